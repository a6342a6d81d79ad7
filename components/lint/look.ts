import type { Found, Severity } from '../../lib/digest/lint';
import { t } from '../../lib/i18n';
import type { IconName } from '../ui';

export const severityIcons: Readonly<Record<Severity, IconName>> = { stop: 'warning', fix: 'edit', consider: 'lamp' };

/** What was found, besides what its rule is called. */
export function saidOf({ says }: Pick<Found, 'says'>): string {
  return says ? t(says.key, ...says.places) : '';
}

/** How many of each, but for what is left out already. */
export function countsOf(found: readonly Found[]): Readonly<Record<Severity, number>> {
  const counts = { stop: 0, fix: 0, consider: 0 };
  for (const { severity, held } of found) if (!held) counts[severity] += 1;
  return counts;
}

/** Whether it was found in this field, or on the card that field is of. */
export const isAt = ({ where }: Pick<Found, 'where'>, field: string): boolean => where.field === field;
