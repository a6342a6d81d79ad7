import { type MessageKey, type Words, wordsIn } from '../i18n';
import type {
  BlockKind,
  Clip,
  Credit,
  Digest,
  DigestItem,
  Meeting,
  MeetingId,
  Principle,
  PrincipleId,
  ReleaseLevel,
} from '../model';
import type { LabelWords } from '../notes';
import { type PrincipleByWord, principlesByWord } from '../notes/principle-words';
import { sharedAddress } from './address';
import type { DigestDocument, DocumentImage, DocumentItem, DocumentPrinciple } from './document';
import { clipItem, isReceived, lineItem, meetingItem, ownWords, passageItem, textOfLine, textOfNote } from './item';
import { textLets } from './line-reach';
import { moreFor } from './more';
import type { Leaving } from './names-away';
import { codebook, documentPrinciple } from './principle';
import { agreementOf, lineMayTravel, mayTravel, waitsForLine } from './release';
import type { Sources } from './sources';
import { type ShownNote, type StandIns, standInsFor } from './stand-ins';

/**
 * Why an item cannot be shown: it is gone, in the trash, its words may not go this far, its speaker took the yes back, or its note waits: words that are to
 * stay are not found in it any more (`lostLines`).
 */
export interface Unresolved {
  readonly item: string;
  readonly reason: 'missing' | 'trashed' | 'release' | 'withdrawn' | 'lost';
}

/** Items that `resolveDigest` leaves out, in the digest's order. */
export function unresolved(digest: Digest, sources: Sources): Unresolved[] {
  const found = byId(sources);
  return digest.items.flatMap((item) => {
    if (item.removed || !item.source) return [];
    const reason = reasonOf(digest, item.source, found, sources.labels);
    return reason ? [{ item: item.id, reason }] : [];
  });
}

/**
 * What stands for people whose names do not leave, by note: what is kept with the note, and what will be once the digest is
 * shared.
 */
export function standInsOf(digest: Digest, sources: Sources, words: Words): ReadonlyMap<MeetingId, StandIns> {
  const found = byId(sources);
  return standInsFor(digest, { sources, words }, (item) => shownNote(item, { digest, found, labels: sources.labels }));
}

/** What an item shows of a note, with the words that stand for names; null for one that shows none. */
export function leavingOf(
  item: DigestItem,
  { digest, sources, standIns }: { digest: Digest; sources: Sources; standIns: ReadonlyMap<MeetingId, StandIns> },
): (Leaving & { readonly speaker: string }) | null {
  const note = shownNote(item, { digest, found: byId(sources), labels: sources.labels });
  const own = note && standIns.get(note.meeting.id);
  if (!note || !own) return null;
  return { ...own.leaving(note.text, note.line), speaker: note.line ? own.speakerOf(note.line) : '' };
}

/** What of a note an item shows; null for one that shows none. */
function shownNote(
  { source }: DigestItem,
  { digest, found, labels }: Pick<Resolving, 'digest' | 'found' | 'labels'>,
): ShownNote | null {
  const meeting = source ? found.get(source.record) : undefined;
  if (!source || !meeting || isClip(meeting) || reasonOf(digest, source, found, labels)) return null;
  const line = source.part ? lineOf(meeting, source.part) : undefined;
  return { meeting, line, text: line ? textOfLine(line) : textOfNote(meeting, digest.release, labels) };
}

/**
 * The digest as it leaves: self-contained, no local ids, no private notes, nothing that may not go as far as the digest
 * does. Items without a source that can be shown are left out (`unresolved` names them). `maker` signs it, at `now`.
 * Given principles are called as the digest's language calls them. A source credited to somebody else keeps that credit.
 */
export async function resolveDigest(
  digest: Digest,
  sources: Sources,
  maker: Credit,
  now: Date,
): Promise<DigestDocument> {
  const words = await wordsIn(digest.language);
  const found = byId(sources);
  const principles = await principlesById(sources.principles, words, digest.release);
  const bySection = Map.groupBy(
    digest.items.filter(
      (item) => !item.removed && (!item.source || !reasonOf(digest, item.source, found, sources.labels)),
    ),
    (item) => item.section,
  );
  const standIns = standInsOf(digest, sources, words);
  const byWord = principlesByWord(sources.principles);
  const resolveItem = (item: DigestItem) =>
    itemOf(item, {
      ...{ digest, found, principles, byWord, maker, standIns, words },
      labels: sources.labels,
      ...{ images: sources.images, replies: sources.replies },
    });
  const sections = digest.sections
    .filter((section) => !section.removed)
    .map(async (section) => {
      const principle = section.principle ? (principles.get(section.principle) ?? null) : null;
      return {
        title: section.title || (principle?.name ?? words.t(titleKeyOf(section.kind))),
        kind: section.kind ?? ('' as const),
        language: section.language ?? '',
        principle,
        words: section.words,
        items: await Promise.all((bySection.get(section.id) ?? []).map(resolveItem)),
        ...moreFor(digest.release, section.more),
      };
    });
  return {
    title: digest.title,
    language: digest.language,
    maker: { name: maker.name, organisation: maker.organisation },
    madeAt: now.toISOString(),
    period: digest.period && { from: digest.period.from, to: digest.period.to },
    release: digest.release,
    oneMinute: digest.oneMinute,
    sections: (await Promise.all(sections)).filter(({ words, items }) => words.trim() !== '' || items.length > 0),
    ...moreFor(digest.release, digest.more),
  };
}

