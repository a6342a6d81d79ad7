import { questionId } from '../digest/questions';
import { t } from '../i18n';
import type { MeetingDraft, Reply } from '../import/meetings';
import {
  type Changes,
  canonicalJson,
  changesOf,
  createMeeting,
  createPartId,
  type Digest,
  type Json,
  type Meeting,
  type MeetingId,
  type NoteLine,
  type Register,
  sha256,
} from '../model';
import {
  edit,
  indentOf,
  itemsOf,
  type LabelWords,
  labelledLines,
  type NoteDocument,
  type NoteItem,
  newLines,
  parse,
  print,
  squeezed,
  startsOf,
  withDone,
} from '../notes';
import type { Repository } from '../storage/repository';
import { alone } from './alone';
import { knownQuestions } from './asked-questions';
import { givenLabel, labelWords } from './label-names';
import { orderAtEnd } from './order';

/** Where the notes of replies say that they come from. */
export const repliesFormat = 'reply';

/**
 * Puts what readers answered below its question, in one step: the question is found by its id wherever it was asked here. Where that is a line of a note it
 * stands below that line, which is answered then; else in the note “Replies to …” of its digest. Each answer is a line that is quoted: with its reader's
 * yes where they gave it, else it waits to be asked for; credited where they said who they are. An answer that is there is not put there again; one to a
 * question that nobody knows here is kept, too. Null where nothing is new.
 */
export function keepReplies(
  drafts: readonly MeetingDraft[],
  repository: Repository,
  now: Date,
): Promise<KeptReplies | null> {
  // Two windows with the same replies would each put them into the note that they found.
  return alone('replies', () => putReplies(drafts, repository, now));
}

export interface KeptReplies {
  readonly first: MeetingId;
  readonly title: string;
  readonly commit: string;
  /** How many of them answer a question that was asked nowhere here. */
  readonly unknown: number;
}

async function putReplies(
  drafts: readonly MeetingDraft[],
  repository: Repository,
  now: Date,
): Promise<KeptReplies | null> {
  const [digests, words] = await Promise.all([repository.list('digest'), labelWords(repository)]);
  const replies = await Promise.all(drafts.flatMap(({ title, replies: some = [] }) => some.map(withIds(title))));
  const known = await knownQuestions(repository, new Set(replies.flatMap(({ ids }) => ids)), words);
  const notes = new Map<MeetingId, Meeting>();
  const stood = new Map<MeetingId, Standing>();
  let unknown = 0;
  for (const { ids, title, reply } of replies) {
    const question = ids.map((id) => known.get(id)).find(Boolean);
    if (!question) unknown += 1;
    const asked = { ...reply, question: question?.words ?? reply.question };
    const own = question?.digest ?? digests.find(({ origin, title: its }) => origin === null && isCalled(its, title));
    // It was read before everything else was looked for: it may say more by now, or be gone.
    const asking = question?.note && (stood.get(question.note.id) ?? (await standing(repository, question.note.id)));
    const below = asking?.note.trashedAt === null ? asking : undefined;
    const note = below?.note ?? (await noteFor(title, { repository, own, now }));
    const stands = below ?? stood.get(note.id) ?? (await standing(repository, note.id));
    if (stands) stood.set(note.id, stands);
    const before = notes.get(note.id) ?? note;
    const writing = { words, now };
    notes.set(note.id, (below && belowQuestion(before, asked, writing)) ?? withReply(before, asked, writing));
  }
  const [first] = notes.values();
  if (!first) return null;
  const changes = Object.fromEntries([...notes].map(([id, after]) => [id, newIn(after, stood.get(id)?.note)]));
  const base = Object.fromEntries([...stood].flatMap(([id, { text }]) => (text ? [[id, { text: text.v }]] : [])));
  const step = { title: 'did_replies_keep', subject: [first.title], changes } as const;
  const { id, records } = await repository.commit(step, { base });
  return records > 0 ? { first: first.id, title: first.title, commit: id, unknown } : null;
}

/** A note as it stands, and the version of its text: whoever types in it meanwhile loses nothing. */
interface Standing {
  readonly note: Meeting;
  readonly text: Register | undefined;
}

async function standing(repository: Repository, id: MeetingId): Promise<Standing | undefined> {
  const text = (await repository.fields(id))?.text;
  const note = await repository.get(id);
  return note && { note, text };
}

/** What of a note is otherwise than before, all of a new one. */
function newIn(after: Meeting, before: Meeting | undefined): Changes {
  const stood = before ? changesOf(before) : {};
  const isNew = ([key, value]: [string, Json]) => JSON.stringify(stood[key]) !== JSON.stringify(value);
  return Object.fromEntries(Object.entries(changesOf(after)).filter(isNew));
}

const isCalled = (a: string, b: string) => squeezed(a) === squeezed(b);

/** A reply with what its question may be known by: its id, and where that is missing or unknown its words. */
const withIds = (title: string) => async (reply: Reply) => ({
  ...{ title, reply },
  ids: [...(reply.id ? [reply.id] : []), ...(reply.question ? [await questionId(reply.question)] : [])],
});

interface Where {
  readonly repository: Repository;
  readonly own: Digest | undefined;
  readonly now: Date;
}

