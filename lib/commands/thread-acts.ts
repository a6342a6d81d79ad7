import { dayAfter, laterDays, threadState } from '../facilitate/thread';
import { formatDate, t } from '../i18n';
import {
  changesOf,
  type Edit,
  flattenPart,
  type RecordId,
  type ReviewId,
  type ThreadSource,
  typeOf,
  type ValueThread,
} from '../model';
import { createThread } from '../model/new-thread';
import { isPrompt, itemsOf, parse, placeLines } from '../notes';
import { heldLines } from '../storage/held-lines';
import type { Repository } from '../storage/repository';
import type { TabKind } from '../workbench/session';
import type { Command } from './command';
import { labelWords } from './label-names';
import { recordedLine } from './line-record';
import { openAtPart } from './open-line';
import { localDay } from './period';
import type { Context, Services } from './services';
import { noTelling, tellingOf } from './thread-desk';
import { sourceWords } from './thread-source';
import { onThread, step } from './thread-step';
import { answerOf } from './thread-story';
import { beginningIn } from './threads';

export { attachLine } from './thread-attach';
export { putStory } from './thread-digest';

// Beginning

/** What a thread begins with: the part that is meant; of a note without one the line that is asked for. With it the change that gives the line a record. */
async function sourceFor(
  services: Services,
  record: RecordId,
  part: string | undefined,
): Promise<{ source: ThreadSource; changes: Edit['changes'] } | null> {
  if (typeOf(record) !== 'meeting') return { source: { record, part: part ?? null }, changes: {} };
  const meeting = await services.repository.get(record as `meeting:${string}`);
  const meant = meeting && (part ?? (await pickLine(services, meeting.id)));
  const line = meeting && meant ? await recordedLine(services.repository, meeting, meant) : null;
  if (!meeting || !line) return null;
  const changes = Object.keys(line.changes).length > 0 ? { [record]: line.changes } : {};
  return { source: { record, part: line.line.id }, changes };
}

/** Asks which line of a note is meant, those with a label. */
async function pickLine({ repository, pick }: Services, id: `meeting:${string}`): Promise<string | null> {
  const meeting = await repository.get(id);
  if (!meeting) return null;
  const document = parse(meeting.text, { labels: await labelWords(repository) });
  const held = heldLines(repository, id, meeting.text);
  const { known } = placeLines(
    document,
    meeting.lines.filter(({ removed }) => !removed),
  );
  const items = itemsOf(document).filter(({ kind, first }) => kind !== null && !isPrompt(first));
  return pick(
    t('thread_whichLine'),
    items.map(({ line, until, words }) => ({
      label: words,
      value: known.find(({ at }) => at !== null && at >= line && at < until)?.id ?? held.idAt(line, until - line),
    })),
  );
}

/** Begins a thread with what is meant, or opens the one that asks about it already. */
export const begin: Command['run'] = async (services, context) => {
  await services.written?.();
  const { repository, session, notify } = services;
  const record = beginningIn(context);
  const found = record && (await sourceFor(services, record, context.part));
  if (!found) return;
  const { source, changes } = found;
  const same = (each: ValueThread) => each.source?.record === source.record && each.source.part === source.part;
  const known = (await repository.list('thread')).find((each) => same(each) && each.closedAt === null);
  if (known) {
    session.open('thread', known.id);
    return notify(t('thread_already'));
  }
  const now = new Date();
  const thread = createThread({ title: '', source, begun: localDay(now) }, now);
  const edit = { title: 'did_thread_begin', subject: [], changes: { ...changes, [thread.id]: changesOf(thread) } };
  const commit = await repository.commit(edit);
  const first = formatDate(dayAfter(thread.begun, 30));
  const action = { label: t('thread_show'), command: 'thread.open', record: thread.id };
  notify(t('thread_willAsk', first), { undo: commit.id, action });
};

