import { before, behind, learner, type Place } from './around';
import { foldWord, nameWord } from './names';
import { cited, citedWhole, relations, titles } from './vocabulary';

/** Days on which somebody was born. */

const monthName = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ene(?:ro)?|febrero|marzo|abr(?:il)?|mayo?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sep?t?iembre|octubre|noviembre|dic(?:iembre)?)(?![A-Za-zÀ-ɏ])\.?`;
const roman = String.raw`(?:xii|xi|x|ix|viii|vii|vi|v|iv|iii|ii|i)`;
const day = String.raw`(?:\d{1,2}(?:st|nd|rd|th|\.?[º°]|ro|er)?|primero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci[A-Za-zÀ-ɏ]{4,6}|veinte|veinti[A-Za-zÀ-ɏ]{3,6}|treinta(?: y uno)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[A-Za-zÀ-ɏ]{4,5}teenth|twentieth|twenty-[A-Za-zÀ-ɏ]{5,7}|thirtieth|thirty-first)`;
const year = String.raw`(?:(?:18|19|20)\d{2}(?!\d)|['’]\d{2}(?!\d))`;
const numeric = String.raw`(?:(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2} ?([-/.]) ?(?:\d{1,2}|${roman}|${monthName}) ?\1 ?(?:\d{4}|['’]?\d{2})|\d{1,2}/(?:19|20)\d{2}|\d{1,2}/\d{1,2}(?![\d/])|\d{1,2} ${roman} (?:19|20)\d{2}|\d{2} \d{2} (?:(?:19|20)\d{2}|\d{2})|\d{1,2} del? \d{1,2} del? (?:19|20)?\d{2})`;
const wordYear = String.raw`(?:dos mil(?: [A-Za-zÀ-ɏ]{3,10}(?: y [A-Za-zÀ-ɏ]{3,6})?)?|mil novecientos [A-Za-zÀ-ɏ]{3,10}(?: y [A-Za-zÀ-ɏ]{3,6})?|two thousand(?: and)? [A-Za-zÀ-ɏ]{3,9}|twenty [A-Za-zÀ-ɏ]{3,9}|nineteen [A-Za-zÀ-ɏ]{3,9}(?:[ -][A-Za-zÀ-ɏ]{3,5})?)`;
const written = String.raw`(?:(?:the )?${monthName} (?:the )?${day}(?!\d)(?:,? (?:of )?${year})?|(?:the )?(?:\d{1,2}(?:st|nd|rd|th)? ?(?:and|or|y|o|to|–|-) )?${day}[ -]?(?:of |de |día de |del? mes de |of the month of )?${monthName}(?:[ ,-]{1,2}(?:del? )?(?:año )?(?:${year}|${wordYear}|\d{2}(?! ?[A-Za-zÀ-ɏ:/\d])))?|${monthName},? (?:de |of |del )?${year})`;
const anyDate = new RegExp(
  String.raw`(?<![A-Za-zÀ-ɏ0-9$€£/.,-])(?:${numeric}|${written})(?![A-Za-zÀ-ɏ0-9]|[-/]\d)`,
  'giu',
);

/** What is said of a day on which somebody was born, and of little else. */
const said =
  /(?<![A-Za-zÀ-ɏ0-9])(?:d\.? ?o\.? ?b\.?s?(?![A-Za-zÀ-ɏ])|dates? of birth|births?|birth ?(?:dates?|days?|certificates?)|b[-'’]?days?|born|b\.(?= )|f(?:echa)?s?\.? ?(?:de )?n(?:ac(?:imientos?)?)?\.|fechas? (?:de )?nac(?:imientos?)?\.?|f\.? ?n\.|fdn|nac(?:imiento)?\.?|naci[oó]|naciste|nac[ií](?:mos|eron|do|da|dos|das)?|nacer|naciera|nace|cumplea[ñn]os|cumples?|cumpl(?:e|i[oó]|í|ir[aá]|en|ir|a|ieron|ir[aá]n|o)|cumplo|cumplea|turn(?:s|ed|ing)? (?:[A-Za-zÀ-ɏ]{3,11}|\d{1,2})|(?:[A-Za-zÀ-ɏ]{1,4}['’](?:ll be|s|re)|will be|is|are|was|were) (?:[A-Za-zÀ-ɏ]{3,7}(?:teen|ty)(?:-[A-Za-zÀ-ɏ]{3,5})?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})(?: years old)? on|(?:came|come|brought) into (?:the|this) world|vin[eo] al mundo|lleg[oó] al mundo|hace años|(?:gonna|going to|about to) (?:be|turn) [A-Za-zÀ-ɏ\d-]{1,10} on|(?:son|daughter|baby|boy|girl|twins?|hij[oa]|beb[eé]|niet[oa]) (?:arrived|came|lleg[oó]|vino) (?:on|el|(?=[A-Z][a-z]{2,5}day|\d))|har[aá]n? (?:[a-zñ]{2,10}|\d{1,2}) años(?= el)|nacim\.?|hits? (?:the )?(?:big )?[A-Za-zÀ-ɏ-]{3,10} on|santo y cumpleaños|due birthday)(?![A-Za-zÀ-ɏ0-9])/giu;
