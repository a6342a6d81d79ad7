import type { Token } from './tokens';

/** Where somebody is spoken to in a message without capitals. */

/** Said to somebody, whose name or the sentence's end follows: "sorry for the mess, flor." */
const saidTo =
  /(?:^|[.!?\n] )(?:sorry|thanks|thx|thank you|ty|cheers|ok|okay|yes|yep|no|nope|np|sure|good (?:one|morning|night|luck)|morning|night|congrats|well done|agreed|exactly|hi|hey|love it|perd[oó]n|disculp\p{L}{1,3}|gracias|mil gracias|dale|listo|ok|va|buenas|buen[oa]s? (?:d[ií]as?|tardes|noches|idea)|hola|s[ií]|no|claro|tranqui(?:l[oa])?|feliz|genial|exacto|perfecto|oye|mira|che|ay|uy|jaja\p{L}*)(?!\p{L})[^.!?,\n]{0,50}$/iu;

/** "león toca a las seis" */
export const isAtTime =
  /^ (?!para|sobre|desde|entre|durante|donde|grande|verde|contra|cada|otra|nueva|buena|mala|este|esta|ante|que)\p{Ll}{3,}[ae] (?:a las|a la una|el (?:lunes|martes|miércoles|jueves|viernes)|mañana|hoy|conmigo|contigo)(?!\p{L})/u;

/** "luz, la llave está donde siempre", "abril podés traer …?" */
const toldOrAsked =
  /^, (?:(?:te|me|se|ya|no|mañana|hoy|si|cuando|tenés|tienes|your|ur|i|we|its?|that|this|dont|if|when|where|what|how|did|is|are|u|you)(?!\p{L})|(?:la|el|las|los|tu|tus|the|your) \p{Ll}+ (?:está|están|es|queda|va|van|te|se|ya|no|is|are|was)(?!\p{L}))|^ (?!atrás|además|después|detrás|jamás|más|quizás|través|inglés|francés|tres)(?:\p{Ll}{2,}(?:[áéí]s|[ai]ste)|puedes|tienes|quieres|sabes|vienes|vas|traes|mandas|pasas|crees)(?!\p{L})/u;
/** "drew is that your fig 3?", "flor qué hora es?" */
const asksAtOnce =
  /^ (?:is|are|was|do|does|did|can|where|when|what|how|any|got|qué|que|dónde|cuándo|cómo|tenés|tienes|puedes|podés|viste|me|te|hay|sabes|sabés) (?:that|this|it|the|there|they|these|those|your|ur|we|i|he|she|is|are|hora|es|está|pasa|pasas|mandas|mandás|llevo|traes)(?!\p{L})[^.!\n]{0,60}\?/u;

interface Where {
  /** The text begins with it. */
  readonly first: boolean;
  /** A clause begins with it. */
  readonly begins: boolean;
  /** Where the word before ends. */
  readonly end: number;
}

/** Whether what stands around a word says that somebody is called so, and spoken to. */
export function isAddressed(text: string, { before, to }: Token, { first, begins, end }: Where): boolean {
  const rest = text.slice(to, to + 90);
  return (
    (before === ', ' && /^[.!?,)]|^$/.test(rest) && saidTo.test(text.slice(Math.max(0, end - 80), end))) ||
    (begins && toldOrAsked.test(rest)) ||
    (first &&
      (asksAtOnce.test(rest) || /^ (?:(?:what|where|when|how|who)['’]?s|me pasas|a qué hora|dónde está) /.test(rest)))
  );
}

/** "happy bday ivy!!" */
const wished =
  /^(?:bday|birthday|cumple|cumpleanos|congrats|welcome|bienvenid[oa]|felicidades|night|morning|yay|gn|gm)$/;
export const isWished = (last: string, rest: string): boolean => wished.test(last) && /^[?!.,]|^$/.test(rest);
