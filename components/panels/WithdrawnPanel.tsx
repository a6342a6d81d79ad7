import { commandNamed } from '../../lib/commands';
import { type Marked, openIn } from '../../lib/commands/withdrawals';
import { t } from '../../lib/i18n';
import { CommandButton } from '../CommandButton';
import styles from '../editions/Editions.module.css';
import { markedEditions } from '../editions/marked';
import { markInWords, Settling } from '../editions/TakenBack';
import { goneInWords, nameOf } from '../editions/words';
import sheet from '../editors/Sheet.module.css';
import { useServices } from '../services';
import { Empty, Progress } from '../ui';
import entries from '../ui/Entries.module.css';

/** Editions that were shared and hold something that was taken back since; those that nobody was told of yet come first. */
export function WithdrawnPanel() {
  const { repository } = useServices();
  const { all, error } = markedEditions(repository);
  if (!all.value && error.value) throw error.value;
  if (!all.value)
    return (
      <div class={styles.panel}>
        <Progress label={t('editor_reading')} />
      </div>
    );
  const marked = all.value.filter(({ lines, erased }) => lines.length + erased > 0);
  if (marked.length === 0)
    return (
      <div class={styles.panel}>
        <Empty icon="check" title={t('takenBack_none')}>
          <p>{t('takenBack_noneHint')}</p>
        </Empty>
      </div>
    );
  const [waiting, settled] = [true, false].map((is) => marked.filter((each) => openIn(each) > 0 === is));
  return (
    <div class={styles.panel}>
      <p class={sheet.muted}>{t('takenBack_lead')}</p>
      <ul class={entries.list} aria-label={t('takenBack_list')}>
        {[...(waiting ?? []), ...(settled ?? [])].map((each) => (
          <One key={each.edition.id} marked={each} />
        ))}
      </ul>
    </div>
  );
}

function One({ marked }: { marked: Marked }) {
  const { edition } = marked;
  const waiting = openIn(marked) > 0;
  return (
    <li class={styles.one}>
      <div class={`${styles.said} ${waiting ? '' : styles.settled}`}>
        <p dir="auto">{nameOf(edition)}</p>
        <p>{markInWords(marked)}</p>
        <p class={sheet.muted}>{waiting ? goneInWords(edition) : t('takenBack_settled')}</p>
      </div>
      <CommandButton small command={commandNamed('edition.open')} part={edition.id} />
      {waiting && <Settling marked={marked} />}
    </li>
  );
}
