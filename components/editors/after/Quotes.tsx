import { commandNamed } from '../../../lib/commands';
import { askMessage, isWaiting, type Quoted } from '../../../lib/commands/after-session';
import { formatDate, t } from '../../../lib/i18n';
import { CommandButton } from '../../CommandButton';
import { Summary } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './After.module.css';
import type { AfterDesk } from './Left';

const answers = ['asked', 'yes', 'no'] as const;

/** Everybody's words that need their yes: whom to ask, a message to send, and what they said. Those that wait first. */
export function Quotes({ desk }: { desk: AfterDesk }) {
  const quotes = desk.harvest.quotes.toSorted((a, b) => Number(isWaiting(b)) - Number(isWaiting(a)));
  return (
    <section class={sheet.stack} aria-label={t('ask_title')}>
      <h2 class={sheet.subheading}>{t('ask_title')}</h2>
      <p class={sheet.muted}>{t(quotes.length > 0 ? 'ask_hint' : 'ask_none')}</p>
      <ul class={sheet.list}>
        {quotes.map((quote) => (
          <One key={quote.id} quote={quote} desk={desk} />
        ))}
      </ul>
    </section>
  );
}

function One({ quote, desk: { session, meeting } }: { quote: Quoted; desk: AfterDesk }) {
  const { id, words, who, state, at } = quote;
  return (
    <li class={styles.quote}>
      <blockquote class={styles.words} dir="auto">
        {words}
      </blockquote>
      <p class={sheet.muted}>
        {[t('ask_whom', who || t('ask_nobodyKnown')), t(`consent_${state}`), at && formatDate(at)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div class={sheet.row}>
        {isWaiting(quote) && (
          <CommandButton small command={commandNamed('after.copyAsk')} record={session.id} part={id} />
        )}
        {answers
          .filter((answer) => answer !== state)
          .map((answer) => (
            <CommandButton
              key={answer}
              small
              kind="quiet"
              command={commandNamed('after.answer')}
              record={session.id}
              part={`${answer} ${id}`}
            >
              {t(`ask_said_${answer}`)}
            </CommandButton>
          ))}
      </div>
      {isWaiting(quote) && (
        <details>
          <Summary>{t('ask_message')}</Summary>
          <p class={styles.message} dir="auto">
            {askMessage(quote, meeting)}
          </p>
        </details>
      )}
    </li>
  );
}
