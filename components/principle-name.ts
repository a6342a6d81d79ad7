import { type MessageKey, t } from '../lib/i18n';
import type { Principle } from '../lib/model';

/** A principle's name as its community says it: edited, or as given in the language in use. */
export function principleName(principle: Pick<Principle, 'name' | 'given'>): string {
  return principle.name || (principle.given ? t(`principle_${principle.given}_name` satisfies MessageKey) : '');
}
