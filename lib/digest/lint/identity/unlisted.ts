import { isBorne } from './bearers';
import { authors, pairs, publicHeads, shops, trades } from './bearing';
import { around, begins, type Words } from './evidence';
import { kindOf } from './names';
import { leads, type Run } from './runs';
import type { Token } from './tokens';
import {
  cited,
  citedWhole,
  institutions,
  months,
  namesakes,
  ordinals,
  placeStarts,
  places,
  relations,
  things,
  titles as titleWords,
} from './vocabulary';

/** From here on words are taken for somebody's name. */
export const enough = 1.9;

/** How much speaks for a run being the name of a person whom nobody listed. */
export function nameScore(words: Words, run: Run): number {
  const own = run.words.filter(({ word }) => word.length > 1);
  if (own.length === 0 || /\d/.test(run.words.map(({ word }) => word).join(''))) return -9;
  if (!run.titled && run.words.every(({ folded }) => words.known.has(folded))) return -9;
  if (isHall(words, run) || isBorne(words, run)) return -9;
  const against = isNoPerson(run, words.spanish);
  if (against <= -9) return against;
  return fromLists(words, run) + against + around(words, run);
}

/** What the words themselves say: given names and surnames, and what a capital means where they stand. */
function fromLists(words: Words, run: Run): number {
  const { spanish } = words;
  const first = run.words[0];
  if (!first) return -9;
  const titled = run.words.every((token) => token.titled);
  const starts = begins(words, run);
  if (run.words.length === 1) return ofOne(first, { spanish, starts, titled });
  const score = ofSeveral(run.words, spanish);
  return score - (titled ? 2 : starts && score < 4 ? 0.6 : 0);
}

function ofOne(
  token: Token,
  { spanish, starts, titled }: { spanish: boolean; starts: boolean; titled: boolean },
): number {
  const { given: known, surname, ordinary } = kindOf(token, spanish);
  // "DeShawn"
  const given = known || /^(?:De|La|Ja|Le|Da|Ta)\p{Lu}\p{Ll}{2,}$/u.test(token.word);
  if (token.shouted && (token.word.length < 5 || !(known || surname))) return -3;
  const plain = !starts && !titled;
  if (given) return ordinary ? (plain ? 2 : -0.6) : plain ? 3.2 : titled && !starts ? 1.5 : 2.6;
  if (surname) return ordinary ? (plain ? 0.2 : -2) : plain ? 1.4 : 0.2;
  return plain ? (token.word.length > 3 ? 0.1 : -1) : -3;
}

function ofSeveral(words: readonly Token[], spanish: boolean): number {
  const kinds = words.map((token) => ({ ...kindOf(token, spanish), initial: token.word.length === 1 }));
  const [first, last] = [kinds[0], kinds.at(-1)];
  if (!first || !last) return -9;
  const rest = kinds.slice(1);
  if (first.initial) return last.initial ? -3 : last.surname ? (last.ordinary ? 3.4 : 4.2) : 2.8;
  if (first.given) {
    const firm = first.ordinary ? 0 : 1;
    if (last.initial) return firm ? 4 : 2.6;
    if (rest.some(({ surname }) => surname)) return last.ordinary ? (firm ? 3.8 : 1.9) : firm ? 5 : 3.8;
    if (rest.every(({ given }) => given)) return firm ? 4 : 2.6;
    return firm ? 3.2 : 0.8;
  }
  // Among others in a list it is somebody: "Ejemplo B."
  if (last.initial && kinds.length === 2 && !first.ordinary) return 0.6;
  if (last.given && !last.surname && first.surname) return 2.6;
  // A title that is not known as one.
  if (!first.surname && kinds[1]?.given && !kinds[1].ordinary && kinds.length > 2) return 3.4;
  if (first.surname && rest.some(({ surname }) => surname)) return first.ordinary || last.ordinary ? 0.2 : 1.5;
  if (last.surname && !last.ordinary) return 1.2;
  return -0.8;
}

/** Institutions that are also what families are called. */
const families = new Set(
  'park hall lane day church law grant post street house court bridge lake hill garden beach'.split(' '),
);

