import { digestCommands } from '../../../lib/commands/digest';
import { formatDate, t } from '../../../lib/i18n';
import type { Credit, Digest, ReleaseLevel } from '../../../lib/model';
import { CommandButton, commandOf } from '../../CommandButton';
import { Select } from '../../ui';
import { DurableTitle } from '../DurableText';
import { releaseHint, releaseOptions } from '../ReleaseFields';
import sheet from '../Sheet.module.css';
import { useRecordEdit } from '../useRecordEdit';
import styles from './Digest.module.css';
import { languageChoices } from './languages';

interface DigestHeadProps {
  digest: Digest;
  mode: 'edit' | 'preview';
}

/** What a digest is called, how far it may go, and whether it is written or looked at. */
export function DigestHead(props: DigestHeadProps) {
  const { digest, mode } = props;
  const edit = useRecordEdit(digest.id, 'did_digest_edit', digest.title);
  return (
    <header class={sheet.stack}>
      <DurableTitle record={digest} field="title" stored={digest.title} label={t('digest_title')} maxLength={500} />
      <div class={styles.headRow}>
        <fieldset class={sheet.row}>
          <legend class={sheet.label}>{t('digest_show')}</legend>
          <CommandButton
            command={commandOf(digestCommands, 'digest.write')}
            record={digest.id}
            pressed={mode === 'edit'}
          >
            {t('digest_edit')}
          </CommandButton>
          <CommandButton
            command={commandOf(digestCommands, 'digest.preview')}
            record={digest.id}
            pressed={mode === 'preview'}
          >
            {t('digest_preview')}
          </CommandButton>
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
        <div class={styles.language}>
          <Select
            label={t('digest_language')}
            value={digest.language}
            options={languageChoices(digest.language)}
            onChange={(language) => void edit({ language })}
          />
        </div>
      </div>
      {digest.period && (
        <p class={sheet.muted}>{t('digest_period', formatDate(digest.period.from), formatDate(digest.period.to))}</p>
      )}
    </header>
  );
}

/** Whose a received digest is. It is read and passed on as it came: its words are its maker's. */
export function ReceivedHead({ digest, credit }: { digest: Digest; credit: Credit }) {
  const who = [credit.name, credit.organisation].filter(Boolean).join(', ');
  return (
    <header class={sheet.stack}>
      <p class={styles.from}>{who ? t('digest_from', who) : t('digest_fromUnnamed')}</p>
      <h1 class={sheet.heading} dir="auto">
        {digest.title}
      </h1>
      <div class={sheet.spread}>
        <p class={sheet.lead}>{t('digest_receivedLead')}</p>
        <CommandButton command={commandOf(digestCommands, 'digest.own')} record={digest.id} />
      </div>
    </header>
  );
}
