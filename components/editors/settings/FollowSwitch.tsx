import { commandNamed } from '../../../lib/commands';
import { CommandButton } from '../../CommandButton';
import { useServices } from '../../services';
import styles from '../Sheet.module.css';
import { PermissionSwitch } from './PermissionSwitch';

/** Lets the reading companion know which page is in front. */
export function FollowSwitch() {
  const { following } = useServices();
  if (!following) return null;
  return (
    <>
      <div class={styles.row}>
        <CommandButton command={commandNamed('companion.open')} small />
      </div>
      <PermissionSwitch permission={following} label="settings_follow" refused="companion_refused" />
    </>
  );
}
