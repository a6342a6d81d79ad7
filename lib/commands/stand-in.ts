import { type Command, pointed } from './command';

/** What stands for a name in what leaves. */
export const standInCommands: readonly Command[] = [
  pointed({
    id: 'standIn.choose',
    title: 'command_standIn_choose',
    category: 'meeting',
    icon: 'note',
    when: ({ activeRecord }) => activeRecord?.startsWith('meeting:') === true,
    run: async (services, context) => (await import('./stand-ins')).chooseWord(services, context),
  }),
];
