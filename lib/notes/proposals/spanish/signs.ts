import type { WordSigns } from '../word-signs';
import { soon } from './action';
import { days } from './days';

const months = '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
const number =
  '(?:un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|cien\\w*|\\w+cientos|mil|\\d+)';
/** Third person of the past. */
const deed =
  '(?:\\w{2,}ó|\\w{2,}aron|\\w{2,}ieron|hizo|hicieron|dio|dieron|trajo|trajeron|puso|pusieron|fue|fueron|vino|vinieron|dijo|dijeron|estuvo|estuvieron)';

/** What Spanish words say of a sentence, each by itself little: see `WordSigns`. */
export const signs: WordSigns = {
  concludes: /^(?:entonces|pues|asi que|en ese caso)\b/,
  takesStock: /^(?:venga|vale|listo|perfecto|bueno|hecho|va|sale|de acuerdo|no|ok)[,.:;]/,
  goesOn: /^(?:y|pero)\b/,
  ofMyself: /^(?:y |bueno,? |pues |pero )*(?:yo|me|(?!cuando|como|todo|pero)\w+o (?:el|la|que))\b/,
  ofOthers: /^(?:y |pero |es que |porque )*(?:es|son|hay|eso|esto|ellos|ella|el que)\b/,
  calls:
    /^(?:y |pero |ay,? |oye,? |bueno,? |pues )*,? ?(?:(?:\w+ )?N(?: N)?|companer\w+|maestra|maestro|senora|senor|profe|licenciada),/,
  me: /\b(?:yo|me|mi|conmigo)\b/,
  you: /\b(?:tu|usted|te|ustedes|vosotr\w+|ti|os)\b/,
  us: /\b(?:\w+mos|nos|nuestr\w+)\b/,
  everybody: /\b(?:cada|tod[oa]s?|nadie|ningun\w*|ambos|nada|quien quiera|lo demas)\b/,
  past: /\b\w{2,}(?:ó|aron|ieron|aba|aban|iamos|aste|iste)(?!\w)|\b(?:hice|fui|dije|tuve|era|eran|fue|fueron|hizo|dijo|habia)\b/,
  perfect: /\b(?:he|hemos|han|ha) \w+(?:ado|ido|to|cho)\b/,
  goingOn: /\b(?:estoy|esta|estan) \w+ndo\b/,
  passive: /\bse \w+(?:a|an|e|en)\b|\bqueda\w* \w+(?:ado|ada|ido|ida)s?\b/,
  states: /\b(?:es|son|esta|estan)\b/,
  does: /\b(?:va|van|sale|salen|queda|quedan|se (?:hace|pone|queda|abre|paga|deja)|pasa|pasan|entra|entran|sigue|siguen|trae|pone|paga|hay|trabajan|lleva|cierra)\b/,
  willBe: /\b\w{2,}(?:ara|era|ira|aran|eran|iran|aremos|eremos|iremos)\b/,
  weDo: /(?:^|, |\by |\bpero |\bentonces |\bvenga,? )(?:lo |la |los |las |nos )?\w{2,}(?:amos|emos|imos)\b/,
  weWill: /\b\w+(?:aremos|eremos|iremos|emosl[oa]s?)\b|\bvamos a\b/,
  feels:
    /\b(?:yo se|lo se|sabe\w*|siento|quier\w+|gusta|recuerd\w+|entiend\w+|dic\w+|dig\w+|ver|veo|parece|necesit\w+)\b/,
  hedges:
    /\b(?:quizas?|tal vez|a lo mejor|podria\w*|habria|deberia\w*|tendria\w*|prefier\w+|creo|propon\w+|ojala|gustaria|seria|haria|diria)\b|\bno se(?:[,.]| (?:si|que|como|quien|yo|bien|cuando|donde)\b)/,
  condition: /\b(?:cuando|si|salvo|a no ser)\b/,
  reason: /\b(?:porque|ya que|es que)\b/,
  either: /\bo\b/,
  settled:
    /\b(?:y (?:punto|listo|ya)|hecho|queda\w*|quedamos|aprueba\w*|aprob\w+|acuerdo|acord\w+|decidid\w+|decidimos|por unanimidad|sale adelante|cerrad[oa]|ni modo)\b/,
  assent:
    /\b(?:nadie (?:se opone|esta en contra|dice que no)|en contra|a favor|de acuerdo|estamos (?:tod[oa]s|los|las)|votacion|unanimidad|conformes?|(?:les|os) parece|objecion|alguien (?:lo ve mal|se opone))/,
  longAgo:
    /\bel (?:ano|mes) pasado\b|\bla (?:vez|semana) pasada\b|\bhace (?:un|dos|tres|\w+) (?:anos?|mes|meses|semanas?)\b|\bantes (?:se|era|lo)\b|\bya (?:se|lo|la) \w+ó(?!\w)/,
  habit:
    /\b(?:siempre|los (?:lunes|martes|miercoles|jueves|viernes|sabados|domingos)|normalmente|suel\w+|cada (?:vez|semana|mes|ano|dia)|todos los (?:dias|anos|meses))\b/,
  othersDecided:
    /\b(?:ha|han) (?:vuelto a )?decidido\b|\bdecidi(?:ó|eron)(?!\w)|\bnos viene dado\b|\bya (?:decidieron|esta decidido|lo decidimos)\b/,
  recaps: /\b(?:resum\w+|en resumen|recapitul\w+|para el acta|conste en acta|repaso|repito los|entonces queda\w*)\b/,
  runsTheTalk:
    /\b(?:pasamos al|vamos a (?:ver|empezar|hablar|seguir|escuchar)|seguimos (?:con|hablando)|siguiente punto|lo dejamos|hasta (?:luego|el)|otra cosa|volvemos|una cosa)\b/,
  chooses: /(?:^|[,.;:] )(?:entonces|pues),? (?:el|la|los|las|nos|que|se|no|\w+mos)\b|\w,? (?:entonces|pues)[.,]/,
  announces:
    /\b(?:se (?:aprueba|acuerda|decide)|quedamos en|a ver si entendi|hagamos(?:lo)? asi|lo hacemos|doy por|damos por|en resumen)\b/,
  orders:
    /^(?:entonces,? |pues,? |bueno,? |venga,? |listo,? )*que (?:sea|sean|quede|venga|vaya|salga|se (?:haga|quede|hagan)|pase|entre)\b|\bque salga\b/,
  letsDo:
    /\b(?!(?:veamos|sigamos|pasemos|empecemos|sentemos|podamos|tengamos|seamos|estemos|esperemos)\b)\w{2,}(?:emos|amos)l[oa]s?\b|\bvamos (?:con|sin|a la|por)\b|\bnos quedamos (?:con|en)\b|\bhagamos\b/,
  fromWhen: /\b(?:hasta|desde|a partir|por ahora|este ano|esta vez|en adelante|de momento)\b/,
  when: new RegExp(`\\b(?:${days}|${months}|semanas?|mes|meses|anos?|a las \\w+)\\b`),
  soon,
  putsOff:
    /\b(?:pensarlo|lo pensamos|ya veremos|lo vemos|otro dia|mas adelante|no (?:decidimos|decidamos)|pendiente|lo dejamos (?:para|aqui)|habria que ver|todavia no)\b/,
  sameTime:
    /\bmism[oa] (?:hora|lugar|dia)\b|\bla (?:siguiente|proxima)\b|\bel (?:proximo|siguiente) (?:encuentro|dia)\b|\bnos vemos el\b/,
  howMany: new RegExp(`\\b${number}\\b`),
  only: /\b(?:solo|solamente|nada mas|maximo|nomas)\b/,
  never: /\b(?:nunca|jamas|ya no)\b/,
  none: /(?:^|, )(?:ni|sin|nada de|no hay|no se)\b/,
  contrast: /, (?:y )?no\b|\ben vez de\b|\bsino\b|\bsin\b/,
  theirs: /\b(?:fuera|tuyo|tuya|suyo)\b/,
  iWill:
    /\b(?:yo (?:me|lo|la|les|le|se)|me encargo|(?:te|les|os|le|se lo) (?!(?:lo|como|todo|solo|mismo)\b)\w+o|voy a|puedo|\w{3,}(?:aré|eré|iré)(?!\w))/,
  asksYou: /\b(?:podrias?|puedes?|podeis|pueden|por favor|te encargas|se encarga)\b/,
  tells:
    /\b(?!(?:gracias|dame|dime|digame)\b)\w{3,}(?:ame|eme|anos|enos|adme|edme|adnos|ednos|anme|enme|annos|ennos)\b|(?:^|, )(?:y )?\w{3,}[ae] (?:tu|usted)\b|\b(?:tu|usted|ustedes|vosotr\w+)(?: \w+){0,2} (?:mand|tra[ei]|llev|habl|llam|pregunt|pid|hac|prepar|escrib|avis|busc|compr|revis|repart)\w*\b/,
  doesIt:
    /\byo (?:(?:me|se|te|le|les|lo|la|los|las|os) ){0,2}(?!(?:creo|digo|quiero|tengo|siento|pienso|veo|no|solo|pregunto|dejo|entiendo|mismo|puedo)\b)\w{3,}o\b|\b(?:lo|la|los|las|les|le|os|te) (?!(?:digo|creo|dejo|agradezco|pregunto|cuento|juro|veo|que|entiendo|reconozco|olvido|valoro)\b)\w{3,}o\b|\b(?:hablo|paso|bajo|subo|voy|quedo) (?:con|por|a)\b|\b\w{3,}o yo\b/,
  somebody: /\b(?:alguien|algun[oa]s?|la gente|uno de)\b/,
  rightNow:
    /\b(?:pantalla|ahora mismo|un (?:segundo|momento|minuto)|en el chat|les leo|os leo|leo (?:el|la|los)|la palabra|microfono|grabando|el reloj|al grano|encima de la mesa)\b/,
  asks: /\b(?:como|por que|para que|a que|quien|donde|cual|cuanto)\b/,
  asksUs: /\b(?:como|que|por que) (?:hacemos|podemos|vamos|logramos|se|le hacemos|nos|les|los)\b/,
  wonders:
    /\bme pregunto\b|\bno (?:se|sabemos|entiendo|tengo claro|(?:termino|acabo|logro|consigo)(?: de)? (?:ver|entender|saber))\b|\b(?:la|mi|una) (?:pregunta|duda)\b|\bpreocupa\b/,
  weighsUp:
    /\btiene sentido\b|\bvale la pena\b|\bes (?:justo|normal|posible|legal)\b|\bsirve\b|\balguna vez\b|\bde verdad\b|\bpara quien\b|\bquien (?:responde|paga|decide|nos)\b|\bcon que derecho\b|\bhay manera\b|\bhay forma\b/,
  leavesOpen:
    /\bno (?:lo )?(?:se|sabemos|sabria)\b|\bni idea\b|\bahi\b.{0,12}\bdej\w+|\bdej\w+\b.{0,12}\bahi\b|\bpensarlo\b|\bpens\w+lo\b|\b(?:sobre|encima de) la mesa\b|\bbuena pregunta\b|\bno tengo (?:respuesta|claro|idea)\b|\bpara pensar\b|\blo pens\w+\b/,
  smallTalk:
    /\b(?:alguna? (?:pregunta|duda|objecion)|quien (?:sigue|empieza)|me (?:oyen|escuchan|ois)|os parece|les parece)\b/,
  youDid: new RegExp(
    `\\b\\w{2,}(?:aste|iste|asteis|isteis)\\b|\\b(?:usted|ustedes)\\b(?: \\w+)?,?(?: \\w+)? (?:\\w+ )?${deed}|\\b(?:has|habeis) (?:\\w+ )?\\w+(?:ado|ido|to|cho)\\b`,
  ),
  yourDoing:
    /\b(?:tu|usted|N),? que\b|\b(?:lo|la|los|las|el) (?:\w+ )?que (?:has|habeis|hiciste|hicisteis|hizo usted)\b|\b(?:tu|su|vuestr[oa]|tus|sus) (?:trabajo|ayuda|paciencia|idea|apunte|lista|honestidad|carta)\w*\b|\bcomo (?:nos|me|les|los|la|lo) \w+(?:aste|iste|ó)(?!\w)/,
  namedDid: new RegExp(`(?:N|\\b(?:don|dona) \\w+)(?: \\w+)?,? (?:que )?(?:se |nos |les |le |me )?(?:\\w+ )?${deed}`),
  theyDid: new RegExp(
    `\\b(?:que|quien|quienes|ella|ell[oa]s)(?: se| nos| me| les)? ${deed}|\\b(?:la|el|las|los) \\w+ (?:de \\w+ )?(?:se )?${deed}`,
  ),
  effort:
    /\btoda la noche\b|\btodo el (?:dia|fin)\b|\bhasta las\b|\bdesde las\b|\ba pie\b|\bcaminando\b|\bsol[oa]s?\b|\bbajo el agua\b|\bcon este (?:frio|calor)\b|\bde (?:su|tu) (?:propio )?(?:bolsillo|tiempo)\b|\bpropias manos\b|\bsin (?:cobrar|que nadie)\b|\bnadie (?:se )?lo\b|\b(?:tres|dos|cuatro|seis) (?:veces|domingos|semanas|noches|meses)\b|\bnunca dijo\b|\bni lo\b|\bmientras nosotr/,
  compares:
    /\ben (?:veinte|diez|tantos|todos|muchos|\w+) anos\b|\bnadie (?:mas|lo|se)\b|\bla primera vez\b|\bnunca (?:vi|he|hemos|te hemos|habia)\b|\bun lujo\b|\bcualquiera\b|\blo mejor\b|\bni en\b/,
  bearsWitness:
    /\b(?:quiero|quisiera|queria|quisieramos) (?:\w+ ){0,2}(?:que|decir|reconocer\w*|contar|nombrar|agradecer\w*)|\bque (?:se sepa|conste)\b|\byo se (?:que|lo que)\b|\ble digo una cosa\b|\bse lo reconozco\b|\bya que se\b|\bantes (?:que nada|de (?:irnos|cerrar|terminar|acabar|que se))\b|\baprovecho\b|\bultima cosa\b|\bpara (?:acabar|terminar|cerrar)\b|\bno creas?\b|\b(?:no|nunca) (?:(?:me|se|nos|lo|la|te) )*(?:olvid\w+|he dicho)\b|\b(?:yo )?(?:eso )?(?:si )?lo valoro\b|\bvale mas que\b|\bque conste\b|\bpara que quede\b|\bno te lo he dicho\b/,
  madeADifference:
    /\bsin (?:eso|ti|usted|ustedes|ella|ellas|ellos|el)\b|\b(?:nos|me|les) (?:salv|sac|ayud|sirv|ahorr|rescat|alivi)\w+|\bpor eso\b|\bcon eso se\b|\bpor usted\b|\bno (?:es|fue) (?:poca cosa|facil)\b|\bgracias a (?:ti|usted|ustedes|ella|ellas)\b|\bmenos mal que\b|\bya no \w+ia\b|\beso (?:cuesta|nadie)\b/,
  sinceThen:
    /\bdesde entonces\b|\bpor eso\b|\bgracias a eso\b|\bsin eso\b|\bpor (?:ti|usted|vosotr\w+|ustedes|ella|ellas)\b|\bsi no (?:fuera|hubiera\w*) \b|\bnadie (?:se )?(?:entero|dio cuenta)\b|\bme quit\w+ un peso\b/,
  praises:
    /\b(?:lindo|bonito|hermos\w+|valiente|generos\w+|gesto|lujo|precios\w+|orgullo\w*|ejemplo|maravilla|trabajazo|admiro|felicit\w+|buenisim\w+|bendiga)\b/,
  youAre:
    /\b(?:eres|es usted|sois|fuiste|fue usted) (?:un|una|la|el|lo|tu)\b|\bte admiro\b|\blo que (?:haces|hace|hizo|hicieron|hicisteis)\b/,
  addsOne:
    /^(?:y |y tambien |tambien )+(?:a|al|para|de) (?!(?:ver|partir|mi\b|que|donde|las? \w+ en punto))\w+|\bde parte de\b/,
  thanks:
    /\b(?:gracias|agrade\w+|reconoc\w+|reconozco|aplausos?|felicit\w+|dios (?:se|te|la|lo) (?:lo )?(?:pague|bendiga))\b/,
  thanksFor:
    /\b(?:gracias|agrade\w+|reconoc\w+|aplausos?|felicit\w+)\b.{0,60}\b(?:por|que|porque|a (?:la|las|los|quien|N))\b/,
  thanksToACause:
    /\bgracias (?:a|al) (?!(?:todos|todas|quienes|ti|usted|ustedes|N|las? que|los? que)\b)(?:la|el|los|las|dios|\w+)\b/,
  noThanks:
    /\bno,? gracias\b|\bni las gracias\b|\b(?:deberiamos|habria que|hay que|tenemos que|toca) (?:\w+ )?(?:agradecer|dar|felicitar|reconocer)\w*|\b(?:nos|me|les|le) dieron las gracias\b|\bgracias por nada\b|\bagradeceria\b|\bque lo (?:acepto|digo)\b/,
  politeFor:
    /\bpor (?:venir|estar|acompanar\w*|invitar\w*|la (?:invitacion|palabra|pregunta|paciencia|atencion)|su (?:tiempo|atencion|presencia)|vuestro tiempo|el (?:tiempo|aviso|dato)|todo|eso|conectar\w*|asistir|participar)\b/,
  polite: /\b(?:gracias a tod[oa]s|chao|adios|hola|perdon|buenas|buenos|cuidense|que les vaya)\b/,
  greets: /\b(?:gracias|hola|adios|chao|perdon|buenas|buenos)\b/,
};

/** What somebody says who was just thanked. */
export const modest =
  /^(?:ay|nada|no fue nada|no es nada|de nada|para eso estamos|anda|ya, que|me (?:van|vas|emocioné)|no,? (?:hombre|mujer)|bueno,? bueno|faltaba mas|es por|que me pongo)\b/;
/** Somebody takes work on. */
export const commits =
  /\b(?:yo (?:me|lo|les|le|hablo|traigo|pongo|paso)|me encargo|les (?:aviso|mando|llamo)|voy a|puedo)\b/;
