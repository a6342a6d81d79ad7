import { t, tn } from '../i18n';
import { createPartId, type EditionId, flattenPart, namesOf, type Person, type RecordId } from '../model';
import { foldName } from '../search';
import type { Forgetting } from '../storage/forget';
import type { Going, Services } from './services';

/** Held while a name is replaced: no other page goes on with the same meanwhile. */
export const forgettingLock = 'forget a name';

/**
 * Erases an entry for ever, with those in the trash that bear one of its names: they were merged into it. Where their names
 * stand elsewhere is told, and they are replaced there if that is wanted.
 */
export async function erasePerson(services: Services, person: Person): Promise<void> {
  const { repository, during, askErasing } = services;
  const { names, gone } = await everyName(services, person);
  const { whereNamed } = await import('../storage/named');
  const looking = { names, erase: gone };
  const found = await during(t('erase_looking'), (going) => whereNamed(repository, looking, going), { cancel: true });
  const answer = found && (await askErasing?.({ who: person.name, kind: person.kind, names, found }));
  if (!answer) return;
  if (!(await forget(services, { ...looking, word: answer.word }))) return;
  if (answer.word === null) await markNaming(services, found.editions);
}

/** Marks what left with somebody's name in it: they were erased, also where the name stays in what is kept of it. */
async function markNaming({ repository }: Services, editions: readonly EditionId[]): Promise<void> {
  if (editions.length === 0) return;
  const mark = { id: createPartId(), at: new Date().toISOString(), order: 'a0', removed: false };
  const changes = Object.fromEntries(editions.map((id) => [id, flattenPart('erased', mark)]));
  await repository.commit({ title: 'did_edition_mark', changes }, { aside: true });
}

async function everyName({ repository }: Services, person: Person): Promise<{ names: string[]; gone: RecordId[] }> {
  const own = new Set(namesOf(person).map(foldName));
  const trashed = await repository.list('person', { trashed: true });
  const merged = trashed.filter(({ id, name }) => id !== person.id && own.has(foldName(name)));
  const names = [person, ...merged].flatMap(namesOf);
  return { names: [...new Set(names)], gone: [person.id, ...merged.map(({ id }) => id)] };
}

/** Replaces names and erases entries, shown while it goes on; false where it was stopped. */
async function forget(services: Services, wish: Forgetting): Promise<boolean> {
  const { notify, during } = services;
  const changed = await held(() => during(t('erase_going'), forgetting(services, wish), { cancel: true }));
  if (changed === null) notify(t('erase_stopped'));
  else notify(doneWords(wish, changed));
  return changed !== null;
}

/**
 * What windows hold goes first: a form that is sent off while the rest goes on brings no name back, and a page that goes
 * in the middle leaves the rest to the next, which does this again.
 */
const forgetting =
  ({ repository, unname }: Services, wish: Forgetting) =>
  async (going: Going): Promise<number> => {
    await unname?.(wish);
    const { forgetNames } = await import('../storage/forget');
    return forgetNames(repository, wish, going);
  };

/** What was touched, in words. */
function doneWords({ word }: Forgetting, changed: number): string {
  if (changed === 0) return t('person_erased');
  return word === null ? tn('erase_rosters', changed) : tn('erase_done', changed);
}

const held = <T>(work: () => Promise<T>): Promise<T> => {
  const locks = globalThis.navigator?.locks;
  return locks ? (locks.request(forgettingLock, work) as Promise<T>) : work();
};

/** Goes on with what a page began that went in the middle; unless another one is at it. */
export async function goOnForgetting(services: Services): Promise<void> {
  const { unfinished } = await import('../storage/forget');
  if (!(await unfinished(services.repository))) return;
  await navigator.locks.request(forgettingLock, { ifAvailable: true }, async (lock) => {
    // Another page may have ended it meanwhile.
    const rest = lock && (await unfinished(services.repository));
    if (!rest) return;
    const { during, notify } = services;
    const changed = await during(t('erase_goingOn'), forgetting(services, rest), { cancel: true });
    notify(changed === null ? t('erase_stopped') : doneWords(rest, changed));
  });
}