type Found = ReadonlyMap<string, Clip | Meeting>;

const byId = ({ clips, meetings }: Sources): Found =>
  new Map([...clips, ...meetings].map((record) => [record.id, record]));

const isClip = (record: Clip | Meeting): record is Clip => 'highlights' in record;

function reasonOf(
  digest: Digest,
  source: NonNullable<DigestItem['source']>,
  found: Found,
  labels: LabelWords | undefined,
): Unresolved['reason'] | null {
  const record = found.get(source.record);
  if (!record) return 'missing';
  if (record.trashedAt) return 'trashed';
  if (isClip(record)) return source.part && !highlightOf(record, source.part) ? 'missing' : null;
  if (!mayTravel(agreementOf(record).release, digest.release)) return 'release';
  if (!source.part) return waitsForLine(record, digest.release, labels) ? 'lost' : null;
  const line = lineOf(record, source.part);
  if (!line) return 'missing';
  if (line.consent?.state === 'withdrawn') return 'withdrawn';
  const lets =
    lineMayTravel(record, line, digest.release) && textLets(record, line.id, { digest: digest.release, labels });
  return lets ? null : 'release';
}

/** What a block without a title of its own is called. */
const titleKeyOf = (kind: BlockKind | undefined): MessageKey =>
  kind && kind !== 'own' ? `block_${kind}` : 'document_also';

const highlightOf = (clip: Clip, part: string) => clip.highlights.find(({ id, removed }) => id === part && !removed);
const lineOf = (meeting: Meeting, part: string) => meeting.lines.find(({ id, removed }) => id === part && !removed);

interface Resolving {
  readonly digest: Digest;
  readonly found: Found;
  readonly principles: ReadonlyMap<PrincipleId, DocumentPrinciple>;
  readonly byWord: PrincipleByWord;
  readonly maker: Credit;
  readonly standIns: ReadonlyMap<MeetingId, StandIns>;
  readonly words: Words;
  readonly labels?: LabelWords;
  readonly images?: Sources['images'];
  readonly replies?: Sources['replies'];
}

/** A picture with its bytes; null for none, and where they are not here. */
function imageOf(image: DigestItem['image'], images: Sources['images']): DocumentImage | null {
  const data = image ? images?.get(image.hash) : undefined;
  if (!image || data === undefined) return null;
  const { type, alt, decorative, width, height, chart } = image;
  return { type, data, alt: decorative ? '' : alt, width, height, ...(chart && { chart }) };
}

async function itemOf(item: DigestItem, resolving: Resolving): Promise<DocumentItem> {
  const shown = await shownOf(item, resolving);
  return { ...shown, ...moreFor(resolving.digest.release, item.more, moreOfSource(item.source, resolving.found)) };
}

/** What came with an item's source, as long as that is what came. */
function moreOfSource(source: DigestItem['source'], found: Found) {
  const record = source ? found.get(source.record) : undefined;
  if (!source || !record) return undefined;
  if (!isClip(record)) return record.more;
  if (source.part) return highlightOf(record, source.part)?.more;
  return isReceived(record) ? record.more : undefined;
}

async function shownOf(item: DigestItem, resolving: Resolving): Promise<DocumentItem> {
  const { found, principles, byWord, maker, standIns, images } = resolving;
  const record = item.source ? found.get(item.source.record) : undefined;
  const own = { words: item.words, language: item.language ?? '' };
  const reply = (item.asks && resolving.replies?.get(item.asks)) || undefined;
  if (!item.source)
    return ownWords({
      ...{ ...own, image: imageOf(item.image, images), event: item.event ?? null },
      ...(reply && { reply }),
    });
  if (!record) return ownWords(own);
  // In codebook order: ids differ from library to library.
  const named = (ids: readonly PrincipleId[]) =>
    [...principles].flatMap(([id, principle]) => (ids.includes(id) ? [principle] : []));
  const { part } = item.source;
  if (isClip(record)) {
    const address = sharedAddress(record);
    const highlight = part ? highlightOf(record, part) : undefined;
    return highlight
      ? passageItem({ clip: record, highlight, address, words: item.words, maker, named })
      : clipItem({ clip: record, address, words: item.words, maker, named });
  }
  const note = shownNote(item, resolving);
  const standing = standIns.get(record.id);
  if (!note || !standing) return ownWords(own);
  const { line, text, meeting } = note;
  const apart = item.apart ? resolving.words.t('document_apart') : null;
  const shown = { meeting, standIns: standing, byWord, words: item.words, maker, named, apart };
  return line ? lineItem({ line, ...shown }) : meetingItem({ text, ...shown, apart: null });
}

async function principlesById(
  principles: readonly Principle[],
  words: Words,
  release: ReleaseLevel,
): Promise<ReadonlyMap<PrincipleId, DocumentPrinciple>> {
  const live = codebook(principles);
  return new Map(
    await Promise.all(
      live.map(async (principle) => [principle.id, await documentPrinciple(principle, words, release)] as const),
    ),
  );
}
