import { type ReadonlySignal, signal } from '@preact/signals';
import { itemsOfEdition } from '../../lib/commands/editions';
import { type Marked, markEditions, openIn } from '../../lib/commands/withdrawals';
import type { Edition, EditionItem } from '../../lib/model';
import { packsId } from '../../lib/model/pack-parts';
import { waysId } from '../../lib/model/ways';
import type { Change, Repository } from '../../lib/storage/repository';

export interface MarkedEditions {
  /** Every edition, the newest first, with what of it was taken back; undefined until they were looked at once. */
  readonly all: ReadonlySignal<readonly Marked[] | undefined>;
  /** What went wrong at the last look, if anything did. */
  readonly error: ReadonlySignal<unknown>;
}

/** How long writing rests before it is looked again, ms. */
const rest = 300;

export { openIn };

const known = new WeakMap<Repository, MarkedEditions>();

/** What of the editions was taken back, looked at once and again when one of them changes or a note that one was made of. */
export function markedEditions(repository: Repository): MarkedEditions {
  const found = known.get(repository) ?? follow(repository);
  known.set(repository, found);
  return found;
}

function follow(repository: Repository): MarkedEditions {
  const all = signal<readonly Marked[] | undefined>(undefined);
  const error = signal<unknown>(null);
  const items = itemsOnce(repository);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Promise.resolve();
  const look = async () => {
    try {
      const editions = await repository.list('edition');
      all.value = await markEditions(repository, editions, items);
      error.value = null;
    } catch (problem) {
      error.value = problem;
    }
  };
  const made = (id: string) => all.peek()?.some((each) => each.items.some(({ record }) => record === id)) ?? true;
  const concerns = ({ records, scope }: Change) =>
    scope === 'everything' ||
    records.some((id) => id.startsWith('edition:') || id === waysId || id === packsId || made(id));
  repository.onChange((change) => {
    if (!concerns(change)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(look);
    }, rest);
  });
  last = look();
  return { all, error };
}

/** What an edition was made of never changes under one name: it is read once. */
function itemsOnce(repository: Repository): (edition: Edition) => Promise<readonly EditionItem[]> {
  const read = new Map<string, Promise<readonly EditionItem[]>>();
  return (edition) => {
    const found = read.get(edition.held) ?? itemsOfEdition(repository, edition);
    read.set(edition.held, found);
    return found;
  };
}
