import { commandNamed } from '../../../lib/commands';
import { mostMinutes } from '../../../lib/facilitate';
import { t } from '../../../lib/i18n';
import type { AgendaBlock } from '../../../lib/model';
import { usePress } from '../../acts';
import { CommandIconButton } from '../../CommandButton';
import { TextField } from '../../ui';
import { useWhole } from '../useWhole';
import { blockName, useAgendaDesk } from './desk';
import styles from './Session.module.css';
import { useKeptInFocus } from './useKeptInFocus';
import { numberWrong, wholeNumber } from './whole-number';

/** The minutes of a block: typed, five more or less by a press, or with + and −. */
export function Minutes({ block }: { block: AgendaBlock }) {
  const { session } = useAgendaDesk();
  const press = usePress();
  const kept = useKeptInFocus<number>({ record: session, key: `blocks/${block.id}/minutes` }, block.minutes);
  const whole = useWhole({
    name: `${session.id} blocks/${block.id}/minutes`,
    stored: `${kept.value}`,
    take(words) {
      const minutes = wholeNumber(words, mostMinutes);
      if (minutes === null) return null;
      kept.set(minutes);
      return `${minutes}`;
    },
    wrong: numberWrong(mostMinutes),
  });
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
        {...whole}
        type="number"
        label={t('session_blockMinutesOf', blockName(block))}
        hideLabel
        min="0"
        max={`${mostMinutes}`}
        onKeyDown={byKey}
      />
      <CommandIconButton command={commandNamed('session.moreMinutes')} {...here} />
      {kept.keeper}
    </div>
  );
}