const surely = /^(?:d\.? ?o|dates? of|birth ?(?:dates?|cert)|f|nac(?:imiento)?\.?$|b\.)/i;
/** Behind a date. */
const saidBehind =
  /^[;,.]? (?:(?:she|he|they|ella|él) )?(?:turns|turned|will turn|will be|cumple|cumplirá|cumplió) (?:\d{1,2}|[a-zß-ɏ]{3,9})\b|^[ ,()–—-]{1,3}(?:(?:is|was|es|era|fue|as|como|being|on|en|según) )?(?:(?:her|his|their|my|our|su|mi|the|la|el|tu|your|a) )?(?:[A-Za-zÀ-ɏ]{1,12}['’]s )?(?:birthday|birthdate|birth date|date of birth|dob|b-?day|born|fecha de nac|f\. nac|cumple|nacimiento|nació|nacid)/iu;
/** What else a day may be of. */
const other =
  /\b(?:due|deadline|meeting|until|till|since|signed|dated|expires?|valid|renewed|published|posted|updated|submitted|enrol[A-Za-zÀ-ɏ]{0,6}|admitted|transferred|joined|started|begins?|began|opens?|closes?|closed|ends?|left|moved|arrived|return[A-Za-zÀ-ɏ]{0,3}|visit[A-Za-zÀ-ɏ]{0,3}|call[A-Za-zÀ-ɏ]{0,3}|review[A-Za-zÀ-ɏ]{0,3}|next|exam|test|trip|cohort|cutoff|cut-off|party|celebrat[A-Za-zÀ-ɏ]{1,5}|vence|plazo|antes|hasta|desde|reuni[oó]n|firmad[oa]|entreg[A-Za-zÀ-ɏ]{1,5}|inscrit[oa]|ingres[oó]|matricul[A-Za-zÀ-ɏ]{2,4}|lleg[oó]|sali[oó]|empieza|empez[oó]|termina|cierra|abre|visita|cita|examen|corte|publicad[oa]|vigente|fiesta|festeja[A-Za-zÀ-ɏ]{0,4}|celebra[A-Za-zÀ-ɏ]{0,4})\b[^.;\n]{0,22}$/iu;
const ages =
  /(?<![A-Za-zÀ-ɏ])(?:age[ds]?|years? old|younger|older|youngest|oldest|eldest|edad|años|papers?|passports?|certificates?|libreta|partida|acta|registro civil|documentos?|cédula|pasaporte|identity|id|dni|too (?:young|old))(?![A-Za-zÀ-ɏ])/iu;
const someone = new RegExp(
  String.raw`(?<![A-Za-zÀ-ɏ])(?:${learner}|brothers?|sisters?|herman[oa]s?|she|he|her|him|his|ella|él|minor|baby|bebé|born|mother|father|mum|mom|dad|madre|padre|mamá|papá)(?![A-Za-zÀ-ɏ])`,
  'iu',
);
const learnerBefore = new RegExp(
  String.raw`(?<![A-Za-zÀ-ɏ])${learner}(?: [A-ZÀ-ÞĀ-Ɏ][A-Za-zÀ-ɏ.'’]{0,15}){0,3},? \([^()]{0,20}$`,
  'iu',
);

/** "he's 17-05-14", "soy del 9 del 9 del 59" */
const isOf = /(?:\bs?he['’]s|\b(?:soy|eres|es|era|somos) del?)\s$/i;

/** What is born or has birthdays and is nobody. */
const things = String.raw`(?:networks?|program(?:me)?s?|projects?|ideas?|groups?|schools?|communit(?:y|ies)|cent(?:er|re)s?|initiatives?|partnerships?|movements?|organi[sz]ations?|practices?|questions?|alliances?|collectives?|newsletters?|digests?|traditions?|cohorts?|clubs?|librar(?:y|ies)|museums?|gardens?|magazines?|podcasts?|websites?|buildings?|laws?|charity|trust|co-?op(?:erative)?|festivals?|fund|foundation|radio|redes|red|programas?|proyectos?|grupos?|escuelas?|comunidad|centros?|iniciativas?|movimientos?|colectivos?|preguntas?|bolet[ií]n|alianzas?|organizaci[oó]n|asociaci[oó]n|taller(?:es)?|encuentros?|biblioteca|museo|huert[oa]|revista|ley|fundaci[oó]n|cooperativa|círculo|feria|festival|jardín|colegio|instituto|sindicato|anniversary|aniversario)`;
const thingBefore = new RegExp(
  String.raw`(?<![A-Za-zÀ-ɏ])(?:${things}(?![A-Za-zÀ-ɏ])[^.!?;:\n]{0,40}|(?:we|it)(?: \w+)? |(?:our|its) (?:\d{1,3}(?:st|nd|rd|th) )?)$`,
  'iu',
);
const thingIn = new RegExp(
  String.raw`(?<![A-Za-zÀ-ɏ])(?:como|as|to|for|a) (?:la |el |una? |the |our |nuestra? )?(?:[A-Za-zÀ-ɏ]{3,12} ){0,2}?${things}(?![A-Za-zÀ-ɏ])|\bdue\b|\bcohort\b`,
  'iu',
);

/** "The reading room was born": what has an article and is nobody. */
const isThing = (start: string): boolean => {
  const subject =
    /(?:^|[^A-Za-zÀ-ɏ])(?:[Tt]he|[Oo]ur|[Tt]his|[Tt]hat|[Ee]l|[Ll]a|[Nn]uestr[oa]|[Ee]st[ea]) ((?:[a-zß-ɏ]+ ){1,3})(?:(?:was|were|is|fue|had been|has been) )?$/u.exec(
      start,
    )?.[1];
  return (
    subject !== undefined &&
    !someone.test(subject) &&
    !/(?:ones?|first|second|last|youngest|oldest|eldest|other|elder|younger|mayor|menor|primer[oa]|últim[oa]|segund[oa]|que) $/.test(
      subject,
    ) &&
    !subject
      .trim()
      .split(' ')
      .some((word) => relations.has(foldWord(word)) || titles.has(foldWord(word)))
  );
};

/** "…, nació Patio Ejemplo", "…, Ejemplo Yard was born": what is born has no given name. */
function thingBehind(after: string): boolean {
  const born = /^[ ,]{1,3}(?:naci[oó]|nacía) (?:(?:el|la|un|una|nuestr[oa]|est[ea]) )?([A-Za-zÀ-ɏ]+)/u.exec(after)?.[1];
  if (born === undefined || /^(?:en|a|de|y|con|por|mi|su|tu|ella|él)$/.test(born)) return false;
  const folded = foldWord(born);
  return !nameWord(folded).given && !relations.has(folded) && !titles.has(folded) && !someone.test(born);
}

/** Of a date of birth the year lies some while back: papers are of these years. */
const lately = new Date().getFullYear() - 4;

/** "Ana's birthday is the 8th", "cumple el 11": a day without its month. */
const dayAlone =
  /(?<![A-Za-zÀ-ɏ])(?:birthday|b-?day|cumplea[ñn]os|cumple)(?![A-Za-zÀ-ɏ])[A-Za-zÀ-ɏ ,(:]{0,24}?(?:the (\d{1,2}(?:st|nd|rd|th))|el (?:d[ií]a )?(\d{1,2})(?! ?(?:de (?!este|ese|mes)|años|[-/.:\d]|[A-Za-zÀ-ɏ]{4,})))(?! ?(?:of|grade))/giu;

/** "Tuesday the 4th" */
const weekdayBefore =
  /(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|miércoles|jueves|viernes|sábado|domingo),? (?:the |el )?$/i;

/** Dates of birth in a text. */
export function* birthDatesIn(text: string): Generator<Place> {
  let last = -100;
  for (const { 0: words, index } of text.matchAll(anyDate)) {
    const to = index + words.length;
    // "not of 2 May but of 3 May"
    if (isNoDay(words) || isHouse(words, text.slice(to, to + 4))) continue;
    const linked =
      index - last < 18 &&
      /^,? ?(?:(?:and|or|but|not|y|o|no|sino|ni) ?){0,2}(?:(?:del?|el|the|on|of) ?)?$/.test(text.slice(last, index));
    if (linked || isBirth(text, index, to, words)) {
      last = to;
      const own = words.replace(/[ .,]+$/, '').length;
      const weekday = weekdayBefore.exec(text.slice(Math.max(0, index - 16), index))?.[0].length;
      const from = weekday ? index - weekday : index + (/^the /i.exec(words)?.[0].length ?? 0);
      yield { kind: 'birthDate', from, to: index + own };
    }
  }
  yield* daysAlone(text);
}

/** "5/61": no month has so many days, and no year so many months. */
const isNoDay = (words: string): boolean => {
  const [, one, two] = /^(\d{1,2})\/(\d{1,2})$/.exec(words) ?? [];
  return one !== undefined && (Math.max(Number(one), Number(two)) > 31 || Math.min(Number(one), Number(two)) > 12);
};
/** "3/12 Ejemplo Road" */
const isHouse = (words: string, after: string): boolean =>
  /^\d{1,2}\/\d{1,2}$/.test(words) && /^ [A-ZÀ-Þ][a-zß-ɏ]/u.test(after);

function* daysAlone(text: string): Generator<Place> {
  for (const { 0: words, 1: english, 2: spanish, index } of text.matchAll(dayAlone)) {
    const day = english ?? spanish ?? '';
    const from = index + words.lastIndexOf(day);
    if (!thingBefore.test(before(text, index, 60))) yield { kind: 'birthDate', from, to: from + day.length };
  }
}

function isBirth(text: string, from: number, to: number, words: string): boolean {
  const leading = before(text, from, 110);
  const after = behind(text, to, 60);
  const label = [...leading.matchAll(said)].at(-1);
  const nearer = other.exec(leading);
  if (label) {
    const between = leading.slice(label.index + label[0].length);
    const sure = surely.test(label[0]);
    if (sure) return between.length <= (/^d|^f/i.test(label[0]) ? 100 : 60) && !otherDirect.test(leading);
    const start = leading.slice(0, label.index);
    if (
      (thingBefore.test(start) && !isBehindName(`${start.trimEnd().replace(/,$/, '')}, `)) ||
      thingIn.test(between) ||
      (/^(?:born|naci)/i.test(label[0]) && isThing(start)) ||
      isCited(start)
    )
      return false;
    if (between.length <= 26 && !(nearer && nearer.index > label.index && between.length > 18)) return true;
    if (between.length <= 70 && hasDay(words) && !nearer) return true;
  }
  if (saidBehind.test(after) && !thingBehind(after)) return true;
  if (isOf.test(leading) && hasDay(words) && someone.test(leading.slice(-36)) && yearOf(words) === null) return true;
  if (!hasDay(words)) return false;
  if (isAlone(leading, after, words)) return true;
  const written = yearOf(words);
  if (written === null || written > lately || nearer) return false;
  if (learnerBefore.test(leading) || isOf.test(leading) || isBehindName(leading)) return true;
  return ages.test(leading + after) && someone.test(leading + after) && !thingBefore.test(leading.slice(-30));
}

/** "Ana Ejemplo (3/5/2014)": a day straight behind somebody's name. */
function isBehindName(leading: string): boolean {
  const given =
    /(?<![A-Za-zÀ-ɏ])([A-ZÀ-Þ][A-Za-zÀ-ɏ]+)(?:[ -][A-ZÀ-Þ][A-Za-zÀ-ɏ.'’-]{0,20}){0,3}(?:, | ?\(| [–—-] )$/u.exec(
      leading,
    )?.[1];
  return given !== undefined && nameWord(foldWord(given)).given;
}

/** "boy, 08/19/2016", "the card says 5 May 2014": a day that nothing happens on, beside a child or what is kept of one. */
function isAlone(leading: string, after: string, words: string): boolean {
  const written = yearOf(words);
  if (written === null || written > lately || !bareBefore.test(leading) || otherDirect.test(leading)) return false;
  if (
    /^ ?(?:[a-zß-ɏ]{3,}|meeting|minutes)/u.test(after) &&
    !/^ (?:while|but|and|on|in|over|y|pero|which|not|as|when|from|or|para|según|aunque|mientras)\b/.test(after)
  )
    return false;
  const near = leading + after;
  return someone.test(near) || kept.test(near);
}
const bareBefore =
  /(?:[,(:–—]\s?|\b(?:is|are|was|says?|said|gave(?: us| me)?|gives?|shows?|reads?|as|has|had|have|puts?|lists?|states?|wrote|figura|pone|dice|dicen|decía|consta|aparece|como|trae|trajo|puso|anotaron|anotó|es|son|era|fue(?: un)?|un)\s)$/iu;
const otherDirect =
  /\b(?:dated|due|expir[A-Za-zÀ-ɏ]{1,4}|valid|issued|signed|until|deadline|meeting|next|review|updated|version|minutes|trip|visit|exam|reuni[oó]n|fechad[oa]|vence|entrega|firma|firmad[oa]|emitid[oa]|expedid[oa]|acta|visita|examen|corte|hoy|ingreso|alta|today|cut-?off|intake|start(?:s|ed)?|salida|paseo|convenio|ley|decreto)[\s,:(—–]{1,3}(?:el |on |is |was |es |era |son )?$/iu;
/** Papers that say when somebody was born, and ages. */
const kept =
  /(?<![A-Za-zÀ-ɏ])(?:passports?|birth|vaccin[A-Za-zÀ-ɏ]{3,6}|clinic card|id card|ages?|aged|youngest|oldest|eldest|edad|partida|libreta|pasaporte|carn[eé] (?:de )?vacun[A-Za-zÀ-ɏ]{2,6}|vacun[A-Za-zÀ-ɏ]{1,6}|cartilla|ficha m[eé]dica|historia cl[ií]nica|medical|allerg[a-z]{1,4}|alergi[a-zß-ɏ]{1,4}|dni|c[eé]dula)(?![A-Za-zÀ-ɏ])/iu;

const hasDay = (words: string): boolean =>
  (words.match(/\d+|[A-Za-zÀ-ɏ]{4,}/gu)?.length ?? 0) > 1 && !/^\d{1,2}\/(?:19|20)\d\d$/.test(words);

/** The year that is written; of two digits the century is guessed. */
function yearOf(words: string): number | null {
  const whole = /(?:18|19|20)\d\d/.exec(words)?.[0];
  if (whole) return Number(whole);
  if (/mil |two thousand|twenty |nineteen /.test(words)) return 2000;
  const short = /[-/.'’ ](\d\d)$/.exec(words)?.[1];
  return short === undefined ? null : Number(short) + (Number(short) > 30 ? 1900 : 2000);
}

/** Whether a sentence's subject is somebody whom everybody cites. */
function isCited(said: string): boolean {
  const names =
    said
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/gu, '')
      .match(/[A-Za-zÀ-ɏ]+/gu) ?? [];
  // "… was born", "…'s birthday"
  const last = names.filter((name) => !/^(?:s|was|were|is|fue|who|que)$/.test(name)).at(-1);
  return cited.has(last ?? '') || names.some((name, at) => citedWhole.has(`${name} ${names[at + 1] ?? ''}`));
}
