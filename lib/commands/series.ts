import { fold } from '../search';

/** Months by their names, in the languages notes are read in. */
const monthNames = () =>
  (['en', 'es'] as const)
    .flatMap((language) => {
      const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, month) => fold(name.format(Date.UTC(2026, month, 15))));
    })
    .join('|');

let dated: RegExp | null = null;

/** A day, a month or a year as people write them behind or in a title, with what leads to it; made when it is first asked for. */
function datesIn(): RegExp {
  const months = monthNames();
  const day = [
    String.raw`\d{4}-\d{1,2}(?:-\d{1,2})?`,
    String.raw`\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?`,
    String.raw`(?:\d{1,2}(?:st|nd|rd|th|\.|º)?\s+(?:of\s+|de\s+)?)?(?:${months})(?:\s+\d{1,2}(?:st|nd|rd|th)?(?!\d))?(?:,?\s+(?:del?\s+)?\d{4})?`,
  ].join('|');
  return new RegExp(String.raw`(?:^|[\s,;:·|(\[–—-]+)(?:${day})(?=$|[\s,;:·|)\]–—-])[)\]]?`, 'g');
}

/** A title without the dates in it: what the meetings of a series are called. */
export function withoutDates(title: string): string {
  const plain = fold(title);
  // Some letters fold to two: then places do not fit, and nothing is taken out.
  if (plain.length !== title.length) return title.trim();
  let kept = '';
  let from = 0;
  dated ??= datesIn();
  for (const { 0: found, index } of plain.matchAll(dated)) {
    kept += title.slice(from, index);
    from = index + found.length;
  }
  return (kept + title.slice(from)).replace(/^[\s,;:·|–—-]+|[\s,;:·|–—-]+$/g, '').replace(/\s+/g, ' ');
}

/** What tells the meetings of one series from those of others: their kind and their title without dates and numbers. */
export function seriesOf({ title, kind }: { readonly title: string; readonly kind: string }): string {
  const name = fold(withoutDates(title))
    .replace(/#?\d+/g, ' ')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
  return `${kind} ${name}`;
}
