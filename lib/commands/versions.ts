import { type RecordId, typeOf } from '../model';
import type { Command } from './command';
import type { Context } from './services';

/** The record at hand, if it is one that is written and rewritten. */
function recordIn({ selection, activeRecord }: Context): RecordId | null {
  const id = selection[0] ?? activeRecord;
  return id && typeOf(id) !== 'settings' && typeOf(id) !== 'person' ? id : null;
}

export const versionCommands: readonly Command[] = [
  {
    id: 'record.versions',
    title: 'command_record_versions',
    category: 'view',
    menus: ['tab', 'clip', 'meeting', 'digest', 'principle'],
    icon: 'clock',
    when: (context) => context.activeKind !== 'versions' && recordIn(context) !== null,
    run({ session }, context) {
      const id = recordIn(context);
      if (id) session.open('versions', id);
    },
  },
  {
    id: 'record.versionAt',
    title: 'command_record_versionAt',
    category: 'view',
    icon: 'clock',
    when: (context) => context.part !== undefined && recordIn(context) !== null,
    run({ session }, context) {
      const id = recordIn(context);
      if (!id) return;
      session.version.value = { record: id, commit: context.part ?? '' };
      session.open('versions', id);
    },
  },
];
