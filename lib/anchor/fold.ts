/** A text without white space and with one form of quotation marks, dashes and letters' forms, and where each of its units came from. */
export interface FoldedText {
  readonly text: string;
  /** Position in the original text of each unit, and the original's length at the end. */
  readonly from: Uint32Array;
}

/** Code unit → what it is read as; absent where it stays. Soft hyphens and zero-width characters go. */
const read = new Map<string, string>([
  ...[...'\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f'].map((unit) => [unit, ''] as const),
  ...[...'\u2018\u2019\u201a\u201b\u2032\u00b4`'].map((unit) => [unit, "'"] as const),
  ...[...'\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb'].map((unit) => [unit, '"'] as const),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212'].map((unit) => [unit, '-'] as const),
  ['\u2026', '.'],
]);

/** Folds a text so that two copies which differ only in white space, line breaks or typography read the same. */
export function fold(text: string): FoldedText {
  const from = new Uint32Array(text.length + 1);
  const parts: string[] = [];
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] as string;
    const as = /\s/.test(unit) ? '' : (read.get(unit) ?? unit);
    if (as === '') continue;
    parts.push(as);
    from[length] = at;
    length += 1;
  }
  from[length] = text.length;
  return { text: parts.join(''), from: from.slice(0, length + 1) };
}