/** The note of a digest's replies, as it is or as it begins. Where the digest is one's own, it goes as far as that went. */
async function noteFor(title: string, { repository, own, now }: Where): Promise<Meeting> {
  const id: MeetingId = `meeting:${(await sha256(canonicalJson(['replies', own?.id ?? squeezed(title)]))).slice(0, 40)}`;
  const known = await repository.get(id);
  if (known) return { ...known, trashedAt: null };
  const called = own?.title || title;
  return {
    ...createMeeting(t('reply_note', called || t('reply_untitled')), '', now),
    id,
    attribution: 'named',
    release: own?.release ?? 'room',
    source: { format: repliesFormat, name: called.slice(0, 300) },
  };
}

interface Writing {
  readonly words: LabelWords;
  readonly now: Date;
}

/** A note with an answer below the line that asks its question, which is answered then; null where no line of it asks that any more. */
function belowQuestion(note: Meeting, reply: Reply, { words, now }: Writing): Meeting | null {
  const document = parse(note.text, { labels: words });
  const asks = itemsOf(document).find(
    ({ kind, first, words: its }) => kind === 'question' && [its, first].some((each) => isCalled(each, reply.question)),
  );
  if (!asks) return null;
  const [indent, end] = [indentOf(document.lines[asks.line] ?? { text: '' }), endBelow(document, asks)];
  const { added, answer } = answerLines(reply, words, ' '.repeat(indent + 2));
  if (isHeld(note, { added, answer, from: reply.from })) return note;
  const feed = document.lines[asks.line]?.end || '\n';
  const place = startsOf(document)[end] ?? note.text.length;
  const insert = `${document.lines[end - 1]?.end ? '' : feed}${added.join(feed)}${feed}`;
  const put = edit(document, [{ from: place, to: place, insert }]);
  const item = itemsOf(put).find(({ line }) => line === end);
  const key = labelledLines(put).find(({ line }) => line === asks.line)?.key ?? '';
  const text = withDone(put, { key, done: true }) ?? print(put);
  return { ...note, text, lines: item ? [...note.lines, recordOf(reply, { put, item, note, now })] : note.lines };
}

/** Behind all that stands indented below a line. */
function endBelow(document: NoteDocument, { line, until }: NoteItem): number {
  const own = document.lines[line];
  let end = until;
  for (let at = until; own && at < document.lines.length; at += 1) {
    const below = document.lines[at];
    if (!below || (below.text.trim() !== '' && indentOf(below) <= indentOf(own))) break;
    if (below.text.trim() !== '') end = at + 1;
  }
  return end;
}

/** An answer as lines of a note, and by itself. */
function answerLines(reply: Reply, words: LabelWords, indent = '') {
  const answer = reply.answer.split(/\n+/).map((line) => line.trim());
  const label = words.get('quote') ?? givenLabel('quote');
  return {
    answer,
    added: [`${indent}${label}: ${answer[0] ?? ''}`, ...answer.slice(1).map((line) => `${indent}  ${line}`)],
  };
}

interface Put {
  readonly put: NoteDocument;
  readonly item: NoteItem;
  readonly note: Meeting;
  readonly now: Date;
}

/** What is kept of an answer's line: whose it is, and what they said about quoting it. */
const recordOf = (reply: Reply, { put, item, note, now }: Put): NoteLine => ({
  ...newLines(put)(item, { id: createPartId(), order: orderAtEnd(note.lines) }),
  credit: reply.from ? { name: reply.from, organisation: '' } : null,
  attribution: reply.from ? 'named' : 'unattributed',
  consent: reply.mayQuote
    ? { state: 'yes', by: t('reply_saidSo'), at: now.toISOString() }
    : { state: 'ask', by: '', at: null },
});

/** A note with an answer below a heading that says its question; the same note where it holds that. */
function withReply(note: Meeting, reply: Reply, { words, now }: Writing): Meeting {
  const { added, answer } = answerLines(reply, words);
  if (isHeld(note, { added, answer, from: reply.from })) return note;
  const heading = `## ${reply.question || t('reply_noQuestion')}`;
  const lines = note.text.trimEnd() === '' ? [] : note.text.trimEnd().split('\n');
  const at = placeFor(lines, heading);
  const text = [...lines.slice(0, at.line), ...at.before, ...added, ...lines.slice(at.line), ''].join('\n');
  const put = parse(text, { labels: words });
  const item = itemsOf(put).find(({ line }) => line === at.line + at.before.length);
  return { ...note, text, lines: item ? [...note.lines, recordOf(reply, { put, item, note, now })] : note.lines };
}

interface Answered {
  readonly added: readonly string[];
  readonly answer: readonly string[];
  readonly from: string;
}

/** Whether the same answer of the same name stands there. A list in an answer is lines of its own, so its beginning is compared. */
function isHeld({ text, lines }: Meeting, { added, answer, from }: Answered): boolean {
  const whole = squeezed(answer.join('\n'));
  const said = ({ words, credit }: NoteLine) =>
    words !== '' && whole.startsWith(squeezed(words)) && (credit?.name ?? '') === from;
  return text.replaceAll('\r\n', '\n').includes(added.join('\n')) && lines.some(said);
}

/** Below the answers to the same question, else below a heading of its own at the end. */
function placeFor(
  lines: readonly string[],
  heading: string,
): { readonly line: number; readonly before: readonly string[] } {
  const asked = lines.findIndex((line) => squeezed(line) === squeezed(heading));
  if (asked < 0) return { line: lines.length, before: [...(lines.length > 0 ? [''] : []), heading] };
  const next = lines.findIndex((line, at) => at > asked && /^#{1,6}\s/.test(line));
  let line = next < 0 ? lines.length : next;
  while (line > asked + 1 && lines[line - 1]?.trim() === '') line -= 1;
  return { line, before: [] };
}
