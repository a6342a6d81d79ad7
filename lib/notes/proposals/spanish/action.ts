import type { Cues } from '../cue';
import { days } from './days';

/** What is done in the meeting, or only thought and said. */
const idleFirst =
  '(?:lo|dejo (?:ahi|aqui|a mi)|olvido|creo|digo|agradezco|pregunto si|quiero|veo|debo|juro|explico|escucho|oigo|entiendo|noto|siento|imagino|temo|supongo|leo|doy la palabra|cedo|cuento (?:que|como|lo|una|yo)|pierdo|olvido|quedo|parezco|llamo N|muero|rio|acuerdo|refiero|reconozco|felicito|admito|confieso|paso la palabra|quejo|mismo|otro|nuevo|bueno|malo|primero|segundo|unico|cierto|mio|tuyo|nuestro|medio|ultimo|proximo|alto|bajo(?! el)|poco|mucho|todo|tanto|solo|estuvo|hizo|dijo|puso|trajo|quiso|pudo|supo|tuvo|vino|anduvo|libro|martes|encanto|pasado|dado|sido|hecho|puesto|visto|dicho|mandado|tengo)';
const task =
  '(?:mand|envi|escrib|pas|habl|llam|pregunt|consegu|consig|tra|llev|prepar|hac|hag|arm|redact|revis|busc|averigu|compr|imprim|sub|compart|organi[zc]|coordin|reserv|ped|pid|sac|pon|avis|confirm|invit|escane|arregl|anot|apunt|cambi|corrig|correg|termin|entreg|recog|visit|present|public|traduc|junt|cocin|acompan|acerc|comunic|contact|gestion|calcul|resum|cotiz|record|resolv|resuelv|tramit|mont|investig|prest|cobr|pag|firm|limpi|pint|carg|complet|actualiz|convoc|disen|elabor|solicit|verific|consult|ofre[zc]|cont|convers|qued (?:con|a)|ve[or] con|encarg|ocup|dej|pong|tom)';
/** A time by which something is done. */
export const soon = new RegExp(
  `\\b(?:el|este|para el|antes del?|hasta el|el proximo|del) (?:${days}|fin de semana|dia \\w+|\\d+)\\b|\\bmanana\\b(?! siguiente)|\\besta (?:tarde|noche|semana|misma)\\b|\\bhoy\\b|\\bla (?:proxima|semana)\\b|\\ba mas tardar\\b|\\ben cuanto\\b|\\bantes de(?:l| la| que)?\\b|\\bluego\\b|\\bal salir\\b|\\bpara (?:la|el) (?:proxima|proximo|\\d|semana|${days})\\b|\\beste mes\\b|\\bdespues de\\b|\\b(?:apenas|cuando) (?:pueda|llegue|salga|agarre|tenga|vuelva|termine|los|lo|la)\\b|\\b${days} sin falta\\b|\\ba primera hora\\b`,
);
const infinitive = '\\w{2,}(?:ar|er|ir)(?:me|te|le|les|lo|la|los|las|se|nos|os|selo|sela|telo|melo|noslo)?';
const idleInfinitive =
  '(?:decir|hablar|ver|ser|estar|empezar|comenzar|contar(?:les|te|os|le)? (?:una|algo|lo|que|como)|preguntar(?:les|te|os|le)? (?:una|algo|si)|comentar|anadir|agregar|seguir|leer|compartir (?:la|mi)|repetir|escuchar(?:me|te|los)?|oir(?:me|te)?|esperar|entender|saber|pensar|explicar|imaginar|creer|quejar(?:me|se)|ir(?:me|se|nos)|quedar(?:me|se)|dormir|vivir|aguantar|intervenir|interrumpir|pasar|terminar|aprovechar|agradecer|reconocer|dar las gracias|hacer de|tener|poder|cerrar|opinar|votar|felicitar)';

