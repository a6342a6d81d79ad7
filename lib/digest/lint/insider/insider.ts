import { foldName } from '../../../search';
import { crowd } from '../identity/described';
import { possible } from './matching';
import { isSaid, isShown, type Suspect, type Suspects } from './suspects';
import { isMember, type Scene, type Voice } from './voices';

/** With fewer people known, everybody would be told by anything. */
const fewestKnown = 4;

/** What lets an insider tell who it is. `others`: it is none of those who other quotes of the meeting are. */
export type Clue = 'room' | 'role' | 'organisation' | 'place' | 'words' | 'together' | 'others';

/** Who a voice could be for somebody who knows the roster and was there. */
export interface Guess {
  readonly voice: Voice;
  readonly could: ReadonlySet<Suspect>;
  readonly by: readonly Clue[];
}

/**
 * Who each voice could be for somebody who knows everybody, was in the room, and reads the whole digest: whoever was there, has
 * the role or organisation that shows, and is what all the words under one stand-in say of themselves; and is nobody else who
 * speaks there. Of a voice that shows without its meeting nobody knows the room, nor who else spoke there. What is not known of
 * somebody may be true. With fewer than four people known nothing is guessed.
 */
export function guesses({ voices, suspects }: Scene): Guess[] {
  return [...Map.groupBy(voices, ({ meeting }) => meeting).values()].flatMap((own) => guessesIn(own, suspects));
}

/** The same of one meeting's voices: no other meeting tells of them. */
export function guessesIn(voices: readonly Voice[], suspects: Suspects): Guess[] {
  if (suspects.all.length < fewestKnown) return [];
  const [nowhere, there] = byPlace(voices);
  return [...guessedTogether(there, { suspects, room: true }), ...guessedTogether(nowhere, { suspects, room: false })];
}

/** Voices of which nobody is told the meeting, and the others: among them who stands under one stand-in with one of those, or says the same. */
function byPlace(voices: readonly Voice[]): [Voice[], Voice[]] {
  const shown = voices.filter(({ apart }) => !apart);
  const called = new Set(shown.map((voice) => voice.called).filter(Boolean));
  const lines = new Set(shown.flatMap(({ line }) => line?.id ?? []));
  const isNowhere = (voice: Voice) =>
    voice.apart && !called.has(voice.called) && !(voice.line && lines.has(voice.line.id));
  return [voices.filter(isNowhere), voices.filter((voice) => !isNowhere(voice))];
}

interface Place {
  readonly suspects: Suspects;
  /** Whether it is known which meeting it is. */
  readonly room: boolean;
}

function guessedTogether(voices: readonly Voice[], place: Place): Guess[] {
  const together = [...Map.groupBy(voices, keyOf).values()];
  const one = together.map(isOne);
  const alone = together.map((own) => own.map((voice) => narrowed(voice, place)));
  // Cards under one stand-in that are known to be several people's tell of each alone.
  const joined = alone.map((sets, nth) => (one[nth] ? common(sets) : (sets[0] ?? nobody)));
  // Two stand-ins are two people; of those who share one nothing more can be told.
  const everybody = new Set(place.suspects.all);
  const free = place.room ? possible(joined.map((set, nth) => (one[nth] ? set : everybody))) : joined;
  return together.flatMap((own, nth) =>
    own.map((voice, at): Guess => {
      const [mine, all] = [alone[nth]?.[at] ?? nobody, joined[nth] ?? nobody];
      const could = one[nth] ? (free[nth] ?? all) : mine;
      return { voice, could, by: cluesOf(voice, { mine, all: one[nth] ? all : mine, could, place }) };
    }),
  );
}

const nobody: ReadonlySet<Suspect> = new Set();

/** Cards under one stand-in; who shows nothing of who they are stands alone, but for one line that shows twice. */
const keyOf = ({ called, item, line }: Voice): string => called || line?.id || item.item.id;

/** Whether some voices are known to be one person. */
const isOne = (voices: readonly Voice[]): boolean => new Set(voices.map(({ member }) => member.names[0])).size === 1;

function common(sets: readonly ReadonlySet<Suspect>[]): ReadonlySet<Suspect> {
  const [first = nobody, ...rest] = sets.toSorted((a, b) => a.size - b.size);
  return rest.length === 0 ? first : new Set([...first].filter((one) => rest.every((set) => set.has(one))));
}

/** What was worked out of voices: an edit that is tried out leaves most of them as they are. */
const narrowings = new WeakMap<Voice, { readonly of: Suspects; readonly sets: Map<boolean, ReadonlySet<Suspect>> }>();

/** Of everybody known those of whom all is true that shows with a voice. */
function narrowed(voice: Voice, { suspects, room }: Place): ReadonlySet<Suspect> {
  const known = narrowings.get(voice);
  const kept = known?.of === suspects ? known : { of: suspects, sets: new Map<boolean, ReadonlySet<Suspect>>() };
  const there = (room && suspects.rooms.get(voice.meeting.id)) || suspects.all;
  const set = kept.sets.get(room) ?? fitting(voice, [...there]);
  kept.sets.set(room, set);
  narrowings.set(voice, kept);
  return set;
}

function fitting({ shows, cues, member }: Voice, all: readonly Suspect[]): ReadonlySet<Suspect> {
  let left = all;
  if (shows) left = left.filter((one) => isShown(shows.kind, shows.words, one));
  for (const { kind, words } of cues) {
    if (kind === 'alone') left = left.filter((one) => isMember(member, one));
    else if (kind === 'place') left = left.filter((one) => isThere(member, words, one));
    else left = left.filter((one) => isSaid(kind, words, one));
  }
  return new Set(left);
}

/** Where organisations are is not kept: whose own it is, and whose name says the place. An insider knows the others are elsewhere. */
function isThere({ names, organisation }: Voice['member'], place: string, one: Suspect): boolean {
  const own = one.organisation;
  return own === '' || own === foldName(organisation) || own.includes(foldName(place)) || isMember({ names }, one);
}

interface Narrowing {
  readonly mine: ReadonlySet<Suspect>;
  readonly all: ReadonlySet<Suspect>;
  readonly could: ReadonlySet<Suspect>;
  readonly place: Place;
}

function cluesOf({ meeting, shows, cues }: Voice, { mine, all, could, place }: Narrowing): Clue[] {
  return [
    ...(place.room && place.suspects.rooms.get(meeting.id) ? (['room'] as const) : []),
    ...(shows ? [shows.kind] : []),
    ...(cues.some(({ kind }) => kind === 'place') ? (['place'] as const) : []),
    ...(cues.some(({ kind }) => kind !== 'place') ? (['words'] as const) : []),
    ...(all.size < mine.size ? (['together'] as const) : []),
    ...(could.size < all.size ? (['others'] as const) : []),
  ];
}

/** Whether readers can probably tell: it could be somebody, and hardly anybody else. */
export const isTold = ({ could }: Guess): boolean => could.size > 0 && could.size < crowd;
