import { addressesIn } from './addresses';
import { type Place, placeOf } from './around';
import { birthDatesIn } from './births';
import { Apart, type Identifier } from './identifier';
import { studentIdsIn } from './ids';
import { internationalIn, phonesIn } from './phones';

/** What has a form of its own: e-mail addresses, numbers, dates of birth, streets. Every repetition is bounded, so that a hostile text takes no longer than another. */
export function patternsIn(text: string): Identifier[] {
  const found: Identifier[] = [];
  const apart = new Apart(text.length);
  for (const find of [emailsIn, internationalIn, studentIdsIn, birthDatesIn, addressesIn, phonesIn])
    for (const place of find(text))
      if (apart.take(place)) found.push({ ...place, words: text.slice(place.from, place.to) });
  return found.sort((a, b) => a.from - b.from);
}

const email =
  /(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}_][\p{L}\p{N}._%+-]{0,63}(?:@|\s?[([{]\s?(?:at|arroba|@)\s?[)\]}]\s?)(?:[\p{L}\p{N}-]{1,63}(?:\.|\s?[([{]\s?(?:dot|punto)\s?[)\]}]\s?| (?:dot|punto) )){1,6}\p{L}{2,24}/giu;
/** "jane dot doe at example dot org" */
const spelled =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}_-]{1,40}(?:(?: dot | punto |\.)[\p{L}\p{N}_-]{1,40}){0,3} (?:at|arroba) [\p{L}\p{N}-]{1,40}(?:(?: dot | punto )[\p{L}\p{N}-]{2,24}){1,3}/giu;

/** "ana . lopez @ example . org" */
const spaced =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}_-]{1,40}(?: ?\. ?[\p{L}\p{N}_-]{1,40}){0,3} ?@ ?[\p{L}\p{N}-]{1,40}(?: ?\. ?[\p{L}\p{N}-]{2,24}){1,3}(?![\p{L}\p{N}])/giu;
/** "ana.lopez at example.org" */
const half =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}-]{1,40}[._\d][\p{L}\p{N}._-]{0,40} (?:at|arroba) [\p{L}\p{N}-]{1,40}(?:\.[\p{L}\p{N}-]{2,24}){1,3}(?![\p{L}\p{N}])/giu;

function* emailsIn(text: string): Generator<Place> {
  // Both need one of these: most texts have none.
  if (/@|[([{]\s?(?:at|arroba)/i.test(text))
    for (const { 0: words, index } of text.matchAll(email)) yield placeOf('email', index, words);
  if (/ @|@ /.test(text)) for (const { 0: words, index } of text.matchAll(spaced)) yield placeOf('email', index, words);
  if (/ (?:at|arroba) \S{1,40}\.\p{L}/iu.test(text))
    for (const { 0: words, index } of text.matchAll(half)) yield placeOf('email', index, words);
  if (/ (?:dot|punto) /i.test(text))
    for (const { 0: words, index } of text.matchAll(spelled)) yield placeOf('email', index, words);
}
