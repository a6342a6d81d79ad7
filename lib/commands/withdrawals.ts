import { untold, type WithdrawnLine, withdrawnLines } from '../digest';
import { type MessageKey, t } from '../i18n';
import {
  createPartId,
  type Edition,
  type EditionItem,
  type EditionTold,
  flattenPart,
  type Meeting,
  type MeetingId,
} from '../model';
import type { Repository } from '../storage/repository';
import { itemsOfEdition } from './editions';
import { labelWords } from './label-names';
import { orderAtEnd } from './order';
import { sampleIds } from './sample';
import type { Services } from './services';

/** An edition with what of it was taken back since. */
export interface Marked {
  readonly edition: Edition;
  readonly items: readonly EditionItem[];
  /** All that would not leave now, and of it what nobody was told of yet. */
  readonly lines: readonly WithdrawnLine[];
  readonly open: readonly WithdrawnLine[];
  /** How often somebody who was named in it was erased, and how often nobody was told of that yet. */
  readonly erased: number;
  readonly openErased: number;
}

/** How much of an edition nobody was told of yet. */
export const openIn = ({ open, openErased }: Marked): number => open.length + openErased;

const isMeeting = (id: string): id is MeetingId => id.startsWith('meeting:');
const samples: ReadonlySet<string> = new Set(sampleIds);

/** Looks up what of some editions was taken back; `itemsOf` gives what one was made of. */
export async function markEditions(
  repository: Repository,
  editions: readonly Edition[],
  itemsOf: (edition: Edition) => Promise<readonly EditionItem[]> = (edition) => itemsOfEdition(repository, edition),
): Promise<Marked[]> {
  const made = await Promise.all(editions.map(itemsOf));
  const ids = [...new Set(made.flat().flatMap(({ record }) => (isMeeting(record) ? record : [])))];
  const [found, labels] = await Promise.all([repository.getMany(ids), labelWords(repository)]);
  const meetings = new Map(found.flatMap((each): [MeetingId, Meeting][] => (each ? [[each.id, each]] : [])));
  return editions.map((edition, nth) => {
    // The sample library is nobody's words: taking it away takes nothing back.
    const items = (made[nth] ?? []).filter(({ record }) => !samples.has(record) || meetings.has(record as MeetingId));
    const lines = withdrawnLines(items, edition.release, { meetings, labels });
    const openErased = edition.erased.filter(({ id }) => !edition.told.some(({ keys }) => keys.includes(id)));
    const erased = edition.erased.length;
    return { edition, items, lines, open: untold(edition, lines), erased, openErased: openErased.length };
  });
}

/** Says of all that was taken back of an edition that those it went to were told, or need not be. One step, undone like any. */
export async function settle(services: Services, edition: Edition, how: EditionTold['how']): Promise<void> {
  const { repository, notify } = services;
  const [marked] = await markEditions(repository, [edition]);
  if (!marked || openIn(marked) === 0) return;
  const keys = [...marked.lines.map(({ key }) => key), ...edition.erased.map(({ id }) => id)];
  const at = new Date().toISOString();
  const told = { id: createPartId(), at, how, keys, order: orderAtEnd(edition.told), removed: false };
  const title: MessageKey = how === 'told' ? 'did_edition_told' : 'did_edition_needless';
  const changes = { [edition.id]: flattenPart('told', told) };
  const commit = await repository.commit({ title, subject: [edition.title], changes });
  notify(t(title, edition.title), { undo: commit.id });
}
