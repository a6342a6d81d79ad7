import { t } from '../i18n';
import type { MeetingDraft, Reply } from '../import/meetings';
import {
  canonicalJson,
  changesOf,
  createMeeting,
  createPartId,
  type Digest,
  type Meeting,
  type MeetingId,
  type NoteLine,
  sha256,
} from '../model';
import { itemsOf, type LabelWords, newLines, parse, squeezed } from '../notes';
import type { Repository } from '../storage/repository';
import { alone } from './alone';
import { givenLabel, labelWords } from './label-names';
import { orderAtEnd } from './order';

/** Where the notes of replies say that they come from. */
export const repliesFormat = 'reply';

/**
 * Puts what readers answered into the note “Replies to …” of each digest, below the question, in one step. Each answer is a line that is quoted:
 * with its reader's yes where they gave it, else it waits to be asked for; credited where they said who they are. An answer that is there
 * is not put there again. Null where nothing is new.
 */
export function keepReplies(
  drafts: readonly MeetingDraft[],
  repository: Repository,
  now: Date,
): Promise<KeptReplies | null> {
  // Two windows with the same replies would each put them into the note that they found.
  return alone('replies', () => putReplies(drafts, repository, now));
}

interface KeptReplies {
  readonly first: MeetingId;
  readonly title: string;
  readonly commit: string;
}

async function putReplies(
  drafts: readonly MeetingDraft[],
  repository: Repository,
  now: Date,
): Promise<KeptReplies | null> {
  const [digests, words] = await Promise.all([repository.list('digest'), labelWords(repository)]);
  const notes = await Promise.all(
    drafts.map(async ({ title, replies = [] }) => {
      const note = await noteFor(title, { repository, digests, now });
      return { note, after: withReplies(note, replies, { words, now }) };
    }),
  );
  const [first] = notes;
  if (!first) return null;
  const subject = first.after.title;
  const changes = Object.fromEntries(notes.map(({ after }) => [after.id, changesOf(after)]));
  const { id, records } = await repository.commit({ title: 'did_replies_keep', subject: [subject], changes });
  return records > 0 ? { first: first.after.id, title: subject, commit: id } : null;
}

interface Where {
  readonly repository: Repository;
  readonly digests: readonly Digest[];
  readonly now: Date;
}

/** The note of a digest's replies, as it is or as it begins. Where the digest is one's own, it goes as far as that went. */
async function noteFor(title: string, { repository, digests, now }: Where): Promise<Meeting> {
  const own = digests.find((digest) => digest.origin === null && squeezed(digest.title) === squeezed(title));
  const id: MeetingId = `meeting:${(await sha256(canonicalJson(['replies', own?.id ?? squeezed(title)]))).slice(0, 40)}`;
  const known = await repository.get(id);
  if (known) return { ...known, trashedAt: null };
  return {
    ...createMeeting(t('reply_note', title || t('reply_untitled')), '', now),
    id,
    attribution: 'named',
    release: own?.release ?? 'room',
    source: { format: repliesFormat, name: title.slice(0, 300) },
  };
}

interface Writing {
  readonly words: LabelWords;
  readonly now: Date;
}

/** A note with the answers that it does not hold yet. */
function withReplies(note: Meeting, replies: readonly Reply[], { words, now }: Writing): Meeting {
  let after = note;
  for (const reply of replies) after = withReply(after, reply, { words, now });
  return after;
}

function withReply(note: Meeting, reply: Reply, { words, now }: Writing): Meeting {
  const answer = reply.answer.split(/\n+/).map((line) => line.trim());
  const label = words.get('quote') ?? givenLabel('quote');
  const added = [`${label}: ${answer[0] ?? ''}`, ...answer.slice(1).map((line) => `  ${line}`)];
  if (isHeld(note, { added, answer, from: reply.from })) return note;
  const heading = `## ${reply.question || t('reply_noQuestion')}`;
  const lines = note.text.trimEnd() === '' ? [] : note.text.trimEnd().split('\n');
  const at = placeFor(lines, heading);
  const text = [...lines.slice(0, at.line), ...at.before, ...added, ...lines.slice(at.line), ''].join('\n');
  const document = parse(text, { labels: words });
  const item = itemsOf(document).find(({ line }) => line === at.line + at.before.length);
  if (!item) return { ...note, text };
  const record: NoteLine = {
    ...newLines(document)(item, { id: createPartId(), order: orderAtEnd(note.lines) }),
    credit: reply.from ? { name: reply.from, organisation: '' } : null,
    attribution: reply.from ? 'named' : 'unattributed',
    consent: reply.mayQuote
      ? { state: 'yes', by: t('reply_saidSo'), at: now.toISOString() }
      : { state: 'ask', by: '', at: null },
  };
  return { ...note, text, lines: [...note.lines, record] };
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
  return text.includes(added.join('\n')) && lines.some(said);
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
