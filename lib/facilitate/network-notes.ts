import type { Label, Meeting, NoteLine, PrincipleId } from '../model';
import { itemsOf, type LabelWords, type NoteDocument, type NoteItem, parse, placeLines } from '../notes';
import { mentionsIn } from '../notes/names';
import { attributionIn, type PersonInNote, peopleIn } from '../notes/people';
import { type PrincipleByWord, principlesIn } from '../notes/principle-words';
import { foldName } from '../search';
import type { EdgeEvidence, EdgeKind } from './network';
import type { Written } from './network-who';

/** What a line of a note says of how people hang together. */
export interface LineOfTies {
  readonly kind: EdgeKind;
  /** Who with whom; where the second group is empty, all of the first with each other. Never both empty. */
  readonly between: readonly [readonly Written[], readonly Written[]];
  readonly line: NonNullable<EdgeEvidence['line']>;
  readonly words: string;
  readonly principles: readonly PrincipleId[];
}

export interface NoteOfTies {
  /** Who was there: listed, speaking or quoted. */
  readonly present: readonly Written[];
  readonly lines: readonly LineOfTies[];
}

/** No more of a line is kept beside an edge, UTF-16 code units. */
const longest = 300;

/** How notes are read: words for labels, what a word behind `#` is, and which lines are passed over. */
export interface NoteReading {
  readonly labels: LabelWords;
  readonly byWord: PrincipleByWord;
  /** Tells of a line, by its place, whether it is passed over; missing: none is. */
  readonly without?: ((line: number) => boolean) | undefined;
}

/** What a note says of who met whom and who did what with whom. Linear in its length; never throws. */
export function readNote(meeting: Meeting, { labels, byWord, without }: NoteReading): NoteOfTies {
  const document = parse(meeting.text, { labels });
  const credits = meeting.lines.flatMap(({ credit }) => credit ?? []);
  const people = peopleIn(document, { present: meeting.present, credits });
  const present = people.filter(({ seen }) => seen.some((as) => as !== 'named'));
  const named = namesakes(people);
  const kept = keptAt(document, meeting.lines);
  const lines = itemsOf(document).flatMap((item): LineOfTies[] => {
    if (without?.(item.line)) return [];
    const record = kept.get(item.line);
    const said = readItem(item, record, named);
    if (!said) return [];
    const principles = [...new Set([...principlesIn(item.words, byWord), ...(record?.principles ?? [])])];
    const words = item.words.slice(0, longest);
    return [{ ...said, principles, words, line: { at: item.line, count: item.until - item.line } }];
  });
  return { present, lines };
}

const keptAt = (document: NoteDocument, lines: readonly NoteLine[]): ReadonlyMap<number, NoteLine> => {
  if (lines.length === 0) return new Map();
  const byId = new Map(lines.map((line) => [line.id, line]));
  return new Map(
    placeLines(document, [...lines]).known.flatMap(({ id, at }) => {
      const line = byId.get(id);
      return line && at !== null ? [[at, line] as const] : [];
    }),
  );
};

/** Who is meant by a name, as the whole note tells: `@Ana` is the only Ana it knows. */
function namesakes(people: readonly PersonInNote[]): (written: Written) => Written {
  const byName = new Map(people.flatMap((each) => [each.name, ...each.also].map((name) => [foldName(name), each])));
  return (written) => {
    const known = byName.get(foldName(written.name));
    return known ? { name: known.name, organisation: written.organisation || known.organisation } : written;
  };
}

/** What is credited to all whom a line names. */
const creditedKinds: ReadonlySet<Label | null> = new Set(['story', 'practice', 'insight', 'idea', 'resource', 'quote']);
const introducing =
  /(?<!\p{L})(?:introduc(?:e|es|ed|ing)|put in touch|connect(?:s|ed|ing)?|present(?:a|ó|amos|aron)|pus(?:o|imos|ieron) en contacto|conect(?:a|ó|amos|aron))(?!\p{L})/iu;
const offering = /^[\s\-*•>]*(?:offers?|asks?|needs?|oferta|ofrece|pide|pedido|petici[oó]n|necesita)\s*:/iu;
/** What stands before who thanks, where a line says it. */
const thanker = /(?:\bfrom|\bde parte de|[—–]\s*)\s*$/i;

type Said = Pick<LineOfTies, 'kind' | 'between'>;

interface Mentioned {
  readonly written: Written;
  readonly start: number;
}

function readItem(item: NoteItem, record: NoteLine | undefined, named: (written: Written) => Written): Said | null {
  const { kind, words } = item;
  const mentioned = mentionsIn(words).map(({ name, organisation, start }) => ({
    written: named({ name, organisation }),
    start,
  }));
  const credit = record?.credit?.name.trim() ? named(record.credit) : null;
  const all = onceEach([...mentioned.map(({ written }) => written), ...(credit ? [credit] : [])]);
  if (all.length === 0) return null;
  // One alone is seen there, and may ask or carry a principle.
  if (all.length === 1) return { kind: kind === 'question' ? 'question' : 'mention', between: [all, []] };
  return (
    introducedIn(item, mentioned) ??
    (kind === 'thanks' ? thankedIn(words, mentioned, credit) : null) ??
    (kind === 'action' ? oneWithOthers(all) : null) ??
    (kind === null && offering.test(words) ? oneWithOthers(all) : null) ??
    ({
      kind: kind === 'question' ? 'question' : creditedKinds.has(kind) ? 'credited' : 'mention',
      between: [all, []],
    } satisfies Said)
  );
}

/** Who was introduced to whom. What is still to be done introduced nobody. */
function introducedIn({ kind, words, done }: NoteItem, mentioned: readonly Mentioned[]): Said | null {
  const verb = introducing.exec(words);
  if (!verb || kind === 'question' || (kind === 'action' && !done)) return null;
  const after = onceEach(mentioned.filter(({ start }) => start > verb.index).map(({ written }) => written));
  // "Introduced A to B"; with one behind it, "A was introduced to B".
  if (after.length >= 2) return { kind: 'introduced', between: [after.slice(0, 1), after.slice(1)] };
  const [one, other] = onceEach(mentioned.map(({ written }) => written));
  const passive = /\b(?:introduced|connected) (?:to|with)\b/i.test(words);
  return passive && one && other ? { kind: 'introduced', between: [[one], [other]] } : null;
}

/** Who helped whom: those who are thanked, whoever thanks them. */
function thankedIn(words: string, mentioned: readonly Mentioned[], credit: Written | null): Said | null {
  const from = mentioned.find(({ start }) => thanker.test(words.slice(0, start)))?.written;
  const thanks = credit ?? from ?? attributionIn(words);
  if (!thanks) return null;
  const helped = mentioned.map(({ written }) => written).filter((each) => !isSame(each, thanks));
  return helped.length > 0 ? { kind: 'helped', between: [onceEach(helped), [thanks]] } : null;
}

/** Who is named first does something for the others. */
const oneWithOthers = ([one, ...others]: readonly Written[]): Said | null =>
  one && others.length > 0 ? { kind: 'helped', between: [[one], others] } : null;

const isSame = (a: Written, b: Written) => foldName(a.name) === foldName(b.name);
const onceEach = (all: readonly Written[]): Written[] =>
  [...new Map(all.toReversed().map((each) => [foldName(each.name), each])).values()].toReversed();
