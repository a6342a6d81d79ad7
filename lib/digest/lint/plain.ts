import { rewording, type WordsFix } from './fix';
import { wholeNames } from './letters';
import { hardness, type Readability, readabilityOfSentences, type Sentence, sentencesIn } from './readability';
import { type LintReading, type LintText, ownTexts, placeIn } from './reading';
import { type Finding, type LintRule, shortened } from './rule';
import { inQuotation, knownLanguage, wordsIn } from './words';

/** The hardest school grade to aim for: for members, and for anybody (families among them). */
const gradeFor = { room: 9, network: 9, public: 8 } as const;
/** The least ease on the INFLESZ scale: 55 to 65 is "normal". */
const leastEase = 55;
/** How many of the hardest sentences are shown; shorter ones, words, are not hard. */
const shownSentences = 3;
const shortSentence = 10;

/** The own texts of each language that is measured. */
function byLanguage(reading: Pick<LintReading, 'texts'>): Map<'en' | 'es', LintText[]> {
  const known = ownTexts(reading).flatMap((text) => {
    const language = knownLanguage(text.language);
    return language ? [{ language, text }] : [];
  });
  return new Map(
    [...Map.groupBy(known, ({ language }) => language)].map(([language, all]) => [
      language,
      all.map(({ text }) => text),
    ]),
  );
}

const sentences = new WeakMap<LintText, readonly Sentence[]>();

/** The sentences of a text, quotations left out; parted once. */
function sentencesOf(text: LintText): readonly Sentence[] {
  const known = sentences.get(text) ?? sentencesIn(text.unquoted, knownLanguage(text.language) ?? 'en');
  sentences.set(text, known);
  return known;
}

/** How hard the maker's own words of one language are to read, with what is aimed for. */
export interface Level {
  readonly found: Readability;
  /** Both in words. */
  readonly says: NonNullable<Finding['says']>;
  readonly over: boolean;
  /** The hardest sentences, the hardest first. */
  readonly hardest: readonly { readonly text: LintText; readonly sentence: Sentence }[];
}

/** One level a language, of those that are measured and that there are enough words of. */
export function levelsIn(reading: Pick<LintReading, 'texts' | 'digest'>): Level[] {
  return [...byLanguage(reading)].flatMap(([language, texts]): Level[] => {
    const found = readabilityOfSentences(texts.flatMap(sentencesOf), language);
    if (!found) return [];
    // The hardest grade, or the least ease.
    const aim = found.grade === null ? leastEase : gradeFor[reading.digest.release];
    const over = found.grade === null ? Math.round(found.ease?.inflesz ?? aim) < aim : found.grade > aim;
    return [{ found, says: saysOf(found, aim), over, hardest: hardestOf(texts, language) }];
  });
}

function hardestOf(texts: readonly LintText[], language: 'en' | 'es'): Level['hardest'] {
  return texts
    .flatMap((text) => sentencesOf(text).map((sentence) => ({ text, sentence })))
    .filter(({ sentence }) => sentence.words.length >= shortSentence)
    .map((each) => ({ ...each, hard: hardness(each.sentence, language) }))
    .sort((a, b) => b.hard - a.hard)
    .slice(0, shownSentences);
}

const saysOf = ({ grade, ease }: Readability, aim: number): Level['says'] =>
  grade === null
    ? { key: 'lint_grade_es', places: [Math.round(ease?.inflesz ?? aim), aim] }
    : { key: 'lint_grade_en', places: [Math.round(grade * 10) / 10, aim] };

export const grade: LintRule = {
  id: 'reading-level',
  severity: 'consider',
  title: 'lint_grade_title',
  why: 'lint_grade_why',
  how: 'lint_grade_how',
  check: (reading) =>
    levelsIn(reading)
      .filter(({ over }) => over)
      .flatMap((level) =>
        level.hardest.map(({ text, sentence }) => ({ ...findingOf(text, sentence), says: level.says })),
      ),
};

const findingOf = (text: LintText, { from, to }: Pick<Sentence, 'from' | 'to'>): Finding => ({
  where: placeIn(text, from, to),
  words: shortened(text.text.slice(from, to)),
  fixes: partedAt(text, { from, to }),
});

/** Of how many words each part is a sentence of its own. */
const leastPart = 6;

