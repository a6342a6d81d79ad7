import {
  type BlockKind,
  type Changes,
  createPartId,
  type Digest,
  type DigestItem,
  type Edit,
  flattenPart,
  type Source,
} from '../model';
import { orderAtEnd, placeAt } from './order';

/** Edits of a digest's sections and items, each one step a person takes and can take back. All pure. */

const edit = (digest: Digest, title: string, changes: Changes): Edit => ({
  title,
  subject: [digest.title],
  changes: { [digest.id]: changes },
});

/** The items of one section, in their order. */
export const itemsOf = (digest: Digest, section: string): DigestItem[] =>
  digest.items.filter((item) => item.section === section);

/** Items whose section is gone: shown at the end, so that nothing is lost when two people edit at once. */
export function strayItems(digest: Digest): DigestItem[] {
  const known = new Set(digest.sections.map((section) => section.id));
  return digest.items.filter((item) => !known.has(item.section));
}

/** Where an item stands: the section and its index there. */
export interface Place {
  readonly section: string;
  readonly index: number;
}

/** Moves an item to a place in its own or another section; `index` counts without the item. */
export function moveItem(digest: Digest, item: string, place: Place): Edit {
  const changes: Record<string, string> = {};
  for (const [id, order] of placeAt(itemsOf(digest, place.section), item, place.index))
    changes[`items/${id}/order`] = order;
  const moved = digest.items.find((entry) => entry.id === item);
  if (moved?.section !== place.section) changes[`items/${item}/section`] = place.section;
  return edit(digest, 'did_digest_move', changes);
}

/** One step up or down: inside its section, and past its ends into the one before or after. Null at the very ends. */
export function stepOf(digest: Digest, item: string, step: -1 | 1): Place | null {
  const moved = digest.items.find((entry) => entry.id === item);
  const at = digest.sections.findIndex((section) => section.id === moved?.section);
  const home = digest.sections[at];
  if (!home) return null;
  const list = itemsOf(digest, home.id);
  const index = list.findIndex((entry) => entry.id === item) + step;
  if (index >= 0 && index < list.length) return { section: home.id, index };
  const next = digest.sections[at + step];
  return next ? { section: next.id, index: step < 0 ? itemsOf(digest, next.id).length : 0 } : null;
}

export const dropItem = (digest: Digest, item: string): Edit =>
  edit(digest, 'did_digest_drop', { [`items/${item}/removed`]: true });

/** Adds one card per source at the end of a section; a null source is a card of own words alone. */
export const addItems = (digest: Digest, section: string, sources: readonly Source[]): Edit & { added: string[] } =>
  insertItems(digest, { section, index: itemsOf(digest, section).length }, sources);

/** Puts one card per source at a place, in their order. */
export function insertItems(digest: Digest, place: Place, sources: readonly Source[]): Edit & { added: string[] } {
  const standing: { id: string; order: string }[] = itemsOf(digest, place.section).map(({ id, order }) => ({
    id,
    order,
  }));
  const changes: Record<string, Changes[string]> = {};
  const added: string[] = [];
  for (const [step, source] of sources.entries()) {
    const id = createPartId();
    const at = Math.min(place.index + step, standing.length);
    const keys = placeAt(standing, id, at);
    for (const [other, order] of keys) if (other !== id) changes[`items/${other}/order`] = order;
    for (const entry of standing) entry.order = keys.get(entry.id) ?? entry.order;
    const item: DigestItem = {
      id,
      section: place.section,
      source,
      words: '',
      order: keys.get(id) ?? '',
      removed: false,
    };
    standing.splice(at, 0, { id, order: item.order });
    added.push(id);
    Object.assign(changes, flattenPart('items', item));
  }
  return { ...edit(digest, sources[0] ? 'did_digest_add' : 'did_digest_addWords', changes), added };
}

/** What a card of one's own shows besides words. */
export type OwnCard = Pick<DigestItem, 'image' | 'event'> & Partial<Pick<DigestItem, 'words'>>;

/** Adds a card with a picture or an event at the end of a section. */
export function addOwnCard(digest: Digest, section: string, card: OwnCard): Edit & { added: string } {
  const { added, changes } = addItems(digest, section, [null]);
  const id = added[0] ?? '';
  const fields = flattenPart('items', { id, ...card });
  const title = card.image ? 'did_digest_addPicture' : 'did_digest_addEvent';
  return { ...edit(digest, title, { ...changes[digest.id], ...fields }), added: id };
}

/** A new section at the end; `kind`: what it is for. */
export function addSection(digest: Digest, title: string, kind?: BlockKind): Edit & { added: string } {
  const section = {
    id: createPartId(),
    title,
    principle: null,
    ...(kind && { kind }),
    words: '',
    order: orderAtEnd(digest.sections),
    removed: false,
  };
  return { ...edit(digest, 'did_digest_addSection', flattenPart('sections', section)), added: section.id };
}

/** Moves a section one step up or down; null at the ends. */
export const moveSection = (digest: Digest, section: string, step: -1 | 1): Edit | null =>
  placeSection(digest, section, digest.sections.findIndex((entry) => entry.id === section) + step);

/** Moves a section to a place among the others; null where there is none, and where it stands there already. */
export function placeSection(digest: Digest, section: string, to: number): Edit | null {
  const from = digest.sections.findIndex((entry) => entry.id === section);
  if (from < 0 || to === from || to < 0 || to >= digest.sections.length) return null;
  const changes: Record<string, string> = {};
  for (const [id, order] of placeAt(digest.sections, section, to)) changes[`sections/${id}/order`] = order;
  return edit(digest, 'did_digest_moveSection', changes);
}

/** Takes a section away with what stands in it. */
export function dropSection(digest: Digest, section: string): Edit {
  const changes: Record<string, boolean> = { [`sections/${section}/removed`]: true };
  for (const item of itemsOf(digest, section)) changes[`items/${item.id}/removed`] = true;
  return edit(digest, 'did_digest_dropSection', changes);
}
