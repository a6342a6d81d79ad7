import { shareCommands } from '../../../lib/commands/share';
import { t } from '../../../lib/i18n';
import type { DigestId } from '../../../lib/model';
import { CommandButton, CommandItem, commandOf } from '../../CommandButton';
import { Icon, Menu } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Digest.module.css';

/** The ways a digest leaves, and what leaves with it. */
export function ShareBar({ digest }: { digest: DigestId }) {
  const [copy, ...saves] = [commandOf(shareCommands, 'digest.copy'), ...shareCommands.filter(isSave)];
  return (
    <div class={styles.share}>
      <div class={sheet.row}>
        <CommandButton command={copy} record={digest} kind="primary">
          {t('share_copy')}
        </CommandButton>
        <Menu label={t('share_saveAs')} icon="download" kind="plain" words>
          {saves.map((command) => (
            <CommandItem key={command?.id} command={command} record={digest} />
          ))}
        </Menu>
      </div>
      <p class={styles.promise}>
        <Icon name="lock" size={16} />
        <span>{t('share_promise')}</span>
      </p>
    </div>
  );
}

const isSave = ({ id }: { id: string }) => id.startsWith('digest.save.');
