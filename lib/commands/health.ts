import type { HealthId } from '../model';
import { type Command, pointed } from './command';
import { offered } from './offers';
import type { Context } from './services';

type Acts = typeof import('./health-acts');
type Act = { [name in keyof Acts]: Acts[name] extends Command['run'] ? name : never }[keyof Acts];

/** The round a command acts on: the first one selected, or the one open. */
export function healthIn({ selection, activeRecord }: Pick<Context, 'selection' | 'activeRecord'>): HealthId | null {
  return ([...selection, activeRecord].find((id) => id?.startsWith('health:')) as HealthId | undefined) ?? null;
}

/** Loaded when something is done: the page begins without. */
const act =
  (name: Act): Command['run'] =>
  async (services, context) =>
    (await import('./health-acts'))[name](services, context);

const onRound = (id: string, icon: string, name: Act, more: Partial<Command> = {}): Command => ({
  ...{ id: `health.${id}`, title: `command_health_${id}` as Command['title'], category: 'health', icon },
  when: (context) => healthIn(context) !== null,
  run: act(name),
  ...more,
});
const listed = { menus: ['health'] } as const;

/** Everything that is done with rounds of the health check; what it takes comes when it is done. */
export const healthCommands: readonly Command[] = [
  { ...onRound('new', 'activity', 'newRound'), when: () => true },
  onRound('open', 'activity', 'openRound', listed),
  onRound('answer', 'person', 'answerHere', listed),
  onRound('paste', 'import', 'pasteHere'),
  onRound('copyReply', 'copy', 'copyReply', listed),
  onRound('askPeers', 'digests', 'askPeers', listed),
  onRound('print', 'note', 'printSheet', { when: ({ activeKind }) => activeKind === 'health' }),
  onRound('close', 'check', 'closeRound'),
  onRound('reopen', 'restore', 'reopenRound'),
  onRound('toDigest', 'digests', 'toDigest', listed),
  onRound('ask', 'help', 'askNext'),
  pointed(onRound('saveChart', 'download', 'saveChart')),
  pointed(onRound('drop', 'trash', 'dropPart')),
  offered({ id: 'health.addItem', title: 'command_health_addItem', category: 'health', icon: 'plus' }),
  offered({ id: 'health.keepAnswer', title: 'command_health_keepAnswer', category: 'health', icon: 'check' }),
  offered({ id: 'health.begin', title: 'command_health_begin', category: 'health', icon: 'person' }),
  offered({ id: 'health.stop', title: 'health_stop', category: 'health', icon: 'chevron-left' }),
  offered({ id: 'health.keepRead', title: 'command_health_keepRead', category: 'health', icon: 'check' }),
  offered({ id: 'health.openFile', title: 'command_health_openFile', category: 'health', icon: 'upload' }),
  onRound('trash', 'trash', 'trashRound', listed),
];
