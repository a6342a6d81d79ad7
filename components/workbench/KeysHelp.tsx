import { useState } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { t } from '../../lib/i18n';
import { CommandButton } from '../CommandButton';
import { Shortcuts } from '../editors/settings/Shortcuts';
import { useServices } from '../services';
import { Dialog, TextField } from '../ui';
import styles from './KeysHelp.module.css';

/** Every key there is, over what one is doing; to search in and to print. */
export function KeysHelp() {
  const { session } = useServices();
  const [typed, setTyped] = useState('');
  const close = () => {
    session.keys.value = false;
  };
  return (
    <Dialog title={t('help_keysTitle')} wide onClose={close}>
      <div class={styles.find}>
        <TextField label={t('keys_findHere')} value={typed} onInput={setTyped} autoFocus />
        <CommandButton command={commandNamed('help.printKeys')} />
      </div>
      <div class={styles.sheet}>
        <Shortcuts typed={typed} />
      </div>
    </Dialog>
  );
}
