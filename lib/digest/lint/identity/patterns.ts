import { Apart, type Identifier, type IdentifierKind } from './identifier';

/** What has a form of its own: e-mail addresses, numbers, dates of birth, streets. Every repetition is bounded, so that a hostile text takes no longer than another. */
export function patternsIn(text: string): Identifier[] {
  const found: Identifier[] = [];
  const apart = new Apart(text.length);
  for (const find of [emailsIn, studentIdsIn, birthDatesIn, addressesIn, phonesIn])
    for (const place of find(text))
      if (apart.take(place)) found.push({ ...place, words: text.slice(place.from, place.to) });
  return found.sort((a, b) => a.from - b.from);
}

type Place = Pick<Identifier, 'kind' | 'from' | 'to'>;

function placeOf(kind: IdentifierKind, index: number, words: string, group?: string): Place {
  const from = group === undefined ? index : index + words.lastIndexOf(group);
  return { kind, from, to: from + (group ?? words).length };
}

const email =
  /(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}_][\p{L}\p{N}._%+-]{0,63}(?:@|\s?[([{]\s?(?:at|arroba|@)\s?[)\]}]\s?)(?:[\p{L}\p{N}-]{1,63}(?:\.|\s?[([{]\s?(?:dot|punto)\s?[)\]}]\s?)){1,6}\p{L}{2,24}/giu;
/** "jane dot doe at example dot org" */
const spelled =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}_-]{1,40}(?:(?: dot | punto |\.)[\p{L}\p{N}_-]{1,40}){0,3} (?:at|arroba) [\p{L}\p{N}-]{1,40}(?:(?: dot | punto )[\p{L}\p{N}-]{2,24}){1,3}/giu;

