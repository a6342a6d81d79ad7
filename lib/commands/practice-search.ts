import { heldLine, lineWith, queryOf, scoreOfHeld, tier } from '../search/match';
import type { PracticeFilter, PracticeHere } from './practices-here';

/** Nobody has to bring anything. */
export const isBare = ({ materials }: { readonly materials: string }): boolean => materials.trim() === '';

/** Whether a practice is one of those that were asked for, whatever its words. */
function fits({ practice }: PracticeHere, filter: PracticeFilter): boolean {
  const { principle, minutes, people, where, bare } = filter;
  const { mode, minutes: takes, group } = practice;
  return (
    (principle === '' || practice.principles.includes(principle)) &&
    (minutes === 0 || takes[0] <= minutes) &&
    (people === 0 || (group[0] <= people && people <= group[1])) &&
    (where === '' || mode === where || (mode === 'any' && where !== 'async')) &&
    (!bare || isBare(practice))
  );
}

const lines = new WeakMap<PracticeHere['practice'], ReturnType<typeof heldLine>>();

function lineOfPractice({ practice }: PracticeHere) {
  const { name, purpose, materials, steps } = practice;
  const known = lines.get(practice) ?? heldLine(lineWith(name, [purpose, materials, ...steps].join(' ')));
  lines.set(practice, known);
  return known;
}

/** The practices that were asked for; with words, the best answers first, however they are accented and with a letter off. */
export function findPractices(all: readonly PracticeHere[], filter: PracticeFilter): PracticeHere[] {
  const fitting = all.filter((here) => fits(here, filter));
  const query = queryOf(filter.text);
  if (!query.line) return fitting;
  return fitting
    .map((here) => ({ here, score: scoreOfHeld(query, lineOfPractice(here)) }))
    .filter(({ score }) => score >= tier.slip)
    .toSorted((a, b) => b.score - a.score)
    .map(({ here }) => here);
}
