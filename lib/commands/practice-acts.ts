import { language, t, tAny } from '../i18n';
import {
  changesOf,
  createPartId,
  createPractice,
  type Edit,
  flattenPart,
  type OwnPractice,
  type PrincipleId,
  setKey,
} from '../model';
import { mostNote, practiceNotesId, practiceNotesOf } from '../model/practice-notes';
import { look, type Session } from '../workbench/session';
import { writingLook } from './practice-edits';
import { factsOf, openPractice, ownPractice, type PracticeHere } from './practices-here';
import type { Context, Services } from './services';

export function write(session: Session, id: OwnPractice['id']): void {
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

export async function copy(services: Services, here: PracticeHere): Promise<void> {
  const own = copyOf(here);
  const changes = { [own.id]: changesOf(own) };
  write(services.session, own.id);
  await commitAndSay(services, { title: 'did_practice_copy', subject: [here.practice.name], changes });
}

export async function start({ repository, session }: Services): Promise<void> {
  const own = createPractice({
    name: t('practice_newName'),
    language: language(),
    wording: (await repository.settings()).name,
  });
  const changes = { [own.id]: changesOf(own) };
  await repository.commit({ title: 'did_practice_new', subject: [own.name], changes });
  write(session, own.id);
}

export async function trash(services: Services, { own }: PracticeHere): Promise<void> {
  if (!own) return;
  const changes = { [own.id]: { trashedAt: new Date().toISOString() } };
  await commitAndSay(services, { title: 'did_practice_trash', subject: [own.name], changes });
}

export async function togglePrinciple(services: Services, { own }: PracticeHere, { part }: Context): Promise<void> {
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
export async function note(services: Services, { id, practice }: PracticeHere, { part }: Context): Promise<void> {
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

export async function dropNote(services: Services, { practice }: PracticeHere, { part }: Context): Promise<void> {
  const changes = { [practiceNotesId]: { [`notes/${part}/removed`]: true } };
  await commitAndSay(services, { title: 'did_practice_dropNote', subject: [practice.name], changes });
}

export async function openLink({ openAddress, notify }: Services, { practice }: PracticeHere): Promise<void> {
  const { safeAddress } = await import('../html');
  const address = safeAddress(practice.link ?? '');
  if (address) openAddress(address);
  else notify(t('practice_noLink'));
}

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

/** Copies it as text, to paste anywhere. */
export async function copyText(services: Services, here: PracticeHere): Promise<void> {
  await services.copyText(practiceText(here));
  services.notify(t('practice_copied', here.practice.name));
}

type FormatId = 'method' | 'pack';

/** Saves practices as a file: a method file holds one, a pack as many as there are. */
export async function saveAs(services: Services, all: readonly PracticeHere[], id: FormatId): Promise<void> {
  const [{ practiceExporters }, { makeFile }] = await Promise.all([import('../export'), import('./share-file')]);
  const format = practiceExporters.find((each) => each.id === id);
  const name = all.length === 1 ? (all[0]?.practice.name ?? '') : t('practices_own');
  if (!format?.has?.(all)) return services.notify(t('practice_noSteps'), { kind: 'error' });
  const file = await makeFile(services, format, { of: all, title: name, label: name });
  if (file && (await services.saveFile(file))) services.notify(t('share_saved', file.name));
}

/** All of one's own as one pack. */
export async function saveOwn(services: Services): Promise<void> {
  const own = await services.repository.list('practice');
  if (own.length === 0) return services.notify(t('practices_ownNone'));
  const all = own.map((each) => ownPractice(each, language()));
  await saveAs(services, all, 'pack');
}
