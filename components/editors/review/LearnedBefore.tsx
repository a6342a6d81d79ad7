import { hunchWords } from '../../../lib/commands/hunch-words';
import { reviewsBefore } from '../../../lib/commands/reviews-here';
import { hunchesOf } from '../../../lib/facilitate/hunches';
import { formatDate, t } from '../../../lib/i18n';
import { answerTo, type Review } from '../../../lib/model';
import { touches, useLive } from '../../hooks';
import { useServices } from '../../services';
import sheet from '../Sheet.module.css';
import styles from './Review.module.css';

const ofReviews = touches('review');
/** Reviews of a series that are looked back on. */
const most = 3;

/** What the last reviews of the same series left: what was learned, what was to change, what is still open. */
export function LearnedBefore({ review }: { review: Review }) {
  const { repository } = useServices();
  const { title, date, id } = review;
  const before = useLive(
    async () => reviewsBefore(await repository.list('review'), { title, date, id }).slice(0, most),
    [title, date, id],
    ofReviews,
  );
  const lines = (before ?? []).flatMap((each) => {
    const open = hunchesOf([each]).filter(({ state }) => state === 'open');
    const said = [
      each.learned.trim(),
      ...[answerTo(each, 'change').trim()].filter(Boolean).map((words) => t('review_wasToChange', words)),
      ...open.map(({ hunch }) => t('hunch_stillOpen', hunchWords(hunch))),
    ].filter(Boolean);
    return said.map((words, at) => ({ key: `${each.id} ${at}`, words, date: each.date }));
  });
  if (lines.length === 0) return null;
  return (
    <ul class={styles.earlier} aria-label={t('review_earlier')}>
      {lines.map(({ key, words, date: on }) => (
        <li key={key} dir="auto">
          {words} <span class={sheet.muted}>{formatDate(on)}</span>
        </li>
      ))}
    </ul>
  );
}
