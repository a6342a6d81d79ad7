import { formatDate, t } from '../i18n';
import { flattenPart, type MeetingId, type ValueThread } from '../model';
import { indentOf, isPrompt, itemsOf, type NoteDocument, parse, placeLines } from '../notes';
import { heldLines } from '../storage/held-lines';
import type { Repository } from '../storage/repository';
import { labelWords } from './label-names';
import { recordedLine } from './line-record';
import { repliesFormat } from './replies';
import type { Services } from './services';
import { nameOf, onThread } from './thread-step';
import { answerOf, threadFormat } from './thread-story';

/** A line of a note that may tell what came of something. */
export interface Told {
  readonly record: MeetingId;
  readonly part: string;
  readonly words: string;
  /** Of the note. */
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/**
 * Lines that may tell what came of a thread, the newest note's first: stories that notes tell since it began, what readers answered to digests since, and
 * what stands indented below the line that it began with. Those that answer a thread already are left out.
 */
export async function toldSince(repository: Repository, thread: ValueThread): Promise<Told[]> {
  const [meetings, threads, labels] = await Promise.all([
    repository.list('meeting'),
    repository.list('thread'),
    labelWords(repository),
  ]);
  const known = new Set(
    threads.flatMap(({ answers }) =>
      answers.flatMap(({ line, removed }) => (line && !removed ? `${line.record} ${line.part}` : [])),
    ),
  );
  const { source } = thread;
  return meetings.flatMap((meeting): Told[] => {
    const own = source?.record === meeting.id;
    if (meeting.origin !== null || meeting.source?.format === threadFormat || (!own && meeting.date < thread.begun))
      return [];
    const document = parse(meeting.text, { labels });
    const placed = placeLines(
      document,
      meeting.lines.filter(({ removed }) => !removed),
    ).known;
    const idOf = (line: number, until: number) => placed.find(({ at }) => at !== null && at >= line && at < until)?.id;
    const reply = meeting.source?.format === repliesFormat;
    const held = heldLines(repository, meeting.id, meeting.text);
    const begin = own ? (placed.find(({ id }) => id === source?.part)?.at ?? -1) : -1;
    const end = begin < 0 ? -1 : endBelow(document, begin);
    return itemsOf(document).flatMap(({ line, until, kind, first, words }): Told[] => {
      const tells = kind === 'story' || (kind === 'quote' && (reply || (line > begin && line < end)));
      if (!tells || line === begin || isPrompt(first)) return [];
      const part = idOf(line, until) ?? held.idAt(line, until - line);
      const { id: record, title, date } = meeting;
      return known.has(`${record} ${part}`) ? [] : [{ record, part, words, title, date }];
    });
  });
}

/** The first line behind all that stands indented below one. */
function endBelow({ lines }: NoteDocument, at: number): number {
  const indent = (line: number) => {
    const written = lines[line];
    return written && written.text.trim() !== '' ? indentOf(written) : null;
  };
  let end = at + 1;
  while (end < lines.length && (indent(end) ?? Number.POSITIVE_INFINITY) > (indent(at) ?? 0)) end += 1;
  return end;
}

/** Adds a line of a note to a thread as an answer: the one that is meant, else one that is asked for. */
export const attachLine = onThread(async (services, thread, { part }) => {
  const { repository, notify } = services;
  const meant = part ? { record: part.split(' ')[0] as MeetingId, part: part.split(' ')[1] ?? '' } : null;
  const line = meant ?? (await pickTold(services, thread));
  const meeting = line && (await repository.get(line.record));
  const recorded = meeting && (await recordedLine(repository, meeting, line.part));
  if (!line) return;
  if (!meeting || !recorded) return notify(t('thread_noLine'));
  const at = { record: meeting.id, part: recorded.line.id };
  const answer = answerOf(thread, { said: 'tried', line: at, day: meeting.date }, new Date());
  const note = Object.keys(recorded.changes).length > 0 ? { [meeting.id]: recorded.changes } : {};
  const commit = await repository.commit({
    title: 'did_thread_tried',
    subject: [],
    changes: { ...note, [thread.id]: flattenPart('answers', answer) },
  });
  notify(t('did_thread_tried', await nameOf(services, thread)), { undo: commit.id });
});

async function pickTold({ repository, pick, notify }: Services, thread: ValueThread): Promise<Told | null> {
  const told = await toldSince(repository, thread);
  if (told.length > 0)
    return pick(
      t('command_thread_attach'),
      told.map((value) => ({
        label: value.words,
        detail: [value.title || t('meeting_untitled'), formatDate(value.date)].join(' · '),
        icon: 'meetings',
        value,
      })),
    );
  notify(t('thread_noneTold'));
  return null;
}
