import { t, tn } from '../../../lib/i18n';
import { principleName } from '../../principle-name';
import { Icon } from '../../ui';
import { useAgendaDesk } from './desk';
import styles from './Session.module.css';

/** When each principle has its place, a line for each: its picture, its name, its minutes, and where they stand in the session. */
export function Ribbon() {
  const { agenda, principles } = useAgendaDesk();
  const whole = agenda.end - agenda.start;
  const share = (part: number) => `${(100 * part) / whole}%`;
  return (
    <ul class={styles.ribbon} aria-label={t('session_ribbon')}>
      {principles.map((principle) => {
        const carried = agenda.blocks.filter(({ block, breakouts }) =>
          [block, ...breakouts.map((inside) => inside.block)].some(({ principles: ids }) => ids.includes(principle.id)),
        );
        const minutes = carried.reduce((sum, timed) => sum + timed.minutes, 0);
        return (
          <li key={principle.id} style={{ '--colour': `var(--colour-${principle.colour})` }}>
            <span class={styles.ribbonName}>
              <Icon name={principle.icon} size={16} />
              {principleName(principle)}
            </span>
            <span class={styles.track} aria-hidden="true">
              {carried.map(({ block, from, until }) => (
                <span
                  key={block.id}
                  style={{ insetInlineStart: share(from - agenda.start), inlineSize: share(until - from) }}
                />
              ))}
            </span>
            <span class={styles.ribbonMinutes}>
              {minutes > 0 ? tn('session_minutes', minutes) : t('session_ribbonNone')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