function* emailsIn(text: string): Generator<Place> {
  // Both need one of these: most texts have none.
  if (/@|[([{]\s?(?:at|arroba)/i.test(text))
    for (const { 0: words, index } of text.matchAll(email)) yield placeOf('email', index, words);
  if (/ (?:dot|punto) /i.test(text))
    for (const { 0: words, index } of text.matchAll(spelled)) yield placeOf('email', index, words);
}

const run =
  /(?<![\p{L}\p{N}$€£#.,/-])(?<!\d:)(?:\+|00 ?)?\(?\+?\d[\d()./ \u00a0\u2010-\u2013-]{4,24}\d(?![\p{L}\p{N}])(?:,? ?(?:ext|x|extension|ext[.]|extensión|int|anexo)[. ]{0,2}\d{1,6}(?!\d))?/giu;
const phoneWords =
  /\b(?:tele)?phones?\b|\btel\b|\bcells?\b|\bmobile\b|\bcall(?:s|ed|ing)?\b|\btext(?:s|ed|ing)?\b|\bring\b|\bdial\b|\bwhats ?app\b|\bwasap\b|\bsms\b|\bvoicemail\b|\bhotline\b|\bfax\b|\breach(?:ed)?\b|\bcel\b|\bcelular\b|\bm[oó]vil\b|\btel[eé]fonos?\b|\bll[aá]m[aeo]\p{L}{0,6}|\bmarc(?:ar|a|ad|en|ando)\b|\bfono\b|\bfijo\b|\bmy number\b|\bher number\b|\bhis number\b|\bmi n[uú]mero\b|\bsu n[uú]mero\b|\bn[uú]mero de la\b/giu;
const otherNumbers =
  /\b(?:grant|award|isbn|issn|doi|orcid|invoice|order|page|pages|pp?|room|version|meeting id|zoom id|webinar id|account|budget|line item|ein|duns|id|ids|case|contract|ticket|form|act|code|passcode|factura|p[aá]ginas?|p[aá]gs?|partida|recibo|expediente|folio|contrato|cuenta|sala|aula|clave|c[oó]digo|acta|oficio|presupuesto)\b[^.;]{0,24}$/iu;

function* phonesIn(text: string): Generator<Place> {
  for (const { 0: raw, index } of text.matchAll(run)) {
    const opened = raw.startsWith('(') && !raw.includes(')') ? 1 : 0;
    const words = raw.slice(opened).replace(/[\s(./-]+$/, '');
    const [number = ''] = words.split(/[,;]? ?(?=[a-zé])/i);
    if (
      isPhone(
        number.trim(),
        text.slice(Math.max(0, index - 60), index),
        text.slice(index + raw.length, index + raw.length + 30),
      )
    )
      yield placeOf('phone', index + opened, words);
  }
}

const date =
  /^(?:\d{4}([-./ ])\d{1,2}\1\d{1,2}|\d{1,2}([-./ ])\d{1,2}\2\d{2,4}|(?:19|20)\d\d ?[-–/] ?(?:(?:19|20)?\d\d)(?:[-–]\d\d)*)$/;

function isPhone(number: string, before: string, after: string): boolean {
  const digits = number.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15 || date.test(number) || unbalanced(number)) return false;
  if (/^(?:\+|00 ?[1-9])/.test(number)) return digits.length >= 8;
  const said = [...before.matchAll(phoneWords)].at(-1);
  const called =
    said !== undefined || /^\W{0,3}(?:\(?(?:cell|mobile|text|whats ?app|home|work|m[oó]vil|cel|fijo)\b)/i.test(after);
  const other = otherNumbers.exec(before);
  if (other && (!said || (said.index ?? 0) < other.index)) return false;
  if (/^97[89][- ]/.test(number) || /^\s?(?:pesos|euros|dollars|usd|mxn|%|students|people|alumn)/i.test(after))
    return false;
  if (/^(?:1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. /])\d{3}[-. \u2010-\u2013]\d{4}$/.test(number)) return true;
  if (/^(?:\(\d{1,4}\) ?)?555[-. \u2010-\u2013]?\d{4}$/.test(number)) return true;
  if (/^\(0?\d{1,4}\) ?\d{3,4}[-. ]?\d{3,4}$/.test(number)) return true;
  if (/^0\d{2,4}[- ]\d{3,4}[- ]?\d{3,4}$|^0\d{1,4}(?:[ -]\d{2,4}){2,4}$|^0\d{4} \d{6}$|^0\d{10}$/.test(number))
    return true;
  if (/^[6789]\d\d([ .-])\d\d\d\1\d\d\d$|^[6789]\d\d? \d\d\d? \d\d \d\d$|^\d\d \d{4} \d{4}$/.test(number)) return true;
  return called && !/\.\d{1,2}$/.test(number) && !/^\d{1,3}(?:\.\d{3})+$/.test(number);
}

function unbalanced(number: string): boolean {
  return (number.match(/\(/g)?.length ?? 0) !== (number.match(/\)/g)?.length ?? 0);
}

const learner = `(?:students?|pupils?|learners?|scholars?|child|children|kids?|alumn[oa]s?|estudiantes?|niñ[oa]s?|aprendices)`;
const number = String.raw`(?<![\p{L}\p{N}])(\p{L}{0,5}-?\d[\p{L}\p{N}]*(?:[-./ ]\d[\p{L}\p{N}]*){0,4}(?:-\p{Lu}(?!\p{L}))?)(?![\p{L}\p{N}])`;
/** Numbers that belong to a learner by what they are called. */
const labelled = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${learner}['’]?s?['’]? (?:state |district |school |local |unique |national )?(?:id|ids|identifier|identification|ref|reference|number|numbers|no|code|record|file|key)(?: (?:number|no|code))?|studentid|ssid|sasid|sid|suid|id (?:number )?(?:for|of) (?:this |the |that |a |one |each )?${learner}|lasid|upn|usi|nia|curp|rude|rune|student identifier|id (?:de|del|de la) ${learner}|(?:n[uú]mero|clave|c[oó]digo|identificador|expediente|folio|nie|matr[ií]cula|boleta|cuenta|control)s? (?:[uú]nic[oa] )?(?:(?:de|del|de la|de los|de las) )?(?:matr[ií]cula|control|cuenta|boleta|expediente|${learner}|escolar)|matr[ií]culas?|(?:her|his|their|my) (?:id|student|school) (?:number|no|code)|su (?:número|clave|código|id) (?:escolar|de estudiante|de alumn[oa])|(?:candidate|applicant|enrolee) (?:id|number|no)|lunch (?:number|pin)|roll (?:number|no)|enrol?lment (?:number|no|id)|admission (?:number|no)|${learner} ?#|n(?:\.?[ºo]|[uú]m)?\.? ?de (?:control|cuenta|matr[ií]cula|alumn[oa]|lista|expediente))(?!\p{L})[\p{L} ,.:;#º°=()"“'–—-]{0,24}?${number}`,
  'giu',
);
/** A number straight behind a learner, or an ID in a sentence about one. */
const beside = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${learner} (?:#|no\.? |n\.?[ºo]\.? |n[uú]m\.? )?|${learner}[^.!?\n]{0,60}?(?<![\p{L}])(?:id|i\.d\.|c[oó]digo|clave|n[uú]mero|expediente|folio)(?: (?:number|no\.?|code))?[ :#=is]{1,5})\(?${number}`,
  'giu',
);
/** The number first: "ID 4471 of the student". */
const ahead = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:id|i\.d\.|code|record|boleta|folio|expediente|clave|c[oó]digo|cuenta|n[uú]mero)s? ?[#:]? ?[(]?${number}[,)]? (?:of|for|belongs to|del?|para) (?:the |a |la |las |los |el |una? |est[ea] )?${learner}(?![\p{L}])`,
  'giu',
);
const anyLearner = new RegExp(String.raw`(?<![\p{L}])${learner}(?![\p{L}])`, 'iu');
/** What else has an ID. */
const otherIds =
  /\b(?:grant|award|meeting|zoom|webinar|doi|course|project|invoice|order|ticket|tax|video|clip|channel|account|event|reuni[oó]n|proyecto|curso|factura)s?\b/i;
const bareId = new RegExp(String.raw`(?<![\p{L}\p{N}])IDs?[ :#]{1,3}${number}`, 'gu');
/** Numbers of persons by their own form: CURP, DNI and NIE, US social security. */
const personal =
  /(?<![\p{L}\p{N}-])(?:(?:STU|STD|PUP|ALU|EST|ALUM)-?\d{3,10}|[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d|\d{8}-?[A-HJ-NP-TV-Z]|[XYZ]-?\d{7}-?[A-Z]|\d{3}-\d{2}-\d{4})(?![\p{L}\p{N}-])/gu;

/** What else persons' numbers are called, with the number. */
const ofPersons =
  /(?<![\p{L}\p{N}])(?:DNI|NIE|RUT|RUN|INE|c[eé]dula|carn[eé]t?|legajo)(?: (?:n[uú]mero|n[.º°o]{1,2}|de identidad|estudiantil))?[ :#]{1,3}(\d[\d.-]{3,14}[\dkK](?:-?[A-Z])?)(?![\p{L}\p{N}])/gu;

const notTheirs =
  /(?:meeting|zoom|webinar|session|room|grant|award|project|course|class|invoice|order|contract|reuni[oó]n|sala|proyecto|curso)[\p{L} ']{0,14}$/iu;

function* studentIdsIn(text: string): Generator<Place> {
  for (const match of text.matchAll(personal)) yield placeOf('studentId', match.index, match[0]);
  for (const { 0: words, 1: id = '', index } of text.matchAll(ofPersons)) yield placeOf('studentId', index, words, id);
  for (const { 0: words, 1: id = '', index } of text.matchAll(labelled))
    if (looksLikeId(id, 3)) yield trimmed(placeOf('studentId', index, words, id), text);
  for (const { 0: words, 1: id = '', index } of text.matchAll(ahead))
    if (looksLikeId(id, 3)) yield placeOf('studentId', index, words, id);
  const aboutLearners = anyLearner.test(text);
  if (aboutLearners || !otherIds.test(text))
    for (const { 0: words, 1: id = '', index } of text.matchAll(bareId))
      if (looksLikeId(id, aboutLearners ? 4 : 5) && !notTheirs.test(text.slice(Math.max(0, index - 24), index)))
        yield placeOf('studentId', index, words, id);
  for (const { 0: words, 1: id = '', index } of text.matchAll(beside)) {
    const said = words.slice(0, words.lastIndexOf(id));
    const strong = /#|\bn\.?(?:[ºo]|[uú]m)?\.? |id/i.test(said) ? 3 : 4;
    if (looksLikeId(id, strong) && !notTheirs.test(said.replace(/\W*(?:id|number|no)\W*$/gi, '')))
      yield trimmed(placeOf('studentId', index, words, id), text);
  }
}

/** Digits enough, and neither a year, an amount nor a share. */
function looksLikeId(id: string, least: number): boolean {
  const digits = id.replace(/\D/g, '').length;
  if (digits < least || (digits === 4 && /^(?:19|20)\d\d$/.test(id))) return false;
  if (/^\d{1,2} ?[-–] ?\d{1,2}$/.test(id)) return false;
  return (
    !date.test(id) &&
    !/^(?:\d{1,3}(?:[., ]\d{3})+|\d+\.\d+|\d+(?:st|nd|rd|th)|(?:19|20)\d\d ?[-/] ?(?:(?:19|20)\d\d|\d\d))$/i.test(id)
  );
}

/** Without the words that follow a number and only begin with a digit each. */
function trimmed(place: Place, text: string): Place {
  const words = text.slice(place.from, place.to).replace(/(?: (?!\d{2})\S*)+$/, '');
  return { ...place, to: place.from + words.length };
}

const monthName = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)(?!\p{L})\.?`;
const day = String.raw`(?:\d{1,2}(?:st|nd|rd|th|º|ro)?)`;
const writtenDate = String.raw`(?:\d{1,2}/(?:19|20)\d{2}(?!\d)|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}/\d{1,2}(?![\d/])|(?:the )?${monthName} ${day}(?!\d)(?:,? (?:of )?\d{4})?|(?:the )?${day} (?:of |de )?${monthName}(?:,? (?:del? )?\d{4})?|${monthName},? (?:de |of )?\d{4})`;
const bornBefore = new RegExp(
  String.raw`(?<![\p{L}])(?:d\.?o\.?b\.?|date of birth|birth ?dates?|birthdays?|b-?days?|birth|born|b\.|f(?:echa)?\.? (?:de )?nac(?:imiento)?\.?|naci[oó]|naciste|nac[ií]|nacid[oa]s?|nacer|naciera|cumplea[ñn]os|cumpl(?:e|i[oó]|ir[aá]|en)(?: (?:años|\p{L}{2,12}(?: años)?|\d{1,2}(?: años)?))?|turn(?:s|ed|ing)? (?:\p{L}{3,10}|\d{1,2})|(?:\p{L}{2,4}['’]ll|will) be (?:\p{L}{3,10}|\d{1,2})(?: years old)? on)[\p{L} ,:;()=–—-]{0,18}?(?<![\p{L}\p{N}])(${writtenDate})`,
  'giu',
);
const bornBehind = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.-])(${writtenDate})[ ,()–—-]{1,3}(?:is|was|es|fue|as|como|being)? ?(?:(?:her|his|their|my|su|mi|the|la|el) )?(?:birthday|birthdate|birth date|date of birth|dob|fecha de nacimiento|cumpleaños)(?![\p{L}])`,
  'giu',
);
const bornLabel = /(?<![\p{L}])(?:dob|date of birth|birth ?dates?|fechas? de nacimiento)[^.!?\n]{0,160}/giu;
const wholeDate = new RegExp(
  String.raw`(?<![\p{L}\d/.-])(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|(?:${day} (?:of |de )?)?${monthName}(?: ${day})?,? (?:del? )?\d{4})(?![\d/-])`,
  'giu',
);
/** What is born or has birthdays and is nobody. */
const nobody =
  /\b(?:network|program(?:me)?|project|idea|group|school|community|center|centre|initiative|partnership|movement|organi[sz]ation|practice|question|alliance|collective|newsletter|digest|tradition|cohort|club|red|programa|proyecto|grupo|escuela|comunidad|centro|iniciativa|movimiento|colectivo|pregunta|boletín|alianza|organización|asociación|taller|encuentro|we|it|anniversary|aniversario)\b[^.!?;\n]{0,40}$/iu;

function* birthDatesIn(text: string): Generator<Place> {
  for (const { 0: words, 1: born = '', index } of text.matchAll(bornBefore)) {
    const before = text.slice(Math.max(0, index - 60), index);
    const surely = /^(?:d\.?o|date of b|birth ?d|f)/i.test(words);
    if ((surely || !nobody.test(before)) && !/\bdue\b|\bcohort\b/i.test(words))
      yield placeOf('birthDate', index, words, born);
  }
  // One label, and two dates that do not agree.
  for (const { 0: words, index } of text.matchAll(bornLabel))
    for (const { 1: born = '', 0: each, index: at } of words.matchAll(wholeDate))
      yield placeOf('birthDate', index + at, each, born);
  for (const { 0: words, 1: born = '', index } of text.matchAll(bornBehind))
    yield { ...placeOf('birthDate', index, words), to: index + born.length };
}

const streetEnds = `(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Way|Terrace|Ter|Circle|Cir|Highway|Hwy|Parkway|Pkwy|Square|Sq|Trail|Trl|Row|Close|Crescent|Cres|Gardens|Alley|Loop|Pike|Turnpike|Plaza|Walk|Mews|Grove|Broadway)`;
const unit = String.raw`(?:,? (?:Apt|Apartment|Suite|Ste|Unit|Floor|Fl|Room|Rm|Lot|Flat|Bldg|Building)\.? ?#? ?[\p{L}\d-]{1,6}|,? # ?\d[\p{L}\d-]{0,5})?`;
const town = String.raw`(?:,? (?:\p{Lu}[\p{L}.'’]+ ?){1,3}, ?[A-Z]{2}(?: \d{5}(?:-\d{4})?)?|,? [A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}|,? \d{5}(?:-\d{4})?(?!\d))?`;
const english = new RegExp(
  String.raw`(?<![\p{L}\p{N}$€£.,#/-])(?:(?:Flat|Apt\.?|Apartment|Unit|Suite|Box) \w{1,5},? )?\d{1,5}(?:[-–]\d{1,5})?[A-Za-z]?(?: ½| 1/2)? (?:(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest|NE|NW|SE|SW|[NSEW])\.? )?(?:(?:\p{Lu}[\p{L}.'’-]{0,24}|\d{1,3}(?:st|nd|rd|th)|of|the) ){1,4}?${streetEnds}(?![\p{L}\p{N}])\.?(?: (?:North|South|East|West|NE|NW|SE|SW|[NSEW])\b\.?)?${unit}${town}`,
  'gu',
);
const road =
  /(?<![\p{L}\p{N}$€£.,#/-])\d{1,5} (?:[NSEW]\.? )?(?:County |State |Farm |Rural |US |Old )?(?:Road|Rd\.?|Route|Rte\.?|Highway|Hwy\.?) \d{1,4}[A-Z]?(?![\p{L}\p{N}])/gu;
const broadway = new RegExp(
  String.raw`(?<![\p{L}\p{N}$€£.,#/-])\d{1,5} (?:[NSEW]\.? |North |South |East |West )?Broadway(?![\p{L}\p{N}])${unit}${town}`,
  'gu',
);
const box = /\bP\.? ?O\.? Box \d{1,6}\b|\b[Aa]partado (?:de correos |[Pp]ostal )?(?:n[uú]m\.? )?\d{1,6}\b/gu;
const spanishStreet = String.raw`(?:[Cc]alle|[Cc]/|C\.|[Aa]venida|[Aa]v\.|[Aa]vda\.?|[Pp]aseo|[Pp]º|[Pp]laza|[Pp]za\.?|[Cc]arretera|[Cc]tra\.|[Cc]amino|[Cc]alzada|[Cc]arrera|[Cc]ra\.|[Cc]alleja|[Jj]ir[oó]n|[Jj]r\.|[Pp]asaje|[Cc]allej[oó]n|[Bb]ulevar|[Bb]lvd\.?|[Pp]rivada|[Pp]rolongaci[oó]n|[Rr]onda|[Tt]raves[ií]a|[Gg]lorieta|[Dd]iagonal|[Tt]ransversal|[Cc]errada|[Aa]ndador|R[uú]a)`;
const spanishMore = String.raw`(?:,? (?:(?:[Pp]iso|depto|dpto|departamento|interior|int|puerta|pta|escalera|esc|bajo|local|mz|manzana|lote|lt|casa|edificio|torre)(?!\p{L})(?:\.? ?(?:\d{1,4}[A-Z]?|[A-Z](?!\p{L})|izq\w{0,6}|izda|dcha))?(?: ?[º°ª])?|\d{1,2}[.º°ª]{1,2} ?(?:[A-Z]|izda|dcha|\d{1,2}[ªº])?)){0,3}(?:,? (?:[Cc]olonia|[Cc]ol\.|[Bb]arrio|[Bb]o\.|[Ff]racc\.|[Uu]rb\.) (?:\p{Lu}[\p{L}]+ ?){1,3})?(?:,? (?:C\.?P\.? ?)?\d{5}(?: \p{Lu}\p{L}+)?)?`;
const spanish = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${spanishStreet} ?(?:(?:de|del|la|las|los|el|y|San|Santa|\p{Lu}[\p{L}.'’-]{0,24}|\d{1,2}(?= de)) ){0,6}?(?:\p{Lu}[\p{L}.'’-]{0,24}|\d{1,3})(?:,? ?(?:n[uú]m(?:ero)?\.?|n[.º°]{1,2}|no\.|nro\.?|#) ?|,? )\d{1,5}(?:[-–]\d{1,4}){0,2}(?: ?(?:bis|[A-Z](?![\p{L}])))?(?![\d/])${spanishMore}`,
  'gu',
);
/** Before "Drive" and the like, what makes no street of it. */
const notStreet =
  /^\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|Google|Shared|Team|Learning|Capital|Giving|Data|Food|Book|Toy|Coat/;

function* addressesIn(text: string): Generator<Place> {
  for (const pattern of [road, english, broadway, box, spanish])
    for (const { 0: words, index } of text.matchAll(pattern))
      if (
        !notStreet.test(words) &&
        !(pattern !== spanish && namesThing(text.slice(index + words.length, index + words.length + 16)))
      )
        yield placeOf('address', index, words.replace(/[ .,]+$/, ''));
}

/** "14 Easy Street coupons": a word straight behind that is none of those that follow a place. */
const namesThing = (behind: string): boolean =>
  /^ \p{Ll}/u.test(behind) &&
  !/^ (?:until|til|and|or|for|at|on|in|is|was|are|from|between|by|to|unless|behind|near|before|after|with|when|if|as|every|this|next|has|will|where|which|since|during|across|starting|tomorrow|today|tonight|y|o|de|a|el|la|los|entre|para|desde|hasta|cada)\b/.test(
    behind,
  );
