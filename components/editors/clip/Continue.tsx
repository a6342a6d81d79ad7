import { commandNamed } from '../../../lib/commands';
import { t } from '../../../lib/i18n';
import { CommandButton, CommandIconButton } from '../../CommandButton';
import styles from './Continue.module.css';

/** Offers to go on where a text was left; reading on from its top takes the offer away. */
export function Continue({ offered }: { offered: boolean }) {
  return (
    <div class={styles.place} role="status">
      {offered && (
        <div class={styles.offer} data-at-foot="">
          <span>{t('reader_stopped')}</span>
          <CommandButton command={commandNamed('reader.continue')} kind="primary" small />
          <CommandIconButton command={commandNamed('reader.start')} icon="close" small />
        </div>
      )}
    </div>
  );
}
