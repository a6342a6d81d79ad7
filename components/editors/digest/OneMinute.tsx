import { useId } from 'preact/hooks';
import { countRich } from '../../../lib/commands/digest-measures';
import { formatNumber, t } from '../../../lib/i18n';
import type { Digest } from '../../../lib/model';
import { FindingMark } from '../../lint/FindingMark';
import sheet from '../Sheet.module.css';
import styles from './Digest.module.css';
import { RichArea } from './RichArea';

/** The top of a digest: what to take away if there is one minute only. */
export function OneMinute({ digest }: { digest: Digest }) {
  const prompts = useId();
  const words = countRich(digest.oneMinute);
  return (
    <section class={styles.minute}>
      <h2 class={sheet.subheading}>{t('digest_oneMinute')}</h2>
      <FindingMark digest={digest.id} field="oneMinute" />
      <ol id={prompts} class={styles.prompts}>
        <li>{t('digest_promptNoticed')}</li>
        <li>{t('digest_promptTry')}</li>
        <li>{t('digest_promptAsk')}</li>
      </ol>
      <RichArea
        record={digest}
        field="oneMinute"
        stored={digest.oneMinute}
        label={t('digest_oneMinute')}
        hideLabel
        describedBy={prompts}
        look="reading"
        rows={5}
        maxLength={20_000}
        lang={digest.language}
      />
      <p class={sheet.muted}>{t('digest_minuteWords', formatNumber(words))}</p>
    </section>
  );
}