/** How Spanish shows an action. */
export const action: Cues = {
  says: [
    [
      3.5,
      /\b(?:ya )?(?:me|nos) (?:encargo|ocupo|comprometo|hago cargo|encargamos|ocupamos|apunto (?:a|para|yo)|ofrezco (?:a|para|yo)|toca (?:a mi )?(?:hablar|llamar|traer|hacer|escribir|llevar))\b|\b(?:dejamelo|dejadmelo|dejenmelo|dejeme|dejenme|dejame|dejadme)(?: a mi\b| \w+r(?:le|les|lo|la)?\b)?|\blo tomo yo\b|\b(?:cuenta|cuente|cuenten|contad) conmigo\b|\bcorre por mi cuenta\b|\bde eso me\b|\bme lo (?:apunto|llevo|apunte)\b|\beso lo (?:veo|hago) yo\b/,
    ],
    // "les mando", "se lo llevo", "la leña la pongo yo".
    [2, new RegExp(`\\b(?:te|os|les|le|nos)(?: (?:lo|la|los|las))? (?!${idleFirst}\\b)\\w{2,}o\\b`)],
    [
      0.9,
      new RegExp(
        `\\b(?:se (?:lo|la|los|las)|(?:yo|ya|y|eso|tambien)(?: ya| tambien| mism[oa])? (?:lo|la|los|las|le|les|me|te|os)) (?!${idleFirst}\\b)\\w{2,}o\\b`,
      ),
    ],
    [
      1.8,
      new RegExp(
        `\\b(?:lo|la|los|las) (?!${idleFirst}\\b)\\w{2,}o (?:yo|esta|manana|el|hoy|con)\\b|\\byo (?:mism[oa] |tambien )?(?:(?:me|se|te|le|les|lo|la|los|las|os) ){0,2}(?!${idleFirst}\\b)${task}\\w{0,3}o\\b|\\b${task}\\w{0,3}o yo\\b`,
      ),
    ],
    [
      1.3,
      new RegExp(
        `(?:^|[,;:.] |\\by |\\b(?:manana|luego|${days}|semana|tarde|hoy|mismo|entonces|bueno|vale|claro|si|si,|despues) )(?:yo )?(?!${idleFirst}\\b)${task}\\w{0,3}o\\b`,
      ),
    ],
    [
      1.8,
      new RegExp(
        `\\b(?:voy a|vamos a ir a|puedo|quiero ir a|me comprometo a|me encargo de|nos encargamos de|tengo que|quedo de|quedo en) (?:ir a )?(?!${idleInfinitive}\\b)${infinitive}\\b`,
      ),
    ],
    [1, /\b\w{2,}(?:are|ere|ire|aré|eré|iré|dre|dré|hare|haré)\b/],
    [2.1, /\byo (?:le|les|te) (?:digo|comento|planteo)\b(?! (?:que|una|a))/],
    [1.7, /\b(?:lo|la|los|las) \w{2,}(?:amos|emos|imos) (?:nosotr\w+|las? de|los de|entre)\b/],
    [
      2.1,
      /\b(?:lo|la|los|las) (?:teneis|tienen|tienes|tendras|tendran|tendreis) (?:el|manana|para|antes|esta|hoy|la semana)\b/,
    ],
    // Somebody is asked or told to.
    [
      1.5,
      new RegExp(
        `\\b(?:podrias?|podriais|podrian|puedes|podeis|pueden|te animas a|se anima a|te encargas (?:tu )?(?:de)?|se encarga (?:usted )?de|te importaria|(?:me|nos|lo|la|le|les|os|te) puede|usted puede) (?:tu |vosotros |ustedes |usted )?(?:por favor )?(?!${idleInfinitive}\\b)${infinitive}\\b`,
      ),
    ],
    [
      1.7,
      /\b(?:tu|vos|usted|ustedes|vosotros|vosotras)(?:,)? (?:nos |me |te |se |lo |la |les |le |os )*(?!(?:es|eres|sabe|sabes|saben|cree|crees|creen|ve|ves|ven|esta|estas|estan|tiene|tienes|tienen|dice|dices|dicen|quiere|quieres|quieren|va|vas|van|descansa|puede|puedes|pueden|sois|son|estuvo|que|ya|no|si|en|y|como|tambien|mism\w*|siempre|nunca|de|a|por|con|lo|para|mismas)\b)\w{3,}(?:s|a|e|n|is)\b/,
    ],
    [2.1, /\b\w{3,}[aeu]s tu\b|\b(?:me|nos) ayud(?:as?|an|ais)\b(?: usted| ustedes| tu)? (?:a|con)\b/],
    [
      1.4,
      /\b(?:me|nos|se lo|se la|te lo|le|les)(?: (?:lo|la|los|las))? (?!(?:escuchas?|oyes?|ves?|entiendes?|pareces?|parece|dices?|faltas?|haces el|das|ayudas|crees?|explicas?|gusta|toca|preocupa|sirve|quedas?|cuenta|encanta|das?|pasa|duele|da)\b)\w{2,}(?:as|es|an|ais|eis|a|e)\b[^?]*\?/,
    ],
    [
      2.3,
      /\b(?:te encargas|se encarga|se encargan|os encargais|te ocupas|se ocupa|se ocupan|queda a cargo|a cargo de|te toca|le toca|os toca|les toca|se compromete)\b/,
    ],
    [
      1.4,
      /(?:^|[,;:.] |\b(?:y|entonces|pues) )N,? (?:tu|usted|ustedes|vosotros|te|se|nos|me|le|les|lo|la|podrias?|puedes?|podeis|pueden)\b|N (?:se encarga|trae|lleva|hace|prepara|manda|habla|llama|pide|consigue|revisa|va a|escribe|avisa|saca|compra)\b/,
    ],
    [
      1.7,
      /\b(?:mandame|mandanos|enviame|envianos|avisame|avisanos|pasame|pasanos|traeme|traete|llamala|llamalo|preguntale|escribele|pidele|dile|diles|hazme|haznos|manden\w*|traigan\w*|avisen\w*|pregunten\w*|envien\w*|mandad\w*|traed\w*|avisad\w*|revisenlo|leanlo|revisad|apunten|hablen con|habla con|ponte de acuerdo|mandeme|mandenos|avisenos|traiganos)\b/,
    ],
  ],
  adds: [
    [1, soon],
    [
      0.9,
      /\bpor favor\b|\btarea\b|\bpendiente\b|\by (?:les|os|te|le) (?:aviso|cuento|digo|paso|escribo)\b|\bme haces el favor\b|\bsin falta\b|\bpara (?:redact|pon|hac|prepar|compar)/,
    ],
    [0.5, /\b(?:yo|conmigo)\b/],
    [0.5, /\b(?:te va bien|te parece|puedes|verdad|vale|no|si|por favor)\?$/],
    // In the meeting, or by others, or not taken on.
    [
      -4.2,
      /\b(?:comparto|compartir) (?:la |mi )?pantalla|\b(?:me|se) (?:escuchan?|oyen?|ois|oye)\b|\b(?:os|les|te|le) (?:leo|cuento (?:yo|una|lo|como|que|rapido)|digo (?:una|que|la|yo)|explico)\b|\byo (?:les|te|le|os) cuento\b|\bempiezo (?:yo|si)\b|\bcuentanos\b|\bdinos\b|\bdigame\b|\bdigan\b|\brepet\w+|\b(?:te|le|les|os) (?:doy|paso|cedo) la palabra\b|\byo (?:digo|creo|pienso|pregunto si|me pregunto)\b|\bme pregunto\b|\bvoy a (?:ser|decir|contar|leer|empezar|compartir|aprovechar|hacer de|hablar claro)\b|\bpregunto:|\bquiero (?:decir|preguntar|saber|agradecer|reconocer|dar)\b|\ben el chat\b|\bapaga\w* (?:el|la)\b|\bprende\w* (?:el|la)\b|\bpor ejemplo\b|\bun segundo\b|\bun momento\b/,
    ],
    [
      -2.6,
      /\balguien (?:[\w']+ )?(?:deberia|tendria|podria|tiene que|que|puede)\b|\bhabria que\b|\bojala\b|\bdeberia(?:mos|n|is)?\b|\btendria(?:mos|n)? que\b|\bseria (?:bueno|bonito|ideal|genial)\b|\bestaria (?:bien|bueno)\b|\bsi (?:pudiera|tuviera|fuera)\b|\balgun dia\b/,
    ],
    [
      -1.6,
      /\bquizas?\b|\btal vez\b|\ba lo mejor\b|\bno se si\b|\bsi (?:quieren|quereis|hace falta|acaso|puedo)\b|\bya veremos\b|\bpodria\b/,
    ],
    [
      -2.1,
      new RegExp(
        `\\bsiempre\\b|\\bnormalmente\\b|\\bcada (?:vez|semana|mes|ano|dia|${days})\\b|\\btodos los (?:dias|anos|meses|${days})\\b|\\bsuelo\\b|\\bllevo (?:[\\w']+ )?(?:anos|meses|semanas|dias)\\b`,
      ),
    ],
    [-2, /\bno (?:puedo|pude|voy|se|creo|hago|tengo|me|lo|la|les|quiero|llego)\b(?! dice que no)|\btampoco\b/],
    [
      -2,
      /\bya (?:lo|la|les|le|te|os) \w+é\b|\b(?!\w*r[eé]\b)\w{3,}é\b|\b(?:hice|fui|dije|dijo|dijeron|pidieron|hicieron|hicimos|tuve|mandaron|era|estaba|habia)\b|\bayer\b|\bla semana pasada\b|\bel (?:ano|mes) pasado\b|\b\w{3,}ó\b/,
    ],
    [-1.1, /^(?:por que|como|que|quien|cuando|cual)\b/],
  ],
};
