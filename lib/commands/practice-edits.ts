import { language, t, tAny } from '../i18n';
import {
  changesOf,
  createPartId,
  createPractice,
  type DigestId,
  type Edit,
  flattenPart,
  type MeetingId,
  type OwnPractice,
  type PrincipleId,
  setKey,
} from '../model';
import { mostNote, practiceNotesId, practiceNotesOf } from '../model/practice-notes';
import { look, type Session } from '../workbench/session';
import { type Command, pointed } from './command';
import { openAtPart } from './open-line';
import { onPractice } from './practices';
import { openPractice, type PracticeHere } from './practices-here';
import type { Context, Services } from './services';

/** The look that says whether one's own practice shows as it is read or as it is written. */
export const writingLook = (id: OwnPractice['id']): string => `writing ${id}`;

function write(session: Session, id: OwnPractice['id']): void {
  look(session, writingLook(id), 'open');
  openPractice(session, id);
}

async function commitAndSay({ repository, notify }: Services, edit: Edit): Promise<void> {
  const commit = await repository.commit(edit);
  if (commit.records > 0) notify(tAny(edit.title, ...(edit.subject ?? [])), { undo: commit.id });
}

/** One's own that says what it was made from: every word of it may be changed, and the practice itself stays. */
export function copyOf({ id, practice, pack, own }: PracticeHere, name = practice.name): OwnPractice {
  const { purpose, principles, minutes, group, mode, materials, steps, access, source, link = '' } = practice;
  return createPractice({
    ...{ name, purpose, minutes, group, mode, materials, access, source, link },
    principles: principles.map((key): PrincipleId => `principle:${key}`),
    steps: steps.map((step) => step.replace(/\s*\n\s*/g, ' ')).join('\n'),
    ...{ wording: own?.wording ?? pack.source, licence: pack.licence, licenceNote: practice.licence_note },
    language: pack.language,
    madeFrom: { id, name: practice.name, pack: pack.id ? `${pack.title} ${pack.version}`.slice(0, 230) : '' },
  });
}

async function copy(services: Services, here: PracticeHere): Promise<void> {
  const own = copyOf(here);
  const changes = { [own.id]: changesOf(own) };
  write(services.session, own.id);
  await commitAndSay(services, { title: 'did_practice_copy', subject: [here.practice.name], changes });
}

async function start({ repository, session }: Services): Promise<void> {
  const own = createPractice({
    name: t('practice_newName'),
    language: language(),
    wording: (await repository.settings()).name,
  });
  const changes = { [own.id]: changesOf(own) };
  await repository.commit({ title: 'did_practice_new', subject: [own.name], changes });
  write(session, own.id);
}

async function trash(services: Services, { own }: PracticeHere): Promise<void> {
  if (!own) return;
  const changes = { [own.id]: { trashedAt: new Date().toISOString() } };
  await commitAndSay(services, { title: 'did_practice_trash', subject: [own.name], changes });
}

async function togglePrinciple(services: Services, { own }: PracticeHere, { part }: Context): Promise<void> {
  const principle = part as PrincipleId | undefined;
  if (!own || !principle) return;
  const changes = { [own.id]: { [setKey('principles', principle)]: !own.principles.includes(principle) } };
  await services.repository.commit({ title: 'did_practice_edit', subject: [own.name], changes });
}

/** Asks for words: typed, not chosen. */
const askWords = ({ pick }: Services, title: string): Promise<string | null> =>
  pick<string>(title, [], {
    create: {
      label: (words) => t('practice_noteKeep', words),
      make: (words) => words.trim().slice(0, mostNote),
    },
  });

/** Writes on the card how it went; of one that is there already (`part`) other words. */
async function note(services: Services, { id, practice }: PracticeHere, { part }: Context): Promise<void> {
  const kept = practiceNotesOf(await services.repository.get(practiceNotesId)).find((each) => each.id === part);
  const words = await askWords(services, t(kept ? 'practice_noteChange' : 'practice_noteAsk', practice.name));
  if (!words) return;
  const at = new Date().toISOString();
  const fresh = { id: createPartId(), practice: id, words, at, order: at, removed: false };
  await commitAndSay(services, {
    title: 'did_practice_note',
    subject: [practice.name],
    changes: { [practiceNotesId]: kept ? { [`notes/${kept.id}/words`]: words } : flattenPart('notes', fresh) },
  });
}

async function dropNote(services: Services, { practice }: PracticeHere, { part }: Context): Promise<void> {
  const changes = { [practiceNotesId]: { [`notes/${part}/removed`]: true } };
  await commitAndSay(services, { title: 'did_practice_dropNote', subject: [practice.name], changes });
}

async function openLink({ openAddress, notify }: Services, { practice }: PracticeHere): Promise<void> {
  const { safeAddress } = await import('../html');
  const address = safeAddress(practice.link ?? '');
  if (address) openAddress(address);
  else notify(t('practice_noLink'));
}

/** Only one's own can be written, and goes to the trash. */
const isOwn = (context: Context) =>
  [...context.selection, context.activeRecord].some((id) => id?.startsWith('practice:') && !id.includes('__'));

const onOwn = (command: Command): Command => ({
  ...command,
  when: (context) => isOwn(context) && (command.when?.(context) ?? true),
});

export const practiceEditCommands: readonly Command[] = [
  { id: 'practice.new', title: 'command_practice_new', category: 'practice', icon: 'plus', run: start },
  // One of a pack is never overwritten: what is written is a copy.
  onPractice({ id: 'practice.edit', title: 'command_practice_edit', icon: 'edit' }, (services, here) =>
    here.own ? write(services.session, here.own.id) : copy(services, here),
  ),
  onOwn({
    ...onPractice({ id: 'practice.read', title: 'command_practice_read', icon: 'book' }, ({ session }, { id }) => {
      look(session, writingLook(id), null);
      openPractice(session, id);
    }),
    menus: undefined,
  }),
  onPractice({ id: 'practice.fork', title: 'command_practice_fork', icon: 'copy' }, copy),
  pointed({
    ...onPractice({ id: 'practice.principle', title: 'marks_principles', icon: 'principles' }, togglePrinciple),
    menus: undefined,
  }),
  onPractice({ id: 'practice.note', title: 'command_practice_note', icon: 'note' }, note),
  pointed({
    ...onPractice({ id: 'practice.changeNote', title: 'command_practice_changeNote', icon: 'edit' }, note),
    menus: undefined,
  }),
  pointed({
    ...onPractice({ id: 'practice.dropNote', title: 'command_practice_dropNote', icon: 'trash' }, dropNote),
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
  onPractice({ id: 'practice.openLink', title: 'command_practice_openLink', icon: 'external' }, openLink),
  onOwn(onPractice({ id: 'practice.trash', title: 'command_practice_trash', icon: 'trash' }, trash)),
];
