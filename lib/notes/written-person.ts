import { foldLabel } from './labels';

/** Somebody as a note writes them: a name, and what it says beside it. Empty where it does not say. */
export interface WrittenPerson {
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
}

/** Small words that stand within names. */
const particle =
  /^(?:d[aeiou]|del|dell[ao]|d[eo]s|das|la|las|los|l[eo]|van|v[oa]n|der|den|ten|ter|bin|al|el|y|e|of|the|for)$/;
const nameWord = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’-]*$/u;
/** Who speaks or is there without being named. */
const nobody = new Set(
  (
    'all everyone everybody others guests people participants participant speaker unknown host hosts co-host facilitator ' +
    'facilitators moderator interviewer scribe team group staff members room chat note notes agenda topic summary ' +
    'us we nosotros nosotras todos todas otros otras personas participantes participante ponente desconocido desconocida anfitrion anfitriona ' +
    'facilitador facilitadora moderador moderadora equipo grupo miembros sala nota notas tema resumen invitados'
  ).split(' '),
);
/** What stands for a name already. */
const standIn = /^(?:speaker|participant|participante|hablante) [a-z]\d{0,3}$/;
/** What programs write beside a name, and pronouns: nothing about who somebody is. */
const aside = /^(?:guest|external|unverified|me|you|invitad[oa]|extern[oa]|yo|tú|[a-z]{1,6}(?:\/[a-z]{1,6})+)$/i;
/** Words that an organisation has in its name and a person has not. */
const body =
  /(?:^| )(?:network|school|schools|association|foundation|university|college|institute|council|department|district|ministry|union|alliance|coalition|collective|center|centre|library|red|escuela|colegio|asociacion|fundacion|universidad|instituto|consejo|departamento|distrito|ministerio|sindicato|alianza|colectivo|centro|biblioteca)(?: |$)/;

/** No name is longer, UTF-16 code units, nor has more words. */
const longest = 80;
const mostWords = 6;

/** Whether words are somebody's name, as far as they show it: capitals, no numbers, nobody in general. */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (text.length < 2 || text.length > longest || words.length > mostWords) return false;
  if (!nameWord.test(words[0] ?? '') || isNobody(text)) return false;
  return words.every((word) => nameWord.test(word) || particle.test(word)) && !particle.test(words.at(-1) ?? '');
}

/** Whether a name is that of nobody in particular. */
export const isNobody = (name: string): boolean => nobody.has(foldLabel(name)) || standIn.test(foldLabel(name));

/** Whether a name is an organisation's, as far as its words show it. */
export const isOrganisation = (name: string): boolean => body.test(foldLabel(name));

/**
 * `Name (role, Organisation)`, or parted by commas, dashes or bars. What begins small beside the name is a role, what
 * begins with a capital an organisation. Null where it is no name.
 */
export function writtenPerson(text: string): WrittenPerson | null {
  if (text.length > longest * 3) return null;
  const pieces = text
    .replace(/[()[\]|]/g, ',')
    .split(/,| [-–—] /)
    .map((piece) => piece.trim().replace(/\s+/g, ' '))
    .filter((piece) => piece !== '' && !aside.test(piece));
  const [name = '', ...beside] = pieces;
  const bare = name.replace(/^@/, '').replace(/[.'’-]+$/, (end) => (/ \p{L}\.$/u.test(name) ? end : ''));
  if (!isName(bare)) return null;
  const organisation = beside.find((piece) => /^[\p{Lu}\p{N}]/u.test(piece)) ?? '';
  const role = beside.find((piece) => /^\p{Ll}/u.test(piece)) ?? '';
  return { name: bare, role, organisation };
}

/** People in a list: parted by commas, semicolons, lines, or a word for "and", what stands in brackets left together. */
export function writtenList(text: string): WrittenPerson[] {
  return text
    .split(/[,;\n•·](?![^()]*\))|\s(?:and|y|e|&|\+)\s(?![^()]*\))/)
    .flatMap((piece) => writtenPerson(piece.trim()) ?? []);
}
