import { formatDate, t, tn } from '../../lib/i18n';
import { readingMinutes } from '../../lib/model';
import type { CaptureState } from './capture-state';
import styles from './PagePreview.module.css';

/** Where the page is from and how it begins; before it has been read, that it is being read. */
export function PagePreview({ state }: { state: CaptureState }) {
  const page = state.page.value;
  if (!page)
    return state.reading.value === 'reading' ? (
      <p class={styles.waiting} role="status">
        {t('popup_reading')}
      </p>
    ) : null;
  const minutes = readingMinutes(page.words);
  const facts = [
    page.site,
    page.author,
    page.publishedAt && formatDate(page.publishedAt),
    minutes > 0 && tn('popup_minutes', minutes),
  ];
  const selected = page.kind === 'selection';
  return (
    <div class={styles.preview}>
      <p class={styles.facts}>
        {facts.filter(Boolean).map((fact) => (
          <bdi key={String(fact)}>{fact}</bdi>
        ))}
      </p>
      {page.excerpt && (
        <div class={selected ? styles.selected : undefined}>
          {selected && <p class={styles.said}>{t('popup_selected')}</p>}
          <p class={styles.excerpt} lang={page.language || undefined} dir={page.direction}>
            {page.excerpt}
          </p>
        </div>
      )}
      {page.cut && <p class={styles.said}>{t('popup_cut')}</p>}
    </div>
  );
}
