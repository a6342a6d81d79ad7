import type { Command } from './command';
import { pointed } from './command';
import { offered, runOffer } from './offers';
import { sessionIn } from './sessions';

type Acts = typeof import('./host-acts');
type Act = { [name in keyof Acts]: Acts[name] extends Command['run'] ? name : never }[keyof Acts];

/** Loaded when something is done: the page begins without. */
const act =
  (name: Act): Command['run'] =>
  async (services, context) =>
    (await import('./host-acts'))[name](services, context);

/** On the session that is hosted in front. */
const hosting = (id: string, icon: string, [name, keybinding]: readonly [Act, string?]): Command => ({
  ...{ id: `host.${id}`, title: `command_host_${id}` as Command['title'], category: 'session', icon },
  ...(keybinding && { keybinding }),
  when: (context) => context.activeKind === 'host' && sessionIn(context) !== null,
  run: act(name),
});

/** Everything that is done while a session is hosted. Its keys are bare: hands are full then, and they can be switched off as all of them. */
export const hostCommands: readonly Command[] = [
  {
    ...{ id: 'session.host', title: 'command_session_host', category: 'session', icon: 'facilitate' },
    menus: ['session'],
    // What belongs to a session (its note, its reviews) knows which one is meant.
    when: (context) =>
      context.activeKind !== 'host' &&
      (sessionIn(context) !== null || context.offers?.includes('session.host') === true),
    run(services, context) {
      const session = sessionIn(context);
      return session ? services.session.open('host', session) : runOffer(services, 'session.host');
    },
  },
  hosting('next', 'chevron-right', ['next', 'N']),
  hosting('back', 'chevron-left', ['back', 'B']),
  hosting('pause', 'clock', ['pause', 'K']),
  hosting('replan', 'compass', ['chooseReplan', 'L']),
  hosting('prompt', 'copy', ['copyPrompt', 'C']),
  offered({
    ...{ id: 'host.screen', title: 'command_host_screen', category: 'session' },
    ...{ keybinding: 'F', icon: 'facilitate' },
  }),
  hosting('notes', 'lock', ['switchNotes', 'V']),
  hosting('decision', 'check', ['decision', '1']),
  hosting('action', 'chevron-right', ['action', '2']),
  hosting('question', 'help', ['question', '3']),
  hosting('quote', 'quote', ['quote', '4']),
  hosting('signal', 'sprout', ['signal', '5']),
  hosting('thanks', 'heart', ['thanks', '6']),
  offered({ id: 'host.keep', title: 'command_host_keep', category: 'session', icon: 'plus' }),
  hosting('release', 'shield', ['chooseRelease']),
  hosting('attribution', 'person', ['chooseAttribution']),
  hosting('end', 'check', ['end']),
  hosting('anew', 'undo', ['forgetRun']),
  pointed(hosting('go', 'chevron-right', ['goTo'])),
  pointed(hosting('take', 'check', ['takeReplan'])),
  pointed(hosting('setClock', 'clock', ['setClock'])),
];
