import { formatDate, t, tn } from '../../lib/i18n';
import { readingMinutes } from '../../lib/model';
import type { CaptureState } from './capture-state';
import styles from './PagePreview.module.css';

/** Where the page is from and how it begins; before it has been read, that it is being read. */
export function PagePreview({ state }: { state: CaptureState }) {
  const page = state.page.value;
  /** Of a page that was kept or begun before, the beginning is known: its room is for what is said about that. */
  const known = state.clip.value !== null || Object.keys(state.layers.value.draft).length > 0;
  // As high before the page was read as after: nothing moves from under a hand that is about to press.
  const height = known ? '' : styles.whole;
  if (!page)
    return state.reading.value === 'reading' ? (
      <p class={`${styles.waiting} ${height}`} role="status">
        {t('popup_reading')}
      </p>
    ) : null;
  const minutes = readingMinutes(page.words);
  const facts = [
    { words: page.site, look: styles.site },
    { words: page.author, look: styles.author },
    { words: page.publishedAt && formatDate(page.publishedAt), look: styles.fact },
    { words: minutes > 0 && tn('popup_minutes', minutes), look: styles.fact },
  ].filter(({ words }) => words);
  const selected = page.kind === 'selection';
  return (
    <div class={`${styles.preview} ${height}`}>
      <p class={styles.facts} title={facts.map(({ words }) => words).join(' · ')}>
        {facts.map(({ words, look }) => (
          <bdi key={String(words)} class={look}>
            {words}
          </bdi>
        ))}
      </p>
      {page.excerpt && (selected || !known) && (
        <div class={selected ? styles.selected : undefined}>
          {selected && <p class={styles.said}>{t('popup_selected')}</p>}
          <p class={styles.excerpt} title={page.excerpt} lang={page.language || undefined} dir={page.direction}>
            {page.excerpt}
          </p>
        </div>
      )}
      {page.cut && <p class={styles.said}>{t('popup_cut')}</p>}
    </div>
  );
}
