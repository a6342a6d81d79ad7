import { before, type Place, placeOf } from './around';
import { inSmall, nearOthers, others } from './ids';

/** Numbers of phones, by their form and by what stands around them. */

const run =
  /(?<![A-Za-zÀ-ɏ0-9$€£#.,/-])(?<!\d:)(?<![A-Za-zÀ-ɏ]\d{1,3} (?:\d{2,4} ){0,3})(?:\+|00 ?)?\(?\+?\d[\d()./ \u00a0\u2010-\u2013-]{4,24}\d(?![A-Za-zÀ-ɏ0-9])(?:,? ?(?:ext|x|extension|ext[.]|extensión|int|interno|anexo)[. ]{0,2}\d{1,6}(?!\d))?/giu;
const phoneWords =
  /\b(?:tele)?phone[sd]?\b|\btel\b|\btlfn?o?\b|\btelf\b|\btfno\b|\bcells?\b|\bcellphone\b|\bmobile\b|\bland ?line\b|\bcall(?:s|ed|ing)?\b|\btext(?:s|ed|ing)?\b|\bring\b|\brang\b|\bdial(?:l?ed)?\b|\bwhats ?app\b|\bwasap\b|\bguasap\b|\bwh?at?sap\b|\bwsp\b|\bwpp\b|\bsms\b|\bvoice ?mail\b|\bhot ?line\b|\bhelp ?line\b|\bfax\b|\breach(?:able)?\b|\breached (?:at|on|by|her|him|me|us)\b|\bnum(?=\b)|\bvoice ?mail\b|\bporter[ií]a\b|\bguardia\b|\b(?:a|en) (?:la |mi |su )?casa(?=:)|\bat home(?=:)|\bcontact[A-Za-zÀ-ɏ]{0,5}|\bcomunica[A-Za-zÀ-ɏ]{0,5}|\binformes\b|\bcel\b|\bcelu\b|\bcelular(?:es)?\b|\bm[oó]vil(?:es)?\b|\btel[eé]fonos?\b|\btelef[oó]nic[A-Za-zÀ-ɏ]{1,3}|\bll[aá]m[aeo][A-Za-zÀ-ɏ]{0,6}|\bmarc(?:ar|a|ad|en|ando|as|ale)\b|\bm[aá]rqu[A-Za-zÀ-ɏ]{2,6}|\bfono\b|\bfijo\b|\bconmutador\b|\bdesk is\b|\b(?:my|her|his|their|our|office) line\b|\breception\b|\b(?:my|her|his|their|our|new) number\b|\b(?:mi|su|tu|el|nuevo) n[uú]mero\b|\bn[uú]mero de (?:la|tel|cel|m[oó]v)/giu;
/** Other numbers than those that `others` names. */
const otherNumbers =
  /(?<![A-Za-zÀ-ɏ])(?:ids?|references?|ref|refs|cases?|codes?|accounts?|referencia|expedientes?|folios?|claves?|c[oó]digos?|cuentas?|isbn|estimate|quote no|stamps?)(?![A-Za-zÀ-ɏ])/giu;
const numberBefore = /^\W{0,3}(?:\(?(?:cell|mobile|text|whats ?app|home|work|m[oó]vil|cel|fijo|casa|trabajo)\b)/i;

const digit =
  '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double \\p{L}{2,5}|triple \\p{L}{2,5}|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)';
/** "five five five, zero one four two" */
const spoken = new RegExp(`(?<!\\p{L})${digit}(?:[ ,–-]{1,2}${digit}){6,14}(?!\\p{L})`, 'giu');

/** "+52 222 555 0143": what begins so is nothing else. */
export function* internationalIn(text: string): Generator<Place> {
  if (/\+ ?\d|\(\+/.test(text))
    for (const place of phonesIn(text)) if (/^\(?\+/.test(text.slice(place.from, place.to))) yield place;
}

export function* phonesIn(text: string): Generator<Place> {
  for (const { 0: words, index } of text.matchAll(spoken)) yield placeOf('phone', index, words);
  let last = -1000;
  for (const { 0: raw, index } of text.matchAll(run)) {
    const opened = raw.startsWith('(') && !raw.includes(')') ? 1 : 0;
    const words = raw.slice(opened).replace(/[\s(./-]+$/, '');
    const [number = ''] = words.split(/[,;]? ?(?=[a-zé])/i);
    const leading = text.slice(Math.max(0, index - 80), index);
    const after = text.slice(index + raw.length, index + raw.length + 30);
    if (!isPhone(number.trim(), leading, after, index - last < 60)) continue;
    last = index + raw.length;
    yield placeOf('phone', index + opened, words);
  }
}

const date =
  /^(?:\d{4}([-./ ])\d{1,2}\1\d{1,2}|\d{1,2}([-./ ])\d{1,2}\2\d{2,4}|(?:19|20)\d\d ?[-–/] ?(?:(?:19|20)?\d\d)(?:[-–]\d\d)*)$/;

/** How numbers are written where they are nothing else: North America, Europe, Latin America, India, with a code in brackets or a 0. */
const forms: readonly RegExp[] = [
  /^(?:1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. /])\d{3}[-. \u2010-\u2013]\d{4}$/,
  /^[2-9]\d\d[2-9]\d{6}$|^[67]\d{8}$/,
  /^(?:\(\d{1,4}\) ?)?555[-. \u2010-\u2013]?\d{4}$/,
  /^\(0?\d{1,4}\) ?(?:15[- ]?)?\d{3,4}[-. ]?\d{3,4}$|^\(0?\d{1,4}\) ?\d{2,3}[-. ]\d{2,3}[-. ]\d{2,3}$|^\(0\d{1,3}\) ?\d{2}[-. ]?\d{4}$/,
  /^0[1-9]\d{1,3}[- ]\d{3,4}[- ]?\d{3,4}$|^0[1-9]\d{0,3}(?:[ -]\d{2,4}){2,4}$|^0[1-9]\d{3} \d{6}$|^0[1-9]\d{9}$/,
  /^[2-9]\d \d \d{3} \d{3,4}$|^[6789]\d\d([ .-])\d\d\d\1\d\d\d$|^[6789]\d\d?([ .-])\d\d\d?\2\d\d\2\d\d$|^\d\d[ -]\d{4}[ -]\d{4}$/,
  /^\d{3}([ .-])\d{3}\1\d{2}\1\d{2}$|^\d{2}([ .-])\d{2}\2\d{2}\2\d{2}\2\d{2}$|^9 \d{4}[ -]?\d{4}$|^[6-9]\d{4} \d{5}$|^11[- ]\d{4}[- ]\d{4}$|^15[- ]\d{4}[- ]\d{4}$|^\d{2,4}[- ]15[- ]\d{2,4}[- ]?\d{4}$/,
];

function isPhone(number: string, leading: string, after: string, listed: boolean): boolean {
  const digits = number.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15 || date.test(number) || unbalanced(number)) return false;
  // "1 204 552 copies"
  if (/^\d{1,2}(?: \d{3})+$/.test(number)) return false;
  if (/^\(?\+/.test(number)) return digits.length >= 8;
  if (/^\(\d{3}\) ?\d{3}[-. ]\d{4}$/.test(number)) return true;
  const said = behindLast(leading, [phoneWords]);
  const near = behindLast(clause(leading), [nearOthers]);
  const other = Math.min(
    behindLast(clause(leading), [others, otherNumbers]),
    near < 5 ? near : Number.POSITIVE_INFINITY,
  );
  if (other < said) return false;
  const called = said < Number.POSITIVE_INFINITY || listed || numberBefore.test(after);
  if (/^97[89][- ]/.test(number) || /^\s?(?:pesos|euros|dollars|usd|mxn|%|students|people|alumn)/i.test(after))
    return false;
  if (/^00 ?[1-9]/.test(number)) return digits.length >= 10;
  if (forms.some((form) => form.test(number))) return true;
  // "Para faltas: 5555 0190"
  if (/^\d{4}[ -]\d{4}$/.test(number) && /(?:: |\b(?:al|el) )$/.test(leading)) return true;
  return called && !/\.\d{1,2}$/.test(number) && !/^\d{1,3}(?:\.\d{3})+$/.test(number);
}

/** What stands before a number in its clause: "Room 12: call" is of another. */
const clause = (leading: string): string =>
  inSmall(before(leading, leading.length, 32)).replace(/^.*(?:[;(]|\b(?:en el|al|at|on|line is) )/su, '');

/** How far behind the last of some words a text ends; infinitely where it has none. */
function behindLast(text: string, patterns: readonly RegExp[]): number {
  const lasts = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => index + words.length),
  );
  return lasts.length === 0 ? Number.POSITIVE_INFINITY : text.length - Math.max(...lasts);
}

function unbalanced(number: string): boolean {
  return (number.match(/\(/g)?.length ?? 0) !== (number.match(/\)/g)?.length ?? 0);
}
