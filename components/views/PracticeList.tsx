import { commandNamed } from '../../lib/commands';
import { bring, practiceEditCommands } from '../../lib/commands/practice-edits';
import { findPractices } from '../../lib/commands/practice-search';
import { practiceCommands } from '../../lib/commands/practices';
import { everyPractice, factsOf, type PracticeHere, practiceFilter } from '../../lib/commands/practices-here';
import { t, tn } from '../../lib/i18n';
import type { Principle, PrincipleId } from '../../lib/model';
import { CommandButton, CommandIconButton, commandOf } from '../CommandButton';
import { usePractices } from '../editors/practice/usePractices';
import { usePrinciples } from '../hooks';
import { useServices } from '../services';
import { Count, Empty } from '../ui';
import { PracticeFilters } from './PracticeFilters';
import styles from './PracticeList.module.css';
import { PrincipleIcons } from './PrincipleIcons';
import { RecordList } from './RecordList';
import list from './RecordList.module.css';
import { useFilesHere } from './useFilesHere';

const menuCommands = [...practiceCommands, ...practiceEditCommands, commandNamed('meeting.put')];

/** Ways to host people: one's own and those of the packs in use, found by words and by what there is. */
export function PracticeList() {
  const { session } = useServices();
  const principles = usePrinciples();
  const all = usePractices();
  const filter = practiceFilter(session).value;
  const found = all && findPractices(all, filter);
  const drop = useFilesHere(t('practices_drop'), bring);
  return (
    <div class={`${styles.place} ${drop.over ? styles.over : ''}`} {...drop.events}>
      <RecordList
        label={t('editor_practices')}
        kind="practice"
        place="practice"
        commands={menuCommands}
        records={found}
        rowHeight={84}
        row={(here) => <PracticeRow here={here} principles={principles} />}
        groups={found && !filter.text.trim() ? groupsOf(found) : undefined}
        actions={
          <>
            <h2 class={list.heading}>{t('editor_practices')}</h2>
            <CommandButton command={commandOf(practiceEditCommands, 'practice.new')} small />
            <CommandIconButton command={commandOf(practiceEditCommands, 'practice.import')} small />
            {all && all.length > 0 && (
              <>
                <PracticeFilters principles={principles} />
                <div class={styles.found}>
                  <Count class={styles.count} words={tn('practices_count', found?.length ?? 0)} />
                  {filter !== everyPractice && (
                    <CommandButton small kind="plain" command={commandOf(practiceCommands, 'practice.showAll')} />
                  )}
                </div>
              </>
            )}
          </>
        }
        empty={
          all?.length === 0 ? (
            <Empty icon="compass" title={t('practices_none')}>
              <p>{t('practices_noneHint')}</p>
            </Empty>
          ) : (
            <Empty icon="search" title={t('practices_nothing')} />
          )
        }
      />
    </div>
  );
}

/** One's own, then each pack's, each under its name; none where all are of one. */
function groupsOf(found: readonly PracticeHere[]) {
  const groups = found.flatMap(({ pack }, start) =>
    start > 0 && found[start - 1]?.pack.id === pack.id
      ? []
      : [{ start, label: () => (pack.id ? pack.title : t('practices_own')) }],
  );
  return groups.length > 1 ? groups : undefined;
}

function PracticeRow({ here, principles }: { here: PracticeHere; principles: readonly Principle[] }) {
  const { practice, pack } = here;
  const carried = practice.principles.map((key): PrincipleId => `principle:${key}`);
  return (
    <div class={list.row}>
      <span class={list.title} lang={pack.language} dir="auto">
        {practice.name}
      </span>
      <span class={list.line}>
        <span class={list.words} lang={pack.language} dir="auto">
          {practice.purpose}
        </span>
      </span>
      <span class={list.line}>
        <PrincipleIcons ids={carried} principles={principles} />
        <span class={list.words}>{factsOf(practice)}</span>
      </span>
    </div>
  );
}
