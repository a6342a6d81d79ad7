import { commandNamed } from '../../lib/commands';
import { formatDate, t } from '../../lib/i18n';
import type { FormDraft } from '../../lib/model';
import { CommandButton } from '../CommandButton';
import { Empty } from '../ui';
import { KeptScroll } from '../workbench/KeptScroll';
import styles from './LibraryView.module.css';

/** What was begun in the capture form and not saved: to go on with, keep as a link, or drop. */
export function DraftList({ drafts }: { drafts: readonly FormDraft[] | undefined }) {
  if (!drafts) return null;
  if (drafts.length === 0)
    return (
      <Empty icon="draft" title={t('drafts_empty')}>
        <p>{t('drafts_emptyHint')}</p>
      </Empty>
    );
  return (
    <KeptScroll as="ul" name="list drafts" class={styles.drafts} aria-label={t('library_drafts')}>
      {drafts.map((draft) => (
        <li key={draft.address} class={styles.draft}>
          <span class={styles.title} dir="auto">
            {draft.title || draft.url}
          </span>
          <span class={styles.line}>{draft.url}</span>
          {draft.note && (
            <span class={styles.note} dir="auto">
              {draft.note}
            </span>
          )}
          <span class={styles.line}>{t('drafts_when', formatDate(draft.updatedAt, true))}</span>
          <span class={styles.actions}>
            <CommandButton command={commandNamed('draft.continue')} part={draft.address} small kind="primary" />
            <CommandButton command={commandNamed('draft.keep')} part={draft.address} small />
            <CommandButton command={commandNamed('draft.discard')} part={draft.address} small kind="quiet" />
          </span>
        </li>
      ))}
    </KeptScroll>
  );
}
