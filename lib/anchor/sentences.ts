import { readBody } from '../model/body';
import { rangeOf } from './place';

/** The ranges of a tree's sentences, in reading order; a block ends one. `language`: BCP 47, or none where it is not. */
export function sentencesOf(root: Node, language = ''): Range[] {
  const body = readBody(root);
  const found: Range[] = [];
  for (const { segment, index } of segmenter(language).segment(body.text)) {
    if (!/[\p{L}\p{N}]/u.test(segment)) continue;
    const start = index + segment.length - segment.trimStart().length;
    const range = rangeOf(body, start, start + segment.trim().length);
    if (range) found.push(range);
  }
  return found;
}

function segmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || undefined, { granularity: 'sentence' });
  } catch {
    // A page may call its language anything.
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}
