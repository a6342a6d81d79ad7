import { useContext } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { tn } from '../../../lib/i18n';
import type { RecordId } from '../../../lib/model';
import { usePress } from '../../acts';
import { useLive, useRecord } from '../../hooks';
import { useServices } from '../../services';
import { type IconName, Menu, MenuItem } from '../../ui';
import styles from '../StatusBar.module.css';
import { takenBack } from '../taken-back';
import { Health } from './health';
import { problemsIn } from './problems';

/** How many things need a look; each leads to its place. Hidden while there are none. */
export function Problems() {
  const { repository, session } = useServices();
  const press = usePress();
  const id = (session.active.value?.record ?? null) as RecordId | null;
  const record = useRecord(id);
  const health = useContext(Health);
  const others = useLive(async () => (id ? (await repository.otherVersions(id)).length : 0), [id]);
  const found = problemsIn({ health, record, others: others ?? 0, takenBack: takenBack.value, now: Date.now() });
  if (found.length === 0) return null;
  return (
    <span class={styles.problems} style={{ '--count': `'${found.length}'` }}>
      <Menu small words icon="warning" label={tn('status_problems', found.length)}>
        {found.map(({ command, words }) => {
          const { onClick } = press(command);
          return (
            <MenuItem
              key={command}
              icon={commandNamed(command).icon as IconName | undefined}
              command={command}
              onClick={onClick}
            >
              {words}
            </MenuItem>
          );
        })}
      </Menu>
    </span>
  );
}
