import { type Command, pointed } from './command';

export const permissionCommands: readonly Command[] = [
  pointed({
    id: 'permission.giveBack',
    title: 'permission_giveBack',
    category: 'view',
    async run({ giveBackSites }, { part = '' }) {
      await giveBackSites?.([part]);
    },
  }),
];
