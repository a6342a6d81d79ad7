import { describeRange } from '../anchor';
import type { TextQuote } from '../model/highlight';
import { bodyOf, selectedRanges } from './live';
import type { Page } from './source';

/** The words selected on the live page with what stands around them; null where nothing is selected. */
export function selectedQuote({ document }: Page): TextQuote | null {
  const [range] = selectedRanges(document);
  const body = bodyOf(document);
  if (!range || !body) return null;
  const { quote } = describeRange(body, range);
  return quote.exact === '' ? null : quote;
}
