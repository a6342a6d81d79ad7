import { type Command, pointed } from './command';

type Acts = typeof import('./radar-acts');
type Act = { [name in keyof Acts]: Acts[name] extends Command['run'] ? name : never }[keyof Acts];

/** Loaded when something is done: the page begins without. */
const act =
  (name: Act): Command['run'] =>
  async (services, context) =>
    (await import('./radar-acts'))[name](services, context);

const ofTheme = (id: string, icon: string, name: Act): Command =>
  pointed({
    id: `radar.${id}`,
    title: `command_radar_${id}` as Command['title'],
    category: 'session',
    icon,
    run: act(name),
  });

/** What is done with themes that rise; the part is a theme's name, or where something was said. */
export const radarCommands: readonly Command[] = [
  {
    id: 'radar.show',
    title: 'command_radar_show',
    category: 'session',
    icon: 'ear',
    run: ({ session }) => session.open('radar'),
  },
  ofTheme('open', 'external', 'openSaid'),
  ofTheme('copy', 'copy', 'copyInvitation'),
  ofTheme('leave', 'close', 'leaveTheme'),
  ofTheme('back', 'undo', 'takeThemeBack'),
];
