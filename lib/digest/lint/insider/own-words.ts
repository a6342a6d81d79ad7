import { type Cue, indexOf, type Known, organisationsIn, stem } from '../identity/described';
import { type Token, tokensOf } from '../identity/tokens';

/** What a quote says of who says it. `alone`: that nobody else here is so. */
export type OwnCue = Pick<Cue, 'words'> & { readonly kind: 'role' | 'organisation' | 'place' | 'alone' };

/** "As a", "I'm the", "soy": what follows is said of who speaks. */
const asOne =
  /(?:\b(?:as|being|i['’]m|i am|i was|i work as|i became|my (?:job|role|work|life|days) as|speaking as|in my (?:role|job) as|me as)|\b(?:como|soy|era|siendo|fui|trabajo (?:como|de)|hablo como|estoy de|llevo [\p{L}\d ]{1,16} (?:como|de)))\s+(?:(?:an?|the|our|their|this|one|only|sole|el|la|las|los|un|una|nuestr[oa]|su|únic[oa]|only|new|nuev[oa])\s+){0,3}$/iu;
/** "We teachers", "los docentes de aquí … nosotras". */
const asMany = /(?:\b(?:we|us|nosotr[oa]s)\s+(?:(?:the|los|las|few|poc[oa]s)\s+)?)$/iu;
/** Somebody else is, by what they did. */
const ofOthers =
  /^\s*(?:said|says|told|tells|put|puts|asked|asks|explained|wrote|suggested|dijo|dice|contó|pidió|explicó|escribió|propuso)\b/iu;
/** Nobody else is so. */
const alone =
  /(?:\b(?:i['’]m|i am|as|being|i was|we['’]re|we are|me,)\s+the\s+(?:only|sole|first|one)\b|\b(?:soy|somos|era|como|fui)\s+(?:el|la|los|las)\s+(?:únic[oa]s?|primer[oa]s?)\b)/iu;

const firstPerson =
  /\b(?:i|we|my|our|ours|us|me|i['’](?:m|ve|d|ll)|we['’](?:re|ve|d|ll)|nos|nuestr[oa]s?|mi|mis|yo|nosotr[oa]s|aquí|tengo|soy|trabajo|\p{L}{2,}mos)\b/iu;
/** What an organisation is said with where it is one's own … */
const atOwn =
  /(?:\b(?:at|for|within|inside|of|our|my|here|en|mi|nuestr[oa]|aquí)|\b(?:i['’]m|i am|we['’]re|we are|i come|we come|speaking) from|\b(?:soy|somos|vengo|venimos|trabajo) de|\b(?:work|works|working|worked) (?:for|with|at)|trabajo (?:en|para)|^|[,.;:“"—–(]) ?(?:(?:the|la|el)\s+)?$/iu;
const ofOurs = /\b(?:our|my|nuestr[oa]|mi) (?:(?:own|own little|propi[oa]) )?$/iu;
/** … and where it is others'. */
const ofOther =
  /\b(?:visit(?:ed|ing|s)?|learn(?:ed|t|ing)?|heard?|hear(?:ing)?|saw|see(?:n|ing)?|read|met|meet(?:ing)?|talk(?:ed|ing)?|spoke|friends?|colleagues?|peers?|they|folks?|someone|somebody|people|thanks|asked|called|invited|visit(?:é|amos)|aprend(?:í|imos)|oí(?:mos)?|vi(?:mos)?|conocí|habl(?:é|amos)|amig[oa]s?|colegas?|gracias|ellos|ellas|gente|alguien)\s+(?:[\p{L}’']+\s+){0,2}(?:at|from|in|with|to|of|de|en|con|a)?\s*(?:(?:the|la|el)\s+)?$/iu;

const capitals = /\p{Lu}[\p{L}\p{M}’'-]+(?:\s+\p{Lu}[\p{L}\p{M}’'-]+){0,2}/gu;
/** What stands before a place where it is one's own: "here in", "we live in", "our schools in". */
const placeBefore =
  /\b(?:(?:here|back home|back|aquí|acá)\s+(?:in|en)|(?:in our state|in my state|en nuestro estado|en mi estado)(?: of| de)?,?|(?:we|us|our|my|nosotr[oa]s|nuestr[oa]s?|mi|mis)(?:\s+\p{L}+){0,2}\s+(?:in|en)|(?:i['’]m|i am|we['’]re|we are|i come|we come) (?:from|in)|(?:soy|somos|vengo|venimos) de|(?:vivo|vivimos|trabajo|trabajamos|estoy|estamos) en)\s+(?:(?:the|el|la)\s+)?$/iu;
/** A sentence that begins with a place and goes on with "we". */
const [sentenceIn, goesOn] = [
  /(?:^|[.!?;:]\s+|["“«]|,\s+(?:and|but|y|pero)\s+)(?:in|en)\s+(?:(?:the|el|la)\s+)?$/iu,
  /^,?\s+(?:we|our|my|i|nosotr[oa]s|nuestr[oa]s?|mi|no tenemos|\p{L}{2,}mos)\b/iu,
];

/** What somebody's words say of themselves, as far as they say it plainly: a role, an organisation, where it is, that they alone are it. */
export function ownCues(text: string, people: readonly Known[]): OwnCue[] {
  const tokens = tokensOf(text);
  const found: OwnCue[] = [...rolesIn(text, tokens, people)];
  const roster = indexOf(people);
  const organisations = organisationsIn(tokens, { from: 0, to: tokens.length }, roster);
  const taken: { from: number; to: number }[] = [];
  for (const { first, end } of organisations) {
    const [from, to] = [tokens[first]?.from ?? 0, tokens[end - 1]?.to ?? 0];
    taken.push({ from, to });
    if (isOwn(text, from)) found.push({ kind: 'organisation', words: text.slice(from, to) });
  }
  for (const { 0: run, index: start } of text.matchAll(capitals)) {
    // "In Nevada": a sentence begins with the small word.
    const words = run.replace(/^(?:In|En|The|El|La)\s+/, '');
    const index = start + run.length - words.length;
    const end = index + words.length;
    if (taken.some(({ from, to }) => from < end && index < to)) continue;
    const before = text.slice(Math.max(0, index - 60), index);
    if (placeBefore.test(before) || (sentenceIn.test(before) && goesOn.test(text.slice(end, end + 24))))
      found.push({ kind: 'place', words });
  }
  const only = alone.exec(text);
  if (only) found.push({ kind: 'alone', words: only[0] });
  return found;
}

function isOwn(text: string, from: number): boolean {
  const start = text.slice(0, from).search(/[^.!?\n]*$/);
  const end = text.slice(from).search(/[.!?\n]|$/);
  const before = text.slice(Math.max(start, from - 60), from);
  return (
    ofOurs.test(before) ||
    (firstPerson.test(text.slice(start, from + end)) && atOwn.test(before) && !ofOther.test(before))
  );
}

/** Roles of somebody listed, the longest first, where what stands before says that it is one's own. */
function rolesIn(text: string, tokens: readonly Token[], people: readonly Known[]): OwnCue[] {
  const { roles } = indexOf(people);
  const found = new Map<number, OwnCue>();
  for (const [at, token] of tokens.entries()) {
    const before = text.slice(Math.max(0, token.from - 60), token.from);
    const many = asMany.test(before);
    if (!many && !asOne.test(before)) continue;
    const words = tokens.slice(at, at + 8).map(({ folded }) => stem(many ? folded.replace(/s$/, '') : folded));
    // "As a rural superintendent": what stands before the role says more, which nobody listed.
    for (const skip of [0, 1, 2]) {
      const role = roles.find((each) => each.every((word, nth) => words[skip + nth] === word));
      const [first, last] = [tokens[at + skip], role && tokens[at + skip + role.length - 1]];
      if (!role || !first || !last) continue;
      if (!ofOthers.test(text.slice(last.to, last.to + 24)))
        found.set(first.from, { kind: 'role', words: text.slice(first.from, last.to).replace(many ? /s$/ : /$^/, '') });
      break;
    }
  }
  return [...found.values()];
}
