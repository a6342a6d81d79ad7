import type { Cues } from '../cue';

/** How Spanish shows thanks. */
export const thanks: Cues = {
  says: [
    [1.3, /\bgracias\b/],
    [
      1.4,
      /\bagradec\w+|\bagradezco\b|\breconoc(?:er|erle|erles|emos|imiento|iendo)\b|\breconozco\b|\b(?:un|fuerte|pido|merece\w*)(?: \w+)? aplausos?\b|^aplausos\b|\bfelicit\w+|\bfelicidades\b|\benhorabuena\b|\bme (?:quito|saco) el sombrero\b|\bchapo\b|\bun diez\b|\b(?:merece\w*) (?:[\w']+ ){0,3}(?:reconocimiento|aplauso|monumento|medalla|premio|cielo)\b|\bse (?:lo|la|los) curr\w+|\bbravo\b|\bhonor a quien\b|\bpunto para\b|\bque conste (?:el|la|lo|que)\b|\b(?:trabajazo|trabajon|currazo|esfuerzo)\b.{0,40}\b(?:de|que|con)\b|\bole\b|\bdios (?:se|te) lo pague\b|\bes usted un\w* \b|\b(?:es|son|eres|sois) (?:lo maximo|un sol|una maravilla|un tesoro|la mejor|los mejores|una joya|un crack|unos cracks|una maquina|genial(?:es)?)\b/,
    ],
    [
      1.7,
      /^(?:y |y tambien |tambien )(?:a|al|para|de) (?:(?:la|el|las|los|mi|don|dona) )?(?:N|\w+),? (?:que|por|quien)\b/,
    ],
    // What people begin praise with.
    [
      0.9,
      /\b(?:quiero|queria|quisiera|dejenme|dejadme|dejame|permitanme|tengo que) (?:[\w']+ )?(?:decir|contar|nombrar|mencionar|destacar|senalar)\b|\b(?:una|la) ultima cosa\b|\bantes de (?:irnos|cerrar|terminar|acabar|que se me)\b|\bno (?:quiero|puedo) (?:cerrar|terminar|irme|acabar) sin\b|\bque no se me (?:pase|olvid\w+)\b|\by aprovecho\b|\bmenos mal que\b|\bya para (?:acabar|terminar|cerrar)\b/,
    ],
    [
      1.3,
      /\b(?:fuiste|fue|fueron|erais|fuisteis) (?:tu|N|usted|ella|el|ustedes|vosotr\w+|ell[oa]s) (?:quien|quienes|la que|el que|los que|las que)\b|\bfuiste l?[ae]?l? ?(?:unic|primer)\w\b|\bte admiro\b|\bl[oa]s? admiro\b|\bque (?:apanad\w|cracks?|grandes?) (?:eres|sois|son|es)\b/,
    ],
    [
      1,
      /\blo que (?:nosotr[oa]s|nadie|ningun[oa]|los demas|todos|muchos) \b|\bse atrev\w+\b|\bque (?:rico|bien|lindo|bonito|hermoso) (?:\w+ ){0,2}(?:cocin|hab|hic|dij|pint|organi|qued|explic|sal|cant)\w+/,
    ],
    [0.3, /\b(?:N|usted|ella|la senora|don \w+|dona \w+) (?:\w+ ){0,3}(?:\w{3,}ó|\w+aron|\w+ieron)\b/],
    [
      1.1,
      /\b(?:si no (?:fuera|es|hubiera\w*|llega a ser|llegas?) (?:sido )?(?:por|a)|de no ser por|a no ser por)\b|\bsin (?:la|el|los|las|tu|su|sus|ella|el|ellas|ellos|usted|ustedes|ti|vosotr\w+|N)\b.*\b(?:no (?:habri\w+|hubier\w+|tendri\w+|estari\w+|habia|hay|se hace|salia)|seria|serian)\b|\b(?:sac\w+ adelante|puso el hombro|pusieron el hombro|dio la cara|se la jug\w+|se part\w+ el lomo|se faj\w+|aguant\w+|madrug\w+|se desvel\w+|se amanec\w+|sin cobrar|no cobr\w+)\b|\bnos (?:salv|rescat|sac|ayud|alivi|cubri|ahorr)\w+/,
    ],
    [
      1.2,
      /\b(?:muy )?(?:buen|gran|tremendo|excelente|lindo|hermoso|precioso|bonito) (?:trabajo|labor|gesto|detalle|esfuerzo)\b|\bbien (?:hecho|por)\b|\bqued(?:ó|o|aron) (?:muy |tan |de )?\w*(?:isim\w|rico|lindo|linda|hermos\w|precios\w|bonit\w|maravilla|lujo)\b|\borgullos\w\b|\borgullo\b|\bun ejemplo\b|\b(?:valor|valentia|coraje) (?:para|de|que)\b|\bse necesita (?:valor|coraje)\b|\blo que (?:usted|ustedes|tu|vos|N|ella|ellas) (?:hizo|hicieron|hiciste|dijo|dijeron|dijiste|hace|hacen|haces)\b|\bno (?:es|fue|ha sido|debe ser|debio ser) facil\b|\bme (?:ha |has )?(?:conmov|emocion|impresion)\w+/,
    ],
    [0.9, /\b\w{2,}(?:aste|iste|asteis|isteis)\b/],
    [
      1.4,
      /\bque dios (?:l[aeo]s?|te|os) (?:bendiga|pague)\b|\bmis respetos\b|\bse (?:luc\w+|pas\w+on|port\w+) (?:con|de)?\b|\bnos (?:sac\w+) del (?:apuro|lio)\b|\bde su (?:propio )?(?:bolsillo|bolsa|tiempo)\b|\bsin palabras\b|\b(?:te|le|les|os) debemos\b|\blo que (?:eso|esto) (?:significa|vale)\b/,
    ],
    // Praise for what somebody did.
    [
      1.3,
      /\bque (?:lindo|bonito|bueno|bien|generos\w+|valiente|grande|hermos\w+)\b.{0,40}\b(?:que|lo que|por|haya)\b|\bvaliente\b|\bgesto\b|\bno (?:creas?|crea|crean|piense\w*) que no\b|\b(?:nos|me|le|les) (?:salvó|salvo|salvaste|salvaron|rescató|rescataste)\b|\beso (?:no (?:lo hace cualquiera|tiene precio|se paga|se lo paga)|nadie se lo paga|vale (?:oro|mucho|mas))\b|\bnadie se lo paga\b|\bquedó (?:precioso|hermoso|buenisimo|divino|lindisimo|riquisimo|muy bien)\b|\bqu\w+ haria(?:mos)? sin\b|\b(?:lo|el trabajo) que (?:haces|hace|hacen|haceis|hizo|hiciste|hicieron|hicisteis)\b|\bsi no (?:es|fuera|hubiera sido|llega a ser) por\b|\bsin (?:usted|ustedes|ti|vosotr\w+|ellas|ellos) (?:no|esto|nada)\b/,
    ],
  ],
  adds: [
    [
      1,
      /\bpor (?:haber\w*|(?!(?:venir|estar|acompanar\w*|invitar\w*|escuchar\w*|participar|asistir|conectar\w*|unir\w*|recordar\w*|preguntar|hacer)\b)\w+(?:ar|er|ir)(?:me|nos|lo|la|los|las|le|les|te|se|os|melo|noslo)?|hacer\w*)\b|\bpor (?:el|la|los|las|tu|su|vuestr[oa]s?|todo el|toda la|todo lo|lo|aquell?[oa]s?|ese|esa|esos|esas|usted|ustedes|ti|nosotr\w+) (?:[\w']+ ){0,3}\w+|\bpor (?:usted|ti|ustedes)\b/,
    ],
    [
      1.2,
      /\bagradezco (?:[\w']+ )?(?:que|a|el|la|lo de|mucho que)\b|\bagradec\w+ (?:[\w']+ ){0,2}(?:a|que|el|la|por)\b|\bgracias (?:[\w']+ ){0,3}que\b|\bde parte de (?:tod|nosotr|l[oa]s|mi|un)\w*\b/,
    ],
    [
      1.1,
      /\bporque (?:sin|nos|me|gracias|eso|lo|asi|yo|en|si no)\b|\bque sin\b|\bsin (?:eso|ti|ella|el|ellas|ellos|ustedes|usted|vosotr\w+|tu|su|sus|esa|ese|las|los)\b|\bque (?:se|nos|me|lo|la|te|os|le|les) (?:[\w']+ ){0,2}\w+(?:ó|aron|ieron|aste|iste|asteis|isteis|o)\b|\bque (?:\w+aron|\w+ieron|vinieron a|\w{3,}ó)\b|\b(?:nos|me) (?:salvó|salvaste|salvaron|ayudó|ayudaste|ayudaron|sirvió|sirvieron|sirve|ahorró|ahorraste|sacó|sacaste|alegró|cambió)\b|\b(?:el sol[oa]|ella sola|sol[oa]s?|toda la noche|todo el dia|desde las \w+|tres veces|dos veces|nadie (?:se lo|te lo|lo|mas)|por eso|con este|de la mano|sin que nadie|a pie|hasta las)\b|\b(?:lleva|llevan|llevas) (?:[\w']+ )?(?:semanas|meses|anos|dias|toda)\b/,
    ],
    [
      1.1,
      /\b(?:a las?|a los|a quien(?:es)?|a (?:la|el|mi) \w+|al \w+|a N|a todas las|a todos los) (?:[\w']+ ){0,3}(?:que|por)\b|\b(?:quiero|queria|quisiera|quisieramos|queriamos|querria|me gustaria) (?:dar\w*|reconocer\w*|agradecer\w*|felicitar\w*|decir\w* gracias|mencionar)|\bun aplauso\b|\bde corazon\b|\ben serio\b/,
    ],
    [0.4, /\b(?:tu|ti|te|usted|ustedes|vosotr\w+|os|le|les)\b|N/],
    // Politeness.
    [
      -1.5,
      /\bpor (?:venir|estar|acompanar\w*|invitar\w*|la (?:invitacion|palabra|pregunta|aclaracion|paciencia|asistencia|atencion|informacion)|escuchar\w*|su (?:tiempo|atencion|asistencia|presencia|paciencia|participacion)|vuestro tiempo|tu tiempo|el (?:tiempo|aviso|dato|cafe|informe|interes|apoyo[.,])|hacerse el tiempo|hacer(?:nos|me)? (?:un )?hueco|conectaros|participar|asistir|conectar\w*|unir\w*|preguntar(?! (?:lo|eso))|recordar\w*|todo\b(?! (?:el|lo|la))|eso|esperar\w*|aceptar la invitacion|aqui|avisar|la espera)\b/,
    ],
    [
      -1.8,
      /\bgracias (?:a|al) (?!(?:todos|todas|quienes|quien|ti|usted|ustedes|vosotr\w+|N|las? (?:que|senoras?|mamas|companer)|los? (?:que|papas|companer))\b)(?:la|el|los|las|\w+)\b(?!.*\b(?:por (?:haber|\w+(?:ar|er|ir))|que se))/,
    ],
    [
      -2.4,
      /\b(?:deberiamos|habria que|hay que|tendriamos que|tenemos que|falta|toca|deberia|debemos) (?:[\w']+ )?(?:agradecer|dar(?:le|les)? las gracias|felicitar|reconocer)\w*|\bno,? gracias\b|\b(?:nos|me|les|le) (?:dieron|dio) las gracias\b|\bgracias a dios\b|\bse agradece(?:ria)?\b(?!.*\b(?:por|que)\b)|\bmuchas gracias,? ?eh|\bagradeceria\b|\bgracias por nada\b|\bte lo agradezco mucho\.$/,
    ],
    [
      -1.2,
      /\bsiguiente\b|\badelante\b|\bhasta luego\b|\bchao\b|\bnos vemos\b|\badios\b|\bcuidense\b|\bcuidaos\b|\bpasamos\b|\bbuenas (?:tardes|noches)\b|\bbuenos dias\b/,
    ],
    [-0.8, /\?$/],
  ],
};
