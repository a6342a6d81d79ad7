import { useLayoutEffect, useRef } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { formatNumber, t } from '../../../lib/i18n';
import { CommandIconButton } from '../../CommandButton';
import { Checkbox, Count, TextField } from '../../ui';
import { usePartName } from '../../workbench/usePartName';
import styles from './FindBar.module.css';
import { type Find, mostFound } from './useFind';

/** Finds in the text below it. Enter and Shift+Enter go on and back; Esc closes, and what was found stays selected. */
export function FindBar({ find }: { find: Find }) {
  const input = useRef<HTMLInputElement>(null);
  const partName = usePartName();
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [find.opened]);
  const { asked } = find;
  if (!asked) return null;
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const mod = event.ctrlKey || event.metaKey;
    // Pressed again, the key is the browser's: its own search stays in reach.
    if (mod && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'f') return event.stopPropagation();
    if (event.key === 'Escape') find.close();
    else if (event.key === 'Enter' && event.target === input.current) find.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search class={styles.bar} aria-label={partName(t('find_bar'))} onKeyDown={press}>
      <div class={styles.words}>
        <TextField
          type="search"
          label={t('find_label')}
          hideLabel
          placeholder={t('find_label')}
          value={asked.query}
          onInput={(query) => find.ask({ query })}
          inputRef={input}
        />
      </div>
      <span class={styles.steps}>
        <CommandIconButton command={commandNamed('reader.findPrevious')} small />
        <CommandIconButton command={commandNamed('reader.findNext')} small />
      </span>
      <Count class={styles.count} words={stateOf(find)} />
      <span class={styles.options}>
        <Checkbox
          checked={asked.matchCase}
          onChange={(matchCase) => find.ask({ matchCase })}
          label={t('find_matchCase')}
        />
        <Checkbox
          checked={asked.wholeWord}
          onChange={(wholeWord) => find.ask({ wholeWord })}
          label={t('find_wholeWord')}
        />
      </span>
      <span class={styles.end}>
        <CommandIconButton command={commandNamed('reader.findClose')} small />
      </span>
    </search>
  );
}

function stateOf({ asked, found, at }: Find): string {
  if (!asked || asked.query.trim() === '') return '';
  if (!found) return t('find_going');
  if (found.places.length === 0) return t('find_none');
  const place = formatNumber(at + 1);
  return found.more
    ? t('find_placeMost', place, formatNumber(mostFound))
    : t('find_place', place, formatNumber(found.places.length));
}
