/** Sounds and words that say nothing, between which others are looked for; and those that say nothing where a comma follows. */
const fillers =
  /(?<![\p{L}'])(?:(?:u+h+|u+m+|e+r+m*|e+h+|honestly|actually|really|just|basically|literally|la verdad|de verdad|la verdad es que)(?![\p{L}'])(?:,|…)?|(?:like|you know|i mean|kind of|sort of|este|o sea|digamos|pues|bueno|a ver),)/gu;

/** A sentence as cues are looked for in it: small letters without accents, no fillers, nothing said twice in a row. */
export function foldSaid(words: string): string {
  return (
    words
      .slice(0, 1200)
      .toLowerCase()
      .normalize('NFD')
      // "mandó" and "mandé" are of yesterday, "mando" and "mande" are not.
      .replace(/(?<![\p{L}\p{M}]{3}[oe])\p{M}|(?<=caf[eé])\p{M}|\p{M}(?=[\p{L}\p{M}])/gu, '')
      .normalize('NFC')
      .replace(/[’‘]/g, "'")
      .replace(/["“”«»¿¡]/g, '')
      .replace(fillers, ' ')
      .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
      // "I, I, we could": who begins again says it twice.
      .replace(/(?<![\p{L}'])((?:[\p{L}']+ ){0,1}[\p{L}']+),? \1(?![\p{L}'])/gu, '$1')
      .replace(/\s+([,.;:?!…])/g, '$1')
      .replace(/,(?:\s*,)+/g, ',')
      .replace(/^[\s,.…-]+/, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
