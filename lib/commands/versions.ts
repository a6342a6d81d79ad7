import { type RecordId, typeOf } from '../model';
import type { Command } from './command';
import type { Context } from './services';

/** The record at hand, if it is one that is written and rewritten. */
function recordIn({ selection, activeRecord }: Context): RecordId | null {
  const id = selection[0] ?? activeRecord;
  return id && typeOf(id) !== 'settings' ? id : null;
}

export const versionCommands: readonly Command[] = [
  {
    id: 'record.versions',
    title: 'command_record_versions',
    category: 'view',
    menus: ['tab', 'clip', 'meeting', 'digest', 'principle', 'person'],
    icon: 'clock',
    when: (context) => context.activeKind !== 'versions' && recordIn(context) !== null,
    run({ session }, context) {
      const id = recordIn(context);
      if (id) session.open('versions', id);
    },
  },
];
