import { useEffect, useState } from 'preact/hooks';
import { countWords } from '../../../lib/commands/digest-measures';
import { formatNumber, t, tn } from '../../../lib/i18n';
import { type RecordId, readingMinutes, typeOf } from '../../../lib/model';
import type { Tab } from '../../../lib/workbench/groups';
import { usePress } from '../../acts';
import { useRecord } from '../../hooks';
import { useServices } from '../../services';
import { Icon, isWrittenBox } from '../../ui';
import { shownLengths } from '../outline';
import styles from '../StatusBar.module.css';
import { useTabIcon, useTabTitle } from '../useTabTitle';

/** How many are selected in the list, else what the tab at hand is about. */
export function Selected() {
  const { session } = useServices();
  const press = usePress();
  const active = session.active.value;
  const record = useRecord((active?.record ?? null) as RecordId | null);
  const chosen = session.selection.value;
  if (chosen.length > 1 && chosen.every((id) => typeOf(id) === 'clip'))
    return (
      <button type="button" class={styles.item} title={tn('status_selected', chosen.length)} {...press('view.library')}>
        <span class={styles.words}>{tn('status_selected', chosen.length)}</span>
      </button>
    );
  return active && record ? <AtHand tab={active} /> : null;
}

/** What the tab at hand is called: goes there. */
function AtHand({ tab }: { tab: Tab }) {
  const press = usePress();
  const title = useTabTitle(tab);
  const icon = useTabIcon(tab);
  return (
    <button type="button" class={styles.item} title={title} {...press('view.editor')}>
      <Icon name={icon} size={14} />
      <span class={`${styles.words} ${styles.name}`} dir="auto">
        {title}
      </span>
    </button>
  );
}

/** How long a selection rests before its words are counted, ms; longer ones are not counted, UTF-16 code units. */
const rest = 200;
const longest = 200_000;

function selectedText(): string {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || isWrittenBox(field))
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  const selection = getSelection();
  const inEditor = selection?.anchorNode?.parentElement?.closest('[data-used=true] [role=tabpanel]');
  return inEditor ? `${selection}` : '';
}

/** How many words are selected in the text at hand; 0 where none are. */
function useSelectedWords(): number {
  const [words, setWords] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setWords(countWords(selectedText().slice(0, longest))), rest);
    };
    document.addEventListener('selectionchange', changed);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', changed);
    };
  }, []);
  return words;
}

/** How long the text at hand is, and how much of it is selected. */
export function Words() {
  const { session } = useServices();
  const press = usePress();
  const selected = useSelectedWords();
  const group = session.group.value;
  const words = shownLengths.value.get(`${group.id} ${group.active}`);
  if (words === undefined || words === 0) return null;
  const whole = `${tn('count_words', words)} · ${t('status_minutes', formatNumber(readingMinutes(words)))}`;
  return (
    <button type="button" class={styles.item} {...press('view.contents')}>
      {selected > 0 ? t('status_selectedWords', formatNumber(selected), tn('count_words', words)) : whole}
    </button>
  );
}
