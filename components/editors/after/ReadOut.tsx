import { commandNamed } from '../../../lib/commands';
import { readOut } from '../../../lib/commands/after-session';
import { t } from '../../../lib/i18n';
import { CommandButton } from '../../CommandButton';
import sheet from '../Sheet.module.css';
import styles from './After.module.css';
import type { AfterDesk } from './Left';

/** Decisions with their reasons and actions with owner and day, large, to be read aloud at the close. */
export function ReadOut({ desk: { session, harvest } }: { desk: AfterDesk }) {
  const parts = readOut(harvest);
  return (
    <section class={sheet.stack} aria-label={t('read_title')}>
      <h2 class={sheet.subheading}>{t('read_title')}</h2>
      {parts.length === 0 && <p class={sheet.muted}>{t('read_none')}</p>}
      {parts.length > 0 && (
        <>
          <div class={styles.read}>
            {parts.map(({ title, lines }) => (
              <div key={title}>
                <h3 class={sheet.label}>{title}</h3>
                <ol class={styles.aloud} aria-label={title}>
                  {lines.map((line, at) => (
                    <li key={`${at} ${line}`} dir="auto">
                      {line}
                    </li>
                  ))}
                </ol>
              </div>
            ))}
          </div>
          <div>
            <CommandButton command={commandNamed('after.copyRead')} record={session.id} part="all" />
          </div>
        </>
      )}
    </section>
  );
}
