import { t, tAny, tn } from '../i18n';
import type { Commit } from '../model';
import { type Command, pointed } from './command';
import type { Context, Services } from './services';

const automatic = ['did_clip_opened', 'did_clip_images', 'did_edition_mark'];
const final = ['did_names_replace', 'did_edition_keep'];

/** Whether nobody made a commit on purpose: an undo goes past it, and the list of activity leaves it out. */
export const isAutomatic = ({ title }: Pick<Commit, 'title'>): boolean => automatic.includes(title);

/** Whether a commit took something away for good, or tells what left: it is listed, and there is nothing to undo about it. */
export const isFinal = ({ title }: Pick<Commit, 'title'>): boolean => final.includes(title);

/** Undoes this page's last change, or with `redo` the last undo, and says what it was. */
async function undo({ repository, notify, during }: Services): Promise<void> {
  for (;;) {
    const commit = await repository.lastUndoable();
    if (!commit) return notify(t('undo_nothing'));
    const kept = (await during(t('undo_going'), () => repository.undo(commit.id)))?.kept ?? [];
    if (isAutomatic(commit)) continue;
    const what = t('undo_done', tAny(commit.title, ...commit.subject));
    return notify(kept.length > 0 ? `${what} ${tn('undo_kept', kept.length)}` : what);
  }
}

async function redo({ repository, notify, during }: Services): Promise<void> {
  const commit = await repository.lastRedoable();
  if (!commit) return notify(t('redo_nothing'));
  await during(t('redo_going'), () => repository.undo(commit.id));
  notify(t('redo_done'));
}

/** Changes among which the words of one are looked for. */
const mostListed = 500;

/** Undoes the change that is meant, however long ago it was made, and says which. */
async function undoOne({ repository, notify, during }: Services, { part: id = '' }: Context): Promise<void> {
  const commits = await repository.commits({ limit: mostListed });
  const commit = commits.find((each) => each.id === id);
  const of = commit?.undoes ? commits.find((each) => each.id === commit.undoes) : undefined;
  const said = of ?? commit;
  const report = await during(t('undo_going'), () => repository.undo(id));
  if (!report?.commit) return notify(t('undo_cannot'));
  const what = said ? t('undo_done', tAny(said.title, ...said.subject)) : t('undo_doneNotice');
  notify(report.kept.length > 0 ? `${what} ${tn('undo_kept', report.kept.length)}` : what);
}

export const editCommands: readonly Command[] = [
  {
    id: 'edit.undo',
    title: 'command_edit_undo',
    category: 'library',
    keybinding: 'Mod+Z',
    icon: 'undo',
    run: undo,
  },
  {
    id: 'edit.redo',
    title: 'command_edit_redo',
    category: 'library',
    keybinding: 'Mod+Shift+Z Mod+Y',
    icon: 'redo',
    run: redo,
  },
  pointed({ id: 'edit.undoOne', title: 'undo', category: 'library', icon: 'undo', run: undoOne }),
];
