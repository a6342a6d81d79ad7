import { useContext } from 'preact/hooks';
import { formatNumber, t, tn } from '../../../lib/i18n';
import { usePress } from '../../acts';
import { SaidNotices } from '../../notices';
import { Icon } from '../../ui';
import styles from '../StatusBar.module.css';

/** The way to what was said, and how many errors nobody has looked at. */
export function Notices() {
  const press = usePress();
  const unread = useContext(SaidNotices).value.filter((notice) => notice.unread).length;
  const name = unread > 0 ? `${t('panel_notices')}: ${tn('status_unread', unread)}` : t('panel_notices');
  return (
    <button
      type="button"
      class={`${styles.item} ${unread > 0 ? styles.unread : ''}`}
      aria-label={name}
      title={name}
      {...press('view.notices')}
    >
      <Icon name="bell" size={16} />
      {unread > 0 && <span aria-hidden="true">{formatNumber(unread)}</span>}
    </button>
  );
}
