import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { mostMinutes } from '../../../lib/facilitate';
import { t } from '../../../lib/i18n';
import type { AgendaBlock } from '../../../lib/model';
import { usePress } from '../../acts';
import { CommandIconButton } from '../../CommandButton';
import { TextField } from '../../ui';
import { blockName, useAgendaDesk } from './desk';
import styles from './Session.module.css';
import { useKeptInFocus } from './useKeptInFocus';
import { wholeNumber } from './whole-number';

/** The minutes of a block: typed, five more or less by a press, or with + and −. */
export function Minutes({ block }: { block: AgendaBlock }) {
  const { session } = useAgendaDesk();
  const press = usePress();
  const kept = useKeptInFocus<number>({ record: session, key: `blocks/${block.id}/minutes` }, block.minutes);
  const [typed, setTyped] = useState<string | null>(null);
  const own = useRef(block.minutes);
  // Changed otherwise, what was typed and is no number goes; what was typed here comes back as stored a moment later.
  useLayoutEffect(() => {
    if (block.minutes !== own.current) setTyped(null);
    own.current = block.minutes;
  }, [block.minutes]);
  const wrong = typed !== null && wholeNumber(typed, mostMinutes) === null;
  const here = { record: session.id, part: block.id, small: true } as const;
  const byKey = (event: KeyboardEvent) => {
    const id = event.key === '+' ? 'session.moreMinutes' : event.key === '-' ? 'session.fewerMinutes' : null;
    if (!id) return;
    event.preventDefault();
    press(id, session.id, block.id).onClick();
  };
  return (
    <div class={styles.minutes} {...kept.events}>
      <CommandIconButton command={commandNamed('session.fewerMinutes')} {...here} aria-disabled={block.minutes <= 0} />
      <TextField
        type="number"
        label={t('session_blockMinutesOf', blockName(block))}
        hideLabel
        min="0"
        max={`${mostMinutes}`}
        value={typed ?? `${kept.value}`}
        error={wrong ? t('session_numberWrong', mostMinutes, typed ?? '') : undefined}
        onKeyDown={byKey}
        onInput={(words) => {
          setTyped(words);
          const minutes = wholeNumber(words, mostMinutes);
          if (minutes === null) return;
          own.current = minutes;
          kept.set(minutes);
        }}
        onBlur={() => !wrong && setTyped(null)}
      />
      <CommandIconButton command={commandNamed('session.moreMinutes')} {...here} />
      {kept.keeper}
    </div>
  );
}
