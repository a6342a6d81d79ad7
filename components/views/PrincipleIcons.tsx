import type { Principle, PrincipleId } from '../../lib/model';
import { principleName } from '../principle-name';
import { Icon, VisuallyHidden } from '../ui';
import styles from './RecordList.module.css';

/** The principles a row carries, small: a picture each, its name on hover and for screen readers. */
export function PrincipleIcons({ ids, principles }: { ids: readonly PrincipleId[]; principles: readonly Principle[] }) {
  const shown = principles.filter(({ id }) => ids.includes(id));
  if (shown.length === 0) return null;
  return (
    <span class={styles.icons}>
      {shown.map((principle) => (
        <span
          key={principle.id}
          class={styles.icon}
          style={{ '--icon': `var(--colour-${principle.colour})` }}
          title={principleName(principle)}
        >
          <Icon name={principle.icon} size={16} />
          <VisuallyHidden>{principleName(principle)}</VisuallyHidden>
        </span>
      ))}
    </span>
  );
}
