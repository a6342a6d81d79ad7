import { t } from '../i18n';
import {
  canonicalJson,
  changesOf,
  createMeeting,
  createPartId,
  type Edit,
  flattenPart,
  type Meeting,
  type MeetingId,
  type NoteLine,
  sha256,
  type ThreadAnswer,
  type ValueThread,
} from '../model';
import { itemsOf, type NoteDocument, newLines, parse } from '../notes';
import type { Repository } from '../storage/repository';
import { alone } from './alone';
import { givenLabel, labelWords } from './label-names';
import { putIntoText } from './note-text';
import { orderAtEnd } from './order';
import { localDay } from './period';
import type { Telling } from './thread-desk';

/** Where the notes of what was told say that they come from. */
export const threadFormat = 'thread';

/**
 * What was told, as one line of a note: their own words one behind the other, with the names of the three steps between them and nothing else. A line
 * has no ends of lines in it.
 */
export function storyLine({ tried, saw, changed }: Pick<Telling, 'tried' | 'saw' | 'changed'>): string {
  const said = [
    ['thread_lineTried', tried],
    ['thread_lineSaw', saw],
    ['thread_lineChanged', changed],
  ] as const;
  return said
    .map(([key, words]) => [key, words.replace(/\s+/g, ' ').trim()] as const)
    .filter(([, words]) => words !== '')
    .map(([key, words]) => t(key, words))
    .join(' → ');
}

/** An answer that was given today. */
export const answerOf = (
  thread: Pick<ValueThread, 'answers'>,
  said: Pick<ThreadAnswer, 'said'> & Partial<ThreadAnswer>,
  now: Date,
): ThreadAnswer => ({
  ...{ id: createPartId(), heard: localDay(now), day: localDay(now), until: null, line: null },
  ...{ order: orderAtEnd(thread.answers), removed: false },
  ...said,
});

/**
 * Keeps what was told as a line of a note and points the thread to it, in one step. The note is the thread's own, one for each reach: so what goes far makes nothing go
 * far that was told for fewer. What was said about quoting stands with the line, which every digest asks.
 */
export function keepTelling(
  repository: Repository,
  thread: ValueThread,
  { telling, now }: { telling: Telling; now: Date },
): Promise<string> {
  // Two windows would each begin a note.
  return alone(`thread ${thread.id}`, async () => {
    const labels = await labelWords(repository);
    const { id, before, fresh } = await noteFor(repository, thread, { telling, now });
    const told = `${labels.get('story') ?? givenLabel('story')}: ${storyLine(telling)}`;
    const line = createPartId();
    const answer = answerOf(thread, { said: 'tried', day: telling.day, line: { record: id, part: line } }, now);
    const text = (said: string) => `${said}${said === '' || said.endsWith('\n') ? '' : '\n'}${told}\n`;
    const step = { title: 'did_thread_tried', subject: [] } as const;
    const edit = (written: string, again: boolean): Edit => {
      if (again) return { ...step, changes: { [id]: { text: written } } };
      const part = lineOf(parse(written, { labels }), { id: line, order: orderAtEnd(before.lines) }, { telling, now });
      const note = {
        ...(fresh ? changesOf(before) : { trashedAt: null }),
        ...flattenPart('lines', part),
        text: written,
      };
      return { ...step, changes: { [id]: note, [thread.id]: flattenPart('answers', answer) } };
    };
    const commit = fresh
      ? await repository.commit(edit(text(''), false))
      : await putIntoText(repository, id, { text, edit });
    // It was erased as this was told: the next try begins another one.
    if (!commit) throw new Error('The note of the thread is gone');
    return commit.id;
  });
}

/** What is kept of the line that was written last. */
function lineOf(
  document: NoteDocument,
  part: Pick<NoteLine, 'id' | 'order'>,
  { telling, now }: { telling: Telling; now: Date },
): NoteLine {
  const item = itemsOf(document).at(-1);
  if (!item) throw new Error('A line that was written is not found');
  return {
    ...newLines(document)(item, part),
    release: telling.release,
    attribution: telling.attribution,
    credit: telling.name || telling.organisation ? { name: telling.name, organisation: telling.organisation } : null,
    consent: { state: telling.consent, by: telling.by, at: now.toISOString() },
  };
}

/** The note of a thread for a reach, as it stands or as it begins. */
async function noteFor(
  repository: Repository,
  { id: thread, title }: ValueThread,
  { telling: { release }, now }: { telling: Telling; now: Date },
) {
  const id: MeetingId = `meeting:${(await sha256(canonicalJson(['thread', thread, release]))).slice(0, 40)}`;
  const known = await repository.get(id);
  if (known) return { id, before: known, fresh: false };
  const called = title.trim() ? t('thread_noteOf', title.trim()) : t('thread_note');
  const begun: Meeting = {
    ...createMeeting(called, '', now),
    ...{ id, kind: 'one-to-one', release, attribution: 'unattributed' },
    source: { format: threadFormat, name: '' },
  };
  return { id, before: begun, fresh: true };
}