/** A sentence that its maker parted with one semicolon becomes two; of several, it may be a list. */
function partedAt(text: LintText, { from, to }: Pick<Sentence, 'from' | 'to'>): WordsFix[] {
  const sentence = text.text.slice(from, to);
  const [mark, ...more] = sentence.matchAll(/(\S{1,40}); (\p{L}[\p{L}\p{M}'’-]*)/gu);
  if (!mark || more.length > 0) return [];
  const [all, before = '', behind = ''] = mark;
  const [first, second] = [sentence.slice(0, mark.index + before.length), sentence.slice(mark.index + before.length)];
  const place = { from: from + mark.index, to: from + mark.index + all.length };
  if (wordsIn(first).length < leastPart || wordsIn(second).length < leastPart) return [];
  // What stands in brackets or between quotation marks is no sentence that ends here.
  if (first.lastIndexOf('(') > first.lastIndexOf(')') || inQuotation(text.text, place)) return [];
  const [begins = '', ...rest] = behind;
  return rewording(text, place, `${before}. ${begins.toLocaleUpperCase(text.language || 'en')}${rest.join('')}`);
}

/** A sentence of more words is lost before its end. */
const longestSentence = 30;

export const sentenceLength: LintRule = {
  id: 'long-sentence',
  severity: 'consider',
  title: 'lint_sentence_title',
  why: 'lint_sentence_why',
  how: 'lint_sentence_how',
  check: (reading) =>
    ownTexts(reading).flatMap((text) =>
      sentencesOf(text)
        .filter(({ words }) => words.length > longestSentence)
        .map((sentence) => ({
          ...findingOf(text, sentence),
          says: { key: 'lint_words', places: [sentence.words.length, longestSentence] },
        })),
    ),
};

/** Letters that everybody reads as a word, in the United States and elsewhere. */
const wellKnown = new Set(
  `AM PM US USA UK EU UN ID OK TV DVD CD PDF URL FAQ RSVP NGO CEO PhD MA BA DIY DNA HIV AIDS GPS IT PC USB SMS HTML CSV
   Q1 Q2 Q3 Q4 K12 EEUU UE ONU ONG SIDA VIH ADN TIC COVID PIN ZIP GIF QR ET CT PT MT UTC GMT EST PST CST`.split(/\s+/),
);
const acronym = /(?<![\p{L}\p{N}_@#/.-])\p{Lu}[\p{Lu}\p{N}]{1,6}(?:s(?!\p{L}))?(?![\p{L}\p{N}_@-])/gu;

/** Lines in capitals are shouted, not abbreviated. */
const isShouted = (line: string) => {
  const words = wordsIn(line);
  return words.length > 2 && words.filter((word) => word === word.toUpperCase() && /\p{Lu}/u.test(word)).length > 2;
};

export const jargon: LintRule = {
  id: 'acronym',
  severity: 'consider',
  title: 'lint_acronym_title',
  why: 'lint_acronym_why',
  how: 'lint_acronym_how',
  check(reading) {
    const everything = reading.texts.map(({ text }) => text).join('\n');
    const expanded = expandedIn(everything);
    const seen = new Set<string>();
    return reading.texts
      .filter(({ kind }) => kind !== 'shown')
      .flatMap((text) =>
        [...text.plain.matchAll(acronym)].flatMap(({ 0: found, index }): Finding[] => {
          const letters = found.replace(/s$/, '');
          if (wellKnown.has(letters) || expanded.has(letters) || seen.has(letters) || /^\p{Lu}\d+$/u.test(letters))
            return [];
          if (isShouted(lineAround(text.plain, index))) return [];
          seen.add(letters);
          const place = { from: index, to: index + found.length };
          const name =
            text.kind === 'own' && !inQuotation(text.text, place) ? wholeNamesOf(reading).get(found) : undefined;
          return [
            {
              ...{ where: placeIn(text, place.from, place.to), words: found },
              ...(name && { fixes: rewording(text, place, `${name} (${found})`) }),
            },
          ];
        }),
      );
  },
};

const names = new WeakMap<LintReading, ReadonlyMap<string, string>>();

/** What letters stand for; looked for when the first are found. */
function wholeNamesOf(reading: LintReading): ReadonlyMap<string, string> {
  const known = names.get(reading) ?? wholeNames(reading);
  names.set(reading, known);
  return known;
}

/** Letters in brackets behind words, or with words in brackets behind them, anywhere in what leaves. */
function expandedIn(text: string): ReadonlySet<string> {
  const inBrackets = [...text.matchAll(/\((\p{Lu}[\p{Lu}\p{N}]{1,6})s?\)/gu)].filter(({ index }) =>
    /\p{L}{2}\s*$/u.test(text.slice(Math.max(0, index - 6), index)),
  );
  const before = text.matchAll(/(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\p{N}]{1,6})s?\s?(?:\(|[—–] ?|, (?:or|o) )\p{L}{2}/gu);
  return new Set([...inBrackets, ...before].flatMap(({ 1: letters }) => letters ?? []));
}

function lineAround(text: string, at: number): string {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const to = text.indexOf('\n', at);
  return text.slice(Math.max(from, at - 200), to < 0 ? at + 200 : Math.min(to, at + 200));
}
