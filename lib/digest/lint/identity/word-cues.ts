import type { Words } from './evidence';
import { foldWord, kindOf } from './names';
import type { Token } from './tokens';
import { isAgentGoing, isAgentVerb, isPastVerb } from './verbs';
import { doing, institutions, months, naming, places, relations, saying, things, towards, virtues } from './vocabulary';

/**
 * What stands around a word that is somebody's name and a word besides: "Grace will host", "Grace period".
 * Each cue is there or not; what each counts is fitted (`word-weights.json`).
 */

/** Where no noun stands: an article and the like, or what follows a verb. */
const object =
  /^(?:the|an?|her|his|our|my|your|us|me|it|them|you|him|each|every|all|some|that|this|those|these|everyone|everybody|nobody|why|how|what|if|whether|when|where|out|up|off|over|down|through|aloud|back|one|two|three|four|five|six|seven|eight|nine|ten)$/;
const preposition =
  /^(?:in|of|on|for|at|from|with|without|or|as|against|under|like|than|by|into|de|en|del|que|para|por|sin|con|como)$/;
const auxiliary = /^(?:will|would|can|could|should|might|must|has|had|is|was|does|did)$/;
const negated = /^(?:cant|wont|doesnt|didnt|isnt|wasnt|hasnt|hadnt|couldnt|wouldnt)$/;
/** "Grant reports are", "White boards in 12 and 14 are": the verb comes after a noun in the plural. */
const laterVerb =
  /^(?: (?:in|on|for|of|at|from|by|about|like) [^.,;:!?\n]{1,40}?)? (?:are|were|have|go|will|don['’]t|do|did|can|need|work|make|start|begin|open|close|end|stay|help|cost|arrive|wait|move|mean|aren['’]t|won['’]t|came|went|is|was|has)(?![\p{L}])/u;
const happens =
  /^(?:comes|came|goes|went|begins|began|starts|started|ends|ended|closes|closed|opens|opened|falls|fell|lasts|lasted|passes|passed|grows|grew|moves|moved|wins|pays|means|returns|arrives|brings|brought|follows|spreads|matters|works|takes|took|makes|gives)$/;
/** Verbs that begin a sentence as a request or a question. */
const asked = /^(?:mark|grant|bill|chase|pat|skip|drew|will|may|hope|rob|sue|page|cook|wade|park|price|love)$/;
const behindRequest =
  /^(?:your|the|my|our|an?|his|her|this|that|these|all|we|you|i|it|there|they|to|in|on|somebody|someone|anybody|what)$/;

const spanishClitic = /^(?:se|lo|la|las|los|le|les|nos|me|te)$/;
const spanishSkip = /^(?:no|ya|tambien|siempre|nunca|casi|solo|aun|hoy|ayer|luego)$/;
const spanishObject =
  /^(?:el|la|los|las|un|una|unos|unas|su|sus|nos|que|por|con|a|al|en|mucho|poco|bien|mal|todo|todos|lo|dos|tres|como|si|de|del|para|tarde|temprano|nuestra|nuestro|mi|otra|otro|cada|hasta|desde)$/;
const noSpanishVerb =
  /^(?:para|sobre|desde|entre|durante|donde|que|de|grande|verde|aunque|contra|cada|otra|una|nueva|buena|mala|este|esta|ante|blanca|alta|baja|llena|negra|polar|patria|roja|bella|de)$/;
const spanishPresent = /^\p{Ll}{2,}(?:a|e|an|en|aba|ía|ará|erá|irá)$/u;
const spanishPast = /^\p{Ll}{2,}(?:ó|aron|ieron)$/u;
const spanishIrregular =
  /^(?:anda|dio|vio|fue|hizo|dijo|vino|quiso|pudo|puso|supo|tuvo|trajo|anduvo|estuvo|va|da|ve|es|esta|sabe|puede|quiere|viene|sale|tiene|trae|dice|hace|pone|cree|lee|pide|tenia|sabia|decia|queria|podia|podria|deberia|estaba|iba|sigue|pierde|cuenta|piensa)$/;

const commaList = /^, (?!who|que|quien)(?:\p{Ll}+ ){0,3}(?:\p{Ll}+,? )?(?:and|y|e) (?:\p{Ll}+ ){1,3}/u;
const commaRole =
  /^, (?:el|la|nuestr[oa]|mi|our|the|my|an?|una?) (?:\p{Ll}+ )?(\p{Ll}+)(?=[,.;:)]| (?:de|del|of|at|in|from) )/u;
const awayWord = /^(?:in|out|off|away|late|sick|ill|back|here|on)$/;
const onDuty = /^ (?:leave|duty|gate|lunch|call|snacks|bus|door|bikes|minutes|tech)(?!\p{L})/u;
/** "con licencia", "de baja": of somebody. */
const esAway =
  /^ (?:con (?:licencia|permiso|gripe|fiebre|retraso|justificante|covid|reposo|parte médico)|de (?:baja|licencia|vacaciones|viaje|permiso|reposo|guardia)|ausente|enferm[oa]|presente)(?!\p{L})/u;

/** What is called so and is no doing: "Summer reading", "Art opening". */
const goingThing =
  /^(?:reading|training|meeting|evening|morning|learning|opening|closing|clothing|building|painting|camping|funding|planning|spring|string|schooling|catering|housing|writing|setting|ending|beginning|rating|ceiling|swimming|shopping|cleaning|filing|gathering|planting|counting|thing|something|everything|nothing|blessing|wedding|drawing|king|wing|ring)$/;

/** Whether a token has a capital, stands alone and is, in the language, a word, a place or a month besides. */
export function isWordBesides({ tokens, spanish }: Words, at: number): boolean {
  const [last, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token?.capital || (next?.capital && /^[ -]$/.test(next.before))) return false;
  if (!token.starts && last?.capital && /^[ -]$/.test(token.before)) return false;
  return kindOf(token, spanish).ordinary || places.has(token.folded) || months.has(token.folded);
}

/** What people have, and are asked for. */
const theirs =
  /^(?:idea|ideas|question|suggestion|group|class|classroom|students|team|story|turn|phone|number|house|car|mother|mom|mum|father|dad|son|daughter|birthday|room|desk|office|slides|notes|table|talk|propuesta|grupo|clase|alumnos|equipo|casa|mama|papa|hij[oa]|cumpleanos|turno|parte|familia|correo|mensaje|salon|aula|lo|letra|voz)$/;
const andThe = /^(?:the|our|her|his|their|a|an|two|three|i|la|el|las|los|su|sus|un|una|dos|tres|yo)$/;
/** How people are said to be. */
const personal =
  /^(?:right|wrong|happy|sad|sorry|glad|kind|sure|busy|tired|ready|proud|able|absent|upset|thrilled|excited|worried|okay|ok|fine|new|retired|running|in)$/;

type On = (cue: string, is?: boolean) => void;

/** The cues of a word. */
export function cuesAt(words: Words, at: number): string[] {
  const found: string[] = [];
  const { tokens, text, spanish } = words;
  const token = tokens[at];
  if (!token) return found;
  const on: On = (cue, is = true) => {
    if (is) found.push(cue);
  };
  const rest = text.slice(token.to, token.to + 160);
  const next = tokens[at + 1]?.before === ' ' ? tokens[at + 1] : undefined;
  ofWord(token, words, on);
  ofPunctuation(token, rest, on);
  if (!token.starts) ofMiddle(token, [tokens[at - 1], tokens[at - 2]], on);
  const linked = tokens[at + 1];
  on('ampersand', /^ ?& ?$/.test(linked?.before ?? '') && linked?.capital === true);
  if (next) {
    const after = tokens[at + 2]?.before === ' ' ? tokens[at + 2] : undefined;
    if (next.capital) on('nameLikeBehind');
    else if (spanish) spanishBehind({ token, next, after }, text, on);
    else englishBehind({ token, next, after }, text, on);
    const link = /^(?:and|y|e)$/.test(next.folded);
    on('andCapital', link && after?.capital === true);
    on('andWord', link && after !== undefined && !after.capital && !andThe.test(after.folded));
    on('andThe', link && andThe.test(after?.folded ?? ''));
    on('number', /^\d/.test(next.word));
  }
  return found;
}

function ofWord(token: Token, { text, spanish }: Words, on: On): void {
  const { given, surname } = kindOf(token, spanish);
  on('surnameAlone', !given && surname);
  on('abstract', virtues.has(token.folded));
  on('place', places.has(token.folded));
  on('month', months.has(token.folded));
  on('asVerb', asked.test(token.folded));
  const small = token.word.toLowerCase();
  const near = text.slice(Math.max(0, token.from - 600), token.to + 600);
  on('smallElsewhere', small !== token.word && new RegExp(`(?<!\\p{L})${small}(?!\\p{L})`, 'u').test(near));
  on('label', /: ?$/.test(token.before));
  on('behindSemicolon', /; $/.test(token.before));
  on('spanish', spanish);
}

/** Within a sentence a capital says much; the word before says the rest. */
function ofMiddle({ before, possessive, folded }: Token, [last, second]: readonly (Token | undefined)[], on: On): void {
  const place = places.has(folded) || months.has(folded);
  const word = before === ' ' ? (last?.folded ?? '') : '';
  on('middle');
  on('middleOwns', possessive);
  on('ofTheirs', /^(?:of|de)$/.test(word) && theirs.test(second?.folded ?? ''));
  on('behindSaying', saying.has(word) || naming.has(word) || relations.has(word));
  on('behindTowards', towards.has(word) && !/^(?:from|of|de|in|en)$/.test(word));
  on('behindPlaceWord', /^(?:in|at|near|through|en|desde|hacia|of|de)$/.test(word) && !place && !possessive);
  on('placeBehindPlaceWord', /^(?:in|at|near|through|en|desde|hacia|from|to|of|de|a)$/.test(word) && place);
  on('behindTime', /^(?:during|until|since|last|next|this|every|early|late|mid|by|proximo|pasado|hasta)$/.test(word));
  on('behindArticle', /^(?:the|an?|this|that|our|el|la|los|las|una?|est[ea])$/.test(word));
  on('behindAnd', /^(?:and|y|e|or|o)$/.test(word));
  on('behindNumber', /^\d/.test(word));
  on('inList', before === ', ');
}

function ofPunctuation(token: Token, rest: string, on: On): void {
  on('owns', token.possessive);
  on(
    'ownsTheirs',
    token.possessive && theirs.test(foldWord(/^['’]s (?:new |old |first |last )?(\p{L}+)/u.exec(rest)?.[1] ?? '')),
  );
  on('comma', /^,/.test(rest));
  on('commaList', commaList.test(rest));
  on('commaRole', relations.has(foldWord(commaRole.exec(rest)?.[1] ?? '')));
  on('andI', /^ (?:and I|y yo)(?!\p{L})/u.test(rest));
  on('commaWho', /^, (?:who|whose|que|quien)(?!\p{L})/u.test(rest));
  on('dashBehind', /^ ?[–—-] ?(?=[\p{Ll}\d])/u.test(rest) && !/^-/.test(rest));
  on('slash', /^\//.test(rest));
  on('opened', /\[$/.test(token.before));
  on('spokenTo', /^, (?:can|could|would|will|you|your|thanks?|please|tú|te|¿|gracias)(?!\p{L})/u.test(rest));
  on('colon', /^:/.test(rest));
  on('colonCapital', /^: \p{Lu}/u.test(rest));
  on('ends', /^[.!?;]|^$/.test(rest));
  on('bracket', /^ \(/.test(rest));
  on('pronounBehind', /^[^!?\n]{0,150}(?<!\p{L})(?:she|he|her|his|him|ella|él)(?!\p{L})/iu.test(rest));
  on('question', /^(?:will|may)$/.test(token.folded) && /^[^.!\n]{0,120}\?/.test(rest));
}

const isDone = (folded: string): boolean => isPastVerb(folded) || /(?:ed|en)$|^(?:been|gone|done|to)$/.test(folded);

interface Behind {
  readonly token: Token;
  readonly next: Token;
  readonly after: Token | undefined;
}

function englishBehind({ token, next, after }: Behind, text: string, on: On): void {
  const word = next.folded;
  const rest = text.slice(next.to, next.to + 60);
  const hasObject = (after !== undefined && object.test(after.folded)) || /^ \d/.test(rest);
  const virtue = virtues.has(token.folded);
  const verb = saying.has(word) || doing.has(word) || isAgentVerb(word);
  const plural = /[^su]s$/.test(word) && !auxiliary.test(word);
  const happening = happens.test(word);
  on('negated', negated.test(word));
  on(
    'helps',
    auxiliary.test(word) &&
      !/^(?:is|was|has|had)$/.test(word) &&
      after !== undefined &&
      !after.capital &&
      !/^(?:the|an?|we|you|i|it|there|they|somebody|someone|that)$/.test(after.folded),
  );
  on('isDoing', /^(?:is|was)$/.test(word) && /^\p{Ll}{3,}ing$/u.test(after?.word ?? ''));
  on(
    'isRole',
    /^(?:is|was)$/.test(word) &&
      /^ (?:our|the|a|an|my|their|your|this year['’]s) (?:\p{Ll}+[ -]){0,2}?(?=\p{Ll})/u.test(rest) &&
      rest
        .split(/[^\p{L}]+/u)
        .some((each) => relations.has(each.toLowerCase()) || (/(?:keeper|er|or|ist)$/.test(each) && each.length > 6)),
  );
  on('isAway', /^(?:is|was)$/.test(word) && awayWord.test(after?.folded ?? ''));
  on('isSo', /^(?:is|was)$/.test(word) && personal.test(after?.folded ?? ''));
  on('seems', /^(?:seems|seemed|looks|looked|remains|remained|became|becomes|feels|felt|sounds|used)$/.test(word));
  on('isYet', /^(?:is|was)$/.test(word) && /^(?:still|also|not|already|always|never)$/.test(after?.folded ?? ''));
  on(
    'is',
    /^(?:is|was|are|were)$/.test(word) &&
      !/^(?:in|out|off|away|late|sick|ill|back|here|on|\p{Ll}{3,}ing)$/u.test(after?.word ?? ''),
  );
  on('hasThing', /^(?:has|had|does|did|got|made)$/.test(word) && hasObject);
  on('hasNoun', word === 'has' && /^ \p{Ll}{3,}[.,;]/u.test(rest));
  on('hasDone', /^(?:has|had)$/.test(word) && after !== undefined && isDone(after.folded));
  on('says', saying.has(word) && !(plural && (laterVerb.test(rest) || /^,/.test(rest))));
  on(
    'acts',
    verb && !happening && !saying.has(word) && !auxiliary.test(word) && !(plural && laterVerb.test(rest) && !hasObject),
  );
  on('actsOnThing', verb && !auxiliary.test(word) && hasObject);
  on('actsAndEnds', verb && /^[.,;!]|^$| (?:at|on|and) /.test(rest.slice(0, 5)));
  on('happens', happening && !hasObject);
  on('happensTo', happening && hasObject);
  on('happensAbstract', happening && virtue);
  const going = /^\p{Ll}{2,}ing$/u.test(next.word);
  on('going', going && !goingThing.test(word));
  on('goingAgent', isAgentGoing(word) && !goingThing.test(word) && !/^ (?:is|are|was|were|has)\b/.test(rest));
  on('goingThing', going && goingThing.test(word));
  on(
    'goingWhen',
    going &&
      /^ (?:(?:next|this|on|at|in|from|until|til|with|the|our|my|her|his|both|all) |(?:mon|tue|wed|thu|fri|today|tomorrow|tonight)|\d)/i.test(
        rest,
      ),
  );
  on(
    'away',
    /^(?:out|off|away|back|here|late|absent|sick|ill)$/.test(word) &&
      (after === undefined ||
        /^ (?:til|until|on|at|from|for|with|again|mon|tue|wed|thu|fri|sat|sun|today|tomorrow|this|next|all|\d)|^[.,;]|^$/i.test(
          rest,
        )),
  );
  on('onDuty', word === 'on' && onDuty.test(rest));
  on('pastUnknown', /\p{Ll}{2}ed$/u.test(word) && !verb);
  on('pluralUnknown', plural && !verb && !hasObject);
  on('pluralUnknownThing', plural && !verb && hasObject);
  on('pluralThenVerb', plural && laterVerb.test(rest) && !hasObject);
  on('pluralThenComma', plural && /^,/.test(rest));
  on('abstractIs', virtue && /^(?:is|was|has|had)$/.test(word));
  on(
    'toDo',
    word === 'to' &&
      after !== undefined &&
      !after.capital &&
      !/^(?:the|all|our|staff|an?|see|go|be)$/.test(after.folded),
  );
  on('toSee', word === 'to' && /^(?:the|all|our|staff|an?|see|go|be)$/.test(after?.folded ?? ''));
  on('preposition', preposition.test(word));
  on('request', asked.test(token.folded) && behindRequest.test(word));
  on(
    'adverb',
    /^(?:always|never|also|still|just|already|often|usually|then|once|really|finally|kindly|only)$/.test(word),
  );
  on('thing', institutions.has(word) || things.has(word));
  const known =
    verb ||
    auxiliary.test(word) ||
    plural ||
    negated.test(word) ||
    preposition.test(word) ||
    /^(?:to|and|are|were)$|ed$|ly$/.test(word);
  on('noun', !known && !behindRequest.test(word));
}

function spanishBehind({ token, next, after }: Behind, text: string, on: On): void {
  const skips = spanishSkip.test(next.folded);
  const clitic = spanishClitic.test(next.folded);
  const verbAt = skips || clitic ? after : next;
  const verb = verbAt?.word ?? '';
  const folded = verbAt?.folded ?? '';
  const rest = verbAt ? text.slice(verbAt.to, verbAt.to + 40) : '';
  const then = /^ (\p{L}+)/u.exec(rest)?.[1] ?? '';
  const listed = saying.has(folded) || doing.has(folded) || spanishIrregular.test(folded);
  const pastTense = spanishPast.test(verb) && !/^(?:no|so)$/.test(folded);
  const present = spanishPresent.test(verb) && !noSpanishVerb.test(folded);
  const isVerb = listed || pastTense || present;
  const virtue = virtues.has(token.folded);
  on('esPast', pastTense && !skips && !clitic);
  on('esListed', listed && !skips && !clitic && !/^(?:es|era|fue)$/.test(folded));
  on('esIs', /^(?:es|era|fue|son)$/.test(next.folded));
  on('esPresent', present && !listed && !skips && !clitic);
  on('esObject', isVerb && !skips && !clitic && (spanishObject.test(then.toLowerCase()) || /^[.,;]|^$/.test(rest)));
  on('esNoObject', present && !listed && !skips && !clitic && then !== '' && !spanishObject.test(then.toLowerCase()));
  on('esSkipVerb', skips && isVerb && !clitic);
  on(
    'esSkipPast',
    skips &&
      (pastTense ||
        /^(?:pudo|vino|quiso|supo|puede|viene|contesta|asiste|llega|dijo|hizo|tuvo|trajo|puso|estuvo|sabe|quiere)$/.test(
          folded,
        )),
  );
  on('esAdverb', skips && next.folded !== 'no' && isVerb);
  on('esClitic', clitic && (isVerb || spanishClitic.test(folded)));
  on('esAnswer', /^(?:si|no|tambien|tampoco)$/.test(next.folded) && /^[.,;]|^$/.test(text.slice(next.to, next.to + 1)));
  on('esAbstractVerb', virtue && isVerb && !pastTense);
  on('esPreposition', preposition.test(next.folded));
  on('esAway', esAway.test(text.slice(token.to, token.to + 24)));
  on('esNoun', !isVerb && !skips && !clitic && !preposition.test(next.folded) && !/^[ye]$/.test(next.folded));
}
