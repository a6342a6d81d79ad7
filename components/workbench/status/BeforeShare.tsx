import { lintDesk } from '../../../lib/commands/lint-desk';
import { formatNumber, t, tn } from '../../../lib/i18n';
import type { DigestId } from '../../../lib/model';
import { usePress } from '../../acts';
import { useServices } from '../../services';
import { Icon } from '../../ui';
import styles from '../StatusBar.module.css';

/** How much there is to look at in the digest in front before it is shared. */
export function BeforeShare() {
  const { session } = useServices();
  const press = usePress();
  const active = session.active.value;
  const checked = active?.kind === 'digest' && lintDesk(session).checked.value.get(active.record as DigestId);
  if (!checked) return null;
  const open = checked.outcome.open.filter(({ held }) => !held);
  const stops = open.filter(({ severity }) => severity === 'stop').length;
  const words = stops > 0 ? tn('lint_countStops', stops) : t('panel_beforeShare');
  // It begins with what shows, so that who says what they read is understood.
  const name = open.length > 0 ? `${words} ${tn('lint_marks', open.length)}` : `${words}: ${t('lint_nothing')}`;
  return (
    <button
      type="button"
      class={`${styles.item} ${stops > 0 ? styles.warning : ''}`}
      aria-label={name}
      title={name}
      {...press('view.beforeShare')}
    >
      <Icon name="shield" size={14} />
      <span class={`${styles.words} ${styles.long}`}>{open.length > 0 ? `${words} ·` : words}</span>{' '}
      {open.length > 0 && <span aria-hidden="true">{formatNumber(open.length)}</span>}
    </button>
  );
}
