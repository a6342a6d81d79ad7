import type { Cues } from '../cue';
import { days } from './days';

const settled =
  '(?:decidid|acordad|aprobad|fijad|cerrad|confirmad|definid|resuelt|establecid|cancelad|suspendid|aplazad|pospuest|adjudicad|elegid|nombrad|hech[oa] y|pactad|sellad|votad)[oa]s?';
/** "-mos" of what is talked about, or was, or is only wished. */
const idlePlural =
  '(?:somos|estamos|tenemos|podemos|vemos|hemos|queremos|sabemos|hablamos|decimos|creemos|debemos|vamos|necesitamos|conocemos|entendemos|pensamos|fuimos|tuvimos|dijimos|hicimos|vimos|pusimos|quisimos|pudimos|estuvimos|empezamos|empecemos|pasamos|pasemos|seguimos|sigamos|volvemos|andamos|vivimos|llevamos|menos|ramos|tramos|extremos|oimos|escuchamos|parecemos|supimos|recibimos|perdimos|probamos|damos|llegamos|preguntamos|extranamos|olvidamos|salimos|notamos|mismos|ultimos|proximos|animos|maximos|minimos|primos|terminos|prestamos|alumnos|tomos|gramos|sentemos|veamos|quejamos|comimos|subimos|bajamos|caminamos|trabajamos|nacimos|crecimos|sentimos|podamos|tengamos|seamos|estemos|hagamos|esperemos|eramos|salgamos|vayamos|ojala|agradecemos|felicitamos|vinimos|logramos|conseguimos|quisieramos|\\w+(?:ieramos|aramos(?<!paramos|aclaramos|declaramos)|[ai]bamos|iamos|semos|dremos ver))';

