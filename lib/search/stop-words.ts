/** Words that say nothing about what somebody talks of, folded: small ones, and what every community of practice says. */
const english =
  'asks says gets goes uses gives helps hopes hope help wish wishes a about above after again against all almost also although always among an and another any anybody anyone anything are around as ask asked asking at away ' +
  'back be became because been before being below best better between both but by call calls came can cannot come comes coming could did different do does doing done down ' +
  'during each else enough even ever every everybody everyone everything few find first for from further gave get gets getting give given gives go goes going good got great had half has have having ' +
  'he her here hers him his how however i idea ideas if in instead into is it its itself just keep keeps kept know known last least less let like little long look looking lot made make makes making many may maybe me ' +
  'mean means meet meeting meetings mention mentioned mentions might mine more most much must my need needed needs never new next no nobody none nor not note noted notes nothing now of off often old on once one only onto ' +
  'or other others our ours out over own part people per perhaps person please put question questions quite rather really said same saw say saying says see seem seems seen several shall share shared she should show since so ' +
  'some somebody someone something soon still such take taken takes talk talked talking tell than thank thanks that the their theirs them themselves then there these they thing things think this those though three through ' +
  'thus time times to today together told too took toward towards tried try trying two under until up upon us use used using very want wanted wants was way ways we week weeks well went were what when where whether ' +
  'which while who whole whom whose why will with within without wonder word words work worked working works would year years yes yet you your yours ' +
  'community communities network networks member members organisation organisations organization organizations group groups team teams';
const spanish =
  'a acerca ahi ahora al algo alguien algun alguna algunas alguno algunos alla alli ante antes año años apenas aqui asi aun aunque bajo bastante bien buen buena bueno cada casi como con contra cosa cosas creo cual cuales ' +
  'cualquier cuando cuanto cuenta da dan dar de debe deben decir del demas dentro desde despues dia dias dice dicen dicho dijo dijeron donde dos durante e el ella ellas ellos en encima entonces entre era eran es esa esas ese ' +
  'eso esos esta estaba estado estamos estan estar estas este esto estos estoy fue fueron gente gracias gran ha haber habia hace hacen hacer hacia han hasta hay hecho hemos hizo hoy idea ideas ir la las le les lo los luego ' +
  'llega llegar mas me mejor menciona mencionan menos mes meses mi mis misma mismas mismo mismos mucha muchas mucho muchos muy nada nadie ni ningun ninguna no nos nosotras nosotros nota notas nuestra nuestras nuestro nuestros ' +
  'nueva nuevas nuevo nuevos nunca o os otra otras otro otros para parece parte pero persona personas poca pocas poco pocos poder podria por porque pregunta preguntas primera primero pueda puede pueden pues que quien quienes ' +
  'quiere quieren quiza quizas reunion reuniones saber sabe se sea sean segun ser si sido siempre sin sino sobre solo somos son su sus tal tambien tampoco tan tanto te tener tenemos tengo ti tiempo tiene tienen toda todas ' +
  'todavia todo todos trabajo tras tres tu tus un una unas uno unos usted ustedes va vamos van varias varios vemos ver vez veces vida vino y ya yo ' +
  'comunidad comunidades red redes miembro miembros organizacion organizaciones grupo grupos equipo equipos';

export const stopWords: ReadonlySet<string> = new Set(
  `${english} ${spanish}`.split(' ').map((word) => word.normalize('NFKD').replace(/\p{M}/gu, '')),
);
