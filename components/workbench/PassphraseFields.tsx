import { useState } from 'preact/hooks';
import { leastPassphrase, strengthOf } from '../../lib/export/passphrase';
import { t } from '../../lib/i18n';
import { Checkbox, TextField } from '../ui';
import styles from './Questions.module.css';

export interface PassphraseProps {
  /** It was chosen before: it is typed once, and opens or does not. */
  opens?: boolean;
  /** Given a passphrase that was typed twice and is not weak; null as long as there is none. */
  onInput(passphrase: string | null): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** A new passphrase, typed twice, with a word on how hard it is to guess; or one that is known. */
export function PassphraseFields({ opens = false, onInput, onKeyDown }: PassphraseProps) {
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [shown, setShown] = useState(false);
  const strength = strengthOf(typed);
  const same = (one: string, other: string) => one.trim() === other.trim();
  const tell = (one: string, other: string) => {
    setTyped(one);
    setAgain(other);
    if (opens) onInput(one.trim() || null);
    else onInput(same(one, other) && strengthOf(one) !== 'weak' ? one.trim() : null);
  };
  const field = { type: shown ? 'text' : 'password', maxLength: 500, onKeyDown } as const;
  return (
    <div class={styles.fields}>
      <TextField
        {...field}
        label={t('locked_passphrase')}
        value={typed}
        autoFocus
        {...(!opens && { hint: typed ? t(`passphrase_${strength}`) : t('passphrase_hint', leastPassphrase) })}
        onInput={(one) => tell(one, again)}
      />
      {!opens && (
        <TextField
          {...field}
          label={t('passphrase_again')}
          value={again}
          error={again && !same(typed, again) ? t('passphrase_other') : undefined}
          onInput={(other) => tell(typed, other)}
        />
      )}
      <Checkbox label={t('passphrase_show')} checked={shown} onChange={setShown} />
    </div>
  );
}
