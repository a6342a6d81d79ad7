import { type PracticeHere, practicesHere } from '../../../lib/commands/practices-here';
import { language } from '../../../lib/i18n';
import type { Change } from '../../../lib/storage/repository';
import { touches, useLive } from '../../hooks';
import { useServices } from '../../services';

/** Whether a change may have touched practices: one's own, or the packs in use. */
export const ofPractices = (change: Change): boolean => touches('practice')(change) || touches('settings')(change);

/** Every practice that is here; undefined while they are read. */
export function usePractices(): readonly PracticeHere[] | undefined {
  const { repository } = useServices();
  return useLive(() => practicesHere(language(), repository), [], ofPractices);
}
