import { t } from '../i18n';
import type { PracticeId } from '../model';
import type { Command } from './command';
import { everyPractice, factsOf, openPractice, type PracticeHere, practiceAt, practiceFilter } from './practices-here';
import type { Context, Services } from './services';
import { showRoom } from './view';

/** A practice as plain text, to paste anywhere. */
export function practiceText({ practice, pack }: PracticeHere): string {
  const { name, purpose, materials, steps, access, source, link, licence_note: note } = practice;
  return [
    name,
    purpose,
    '',
    factsOf(practice),
    ...(materials ? [`${t('practice_materials')}: ${materials}`] : []),
    '',
    ...steps.map((step, index) => `${index + 1}. ${step}`),
    ...(access ? ['', `${t('practice_access')}: ${access}`] : []),
    '',
    ...(source ? [`${t('practice_source')}: ${source}`] : []),
    ...(link ? [link] : []),
    ...(note ? [`${t('practice_licence')}: ${note}`] : []),
    ...(pack.id ? [`${t('practice_pack')}: ${pack.title} ${pack.version}`] : []),
  ].join('\n');
}

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

type Act = (services: Services, here: PracticeHere, context: Context) => void | Promise<void>;

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

async function savePractice(services: Services, here: PracticeHere): Promise<void> {
  const [{ practiceExporters }, { makeFile }] = await Promise.all([import('../export'), import('./share-file')]);
  const { name } = here.practice;
  const [format] = practiceExporters;
  const file = format && (await makeFile(services, format, { of: here, title: name, label: name }));
  if (file && (await services.saveFile(file))) services.notify(t('share_saved', file.name));
}

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
      if (!pressed || part !== undefined) session.focus.value = 'view';
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
  onPractice({ id: 'practice.copy', title: 'command_practice_copy', icon: 'copy' }, async (services, here) => {
    await services.copyText(practiceText(here));
    services.notify(t('practice_copied', here.practice.name));
  }),
  onPractice({ id: 'practice.save', title: 'command_practice_save', icon: 'download' }, savePractice),
  {
    id: 'practice.print',
    title: 'command_practice_print',
    category: 'practice',
    icon: 'note',
    when: ({ activeKind }) => activeKind === 'practice',
    run: printPractice,
  },
];
