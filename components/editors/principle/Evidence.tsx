import { useEffect, useMemo, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { commandNamed, commands } from '../../../lib/commands';
import { formatMonth, t, tn } from '../../../lib/i18n';
import type { Principle } from '../../../lib/model';
import type { Change, Evidence as Found } from '../../../lib/storage/repository';
import { useRun } from '../../acts';
import { CommandButton, CommandItem } from '../../CommandButton';
import { useFormField, useFormText } from '../../form';
import { useLive } from '../../hooks';
import { useServices } from '../../services';
import { MenuList, Progress, Select, TextField, VirtualList } from '../../ui';
import { usePartName } from '../../workbench/usePartName';
import { usePartScrolled } from '../../workbench/useScrollKept';
import { useClipsOf } from '../evidence-rows';
import sheet from '../Sheet.module.css';
import styles from './Evidence.module.css';
import { carryRow, EvidenceRow, evidenceRowHeight, placeOfRow } from './EvidenceRow';
import { type Grouping, grouped, groupings } from './groups';
import { OftenTogether, OverTime } from './Patterns';

const kinds = ['all', 'clip', 'passage', 'meeting', 'line'] as const;
type Kind = (typeof kinds)[number];
const Shown = z.enum(kinds);
const By = z.enum(groupings);

/** Whether a change can make other evidence. */
const concernsEvidence = ({ scope, records }: Change) =>
  scope === 'everything' || scope === 'indexed' || records.some((id) => /^(clip|meeting):/.test(id));

/** Everything that carries a principle, newest first, and what can be done with each. */
export function Evidence({ principle }: { principle: Principle }) {
  const partName = usePartName();
  const { repository } = useServices();
  const [text, setText] = useFormText('evidence');
  const [kind, setKind] = useFormField('evidenceKind', Shown, 'all' as Kind);
  const [by, setBy] = useFormField('evidenceBy', By, 'month' as Grouping);
  const everything = useLive(() => repository.evidence(principle.id), [principle.id], concernsEvidence);
  const found = useLive(
    async () => (text.trim() ? repository.evidence(principle.id, text) : null),
    [principle.id, text.trim()],
    concernsEvidence,
  );
  const shown = text.trim() ? (found ?? undefined) : everything;
  const list = useMemo(
    () => shown && grouped(kind === 'all' ? shown : shown.filter((each) => each.kind === kind), by),
    [shown, kind, by],
  );
  const asked = `${kind} ${by} ${text.trim()}`;
  const known = kinds.filter((each) => each === 'all' || everything?.some((one) => one.kind === each));
  return (
    <section class={styles.evidence} aria-label={partName(t('evidence_title'))}>
      <div role="status">
        <h2 class={sheet.subheading}>{list ? tn('evidence_count', list.rows.length) : t('evidence_title')}</h2>
      </div>
      {everything && everything.length > 0 && (
        <div class={`${styles.filter} ${sheet.offPaper}`}>
          <TextField label={t('evidence_find')} type="search" value={text} onInput={setText} />
          <Select
            label={t('evidence_kind')}
            value={kind}
            options={known.map((value) => ({ value, label: t(`evidence_kind_${value}`) }))}
            onChange={(value) => setKind(value as Kind)}
          />
          <Select
            label={t('evidence_group')}
            value={by}
            options={groupings.map((value) => ({ value, label: t(`evidence_group_${value}`) }))}
            onChange={(value) => setBy(value as Grouping)}
          />
        </div>
      )}
      {!list ? (
        <Progress label={t('editor_reading')} />
      ) : (
        <Rows key={asked} asked={asked} principle={principle} list={list} by={by} />
      )}
      {everything && everything.length > 0 && (
        <>
          <OftenTogether principle={principle.id} />
          <OverTime evidence={everything} />
        </>
      )}
      {everything?.length === 0 && <p class={sheet.muted}>{t('evidence_none')}</p>}
    </section>
  );
}

/** Rows whose clips are read before they are scrolled to, and how soon, ms. */
const [mostRead, untilRead] = [120, 600];

interface RowsProps {
  /** What was asked for: each question has a list of its own. */
  asked: string;
  principle: Principle;
  list: ReturnType<typeof grouped>;
  by: Grouping;
}

function Rows({ asked, principle, list, by }: RowsProps) {
  const run = useRun();
  const scrolled = usePartScrolled(`evidence ${asked}`);
  const clipOf = useClipsOf(list.rows);
  const [active, setActive] = useState(-1);
  useEffect(() => {
    // What is printed cannot wait for the clips of rows that nobody scrolled to.
    const timer = setTimeout(() => list.rows.slice(0, mostRead).forEach((_row, at) => void clipOf(at)), untilRead);
    return () => clearTimeout(timer);
  }, [list]);
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const { rows, starts } = list;
  const row = Math.min(active, rows.length - 1);
  const placeAt = (index: number) => {
    const each = rows[index];
    return each ? placeOfRow(each, clipOf(index)) : null;
  };
  const headingOf = (start: number) => {
    const each = rows[start] as Found;
    if (by === 'month') return formatMonth(each.at);
    const clip = clipOf(start);
    return clip ? clip.title || clip.address : each.kind === 'meeting' ? each.words : t('evidence_kind_meeting');
  };
  const place = row < 0 ? null : placeAt(row);
  if (rows.length === 0) return <p class={sheet.muted}>{t('evidence_noneFound')}</p>;
  return (
    <>
      <div class={styles.list}>
        <VirtualList
          label={t('evidence_title')}
          total={rows.length}
          rowHeight={evidenceRowHeight}
          row={(index) => <EvidenceRow evidence={rows[index] as Found} clip={clipOf(index)} />}
          groups={starts.map((start) => ({ start, label: () => headingOf(start) }))}
          selected={row}
          onSelect={setActive}
          onActivate={(index) => {
            const part = placeAt(index);
            if (part) void run(commandNamed('evidence.open'), principle.id, part);
          }}
          rowEvents={(index) => ({
            draggable: true,
            onDragStart: (event) => carryRow(event, rows[index] as Found, clipOf(index)),
          })}
          onMenu={(index, at) => {
            setActive(index);
            setMenu(at);
          }}
          scrolled={scrolled}
        />
      </div>
      <div class={`${styles.acts} ${sheet.offPaper}`}>
        {place ? <Acts principle={principle} place={place} /> : <p class={sheet.muted}>{t('evidence_choose')}</p>}
      </div>
      {menu && place && (
        <MenuList label={t('evidence_title')} at={menu} onClose={() => setMenu(null)}>
          {commands
            .filter(({ menus }) => menus?.includes('evidence'))
            .map((command) => (
              <CommandItem key={command.id} command={command} record={principle.id} part={place} />
            ))}
        </MenuList>
      )}
    </>
  );
}

const acts = [
  ['evidence.open', 'evidence_open'],
  ['evidence.like', 'evidence_keep'],
  ['evidence.unlike', 'evidence_keepNot'],
  ['evidence.off', 'evidence_takeOff'],
] as const;

/** What can be done with the row that is chosen: as buttons, for fingers and for who does not know the menu. */
function Acts({ principle, place }: { principle: Principle; place: string }) {
  return (
    <div class={sheet.row}>
      {acts.map(([id, words]) => (
        <CommandButton key={id} small command={commandNamed(id)} record={principle.id} part={place}>
          {t(words)}
        </CommandButton>
      ))}
    </div>
  );
}
