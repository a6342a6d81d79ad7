import { commands } from '../../lib/commands';
import { continuationsOf } from '../../lib/commands/key-answer';
import { formatKeybinding } from '../../lib/commands/keys';
import { keyContextOf } from '../../lib/commands/run';
import { t } from '../../lib/i18n';
import { useKeymap } from '../hooks';
import { useServices } from '../services';
import styles from './ChordHint.module.css';
import type { Desk } from './desk';
import { onMac } from './platform';
import { chordPatience } from './useKeys';

/** That the first key of a chord was pressed, which keys can follow, and how long they are waited for. */
export function ChordHint({ desk }: { desk: Desk }) {
  const { session } = useServices();
  const keymap = useKeymap();
  const first = desk.chord.value;
  const next = first ? continuationsOf(first, commands, { context: keyContextOf(session), keymap }) : [];
  return (
    <div class={first ? styles.hint : undefined}>
      {/* Always there, so that what it says is heard. */}
      <p role="status" class={styles.words}>
        {first && t('chord_waiting', formatKeybinding(first, onMac))}
      </p>
      {first && (
        <section aria-label={t('chord_next')}>
          <ul class={styles.keys}>
            {next.map(({ command, second }) => (
              <li key={command.id}>
                <kbd>{formatKeybinding(second, onMac)}</kbd>
                <span>{t(command.title)}</span>
              </li>
            ))}
          </ul>
          <span class={styles.time} style={{ '--patience': `${chordPatience}ms` }} aria-hidden="true" />
        </section>
      )}
    </div>
  );
}
