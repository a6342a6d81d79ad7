import { commandNamed } from '../../../lib/commands';
import { hunchWords } from '../../../lib/commands/hunch-words';
import type { HunchStanding } from '../../../lib/facilitate/hunches';
import { formatDate, t } from '../../../lib/i18n';
import { hunchStates, type Verdict } from '../../../lib/model';
import { CommandButton } from '../../CommandButton';
import sheet from '../Sheet.module.css';
import styles from './Review.module.css';

/** What was found on a day: "Changed on 2 Mar 2026: ask in pairs first". */
function told({ state, on, words }: Verdict): string {
  const said = t('hunch_stateOn', t(`hunch_is_${state}`), formatDate(on));
  return words.trim() ? `${said}: ${words.trim()}` : said;
}

/** How a hunch stands, what was found of it before, and the ways to say what was found today. */
export function HunchState({ standing }: { standing: HunchStanding }) {
  const { review, hunch, state, history } = standing;
  return (
    <>
      <p class={styles.state} data-state={state}>
        {t(`hunch_is_${state}`)}
      </p>
      {history.length > 0 && (
        <ol class={styles.history} aria-label={t('hunch_history')}>
          {history.map((verdict) => (
            <li key={verdict.id} class={sheet.muted} dir="auto">
              {told(verdict)}
            </li>
          ))}
        </ol>
      )}
      <fieldset class={sheet.row} aria-label={hunchWords(hunch) || t('hunch_title')}>
        {hunchStates
          .filter((each) => each !== state)
          .map((each) => (
            <CommandButton
              key={each}
              small
              command={commandNamed('review.judge')}
              record={review.id}
              part={`${hunch.id} ${each}`}
            >
              {t(`hunch_say_${each}`)}
            </CommandButton>
          ))}
      </fieldset>
    </>
  );
}
