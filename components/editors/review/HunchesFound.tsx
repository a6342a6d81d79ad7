import { hunchesOf } from '../../../lib/facilitate/hunches';
import { t } from '../../../lib/i18n';
import type { Review } from '../../../lib/model';
import sheet from '../Sheet.module.css';
import { HunchState } from './HunchState';
import { hunchWords } from './hunch-words';
import styles from './Review.module.css';

/** What became of the hunches of a review. */
export function HunchesFound({ review }: { review: Review }) {
  const hunches = hunchesOf([review]);
  if (hunches.length === 0) return null;
  return (
    <section class={sheet.stack} aria-label={t('hunch_found')}>
      <h2 class={sheet.subheading}>{t('hunch_found')}</h2>
      <ul class={styles.list}>
        {hunches.map((standing) => (
          <li key={standing.hunch.id} class={styles.card}>
            <p class={styles.said} dir="auto">
              {hunchWords(standing.hunch)}
            </p>
            {standing.hunch.sign.trim() && (
              <p class={sheet.muted} dir="auto">
                {t('hunch_bySign', standing.hunch.sign)}
              </p>
            )}
            <HunchState standing={standing} />
          </li>
        ))}
      </ul>
    </section>
  );
}
