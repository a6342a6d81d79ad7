import { arrivalsDesk } from '../../../lib/commands/arrivals-desk';
import { t } from '../../../lib/i18n';
import { useOffer } from '../../acts';
import { useServices } from '../../services';
import { Button, TextField } from '../../ui';
import styles from './GoogleDocument.module.css';

/** The address of a Google document and the button that fetches its text; says beforehand which hosts the browser asks about. */
export function GoogleDocument({ read }: { read(address: string): Promise<void> }) {
  const { address } = arrivalsDesk(useServices().session);
  const get = useOffer('import.google', () => read(address.value));
  return (
    <div class={styles.document}>
      <TextField
        type="url"
        label={t('google_address')}
        hint={t('google_hosts')}
        placeholder="https://docs.google.com/document/d/…"
        value={address.value}
        onInput={(value) => {
          address.value = value;
        }}
      />
      <Button icon="import" disabled={address.value.trim() === ''} {...get}>
        {t('google_get')}
      </Button>
    </div>
  );
}
