import type { QuestionHere } from '../facilitate/review-questions';
import { t } from '../i18n';
import { createQuestionId, isGivenQuestion, reviewHalves } from '../model';
import { type AskedQuestion, wayChanges, waysId, waysOf } from '../model/ways';
import type { Repository } from '../storage/repository';
import { type Command, pointed } from './command';
import { orderAtEnd } from './order';
import type { Context, Services } from './services';

/** What a community asks in its reviews otherwise than given. */
export const reviewQuestions = async (repository: Repository): Promise<readonly AskedQuestion[]> =>
  waysOf(await repository.get(waysId)).questions;

/** A question as people read it: in its own words, else as given in the language in use. */
export const questionWords = ({ id, words }: QuestionHere): string =>
  words || (isGivenQuestion(id) ? t(`review_q_${id}`) : t('questions_unworded'));

/** A question more in one half, with the cursor in it. */
async function add({ repository, session }: Services, { part }: Context): Promise<void> {
  const half = reviewHalves.find((each) => each === part);
  if (!half) return;
  const own = (await reviewQuestions(repository)).map(({ id, order = '' }) => ({ id, order }));
  const fresh = { id: createQuestionId(half), words: '', order: orderAtEnd(own), removed: false };
  session.awaited.current = { id: fresh.id, control: 'words' };
  await repository.commit({ title: 'did_questions_edit', changes: { [waysId]: wayChanges('questions', fresh) } });
}

/** Asks a question of one's own no more. What was answered to it stays where it was answered. */
async function drop({ repository, notify }: Services, { part = '' }: Context): Promise<void> {
  const known = (await reviewQuestions(repository)).find(({ id }) => id === part && !isGivenQuestion(id));
  if (!known) return;
  const changes = { [waysId]: { [`questions/${known.id}/removed`]: true } };
  const subject = [questionWords({ id: known.id, words: known.words ?? '' })];
  const { id } = await repository.commit({ title: 'did_question_drop', subject, changes });
  notify(t('did_question_drop', ...subject), { undo: id });
}

export const reviewQuestionCommands: readonly Command[] = [
  pointed({ id: 'question.add', title: 'command_question_add', category: 'settings', icon: 'plus', run: add }),
  pointed({ id: 'question.drop', title: 'command_question_drop', category: 'settings', icon: 'trash', run: drop }),
];
