import type { AttributionMode, Credit, Meeting, NoteLine } from '../../../model';
import { attributionIn } from '../../../notes/people';
import { foldName } from '../../../search';
import { type CastMember, castOf, isNamed } from '../../cast';
import { agreementOf } from '../../release';
import { crowd } from '../identity/described';
import type { LintItem, LintReading } from '../reading';
import { possible } from './matching';
import { type OwnCue, ownCues } from './own-words';
import { isSaid, isShown, type Suspect, type Suspects, suspectsOf } from './suspects';

/** With fewer people known, everybody would be told by anything. */
const fewestKnown = 4;

/** What lets an insider tell who it is. `others`: it is none of those who other quotes of the meeting are. */
export type Clue = 'room' | 'role' | 'organisation' | 'place' | 'words' | 'together' | 'others';

/** A card that shows what somebody said without their name. */
export interface Voice {
  readonly item: LintItem;
  readonly meeting: Meeting;
  readonly line: NoteLine;
  readonly member: CastMember;
  /** What stands where a name would; the same on another card of the meeting tells that it is the same person. */
  readonly called: string;
  /** The role or organisation that shows with it. */
  readonly shows: { readonly kind: 'role' | 'organisation'; readonly words: string } | null;
  readonly cues: readonly OwnCue[];
}

/** Who a voice could be for somebody who knows the roster and was there. */
export interface Guess {
  readonly voice: Voice;
  readonly could: readonly Suspect[];
  readonly by: readonly Clue[];
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

function readScene({ items, roster, sources }: LintReading): Scene {
  const shown = items.filter(({ meeting, line }) => meeting && line && saidBy(line) !== null);
  const meetings = [...new Set(shown.flatMap(({ meeting }) => meeting ?? []))];
  const suspects = suspectsOf(roster, meetings, sources.labels);
  const known = suspects.all.map((suspect) => suspect.known);
  const casts = new Map(
    meetings.map((meeting) => [meeting, castOf(meeting, sources.people ?? roster, sources.labels)]),
  );
  const voices = shown.flatMap((item): Voice[] => {
    const { meeting, line, shown: card } = item;
    const by = line && saidBy(line);
    if (!meeting || !line || !by || modeOf(meeting, line) === 'named') return [];
    const member =
      casts.get(meeting)?.find((each) => isNamed(each, by.name)) ??
      ({
        kind: 'person',
        names: [by.name],
        role: '',
        organisation: by.organisation,
        entry: undefined,
        mode: modeOf(meeting, line),
      } satisfies CastMember);
    if (member.kind === 'organisation') return [];
    const shows = showsOf(member.mode, member);
    // What is not true of who says it was said of somebody else.
    const self = suspects.all.find((one) => isMember(member, one));
    const cues = ownCues(card.excerpt, known).filter(
      ({ kind, words }) => !self || kind === 'alone' || kind === 'place' || isSaid(kind, words, self),
    );
    return [{ item, meeting, line, member, called: card.author || calledIn(card.excerpt), shows, cues }];
  });
  return { voices, suspects };
}

/** Who a line is credited to, or says at its end that it is of; null for nobody. */
function saidBy({ credit, words }: NoteLine): Credit | null {
  if (credit?.name.trim()) return credit;
  const by = attributionIn(words.replace(/(?:\s*\[[^\]]*\])+\s*$/, ''));
  return by && { name: by.name, organisation: by.organisation };
}

/** What stands behind the last dash of a quote in the place of a name. */
const calledIn = (excerpt: string): string => /[—–]\s*([^—–\n]{1,120})$/.exec(excerpt.trim())?.[1] ?? '';

const modeOf = (meeting: Meeting, line: NoteLine): AttributionMode =>
  line.attribution ?? agreementOf(meeting).attribution;

/** What a way of crediting shows of somebody. A word of one's own choice takes the place of the role. */
export function showsOf(mode: AttributionMode, { role, organisation, entry }: CastMember): Voice['shows'] {
  if (mode === 'role' && role !== '' && !entry?.word) return { kind: 'role', words: role };
  return mode === 'organisation' && organisation !== '' ? { kind: 'organisation', words: organisation } : null;
}

