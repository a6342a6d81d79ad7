import type { AttributionMode, Credit, Meeting, NoteLine } from '../../../model';
import { itemsOf, type NoteDocument, type NoteItem, parse, placeLines } from '../../../notes';
import { attributionIn } from '../../../notes/people';
import { foldName } from '../../../search';
import { type CastMember, castOf, isNamed } from '../../cast';
import { noteLength } from '../../item';
import { agreementOf, released } from '../../release';
import type { LintItem, LintReading } from '../reading';
import { type OwnCue, ownCues } from './own-words';
import { isSaid, type Suspect, type Suspects, suspectsOf } from './suspects';

/** What somebody said that shows without their name: on a card of its own, or in a note that is a card. */
export interface Voice {
  readonly item: LintItem;
  readonly meeting: Meeting;
  /** What is kept of it; null for a quote in a note of which nothing is. */
  readonly line: NoteLine | null;
  /** As they show. */
  readonly words: string;
  readonly member: CastMember;
  /** What stands where a name would; the same elsewhere of the meeting tells that it is the same person. */
  readonly called: string;
  /** The role or organisation that shows with it. */
  readonly shows: { readonly kind: 'role' | 'organisation'; readonly words: string } | null;
  readonly cues: readonly OwnCue[];
  /** Whether nothing that shows with it tells of which meeting it is. */
  readonly apart: boolean;
}

/** Every unnamed voice that a digest shows, with what is known to who would guess. */
export interface Scene {
  readonly voices: readonly Voice[];
  readonly suspects: Suspects;
}

const scenes = new WeakMap<LintReading, Scene>();

/** Read once for all that asks. */
export function sceneOf(reading: LintReading): Scene {
  const known = scenes.get(reading) ?? readScene(reading);
  scenes.set(reading, known);
  return known;
}

/** Words of somebody as they show: on a card of a line those of the card, in a note its own. */
interface Saying {
  readonly item: LintItem;
  readonly meeting: Meeting;
  readonly line: NoteLine | null;
  readonly by: Credit;
  readonly words: string;
  readonly called: string;
}

function readScene(reading: LintReading): Scene {
  const { items, roster, sources } = reading;
  const shown = items.flatMap((item) => sayingsOn(item, reading));
  const meetings = [...new Set(shown.map(({ meeting }) => meeting))];
  const suspects = suspectsOf(roster, meetings, sources.labels);
  const known = suspects.all.map((suspect) => suspect.known);
  const casts = new Map(
    meetings.map((meeting) => [meeting, castOf(meeting, sources.people ?? roster, sources.labels)]),
  );
  const voices = shown.flatMap((saying): Voice[] => {
    const { item, meeting, line, by, words, called } = saying;
    const mode = modeOf(meeting, line);
    if (mode === 'named') return [];
    const member = casts.get(meeting)?.find((each) => isNamed(each, by.name)) ?? unlisted(by, mode);
    if (member.kind === 'organisation') return [];
    // What is not true of who says it was said of somebody else.
    const self = suspects.named(member.names);
    const cues = ownCues(words, known).filter(
      ({ kind, words: said }) => !self || kind === 'alone' || kind === 'place' || isSaid(kind, said, self),
    );
    // In a note nothing shows of who it is but what stands in the place of a name.
    const shows = item.line || called !== '' ? showsOf(member.mode, member) : null;
    return [{ item, meeting, line, words, member, called, shows, cues, apart: item.item.apart === true }];
  });
  return { voices, suspects };
}

/** Who is in no cast. */
const unlisted = ({ name, organisation }: Credit, mode: AttributionMode): CastMember => ({
  ...{ kind: 'person', names: [name], role: '', organisation, entry: undefined, mode },
});

function sayingsOn(item: LintItem, reading: LintReading): Saying[] {
  const { meeting, line, shown } = item;
  if (!meeting) return [];
  if (!line) return item.item.source?.part ? [] : sayingsIn(item, meeting, reading);
  const by = saidBy(line);
  const called = shown.author || calledIn(shown.excerpt);
  return by ? [{ item, meeting, line, by, words: shown.excerpt, called }] : [];
}

