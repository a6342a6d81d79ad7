import { type DeficitWords, deficitWords } from './deficit-words';
import { rewording } from './fix';
import { ownTexts, placeIn } from './reading';
import type { Finding, LintRule } from './rule';
import { knownLanguage } from './words';

/** What finds the words of a language, and which of them were found. */
interface Finder {
  readonly pattern: RegExp;
  readonly of: ReadonlyMap<string, DeficitWords>;
}

const finders = new Map<'en' | 'es', Finder>();

function finderOf(language: 'en' | 'es'): Finder {
  const known = finders.get(language) ?? makeFinder(language);
  finders.set(language, known);
  return known;
}

function makeFinder(language: 'en' | 'es'): Finder {
  const of = new Map(
    deficitWords[language].flatMap((each) => each.words.map((words) => [folded(words), each] as const)),
  );
  // The longest first, so that a part of another is not what is found.
  const all = [...of.keys()].sort((a, b) => b.length - a.length).map((words) => words.replaceAll(' ', '\\s'));
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'giu'), of };
}

const folded = (words: string) => words.normalize('NFC').replaceAll('’', "'").toLowerCase().replace(/\s/g, ' ');

export const deficit: LintRule = {
  id: 'deficit-phrasing',
  severity: 'consider',
  title: 'lint_deficit_title',
  why: 'lint_deficit_why',
  how: 'lint_deficit_how',
  // Never in quotations, nor in titles: those are somebody else's words, or their name.
  check: (reading) =>
    ownTexts(reading).flatMap((text) => {
      const language = knownLanguage(text.language);
      if (!language) return [];
      const { pattern, of } = finderOf(language);
      const written =
        text.unquoted.normalize('NFC').length === text.unquoted.length ? text.unquoted.normalize('NFC') : text.unquoted;
      return [...written.replaceAll('’', "'").matchAll(pattern)].flatMap(({ 0: words, index }): Finding[] => {
        const found = of.get(folded(words));
        if (!found) return [];
        const same = found.same?.[folded(words)];
        const says = { key: found.why, places: [found.instead.map((each) => `“${each}”`).join(', ')] };
        return [
          {
            where: placeIn(text, index, index + words.length),
            words: text.text.slice(index, index + words.length),
            says,
            ...(same && { fixes: rewording(text, { from: index, to: index + words.length }, same) }),
          },
        ];
      });
    }),
};
