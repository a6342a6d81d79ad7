import {
  type Clip,
  type Credit,
  canonicalJson,
  type Highlight,
  type Meeting,
  type NoteLine,
  type PrincipleId,
  type ReleaseLevel,
  readingMinutes,
  sha256,
} from '../model';
import type { LabelWords } from '../notes';
import { type PrincipleByWord, principlesIn } from '../notes/principle-words';
import type { DocumentItem, DocumentPrinciple } from './document';
import { dueDay } from './due';
import { releasedText } from './release';
import type { StandIns } from './stand-ins';

interface Shown {
  readonly words: string;
  readonly maker: Credit;
  readonly named: (ids: readonly PrincipleId[]) => readonly DocumentPrinciple[];
}

/** A note, and what is asked of its words. */
type ShownNote = Shown & {
  meeting: Meeting;
  standIns: StandIns;
  byWord: PrincipleByWord;
  /** What it is called where nothing tells of which meeting it is; null where that shows. */
  apart: string | null;
};

/** What a card shows at most, UTF-16 code units: of a meeting note its first lines, of one line of it as much as travels. */
export const noteLength = 300;
const lineLength = 1000;

const blank: DocumentItem = {
  key: null,
  kind: 'words',
  title: '',
  address: '',
  site: '',
  author: '',
  publishedAt: null,
  language: '',
  direction: 'auto',
  excerpt: '',
  quote: null,
  words: '',
  label: '',
  due: null,
  image: null,
  event: null,
  minutes: 0,
  principles: [],
  tags: [],
  credit: null,
};

/** The public key of an item: the same page and content have the same key in every library. */
export function publicKey(address: string, content: string): Promise<string> {
  return sha256(canonicalJson([address, content]));
}

/** Own words, with the picture or the event they tell of. */
export const ownWords = (
  own: Pick<DocumentItem, 'words' | 'language'> & Partial<Pick<DocumentItem, 'image' | 'event' | 'reply'>>,
): DocumentItem => ({ ...blank, ...own });

/** Whether a clip is still what came in a bundle: its page was not read here since. */
export const isReceived = ({ origin, body }: Clip): boolean => origin !== null && body === null;

export async function clipItem({ clip, address, ...shown }: Shown & { clip: Clip; address: string }) {
  const received = isReceived(clip) ? (clip.origin?.key ?? '') : '';
  return {
    ...pageOf(clip, address, shown),
    kind: 'clip',
    key: isKey(received) ? received : await publicKey(address && clip.address, clip.body ?? ''),
    excerpt: clip.excerpt,
    principles: shown.named(clip.principles),
  } satisfies DocumentItem;
}

export async function passageItem({
  clip,
  highlight,
  address,
  ...shown
}: Shown & { clip: Clip; highlight: Highlight; address: string }) {
  const { exact, prefix, suffix } = highlight.quote;
  return {
    ...pageOf(clip, address, shown),
    kind: 'passage',
    key: await publicKey(address && clip.address, await sha256(exact)),
    quote: { exact, prefix, suffix },
    principles: shown.named(highlight.principles),
  } satisfies DocumentItem;
}

/** What a card shows of a note, as it is written there. */
export const textOfNote = (meeting: Meeting, release: ReleaseLevel, labels?: LabelWords): string =>
  releasedText(meeting, release, { length: noteLength, labels });

/** What a card shows of one line of it. */
export const textOfLine = ({ words }: NoteLine): string => words.slice(0, lineLength);

export async function meetingItem({ text, ...shown }: ShownNote & { text: string }): Promise<DocumentItem> {
  return noteItem(shown.standIns.leaving(text).text, shown);
}

export async function lineItem({ line, ...shown }: ShownNote & { line: NoteLine }) {
  const { standIns, named, byWord } = shown;
  const item = await noteItem(standIns.leaving(textOfLine(line), line).text, shown);
  return {
    ...item,
    author: standIns.speakerOf(line),
    label: line.label ?? ('' as const),
    // A day counts from the day of the meeting.
    due: line.label === 'action' && shown.apart === null ? await dueDay(line.words, shown.meeting) : null,
    principles: named([...line.principles, ...principlesIn(line.words, byWord)]),
  };
}

async function noteItem(
  excerpt: string,
  { meeting, standIns, byWord, words, maker, named, apart }: ShownNote,
): Promise<DocumentItem> {
  const title = apart ?? standIns.leaving(meeting.title).text;
  const publishedAt = apart === null ? meeting.date : null;
  return {
    ...blank,
    kind: 'meeting',
    // Of what shows alone: who guesses the meeting is not told that it is the one.
    key: await publicKey('', await sha256(canonicalJson([title, publishedAt, excerpt]))),
    ...{ title, publishedAt },
    language: meeting.language,
    excerpt,
    words,
    principles: named([...meeting.principles, ...principlesIn(excerpt, byWord)]),
    tags: apart === null ? meeting.tags : [],
    credit: creditOf(meeting, maker),
  };
}

function pageOf(clip: Clip, address: string, { words, maker }: Shown): DocumentItem {
  return {
    ...blank,
    title: clip.title,
    address,
    site: clip.site,
    author: clip.author,
    publishedAt: clip.publishedAt,
    language: clip.language,
    direction: clip.direction,
    words,
    minutes: readingMinutes(clip.words),
    tags: clip.tags,
    credit: creditOf(clip, maker),
  };
}

/** The credit something came with, unless it came from the maker. */
function creditOf({ origin }: Clip | Meeting, maker: Credit): Credit | null {
  if (!origin || (origin.credit.name === maker.name && origin.credit.organisation === maker.organisation)) return null;
  const { name, organisation } = origin.credit;
  return { name, organisation };
}

const isKey = (text: string) => /^[0-9a-f]{64}$/.test(text);
