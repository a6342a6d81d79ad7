import { t } from '../../../lib/i18n';
import { usePress } from '../../acts';
import { useServices } from '../../services';
import { Icon } from '../../ui';
import styles from '../StatusBar.module.css';

/** Shows and hides the panel. */
export function FollowUp() {
  const { session } = useServices();
  const press = usePress();
  // In one column it may be open behind what shows.
  const open = session.panel.value.open && (!session.oneColumn.value || session.narrow.value === 'panel');
  return (
    <button type="button" class={styles.item} aria-expanded={open} {...press('view.panel')}>
      <Icon name="panel-bottom" size={14} />
      {t('panel_name')}
    </button>
  );
}
