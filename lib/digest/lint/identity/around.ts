import type { Identifier, IdentifierKind } from './identifier';

/** Where something of a kind stands. */
export type Place = Pick<Identifier, 'kind' | 'from' | 'to'>;

/** Of a match all, or a group of it. */
export function placeOf(kind: IdentifierKind, index: number, words: string, group?: string): Place {
  const from = group === undefined ? index : index + words.lastIndexOf(group);
  return { kind, from, to: from + (group ?? words).length };
}

/** Ends a sentence; a full stop before a small letter or a number, as behind "no.", does not. */
const ends = /[.!?…]["”’»)]{0,2}\s+(?=[A-ZÀ-ÞĀ-Ɏ¿¡"“«(—–-])|\n/gu;
const cutShort = /(?:^|[\s(])(?:no|nos|num|núm|nro|ref|cod|cód|exp|st|ave|av|dr|mr|mrs|ms|sr|sra|apt|p|pp)\.\s$/i;

/** What stands before a place in its sentence, at most so many UTF-16 code units. */
export function before(text: string, at: number, most: number): string {
  const window = text.slice(Math.max(0, at - most), at);
  let from = 0;
  for (const { 0: end, index } of window.matchAll(ends))
    if (!cutShort.test(window.slice(0, index + end.length))) from = index + end.length;
  // A sentence that ends with the window ends before the place.
  return window.slice(from);
}

/** What stands behind a place in its sentence. */
export function behind(text: string, at: number, most: number): string {
  const window = text.slice(at, at + most).replace(at + most < text.length ? /[A-Za-zÀ-ɏ0-9]{0,24}$/u : /$^/, '');
  const end = window.search(ends);
  return end < 0 ? window : window.slice(0, end);
}

/** Whom schools keep numbers and birthdays of, one of them or several. */
export const learner = `(?:students?|lads?|lass(?:es)?|youngsters?|teens?|teenagers?|pupils?|learners?|scholars?|child|children|kids?|kiddos?|boys?|girls?|sons?|daughters?|twins?|siblings?|nephews?|nieces?|grand(?:son|daughter|child|kid)s?|\\p{L}{5,9} graders?|candidates?|toddlers?|kindergart[en]{2}ers?|freshm[ae]n|sophomores?|alumn[oa]s?|alumnes?|estudiantes?|niñ[oa]s?|niet[oa]s?|hij[oa]s?|sobrin[oa]s?|menor(?:es)?|chic[oa]s?|chiquit[oa]s?|chiquilin[a]?s?|chav[oa]s?|chamac[oa]s?|muchach[oa]s?|nen[ea]s?|pib[ea]s?|criatura|aprendi(?:z|ces)|aspirantes?|becari[oa]s?|egresad[oa]s?|mell?iz[oa]s?|gemel[oa]s?|mi peque|escolares)`;
