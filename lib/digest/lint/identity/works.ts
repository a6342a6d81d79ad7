import { authors } from './bearing';
import { kindOf } from './names';
import type { Run } from './runs';
import type { Token } from './tokens';
import * as vocabulary from './vocabulary';

/** Who is credited for a work is nobody to hide. */

const year =
  /^(?:['’]s)?,? ?\((?:[^()]{0,40}\b)?(?:1[89]|20)\d\d[a-z]?\b|^,? et al\b|^ (?:and|y|&) (?:colleagues|colaboradores)\b|^ ?\((?:author|autora?|ed\.|eds\.)/u;
const titleBehind =
  /^(?:['’]s)? ?(?:,|:|in|en|wrote in|writes in|escribió en|escribe en|dice en|'s|’s)? ?(?:[*_“"«][^*_”"»]{2,80}[*_”"»])/u;

/** "In her book …, Name" */
const inTheirBook =
  /\b(?:her|his|their|the|su|sus) (?:new |latest |recent |nuevo )?(?:book|essay|article|novel|memoir|podcast|libro|ensayo|novela|artículo)\b[^.!?]{0,60}$/;

/** How much speaks against it: it is credited for a work, or a thing is called after it. */
export function asWork(
  { tokens, text }: { readonly tokens: readonly Token[]; readonly text: string },
  run: Run,
): number {
  const last = tokens[run.end - 1];
  const own = tokens[run.first];
  if (!last || !own) return 0;
  const rest = text.slice(last.to, last.to + 100);
  if (year.test(rest)) return -6;
  // "Rebecca Solnit's Hope in the Dark"
  if (
    last.possessive &&
    run.words.length > 1 &&
    /^['’]s (?:\p{Lu}[\p{L}’'-]+:? ){1,4}(?:(?:in|of|the|and|a|to|for|on|at|with|de|la|el) )+\p{Lu}/u.test(rest)
  )
    return -5;
  const led = tokens[run.first - 1];
  // "El poeta Ana Ejemplo"
  if (
    led &&
    own.before === ' ' &&
    run.words.length > 1 &&
    !led.capital &&
    authors.has(led.folded) &&
    !chairs.test(led.folded)
  )
    return -5;
  if (led && (own.before !== ' ' || leadsToRead.test(led.folded)) && isRead(text, own.from, rest, run)) return -5;
  if (isTitled(tokens, text, run)) return -5;
  if (run.words.length > 1 && inTheirBook.test(text.slice(Math.max(0, own.from - 90), own.from))) return -3.5;
  const behind = tokens.slice(run.end, run.end + 4);
  const owns = last.possessive || /^['’] /.test(rest);
  const work = behind.findIndex(
    (token, at) =>
      vocabulary.works.has(token.folded) &&
      (at === 0 || behind.slice(0, at).every((each) => /^[\s-]$/.test(each.before) || each === behind[0])),
  );
  const first = kindOf(own, false);
  const ofFirstName = run.words.length === 1 && first.given && !first.surname && !first.ordinary;
  if (owns && !ofFirstName && work >= 0 && work <= 2 && isMade(behind[work]))
    return run.words.length > 1 && !run.titled ? -4.2 : -3.2;
  if (!owns && work === 0 && /^\s/.test(behind[0]?.before ?? '') && run.words.length === 1) return -3;
  if (titleBehind.test(rest) && !/^(?:['’]s)? ?[,:]? ?["“«]/.test(rest)) return -4;
  if (/^(?:by|de|por|of)$/.test(tokens[run.first - 1]?.folded ?? '') && ofAWork(tokens, text, run)) return -5;
  const sentence = text.slice(Math.max(0, own.from - 60), last.to + 60).toLowerCase();
  if (
    /^,\s[*_“"«]?\p{Lu}/u.test(rest) &&
    /\b(?:reading|chapter|lectura|capítulo|book|libro|leer|leemos|leímos)\b/.test(sentence) &&
    isTitleList(rest)
  )
    return -4;
  if (
    /\b(?:as|como)$/.test(text.slice(0, own.from).trimEnd().slice(-6).toLowerCase()) &&
    /^ (?:wrote|writes|argues|put it|puts it|escribió|escribe|decía|says|reminds us)\b[^.]{0,12}(?: in (?:\p{Lu}|\*|“|")| en (?:\p{Lu}|\*|«))/u.test(
      rest,
    )
  )
    return -4;
  return 0;
}

/** Who may be one of those who meet, too. */
const chairs =
  /^(?:president[ea]?|rey|reina|king|queen|prince|princess|sant[oa]|saint|papa|pope|scientist|historian|musician|músico|actor|actress|actriz|artist|científic[oa]|historiador[a]?|singer|cantante)$/;

/** With what the words end that may lead to whom one reads. */
const leadsToRead =
  /^(?:a|on|about|sobre|de|of|by|from|more|some|aloud|con|torno|with|y|e|o|and|or|reading|rereading|reciting|studying|teaching|assigned|read|le\p{L}{1,6}|releemos|estudiamos|analizamos|recit\p{L}+|toca|comes|its|manana|luego|despues|proxima|tomorrow|next|week|term|month|then)$/u;

/** "Hoy leemos a Ana Ejemplo", "an essay on Ana Ejemplo", and who is read next. */
function isRead(text: string, from: number, rest: string, run: Run): boolean {
  if (run.titled || /^['’]s? /.test(rest)) return false;
  const before = text.slice(Math.max(0, from - 120), from);
  const whole = run.words.length > 1;
  if (whole && readBefore.test(before)) return true;
  if (aboutWhom.test(before) && (whole || !/^ (?:and|y) \p{Lu}/u.test(rest))) return whole || /^[ .,;:)]|$/.test(rest);
  // "Mañana, Ana Ejemplo." behind another who is read.
  return whole && thenWho.test(before) && readElsewhere.test(before) && /^[.,;!)]|^$/.test(rest);
}
const readVerb = String.raw`(?:[Ll]e(?:emos|ímos|eremos|yendo|er|íamos)|[Rr]eleemos|[Ss]eguimos con|[Ee]studiamos|[Aa]nalizamos|[Rr]ecitamos|[Rr]ecitaron|[Rr]eading|[Rr]ereading|[Rr]eciting|[Ss]tudying|[Tt]eaching|[Aa]ssigned|we read|[Cc]lub(?: de lectura)? le[ey]ó?)`;
const readBefore = new RegExp(
  String.raw`(?<!\p{L})${readVerb} (?:(?:a|some|more|poems by|cuentos de|algo de|un poco de|something by|aloud from|from) )?(?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)* (?:y|e|and|o|or) (?:a )?)?["“«]?$`,
  'u',
);
const readElsewhere = new RegExp(String.raw`(?<!\p{L})${readVerb} (?:a )?\p{Lu}`, 'u');
const thenWho =
  /(?:[Mm]añana|[Ll]uego|[Dd]espués|[Ll]a próxima|[Tt]omorrow|[Nn]ext(?: week| term| month)?|[Tt]hen)[,:]? (?:toca |comes |it['’]s |le toca a )?$/u;
const aboutWhom =
  /(?<!\p{L})(?:essays?|papers?|biograph(?:y|ies)|lecture|unit|module|assembly|poster|display|documentary|exhibition|exhibit|podcast|film|timeline|book report|ensayos?|biografías?|monografía|trabajo|exposición|documental|cartel|efemérides?|unidad|homenaje|charla) (?:on|about|sobre|acerca de|dedicad[oa] a|en torno a) ["“«]?$|(?<!\p{L})(?:biograph(?:y|ies)|biografías?|bust|statues?|portraits? of|memoirs?|retratos?|estatuas?|cuadros?|paintings?|etchings?|lithographs?|grabados?) (?:of|de|by) (?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*(?:, | and | y | e ))*["“«]?$/iu;

/** "Ejemplo en el bosque, de Ana Ejemplo": a title before, in the middle of a sentence or in marks, and whose it is. */
function isTitled(tokens: readonly Token[], text: string, run: Run): boolean {
  const [by, own, title] = [tokens[run.first - 1], tokens[run.first], tokens[run.first - 2]];
  if (!by || !own || !title || own.before !== ' ' || !/^(?:de|by)$/.test(by.folded)) return false;
  if (/^[*_”"»’],? $/.test(by.before)) return true;
  if (by.before !== ', ' && !(by.folded === 'by' && by.before === ' ' && title.capital)) return false;
  const sentence = tokens.slice(Math.max(0, run.first - 8), run.first - 1);
  const begun = sentence.findLastIndex(({ starts }) => starts);
  const near = begun < 0 ? sentence : sentence.slice(begun);
  const capital = near.find(
    (token, at) =>
      token.capital && (at > 0 || near.every((each, nth) => nth === 0 || each.capital || each.word.length < 4)),
  );
  if (!capital || vocabulary.labels.has(capital.folded) || vocabulary.institutions.has(title.folded)) return false;
  if (vocabulary.places.has(title.folded) || vocabulary.months.has(title.folded) || vocabulary.things.has(title.folded))
    return false;
  // "Ana, de Bilbao": somebody and where from.
  const { given, ordinary } = kindOf(title, false);
  return title.capital ? !(given && !ordinary) || run.words.length > 1 : text.slice(capital.to, by.from).length < 40;
}

/** Words of talk that people own too: "Priya's idea" is hers, "Piaget's theory" is a work. */
const talk = new Set([
  'idea',
  'ideas',
  'line',
  'words',
  'phrase',
  'quote',
  'question',
  'play',
  'song',
  'talk',
  'work',
  'cita',
  'frase',
  'method',
  'study',
  'report',
  'book',
  'text',
  'texts',
  'model',
  'film',
  'paper',
  'notion',
  'definition',
  'poem',
  'podcast',
  'research',
]);
const isMade = (token: Token | undefined) =>
  token !== undefined &&
  !(
    talk.has(token.folded) &&
    !['book', 'film', 'research', 'model', 'poem', 'podcast', 'definition'].includes(token.folded)
  );

const written = new Set(
  'book books novel essay article paper poem poems film documentary podcast chapter report study song songs memoir play libro libros novela ensayo articulo poema poemas pelicula documental capitulo obra cuento cancion verso versos informe estudio'.split(
    ' ',
  ),
);

function ofAWork(tokens: readonly Token[], text: string, run: Run): boolean {
  const by = tokens[run.first - 1];
  if (!by) return false;
  if (/[*_”"»]\s*,?\s*$/.test(text.slice(0, by.from).slice(-4))) return true;
  const near = tokens.slice(Math.max(0, run.first - (tokens[run.first - 2]?.capital ? 10 : 6)), run.first - 1);
  return near.some(
    (token, at) => written.has(token.folded) && !near.slice(at + 1).some(({ before }) => /[.!?\n]/.test(before)),
  );
}

const isTitleList = (rest: string) =>
  /^, [*_“"«]?(?:\p{Lu}[\p{L}’'-]+[ :,]*(?:(?:of|the|and|in|for|a|to|de|la|el|y|del) )*){2,}/u.test(rest);
