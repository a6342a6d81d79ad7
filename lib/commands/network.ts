import { type Command, pointed } from './command';
import { offered } from './offers';

type Acts = typeof import('./network-acts');
type Act = { [name in keyof Acts]: Acts[name] extends Command['run'] ? name : never }[keyof Acts];

/** Loaded when something is done: the page begins without. */
const act =
  (name: Act): Command['run'] =>
  async (services, context) =>
    (await import('./network-acts'))[name](services, context);

type Brief = readonly [id: string, icon: string, name: Act];

const on = ([id, icon, name]: Brief, more: Partial<Command> = {}): Command => ({
  ...{ id: `network.${id}`, title: `command_network_${id}` as Command['title'], category: 'session', icon },
  when: ({ activeKind }) => activeKind === 'network',
  run: act(name),
  ...more,
});

/** Ids of nodes stand in a part as `encodeURIComponent` writes them, parted by a space. */
const at = (brief: Brief) => pointed(on(brief, { when: () => true }));

const zoomIcons = { nearer: 'plus', further: 'minus', whole: 'panel' } as const;

/** The network map: what is looked at, opened and put down on it. */
export const networkCommands: readonly Command[] = [
  {
    ...on(['open', 'peers', 'newTie']),
    when: undefined,
    run: ({ session }) => session.open('network'),
  },
  on(['tie', 'plus', 'newTie']),
  on(['save', 'download', 'saveNetwork']),
  // The part: which evidence of an edge is meant, `edge nth`.
  at(['evidence', 'external', 'openEvidence']),
  at(['node', 'external', 'openNode']),
  // The part: a node or an edge; empty for none.
  at(['choose', 'peers', 'choose']),
  ...(['nearer', 'further', 'whole'] as const).map((id) =>
    offered({ id: `network.${id}`, title: `command_network_${id}`, category: 'session', icon: zoomIcons[id] }),
  ),
  // The part: the id of a tie that was put down by hand.
  at(['untie', 'minus', 'removeTie']),
  // The part: two nodes.
  at(['introduce', 'copy', 'copyIntroduction']),
  at(['tieBoth', 'link', 'tieBoth']),
  at(['same', 'check', 'makeSame']),
];
