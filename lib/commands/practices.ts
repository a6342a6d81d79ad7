import type { PracticeId } from '../model';
import type { Command } from './command';
import { everyPractice, openPractice, type PracticeHere, practiceAt, practiceFilter } from './practices-here';
import type { Context, Services } from './services';
import { showRoom } from './view';

/** The practice a command acts on: the first one selected, or the one open. */
export function practiceIn(context: Context): PracticeId | null {
  const found = [...context.selection, context.activeRecord].find((id) => id?.startsWith('practice:'));
  return (found as PracticeId | undefined) ?? null;
}

/** Prints the practice that shows, and it alone: the page says so to its style until that is done. */
function printPractice(): void {
  const root = document.documentElement;
  root.dataset.print = 'practice';
  addEventListener('afterprint', () => root.removeAttribute('data-print'), { once: true });
  print();
}

/** What is done to a practice. */
export type Act = (services: Services, here: PracticeHere, context: Context) => void | Promise<void>;

export const onPractice = (command: Pick<Command, 'id' | 'title' | 'icon'>, act: Act): Command => ({
  ...command,
  category: 'practice',
  menus: ['practice'],
  when: (context) => practiceIn(context) !== null,
  async run(services, context) {
    const id = practiceIn(context);
    const here = id && (await practiceAt(services.repository, id));
    if (here) await act(services, here, context);
  },
});

const acts = () => import('./practice-acts');

export const practiceCommands: readonly Command[] = [
  {
    id: 'practice.list',
    title: 'command_practice_list',
    category: 'practice',
    icon: 'facilitate',
    run({ session }, { part, pressed }) {
      const filter = practiceFilter(session);
      if (part !== undefined) filter.value = { ...filter.peek(), principle: part };
      showRoom(session, 'facilitate');
      if (!pressed || part !== undefined) session.focus.value = 'view practice';
    },
  },
  {
    id: 'practice.showAll',
    title: 'command_practice_showAll',
    category: 'practice',
    icon: 'facilitate',
    run({ session }) {
      practiceFilter(session).value = everyPractice;
      showRoom(session, 'facilitate');
    },
  },
  onPractice({ id: 'practice.open', title: 'command_practice_open', icon: 'compass' }, ({ session }, { id }) =>
    openPractice(session, id),
  ),
  onPractice({ id: 'practice.copy', title: 'command_practice_copy', icon: 'copy' }, async (services, here) =>
    (await acts()).copyText(services, here),
  ),
  onPractice({ id: 'practice.save', title: 'command_practice_save', icon: 'download' }, async (services, here) =>
    (await acts()).saveAs(services, [here], 'method'),
  ),
  onPractice(
    { id: 'practice.savePack', title: 'command_practice_savePack', icon: 'download' },
    async (services, here) => (await acts()).saveAs(services, [here], 'pack'),
  ),
  {
    id: 'practice.print',
    title: 'command_practice_print',
    category: 'practice',
    icon: 'note',
    when: ({ activeKind }) => activeKind === 'practice',
    run: printPractice,
  },
];
