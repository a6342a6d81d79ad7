import { commandNamed } from '../../../lib/commands';
import { formatDate, t, tn } from '../../../lib/i18n';
import { type Clip, readingMinutes } from '../../../lib/model';
import { exportAddress } from '../../../lib/model/google-document';
import { CommandButton } from '../../CommandButton';
import { VisuallyHidden } from '../../ui';
import { DurableTitle } from '../DurableText';
import sheet from '../Sheet.module.css';
import { Authors } from './Authors';
import styles from './ClipHead.module.css';
import { KeptBy } from './KeptBy';
import { LookMenu } from './LookMenu';
import { MissingImages } from './MissingImages';

/** What a clip is and where it is from; its title can be changed in place. */
export function ClipHead({ clip }: { clip: Clip }) {
  const minutes = readingMinutes(clip.words);
  const facts = [
    clip.publishedAt && formatDate(clip.publishedAt),
    minutes > 0 && tn('minutes', minutes),
    t('clip_savedAt', formatDate(clip.savedAt)),
    clip.origin && t('from_maker', clip.origin.credit.name || clip.origin.credit.organisation),
  ];
  return (
    <header class={styles.head}>
      <VisuallyHidden>
        <h2>{clip.title}</h2>
      </VisuallyHidden>
      <DurableTitle
        record={clip}
        field="title"
        stored={clip.title}
        label={t('clip_title')}
        hideLabel
        maxLength={2000}
        lang={clip.language || undefined}
      />
      <p class={sheet.muted}>
        <bdi>{clip.site || new URL(clip.url).hostname}</bdi>
        <Authors clip={clip} />
        {facts.filter(Boolean).map((fact) => (
          <span key={fact}>
            {' · '}
            <bdi class={styles.fact}>{fact}</bdi>
          </span>
        ))}
      </p>
      <KeptBy clip={clip} />
      <div class={sheet.row}>
        <CommandButton command={commandNamed('clip.openOriginal')} record={clip.id} small>
          {t('clip_openPage')}
        </CommandButton>
        {exportAddress(clip.url) && clip.trashedAt === null && (
          <CommandButton command={commandNamed('clip.toNote')} record={clip.id} small>
            {t('google_get')}
          </CommandButton>
        )}
        <MissingImages clip={clip} />
        {clip.kind !== 'link' && <LookMenu />}
      </div>
      {clip.cut && <p class={sheet.muted}>{t('clip_cut')}</p>}
      {clip.kind === 'selection' && <p class={sheet.muted}>{t('clip_selection')}</p>}
      <div class={styles.printed}>
        <p class={styles.name} dir="auto">
          {clip.title || clip.address}
        </p>
        <p>{[clip.site, ...facts.slice(0, 2)].filter(Boolean).join(' · ')}</p>
        <p class={styles.address}>{clip.url}</p>
      </div>
    </header>
  );
}
