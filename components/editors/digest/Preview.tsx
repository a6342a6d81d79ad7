import { useEffect, useId, useState } from 'preact/hooks';
import { digestCommands } from '../../../lib/commands/digest';
import { explain } from '../../../lib/commands/run';
import type { DigestDocument } from '../../../lib/digest/document';
import { formatNumber, language, t, tn } from '../../../lib/i18n';
import type { DigestId } from '../../../lib/model';
import { useLook } from '../../acts';
import { CommandButton, commandOf } from '../../CommandButton';
import { Icon, Notice, Progress } from '../../ui';
import styles from './Digest.module.css';
import { Paper } from './Paper';
import shownStyles from './Shown.module.css';
import { pageOf, type Shown } from './usePreview';

interface PreviewFrameProps extends Shown {
  digest: DigestId;
  searched: boolean;
}

/**
 * The digest as its readers see it: the very page, with nothing in it that could run; or, by a switch, what of it is seen by who has two minutes.
 */
export function PreviewFrame({ digest, preview, failed, searched }: PreviewFrameProps) {
  const skims = useLook('skim')[0] !== undefined;
  if (failed) return <Notice kind="error">{failed}</Notice>;
  if (!preview) return <Progress label={t('digest_making')} />;
  return (
    <>
      <div class={styles.skim}>
        <CommandButton command={commandOf(digestCommands, 'digest.skim')} record={digest} pressed={skims} small />
      </div>
      {skims ? (
        <SkimFrame document={preview.leaving.document} searched={searched} />
      ) : (
        <Paper html={preview.html} searched={searched} />
      )}
    </>
  );
}

/** What is left of a digest for who looks through it, and what is not come to. */
function SkimFrame({ document, searched }: { document: DigestDocument; searched: boolean }) {
  const [shown, setShown] = useState<{ html: string; missed: readonly string[]; words: number } | null>(null);
  const [failed, setFailed] = useState('');
  useEffect(() => {
    let left = false;
    const make = async () => {
      const { skimOf } = await import('../../../lib/commands/digest-skim');
      const { document: seen, missed, words } = skimOf(document);
      const html = await pageOf(seen);
      if (!left) setShown({ html, missed, words });
    };
    make().catch((error: unknown) => {
      console.error('skim', error);
      if (!left) setFailed(explain(error));
    });
    return () => {
      left = true;
    };
  }, [document]);
  if (failed) return <Notice kind="error">{failed}</Notice>;
  if (!shown) return <Progress label={t('digest_making')} />;
  return (
    <>
      <p class={styles.skimmed} role="status">
        {tn('digest_skimmed', shown.words)} {shown.missed.length > 0 && t('digest_missed', listOf(shown.missed))}
      </p>
      <Paper html={shown.html} searched={searched} />
    </>
  );
}

const listOf = (titles: readonly string[]) => new Intl.ListFormat(language()).format(titles);

/** Bytes of a message from which on Gmail cuts it off. https://www.spamresource.com/2022/01/what-is-gmail-clipping-and-what-to-do.html */
const longestEmail = 102_000;

/** More words than this and few read to the end. */
const longest = 1200;

/** Words, minutes, cards and size, with a word when it gets long. */
export function MeasureLine({ preview }: Pick<Shown, 'preview'>) {
  if (!preview) return null;
  const { words, minutes, items } = preview.measures;
  const kilobytes = Math.max(1, Math.round(preview.size / 1000));
  const figures = [
    tn('count_words', words),
    tn('count_minutes', minutes),
    tn('count_cards', items),
    t('size_kilobytes', formatNumber(kilobytes)),
  ];
  return (
    <p class={styles.measures}>
      <span>{figures.join(' · ')}</span>
      {words > longest && (
        <span class={shownStyles.caution}>
          <Icon name="warning" size={16} />
          {t('digest_long', formatNumber(longest))}
        </span>
      )}
      <EmailMeter bytes={preview.email} />
    </p>
  );
}

/** How much of what a mail program shows of a message the digest takes. */
function EmailMeter({ bytes }: { bytes: number }) {
  const id = useId();
  const kilobytes = (size: number) => formatNumber(Math.ceil(size / 1000));
  const over = bytes > longestEmail;
  return (
    <span class={styles.email}>
      <label for={id}>{t('digest_email', kilobytes(bytes), kilobytes(longestEmail))}</label>
      <meter id={id} min={0} max={longestEmail} high={longestEmail * 0.8} value={Math.min(bytes, longestEmail)} />
      {over && (
        <span class={shownStyles.caution}>
          <Icon name="warning" size={16} />
          {t('digest_emailLong')}
        </span>
      )}
    </span>
  );
}
