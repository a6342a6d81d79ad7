import { effect } from '@preact/signals';
import type { Services } from '../../lib/commands/services';
import type { Marked } from '../../lib/commands/withdrawals';
import { t, tn } from '../../lib/i18n';
import type { Repository } from '../../lib/storage/repository';
import { markedEditions } from './marked';
import { nameOf } from './words';

/** How long a line that left its note may be on its way to another place in it, ms. */
const onItsWay = 4000;
/** Editions that a notice names. */
const mostNamed = 3;
/** Changes among which those of this page are looked for. */
const mostListed = 50;

/** One line of an edition that nobody was told of. */
interface Open {
  readonly key: string;
  readonly deleted: boolean;
}

const opensOf = (all: readonly Marked[]): Open[] =>
  all.flatMap(({ edition, open }) =>
    open.map(({ key, reason }) => ({ key: `${edition.id} ${key}`, deleted: reason === 'deleted' })),
  );

/**
 * Says, in the window where something is taken back, in which editions it was that were shared already, with the way to them.
 * Returns what ends it.
 */
export function watchTakenBack(services: Services): () => void {
  const { repository } = services;
  const { all } = markedEditions(repository);
  const commits = new Set<string>();
  const unlisten = repository.onChange(({ commit, records }) => {
    if (commit && records.some((id) => id.startsWith('meeting:'))) commits.add(commit);
  });
  let before: ReadonlySet<string> | null = null;
  const tell = async (keys: ReadonlySet<string>) => {
    const still = all.peek()?.filter(({ edition, open }) => open.some(({ key }) => keys.has(`${edition.id} ${key}`)));
    if (still && still.length > 0 && (await madeHere(repository, commits))) say(services, still);
  };
  const stop = effect(() => {
    if (!all.value) return;
    const now = opensOf(all.value);
    const fresh = before ? now.filter(({ key }) => !before?.has(key)) : [];
    before = new Set(now.map(({ key }) => key));
    const warn = (error: unknown) => console.warn('editions', error);
    const [gone, others] = [true, false].map((is) => fresh.filter(({ deleted }) => deleted === is));
    if (others && others.length > 0) tell(keysOf(others)).catch(warn);
    if (gone && gone.length > 0) setTimeout(() => void tell(keysOf(gone)).catch(warn), onItsWay);
  });
  return () => {
    unlisten();
    stop();
  };
}

const keysOf = (open: readonly Open[]): ReadonlySet<string> => new Set(open.map(({ key }) => key));

/** Whether one of some changes was made by this page: another window says it about its own. */
async function madeHere(repository: Repository, made: ReadonlySet<string>): Promise<boolean> {
  const [own, commits] = await Promise.all([repository.lastUndoable(), repository.commits({ limit: mostListed })]);
  return own !== undefined && commits.some(({ id, page }) => page === own.page && made.has(id));
}

function say({ notify }: Services, marked: readonly Marked[]): void {
  const [first] = marked;
  if (!first) return;
  const names = marked.slice(0, mostNamed).map(({ edition }) => nameOf(edition));
  const list = [...names, ...(marked.length > mostNamed ? ['…'] : [])].join(', ');
  const action =
    marked.length === 1
      ? { label: t('takenBack_open'), command: 'edition.open', part: first.edition.id }
      : { label: t('takenBack_show'), command: 'view.withdrawn' };
  notify(tn('takenBack_was', marked.length, list), { action });
}
