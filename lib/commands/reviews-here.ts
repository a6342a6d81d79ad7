import { formatDate, t } from '../i18n';
import { answerTo, type Review, type SessionId } from '../model';
import type { Repository } from '../storage/repository';
import { withoutDates } from './series';

/** The title of a review as it is told: that of its session. */
export const reviewTitle = ({ title }: Pick<Review, 'title'>): string => title.trim() || t('session_untitled');

/** The review of a session that is in use; the one that was begun first, where two windows made one each. */
export async function reviewOf(repository: Repository, session: SessionId): Promise<Review | undefined> {
  const reviews = await repository.list('review');
  return reviews
    .filter((each) => each.session === session)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    .at(0);
}

/** The reviews of the sessions before one, of the same series by its title, the latest first. */
export function reviewsBefore(
  reviews: readonly Review[],
  { title, date, id }: Pick<Review, 'title' | 'date'> & { readonly id?: string },
): Review[] {
  const name = withoutDates(title).toLowerCase();
  return reviews
    .filter((each) => each.id !== id && each.session !== null && each.date <= date)
    .filter((each) => name !== '' && withoutDates(each.title).toLowerCase() === name)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
}

/** What the last review of a series said was to change, for those who host its next session; empty where it said nothing. */
export function lessonsBefore(reviews: readonly Review[], of: Pick<Review, 'title' | 'date'>): string {
  const last = reviewsBefore(reviews, of).find((review) => answerTo(review, 'change').trim() !== '');
  return last ? t('review_carried', formatDate(last.date), answerTo(last, 'change').trim()) : '';
}
