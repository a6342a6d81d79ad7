import type { UnderstoodDate } from '../dates';
import type { ProposedKind, SpokenLanguage } from './cue';
import { foldSaid } from './fold';
import type { Likely } from './likely';
import { type CalledNames, calledNames, withCalled } from './names';
import type { Turn } from './turns';

/** Small words that a sentence begins with when it is spoken, and not when it is written. */
const starters =
  /^(?:(?:and|so|okay|ok|right|well|yeah|yes|yep|um+|uh+|great|good|perfect|fine|oh|ah|now|alright|sure|but|y|bueno|pues|entonces|vale|venga|este|ay|sí|ya|mira|claro|o sea|a ver)(?:[,.…:—-]+\s*|\s+))+/i;

/** A sentence as a line says it: without what only speech begins with. Never empty. */
function asWritten(words: string): string {
  const rest = words.replace(starters, '').trim();
  const kept = rest.split(/\s+/).length >= 2 ? rest : words.trim();
  return kept.charAt(0).toUpperCase() + kept.slice(1);
}

/** Small letters without accents, each where it was. */
const plain = (words: string): string =>
  Array.from(words, (sign) => (sign.length === 1 ? sign.normalize('NFD').charAt(0) : sign))
    .join('')
    .toLowerCase()
    .replace(/[’‘]/g, "'");

/** What a line of the note is made of. */
export interface LineWords {
  readonly kind: ProposedKind;
  /** Who does it, of an action; empty where that is not said. */
  readonly owner: string;
  readonly what: string;
  /** The word before a day: "by", "para". */
  readonly by: string;
}

/** Takes apart what a likely sentence says, as far as a line wants it apart. `names`: what those who speak are called by. */
export function lineWords(
  { kind, sentence, turn, language }: Likely,
  turns: readonly Turn[],
  names: CalledNames = calledNames(turns.map(({ speaker }) => speaker)),
): LineWords {
  const said = asWritten(sentence.words);
  if (kind !== 'action') return { kind, owner: '', what: said, by: language.by };
  const pledge = language.pledge.exec(plain(said));
  const what = pledge ? said.slice(pledge[0].length) : said;
  return { kind, owner: ownerOf({ words: sentence.words, turn, language }, turns, names), what, by: language.by };
}

interface Said {
  readonly words: string;
  readonly turn: number;
  readonly language: SpokenLanguage;
}

/** Who speaks; who is called by name; who answers where somebody else is asked. Empty where none of them is sure. */
function ownerOf({ words, turn, language }: Said, turns: readonly Turn[], names: CalledNames): string {
  const folded = foldSaid(words);
  const speaker = turns[turn]?.speaker ?? '';
  const called = names.get(folded.match(/[\p{L}\p{N}]+/gu)?.find((word) => names.has(word)) ?? '');
  const asked = language.requests.test(withCalled(folded, names)) && !language.pledge.exec(plain(words))?.groups?.own;
  if (!asked) return speaker;
  if (called && called !== speaker) return called;
  const next = turns[turn + 1];
  const answer = foldSaid(next?.sentences.map((each) => each.words).join(' ') ?? '');
  return next && language.answers.yes.test(answer) ? next.speaker : '';
}

/**
 * A line of the note: `Action: @Speaker — what — by Friday`. `label`: the word that begins lines of its kind; `due`: the day its sentence
 * says, where one is understood (`readDates` on the sentence).
 */
export function lineOf({ kind, owner, what, by }: LineWords, label: string, due: UnderstoodDate | null = null): string {
  if (kind !== 'action') return `${label}: ${what}`;
  const said = what.replace(/[?.!]+$/, '');
  const day = (due?.words ?? '').replace(/^(?:on|by|for|the|el|para)\s+/i, '');
  const ends = day !== '' && said.toLowerCase().endsWith(day.toLowerCase());
  const before = ends ? said.slice(0, -day.length).trimEnd() : said;
  // What stands before the day belongs to it.
  const bare = ends ? before.replace(/,?\s+(?:by|on|before|until|till|para|antes de|hasta|el)$/i, '') : before;
  const parts = [owner && `@${owner}`, bare, day && `${by} ${day}`];
  return `${label}: ${parts.filter((part) => part !== '').join(' — ')}`;
}
