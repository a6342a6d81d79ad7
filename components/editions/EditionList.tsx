import { useState } from 'preact/hooks';
import { rowsShown } from '../../lib/commands/view';
import { type Marked, openIn } from '../../lib/commands/withdrawals';
import { t, tn } from '../../lib/i18n';
import type { DigestId, Meeting, NoteLine } from '../../lib/model';
import { sayTheSame } from '../../lib/notes';
import { usePress } from '../acts';
import sheet from '../editors/Sheet.module.css';
import { useServices } from '../services';
import { Button, Fold, Icon } from '../ui';
import entries from '../ui/Entries.module.css';
import styles from './Editions.module.css';
import { markedEditions } from './marked';
import { markInWords } from './TakenBack';
import { goneInWords, nameOf } from './words';

/** What left of a digest, each with how it went. Closed at first, and marked where something was taken back. */
export function Editions({ digest }: { digest: DigestId }) {
  const { repository } = useServices();
  const [open, setOpen] = useState(false);
  const mine = markedEditions(repository).all.value?.filter(({ edition }) => edition.digest === digest) ?? [];
  if (mine.length === 0) return null;
  const waiting = mine.filter((each) => openIn(each) > 0).length;
  const title = (
    <>
      {t('editions_title', mine.length)}
      {waiting > 0 && (
        <span class={styles.mark}>
          <Icon name="warning" size={16} /> {tn('editions_waiting', waiting)}
        </span>
      )}
    </>
  );
  return (
    <Fold title={title} open={open} onToggle={setOpen}>
      {open && <Rows list={`editions ${digest}`} editions={mine} />}
    </Fold>
  );
}

/** Editions that show at once, and how many more each press brings. */
const page = 20;

function Rows({ list, editions }: { list: string; editions: readonly Marked[] }) {
  const { session } = useServices();
  const press = usePress();
  const shown = rowsShown(session, list, page);
  return (
    <div class={sheet.stack}>
      <p class={sheet.muted}>{t('editions_lead')}</p>
      <ol class={entries.list}>
        {editions.slice(0, shown).map((marked) => (
          <li key={marked.edition.id}>
            <Row marked={marked} />
          </li>
        ))}
      </ol>
      {editions.length > shown && (
        <div class={sheet.row}>
          <Button small {...press('view.more', undefined, list)}>
            {t('show_more')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Row({ marked }: { marked: Marked }) {
  const press = usePress();
  const { edition, lines, erased } = marked;
  return (
    <button type="button" class={entries.entry} {...press('edition.open', edition.digest, edition.id)}>
      <span>{goneInWords(edition)}</span>
      {lines.length + erased > 0 && (
        <span class={openIn(marked) > 0 ? styles.mark : sheet.muted}>
          <Icon name={openIn(marked) > 0 ? 'warning' : 'check'} size={16} /> {markInWords(marked)}
        </span>
      )}
    </button>
  );
}

/** The editions in which a line of a note went out already, each the way to it. */
export function SharedIn({ meeting, line }: { meeting: Meeting; line: NoteLine }) {
  const { repository } = useServices();
  const press = usePress();
  const found = markedEditions(repository).all.value?.filter(({ items }) =>
    items.some(
      ({ record, lines }) =>
        record === meeting.id &&
        lines.some(({ part, words }) => (part ? part === line.id : sayTheSame(words, line.words))),
    ),
  );
  if (!found || found.length === 0) return null;
  return (
    <div class={styles.shared}>
      <p class={sheet.muted}>{tn('line_sharedIn', found.length)}</p>
      <ul class={entries.list}>
        {found.map(({ edition }) => (
          <li key={edition.id}>
            <button type="button" class={entries.entry} {...press('edition.open', edition.digest, edition.id)}>
              {nameOf(edition)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
