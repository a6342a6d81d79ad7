import type { SpokenLanguage } from '../cue';
import { action, soon } from './action';
import { question } from './question';
import { commits, modest, signs } from './signs';

/** How Spanish shows them, on both sides of the Atlantic. */
export const spanish: SpokenLanguage = {
  tag: 'es',
  known:
    /\b(?:que|de|la|el|los|las|y|en|no|es|por|con|para|lo|se|una|un|pero|si|me|nos|les|os|muy|del|al|yo|esta|ya|eso|como|gracias|bueno|vale|pues)\b/g,
  cues: { action, question },
  signs,
  answers: {
    commits,
    modest,
    yes: /^(?:[\w' ]{1,20}[.,!?…]+ ){0,2}(?:(?:ay|ah|uy|bueno|pues|y|no,? no|ja|oye|eh),? )*(?:si\b|sip|claro|por supuesto|vale|de acuerdo|perfecto|me (?:parece|gusta|encanta|apunto|sirve|va bien)|por mi|hecho|listo|dale|sale|va\b|venga|conforme|a favor|bien|muy bien|genial|buenisimo|excelente|con (?:mucho )?gusto|encantad|aprobad|ok|okey|okay|apoyo|secundo|cuenta|cuenten|sin problema|estoy de acuerdo|tambien|igual|yo (?:tambien|lo|la|me|puedo)|esta bien|no hay problema|ningun problema|se (?:lo|la|los|las)|te (?:lo|la|los|las)|os (?:lo|la|los|las)|a mi (?:tambien|me vale|me sirve|me parece)|lo que dig|anotado|apuntado|(?:el|los) (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|entonces|tranquil|exacto|asi es|totalmente|estamos|hala|mejor asi|eso\b|trato hecho|eso vale|asi tenia)\b/,
    no: /^(?:(?:ay|ah|uy|bueno|pues|y|si|eh|mm+|perdon),? )*(?:no\b(?!,? (?:hay problema|no))|nunca|yo no|espera|pero\b|un momento|para nada|prefiero|mejor no|todavia no|imposible|ni (?:hablar|loc)|tampoco)/,
    open: /^(?:(?:ay|ah|uy|bueno|pues|y|si|eh),? )*(?:mm+|hm+|uf+|uy|no (?:se|lo se|sabria|sabemos|tengo|tenemos)|ni idea|buena (?:pregunta|esa)|habria que|hay que|quien sabe|depende|cierto|ya\b|eso (?:mismo|es)|yo tampoco|nunca|es que|esa es|tal vez|quizas?|a ver|puede ser|interesante|silencio|de verdad|ahi esta|exacto|nadie|es(?:, es)? (?:una )?buena|pues eso|es delicado)/,
  },
  requests:
    /\b(?:podrias?|puedes?|podeis|pueden|podriais|podrian)\b|\b(?:tu|usted)\b|N|\bpor favor\b|\b(?:me|nos) \w+s\b.*\?/,
  refersBack: /\b(?:lo|la|los|las)\b|\bte acompan/,
  accepts:
    /^(?:vale|bueno|listo|si|no|perfecto|muy bien|de acuerdo|ok|alguien lo ve mal|alguien en contra|tod[oa]s de acuerdo|sale|dale|hecho|conforme|eso|entonces|pues|alguna objecion|segura|seguro)[.?!]+$/,
  soon,
  asksYes:
    /\b(?:parece|parece bien|vale|va|de acuerdo|conformes|estamos|si|verdad|ok|sale|no|bien|todos|todas|acuerdo|listo|entonces)\?$/,
  finite:
    /\b(?:yo|tu|usted|ustedes|ellos|es|son|esta|estan|hay|fue|era|tiene|tienen|se|me|te|les|os|nos|puedo|puede|creo|digo|dice|gracias|como|quien|porque|va|van|voy|si|ay|tengo|bueno|adios|chao|una cosa|veces|queria|lo de)\b/,
  measured:
    /\b(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|cincuenta|cien|\d+|hasta|desde|cada|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|semana|semanas|mes|manana|tarde|tardes)\b/,
  pledge:
    /^(?:[\w ]{1,30}, )?(?:(?<own>(?:yo )?(?:me encargo de|nos encargamos de|me comprometo a|voy a|vamos a|puedo))|(?<you>(?:tu )?(?:podrias?|puedes|podeis|pueden|podriais) (?:tu )?))(?: yo)? /,
  by: 'para',
};
