import { t } from '../i18n';
import { isGivenPractice, type RecordId, restoring, shapeOf, typeOf, valuesOf, versionsIn } from '../model';
import { type Command, pointed } from './command';
import { lookHere } from './run';
import type { Context, Services } from './services';

/** The record at hand, if it is one that is written and rewritten. */
function recordIn({ selection, activeRecord }: Context): RecordId | null {
  const id = selection[0] ?? activeRecord;
  return id && !['settings', 'edition'].includes(typeOf(id)) && !isGivenPractice(id) ? id : null;
}

/** Brings a record back to how a version had it; the part is the commit that made the version. */
async function restoreVersion(services: Services, { selection: [id], part }: Context): Promise<void> {
  if (!id) return;
  const { repository, notify } = services;
  const [entries, fields] = await Promise.all([repository.versions(id), repository.fields(id)]);
  const version = fields && versionsIn(entries, fields).find(({ commit }) => commit === part);
  if (!version) return;
  const now = valuesOf(fields);
  const changes = restoring(now, version.state, shapeOf(id));
  if (Object.keys(changes).length === 0) return notify(t('versions_same'));
  const title = String(now.title ?? now.name ?? '');
  const commit = await repository.commit({
    title: 'did_version_restore',
    subject: [title],
    changes: { [id]: changes },
  });
  notify(t('did_version_restore', title), { undo: commit.id });
}

export const versionCommands: readonly Command[] = [
  {
    id: 'record.versions',
    title: 'command_record_versions',
    category: 'view',
    keybinding: 'Alt+G>V',
    menus: ['tab', 'clip', 'meeting', 'digest', 'principle', 'person', 'session', 'practice', 'thread', 'health'],
    icon: 'clock',
    when: (context) => context.activeKind !== 'versions' && recordIn(context) !== null,
    run({ session }, context) {
      const id = recordIn(context);
      if (id) session.open('versions', id);
    },
  },
  pointed({
    id: 'version.show',
    title: 'versions_list',
    category: 'view',
    run: ({ session }, { part = '' }) => lookHere(session, 'version', part),
  }),
  pointed({ id: 'version.restore', title: 'versions_restore', category: 'view', icon: 'restore', run: restoreVersion }),
  pointed({
    id: 'record.versionAt',
    title: 'command_record_versionAt',
    category: 'view',
    icon: 'clock',
    when: (context) => recordIn(context) !== null,
    run({ session }, context) {
      const id = recordIn(context);
      if (!id) return;
      session.open('versions', id);
      lookHere(session, 'version', context.part ?? '');
    },
  }),
];
