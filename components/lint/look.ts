import type { Fix, Found, Severity } from '../../lib/digest/lint';
import { omitted } from '../../lib/digest/lint/omitted';
import { togetherAs } from '../../lib/digest/lint/together';
import { t } from '../../lib/i18n';
import type { IconName } from '../ui';

export const severityIcons: Readonly<Record<Severity, IconName>> = { stop: 'warning', fix: 'edit', consider: 'lamp' };

/** What was found, besides what its rule is called. */
export function saidOf({ says }: Pick<Found, 'says'>): string {
  return says ? t(says.key, ...says.places) : '';
}

/** The longest words that a button says, UTF-16 code units. */
const longestSaid = 80;

/** What a fix does, as its button says it. */
export function fixSaid(fix: Fix): string {
  if (fix.does === 'words') return fix.by === omitted ? t('lint_fix_takeOut') : t('lint_fixTo', cut(fix.by));
  return 'by' in fix ? t(`lint_fix_${fix.does}`, cut(fix.by)) : t(`lint_fix_${fix.does}`);
}

const cut = (words: string): string =>
  words.length <= longestSaid ? words : `${words.slice(0, longestSaid - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** Of findings that are mended together the first, and how many there are. */
export function togetherIn(open: readonly Found[]): ReadonlyMap<Found, number> {
  const groups = Map.groupBy(
    open.filter((found) => togetherAs(found) !== ''),
    togetherAs,
  );
  return new Map([...groups.values()].flatMap((all) => (all[0] && all.length > 1 ? [[all[0], all.length]] : [])));
}

/** How many of each, but for what is left out already. */
export function countsOf(found: readonly Found[]): Readonly<Record<Severity, number>> {
  const counts = { stop: 0, fix: 0, consider: 0 };
  for (const { severity, held } of found) if (!held) counts[severity] += 1;
  return counts;
}

/** Whether it was found in this field, or on the card that field is of. */
export const isAt = ({ where }: Pick<Found, 'where'>, field: string): boolean => where.field === field;
