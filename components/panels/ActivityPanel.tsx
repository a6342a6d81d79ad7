import { commandNamed } from '../../lib/commands';
import { isAutomatic, isFinal } from '../../lib/commands/edit';
import { rowsShown } from '../../lib/commands/view';
import { formatDate, t, tAny } from '../../lib/i18n';
import type { Commit } from '../../lib/model';
import { usePress } from '../acts';
import { CommandButton } from '../CommandButton';
import sheet from '../editors/Sheet.module.css';
import { useLive } from '../hooks';
import { useServices } from '../services';
import { Button, Empty } from '../ui';
import styles from './ActivityPanel.module.css';

/** Commits shown at once, and how many more each press brings. */
const page = 50;

/** Everything that was changed, newest first; each change can be undone. */
export function ActivityPanel() {
  const { repository, session } = useServices();
  const press = usePress();
  const limit = rowsShown(session, 'activity', page);
  const commits = useLive(() => repository.commits({ limit: limit + 1 }), [limit]);
  return (
    <div class={styles.activity}>
      <p class={sheet.muted}>{t('activity_lead')}</p>
      {commits?.length === 0 && (
        <Empty icon="activity" title={t('activity_empty')}>
          <p>{t('activity_emptyHint')}</p>
        </Empty>
      )}
      <ol class={styles.list}>
        {stepsOf(commits?.slice(0, limit) ?? []).map(({ commit, of }) => (
          <Step key={commit.id} commit={commit} of={of} />
        ))}
      </ol>
      {commits && commits.length > limit && (
        <div class={sheet.row}>
          <Button {...press('view.more', undefined, 'activity')}>{t('activity_more')}</Button>
        </div>
      )}
    </div>
  );
}

/** What somebody did on purpose, each with the change it undid where that is listed. */
function stepsOf(commits: readonly Commit[]) {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  return commits
    .map((commit) => ({ commit, of: commit.undoes === null ? undefined : byId.get(commit.undoes) }))
    .filter(({ commit, of }) => !isAutomatic(of ?? commit));
}

/** A change; `of` is the one it undid, where it is listed. */
function Step({ commit, of }: { commit: Commit; of: Commit | undefined }) {
  const said = of ?? commit;
  const what = tAny(said.title, ...said.subject);
  return (
    <li class={`${styles.step} ${commit.undoneBy ? styles.undone : ''}`}>
      <div class={styles.words}>
        <p class={styles.what} dir="auto">
          {of ? t('undo_done', what) : what}
        </p>
        <p class={sheet.muted}>
          {formatDate(commit.at, true)}
          {commit.undoneBy && ` · ${t('activity_undone')}`}
        </p>
      </div>
      {!commit.undoneBy && !isFinal(commit) && (
        <CommandButton
          command={commandNamed('edit.undoOne')}
          part={commit.id}
          small
          aria-label={t('activity_undoOne', what)}
        />
      )}
    </li>
  );
}