/**
 * Who each voice could be for somebody who knows everybody, was in the room, and reads the whole digest: whoever was there, has
 * the role or organisation that shows, and is what all the words under one stand-in say of themselves; and is nobody else who
 * speaks there. What is not known of somebody may be true. With fewer than four people known nothing is guessed.
 */
export function guesses({ voices, suspects }: Scene): Guess[] {
  if (suspects.all.length < fewestKnown) return [];
  return [...Map.groupBy(voices, ({ meeting }) => meeting).values()].flatMap((own) => guessesIn(own, suspects));
}

function guessesIn(voices: readonly Voice[], suspects: Suspects): Guess[] {
  const together = [...Map.groupBy(voices, keyOf).values()];
  const alone = together.map((own) => own.map((voice) => narrowed([voice], suspects)));
  const joined = together.map((own, nth) =>
    isOne(own) ? narrowed(own, suspects) : (alone[nth]?.[0] ?? new Set<Suspect>()),
  );
  // Two stand-ins are two people; of those who share one nothing more can be told.
  const free = possible<Suspect>(joined.map((set, nth) => (isOne(together[nth] ?? []) ? set : new Set(suspects.all))));
  return together.flatMap((own, nth) =>
    own.map((voice, at): Guess => {
      const [mine, all] = [alone[nth]?.[at] ?? new Set<Suspect>(), joined[nth] ?? new Set<Suspect>()];
      const could = isOne(own) ? (free[nth] ?? all) : mine;
      return { voice, could: [...could], by: cluesOf(voice, { mine, all: isOne(own) ? all : mine, could, suspects }) };
    }),
  );
}

/** Cards under one stand-in; who shows nothing of who they are stands alone. */
const keyOf = ({ called, item }: Voice): string => called || item.item.id;

/** Whether some voices are known to be one person. */
const isOne = (voices: readonly Voice[]): boolean => new Set(voices.map(({ member }) => member.names[0])).size === 1;

/** Of everybody known those of whom all is true that some cards of one person show. */
function narrowed(voices: readonly Voice[], suspects: Suspects): Set<Suspect> {
  const [first] = voices;
  const room = first && suspects.rooms.get(first.meeting.id);
  return new Set([...(room ?? suspects.all)].filter((one) => voices.every((voice) => fits(voice, one))));
}

function fits({ shows, cues, member }: Voice, one: Suspect): boolean {
  if (shows && !isShown(shows.kind, shows.words, one)) return false;
  return cues.every(({ kind, words }) => {
    if (kind === 'alone') return isMember(member, one);
    if (kind === 'place') return isThere(member, words, one);
    return isSaid(kind, words, one);
  });
}

const isMember = ({ names }: CastMember, one: Suspect) => names.some((name) => one.names.has(foldName(name)));

/** Where organisations are is not kept: whose own it is, and whose name says the place. An insider knows the others are elsewhere. */
function isThere({ names, organisation }: CastMember, place: string, one: Suspect): boolean {
  const own = foldName(one.listed.organisation ?? '');
  return (
    own === '' ||
    own === foldName(organisation) ||
    own.includes(foldName(place)) ||
    isMember({ names } as CastMember, one)
  );
}

interface Narrowing {
  readonly mine: ReadonlySet<Suspect>;
  readonly all: ReadonlySet<Suspect>;
  readonly could: ReadonlySet<Suspect>;
  readonly suspects: Suspects;
}

function cluesOf({ meeting, shows, cues }: Voice, { mine, all, could, suspects }: Narrowing): Clue[] {
  return [
    ...(suspects.rooms.get(meeting.id) ? (['room'] as const) : []),
    ...(shows ? [shows.kind] : []),
    ...(cues.some(({ kind }) => kind === 'place') ? (['place'] as const) : []),
    ...(cues.some(({ kind }) => kind !== 'place') ? (['words'] as const) : []),
    ...(all.size < mine.size ? (['together'] as const) : []),
    ...(could.size < all.size ? (['others'] as const) : []),
  ];
}

/** Whether readers can probably tell: it could be somebody, and hardly anybody else. */
export const isTold = ({ could }: Guess): boolean => could.length > 0 && could.length < crowd;
