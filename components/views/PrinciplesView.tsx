import { principleCommands } from '../../lib/commands/principle';
import { t, tn } from '../../lib/i18n';
import { CommandButton, commandOf } from '../CommandButton';
import { useLive } from '../hooks';
import { principleName } from '../principle-name';
import { useServices } from '../services';
import { Empty, Icon } from '../ui';
import { RecordList } from './RecordList';
import styles from './RecordList.module.css';
import { usePrincipleOrder } from './usePrincipleOrder';

/** The codebook in its order, with how many clips carry each principle. */
export function PrinciplesView() {
  const { repository } = useServices();
  const codebook = useLive(async () => {
    const [principles, { counts }] = await Promise.all([repository.list('principle'), repository.findClips({})]);
    return { principles, counts };
  }, []);
  const drop = usePrincipleOrder();
  return (
    <RecordList
      label={t('room_principles')}
      kind="principle"
      place="principle"
      commands={principleCommands}
      records={codebook?.principles}
      rowHeight={60}
      rowEvents={({ id }) => drop(id)}
      row={(principle) => (
        <div
          class={styles.principle}
          style={{ '--icon': `var(--colour-${principle.colour})`, '--soft': `var(--colour-${principle.colour}-soft)` }}
        >
          <span class={styles.picture}>
            <Icon name={principle.icon} size={20} />
          </span>
          <span class={styles.grow}>
            <span class={styles.title} dir="auto">
              {principleName(principle)}
            </span>
            <span class={styles.line}>{tn('count_clips', codebook?.counts.get(principle.id) ?? 0)}</span>
          </span>
        </div>
      )}
      actions={<CommandButton command={commandOf(principleCommands, 'principle.new')} />}
      empty={<Empty icon="principles" title={t('principles_empty')} />}
    />
  );
}
