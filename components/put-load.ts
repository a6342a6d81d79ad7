import type { Place } from '../lib/commands/digest-edits';
import { putIntoDigest } from '../lib/commands/digest-put';
import type { Services } from '../lib/commands/services';
import { t } from '../lib/i18n';
import type { Digest } from '../lib/model';
import { cardsOf, type Load, practicesOf } from './carry';

/** Puts what fell into a digest: at a place, else where it fits. What is no card is said. */
export async function putLoad(
  services: Services,
  target: { digest: Digest; place: Place | null },
  load: Load,
): Promise<void> {
  const practices = practicesOf(load);
  if (practices.length > 0) {
    const { putPractices } = await import('../lib/commands/practice-digest');
    return putPractices(services, target, practices);
  }
  const carried = cardsOf(load);
  if (carried) return putIntoDigest(services, target, carried);
  services.notify(t('drop_unreadable'), { kind: 'error' });
}
