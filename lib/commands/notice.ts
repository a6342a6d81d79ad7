import { t } from '../i18n';
import { type Command, pointed } from './command';

export const noticeCommands: readonly Command[] = [
  {
    id: 'notice.clear',
    title: 'command_notice_clear',
    category: 'view',
    icon: 'trash',
    run(services, { pressed }) {
      services.forgetNotices?.();
      services.say?.(t('notices_cleared'));
      // The button goes with the list.
      if (pressed) services.session.focus.value = 'panel';
    },
  },
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
