import { t } from '../i18n';
import {
  type Changes,
  type ClipId,
  changesOf,
  createPerson,
  namesOf,
  type Person,
  type PersonId,
  setKey,
} from '../model';
import { foldName } from '../search';
import type { Command } from './command';
import type { Context, Services } from './services';

/** The person a command acts on: the first one selected, or the one open. */
function personIn(context: Context): PersonId | null {
  const found = [...context.selection, context.activeRecord].find((id) => id?.startsWith('person:'));
  return (found as PersonId | undefined) ?? null;
}

/** Whose name this is, however it is written. */
export function personNamed(people: readonly Person[], name: string): Person | undefined {
  const folded = foldName(name);
  return people.find((person) => namesOf(person).some((own) => foldName(own) === folded));
}

async function start({ repository, session }: Services, kind: Person['kind'], name: string): Promise<void> {
  const person = createPerson(name, '', kind);
  const changes = { [person.id]: changesOf(person) };
  await repository.commit({ title: 'did_person_new', subject: [name], changes });
  session.open('person', person.id);
}

/** Makes an entry for somebody named as the author of a clip, or opens the one there is. */
async function startAuthor(services: Services, { part = '' }: Context): Promise<void> {
  const name = part.trim().slice(0, 300);
  const known = personNamed(await services.repository.list('person'), name);
  if (known) services.session.open('person', known.id);
  else if (name) await start(services, 'person', name);
}

async function trashPerson({ repository, notify }: Services, person: Person): Promise<void> {
  const changes = { [person.id]: { trashedAt: new Date().toISOString() } };
  const commit = await repository.commit({ title: 'did_person_trash', subject: [person.name], changes });
  notify(t('did_person_trash', person.name), { undo: commit.id });
}

async function restorePerson({ repository, notify }: Services, person: Person): Promise<void> {
  const changes = { [person.id]: { trashedAt: null } };
  const commit = await repository.commit({ title: 'did_person_restore', subject: [person.name], changes });
  notify(t('did_person_restore', person.name), { undo: commit.id });
}

const kept = ['organisation', 'role', 'link', 'attribution', 'consent', 'consentOn', 'note', 'onMap'] as const;

/** What one entry becomes when another of the same person joins it: its own words first, every name of both. */
export function mergeChanges(into: Person, from: Person): Changes {
  const changes: Record<string, Changes[string]> = {};
  for (const field of kept) if (!into[field] && from[field]) changes[field] = from[field];
  if (into.note && from.note && into.note !== from.note) changes.note = `${into.note}\n\n${from.note}`.slice(0, 4000);
  for (const name of namesOf(from)) if (!namesOf(into).includes(name)) changes[setKey('aliases', name)] = true;
  return changes;
}

/** Two entries of one person become one; the other goes to the trash. One step. */
async function merge(services: Services, person: Person): Promise<void> {
  const { repository, notify, pick } = services;
  const others = (await repository.list('person')).filter(({ id, kind }) => id !== person.id && kind === person.kind);
  if (others.length === 0) return notify(t('person_mergeNone'));
  const choices = others.map((other) => ({ label: other.name, detail: other.organisation, value: other }));
  const from = await pick(t('person_mergeQuestion', person.name), choices);
  if (!from) return;
  const changes = {
    [person.id]: mergeChanges(person, from),
    [from.id]: { trashedAt: new Date().toISOString() },
    ...(await (await import('./moved-ties')).tiesMoved(repository, from.id, person.id)),
  };
  const subject = [from.name, person.name];
  const commit = await repository.commit({ title: 'did_person_merge', subject, changes });
  notify(t('did_person_merge', ...subject), { undo: commit.id });
}

type Act = (services: Services, person: Person) => void | Promise<void>;

const onPerson = (command: Pick<Command, 'id' | 'title' | 'icon'>, act: Act): Command => ({
  ...command,
  category: 'person',
  menus: ['person'],
  when: (context) => personIn(context) !== null,
  async run(services, context) {
    const id = personIn(context);
    const person = id && (await services.repository.get(id));
    if (person) await act(services, person);
  },
});

/** What somebody is seen in, as a part of their entry: the id of a clip, note or digest. */
const seenIn = ({ part }: Context) => (/^(clip|meeting|digest):/.exec(part ?? '')?.[1] ?? null) as SeenKind | null;
type SeenKind = 'clip' | 'meeting' | 'digest';

export const personCommands: readonly Command[] = [
  {
    id: 'person.new',
    title: 'command_person_new',
    category: 'person',
    icon: 'person',
    run: (services) => start(services, 'person', t('person_newName')),
  },
  {
    id: 'person.newOrganisation',
    title: 'command_person_newOrganisation',
    category: 'person',
    icon: 'organisation',
    run: (services) => start(services, 'organisation', t('person_newOrganisationName')),
  },
  {
    id: 'person.fromAuthor',
    title: 'command_person_fromAuthor',
    category: 'person',
    icon: 'plus',
    when: ({ part, selection, activeRecord }) =>
      part !== undefined && ((selection[0] ?? activeRecord) as ClipId | null)?.startsWith('clip:') === true,
    run: startAuthor,
  },
  {
    ...onPerson({ id: 'person.open', title: 'command_person_open', icon: 'person' }, ({ session }, { id }) =>
      session.open('person', id),
    ),
  },
  {
    id: 'person.openSeen',
    title: 'command_person_openSeen',
    category: 'person',
    icon: 'book',
    menus: ['seen'],
    when: (context) => seenIn(context) !== null,
    run({ session }, context) {
      const kind = seenIn(context);
      if (kind) session.open(kind, context.part as `${SeenKind}:${string}`);
    },
  },
  onPerson(
    { id: 'person.openLink', title: 'command_person_openLink', icon: 'external' },
    async (services, { link }) => {
      // What cleans a page comes with it, and is needed for nothing else here.
      const { safeAddress } = await import('../html');
      const address = safeAddress(link ?? '');
      if (address) services.openAddress(address);
      else services.notify(t('person_noLink'));
    },
  ),
  onPerson({ id: 'person.merge', title: 'command_person_merge', icon: 'peers' }, merge),
  onPerson({ id: 'person.trash', title: 'command_person_trash', icon: 'trash' }, trashPerson),
  {
    ...onPerson({ id: 'person.restore', title: 'command_person_restore', icon: 'restore' }, restorePerson),
    menus: undefined,
  },
  onPerson({ id: 'person.erase', title: 'command_person_erase', icon: 'trash' }, async (services, person) => {
    const { erasePerson } = await import('./person-erase');
    await erasePerson(services, person);
  }),
];
