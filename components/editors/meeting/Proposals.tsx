import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LabelName } from '../../../lib/commands/label-names';
import { proposalCommands } from '../../../lib/commands/proposals';
import { recordingCommands } from '../../../lib/commands/recording';
import { saysHeld } from '../../../lib/digest';
import { formatNumber, t } from '../../../lib/i18n';
import type { Meeting } from '../../../lib/model';
import { type LabelWords, parse } from '../../../lib/notes';
import { type ProposedKind, proposedKinds } from '../../../lib/notes/proposals/cue';
import { saysLine } from '../../../lib/notes/proposals/keep';
import { CommandButton, CommandIconButton, commandOf } from '../../CommandButton';
import { Fold, Summary } from '../../ui';
import { KeptScroll } from '../../workbench/KeptScroll';
import sheet from '../Sheet.module.css';
import styles from './Proposals.module.css';
import rowStyles from './Rows.module.css';
import { type Proposed, useProposals } from './useProposals';

interface ProposalsProps {
  meeting: Meeting;
  names: readonly LabelName[] | undefined;
  labels: LabelWords | undefined;
}

const keep = commandOf(proposalCommands, 'proposal.keep');
const leave = commandOf(proposalCommands, 'proposal.leave');
const atTime = commandOf(recordingCommands, 'meeting.atTime');
const again = commandOf(proposalCommands, 'proposal.again');

/** What was said that may be worth a line: each with the sentence that shows it. Nothing of it is written until somebody keeps it. */
export function Proposals({ meeting, names, labels }: ProposalsProps) {
  const found = useProposals(meeting, names, labels);
  const left = useMemo(() => new Set(meeting.leftOut), [meeting.leftOut]);
  const fresh = useMemo(() => {
    if (!found || found.length === 0) return [];
    const document = parse(meeting.text, { labels });
    const [isSaid, isHeld] = [saysLine(document), saysHeld(document, meeting)];
    // Words that were to stay in the room would leave it in a line of their own.
    return found.filter(({ line, proposal }) => !isSaid(line) && !isHeld(proposal.sentence));
  }, [found, meeting, labels]);
  const shown = fresh.filter(({ key }) => !left.has(key));
  const out = fresh.filter(({ key }) => left.has(key));
  const [open, setOpen] = useState(true);
  const box = useFocusKept(shown.length);
  if (!names || fresh.length === 0) return null;
  return (
    <Fold foldRef={box} title={t('proposals_titleCount', formatNumber(shown.length))} open={open} onToggle={setOpen}>
      <KeptScroll name="proposals" class={`${rowStyles.body} ${styles.tall}`}>
        <p class={sheet.muted}>{t(shown.length > 0 ? 'proposals_hint' : 'proposals_none')}</p>
        <div class={sheet.row}>
          {shown.length > 1 && (
            <CommandButton small command={keep} record={meeting.id} part={linesOf(shown)}>
              {t('proposals_keepAll', formatNumber(shown.length))}
            </CommandButton>
          )}
        </div>
        {proposedKinds.map((kind) => (
          <OfKind
            key={kind}
            kind={kind}
            word={names.find((name) => name.kind === kind)?.word ?? kind}
            meeting={meeting}
            rows={shown.filter(({ proposal }) => proposal.kind === kind)}
          />
        ))}
      </KeptScroll>
      {out.length > 0 && <LeftOut rows={out} meeting={meeting} />}
    </Fold>
  );
}

const linesOf = (rows: readonly Proposed[]): string => rows.map(({ line }) => line).join('\n');

/** What somebody left out, where they want to see it again. Below what scrolls, not in it. */
function LeftOut({ rows, meeting }: { rows: readonly Proposed[]; meeting: Meeting }) {
  const [open, setOpen] = useState(false);
  return (
    <details class={styles.left} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <Summary>{t('proposals_leftOut', formatNumber(rows.length))}</Summary>
      {open && (
        <KeptScroll as="ul" name="proposals.left" class={`${rowStyles.rows} ${rowStyles.body} ${styles.tall}`}>
          {rows.map((row) => (
            <Row key={row.key} row={row} meeting={meeting} isLeft />
          ))}
        </KeptScroll>
      )}
    </details>
  );
}

/** A row that goes with the focus in it leaves the focus to the one that takes its place, the last to what folds them away. */
function useFocusKept(count: number) {
  const box = useRef<HTMLDetailsElement>(null);
  const at = useRef(-1);
  const rows = () => [...(box.current?.querySelectorAll<HTMLElement>('li button[data-command="proposal.keep"]') ?? [])];
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const see = ({ target }: Event) => {
      const row = (target as HTMLElement).closest('li');
      at.current = rows().findIndex((button) => row?.contains(button));
    };
    current.addEventListener('focusin', see);
    return () => current.removeEventListener('focusin', see);
  });
  useLayoutEffect(() => {
    const { current } = box;
    if (!current || at.current < 0 || current.contains(document.activeElement)) return;
    if (document.activeElement && document.activeElement !== document.body) return;
    const next = rows()[Math.min(at.current, rows().length - 1)];
    (next ?? current.querySelector<HTMLElement>('summary'))?.focus();
  }, [count]);
  return box;
}

interface OfKindProps {
  kind: ProposedKind;
  word: string;
  meeting: Meeting;
  rows: readonly Proposed[];
}

function OfKind({ kind, word, meeting, rows }: OfKindProps) {
  if (rows.length === 0) return null;
  const heading = `proposals-${kind}-${meeting.id}`;
  return (
    <section aria-labelledby={heading}>
      <div class={styles.kind}>
        <h2 id={heading} class={sheet.label}>
          {t('proposals_kind', word, formatNumber(rows.length))}
        </h2>
        {rows.length > 1 && (
          <CommandButton small kind="plain" command={keep} record={meeting.id} part={linesOf(rows)}>
            {t('proposals_keepKind', formatNumber(rows.length), word)}
          </CommandButton>
        )}
      </div>
      <ul class={rowStyles.rows}>
        {rows.map((row) => (
          <Row key={row.key} row={row} meeting={meeting} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row, meeting, isLeft = false }: { row: Proposed; meeting: Meeting; isLeft?: boolean }) {
  const { sentence, speaker, clock } = row.proposal;
  return (
    <li class={rowStyles.row}>
      <div class={rowStyles.said}>
        <blockquote class={styles.sentence} dir="auto">
          {sentence}
        </blockquote>
        <p class={rowStyles.facts} dir="auto">
          {speaker}
          {speaker && clock && ' · '}
          {clock && (
            <CommandButton small kind="plain" command={atTime} record={meeting.id} part={clock}>
              {t('time_go', clock)}
            </CommandButton>
          )}
        </p>
        {row.proposal.kind === 'action' && (
          <p class={rowStyles.facts} dir="auto">
            {t('proposals_becomes', row.line)}
          </p>
        )}
      </div>
      <CommandIconButton command={keep} record={meeting.id} part={row.line} label={t('proposals_keepOne', sentence)} />
      <CommandIconButton
        command={isLeft ? again : leave}
        record={meeting.id}
        part={row.key}
        label={t(isLeft ? 'proposals_againOne' : 'proposals_leaveOne', sentence)}
      />
    </li>
  );
}
