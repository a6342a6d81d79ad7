import { keepReading } from '../../../lib/commands/meeting-arrival';
import { formatDate, formatNumber, t, tn } from '../../../lib/i18n';
import type { MeetingDraft, MeetingReading, Problem } from '../../../lib/import/meetings';
import { useOffer } from '../../acts';
import { useFormHeld } from '../../form';
import { useServices } from '../../services';
import { Button, Icon, type Press } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './MeetingPlan.module.css';

/** Lines of the text that are shown, and characters of each. */
const shown = { lines: 12, characters: 400 };
/** Drafts whose beginnings are shown; people that are named. */
const most = { drafts: 5, people: 12 };

export interface MeetingPlanProps {
  reading: MeetingReading;
  /** The file's name. */
  name: string;
  choose: Press;
  /** It came in. */
  onBrought(): void;
}

/** What was understood of a transcript, chat or document, what was wrong with which line, and the button that makes it a meeting note. */
export function MeetingPlan({ reading, name, choose, onBrought }: MeetingPlanProps) {
  const { repository, session, notify } = useServices();
  const [busy, setBusy] = useFormHeld('busy', false);
  const { drafts, problems } = reading;
  const answers = drafts.some(({ replies }) => replies);
  const keep = useOffer('import.note', async () => {
    setBusy(true);
    const kept = await keepReading(reading, name, repository).finally(() => setBusy(false));
    if (!kept) return notify(t('import_nothing'));
    notify(tn('arrive_done', drafts.length, kept.title), { undo: kept.commit });
    if (kept.unknown) notify(tn('reply_unknown', kept.unknown));
    session.open('meeting', kept.first);
    session.close('import');
    onBrought();
  });
  return (
    <>
      <p class={sheet.muted} role="status">
        {t('arrive_understood', t(reading.title), name)}
      </p>
      {problems.length > 0 && <Problems problems={problems} />}
      {drafts.length > 0 && <p class={sheet.muted}>{t(answers ? 'reply_lead' : 'arrive_room')}</p>}
      <div class={sheet.row}>
        {drafts.length > 0 && (
          <Button kind="primary" icon="meetings" disabled={busy} {...keep}>
            {tn('arrive_keep', drafts.length)}
          </Button>
        )}
        <Button disabled={busy} {...choose}>
          {t('import_another')}
        </Button>
      </div>
      {drafts.slice(0, most.drafts).map((draft, index) => (
        <Understood key={index} draft={draft} />
      ))}
      {drafts.length > most.drafts && <p class={sheet.muted}>{tn('arrive_moreDrafts', drafts.length - most.drafts)}</p>}
    </>
  );
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <section class={sheet.stack} aria-labelledby="arrive-problems">
      <h2 id="arrive-problems" class={sheet.subheading}>
        {t('arrive_problems')}
      </h2>
      <ul class={styles.problems}>
        {problems.map((problem) => (
          <li key={problem.key}>
            <Icon name="warning" />
            <span>
              {problem.lines.length > 0 && <strong>{whereOf(problem)} </strong>}
              {t(problem.key, ...problem.places)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `Line 3:`, `Lines 3, 8 and 12 more:`. */
function whereOf({ lines, count }: Problem): string {
  const named = lines.map((line) => formatNumber(line)).join(', ');
  if (lines.length === 1 && count === 1) return t('arrive_line', named);
  return count > lines.length
    ? t('arrive_linesMore', named, formatNumber(count - lines.length))
    : t('arrive_lines', named);
}

function Understood({ draft }: { draft: MeetingDraft }) {
  const people = draft.people.slice(0, most.people).join(', ');
  const more = draft.people.length - most.people;
  return (
    <section class={styles.draft}>
      <h2 class={sheet.subheading} dir="auto">
        {draft.replies ? t('reply_note', draft.title || t('reply_untitled')) : draft.title || t('meeting_untitled')}
      </h2>
      <dl class={styles.facts}>
        <dt>{t('meeting_date')}</dt>
        <dd>{draft.date ? formatDate(draft.date) : t('arrive_noDate')}</dd>
        <dt>{t(draft.replies ? 'arrive_whoAnswered' : 'meeting_present')}</dt>
        <dd dir="auto">
          {draft.people.length === 0
            ? t('arrive_nobody')
            : more > 0
              ? t('arrive_peopleMore', people, formatNumber(more))
              : people}
        </dd>
        {draft.turns > 0 && (
          <>
            <dt>{t(draft.replies ? 'arrive_answers' : 'arrive_turns')}</dt>
            <dd>{formatNumber(draft.turns)}</dd>
          </>
        )}
      </dl>
      <h3 class={sheet.label}>{t('arrive_begins')}</h3>
      <div class={styles.text} dir="auto">
        {beginningOf(draft.text).map((line, at) => (
          <Line key={at} line={line} />
        ))}
      </div>
    </section>
  );
}

/** A line of the note to come: a heading without its marks. */
function Line({ line }: { line: string }) {
  const heading = /^#{1,6}[ \t]+(.*)$/.exec(line)?.[1];
  return <>{heading === undefined ? `${line}\n` : [<strong key="heading">{heading}</strong>, '\n']}</>;
}

function beginningOf(text: string): string[] {
  const lines = text
    .slice(0, shown.lines * shown.characters)
    .split('\n')
    .slice(0, shown.lines)
    .map((line) => (line.length > shown.characters ? `${line.slice(0, shown.characters)}…` : line));
  return lines.join('\n').length < text.length ? [...lines, '…'] : lines;
}
