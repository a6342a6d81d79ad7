import { knownLanguage, wordsIn } from './words';

/**
 * How hard a text is to read, by formulas that count words, sentences and syllables. They know nothing of what is said:
 * a hint to look at a sentence, never a measure of a writer.
 *
 * English: the grade of Flesch–Kincaid (Kincaid, Fishburne, Rogers & Chissom, 1975), `0.39 W/S + 11.8 Y/W − 15.59`.
 * Spanish: the ease of Szigriszt-Pazos (1993), `206.835 − 62.3 Y/W − W/S`, on the INFLESZ scale (Barrio-Cantalejo et al.,
 * 2008), and beside it that of Fernández Huerta (1959), `206.84 − 60 Y/W − 1.02 W/S`. W words, S sentences, Y syllables.
 */
export interface Readability {
  readonly language: 'en' | 'es';
  readonly words: number;
  readonly sentences: number;
  /** School grade in the United States; null in Spanish. */
  readonly grade: number | null;
  /** 0–100 and beyond, more is easier; null in English. */
  readonly ease: { readonly inflesz: number; readonly fernandezHuerta: number } | null;
}

/** A sentence of a text, UTF-16 code units. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

/** Shorter texts say nothing about how one writes. */
export const leastWords = 100;

/** Null for languages there is no formula for, and for texts that are too short to say anything. */
export function readabilityOf(texts: readonly string[], language: string): Readability | null {
  const known = knownLanguage(language);
  if (!known) return null;
  return readabilityOfSentences(
    texts.flatMap((text) => sentencesIn(text, known)),
    known,
  );
}

/** The same of sentences that were parted already. */
export function readabilityOfSentences(sentences: readonly Sentence[], known: 'en' | 'es'): Readability | null {
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  return words < leastWords ? null : measured(sentences, known);
}

/** How hard one sentence is: more is harder, whatever the language. Compare those of one language only. */
export function hardness(sentence: Sentence, language: 'en' | 'es'): number {
  const { grade, ease } = measured([sentence], language);
  return grade ?? 100 - (ease?.inflesz ?? 0);
}

function measured(sentences: readonly Sentence[], language: 'en' | 'es'): Readability {
  const all = sentences.flatMap(({ words }) => words);
  const count = language === 'es' ? spanishSyllables : englishSyllables;
  const syllables = all.reduce((sum, word) => sum + countedOnce(word, count), 0);
  const perSentence = all.length / Math.max(1, sentences.length);
  const perWord = syllables / Math.max(1, all.length);
  const counted = { language, words: all.length, sentences: sentences.length };
  if (language === 'en') return { ...counted, grade: 0.39 * perSentence + 11.8 * perWord - 15.59, ease: null };
  const inflesz = 206.835 - 62.3 * perWord - perSentence;
  const fernandezHuerta = 206.84 - 60 * perWord - 1.02 * perSentence;
  return { ...counted, grade: null, ease: { inflesz, fernandezHuerta } };
}

type Count = (word: string) => number;

/** So many words are remembered: a text says most of its words again. */
const mostRemembered = 20_000;
const remembered = new Map<Count, Map<string, number>>();

function countedOnce(word: string, count: Count): number {
  const known = remembered.get(count) ?? new Map<string, number>();
  if (known.size > mostRemembered) known.clear();
  remembered.set(count, known);
  const syllables = known.get(word) ?? count(word);
  known.set(word, syllables);
  return syllables;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, known);
  return known;
}

/** What ends in a full stop and ends no sentence. */
const abbreviated =
  /(?:^|[\s("“«])(?:Dr|Dra|Mr|Mrs|Ms|Prof|St|Sr|Sra|Srta|Ud|Uds|vs|etc|e\.g|i\.e|approx|p\.\s?ej|pág|núm|art|\p{Lu})\.\s*$/u;

/** The sentences of a text without marks; a line's end ends one. */
export function sentencesIn(text: string, language: 'en' | 'es'): Sentence[] {
  const found: Sentence[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    let open: number | null = null;
    for (const { segment, index } of segmenterOf(language).segment(line)) {
      open ??= index;
      const end = index + segment.length;
      if (end < line.length && abbreviated.test(segment.slice(-12))) continue;
      add(found, line, { from: open, to: end, at });
      open = null;
    }
    if (open !== null) add(found, line, { from: open, to: line.length, at });
    at += line.length + 1;
  }
  return found;
}

function add(found: Sentence[], line: string, { from, to, at }: { from: number; to: number; at: number }): void {
  const said = line.slice(from, to);
  const words = wordsIn(said);
  if (words.length === 0) return;
  const start = at + from + said.length - said.trimStart().length;
  found.push({ from: start, to: at + from + said.trimEnd().length, words });
}

/** Longer words are no words: their letters are not counted. */
const longestWord = 60;

/** About as many syllables as an English word is spoken with: its groups of vowels, less a silent e. At least one. */
export function englishSyllables(word: string): number {
  const plain = plainWord(word);
  if (!/[a-z]/.test(plain)) return 1;
  const bare = plain
    .replace(/(?:[^laeiouy]es|[^aeioutd]ed|[^l]e)$/, (end) => end[0] ?? '')
    .replace(/^y/, '')
    .replace(/qu/g, 'q');
  const groups = bare.match(/[aeiouy]+/g)?.length ?? 0;
  // Two vowels that are spoken apart, and `-ism`.
  const apart = bare.match(/i[ao](?!u)|eo(?![up])|ea$|ua(?=l)|[aeiou]ing$|ism$/g)?.length ?? 0;
  const together = bare.match(/[cst]i(?:on|al|an|ou|en)|geo/g)?.length ?? 0;
  return Math.max(1, groups + Math.max(0, apart - together));
}

/** The syllables of a Spanish word: one for each strong vowel, for a weak one that is accented, or that stands by itself. */
export function spanishSyllables(word: string): number {
  let syllables = 0;
  const letters = word
    .slice(0, longestWord)
    .normalize('NFC')
    .toLowerCase()
    .replace(/y(?![aeiouáéíóúü])/g, 'i');
  for (const [run] of letters.replace(/([qg])u(?=[eéií])/g, '$1').matchAll(/[aeiouáéíóúü]+/g)) {
    const strong = run.match(/[aeoáéóíú]/g)?.length ?? 0;
    syllables += Math.max(1, strong);
  }
  return Math.max(1, syllables);
}

const plainWord = (word: string) =>
  word
    .slice(0, longestWord)
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
