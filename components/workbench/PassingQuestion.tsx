import { useState } from 'preact/hooks';
import type { Stop } from '../../lib/commands/services';
import { t, tn } from '../../lib/i18n';
import { leastReason } from '../../lib/model';
import { Dialog, TextArea } from '../ui';
import styles from './Questions.module.css';

interface PassingProps {
  stops: readonly Stop[];
  answer(reason: string | null): void;
}

/** Names what is to stop a digest from leaving, and asks its owner for a written reason to let it go all the same. */
export function PassingQuestion({ stops, answer }: PassingProps) {
  const [reason, setReason] = useState('');
  const ready = reason.trim().length >= leastReason;
  const cancel = () => answer(null);
  return (
    <Dialog
      title={tn('passing_title', stops.length)}
      wide
      onClose={cancel}
      answers={[
        { name: 'cancel', label: t('passing_stay'), kind: 'primary', give: cancel },
        {
          name: 'yes',
          label: t('passing_yes'),
          kind: 'danger',
          disabled: !ready,
          give: () => answer(reason.trim()),
        },
      ]}
    >
      <ul class={styles.stops}>
        {stops.map(({ title, words }) => (
          <li key={`${title} ${words}`}>
            {t(title)}
            {words && <q dir="auto">{words}</q>}
          </li>
        ))}
      </ul>
      <p class={styles.message}>{t('passing_what')}</p>
      <TextArea label={t('passing_reason', leastReason)} value={reason} rows={3} maxLength={2000} onInput={setReason} />
    </Dialog>
  );
}