/** "in 1600 Ellison Hall", "Carver Hall, Room 12": where something is, and not a family's name. */
function isHall({ tokens, text }: Words, { first, end, titled, words }: Run): boolean {
  if (
    titled ||
    words.length !== 2 ||
    !/^(?:hall|house|court|park|bridge|street|lake|beach)$/.test(words[1]?.folded ?? '')
  )
    return false;
  const last = tokens[end - 1];
  return (
    /^(?:in|at|to|from|near|outside|behind|into|of|inside|\d+|.*\d)$/.test(tokens[first - 1]?.folded ?? '') ||
    /^(?: (?:is|was) (?:closed|open|full|booked|locked)|, [Rr]oom|\.? (?:Doors|Room))/.test(text.slice(last?.to ?? 0))
  );
}

/** What children call those at home: with a capital, and nobody's name. */
const kin = new Set(
  'nan nana nanna nannie gran granny grandad granddad grandpa grandma gramps mum mummy mommy dad daddy papa mama abuelita abuelito yaya yayo lela lelo tata nonna nonno oma opa'.split(
    ' ',
  ),
);

/** Whom books and films name with a title. */
const titledInBooks = new Set(
  `seuss king toad men bean frizzle potato rogers nelson honey trunchbull twit twits gum popper piggle quijote who martens peabody sandman clean pepper darcy hyde jekyll frankenstein watson dalloway tumnus havisham scrooge beaver dumbledore fox wolf pooh grinch
  marple claus doubtfire lovejoy nobody universe muffet juan barbara gato conejo pato oso`.split(/\s+/),
);
const ofSaints = /^(?:apostol|martir|evangelista|arcangel|obispo)$/;

const saints = new Set(['san', 'santa', 'santo', 'sao', 'st', 'saint', 'ste']);

/** What the words themselves say against it: institutions, places, things, whom people cite. */
function isNoPerson({ words, titled }: Run, spanish: boolean): number {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return -9;
  if (
    words.length === 1 &&
    (ordinals.has(first.folded) ||
      leads.has(first.word.toLowerCase()) ||
      titleWords.has(first.folded) ||
      (relations.has(first.folded) && first.folded !== 'mia') ||
      (trades.has(first.folded) && !kindOf(first, false).surname && !kindOf(first, false).given) ||
      kin.has(first.folded))
  )
    return -9;
  if (titled && titledInBooks.has(first.folded)) return -9;
  if (titled && institutions.has(first.folded) && !kindOf(first, false).surname) return -9;
  if (titled)
    return words.some(
      ({ folded }, at) => at > 0 && institutions.has(folded) && !kindOf({ folded } as Token, false).surname,
    )
      ? -9
      : 0;
  const named = words.map((token) => kindOf(token, false));
  const whole = words.map(({ folded }) => folded);
  for (let at = 0; at + 1 < whole.length; at += 1) if (citedWhole.has(`${whole[at]} ${whole[at + 1]}`)) return -9;
  if (whole.some((word) => cited.has(word))) return -5;
  // "Author Ana Ejemplo", "Copa Ana Ejemplo", "Santiago Apóstol"
  if (words.length > 1 && ((!named[0]?.given && !named[0]?.surname) || named[0].ordinary))
    if ([authors, publicHeads, shops].some((list) => list.has(first.folded))) return -9;
  if (words.length > 1 && (ofSaints.test(last.folded) || pairs.has(`${whole[0]} ${whole[1]}`))) return -9;
  const institution = whole.some(
    (word, at) =>
      institutions.has(word) &&
      // "Isla" is a girl's name where it is no word.
      !(word === 'isla' && !spanish) &&
      !(at === 1 && whole.length === 2 && named[0]?.given && !named[0].ordinary && families.has(word)),
  );
  if (institution) return -9;
  if (words.length > 1 && institutions.has(last.folded)) return -1.4;
  // "Germán" is no language.
  if (things.has(first.folded) && !(named[0]?.given && /[áéíóú]/.test(first.word))) return -5;
  if (words.length > 1 && (saints.has(first.folded) || (placeStarts.has(first.folded) && !named[0]?.given))) return -5;
  if (words.length === 1 && namesakes.has(first.folded)) return -2.4;
  if (words.length === 1 && months.has(first.folded)) return -2.6;
  if (whole.every((word) => places.has(word))) return -3;
  if (words.length > 1 && words.some(({ shouted, word }) => shouted && word.length < 5)) return -4;
  return 0;
}
