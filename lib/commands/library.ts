import { formatNumber, t } from '../i18n';
import type { RecordId } from '../model';
import type { Repository } from '../storage/repository';
import { type LibraryFilter, noFilter } from '../workbench/session';
import type { Command } from './command';
import type { Services } from './services';

/** Shows one shelf of the library. */
function showShelf({ session }: Services, shelf: LibraryFilter['shelf']): void {
  session.room.value = 'library';
  session.sideBar.value = true;
  session.narrow.value = 'list';
  session.library.value = { ...noFilter, shelf };
  session.selection.value = [];
}

/** Clips read at once when the trash is emptied. */
const batch = 500;

/** Everything in the trash. */
async function trashed(repository: Repository): Promise<RecordId[]> {
  const { rows } = await repository.findClips({ trashed: true });
  const ids: RecordId[] = [];
  for (let from = 0; from < rows.length; from += batch)
    for (const clip of await repository.clipsAt(rows.subarray(from, from + batch))) ids.push(clip.id);
  for (const type of [
    'meeting',
    'digest',
    'principle',
    'person',
    'practice',
    'session',
    'tie',
    'review',
    'thread',
    'health',
  ] as const)
    for (const record of await repository.list(type, { trashed: true })) ids.push(record.id);
  return ids;
}

/** Erases for ever what is in the trash, after the word for it was typed. */
async function emptyTrash({ repository, confirm, notify }: Services): Promise<void> {
  const ids = await trashed(repository);
  if (ids.length === 0) return notify(t('trash_alreadyEmpty'));
  const question = t('trash_emptyQuestion', formatNumber(ids.length));
  if (!(await confirm(question, { yes: 'trash_emptyYes', typed: t('trash_emptyWord') }))) return;
  // What was taken out of the trash while the question stood, in another window, stays.
  const still = new Set(await trashed(repository));
  const gone = ids.filter((id) => still.has(id));
  await repository.erase(gone);
  notify(t('trash_emptied'));
}

export const libraryCommands: readonly Command[] = [
  {
    id: 'library.filter',
    title: 'command_library_filter',
    category: 'library',
    keybinding: '/',
    icon: 'search',
    run(services) {
      const { session } = services;
      session.room.value = 'library';
      session.sideBar.value = true;
      session.narrow.value = 'list';
      if (session.library.peek().shelf === 'drafts') session.library.value = noFilter;
      session.focus.value = 'libraryFilter';
    },
  },
  {
    id: 'library.clips',
    title: 'command_library_clips',
    category: 'library',
    keybinding: 'Alt+G>C',
    icon: 'library',
    run: (services) => showShelf(services, 'clips'),
  },
  {
    id: 'library.chooseNone',
    title: 'library_chooseNone',
    category: 'library',
    icon: 'close',
    when: ({ selection }) => selection.length > 1,
    run({ session }) {
      session.selection.value = [];
    },
  },
  {
    id: 'library.drafts',
    title: 'command_library_drafts',
    category: 'library',
    keybinding: 'Alt+G>F',
    icon: 'draft',
    run: (services) => showShelf(services, 'drafts'),
  },
  {
    id: 'library.trash',
    title: 'command_library_trash',
    category: 'library',
    keybinding: 'Alt+G>T',
    icon: 'trash',
    run: (services) => showShelf(services, 'trash'),
  },
  {
    id: 'library.emptyTrash',
    title: 'command_library_emptyTrash',
    category: 'library',
    icon: 'trash',
    run: emptyTrash,
  },
];
