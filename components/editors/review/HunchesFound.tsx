import { hunchWords } from '../../../lib/commands/hunch-words';
import { reviewsBefore } from '../../../lib/commands/reviews-here';
import { hunchesOf } from '../../../lib/facilitate/hunches';
import { formatDate, t } from '../../../lib/i18n';
import type { Review } from '../../../lib/model';
import { touches, useLive } from '../../hooks';
import { useServices } from '../../services';
import sheet from '../Sheet.module.css';
import { HunchState } from './HunchState';
import styles from './Review.module.css';

const ofReviews = touches('review');

/** What became of the hunches of before a session, and of those that earlier sessions of its series left open; what was found since stays in sight. */
export function HunchesFound({ review }: { review: Review }) {
  const { repository } = useServices();
  const { title, date, id } = review;
  const earlier = useLive(
    async () => reviewsBefore(await repository.list('review'), { title, date, id }),
    [title, date, id],
    ofReviews,
  );
  const hunches = [
    ...hunchesOf([review]).filter(({ hunch }) => !hunch.after),
    ...hunchesOf(earlier ?? []).filter(({ state, history }) => state === 'open' || (history.at(-1)?.on ?? '') >= date),
  ];
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
            {standing.review.id !== id && (
              <p class={sheet.muted}>{t('hunch_since', formatDate(standing.hunch.since))}</p>
            )}
            <HunchState standing={standing} />
          </li>
        ))}
      </ul>
    </section>
  );
}