/** How Spanish shows a decision. */
export const decision: Cues = {
  says: [
    // It is settled, in so many words.
    [
      1.6,
      new RegExp(
        `\\b(?:queda|quedan|quedo|quedó|esta|estan|ha quedado|quede|queden|es|son|doy por|damos por) (?:ya |pues |entonces |todo )?(?:${settled}|asi(?:[.,]|$)|en firme|en que|(?:para|en) (?:el |los |finales de |principios de )?(?:${days}|\\d+|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre))\\b`,
      ),
    ],
    [
      1.4,
      /\b(?:hemos|ya) (?:decidido|acordado|quedado|aprobado)\b|\bse (?:aprueba|acuerda|decide|adopta|suspende|cancela|pospone|mantiene|elimina|aplaza)\b|\bpor (?:unanimidad|mayoria|consenso)\b|\b(?:el|nuestro) acuerdo (?:es|entonces|seria)\b|\bacordado\b|\bdecidido\b|\bes un hecho\b|\btrato hecho\b|\bhay acuerdo\b|\bqueda (?:pues|entonces)\b|\baprobad[oa]s?\b(?! el )|\bgan(?:a|ó) (?:el|la|los|las)\b|\bqueda (?:dicho|claro que|escrito)\b|\bya esta,? (?:el|la|los|las|lo|nos|se|\w+mos)\b|\ba ver si (?:entendi|lo tengo|lo tenemos)\b|\ben resumen\b|\bresumo\b/,
    ],
    [1.4, /\b(?:hagamos(?:lo)?|lo hacemos) (?:asi|una cosa|esto|de esta)\b|\bvamos con\b|\bmejor hagamos\b/],
    [
      1.4,
      /\b(?:quedamos|acordamos|decidimos|nos quedamos|votamos) (?:en (?!enero|cero)|que|con|para el|para la|asi)|\bsale adelante\b\b/,
    ],
    // Choosing.
    [
      0.7,
      /(?:^|[,.;:] )(?:entonces|pues|venga|vale|listo|ya esta|perfecto|hecho|muy bien|ok|okey|conforme|(?:sale|dale|va)(?=[,.:]))[,.:]? (?:(?:entonces|pues|que),? )?(?!(?:yo|tu|usted|ustedes|me|te|le|les|os|que|quien|como|por|a ver|cuent|digan|si|gracias|buen|empe|vamos a (?:ver|emp|com)|seguim|siguient|pasa|hasta|adelante|somos|mira|es que|la verdad|perdon|ya|tranquil|hay que|no se|bajo|subo|pero|donde|cuando|habria|hasta|ahi|lo tuyo|dale|dile|dime|digo|eso)\b)\w+/,
    ],
    // What is to be done together, or is done from now on.
    [
      0.6,
      new RegExp(
        `(?<!\\b(?:que|si|cuando|como|donde|aunque|mientras|porque) (?:no |nos |lo |la )?)\\b(?!${idlePlural}\\b)\\w{2,}(?:amos|emos|imos)\\b`,
      ),
    ],
    [
      0.7,
      /\b(?:vamos (?:a (?!ver|empezar|dejar|hablar|seguir|escuchar|pasar|votar|comenzar|ir|pensar|revisar|tratar|mostrar|repasar|presentar|abrir|esperar)\w+|con|sin|todos|todas|por)|nos (?:vamos|quedamos|pasamos|reunimos|vemos (?:el|los|la|en)|turnamos)|seguimos (?:con (?:el|la|los|las)|igual|en|como)|probamos (?:con|un|una|el|la|los)|pasamos (?:a (?:los|las)|el|la)|empezamos (?:el|en|a las|a partir)|damos (?:un|una|el|la)|tomamos)\b/,
    ],
    [
      0.7,
      /\b(?:sera|seran|habra|ira|iran|quedara|quedaran|no habra|se hara|se haran|pagara|\w+(?:aremos|eremos|iremos))\b/,
    ],
    [
      0.8,
      /\b(?:no )?se (?:(?:le|les|lo|la|los|las) )?(?!(?:llama|siente|ve|oye|escucha|entiende|acuerda de|nota|trata|queja|pregunta|cree|dice|sabe|puede|corta|queda (?:en la|fuera|sin)|quedan (?:en|sin|fuera)|llaman|sienten|ven|quejan|cansan|fue|me|te|nos|podria|habia|va la|va|van|muere|pierde|pierden|cae|caen|siente|imagina|imaginan|enteran|animan|olvide|olvida|nos|paga)\b)\w{2,}(?:a|an|e|en|ra|ran)\b/,
    ],
    [
      0.8,
      /\b(?:nadie|todos|todas|cada (?:una|uno|quien|escuela|familia|grupo|aula|centro|mesa|\w+)|ningun\w*) (?:[\w']+ ){0,4}?(?:trae|lleva|paga|pone|hace|entra|firma|tiene que|sale|recibe|aporta|manda|cocina|vende)\b/,
    ],
    [0.9, /,? (?:entonces|pues)[.!]?$|\b(?:es|seria) (?:un|que) (?:si|no)\b/],
    [
      0.7,
      /\b(?:salimos|empezamos|llegamos|subimos|bajamos|entramos|comenzamos|terminamos|abrimos|cerramos) (?:a las?|el (?:\w+es|sabado|domingo)|los|en (?:la|el))\b/,
    ],
    [
      1.2,
      /^que (?:sea|sean|quede|venga|vengan|vaya|vayan|se (?:haga|quede|hagan)) |\bni modo,? \w+|\bentonces (?:queda|quedan|que)\b|\ben ese caso\b|\basi lo (?:dejamos|hacemos)\b|\bque (?:conste|quede) en (?:el )?actas?\b|\b(?:pasa|sale|gana) con \w+ (?:votos|manos)\b|\b(?:manos|votos) a favor\b|\bgan(?:a|ó) el (?:si|no)\b|\bpor mayoria\b|^(?:bueno,? |ya,? |pues,? |entonces,? )+que (?:venga|vengan|vaya|vayan|sea|sean|se (?:haga|quede|hagan|queden)|pase|pasen|entre|entren)\b/,
    ],
    [
      0.6,
      /^(?:[\w]+,? ){0,4}(?:va|van|sale|salen|entra|entran|sigue|siguen|empieza|empiezan|termina|terminan|se queda|pasa|pasan|dura|duran|abre|cierra|cuesta|cuestan|arranca) (?:a|al|en|el|los|las|la|con|por|de|desde|como|hasta|sin|igual|para|primero|abierto|fuera)\b/,
    ],
    [
      0.8,
      /\b(?:la|el) (?:proxim[oa]|siguiente) (?:reunion|asamblea|encuentro|llamada|sesion)?,? ?(?:es |sera |queda )?(?:el|en|a las|aqui|mism)\b|\bmisma hora\b/,
    ],
    [
      0.7,
      /^(?:\w+,? ){0,2}(?:que )?(?:(?:el|la|los|las|nadie|todos|cada \w+) (?:[\w']+ )?)?(?:ni|sin|nada de|no (?:hay|habra)) (?:[\w']+ )/,
    ],
  ],
  adds: [
    [
      0.6,
      /^(?:venga|vale|va|listo|pues|entonces|perfecto|de acuerdo|muy bien|ok|okey|hecho|sale|orale|dale|bueno)[,.:]/,
    ],
    [
      1.1,
      new RegExp(
        `\\b(?:a partir de|de ahora en adelante|desde (?:ahora|hoy|la (?:semana|proxima|otra)|el (?:proximo|${days}|dia)|la proxima|este|esta|manana|ya)|en adelante|de aqui en adelante|hasta entonces|hasta nuevo aviso)\\b`,
      ),
    ],
    [
      0.3,
      /\b(?:por ahora|este ano|en la proxima (?:ronda|feria|reunion|edicion|visita)|hasta que|hasta (?:el|la|que)|en vez de|en lugar de|nada mas|y (?:ya|punto|listo|no se habla mas)|ya no|solo|solamente|definitivamente|en definitiva|antes de|primero|fuera|como (?:siempre|esta)|mientras|de momento)\b/,
    ],
    [
      0,
      new RegExp(
        `\\b(?:el|los) ${days}(?: \\d+)?\\b|\\ba las \\w+\\b|\\bde ${days} a\\b|\\ben (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\\b`,
      ),
    ],
    [0.8, /\b(?:os|les|te|nos) parece(?: bien)?\?$|\b(?:vale|va|de acuerdo|conformes|estamos|si|verdad|ok|sale|no)\?$/],
    // Not settled.
    [
      -2.6,
      /\b(?:no|sin|nada) (?:esta |hemos |queda |se ha |hay |lo |podemos )?(?:decidid|acuerd|acordad|decision|resuelt|definid|decidir|decidimos|decidamos|decidi)\w*|\bpor decidir\b|\bsin decidir\b/,
    ],
    [
      -1.2,
      /\bquizas?\b|\btal vez\b|\ba lo mejor\b|\bigual (?:no|si|hay|se|podemos)\b|\bpodriamos\b|\bpodria\b|\bhabria que\b|\bdeberiamos\b|\btendriamos\b|\bpreferiria\b|\bprefiero\b|\byo (?:diria|creo|esperaria|propongo|pondria|haria|dejaria|cogeria|pensaba|quitaria)\b|\bno se (?:si|que|como|yo|quien)\b|\bno se[,.]|\bojala\b|\bcreo que\b|\bme gustaria\b|\bpropon\w+|\bsugier\w+|\bestaria (?:bien|bueno)\b|\by si\b|\bhay que (?:ver|pensar)|\bpensar(?:lo|los)?\b|\bdepende\b|\bhablando\b|\bya veremos\b|\bse podria\b|\bcapaz\b|\bseria\b|\bharia\b/,
    ],
    [
      -1,
      /\bsi (?!se\b|,)(?:[\w']+ ){0,3}(?:quieren|quereis|podemos|llueve|hay|no|nos|les|es|la|el|alguien|ustedes|vosotros|dicen)\b/,
    ],
    [-1.2, /\?$/],
    [
      -1.9,
      /\bel (?:ano|mes) pasado\b|\bla (?:vez|semana|reunion) pasada\b|\bhace (?:un|dos|tres|\w+) (?:ano|anos|mes|meses|semana|semanas|dias)\b|\bantes (?:se|era|lo|haciamos)\b|\bse decidió\b|\ben su (?:dia|momento)\b|\bentonces se\b(?! (?:queda|hace|abre|pone|pasa|cambia|va|manda|compra|cancela|suspende))|\bla (?:ultima|otra) vez\b|\ben aquel\b/,
    ],
    [
      -2.2,
      /\b(?:municipio|consejeria|ministerio|alcaldia|ayuntamiento|distrito|secretaria de educacion|direccion|gobierno|ellos|supervision|la secretaria|el alcalde|prefectura|empresa|ley|junta) (?:ya |ahora |nos |solo )?(?:ha |han )?(?:decidió|decidido|decidieron|acordó|dijo|dijeron|mandó|dice|dicen|quiere)\b/,
    ],
    [
      -2.6,
      /\b(?:pasamos al|pasemos|seguimos (?:con (?:lo|el (?:punto|tema|siguiente))|hablando|adelante)|vamos a (?:ver|empezar|dejar|hablar|seguir|escuchar|pasar|votar|comenzar|ir)|empezamos (?:por|con|ya|entonces)|siguiente punto|volvemos a|hacemos una pausa|descans|lo dejamos (?:aqui|para|apuntad|ahi|pendiente)|la dejamos|dejamos (?:para|apuntad|ahi|pendiente|aqui)|dejamos apuntado|vemos otro dia|lo vemos|nos vemos(?:[.,!]|$)|quedamos pendiente|hacemos una ronda|damos la palabra|que no se nos olvide|lo hablamos (?:luego|otro|despues|mas)|no nos (?:desviemos|adelantemos)|cerramos (?:aqui|la (?:reunion|sesion))|(?:somos|tenemos|queria que vi\w+) (?:pocos|pocas|tres|dos|cuatro|varios|varias|media hora)|una cosa[.,]?$)/,
    ],
    [
      -1.6,
      /^(?:si,? |bueno,? )?(?:de acuerdo(?: con)?|conforme|trato hecho|asi (?:tenia|es)|a favor|bueno, hecho no|hecho no)\b/,
    ],
    [
      -1.9,
      /\bgracias\b|\bhasta luego\b|\bchao\b|\bperdon\b|\bbuenas (?:tardes|noches)\b|\bbuenos dias\b|\bbienvenid|\bcon permiso\b/,
    ],
    [
      -0.9,
      /\b(?:fui|fue|fueron|era|eran|hicimos|tuve|tuvimos|dijo|dijeron|dije|habia|habian|estaba|estaban|quedaron|probaron|perdieron|tuvieron|vino|vinieron|fuimos|\w{2,}(?<!qued)ó|\w+aron|\w+ieron|queria)\b/,
    ],
    [
      -1.3,
      /\byo (?:me|lo|la|te|le|les|os|puedo|voy|hablo|pido|hago|mando|saco|subo|llevo|quiero|quisiera|queria|creo|los|las|traigo|pongo)\b|\b(?:tu|usted) (?:nos|me|preparas|podrias|haces)\b|^(?:\w+,? ){0,2}(?:te|les|os|le|se (?:lo|la|los|las)) (?:\w+o)\b|\b(?:bajo|subo|hablo|voy|llamo|mando|paso|traigo|hago|pregunto|aviso|cuento|llevo|pido) (?:el|la|los|con|a|manana|esta|por|y)\b/,
    ],
    [
      -0.8,
      /^(?:y |pero |porque |bueno,? |es que |claro,? )*(?:es|son|esta|estan|hay|tiene|tienen|eso es|lo que|a mi|la gente|los (?:ninos|papas|padres|chicos)) /,
    ],
    [-1.6, /\bhasta (?:luego|manana|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo))[.!]?$|\blo dejo\b/],
    [
      -1.3,
      /^(?:y |bueno,? |ahora,? )*(?:ya )?(?:nada mas )?(?:lo (?:otro|de|primero|segundo)|segundo|primero|siguiente|el (?:primer|segundo|tercer) punto|la feria)[^,]{0,30}[.,:]/,
    ],
  ],
};
