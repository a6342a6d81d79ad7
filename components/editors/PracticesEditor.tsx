import { useEffect } from 'preact/hooks';
import { matchScore } from '../../lib/commands/match';
import { type PracticeHere, practicesDesk, practicesHere } from '../../lib/commands/practices';
import { language, t, tn } from '../../lib/i18n';
import type { Principle } from '../../lib/model';
import { useLive, usePrinciples } from '../hooks';
import { principleName } from '../principle-name';
import { useServices } from '../services';
import { Count, Empty, Progress, Select, TextField, VirtualList } from '../ui';
import { usePartScrolled } from '../workbench/useScrollKept';
import styles from './practice/Practice.module.css';
import { PracticeCard } from './practice/PracticeCard';
import { Sheet } from './Sheet';
import sheet from './Sheet.module.css';

const keptKey = 'practice';
const rowHeight = 56;

/** Every practice of the packs in use: found by words or principle, read beside. */
export function PracticesEditor() {
  const { repository, session } = useServices();
  const { chosen, search, principle } = practicesDesk(session);
  const principles = usePrinciples();
  const all = useLive(() => practicesHere(language(), repository), []);
  useChosenKept();
  const found = (all ?? []).filter((here) => answers(here, search.value, principle.value));
  const shown = all?.find(({ key }) => key === chosen.value) ?? found[0] ?? null;
  const scrolled = usePartScrolled('practices', all && (shown?.key ?? null));
  if (!all) return <Progress label={t('editor_reading')} />;
  const selected = found.findIndex(({ key }) => key === shown?.key);
  return (
    <Sheet wide>
      <header class={`${sheet.stack} ${styles.aside}`}>
        <h1 class={sheet.heading}>{t('editor_practices')}</h1>
        <p class={sheet.lead}>{t('practices_lead')}</p>
      </header>
      {all.length === 0 ? (
        <Empty icon="compass" title={t('practices_none')}>
          <p>{t('practices_noneHint')}</p>
        </Empty>
      ) : (
        <div class={styles.two}>
          <div class={`${sheet.stack} ${styles.aside}`}>
            <TextField
              type="search"
              label={t('practices_find')}
              value={search.value}
              onInput={(text) => {
                search.value = text;
              }}
            />
            <PrincipleSelect principles={principles} />
            <Count class={sheet.muted} words={tn('practices_count', found.length)} />
            <div class={styles.list}>
              <VirtualList
                label={t('editor_practices')}
                total={found.length}
                rowHeight={rowHeight}
                selected={selected}
                onSelect={(index) => {
                  chosen.value = found[index]?.key ?? null;
                }}
                onActivate={() => document.getElementById('practice-name')?.focus()}
                scrolled={scrolled}
                empty={<p class={sheet.muted}>{t('practices_nothing')}</p>}
                row={(index) => {
                  const here = found[index];
                  return here && <Row here={here} />;
                }}
              />
            </div>
          </div>
          {shown && <PracticeCard key={shown.key} here={shown} principles={principles} />}
        </div>
      )}
    </Sheet>
  );
}

function answers({ practice }: PracticeHere, search: string, principle: string): boolean {
  if (principle && !practice.principles.includes(principle)) return false;
  return !search.trim() || matchScore(search, `${practice.name} ${practice.purpose} ${practice.steps.join(' ')}`) >= 20;
}

function Row({ here: { practice, pack } }: { here: PracticeHere }) {
  return (
    <div class={styles.row} lang={pack.language} dir="auto">
      <span class={styles.name}>{practice.name}</span>
      <span class={styles.purpose}>{practice.purpose}</span>
    </div>
  );
}

function PrincipleSelect({ principles }: { principles: readonly Principle[] }) {
  const { session } = useServices();
  const { principle } = practicesDesk(session);
  const keyOf = ({ id }: Principle) => id.slice('principle:'.length);
  return (
    <Select
      label={t('practices_principle')}
      value={principles.some((each) => keyOf(each) === principle.value) ? principle.value : ''}
      options={[
        { value: '', label: t('practices_all') },
        ...principles.map((each) => ({ value: keyOf(each), label: principleName(each) })),
      ]}
      onChange={(key) => {
        principle.value = key;
      }}
    />
  );
}

/** The practice that was read last shows again after a restart. */
function useChosenKept(): void {
  const { repository, session } = useServices();
  const { chosen } = practicesDesk(session);
  useEffect(() => {
    const say = (error: unknown) => console.warn('practices', error);
    if (chosen.value === null)
      repository.local<string>(keptKey).then((kept) => {
        chosen.value ??= kept ?? null;
      }, say);
    return chosen.subscribe((key) => {
      if (key !== null) repository.setLocal(keptKey, key).catch(say);
    });
  }, [repository, chosen]);
}
