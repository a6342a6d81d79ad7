import type { Run } from './runs';
import type { Token } from './tokens';

/** What says that a name follows, whatever it is: "re: Ejemplo", "un tal Ana Ejemplo", "Ficha AP-22: Ana Ejemplo", "signed: “Ana Ejemplo”". */

const called =
  /(?<!\p{L})(?:un tal|una tal|el tal|la tal|a certain|(?:some|a|this|the|some ?one|somebody) (?:guy |bloke |man |woman |lady |person |boy |girl |kid |child )?(?:called|named)|(?:un|una) (?:señor|señora|chico|chica|niñ[oa]|tip[oa]|señ(?:or|ora)) (?:llamad[oa]|de nombre)|de nombre|by the name of|goes by|answers to|responde al nombre de|a nombre de|in the name of|apellid(?:o|ad[oa])|surname|maiden name|nombre(?: completo)?:?|full name:?) ["“«]?$/iu;
const regarding =
  /(?<!\p{L})(?:re|ref|asunto|regarding|in re|concerning|c\/o|attn|att|a\/a|FAO|para entregar a|n\/a):? $/iu;
/** "its Ejemplo (temp)", as in messages; "soy Ana". */
const itIs =
  /(?:^|[.!?,;(] |(?<!\p{L})(?:all|everyone|both|team|folks|todos|todas|chicos|chicas|hi|hey|hola|buenas|y|and) )(?:its|it['’]s|it is|this is|i['’]?m|i am|soy|habla|aquí|acá|les escribe|te escribe) $/iu;
/** What is signed, in marks. */
const signed =
  /(?<!\p{L})(?:sign(?:s|ed|ature)?|firm(?:a|ó|ado|ada|aba)|autograph|undersigned)(?!\p{L})[^.!?\n]{0,40}[:,]? ?["“«]$/iu;
/** A file's number and a colon before, or an age behind. */
const filed =
  /(?<!\p{L})(?:ficha|caso|case|file|expediente|exp\.?|legajo|record|entry|referral|derivación|folio|registro|n\.?º|nº|no\.?|row|fila)[ #.·A-Za-z\d/-]{2,24}: $/iu;
const aged =
  /^,? \(?(?:(?:aged?|de) \d{1,2}(?!\d)|\d{1,2}(?:\)| años(?!\p{L})| ?y\/?o(?!\p{L})| years?(?: old)?|\.º| ?(?:st|nd|rd|th) grade))|^, (?:(?:year|grade|yr) \d|\d\.?º)/iu;

/** With which words those before a name end; with others nothing of it is asked. */
const ends = new Set(
  'tal certain called named llamado llamada nombre of by to apellido apellidado apellidada surname name re ref asunto regarding concerning o attn att a fao entregar its is im am soy habla aqui aca escribe familia familias flia matrimonio'.split(
    ' ',
  ),
);

/** How much what stands before a run says that it is a name; nothing: 0. */
export function isIntroduced(
  { tokens, text }: { readonly tokens: readonly Token[]; readonly text: string },
  run: Run,
  own: Token,
): number {
  const last = tokens[run.first - 1];
  const to = run.words.at(-1)?.to ?? own.to;
  const rest = text.slice(to, to + 24);
  if (last && (own.before !== ' ' || ends.has(last.folded))) {
    const before = text.slice(Math.max(0, own.from - 60), own.from);
    if (called.test(before) || (/["“«]$/.test(before) && signed.test(before))) return 3;
    if (
      regarding.test(before) &&
      /^(?:[.,;:)(]|$| (?:and|y|has|is|was|who|called|tiene|está|faltó)(?!\p{L}))| [–—-]/u.test(rest)
    )
      return 2.6;
    if (itIs.test(before) && /^(?:[.,;:!?)]|$| \(| (?:from|de|here|at|la|el|the)(?!\p{L}))/u.test(rest)) return 2.6;
    if (before.endsWith(': ') && filed.test(before) && /^(?:[,;.(]|$| \()/.test(rest)) return 3;
    if (families.test(before) && run.words.length < 3) return 3;
  }
  return run.words.length > 1 && aged.test(rest) ? 2 : 0;
}
const families = /(?<!\p{L})(?:flia\.|familias?|matrimonio) $/iu;

/** "Ana Ejemplo, nacida el …", "Ana Ejemplo (ID …", "Ana Ejemplo: …": a number, a date or an address straight behind, which are blanked here. */
export const isFiled =
  /^ \([^()\n·]{0,16}·|^(?:,|:| [(–—-])? ?\(?(?:(?:born|was born|naci[oó]|nacid[oa]|nac\.|d\.?o\.?b\.?|b\.|f\. ?nac\.?|(?:student |pupil |school )?(?:id|no|number)|upn|oen|matr[ií]cula|expediente|legajo|curp|dni|nie|rut|c[eé]dula|tel|cel|cell?|ph(?:one)?|mobile|m[oó]vil)(?:[.:#]| number)*,? ?(?:on |el |es )?){0,2}·/iu;

/** "Ejemplo 1st" */
export const ranked = /^ \d{1,2}(?:st|nd|rd|th|\.?[ºª]|er|do|to)(?=[,.;)]|$| (?:y|and) )/;
