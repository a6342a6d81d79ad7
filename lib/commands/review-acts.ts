import { t, tAny } from '../i18n';
import {
  changesOf,
  createHunch,
  createPartId,
  createReview,
  type Edit,
  flattenPart,
  type HunchState,
  hunchStates,
  longestLine,
  type Review,
  type ReviewId,
  type SessionId,
} from '../model';
import { alone } from './alone';
import type { Command } from './command';
import { orderAtEnd } from './order';
import { localDay } from './period';
import { reviewedIn } from './reviews';
import { reviewOf, reviewTitle } from './reviews-here';
import type { Context, Services } from './services';

export { copyAsk, copyRead, keepAnswer, leaveOut, markThere, putHarvest, writePresent } from './after-acts';

/** The review of a session, begun where there is none yet; once, however often or in how many windows that is asked for. */
export function keepReviewOf({ repository }: Services, id: SessionId): Promise<ReviewId | null> {
  return alone('session-review', async () => {
    const session = await repository.get(id);
    if (!session) return null;
    const known = await reviewOf(repository, id);
    if (known) return known.id;
    const review = createReview({ title: session.title, session: id, date: session.date }, new Date());
    const changes = { [review.id]: changesOf(review) };
    await repository.commit({ title: 'did_review_new', subject: [reviewTitle(review)], changes });
    return review.id;
  });
}

/** A command's `run` on the review at hand, or that of the session at hand, after what was typed is written. */
const on =
  (act: (services: Services, review: ReviewId, context: Context) => void | Promise<void>): Command['run'] =>
  async (services, context) => {
    const id = reviewedIn(context);
    await services.written?.();
    const review = id?.startsWith('session:') ? await keepReviewOf(services, id as SessionId) : (id as ReviewId | null);
    if (review) await act(services, review, context);
  };

export const openBefore = on(({ session }, review) => session.open('review', review));

/** Opens what is made of a session beside what was expected of it; on a phone alone, with the answers of before in it. */
export const openAfter = on(async ({ session, repository }, id) => {
  const review = await repository.get(id);
  if (!review) return;
  // A line of the learning log by itself has nothing of before to stand beside.
  if (review.session === null || session.oneColumn.peek()) return session.open('afterReview', id);
  session.open('review', id);
  const { id: group } = session.group.peek();
  session.open('afterReview', id);
  if (session.group.peek().id !== group) return;
  session.split(group, 'right', { tab: `afterReview ${id}`, from: group });
  const beside = session.group.peek().id;
  session.show(group, `review ${id}`);
  session.show(beside, `afterReview ${id}`);
});

/** Opens what is left to do after the session at hand, or the one that a review is of. */
export const openAfterSession: Command['run'] = async ({ session, repository }, context) => {
  const id = reviewedIn(context);
  const of = id?.startsWith('review:') ? (await repository.get(id as ReviewId))?.session : (id as SessionId | null);
  if (of) session.open('afterSession', of);
};

async function commitAndSay({ repository, notify }: Services, edit: Edit): Promise<void> {
  const commit = await repository.commit(edit);
  notify(tAny(edit.title, ...(edit.subject ?? [])), { undo: commit.id });
}

const edited = (review: Review, changes: Edit['changes'][keyof Edit['changes']]): Edit => ({
  ...{ title: 'did_review_edit', subject: [reviewTitle(review)], changes: { [review.id]: changes } },
});

/** Adds an if–then card and puts the cursor into it. The part: the editor it is added in. */
export const addHunch = on(async ({ repository, session }, id, { part, activeKind }) => {
  const review = await repository.get(id);
  if (!review) return;
  const hunch = createHunch(localDay(new Date()), orderAtEnd(review.hunches), (part ?? activeKind) === 'afterReview');
  session.awaited.current = { id: hunch.id, control: 'condition' };
  await repository.commit(edited(review, flattenPart('hunches', hunch)));
});

/** Writes down what was found of a hunch today. The part: the hunch, and how it stands. */
export const judge = on(async (services, id, { part = '' }) => {
  const [hunch = '', state] = part.split(' ');
  const review = await services.repository.get(id);
  if (!review?.hunches.some((each) => each.id === hunch)) return;
  const found = hunchStates.find((each) => each === state);
  const words = found && (await wordsOn(services, found));
  if (!found || words === undefined || words === null) return;
  const verdict = { id: createPartId(), hunch, state: found, words, on: localDay(new Date()) };
  const fresh = { ...verdict, order: orderAtEnd(review.verdicts), removed: false };
  const told = edited(review, flattenPart('verdicts', fresh));
  await commitAndSay(services, { ...told, title: `did_hunch_${found}`, subject: [reviewTitle(review)] });
});

/** What it was changed to, or why it was dropped; that it held, or is open again, needs no words. Null: cancelled. */
async function wordsOn({ pick }: Services, state: HunchState): Promise<string | null> {
  if (state === 'held' || state === 'open') return '';
  return pick<string>(t(state === 'changed' ? 'hunch_changedTo' : 'hunch_droppedWhy'), [], {
    create: { label: (words) => t('practice_noteKeep', words), make: (words) => words.trim().slice(0, longestLine) },
  });
}

export const dropHunch = on(async (services, id, { part }) => {
  const review = await services.repository.get(id);
  if (!review?.hunches.some((each) => each.id === part)) return;
  const gone = edited(review, { [`hunches/${part}/removed`]: true });
  await commitAndSay(services, { ...gone, title: 'did_hunch_remove' });
});

export const trashReview = on(async (services, id) => {
  const review = await services.repository.get(id);
  if (!review) return;
  const edit = edited(review, { trashedAt: new Date().toISOString() });
  await commitAndSay(services, { ...edit, title: 'did_review_trash' });
});

/** A line of the learning log by itself. */
export async function logLine({ repository }: Services, words: string): Promise<ReviewId> {
  const now = new Date();
  const line = { ...createReview({ title: '', session: null, date: localDay(now) }, now), learned: words };
  const changes = { [line.id]: changesOf(line) };
  await repository.commit({ title: 'did_learning_add', subject: [words], changes });
  return line.id;
}
