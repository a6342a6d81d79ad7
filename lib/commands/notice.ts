import { type Command, pointed } from './command';

export const noticeCommands: readonly Command[] = [
  pointed({
    id: 'notice.close',
    title: 'ui_close',
    category: 'view',
    icon: 'close',
    run: (services, { part }) => services.dismiss?.(Number(part)),
  }),
  pointed({
    id: 'work.stop',
    title: 'cancel',
    category: 'view',
    run: (services, { part }) => services.stop?.(Number(part)),
  }),
];
