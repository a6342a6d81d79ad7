import { withoutTracking } from '../../model/address';
import { unlinking } from './fix';
import { type LintReading, type LintText, ownTexts, placeIn } from './reading';
import { type Finding, type LintRule, shortened } from './rule';

/** An address in the maker's words, UTF-16 code units. */
interface Link {
  readonly text: LintText;
  readonly from: number;
  readonly address: string;
}

const address =
  /(?:https?:|file:|chrome-extension:|moz-extension:|about:)[^\s<>"“”«»\\^`{|}[\]]{0,2000}|\bwww\.[^\s<>"“”«»[\]]{1,2000}/gi;

function linksIn(reading: LintReading): Link[] {
  return ownTexts(reading).flatMap((text) =>
    [...text.text.matchAll(address)].map(({ 0: found, index }) => ({ text, from: index, address: trimmed(found) })),
  );
}

/** Without the signs of the sentence it stands in, and the bracket that closes around it. */
function trimmed(found: string): string {
  let end = found.length;
  let closing = found.split(')').length - found.split('(').length;
  for (; end > 0; end -= 1) {
    const last = found[end - 1] ?? '';
    if (last === ')' && closing > 0) closing -= 1;
    else if (!/[.,;:!?'’*_]/.test(last)) break;
  }
  return found.slice(0, end);
}

export const tracking: LintRule = {
  id: 'tracking-link',
  severity: 'fix',
  title: 'lint_tracking_title',
  why: 'lint_tracking_why',
  how: 'lint_tracking_how',
  check: (reading) =>
    linksIn(reading).flatMap(({ text, from, address: was }): Finding[] => {
      const by = withoutTracking(was);
      if (by === was) return [];
      const fix = { does: 'words', field: text.where.field, from, was, by } as const;
      return [{ where: placeIn(text, from, from + was.length), words: shortened(was), fixes: [fix] }];
    }),
};

/** Hosts that a reader elsewhere does not reach. */
const nowhere =
  /^(?:localhost|.*\.(?:local|localhost|internal|lan|invalid|test|example)|example\.(?:com|org|net)|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|0\.0\.0\.0|\[.*\])$/i;

/** Why nobody elsewhere can follow an address; null where one may. Asks no network. */
export function deadLooking(address: string): 'here' | 'broken' | null {
  if (/^(?:file|chrome-extension|moz-extension|about):/i.test(address)) return 'here';
  const url = URL.parse(/^www\./i.test(address) ? `https://${address}` : address);
  if (!url || url.hostname === '') return 'broken';
  if (nowhere.test(url.hostname)) return 'here';
  return url.hostname.includes('.') && !/\.\.|\.$/.test(url.hostname) ? null : 'broken';
}

export const deadLink: LintRule = {
  id: 'dead-link',
  severity: 'fix',
  title: 'lint_dead_title',
  why: 'lint_dead_why',
  how: 'lint_dead_how',
  check: (reading) =>
    linksIn(reading).flatMap(({ text, from, address: found }): Finding[] => {
      const why = deadLooking(found);
      if (!why) return [];
      const key = why === 'here' ? 'lint_dead_here' : 'lint_dead_broken';
      const place = { from, to: from + found.length };
      const fix = unlinking(text, place);
      return [
        {
          ...{ where: placeIn(text, from, place.to), words: shortened(found), says: { key, places: [] } },
          ...(fix && { fixes: [fix] }),
        },
      ];
    }),
};
