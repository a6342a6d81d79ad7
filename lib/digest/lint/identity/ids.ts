import { before, behind, learner, type Place } from './around';
import { labelled, learns, life, records, signsIn, things } from './learners';

/** Numbers of learners and of persons. What a number is called near by says whose it is; the nearest word counts. */

/** Letters and digits that may be one: pieces with signs between them, or groups of digits with blanks. */
const candidate =
  /(?<![A-Za-zÀ-ɏ0-9_@$€£¢+/.,-]|\d:|[-−]\d)(?=[A-Za-zÀ-ɏ_/-]{0,9}\d)[A-Za-zÀ-ɏ0-9_]{1,24}(?:[-/.·–][A-Za-zÀ-ɏ0-9]{1,20}| \d{2}[A-Za-zÀ-ɏ0-9]{0,12}){0,6}(?![A-Za-zÀ-ɏ0-9_@%€$]|:\d|\) ?\d)/gu;

/** Forms that only persons' numbers have: CURP, DNI, NIE, RUT, CUIL, US social security, UPN, "STU-4417". */
const ownForm =
  /^(?:(?:student|pupil|learner|alumn[oa]|stu|std|pup|alu|alum|est)[-_]?\d{3,12}|[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d|\d{8}-?[A-HJ-NP-TV-Z]|[XYZ]-?\d{7}-?[A-Z]|\d{1,2}\.\d{3}\.\d{3}-[\dkK]|[A-Z]\d{12}|\d{8}-[\dkK]|\d{3}-\d{2}-\d{4}|[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D])$/;
const ownFormInSmall = /^(?:student|pupil|learner|alumn[oa]|stu|alu)[-_]?\d{3,12}$/i;

const number = String.raw`(?:ids?|i\.d\.|identifiers?|identification|numbers?|nos?\.?|nrs?\.?|nums?|codes?|ref(?:erence)?s?|records?|files?|keys?|cards?|logins?|user ?names?|badges?|accts?|tags?|pins?|passes|pass|profiles?|accounts?|#|n[uú]m(?:ero)?s?\.?|n\.? ?[º°o]\.?|nro\.?|c[oó]d(?:igo)?s?\.?|claves?|identificador(?:es)?|expedientes?|folios?|fichas?|usuarios?|credencial(?:es)?|registros?|tarjetas?|carn[eé]t?s?|cuentas?|legajos?)`;
const start = String.raw`(?<![A-Za-zÀ-ɏ0-9])`;
const stop = String.raw`(?![A-Za-zÀ-ɏ0-9])`;

/** What is called so is a learner's or a person's. */
const theirs = new RegExp(
  [
    String.raw`${start}${learner}['’]?s?['’]? (?:[A-Za-zÀ-ɏ]{2,12} ){0,2}?${number}`,
    String.raw`${start}${number} (?:[uú]nic[oa] |escolar |personal |nacional )?(?:de(?:l| la| los| las)?|of|for|belonging to) (?:the |that |this |a |an |one |each |un |una |est[ea] )?(?:${learner}|matr[ií]cula|lista|control|boleta|identidad|afiliaci[oó]n|inscripci[oó]n|carn[eé]t?|c[eé]dula|documento|cuenta|expediente|legajo|identificaci[oó]n|registro|orden|asiento|padr[oó]n)${stop}`,
    String.raw`${start}(?:roll|index|adm|admissions?|reg|enrol?lment|registration|exam(?:ination)?|candidate|applicant|lunch|meal|cafeteria|bus pass|register|referral|testing|assessment|perm(?:anent)?|matriculation|cumulative|cum|state|unique pupil|unique learner|personal education|national student|pupil referral|education(?:al)?|social security|passport|identity|case ?load|library card|locker card|school) ${number}${stop}(?! of schools)`,
    String.raw`${start}(?:upn|uln|ssid|calpads|msis|peims|tsds|aeries|powerschool|sasid|lasid|suid|oen|lrn|nsn|osis|gtid|fleid|wiseid|marss|pasecureid|studentid|stu ?id|nhs|chi number|s#|stu\.?#|nrc|idalu|ralc|curp|cial|nuip|rude|nia|nre|ppsn|ssn|passport|pasaporte|c[eé]dula|carn[eé]t?|legajo|boleta|dni|rut|testing ticket|siagie|n\.i\.a\.|nss|n[º°] ?ss|(?:n[uú]mero de (?:la )?)?seguridad social|tarjeta sanitaria|documento n[.º°ro]{1,4}|(?:folio|id) escolar|tarjeta de identidad|documento de identidad|registro civil|roll no|aadhaar|apaar|nisn|lurits|nemis|c[oó]digo personal|c[oó]digo estudiantil|n[uú]mero estudiantil|clave escolar|usuario escolar)${stop}`,
    String.raw`(?<!por )${start}expedientes?(?: n[uú]m(?:ero)?\.?| n\.? ?[º°o]\.?)?[: ]{1,2}$`,
    String.raw`${start}(?:n\.? ?[º°o]\.? ?(?:de )?)?(?:exp|expte)\.(?: n\.? ?[º°o]\.?)?`,
    String.raw`(?<=s)#`,
    String.raw`${start}(?:(?:parents?|mother|father|family|carers?|madre|padres?|mamá|familia|tutor) (?:of|de)|(?:mi|su|my|his|her) (?:nombre|name))${stop}`,
    String.raw`${start}matr[ií]culas?${stop}`,
    String.raw`${start}(?:her|his) (?:[A-Za-zÀ-ɏ]{3,9} )?(?:ids?|records?|files?|codes?|logins?|user ?names?|badges?|cards?|pins?|case|passport|tags?|lanyard|wristband|label|sticker|row)${stop}`,
    String.raw`${start}su (?:id|expediente|ficha|c[oó]digo|clave|folio|carpeta|usuario|credencial|documento)${stop}`,
  ].join('|'),
  'gu',
);
/** The same, where they are words or names in small letters. */
const theirsShort =
  /(?<![A-Za-zÀ-ɏ0-9])(?:SID|UIC|ASN|PEN|USI|UPI|LIN|SCN|UCI|NIE|NIF|RNE|RUNE|RUT|RUN|DNI|INE|CUIL|CI|C\.I\.|CC(?=:? ?$)|C\.C\.|TI|T\.I\.|R\.C\.|PPS|NINO|IEP|EHCP|IPE|IPA|NIPE|NUE|[Cc][oó]digo de [A-ZÀ-Þ][a-zß-ɏ]+|[Nn][uú]mero de [A-ZÀ-Þ][a-zß-ɏ]+(?=[:,]? (?:es |el )?\d{2,6}(?!\d| ))|[A-ZÀ-Þ][a-zß-ɏ]+['’]s (?:ID|code|record|file|login|username|badge))(?![A-Za-zÀ-ɏ0-9])/gu;
/** Whose it is, the rest of the text says. */
const neutral = new RegExp(
  String.raw`${start}(?:${number}|cases?|casos?|solicitud(?:es)?|inscripci[oó]n(?:es)?|inscripciones|barcodes?|carpetas?|rows?|filas?|entry|entries|slips?|labels?|stickers?|sobres?|docket)(?![A-Za-zÀ-ɏ0-9])`,
  'gu',
);
/** A number or code of something that is none of these: "helmet number", "código del taller". */
const unknown =
  /(?<![A-Za-zÀ-ɏ0-9])(?!(?:the|this|that|with|under|whose|record|reference|account|card|case|file|login|unique|code|same|right|wrong|other|another|their|your|long|short|full|real|first|second|last|next|only|just|have|from|into|and|were|also|called|given|gave|read|told|said|para|como|pone|lleva|dice)(?![A-Za-zÀ-ɏ]))[a-zß-ɏ]{4,} (?:numbers?|codes?|no\.)(?![A-Za-zÀ-ɏ])|(?<![A-Za-zÀ-ɏ])(?:[Bb]ookings?|[Rr]eservations?|[Rr]eservas?|[Qq]uote|[Oo]ffers?)(?![A-Za-zÀ-ɏ])|(?<![A-Za-zÀ-ɏ0-9])(?:n[uú]mero|c[oó]digo|clave) (?:de|del|de la|de los|de las) [a-zß-ɏ]{3,}/gu;
/** What else has numbers. */
const otherOf = (names: string): RegExp =>
  new RegExp(String.raw`(?<![A-Za-zÀ-ɏ0-9])(?:${names})(?![A-Za-zÀ-ɏ0-9])`, 'gu');
export const others = otherOf(
  String.raw`grants?|isbn|issn|doi|orcid|invoices?|po|p\.o\.|purchase|cent(?:re|er) (?:numbers?|codes?|no)|pp?\.|rm|versions?|v(?=\.? ?\d)|meetings?|zoom|webinars?|passcode|budget|ledger|fund|line items?|ein|duns|contracts?|tickets?|clauses?|flights?|routes?|assets?|serial|sku|barcodes?|tracking|shipments?|parcels?|vat|iban|sort code|urn|dfe|laestab|nces|ceeb|udise|(?<!(?:her|his|their) )school(?:['’]s)? (?:numbers?|codes?|ids?)|district (?:code|number)|permits?|patents?|catalogue|shelfmark|inventory|coordinates?|batch|circular|regulations?|statute|template|facturas?|p[aá]gs?\.?|partidas? presupuestarias?|recibos?|contratos?|cuenta (?:bancaria|corriente)|oficios?|presupuestos?|convenios?|resoluci[oó]n|resoluciones|decretos?|circulares|licitaci[oó]n|cct|cue|rbd|dane|c[oó]digo modular|c[oó]digo (?:de|del) (?:centro|la escuela|proyecto|error|barras|presupuesto|sala|acceso)|c[oó]digo postal|cp|ruc|nit|cif|rfc|cuit|clabe|vuelos?|art[ií]culos?|pedidos?|seguimiento|inventario|patrimonio|edici[oó]n|subvenci[oó]n|beca n|bolet[ií]n|transferencia|tariff|discount|coupon|empresa|proveedor(?:es)?|supplier|cheque|check no|certificate (?:no|number)|incidencia|ordenanza|remitos?|albar[aá]n|flete|env[ií]o`,
);
/** The same, of words that stand near other numbers as well. */
export const nearOthers = otherOf(
  String.raw`awards?|orders?|papers?|pages?|rooms?|teams|bank|items?|forms?|acts?|laws?|bills?|sections?|articles?|chapters?|trains?|gates?|models?|parts?|plates?|charity|company|tax|courses?|modules?|units?|lessons?|standards?|projects?|programs?|programmes?|copier|printer|centro|obra|wifi|wi-fi|door|locker|errors?|builds?|shelf|editions?|videos?|clips?|channels?|events?|surveys?|datasets?|maps?|grid|lots?|crates?|kits?|policy|minutes|p[aá]ginas?|salas?|aulas?|actas?|ley|leyes|proyectos?|cursos?|reuni[oó]n|versi[oó]n|gu[ií]a|lotes?|placas?|modelo|serie|normas?|enchufe|impresora|fotocopiadora|cent(?:re|er)`,
);

const anyLearner = new RegExp(String.raw`${start}${learner}${stop}`, 'iu');
/** Whose number it is where only "number" says what it is: "… belongs to the younger brother". */
const kin =
  /(?<![A-Za-zÀ-ɏ])(?:brothers?|sisters?|herman[oa]s?|mothers?|fathers?|guardian|madre|padre|mam[aá]|pap[aá]|credencial|born|naci[oó]|nacid[oa])(?![A-Za-zÀ-ɏ])/iu;
const learnerBefore = new RegExp(
  String.raw`${start}(?:students?|pupils?|learners?|scholar|child|kid|boy|girl|candidates?|twin|applicant|alumn[oa]s?|estudiantes?|niñ[oa]|aspirante|aprendiz|becari[oa]|menor),? ?[(#:]?(?:#|no\.? |n\.?[ºo°]\.? |n[uú]m\.? )?$`,
  'iu',
);
/** A name before a number in brackets; whether it is one of somebody is not asked: things have their numbers without a bracket. */
const named = /[A-ZÀ-Þ][a-zß-ɏ]+ \(#? ?$/u;
/** Behind a number: "…, that's her school username", "(pupil codes)", "of the student". */
const saidBehind = new RegExp(
  String.raw`^[)"”»]?,? ?[(—–-]?\s?(?:(?:is|was|are|as|es|era|being|that['’]s|which is|como|que es|belongs to|of|for|del?|para) )?(?:(?:the|a|her|his|their|an?|la|el|su|las|los|una?|est[ea]|only|all|our) )?(?:(?:${learner}['’]?s? |old |new |school |lunch |roll |state ){1,2}${number}${stop}|${learner}(?![A-Za-zÀ-ɏ0-9-])|${number} (?:de|del|de la|of) |(?:de|en|of|on|in) (?:la |el |the )?(?:lista|n[oó]mina|padr[oó]n|register|roll|class list)|matr[ií]cula${stop}|user ?name${stop})`,
  'iu',
);

const is =
  /^[)"”»]?,? ?(?:is|was|are|es|era|as|como|being|que es|which is|that['’]s|or|o) (?:(?:the|an?|her|his|their|my|la|el|su|mi|una?) )?/i;

/** "4417 is the student number", "… es la cédula" */
function isSaidBehind(text: string, to: number): boolean {
  const after = behind(text, to, 70);
  const lead = is.exec(after)?.[0];
  if (lead === undefined) return false;
  const rest = after.slice(lead.length);
  return nearestFrom(inSmall(rest), theirs) || nearestFrom(rest, theirsShort);
}

const nearestFrom = (words: string, pattern: RegExp): boolean => words.search(pattern) === 0;

interface Candidate {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** Numbers of learners and persons in a text. */
export function* studentIdsIn(text: string): Generator<Place> {
  if (!/\d/.test(text)) return;
  const found: Candidate[] = [];
  const open: Candidate[] = [];
  for (const { 0: words, index: from } of text.matchAll(candidate)) {
    const each = trimmed({ words, from, to: from + words.length }, text);
    if (isTheirs(text, each)) found.push(each);
    else if (digitsOf(each.words) >= 4 && !isOtherNumber(each.words)) open.push(each);
  }
  const shapes = new Set(found.filter(({ words }) => digitsOf(words) >= 4).map(({ words }) => shapeOf(words)));
  for (const each of open) if (shapes.has(shapeOf(each.words)) && called(text, each) !== 'other') found.push(each);
  for (const { from, to } of found) yield { kind: 'studentId', from, to };
}

const isOther = (near: string): boolean => [others, nearOthers].some((list) => inSmall(near).search(list) >= 0);
const digitsOf = (words: string) => words.replace(/\D/g, '').length;
/** Numbers of one list look alike. */
const shapeOf = (words: string) => words.replace(/\d/g, '9').replace(/[A-Za-zÀ-ɏ]/gu, 'A');

/** Without groups behind it that are numbers of their own: "4471 14 March". */
function trimmed({ words, from }: Candidate, text: string): Candidate {
  const counts = /^ [A-Za-zÀ-ɏ]{3,}/.test(text.slice(from + words.length));
  const own = (counts ? words.replace(/(?: \d{1,2}(?:st|nd|rd|th)?| (?:19|20)\d\d)+$/, '') : words).replace(
    /[-–][a-zß-ɏ]{3,}$/,
    '',
  );
  return { words: own, from, to: from + own.length };
}

type Called = 'theirs' | 'neutral' | 'other' | null;

/** The nearest of some words before a number, and where it stands; a number between belongs to them itself. */
function nearest(said: string, patterns: readonly RegExp[], most: number): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null;
  for (const pattern of patterns)
    for (const { 0: words, index } of said.matchAll(pattern)) {
      const to = index + words.length;
      if (said.length - to > most || /\d{3}/.test(said.slice(to).replace(/\b(?:19|20)\d\d\b/g, ''))) continue;
      if (!best || to > best.to || (to === best.to && index < best.from)) best = { from: index, to };
    }
  return best;
}

type Spot = ReturnType<typeof nearest>;
const later = (one: Spot, two: Spot): Spot => (one && two ? (two.to > one.to ? two : one) : (one ?? two));
/** In small letters: lists of words are told faster without both forms of each letter. */
export const inSmall = (words: string): string => {
  const small = words.toLowerCase();
  return small.length === words.length ? small : words;
};

/** What is said before a number of what it is: the nearest counts, "number" and the like together with what stands before it. */
function called(text: string, { from, words }: Candidate): Called {
  const written = before(text, from, 72);
  const said = inSmall(written);
  const own = later(
    nearest(said, [theirs], digitsOf(words) > 3 || /[A-Za-zÀ-ɏ]/u.test(words) ? 44 : 16),
    nearest(written, [theirsShort], 44),
  );
  const other =
    later(nearest(said, [others], 40), nearest(written, [unknown], 40)) ?? nearest(said, [nearOthers], own ? 3 : 14);
  if (own && other) return own.to >= other.to || (own.from < other.from && own.to > other.from) ? 'theirs' : 'other';
  if (own) return 'theirs';
  const some = nearest(said, [neutral], 16);
  if (some && other)
    return some.from - other.to > 10 ||
      /[:;,(][^:;,(]*(?<![a-zß-ɏ])(?:case|id|file|record|caso|ficha|expediente)(?![a-zß-ɏ])/.test(said.slice(other.to))
      ? 'neutral'
      : 'other';
  return some ? 'neutral' : other ? 'other' : null;
}

function isTheirs(text: string, each: Candidate): boolean {
  const { words, from, to } = each;
  if (ownForm.test(words) || ownFormInSmall.test(words)) return called(text, each) !== 'other';
  const digits = digitsOf(words);
  const said = before(text, from, 72);
  // "el usuario del nene es lgomez14"
  if (digits === 2 && /^[a-z]{4,12}\d\d$/.test(words)) {
    const kind = called(text, each);
    const near = said + behind(text, to, 60);
    if (kind === 'theirs' || (kind === 'neutral' && signsIn.test(near) && life.test(near))) return true;
  }
  if (digits < 3)
    return (
      digits > 0 &&
      /^\d{1,2}(?:-?[A-Z])?$/.test(words) &&
      (ofList.test(said) || (learnerBefore.test(said) && /^ de lista/.test(text.slice(to, to + 9))))
    );
  const kind = called(text, each);
  if (ofSchool.test(text.slice(to, to + 40))) return false;
  if (kind !== 'other' && isSaidBehind(text, to) && digits >= 4) return true;
  const near = said + behind(text, to, 60);
  const lives = life.test(near) || anyLearner.test(near) || kin.test(near);
  // "ID 40-118 no lunch balance", "Folio 11/4408: beca detenida"
  if (
    kind !== 'other' &&
    !/^ (?:years?|años)/.test(text.slice(to, to + 6)) &&
    /^\d{1,4}[-/]\d{2,5}$/.test(words) &&
    !/^\d{1,2}\/\d{1,2}$/.test(words)
  )
    if (/\bIDs?[ :#]{1,3}$/i.test(said) || (labelled.test(said) && lives)) return true;
  if (
    isOtherNumber(words) &&
    !(kind === 'theirs' && /^\d{1,3}\.\d{3}$/.test(words) && /[A-Za-zÀ-ɏ](?: n[.º°]{1,2})?[ :]{1,2}$/iu.test(said)) &&
    !(kind === 'theirs' && /^\d{1,3}(?:[. ]\d{3}){2,3}$|^\d{3}[-/]\d{3}$/.test(words))
  )
    return false;
  if (kind === 'theirs') return !notOfOne(said, words, text.slice(to, to + 16));
  if (isPhoneLike(words, said)) return false;
  const after = behind(text, to, 60);
  if (saidBehind.test(after) && (digits >= 4 || kind === 'neutral') && !isCount(words, after)) return kind !== 'other';
  if (kind === 'other') return false;
  // "Ana (#448120)"
  if (digits >= 5 && named.test(text.slice(Math.max(0, from - 40), from)) && /^\)/.test(text.slice(to))) return true;
  if (learnerBefore.test(said) && (digits >= 4 || /[A-Za-zÀ-ɏ]/u.test(words))) return true;
  const about = anyLearner.test(near) || (text.length < 700 && anyLearner.test(text));
  // "unlock jmal0417": what a learner signs in with
  if (
    /^[A-Za-zÀ-ɏ]{1,9}[-_.]?\d{3,}$|^(?=.*[A-Za-zÀ-ɏ])[A-Za-zÀ-ɏ\d]{7,}$/u.test(words) &&
    signsIn.test(near) &&
    anyLearner.test(near)
  )
    return true;
  if (kind === 'neutral' && digits >= 5 && /\bids? [:#]?$/i.test(said)) return true;
  // "Case 2231, mom wants a call", "Ficha 0417: alergia a la nuez"
  if (kind === 'neutral' && labelled.test(said) && lives && !things.test(near) && (digits >= 4 || /[-/]/.test(words)))
    return true;
  // "#408817 withdrew", "S1044171 tested out", "Transcript for 104417 requested"
  if (
    /^[A-Z]{1,3}-?\d{4,8}$|^\d{5,9}$/.test(words) &&
    kind === null &&
    learns.test(after) &&
    /(?:^|[#:(] ?|for )$/.test(said)
  )
    return true;
  if (kind === 'neutral')
    return (
      (((about || (digits >= 5 && (kin.test(near) || records.test(near)))) &&
        !/[£€]|\$\d/.test(near) &&
        !/^ (?:in|on|of) the (?:ledger|budget|books|catalogue|form|map|door|lid|box|spine|wall)/.test(after)) ||
        /\bIDs?[ :#]{1,3}$/.test(said)) &&
      (digits >= 4 || /[A-Za-zÀ-ɏ-]/u.test(words))
    );
  // What the sentence before was about: "the NIA of each. Aitana's, 10778812"
  const earlier = text.slice(Math.max(0, from - 180), from);
  if (
    kind === null &&
    digits >= 6 &&
    /^[A-Za-z]?[\d-]+[A-Za-z]?$/.test(words) &&
    !isOther(near) &&
    (inSmall(earlier).search(theirs) >= 0 || earlier.search(theirsShort) >= 0)
  )
    return true;
  // "Gradebook: S-204817 shows blank"
  if (/^[A-Z]{1,3}-?\d{4,8}$|^\d{6,9}$/.test(words) && records.test(near) && !isCount(words, after) && !isOther(said))
    return kind === null && (/^[A-Z]/.test(words) || /[:,(] ?$|\b(?:and|y|for|de|row|fila) $/i.test(said));
  const form = digits >= 5 || /^[A-Z]{1,4}[-/]\d{4}|^\d{4}-[A-Z]$/.test(words);
  return anyLearner.test(near) && form && !isCount(words, after) && inSmall(near).search(others) < 0;
}

const ofSchool =
  /^[)"”»]?,? (?:is |es )?(?:(?:del?|of|for) )?(?:la |el |the |our |nuestro |nuestra )?(?:plantel|escuela|colegio|school|liceo|instituto|instituci[oó]n|jard[ií]n|proyecto|project|programa|biblioteca|library)(?:['’]s)?(?![A-Za-zÀ-ɏ])/i;

/** "número de lista, el 17", "roll no. 7". */
const ofList =
  /(?:n[uú]m(?:ero)?\.? de lista|n\.? ?[º°o]\.? de lista|roll (?:no\.?|number))[ ,:]{1,3}(?:el |es el |is |the )?$/i;

const isPhoneLike = (words: string, said: string): boolean =>
  /[)+] ?$/.test(said) ||
  (/^\d{3}[-. ]\d{4}$|^\d{3}([-. ])\d{3}\1\d{4}$|^0\d{2,4} \d{3}/.test(words) &&
    /\b(?:phone|cell|mobile|call|text|tel|cel|ring|reach|use|on)\b/i.test(said));

/** A plain number before a noun, as counts are. */
const isCount = (words: string, after: string): boolean =>
  /^\d{1,6}$/.test(words) &&
  /^ (?!requested|missing|sent|sin |con |tiene|has |is |was |needs )(?:[a-zß-ɏ]{3,}|de )/u.test(after);

/** "matrícula de 340 alumnos", "enrolment number rose to 1204". */
const notOfOne = (said: string, words: string, after: string): boolean =>
  /^\d{3,5}$/.test(words) &&
  (/(?:\b(?:de|a|en|subi[oó] a|to|from|by|over|under|about|nearly|casi|unos|unas|around|least|of|than|que) )$/i.test(
    said,
  ) ||
    /^ (?:alumn|estudiant|niñ|student|pupil|learner|children|kids|books|families|familias|euros|pesos|dollars)/i.test(
      after,
    ));

/** Dates, years, amounts, shares, measures, ranges and versions. */
const isOtherNumber = (words: string): boolean =>
  /^(?:[A-Za-zÀ-ɏ]+(?:19|20)\d\d|\d{1,2}[-/.](?:[ivx]{1,4}|[A-Za-zÀ-ɏ]{3,10})[-/.]\d{2,4}|\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./ ])\d{1,2}\2(?:\d{2}|\d{4})|(?:19|20)\d\d|(?:0?\d|1[0-2])[-./](?:19|20)\d\d|(?:19|20)\d\d ?[-–/] ?(?:(?:19|20)?\d\d)(?:[-–/]\d\d)?|\d{1,3}(?:[., ]\d{3})+|\d+\.\d{1,2}|[1-9]\d{0,2}[-–/]\d{1,3}|0\d[-–/]0?\d|v?\d{1,2}(?:\.\d{1,2}){1,3}|\d+(?:st|nd|rd|th|s|k|m|kg|g|km|cm|mm|h|min|mb|gb|kb|ml|l|am|pm|ers?|x\d+|º|ª)|\d{1,4}x\d{1,4}|\d{1,2}h\d{2})$/iu.test(
    words,
  );
