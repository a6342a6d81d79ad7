import type { Words } from './evidence';
import { nameWord } from './names';
import type { Run } from './runs';

/** What bears somebody's name and is nobody: schools, shops, goods, lakes, tests of statistics, titles. What stands beside it says so. */

/** Schools and the like, cut short: "I. E. José Ejemplo", "CEIP Ana Ejemplo". */
const shortSchool =
  /(?<![\p{L}\p{N}.])(?:I\. ?E\.(?: ?[IPDST]\.)?|C\. ?E\. ?I\. ?P\.|I\. ?E\. ?S\.|U\. ?E\.(?: ?[NP]\.)?|C\. ?E\.|E\. ?E\. ?[STP]\.|E\. ?P\. ?[OB]\.|E\. ?S\. ?[TO]\.|J\. ?I\.|P\. ?S\.|CEIP|CPEIP|CEPA|CEE|CRA|IES|IED|IEP|IEI|IEM|EEST?|EEP|EES|EPO|CETIS|CBTIS|CONALEP|CENDI|UGEL|[Ee]sc\.|[Cc]ol\.|[Ii]nst\.|[Uu]niv\.|[Ff]und\.|[Pp]rim\.|[Ss]ec\.|[Bb]ibl\.|[Hh]osp\.|[Ss]ch\.|[Aa]cad\.|[Ll]ib\.|PS|MS|HS)(?: ?(?:[Nn]\.? ?[º°o]?\.? ?)?\d{1,5},?)? ["“«]?$/u;

/** Shops, carriers and what else is called after its owner, before the name; "… de" may stand between. */
const shops = new Set(
  `editorial editoriales autobus autobuses autocar autocares bus buses transportes transporte taxis mudanzas marca marcas bodega bodegas vina hotel hostal pension posada fonda meson taberna bar restaurante restaurant cafe kiosco kiosko
  quiosco tienda almacen almacenes supermercado super mercado bazar imprenta farmacia drogueria optica ferretera gasolinera notaria despacho bufete constructora inmobiliaria aseguradora naviera aerolinea laboratorio laboratorios estudio
  estudios talleres teatro cine sala auditorio pabellon polideportivo piscina estadio gimnasio radio canal diario revista premio beca copa trofeo torneo fundacion grupo banda orquesta coro viveros vivero floristeria helados chocolates
  galletas zapatos vinos cerveza quesos telas muebles semillas harina aceite pinturas cuadernos tintas libreros colegio escuela instituto liceo academia universidad facultad jardin guarderia biblioteca museo hospital clinica parroquia capilla ermita aula pasillo edificio torre
  calle avenida plaza paseo parque pasaje barrio colonia urbanizacion residencial puente mercado estacion parada rio lago laguna arroyo cerro sierra volcan isla islas bahia golfo cabo playa valle canon embalse presa puerto cordillera
  desierto estrecho peninsula lake river mount mountain creek bay cape island hotel brand publisher publishers bakery pharmacy pub storm hurricane prize cup trophy award`.split(
    /\s+/,
  ),
);
/** "panadería", and no room or office: "secretaría", "enfermería". */
const shopEnds =
  /(?<!enferm|tesor|conserj|port|consej|ingeni|habl|bob|tont|alegr|bater|galant|gal|cafet|mens|port|tut)eria$/;

/** Behind a name: a firm of theirs, or their sons'. */
const firm =
  /^,? (?:(?:e|y|and|&) (?:[Hh]ij[oa]s?|[Ss]ons?|[Hh]erman[oa]s|[Hh]nos|[Cc][ií]a|[Cc]o|[Cc]ompany|[Dd]aughters?|[Aa]sociados|[Ss]ocios|Partners|Associates|Bros)(?![\p{L}])|(?:Timber|Lumber|Textiles|Stationers?|Stores?|Supplies|Furniture|Builders|Roofing|Farms?|Dairy|Foods|Coffee|Instruments|Systems|Software|Solutions|Consulting|Logistics|Removals|Printers|Trading|Industries|Automotriz|Deportes|Muebles|Turismo|Viajes|Distribuciones|Construcciones)(?![\p{L}])|(?:Hnos|Bros|S\. ?A\.|S\. ?L\.|SAC|SRL|Ltda?|LLC|Inc|PLC|GmbH|Editores?|Ediciones|Publishers?|Publishing|Press|Books|Motors|Tours|Travel|Transport(?:es)?|Coaches|Buses|Bakery|Catering|Hardware|Plumbing|Electrics?|Seguros|Abogados|Arquitectos)(?![\p{L}]))/u;

/** Goods and places behind a name that is their maker's or the house's: "Ejemplo fabric print", "Ejemplo espumante solo si". */
const goods =
  /^ (?:fabrics?|cloth|cotton|wool|paint|tape|glue|crayons|markers|jam|sauce|cider|ale|beer|wine|gin|whisky|cheese|biscuits?|cookies|crackers|chocolates?|sweets|cereal|yogh?urt|projectors?|printers?|copiers?|laptops?|calculators?|tablets|boots|shoes|trainers|guitars?|pianos?|keyboards?|bikes?|bicycles|minibus(?:es)?|vans?|coach(?:es)? hire|entrance|exit|gates?|site|campus|wing|block|building|corridor|stand|stadium|roundabout|bypass|estate|espumantes?|cerveza|queso|galletas|mermelada|helados?|chocolate|telas?|zapatillas|pinturas?|marcadores|plumones|fotocopiadora|impresora|proyector|calculadoras?|edition|paperback|hardback)(?= [\p{Ll}\d(]|[.;,]? ?$)/u;

/** What plants, stones and animals have: "Hazel nuts", "Poppy seeds". */
const nature =
  /^ (?:nuts|seeds?|cuttings|petals|trees?|bush(?:es)?|flowers?|roots|oil|bark|berries|feathers?|droppings|nests?|eggs|trout|beads?|stones|green|blue|red|pink|black|white|syrup|jelly|schools|church(?:es)?|values|holidays?|solstice|marino|marina|blanca|rojas?|silvestres?|lunar)(?=[ ,.;:!?)]|$)/u;

/** Tests, measures and laws of sciences: "Ejemplo's exact", "alfa de Ejemplo". */
const measureBehind =
  /^(?:['’]s? ?)? ?(?:exact|kappa|alpha|omega|rho|tau|lambda|theorem|conjecture|correction|coefficient|distribution|number line|criterion|inventory|matrices|quotient|blot|rods|razor|taxonomy|triangle|hierarchy|dilemma|constant|[dtFrUZ](?= ?[,.;:)=<>]| \p{Ll}|$))(?!\p{L})/u;
/** The same, of words that people have as well: only behind a surname. */
const measureOrTheirs =
  /^(?:['’]s? ?)? ?(?:tests?|index|cubes?|blocks|square|ratio|scores?|method|effect|laws?|cycle|stages|scale|curve|cat)(?!\p{L})/u;
const measureBefore =
  /(?:(?:^|[\s(“"«])(?:[A-Za-zα-ωΑ-Ω]|[Aa]lfa|[Aa]lpha|[Kk]appa|[Oo]mega|[Rr]ho|[Tt]au|[Jj]i|[Cc]hi|[Rr]azón|[Cc]ocientes?) (?:cuadrad[oa] )?de |(?:[Pp]rueba|[Tt]est|[ÍíIi]ndice|[Cc]oeficiente|[Ee]scala|[Ll]ey|[Ll]eyes|[Tt]eorema|[Dd]iagrama|[Mm]odelo|[Cc]orrección|[Cc]ontraste|[Dd]istribución|[Ii]nventario|[Mm]atrices|[Cc]uestionario|[Bb]atería|[Tt]riángulo|[Mm]étodo|[Ee]nfoque|[Tt]axonomía|[Ee]fecto|[Pp]rincipio|[Nn]avaja|[Pp]irámide|[Rr]egletas|[Bb]loques|[Cc]ubo|[Pp]aradoja|[Cc]iclo|[Ss]ucesión) (?:exact[ao] )?de )$/u;

/** The first sign of a run's first word that is longer than a letter: "I. E. José" has its letters before it. */
const wordFrom = ({ words: [first, ...more] }: Run): number =>
  (first?.word.length === 1 ? (more.find(({ word }) => word.length > 1) ?? first) : first)?.from ?? 0;

/** Whether what stands beside a run says that something bears its name, whoever it was called after. */
export function isBorne(words: Words, run: Run, listed = false): boolean {
  const { tokens, text } = words;
  const [own, last] = [tokens[run.first], tokens[run.end - 1]];
  if (!own || !last) return false;
  const from = wordFrom(run);
  if (
    /[.\dA-Z,] ?["“«]?$/.test(text.slice(Math.max(0, from - 3), from)) &&
    shortSchool.test(text.slice(Math.max(0, from - 32), from))
  )
    return true;
  const rest = text.slice(last.to, last.to + 60);
  if (
    firm.test(rest) ||
    (run.words.length > 1 && firm.test(` ${last.word}`)) ||
    (!last.possessive && goods.test(rest) && isSurname(run))
  )
    return true;
  const before = text.slice(Math.max(0, own.from - 30), own.from);
  if (before.endsWith(' de ') && measureBefore.test(before)) return true;
  if (last.possessive && (measureBehind.test(rest) || (measureOrTheirs.test(rest) && isOnlySurname(run)))) return true;
  if (nature.test(rest) && !last.possessive && run.words.length === 1) return true;
  if (!words.spanish && isThe(before, rest, run)) return true;
  // "V de Ejemplo" is read as one run.
  if (own.word.length === 1 && /^(?:de|of)$/.test(tokens[run.first + 1]?.folded ?? '')) return true;
  return isShop(words, run) || isTitleOf(words, run, listed);
}

const isOnlySurname = ({ words }: Run): boolean => words.every(({ folded }) => !nameWord(folded).given);

/** "the Ivy cutting": a word besides, of which there are many. */
const isThe = (before: string, rest: string, { words: [own, more], titled }: Run): boolean =>
  own !== undefined &&
  more === undefined &&
  !titled &&
  nameWord(own.folded).given &&
  nameWord(own.folded).english &&
  /(?<!\p{L})(?:the|an?|each|every|some|this) $/iu.test(before) &&
  /^ (?!who|i |we |from|that|is |was |and |or |of |in |on |to |with |has |had |will |did |does |famil|twins|brothers|sisters|household|kids|boys|girls|situation)\p{Ll}{3,}/u.test(
    rest,
  );

const isSurname = ({ words }: Run): boolean =>
  words.some(({ folded }) => nameWord(folded).surname || !nameWord(folded).given);

/** "autobús Ejemplo", "la papelería Don Ejemplo", "el lago de Ejemplo": the noun straight before, or with "de" between. */
function isShop({ tokens }: Words, run: Run): boolean {
  let at = run.first - 1;
  let own = tokens[run.first];
  // A title is a part of what a shop is called.
  if (run.titled) [own, at] = [tokens[at], at - 1];
  if (!own || !/^ ["“«]?$/.test(own.before)) return false;
  const of = /^(?:de|del|of)$/.test(tokens[at]?.folded ?? '');
  const noun = tokens[of ? at - 1 : at];
  if (!noun || (of && tokens[at]?.before !== ' ')) return false;
  if (noun.word.length < 3 || noun.possessive || noun.word.endsWith('ó')) return false;
  if (of) return waters.test(noun.folded);
  return shops.has(noun.folded) || shopEnds.test(noun.folded);
}

/** Of places "de" leads to their name; of others to whose they are. */
const waters =
  /^(?:lago|laguna|rio|arroyo|cerro|sierra|volcan|isla|islas|bahia|golfo|cabo|playa|valle|canon|embalse|presa|puerto|cordillera|desierto|estrecho|peninsula|lake|bay|cape|gulf|isle|sea|mar|marca|editorial)$/;

const aboutBooks =
  /(?<!\p{L})(?:read(?:s|ing|er|aloud)?|books?|story|stories|play|musical|page|pages|chapter|poem|song|film|movie|copies|rhyme|assembly|obra|cuento|libro|lectura|leemos|leímos|leyó|leer|página|lámina|canción|película|poema|función|teatro|ejemplares)(?!\p{L})/iu;
/** "Ana I Am", "Ana and the Green Example", "Ana's Midnight Example". */
const goesOnAsTitle =
  /^(?: I (?:Am|Was|Will)(?!\p{L})|['’]s (?:\p{Lu}\p{Ll}+ ){0,3}\p{Lu}\p{Ll}+|(?:['’]s)? (?:(?:and|in|of|on|y|en|contra|vs\.?) (?:the |el |la |los |las |su |her |his |his )?|the |el |la )\p{Lu}\p{Ll}{3,}(?= \p{Lu}\p{Ll}{2,}))/u;

/** "Ana's Web": what is nobody's at school. */
const singleTitle =
  /^['’]s (?!(?:Mum|Mom|Dad|Nan|Gran|Grand\p{Ll}+|Auntie?|Uncle|Year|Grade|Room|Class|Maths?|English|Reading|Science|History|Geography|Art|Music|French|Spanish|German|Latin|Mandarin|Chromebook|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Zoom|Google|Facebook|Instagram|Word|Team|Head|House|Corner|Garden|Place|Shed|Way|Bench|Tree|Table|School|Cafe|Café|Kitchen|Bakery|Bar|Day)(?!\p{L}))\p{Lu}\p{Ll}{2,}/u;

/** Whether a name begins the title of a book, a play or a song. */
function isTitleOf({ tokens, text }: Words, run: Run, listed: boolean): boolean {
  const [own, last] = [tokens[run.first], tokens[run.end - 1]];
  if (!own || !last || run.titled || own.titled || run.words.length > 2) return false;
  const rest = text.slice(last.to, last.to + 60);
  const goesOn = goesOnAsTitle.exec(rest)?.[0];
  if (!goesOn) return false;
  const next = nameWord((/\p{Lu}\p{Ll}{2,}/u.exec(goesOn)?.[0] ?? '').toLowerCase());
  if (/ (?:and|y|e) $/.test(goesOn.replace(/\p{Lu}.*$/u, '')) && (next.given || next.surname)) return false;
  if (singleTitle.test(rest) && !/^['’]s \p{Lu}\p{Ll}+ \p{Lu}/u.test(rest) && listed) return false;
  return singleTitle.test(rest) || aboutBooks.test(text.slice(Math.max(0, own.from - 90), last.to + 120));
}
