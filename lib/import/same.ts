import type { Digest, Meeting, NoteLine, Source } from '../model';
import type { BundleItem } from '../model/bundle';
import { showable, showableLine } from '../model/showable';
import type { Look } from './look';
import type { Taken } from './more';
import { spokenLine } from './note';
import type { ParsedBundle, ParsedSection } from './parse-bundle';

/** A section of a bundle with what each of its items is in this library. */
export interface Place {
  readonly section: ParsedSection;
  readonly items: readonly ({ readonly item: BundleItem } & Taken)[];
}

/** Whether an item stays in the digest: what it shows was taken, or the maker said something about it. */
export const staysIn = ({ item, source }: Place['items'][number]): boolean =>
  source !== null || item.words.trim() !== '' || Boolean(item.image ?? item.event);

/** A note's words as they compare: without marks in brackets, which do not travel, in single spaces. */
const plain = (text: string) => showableLine(text.replace(/\[[^[\]]*\]/g, ' '));

/** Whether an item shows some of this note's words: it was shared from here. */
export function isNoteOf(meeting: Meeting, item: BundleItem): boolean {
  const { title, publishedAt, excerpt } = item;
  // A line that left without its meeting's name and day is known by all of its words alone.
  if (publishedAt === null) return lineIn(meeting, item) !== null;
  if (showableLine(meeting.title) !== showableLine(title) || meeting.date !== publishedAt.slice(0, 10)) return false;
  const words = plain(meeting.text);
  if (plain(excerpt) === '') return false;
  return excerpt
    .replace(/…$/, '')
    .split('\n')
    .every((line) => words.includes(plain(line)));
}

/** The part of a note that an item with a speaker shows; null where the whole note has to stand for it. */
export function lineIn(note: Meeting | undefined, { excerpt }: BundleItem): string | null {
  if (!note) return spokenLine;
  const says = ({ words, removed }: NoteLine) => !removed && plain(words) === plain(excerpt);
  return note.lines.find(says)?.id ?? null;
}

/** What a digest says at one place, and about what. */
interface Said {
  readonly words: string;
  /** Null for a section and for own words. */
  readonly source: Source;
}

/**
 * The library's digest that says what a bundle says, if there is one: one's own that holds at least all of it (some of it
 * may not travel), or one that came in by another way and holds just that.
 */
export async function sameDigest(
  look: Look,
  bundle: ParsedBundle,
  places: readonly Place[],
): Promise<Digest | undefined> {
  const { header } = bundle;
  const said = places.flatMap(({ section, items }): Said[] => [
    { words: section.line.words, source: null },
    ...items.filter(staysIn).map(({ item, source }) => ({ words: item.words, source })),
  ]);
  const isAbout = ({ title, oneMinute, period }: Digest) =>
    showableLine(title) === showableLine(header.title) &&
    showable(oneMinute) === showable(bundle.digest.oneMinute) &&
    period?.from === header.period?.from &&
    period?.to === header.period?.to;
  return (await look.list('digest')).filter(isAbout).find((digest) => {
    const standing = saidIn(digest);
    return (digest.origin === null || standing.length === said.length) && holds(standing, said);
  });
}

function saidIn({ sections, items }: Digest): Said[] {
  const live = items.filter(({ removed }) => !removed);
  return sections
    .filter(({ removed }) => !removed)
    .flatMap(({ id, words }) => [{ words, source: null }, ...live.filter(({ section }) => section === id)]);
}

/** Whether all of it stands there in its order, perhaps with more between. What could not be taken is known by its words. */
function holds(standing: readonly Said[], said: readonly Said[]): boolean {
  let at = 0;
  for (const { words, source } of standing) {
    const next = said[at];
    const same = next && showable(next.words) === showable(words) && (!next.source || isSame(next.source, source));
    if (same) at += 1;
  }
  return at === said.length;
}

const isSame = (a: NonNullable<Source>, b: Source) => a.record === b?.record && a.part === b.part;
