import { t } from '../i18n';
import type { Hunch } from '../model';

/** A hunch in one sentence; empty where nothing is written yet. */
export function hunchWords({ condition, outcome }: Pick<Hunch, 'condition' | 'outcome'>): string {
  const [when, then] = [condition.trim(), outcome.trim()];
  if (when && then) return t('hunch_ifThen', when, then);
  return when ? t('hunch_if', when) : then;
}
