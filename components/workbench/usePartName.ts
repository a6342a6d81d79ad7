import { useContext } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { groupsIn } from '../../lib/workbench/groups';
import { useServices } from '../services';
import { TabPlace } from './outline';

/**
 * Names regions of an editor so that they are told apart from those of the same editor in another part: `Highlights` while
 * there is one part, else `Highlights, part 2`.
 */
export function usePartName(): (name: string) => string {
  const { session } = useServices();
  const [group] = useContext(TabPlace).split(' ');
  const groups = groupsIn(session.arrangement.value.layout);
  const at = groups.findIndex(({ id }) => id === group);
  return (name) => (groups.length > 1 && at >= 0 ? t('frame_inPart', name, at + 1) : name);
}
