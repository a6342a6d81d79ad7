import { t } from '../../lib/i18n';
import { Shortcuts } from '../editors/settings/Shortcuts';
import { useServices } from '../services';
import { Dialog } from '../ui';

/** Every key there is, over what one is doing. */
export function KeysHelp() {
  const { session } = useServices();
  const close = () => {
    session.keys.value = false;
  };
  return (
    <Dialog title={t('help_keysTitle')} wide onClose={close}>
      <Shortcuts />
    </Dialog>
  );
}
