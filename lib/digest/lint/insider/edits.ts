import type { Fix } from '../fix';
import { type Guess, guesses, isTold, type Scene, showsOf, type Voice } from './insider';

/** A change that may make a voice safe, and the scene after it. */
interface Try {
  readonly fix: Fix;
  readonly after: Scene;
}

/**
 * What makes a voice nobody in particular, the smallest loss first, each tried out by guessing again: the credit says the role
 * alone, or nothing; two voices share one stand-in, so that no quote tells of another; another card of the same voice, which
 * tells, is left out; this card is. No word of what somebody said is changed. `somebody`: what stands for whom nothing else does.
 */
export function safeEdits(scene: Scene, { voice }: Guess, somebody: string): Fix[] {
  const safe = tries(scene, voice, somebody).find(({ after }) => isSafe(after, voice));
  const out: Fix = { does: 'leaveOut', item: voice.item.item.id };
  return safe ? [safe.fix, out] : [out];
}

function isSafe(scene: Scene, voice: Voice): boolean {
  const after = guesses(scene).find((guess) => guess.voice.item === voice.item);
  return !after || !isTold(after);
}

function* tries(scene: Scene, voice: Voice, somebody: string): Generator<Try> {
  const { meeting, line, member } = voice;
  const at = { record: meeting.id, part: line.id } as const;
  if (member.mode === 'organisation' && member.role !== '')
    yield { fix: { does: 'creditRole', ...at }, after: credited(scene, voice, 'role') };
  if (voice.shows) yield { fix: { does: 'unname', ...at }, after: credited(scene, voice, 'unattributed') };
  const others = scene.voices.filter(
    (each, nth, all) =>
      each.meeting === meeting && !isSame(each, voice) && all.findIndex((one) => isSame(one, each)) === nth,
  );
  for (const other of others) {
    const names = [voice, other].map((each) => [...each.member.names]);
    const fix: Fix = { does: 'merge', record: meeting.id, names, by: somebody };
    yield { fix, after: merged(scene, [voice, other], somebody) };
  }
  for (const other of scene.voices.filter((each) => each !== voice && isSame(each, voice)))
    yield { fix: { does: 'leaveOut', item: other.item.item.id }, after: without(scene, other) };
}

/** The same person in the same meeting. */
const isSame = (one: Voice, other: Voice) =>
  one.meeting === other.meeting && one.member.names[0] === other.member.names[0];

/** One way of crediting counts for all that somebody said in a meeting. */
function credited({ voices, suspects }: Scene, voice: Voice, mode: 'role' | 'unattributed'): Scene {
  const now = voices.map((each) =>
    isSame(each, voice) ? { ...each, member: { ...each.member, mode }, shows: showsOf(mode, each.member) } : each,
  );
  return { voices: now, suspects };
}

function merged({ voices, suspects }: Scene, two: readonly Voice[], called: string): Scene {
  const now = voices.map((each) =>
    two.some((one) => isSame(one, each)) ? { ...each, ...calledSo(each, called) } : each,
  );
  return { voices: now, suspects };
}

/** A word of one's own choice takes the place of the role; an organisation stands behind it. */
const calledSo = ({ shows }: Voice, word: string): Pick<Voice, 'called' | 'shows'> =>
  shows?.kind === 'organisation' ? { called: `${word} (${shows.words})`, shows } : { called: word, shows: null };

const without = ({ voices, suspects }: Scene, out: Voice): Scene => ({
  voices: voices.filter((each) => each !== out),
  suspects,
});
