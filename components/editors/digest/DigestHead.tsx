import { formatDate, t } from '../../../lib/i18n';
import type { Digest, ReleaseLevel } from '../../../lib/model';
import { Button, Select } from '../../ui';
import { DurableText } from '../DurableText';
import { releaseHint, releaseOptions } from '../ReleaseFields';
import sheet from '../Sheet.module.css';
import { useRecordEdit } from '../useRecordEdit';
import styles from './Digest.module.css';

interface DigestHeadProps {
  digest: Digest;
  mode: 'edit' | 'preview';
  onMode(mode: 'edit' | 'preview'): void;
}

/** What a digest is called, how far it may go, and whether it is written or looked at. */
export function DigestHead({ digest, mode, onMode }: DigestHeadProps) {
  const edit = useRecordEdit(digest.id, 'did_digest_edit', digest.title);
  return (
    <header class={sheet.stack}>
      {digest.origin && <p class={styles.from}>{fromWhom(digest.origin.credit)}</p>}
      <DurableText
        record={digest}
        field="title"
        stored={digest.title}
        label={t('digest_title')}
        look="reading"
        maxLength={500}
      />
      <div class={styles.headRow}>
        <fieldset class={sheet.row}>
          <legend class={sheet.label}>{t('digest_show')}</legend>
          <Button icon="edit" pressed={mode === 'edit'} onClick={() => onMode('edit')}>
            {t('digest_edit')}
          </Button>
          <Button icon="eye" pressed={mode === 'preview'} onClick={() => onMode('preview')}>
            {t('digest_preview')}
          </Button>
        </fieldset>
        <div class={styles.release}>
          <Select<ReleaseLevel>
            label={t('digest_release')}
            value={digest.release}
            options={releaseOptions().filter(({ value }) => value !== 'room' || digest.release === 'room')}
            hint={releaseHint(digest.release)}
            onChange={(release) => void edit({ release })}
          />
        </div>
      </div>
      {digest.period && (
        <p class={sheet.muted}>{t('digest_period', formatDate(digest.period.from), formatDate(digest.period.to))}</p>
      )}
    </header>
  );
}

function fromWhom({ name, organisation }: { name: string; organisation: string }): string {
  const who = [name, organisation].filter(Boolean).join(', ');
  return who ? t('digest_from', who) : t('digest_fromUnnamed');
}
