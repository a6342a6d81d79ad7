import { useState } from 'preact/hooks';
import { shortestPassphrase, writeKeyFile } from '../../../lib/commands/key-file';
import { keyWords } from '../../../lib/commands/key-words';
import type { Services } from '../../../lib/commands/services';
import { makeKey, ownKey } from '../../../lib/commands/signing';
import { takeKey } from '../../../lib/commands/signing-key';
import { t } from '../../../lib/i18n';
import { useOffer } from '../../acts';
import { useLive } from '../../hooks';
import { useServices } from '../../services';
import { Button, TextField } from '../../ui';
import styles from '../Sheet.module.css';

/** The key that one's digests are signed with: the words it is known by, and the ways to keep it, bring it and make another. */
export function SigningKey() {
  const { repository } = useServices();
  const own = useLive(async () => {
    const pair = await ownKey(repository);
    return { pair, words: pair ? await keyWords(pair.key) : '' };
  }, []);
  // In no field that is kept: with the saved key it would lie on the disk, and what it locks would be open to whoever has both.
  const [passphrase, setPassphrase] = useState('');
  const long = [...passphrase].length >= shortestPassphrase;
  const save = useOffer('key.save', async (services) => {
    if (own?.pair) await saveKey(services, own.pair, passphrase);
  });
  const open = useOffer('key.open', async (services) => {
    if (await openKey(services, passphrase)) setPassphrase('');
  });
  const make = useOffer('key.make', (services) => makeAnother(services, own?.pair !== null));
  return (
    <>
      <h3 class={styles.label}>{t('key_heading')}</h3>
      <p class={styles.lead}>{t('key_lead')}</p>
      {own && (own.pair ? <p>{t('key_words', own.words)}</p> : <p class={styles.muted}>{t('key_none')}</p>)}
      <TextField
        type="password"
        label={t('key_passphrase')}
        hint={t('key_passphraseHint')}
        value={passphrase}
        onInput={setPassphrase}
      />
      <div class={styles.row}>
        <Button icon="download" disabled={!own?.pair || !long} {...save}>
          {t('command_key_save')}
        </Button>
        <Button icon="import" disabled={passphrase === ''} {...open}>
          {t('command_key_open')}
        </Button>
        <Button icon="plus" {...make}>
          {t('command_key_make')}
        </Button>
      </div>
    </>
  );
}

async function saveKey(
  { saveFile, notify }: Services,
  pair: NonNullable<Awaited<ReturnType<typeof ownKey>>>,
  passphrase: string,
) {
  const name = 'commonplace-key.json';
  await saveFile({ name, type: 'application/json', content: await writeKeyFile(pair, passphrase) });
  notify(t('share_saved', name));
}

/** Whether a key was opened and is used from now on. */
async function openKey(services: Services, passphrase: string): Promise<boolean> {
  const file = await services.openFile('.json');
  return file !== null && takeKey(services, new Uint8Array(await file.arrayBuffer()), passphrase);
}

async function makeAnother({ repository, notify, confirm }: Services, there: boolean): Promise<void> {
  if (there && !(await confirm(t('key_replace'), { yes: 'key_replaceYes' }))) return;
  const { key } = await makeKey(repository);
  notify(t('key_used', await keyWords(key)));
}
