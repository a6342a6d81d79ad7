import type { DigestId, MeetingId, PracticeId } from '../model';
import { look } from '../workbench/session';
import { type Command, pointed } from './command';
import { openAtPart } from './open-line';
import { type Act, onPractice } from './practices';
import { openPractice } from './practices-here';
import type { Context, Services } from './services';

/** The look that says whether one's own practice shows as it is read or as it is written. */
export const writingLook = (id: PracticeId): string => `writing ${id}`;

/** What the rows below do comes when it is asked for: most windows never do it. */
const acts = () => import('./practice-acts');
type Acts = Awaited<ReturnType<typeof acts>>;
type Later = { [Name in keyof Acts]: Acts[Name] extends Act ? Name : never }[keyof Acts];

const later =
  (name: Later): Act =>
  async (services, here, context) => {
    await (await acts())[name](services, here, context);
  };

/** Shows what is in files and brings it in. */
export async function bring(services: Services, files: readonly File[]): Promise<void> {
  const { bringPractices } = await import('./practice-import');
  await bringPractices(services, files);
}

/** Only one's own can be written, and goes to the trash. */
const isOwn = (context: Context) =>
  [...context.selection, context.activeRecord].some((id) => id?.startsWith('practice:') && !id.includes('__'));

const onOwn = (command: Command): Command => ({
  ...command,
  when: (context) => isOwn(context) && (command.when?.(context) ?? true),
});

export const practiceEditCommands: readonly Command[] = [
  {
    id: 'practice.new',
    title: 'command_practice_new',
    category: 'practice',
    icon: 'plus',
    run: async (services) => (await acts()).start(services),
  },
  {
    id: 'practice.import',
    title: 'command_practice_import',
    category: 'practice',
    icon: 'import',
    async run(services) {
      const files = (await services.openFiles?.('.md,.markdown,.json')) ?? [];
      if (files.length > 0) await bring(services, files);
    },
  },
  {
    id: 'practice.saveOwn',
    title: 'command_practice_saveOwn',
    category: 'practice',
    icon: 'download',
    run: async (services) => (await acts()).saveOwn(services),
  },
  // One of a pack is never overwritten: what is written is a copy.
  onPractice({ id: 'practice.edit', title: 'command_practice_edit', icon: 'edit' }, async (services, here) => {
    const { copy, write } = await acts();
    await (here.own ? write(services.session, here.own.id) : copy(services, here));
  }),
  onOwn({
    ...onPractice({ id: 'practice.read', title: 'command_practice_read', icon: 'book' }, ({ session }, { id }) => {
      look(session, writingLook(id), null);
      openPractice(session, id);
    }),
    menus: undefined,
  }),
  onPractice({ id: 'practice.fork', title: 'command_practice_fork', icon: 'copy' }, later('copy')),
  pointed({
    ...onPractice(
      { id: 'practice.principle', title: 'marks_principles', icon: 'principles' },
      later('togglePrinciple'),
    ),
    menus: undefined,
  }),
  onPractice({ id: 'practice.note', title: 'command_practice_note', icon: 'note' }, later('note')),
  pointed({
    ...onPractice({ id: 'practice.changeNote', title: 'command_practice_changeNote', icon: 'edit' }, later('note')),
    menus: undefined,
  }),
  pointed({
    ...onPractice({ id: 'practice.dropNote', title: 'command_practice_dropNote', icon: 'trash' }, later('dropNote')),
    menus: undefined,
  }),
  // The part: a digest, or a meeting note and a line of it.
  pointed({
    id: 'practice.openUse',
    title: 'command_practice_openUse',
    category: 'practice',
    icon: 'book',
    run({ session }, { part = '' }) {
      const [record = '', line] = part.split(' ');
      if (record.startsWith('digest:')) session.open('digest', record as DigestId);
      else if (line) openAtPart(session, record as MeetingId, line);
    },
  }),
  onPractice({ id: 'practice.try', title: 'command_practice_try', icon: 'sprout' }, async (services, here) => {
    const { tryThis } = await import('./practice-digest');
    await tryThis(services, here);
  }),
  onPractice({ id: 'practice.openLink', title: 'command_practice_openLink', icon: 'external' }, later('openLink')),
  onOwn(onPractice({ id: 'practice.trash', title: 'command_practice_trash', icon: 'trash' }, later('trash'))),
];
