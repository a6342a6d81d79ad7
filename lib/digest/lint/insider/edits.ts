import type { Fix } from '../fix';
import { type Guess, guessesIn, isTold } from './insider';
import type { Suspects } from './suspects';
import { isSame, type Scene, showsOf, type Voice } from './voices';

/** A change that may make a voice safe, and its meeting's voices after it. */
interface Try {
  readonly fix: Fix;
  readonly after: readonly Voice[];
}

/**
 * What makes a voice nobody in particular, the smallest loss first, each tried out by guessing again: the credit says the role
 * alone, or nothing; its card shows nothing of its meeting; two voices share one stand-in, so that no quote tells of another;
 * another card of the same voice, which tells, is left out; it is itself: in a note that is a card its line stays in the room, else its
 * card is left out. No word of what somebody said is changed. `somebody`: what stands for whom nothing else does.
 */
export function safeEdits(scene: Scene, { voice }: Guess, somebody: string): Fix[] {
  const own = scene.voices.filter(({ meeting }) => meeting === voice.meeting);
  const safe = tries(own, voice, somebody).find(({ after }) => isSafe(after, voice, scene.suspects));
  return [...(safe ? [safe.fix] : []), ...outs(voice)];
}

function outs({ item, meeting, line }: Voice): Fix[] {
  const out: Fix = { does: 'leaveOut', item: item.item.id };
  return item.line || !line ? [out] : [{ does: 'stay', record: meeting.id, part: line.id }, out];
}

/** Whether nobody can tell who a voice is, nor anybody else of its card, any more than before. */
function isSafe(after: readonly Voice[], voice: Voice, suspects: Suspects): boolean {
  const guess = guessesIn(after, suspects).find(
    (each) => each.voice.item === voice.item && each.voice.line === voice.line && isSame(each.voice, voice),
  );
  return !guess || !isTold(guess);
}

function* tries(own: readonly Voice[], voice: Voice, somebody: string): Generator<Try> {
  const { meeting, line, member, item } = voice;
  if (line) {
    const at = { record: meeting.id, part: line.id } as const;
    if (member.mode === 'organisation' && member.role !== '')
      yield { fix: { does: 'creditRole', ...at }, after: credited(own, voice, 'role') };
    if (voice.shows) yield { fix: { does: 'unname', ...at }, after: credited(own, voice, 'unattributed') };
  }
  if (item.line && !voice.apart)
    yield {
      fix: { does: 'apart', item: item.item.id },
      after: own.map((each) => (each === voice ? { ...each, apart: true } : each)),
    };
  yield* merges(own, voice, somebody);
  for (const other of own.filter((each) => each.item !== item && isSame(each, voice)))
    yield {
      fix: { does: 'leaveOut', item: other.item.item.id },
      after: own.filter((each) => each.item !== other.item),
    };
}

/** Whether a voice shares the word with another makes it safe, whoever that is: one of those who would, and one who would not, are tried. */
function* merges(own: readonly Voice[], voice: Voice, somebody: string): Generator<Try> {
  const called = calledSo(voice, somebody).called;
  const shares = (other: Voice) => calledSo(other, somebody).called === called;
  const others = own.filter((each) => !isSame(each, voice));
  for (const other of [others.find(shares), others.find((each) => !shares(each))]) {
    if (!other) continue;
    const names = [voice, other].map((each) => [...each.member.names]);
    const fix: Fix = { does: 'merge', record: voice.meeting.id, names, by: somebody };
    yield { fix, after: merged(own, [voice, other], somebody) };
  }
}

/** One way of crediting counts for all that somebody said in a meeting. */
const credited = (voices: readonly Voice[], voice: Voice, mode: 'role' | 'unattributed'): Voice[] =>
  voices.map((each) =>
    isSame(each, voice) ? { ...each, member: { ...each.member, mode }, shows: showsOf(mode, each.member) } : each,
  );

const merged = (voices: readonly Voice[], two: readonly Voice[], called: string): Voice[] =>
  voices.map((each) => (two.some((one) => isSame(one, each)) ? { ...each, ...calledSo(each, called) } : each));

/** A word of one's own choice takes the place of the role; an organisation stands behind it. */
const calledSo = ({ shows }: Voice, word: string): Pick<Voice, 'called' | 'shows'> =>
  shows?.kind === 'organisation' ? { called: `${word} (${shows.words})`, shows } : { called: word, shows: null };
