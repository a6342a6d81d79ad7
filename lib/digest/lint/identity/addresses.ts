import { before, behind, type Place, placeOf } from './around';

/** Where somebody lives: streets with their numbers, houses by their names, lots, farms, boxes. */

/** What streets are called, and hardly anything else with a number before it. */
const streetEnds = `(?:Street|Str|St|Avenue|Ave|Av|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Bvd|Court|Ct|Place|Pl|Way|Terrace|Ter|Tce|Circle|Cir|Highway|Hwy|Parkway|Pkwy|Square|Sq|Trail|Trl|Row|Close|Crescent|Cres|Gardens|Gdns|Alley|Loop|Pike|Turnpike|Plaza|Walk|Mews|Grove|Broadway|Esplanade|Parade|Pde|Wynd|Brae|Causeway|Promenade|Crossing|Villas|Cottages)`;
/** What else they are called: only where somebody is to be found. */
const rareEnds = `(?:Mount|Rise|Hill|Heights|View|Vale|Meads?|Meadows?|Gate|Bank|Wharf|Quay|Yard|Crofts?|Fold|Drove|Path|Ridge|Bend|Cove|Landing|Buildings|Park|Green|Hollow|Run|Point|Pass|Common|Mill|Crest|Glen|Knoll|Trace|Estate|End|Side|Bluff|Fork|Hills?|Woods?|Oaks|Pines|Springs|Creek|Orchard|Leas?|Garth|Dene|Chase|Ride|Circus|Market|Cottage|House|Farm|Lodge|Barn|Court|Tower|Towers)`;
/** A word with a capital, whole: a hostile text has it parted in no other way. */
const cap = String.raw`[A-ZÀ-ÞĀ-Ɏ][A-Za-zÀ-ɏ\u0300-\u036f.'’-]{0,24}(?![A-Za-zÀ-ɏ])`;
const unit = String.raw`(?:,? (?:Apt|apt|Apartment|apartment|Suite|Ste|Unit|unit|Floor|Flat|Fl|Room|Rm|Lot|Trailer|Trlr|Space|Spc|Box|flat|Bldg|Building|No)\.? ?#? ?[A-Za-zÀ-ɏ\d-]{1,6}|,? # ?\d?[A-Za-zÀ-ɏ\d-]{1,5}|,? (?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|top|ground|upper) floor)?`;
/** A town behind a street, with a state or a code of the post, or where the sentence goes on. */
const code = String.raw`(?:\d{5}(?:-\d{4})?(?!\d)|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}|(?:NSW|VIC|Vic|QLD|Qld|WA|SA|TAS|Tas|ACT|NT) \d{4})(?![A-Za-zÀ-ɏ\d])`;
const town = String.raw`(?:(?:,? (?:${cap} ?){1,3}){0,3}(?:,? [A-Z]{2})?,? ${code}|(?:,? (?:${cap} ?){1,3}){1,2},? ?[A-Z]{2}(?![A-Za-zÀ-ɏ0-9])|(?:,? (?:${cap} ){0,2}${cap}(?:,? (?:[A-Z][a-z]{2,5}\.|(?:${cap} ){0,1}${cap}))?,? ${code})|(?:, (?:${cap} ){0,2}${cap}){2}|(?:, (?:${cap} ?){1,3}){1,2}(?= ?[.,;)]|$| (?:and|on|for|by|at|with|until|before|because|any|unless|after|if|when|not|in|y|el|para|hasta|antes|porque|si) )|, (?:${cap} ){1,2}${streetEnds}(?![A-Za-zÀ-ɏ0-9]))?`;
const spanishStreet = String.raw`(?:[Cc]alle|[Cc]/|C\.|Cl\.?|Cll\.?|[Aa]venida|[Aa]vda\.?|[Aa]vd\.?|Av\.?|av\.|Avinguda|[Pp]aseo|[Pp]º|[Pp]laza|[Pp]za\.?|Plaça|Pl\.|[Cc]arretera|[Cc]tra\.|[Cc]amino|[Cc]alzada|Calz\.|[Cc]arrera|[Cc]ra\.?|[Kk]ra\.?|Carrer|[Cc]alleja|[Jj]ir[oó]n|[Jj]r\.|[Pp]asaje|[Pp]sje\.?|[Pp]je\.?|[Cc]allej[oó]n|[Bb]ulevar|[Bb]oulevard|[Bb]lvd\.?|Bv\.?|Bvar\.?|[Pp]rivada|[Pp]riv\.|[Pp]rolongaci[oó]n|Prol\.|[Rr]onda|[Rr]ambla|[Tt]raves[ií]a|[Gg]lorieta|[Dd]iagonal|Diag\.|[Tt]ransversal|Transv\.|[Cc]errada|[Rr]etorno|[Cc]ircuito|[Aa]ndador|[Cc]uesta|[Vv]ereda|R[uú]a)`;
const notBehind = String.raw`(?<![A-Za-zÀ-ɏ0-9$€£.,#/-])`;
const side = String.raw`(?:(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest|NE|NW|SE|SW|[NSEW])\.? )?`;
const house = String.raw`(?:R\.?R\.? ?#?\d{1,2},? )?(?:(?:Flat|Apt\.?|Apartment|Unit|Suite|Box|Lot|Trailer|Space|Spc\.?) #?\w{1,5},? )?(?:(?:No\.?|Number) ?)?(?:[Uu]?\d{1,4}[A-Za-z]?/)?\d{1,5}(?:[-–](?:\d{1,5}|[A-Z]))?[A-Za-z]?(?: ?½| 1/2)?,? `;
const streetOf = (ends: string) =>
  new RegExp(
    String.raw`${notBehind}${house}${side}(?:(?:${cap}|\d{1,3}(?:st|nd|rd|th)|of|the) ){1,4}?${ends}(?![A-Za-zÀ-ɏ0-9])\.?(?: (?:North|South|East|West|NE|NW|SE|SW|[NSEW])\b\.?)?`,
    'gu',
  );
