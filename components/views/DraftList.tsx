import { formatDate, t } from '../../lib/i18n';
import { type FormDraft, linkDraft } from '../../lib/model';
import { useAct } from '../acts';
import { useServices } from '../services';
import { Button, Empty } from '../ui';
import styles from './LibraryView.module.css';

/** What was begun in the capture form and not saved: to go on with, keep as a link, or drop. */
export function DraftList({ drafts }: { drafts: readonly FormDraft[] | undefined }) {
  const { openAddress } = useServices();
  const act = useAct();
  if (!drafts) return null;
  if (drafts.length === 0)
    return (
      <Empty icon="draft" title={t('drafts_empty')}>
        <p>{t('drafts_emptyHint')}</p>
      </Empty>
    );
  const keep = (draft: FormDraft) =>
    act(async ({ repository, session, notify }) => {
      const { saveClip } = await import('../../lib/commands/save-clip');
      const clip = await saveClip(repository, linkDraft(draft.url, draft.title), draft);
      notify(t('drafts_kept', clip.title));
      session.open('clip', clip.id);
    });
  const discard = (draft: FormDraft) =>
    act(async ({ repository, notify }) => {
      await repository.removeDraft(draft.address);
      const back = () => void act(() => repository.putDraft(draft));
      notify(t('drafts_discarded', draft.title || draft.url), { action: { label: t('undo'), run: back } });
    });
  return (
    <ul class={styles.drafts} aria-label={t('library_drafts')}>
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
            <Button small kind="primary" icon="external" onClick={() => openAddress(draft.url)}>
              {t('drafts_continue')}
            </Button>
            <Button small icon="link" onClick={() => void keep(draft)}>
              {t('drafts_saveLink')}
            </Button>
            <Button small kind="quiet" icon="trash" onClick={() => void discard(draft)}>
              {t('drafts_discard')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
