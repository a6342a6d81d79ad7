import type { Cues } from '../cue';

/** How Spanish shows a question. */
export const question: Cues = {
  says: [
    [0.7, /\?/],
    [
      1.3,
      /\b(?:me|nos) (?:pregunto|preguntamos|sigo preguntando|seguimos preguntando|quede pensando|quedé pensando|quedo pensando|quedo con (?:una|la)|queda la duda|preocupa (?:es )?(?:si|que|como)|da vueltas|quita el sueno|intriga|da curiosidad)\b|\bpreguntandome\b|\bmi (?:pregunta|duda|inquietud)\b|\b(?:la|una|otra|gran|unica|verdadera) (?:[\w']+ )?(?:pregunta|duda|inquietud)\b|\bla cosa es (?:como|si|que)\b|\buna cosa (?:que|para) (?:me|pensar)\b/,
    ],
    [
      1.2,
      /\bno (?:tengo|tenemos|se|sabemos|sabe|hay|entiendo|entendemos|veo|vemos|logro|me queda|nos queda|acabo de)(?: (?:muy|claro|todavia|aun|idea|ni idea|de verdad|nadie|bien|es|claro|entender|ver|saber))*(?: de)? (?:es )?(?:si|como (?!saberlo)|que|por que|quien|cuando|donde|cual|para que|cuant\w+)\b|\b(?:me|nos) gustaria (?:saber|entender)\b|\b(?:quisiera|quisieramos|quiero|queria|querria) (?:saber|entender) (?:si|como|que|por|quien|cuant|para|cual|es)|\bquisiera saber\b|\bnadie (?:sabe|pregunta|nos ha dicho|nos dice)\b|\bni idea de (?:como|que|si|por que)\b|\bfalta saber\b|\bhabria que preguntarse\b/,
    ],
    [
      1,
      /^(?:y |pero |entonces,? |bueno,? )*(?:como|por que|para que|de que) (?!no\b|dice|dijo|siempre|si\b)\w+.*[^?]$/,
    ],
  ],
  adds: [
    [
      0.8,
      /\b(?:como (?:hacemos|podemos|podriamos|hariamos|logramos|conseguimos|le hacemos|vamos a|se|sabemos|sabriamos|sabremos|lo|la|nos|van|les|es que|hago|llegamos|evitamos|damos|garantizamos|queremos|puede|podria|haremos|pueden|hacer|explicamos|le)|que (?:haria|hariamos|pasaria|tendriamos|tendria|necesitan|necesitamos|necesitais|pasa|significa|queremos|esperamos|hacemos|estamos|vamos a|sentido|cambia|cambiaria|quieren|aprendemos|aprendimos|perdemos|van a|les|nos|podemos|podriamos|falta|hace|harian|gana|ganan|ganamos|va a|hariais))\b/,
    ],
    [
      0.9,
      /\bpor que\b|\bpara que\b|\bpara quien(?:es)?\b|\bcon que derecho\b|\ba quien(?:es)?\b|\bde que (?:nos|les|manera|forma)\b|^(?:y |pero |entonces,? )?a que\b/,
    ],
    [0.7, /\b(?:como|que|quien|quienes|donde|cual|cuales|cuando|cuanto)\b/],
    [
      0.7,
      /\b(?:se lo|lo|los|las|la|nos|les) (?:hemos|han|habeis|estamos|estan)\b|\balguna vez\b|\bde verdad\b|\bqueremos\b|\bnecesitan\b|\brealmente\b|\bserv(?:ira|ir|imos|iria)\b|\bvale la pena\b|\bsera que\b|\bhemos\b|\bestamos (?:\w+ndo|seguros|haciendo)\b|\bsi no\b|\bsin que\b|\bsi (?:nadie|los|las|la|el|nos|ellos)\b|\bpara que (?:[\w']+ ){0,2}(?:vuelvan|entren|lleguen|vengan|participen|quepan)\b|\bpara pensar\b|\bsobre la mesa\b|\bpara todos\b/,
    ],
    [0.3, /\bo (?:es|son|solo|no|mas|que|si|estamos|lo|nos|simplemente)\b.*\?/],
    // What keeps the talk going.
    [
      -2.5,
      /\bme (?:escuchan?|oyen?|ois|oye|escuchas|oyes|explico)\b|\bse (?:escucha|oye|ve|entiende|ve la)\b|\bquien (?:quiere|empieza|sigue|va|falta|se anima|mas|toma|habla|es|faltaba|lleva|trae|apunta|me|puede|podria|viene|se encarga|esta a favor|vota|abre|cierra|secunda|hace|anota|esta)\b|\balgun(?:a|o)? (?:pregunta|duda|comentario|objecion|otra|cosa|voluntari|observacion|en contra)\w*|\balgo mas\b|\b(?:les|os|te) parece\b|\bestamos (?:todos|todas|listos|de acuerdo|listas)\b|\bestan? (?:ahi|todos|todas|de acuerdo|listos)\b|\bsi\?$|\bverdad\?$|\bno\?$|\bvale\?$|\bcierto\?$|\beh\?$|\bok(?:ay)?\?$|\bde acuerdo\?$|\bva\?$|\bclaro\?$|\bya\?$|\blisto\?$|\bentonces\?$|\bseguimos\?|\bpuedo (?:decir|hablar|preguntar|seguir|empezar|comentar|anadir|agregar)\b|\bvotamos\b|\ba favor\b|\ben contra\b|\bque (?:tal|mas|dice|dicen|dices|decis|paso|pasó|preferis|prefieren|opinan|opinais|hora|dia|decias|decia|te pasa)\b|\ba cuanto\b|\buna cosa, con\b|\balguien (?:lo ve|tiene|quiere|se opone)\b/,
    ],
    [
      -1.5,
      /\b(?:podrias?|podriais|podrian|puedes|podeis|pueden|puede|te animas|te encargas|te importa)\b|\bnos ayuda|\bme ayuda|\b(?:me|nos) \w+[ae]s\b/,
    ],
    [
      -1.7,
      /\bquien no\b|\bpero que se cree|\ba quien se le\b|\bque (?:le|se le) vamos a hacer\b|\bpara que (?:te|les|le|os) cuento\b|\by a mi que\b|\bque quieren que\b|\bque quereis que\b|\bque mas da\b|\bno me digas\b|\byo que hago\b|\bno es (?:asi|cierto|verdad)\b|\bacaso\b|\bcomo no\b|\bsabes\b|\bsaben\b|\bte imaginas\b|\bse imaginan\b|\bhasta cuando\b|\ben que (?:mundo|pais)\b|\bquien lo (?:diria|iba)\b|\by quien dijo\b|\bcuando no\b|\bde que sirve\b|\bquien como\b|\by eso se\b/,
    ],
    [
      -1,
      /\bcuant[oa]s? (?:es|son|cuesta|hay|fue|sale|tenemos|falta|queda)\b|\ba que hora\b|\bque (?:dia|fecha|numero)\b|\bcuando (?:es|era|sera|hay|seria|toca|vienen|viene)\b|\bdonde (?:es|esta|estan|queda|nos vemos)\b|\bya (?:llego|llegó|esta|mandaste|tienen|lo)\b|\bfue\b|\btienes\b|\btienen\b|\blos (?:lunes|martes|jueves) o\b/,
    ],
    [
      -1.6,
      /\b(?:preguntaron|preguntó|preguntaba|dijeron|dijo|dice|decia|me dice|dicen|dices|pregunta)[,:]? (?:que |si |como |por que |para que |por el |por la )/,
    ],
    [-1, /\bhay uno que\b|\bcobran\b/],
  ],
};