const english = streetOf(streetEnds);
const rare = streetOf(rareEnds);
/** "417 N. Polk" */
const sided = new RegExp(String.raw`${notBehind}\d{2,5} [NSEW]\.? ${cap}(?: ${cap})?`, 'gu');
/** "12 The Leas" */
const article = new RegExp(String.raw`${notBehind}${house}The ${cap}(?: ${cap})?`, 'gu');
const countyRoads =
  /(?<![A-Za-zÀ-ɏ0-9$€£.,#/-])\d{2,5} (?:[NSEW]\.? )?(?:Avenue|Ave\.?) [A-Z](?: ?½| 1\/2)?(?![A-Za-zÀ-ɏ0-9])|(?<![A-Za-zÀ-ɏ0-9$€£.,#/-])\d{1,5} (?:[NSEW]\.? )?(?:County |State |Farm |Rural |US |Old )?(?:Road|Rd\.?|Route|Rte\.?|Highway|Hwy\.?|CR|FM) \d{1,4}[A-Z]?(?![A-Za-zÀ-ɏ0-9])/gu;
/** "55b marmion rd", as in messages */
const inSmall =
  /(?<![A-Za-zÀ-ɏ0-9$€£.,#/-])\d{1,5}[a-d]? (?!(?:min|mins|minutes?|hours?|miles?|mile|lane|way|star|day|dirt|side|main|km|block|blocks|yard|more|other|new)\b)[a-z]{3,20}(?: [a-z]{3,20})? (?:rd|st|ave|ln|dr|blvd|street|road|avenue|lane|terrace|crescent|close|avenida|court|ct)\b/g;
/** "rivadavia 4410 piso 3", as in messages */
const inSmallSpanish =
  /(?<![A-Za-zÀ-ɏ0-9])(?:(?:san|santa|el|la|los|las) )?(?!(?:aula|sala|ruta|página|grado|año|para|hasta|desde|unos|casi|entre)\b)[a-zß-ɏ]{4,20} \d{2,5},? (?:(?:piso|depto|dpto|dto|apto)\.? ?\w{1,3}|\d{1,2}(?:ro|do|er|to|[º°.]{1,2}) ?[a-z]?(?![a-zß-ɏ]))/gu;
/** "the corner of Elm and 3rd" */
const corners = new RegExp(
  String.raw`(?<=(?:corner of|esquina de|cruce de|intersection of) )(?:${cap} ){0,2}(?:${cap}|\d{1,3}(?:st|nd|rd|th))(?: ?(?:&|/) ?| and | y | con )(?:${cap} ){0,2}(?:${cap}|\d{1,3}(?:st|nd|rd|th))(?![A-Za-zÀ-ɏ0-9])`,
  'gu',
);
const roadBox =
  /\b(?:\d{1,5} )?(?:County|State|Farm|Rural|Ranch) (?:Road|Rd|Route|Highway|Hwy)\.? \d{1,4},? (?:Box|Lot) \d{1,5}\b/g;
/** "número 22 de la calle Mayor" */
const numberFirst = new RegExp(
  String.raw`(?:[Nn][uú]mero|[Nn][.º°]{1,2}) \d{1,4},? de (?:la |el )?${spanishStreet} (?:(?:de|del|la|las|los|el) ){0,3}${cap}(?: ${cap}){0,2}`,
  'g',
);
const numberedRoads = new RegExp(
  String.raw`${notBehind}\d{2,5} (?:[NSEW]|North|South|East|West)\.? (?:\d{1,3}(?:st|nd|rd|th)|\d{2,5} (?:[NSEW]|North|South|East|West))(?![A-Za-zÀ-ɏ0-9])\.?`,
  'gu',
);
const broadway = new RegExp(
  String.raw`${notBehind}\d{1,5} (?:[NSEW]\.? |North |South |East |West )?Broadway(?![A-Za-zÀ-ɏ0-9])`,
  'gu',
);
/** "4410 Calle Real", "1420, rue Sainte-Catherine" */
const streetFirst = new RegExp(
  String.raw`${notBehind}\d{1,5}[A-Za-z]?,? (?:bis,? )?(?:Calle|Camino|Avenida|Via|Vía|Paseo|Caminito|Placita|Rua|[Rr]ue|[Cc]hemin|[Bb]oulevard|[Bb]oul\.|[Ii]mpasse|[Aa]llée|[Rr]ang|[Mm]ontée|[Cc]ôte|[Aa]venue) (?:(?:de|del|la|las|los|el|du|des|le|les|d['’]|l['’]) ?){0,3}(?:${cap} ?){1,3}`,
  'gu',
);
const named = new RegExp(
  String.raw`(?<![A-Za-zÀ-ɏ0-9])(?:(?:Flat|Apartment|Apt\.?|Unit) \w{1,4}, )?(?:The |Old )?(?:${cap} ){1,3}?(?:Cottage|House|Farm|Farmhouse|Lodge|Barn|Croft|Manor|Rectory|Vicarage|Manse|Mill|Bungalow), (?:${cap} ){1,3}?${streetEnds}(?![A-Za-zÀ-ɏ0-9])`,
  'gu',
);
/** "Lives at 418 Larkspur, gate code in file", "vive en mitre 1220" */
const bare = new RegExp(
  String.raw`(?<=\b(?:[Ll]ives|[Ll]iving|[Ll]ived|[Ss]tays|[Ss]taying|[Mm]oved|[Aa]ddr(?:ess)?)(?: (?:is|now|change))?:? (?:at |to )?)\d{3,5} ${cap}(?: ${cap})?(?=[,.;)]|$)|(?<=\b(?:[Vv]ive|[Vv]ivo|[Vv]iven|[Vv]ivimos|se mudó|se mudaron) (?:en|a) )(?!(?:aula|ruta|sala|km)\b)[a-zß-ɏ]{4,20} \d{3,5}(?![\d/%:])`,
  'gu',
);
/** "Sector El Ejemplo, casa 14", "Fracc. Los Ejemplos, calle Roble 22" */
const quarters = new RegExp(
  String.raw`(?<![A-Za-zÀ-ɏ0-9])(?:Villa|Sector|Población|Urb\.|Urbanización|Conjunto|Residencial|Fracc\.|Fraccionamiento|Ejido|Vereda|Finca|Fundo|Caserío) (?:(?:de|del|la|las|los|el|${cap}) ?){1,4}(?:, (?:pasaje|calle|casa|lote|mz\.?|manzana|block|bloque|torre|etapa) (?:[A-Z\d]{1,4}(?![A-Za-zÀ-ɏ])|${cap} \d{1,4})){1,3}`,
  'gu',
);
/** "Plot 14, Refinery Road", "N4471 County Hwy M" */
const plots = new RegExp(
  String.raw`(?<![A-Za-zÀ-ɏ0-9])(?:Plot|Lot|Block|House|Villa|Stand|Erf|Door|H\.? ?No\.?)(?: [Nn]o\.?)? ?#?\d{1,5}[A-Z]?,? (?:${cap} ){1,4}?(?:${streetEnds}|${rareEnds}|Layout|Nagar|Colony|Marg|Extension)(?![A-Za-zÀ-ɏ0-9])|(?<![A-Za-zÀ-ɏ0-9])[NSEW]\d{2,5}(?: ?[NSEW]\d{2,5})? (?:${cap} ){1,3}?${streetEnds}(?: [A-Z]{1,2})?(?![A-Za-zÀ-ɏ0-9])`,
  'gu',
);
/** "The Old Forge, Chapel Lane": only where somebody is to be found. */
const houseAlone = new RegExp(
  String.raw`(?<![A-Za-zÀ-ɏ0-9])(?:${cap} ){0,2}${cap}, (?:${cap} ){1,3}?(?:Street|St|Road|Rd|Lane|Ln|Close|Terrace|Avenue|Drive|Row|Hill|Green|Mews)(?![A-Za-zÀ-ɏ0-9])\.?`,
  'gu',
);
/** "Apartment 6, Albion Mill" */
const flats = new RegExp(
  String.raw`(?<![A-Za-zÀ-ɏ0-9])(?:Flat|Apartment|Apt\.?|Unit) \d{1,4}[A-Z]?, (?:${cap} ){0,2}${cap}`,
  'g',
);
const box =
  /\bP\.? ?O\.? ?Box \d{1,6}\b|\b[Aa]partado (?:de correos |[Pp]ostal )?(?:n[uú]m\.? )?\d{1,6}\b|\b(?:R\.?R\.?|H\.?C\.?|Rural Route|Star Route) ?#?\d{1,3},? (?:Site \d{1,3},? )?(?:(?:Comp|Compartment) \d{1,3},? )?(?:Box|Bx)\.? \d{1,5}[A-Z]?\b|\bR\.?R\.? ?#? ?\d{1,2}, [A-ZÀ-ÞĀ-Ɏ][a-zß-ɏ]+|\b(?:Lot|Space|Trailer) #?\d{1,4},? (?:[A-ZÀ-ÞĀ-Ɏ][A-Za-zÀ-ɏ]+ ){1,3}(?:Park|Court|Estates|Village)\b/gu;

const spanishUnit = String.raw`(?:,? (?:(?:[Pp]iso|[Dd]e?pto|[Dd]pto|[Dd]to|[Dd]epartamento|[Aa]pto?|[Aa]p|[Aa]partamento|[Ii]nterior|[Ii]nt|[Pp]uerta|[Pp]ta|[Ee]scalera|[Ee]sc|[Bb]ajos?|[Bb]aixos|[Ll]ocal|[Mm]za?|[Mm]anzana|[Ll]ote|[Ll]t|[Cc]asa|[Ee]dificio|[Tt]orre|[Bb]lock|[Bb]loque|[Tt]imbre|[Pp]lanta (?:baja|alta)|[Aa]ltos|[Cc]ontrafrente|[Ff]ondo|[Oo]ficina|[Pp]ortal|PB)(?![A-Za-zÀ-ɏ])(?:\.? ?(?:\d{1,4}[A-Z]?|[A-Z](?![A-Za-zÀ-ɏ])|izq\w{0,6}|izda|dcha))?(?: ?[º°ª])?(?: ?[A-Z](?![A-Za-zÀ-ɏ]))?|\d{1,2}(?:[.º°ª]{1,2}|er|do|to) ?(?:[A-Z](?![A-Za-zÀ-ɏ])|izda\.?|izq\w{0,6}\.?|dcha\.?|\d{1,2}[.ªº]{0,2})?|\d{1,2}[a-z]{1,2}[- ]\d{1,2}[ªa](?![A-Za-zÀ-ɏ])|(?:[Ss]ur|[Nn]orte|[Ee]ste|[Oo]este)(?![A-Za-zÀ-ɏ])|(?:primer|segundo|tercer|cuarto|quinto) piso)){0,4}(?: y ${cap}(?= ?[,.;)]|$))?`;
const spanishTown = String.raw`(?:,? (?:[Cc]olonia|[Cc]ol\.|[Bb]arrio|B\.?[º°]|[Bb]o\.|[Ff]racc\.|[Ff]raccionamiento|[Uu]rb\.|[Uu]rbanizaci[oó]n|[Rr]esidencial|[Pp]oblaci[oó]n|[Vv]illa|[Zz]ona|[Ss]ector|[Vv]ereda|[Cc]omuna|[Aa]ldea|[Cc]ant[oó]n|[Cc]aser[ií]o) (?:(?:de|del|la|las|los|el|centro|norte|sur|oriente|poniente|[A-ZÀ-ÞĀ-Ɏ][A-Za-zÀ-ɏ]+) ?){1,5}){0,2}(?:,? (?:C\.?P\.? ?)?\d{5}(?: [A-ZÀ-ÞĀ-Ɏ][A-Za-zÀ-ɏ]+)?)?(?:, (?:[A-ZÀ-ÞĀ-Ɏ][A-Za-zÀ-ɏ]+ ?){1,3}(?=[.,;)]|$)){0,3}`;
const spanish = new RegExp(
  String.raw`(?<![A-Za-zÀ-ɏ0-9])${spanishStreet} ?(?:(?:de|del|la|las|los|el|y|i|San|Santa|${cap}|\d{1,2}(?= de| (?:Oriente|Poniente|Norte|Sur|Este|Oeste))) ){0,6}?(?:(?:[dl]['’])?${cap}|\d{1,2} de [a-z]{4,10}|\d{1,4}(?=,? n[.º°])|\d{1,3}),?(?: ?(?:n[uú]m(?:ero)?\.?|n[.º°]{1,2}|no\.|nro\.?|#) ?| )(?:[NSEO]\d{1,3}[A-Z]?-\d{1,4}|\d{1,5}(?:[-–]\d{1,4}){0,2}(?: ?-?(?:bis|[A-Z](?![A-Za-zÀ-ɏ])))?(?![\d/])|s/n(?![A-Za-zÀ-ɏ]))(?! de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|la (?:mañana|tarde|noche))| ?(?:h|hs|hrs|horas|am|pm)(?![A-Za-zÀ-ɏ])|:\d)`,
  'gu',
);
/** "Cra. 45 # 102-16", "Calle 12 Sur No. 5A-31" */
const crossed =
  /(?<![A-Za-zÀ-ɏ0-9])(?:[Cc]alle|Cl|Cll|[Cc]arrera|[Cc]ra|[Kk]ra|Cr|Kr|[Dd]iagonal|Diag|Dg|[Tt]ransversal|Transv|Tv|[Aa]venida|Av)\.? ?\d{1,3} ?[A-Z]?(?: ?(?:bis|[Ss]ur|[Nn]orte|[Ee]ste|[Oo]este))?,? ?(?:#|[Nn][.º°o]{1,2}|[Nn][uú]m\.?) ?\d{1,3} ?[A-Z]?(?: ?(?:bis|[Ss]ur))? ?[-–] ?\d{1,3}|(?<![A-Za-zÀ-ɏ0-9])(?:(?:[Cc]alle|[Aa]v(?:enida|\.)|[Pp]rivada|[Cc]errada|[Aa]ndador) )?\d{1,3} (?:Norte|Sur|Oriente|Poniente) (?:(?:[Nn][uú]m\.?|[Nn]o\.|#) ?)?\d{2,5}(?:-[A-Z\d]{1,2})?(?!\d)|(?<![A-Za-zÀ-ɏ0-9])[Cc]alle \d{1,3}(?:,? n[.º°]{1,2} ?\d{1,5})?,? (?:entre|e\/) \d{1,3} y \d{1,3}(?:,? n[.º°]{1,2} ?\d{1,5})?/gu;
/** "Mz. 14 Lt. 8", "Urb. Los Pinos, manzana B, casa 4" */
const lots = new RegExp(
  String.raw`(?<![A-Za-zÀ-ɏ0-9])(?:(?:Urb|AA\.? ?HH|Col|Fracc|[Cc]olonia|[Bb]arrio|[Vv]illa|[Rr]esidencial|[Cc]onjunto|[Uu]rbanizaci[oó]n|[Ff]raccionamiento)\.? (?:(?:de|del|la|las|los|el|${cap}),? ){1,5})?(?:[Mm]za?|[Mm]anzana|[Mm]zna)\.? ?[A-ZÀ-ÞĀ-Ɏ\d]{1,4},? (?:[Ll]te?|[Ll]ote|[Cc]asa|[Ss]olar|[Vv]illa)\.? ?\d{1,4}[A-Z]?`,
  'gu',
);
/** "Belgrano 1450, 2.º B": a street by its name alone. */
const nameAlone = new RegExp(
  String.raw`(?<![A-Za-zÀ-ɏ0-9.])(?:(?:San|Santa|Gral\.|General|Cnel\.|Dr\.|\d{1,2} de) )?(?:${cap} ){1,3}\d{2,5}(?![\d%/.]|,\d)`,
  'gu',
);
/** Where somebody is to be found. */
const home =
  /(?<![A-Za-zÀ-ɏ])(?:port[oó]n|reja|vénga\w{2,4}|vengan|caigan|windows?|carport|yard|backyard|met|suegra|return[a-z]{0,3}|abuelos|llave|arriba de|encima de|al lado de|frente a|junto a|reuni[oó]n|lives?|lived|living|grew up|taxi|alquil[A-Za-zÀ-ɏ]{1,5}|pieza|cuarto|letters?|mail(?:ed)?|parcels?|concert|potluck|cartas?|dejen|dejar|home|house|address|deliver[A-Za-zÀ-ɏ]{0,5}|send|sent|post|pick(?:ed)?|collect[A-Za-zÀ-ɏ]{0,3}|drop[A-Za-zÀ-ɏ]{0,4}|moved?|moving|doors?|keys?|rent[A-Za-zÀ-ɏ]{0,3}|lodg[A-Za-zÀ-ɏ]{0,4}|stay[A-Za-zÀ-ɏ]{0,3}|visit|garage|porch|kitchen|backyard|grandmother|aunt|family|flat|knock|c\/o|vive|vivo|vivimos|viven|vivía|casa|domicilio|dirección|entreg[A-Za-zÀ-ɏ]{2,4}|llevar|mandar|enviar|retirar|recoger|pasar|pasen|puerta|departamento|se mudó|se mudaron|queda|patio|cochera|comedor|familia|abuela|tía|vecina)(?![A-Za-zÀ-ɏ])/iu;
/** Before "Drive" and the like, what makes no street of it. */
const notStreet =
  /^\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|Google|Shared|Team|Learning|Capital|Giving|Data|Food|Book|Toy|Coat|Grade|Year|Key Stage/;
const notName =
  /^(?:Sala|Aula|Ruta|Office|Windows|Ley|Decreto|Artículo|Room|Grado|Nivel|Tomo|Página|Agenda|Plan|Fase|Módulo|Unidad|Escuela|Primaria|Secundaria|Colegio|Instituto|Zona|Sector|Circular|Convenio|Acta|Línea|Programa|Horizonte|January|February|March|April|May|June|July|August|September|October|November|December|Grade|Year|Level|Term|Enero|Febrero|Marzo|Abril|Mayo|Junio|Julio|Agosto|Septiembre|Octubre|Noviembre|Diciembre)\b/;

const tail = new RegExp(`(?: ${streetEnds}(?![A-Za-zÀ-ɏ0-9])\\.?)?${unit}${town}`, 'uy');
const spanishTail = new RegExp(`${spanishUnit}${spanishTown}`, 'uy');
const spanishUnitAt = new RegExp(spanishUnit, 'uy');

/** What belongs to an address behind its street and number. */
function more(text: string, at: number, pattern: RegExp): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Addresses in a text. */
export function* addressesIn(text: string): Generator<Place> {
  if (!/\d|House|Cottage|Farm|Lodge|Lane|Road|Street|s\/n/.test(text)) return;
  const whole = (index: number, words: string, pattern: RegExp) => {
    const own = (words + more(text, index + words.length, pattern)).replace(/[ .,]+$/, '');
    const house = houseBefore.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? '';
    return placeOf('address', index - house.length, house + own);
  };
  for (const pattern of [
    roadBox,
    inSmall,
    inSmallSpanish,
    corners,
    numberFirst,
    countyRoads,
    plots,
    english,
    broadway,
    numberedRoads,
    streetFirst,
    named,
    bare,
    quarters,
    flats,
    box,
    crossed,
    lots,
    spanish,
  ]) {
    const isOther = isSpanish.has(pattern);
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const place = whole(index, words, isOther ? spanishTail : tail);
      if (/^\d+[A-Z]?, /.test(words) && /[A-ZÀ-Þ][a-zß-ɏ]+ $/.test(text.slice(Math.max(0, index - 20), index)))
        continue;
      if (
        !notStreet.test(words) &&
        (isOther || pattern === corners || !namesThing(text.slice(place.to, place.to + 16)))
      )
        yield place;
    }
  }
  for (const { 0: words, index } of [rare, article, sided, houseAlone].flatMap((each) => [...text.matchAll(each)])) {
    const place = whole(index, words, tail);
    const led =
      /\b(?:at|to|from|past) $/.test(text.slice(Math.max(0, index - 6), index)) &&
      /^(?:[,.;)]|$| (?:and|on|for|by|until) )/.test(text.slice(place.to));
    if ((isHome(text, index) || led) && !notStreet.test(words) && !namesThing(text.slice(place.to, place.to + 16)))
      yield place;
  }
  for (const { 0: words, index } of text.matchAll(nameAlone)) {
    const unitBehind =
      more(text, index + words.length, spanishUnitAt) ||
      /^,? (?:col\.|colonia|barrio|fracc)/i.exec(text.slice(index + words.length, index + words.length + 12))?.[0] ||
      '';
    if (!notName.test(words) && (unitBehind !== '' || !/(?:19|20)\d\d$/.test(words)) && isHome(text, index, true))
      yield whole(index, words, spanishTail);
  }
}

/** "The Nook, 3 Back Lane" */
const houseBefore =
  /(?<![A-Za-zÀ-ɏ0-9])(?:The [A-ZÀ-Þ][A-Za-zÀ-ɏ]+(?: [A-ZÀ-Þ][A-Za-zÀ-ɏ]+)?|[A-ZÀ-Þ][A-Za-zÀ-ɏ]+ (?:Cottage|House|Farm|Lodge|Barn|Villa|Flats|Court|Mansions|Buildings)), $/;
const isSpanish = new Set([numberFirst, quarters, spanish, crossed, lots]);

/** Whether somebody is to be found there. */
function isHome(text: string, at: number, isUnit = false): boolean {
  const said = before(text, at, 60);
  return (
    /(?:\b(?:at|to|from|en|a|de|is|es|son|in)|[:,(—–])\s?$/i.test(said) &&
    home.test(said + (isUnit ? behind(text, at, 60) : ''))
  );
}

/** "14 Easy Street coupons": a word straight behind that is none of those that follow a place. */
const namesThing = (after: string): boolean =>
  /^ [a-zß-ɏ]/u.test(after) &&
  !/^ (?:until|til|and|or|for|at|on|in|is|was|are|from|between|by|to|unless|behind|near|before|after|with|when|if|as|every|mon|tues?|wed|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|this|next|has|will|where|which|since|during|across|starting|tomorrow|today|tonight|now|because|but|so|who|not|again|off|around|opposite|beside|upstairs|y|o|de|a|el|la|los|entre|para|desde|hasta|cada)\b/.test(
    after,
  );