/** Begins one with a hunch that stands nowhere else, and lets it be written. */
export const beginOwn: Command['run'] = async ({ repository, session }) => {
  const now = new Date();
  const thread = createThread({ title: '', source: null, begun: localDay(now) }, now);
  await repository.commit({ title: 'did_thread_begin', subject: [], changes: { [thread.id]: changesOf(thread) } });
  session.open('thread', thread.id);
  session.awaited.current = { id: thread.id, control: 'title' };
};

export const openThread = onThread(({ session }, { id }) => session.open('thread', id));

// Answering

/** Opens the form for what somebody tells. */
export const tellTried = onThread(({ session }, { id }) => {
  session.open('thread', id);
  const telling = tellingOf(session, id);
  telling.value ??= noTelling(localDay(new Date()));
  session.awaited.current = { id, control: 'tried' };
});

export const sayNotTried = onThread((services, thread) =>
  step(services, thread, {
    title: 'did_thread_notTried',
    changes: flattenPart('answers', answerOf(thread, { said: 'notTried' }, new Date())),
  }),
);

/** Asks again in a week; where its next stop is nearer, then. */
export const askLater = onThread((services, thread) => {
  const now = new Date();
  const state = threadState(thread, localDay(now));
  const week = dayAfter(localDay(now), laterDays);
  const until = state.is === 'waiting' && state.day > week ? state.day : week;
  return step(services, thread, {
    title: 'did_thread_later',
    changes: flattenPart('answers', answerOf(thread, { said: 'later', until }, now)),
  });
});

const answerIn = (thread: ValueThread, { part }: Context) =>
  thread.answers.find(({ id, removed }) => id === part && !removed);

/** Where an answer is told. */
export const openAnswer = onThread(({ session, notify }, thread, context) => {
  const line = answerIn(thread, context)?.line;
  if (line) openAtPart(session, line.record, line.part);
  else notify(t('thread_noLine'));
});

/** Takes an answer from a thread; the line that told it stays in its note. */
export const dropAnswer = onThread((services, thread, context) => {
  const answer = answerIn(thread, context);
  if (answer)
    return step(services, thread, { title: 'did_thread_drop', changes: { [`answers/${answer.id}/removed`]: true } });
});

// Where it came from

const tabOf = (id: RecordId): TabKind => typeOf(id) as TabKind;

/** Opens what a thread began with, at its part; the part of the context names another record. */
export const openSource = onThread(async ({ repository, session, notify }, { source }, { part }) => {
  const [record, line = null] = part ? part.split(' ') : [source?.record, source?.part ?? null];
  if (!record || (source && !part && (await sourceWords(repository, source)) === null)) return notify(t('thread_gone'));
  const id = record as RecordId;
  if (line && /^(clip|meeting):/.test(id)) openAtPart(session, id as `clip:${string}`, line);
  else session.open(await tabFor(repository, id, line), id);
});

/** The tab that shows a record; a hunch that came of a session stands in the review of after. */
async function tabFor(repository: Repository, id: RecordId, part: string | null): Promise<TabKind> {
  const hunches = id.startsWith('review:') ? ((await repository.get(id as ReviewId))?.hunches ?? []) : [];
  return hunches.some((hunch) => hunch.id === part && hunch.after) ? 'afterReview' : tabOf(id);
}

// Its end

/** Asks why, and closes it: it asks no more. */
export const closeThread = onThread(async (services, thread) => {
  const reasons = (['told', 'dropped', 'elsewhere'] as const).map((each) => t(`thread_reason_${each}`));
  const reason = await services.pick<string>(
    t('thread_whyClose'),
    reasons.map((label) => ({ label, value: label })),
    { create: { label: (words) => t('thread_reasonOwn', words), make: (words) => words.trim().slice(0, 500) } },
  );
  if (reason === null) return;
  await step(services, thread, {
    title: 'did_thread_close',
    changes: { closedAt: new Date().toISOString(), reason },
  });
});

export const reopenThread = onThread((services, thread) =>
  step(services, thread, { title: 'did_thread_reopen', changes: { closedAt: null, reason: '' } }),
);

export const trashThread = onThread((services, thread) =>
  step(services, thread, { title: 'did_thread_trash', changes: { trashedAt: new Date().toISOString() } }),
);
