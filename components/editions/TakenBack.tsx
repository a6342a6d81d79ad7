import { commandNamed } from '../../lib/commands';
import { type Marked, openIn } from '../../lib/commands/withdrawals';
import { formatDate, t, tn } from '../../lib/i18n';
import { CommandButton } from '../CommandButton';
import sheet from '../editors/Sheet.module.css';
import { Notice } from '../ui';
import styles from './Editions.module.css';
import { reasons } from './words';

/** What of an edition was taken back after it went out, what can be done about that, and whether it was. */
export function TakenBack({ marked }: { marked: Marked }) {
  const { edition, lines, erased } = marked;
  if (lines.length + erased === 0) return null;
  const waiting = openIn(marked) > 0;
  return (
    <Notice silent kind={waiting ? 'warning' : 'done'}>
      <div class={styles.back}>
        <p>{markInWords(marked)}</p>
        <Lines marked={marked} />
        {waiting && <p>{t('takenBack_do')}</p>}
        {waiting && <Settling marked={marked} />}
        {edition.told.map(({ id, at, how }) => (
          <p key={id} class={sheet.muted}>
            {t(how === 'told' ? 'takenBack_told' : 'takenBack_needless', formatDate(at))}
          </p>
        ))}
      </div>
    </Notice>
  );
}

/** How much was taken back, and when it had gone out. */
export function markInWords({ edition, lines, erased }: Marked): string {
  const day = formatDate(edition.frozenAt);
  return [
    ...(lines.length > 0 ? [tn('takenBack_lines', lines.length, day)] : []),
    ...(erased > 0 ? [tn('takenBack_erased', erased, day)] : []),
  ].join(' ');
}

function Lines({ marked: { lines } }: { marked: Marked }) {
  if (lines.length === 0) return null;
  return (
    <ul class={styles.lines}>
      {lines.map(({ key, words, reason, since, record }) => (
        <li key={key}>
          <span class={styles.words} dir="auto">
            {words}
          </span>
          <span class={sheet.muted}>
            {[t(reasons[reason]), since && formatDate(since)].filter(Boolean).join(' · ')}
          </span>
          {reason !== 'gone' && (
            <CommandButton small kind="quiet" command={commandNamed('edition.note')} part={record} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** What settles it: that they were told, or need not be. */
export function Settling({ marked: { edition } }: { marked: Marked }) {
  return (
    <div class={sheet.row}>
      <CommandButton small command={commandNamed('edition.told')} part={edition.id} />
      <CommandButton small kind="quiet" command={commandNamed('edition.needless')} part={edition.id} />
    </div>
  );
}