/** What a note shows of what somebody said: lines that are credited, and quotes that say at their end whose they are. */
function sayingsIn(item: LintItem, meeting: Meeting, { digest, sources }: LintReading): Saying[] {
  const document = parse(meeting.text, { labels: sources.labels });
  const shown = linesShown(item, document, { meeting, digest });
  if (shown.size === 0) return [];
  const { known } = placeLines(document, meeting.lines);
  return itemsOf(document).flatMap((said): Saying[] => {
    const words = wordsShown(said, document, shown);
    if (words === '') return [];
    const id = known.find(({ at }) => at !== null && at >= said.line && at < said.until)?.id;
    const line = meeting.lines.find((each) => each.id === id) ?? null;
    const by = line ? saidBy(line) : said.kind === 'quote' ? attributed(said.words) : null;
    return by ? [{ item, meeting, line, by, words, called: calledIn(words) }] : [];
  });
}

/** Which lines of a note a card shows, as they leave; none where it shows something else, as an edition that went may. */
function linesShown(
  { shown }: LintItem,
  document: NoteDocument,
  { meeting, digest }: { readonly meeting: Meeting } & Pick<LintReading, 'digest'>,
): ReadonlyMap<number, string> {
  const { lines } = released(document, meeting, { digest: digest.release, length: noteLength });
  // What is blank above does not show.
  const first = lines.findIndex((at) => document.lines[at]?.text.trim() !== '');
  const left = shown.excerpt.split('\n');
  const count = lines.findLastIndex((at) => document.lines[at]?.text.trim() !== '') + 1 - first;
  if (first < 0 || count !== left.length) return new Map();
  return new Map(left.map((text, nth) => [lines[first + nth] ?? -1, text]));
}

/** What shows of an item of a note, without its label. */
function wordsShown({ line, until }: NoteItem, document: NoteDocument, shown: ReadonlyMap<number, string>): string {
  const labelled = document.lines[line]?.label;
  return Array.from({ length: until - line }, (_, nth) => shown.get(line + nth) ?? '')
    .map((text, nth) => (nth === 0 && labelled ? text.replace(/^[^:：]{0,60}[:：]\**\s*/, '') : text))
    .join('\n')
    .trim();
}

/** Who a line is credited to, or says at its end that it is of; null for nobody. */
const saidBy = ({ credit, words }: NoteLine): Credit | null => (credit?.name.trim() ? credit : attributed(words));

function attributed(words: string): Credit | null {
  const by = attributionIn(words.replace(/(?:\s*\[[^\]]*\])+\s*$/, ''));
  return by && { name: by.name, organisation: by.organisation };
}

/** What stands behind the last dash of a quote in the place of a name. */
const calledIn = (excerpt: string): string => /[—–]\s*([^—–\n]{1,120})$/.exec(excerpt.trim())?.[1] ?? '';

const modeOf = (meeting: Meeting, line: NoteLine | null): AttributionMode =>
  line?.attribution ?? agreementOf(meeting).attribution;

/** What a way of crediting shows of somebody. A word of one's own choice takes the place of the role. */
export function showsOf(mode: AttributionMode, { role, organisation, entry }: CastMember): Voice['shows'] {
  if (mode === 'role' && role !== '' && !entry?.word) return { kind: 'role', words: role };
  return mode === 'organisation' && organisation !== '' ? { kind: 'organisation', words: organisation } : null;
}

export const isMember = ({ names }: Pick<CastMember, 'names'>, one: Suspect): boolean =>
  names.some((name) => one.names.has(foldName(name)));

/** The same person in the same meeting. */
export const isSame = (one: Voice, other: Voice): boolean =>
  one.meeting === other.meeting && one.member.names[0] === other.member.names[0];
