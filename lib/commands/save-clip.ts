import {
  type Clip,
  type ClipDraft,
  type ClipId,
  changesOf,
  createClip,
  createPartId,
  type Edit,
  flattenPart,
  type Highlight,
  type Json,
  setKey,
  sha256,
  type TextQuote,
} from '../model';
import type { StoredBlob } from '../storage/repository';
import type { Writer } from '../storage/writer';
import { alone } from './alone';
import type { ClipForm } from './form-edits';

/**
 * Saves a draft with what was typed about it: a new clip, or the clip that is saved from that address brought up to
 * date (new body and details; principles and tags are added, highlights stay, the trash gives it back). Resolves when
 * it is on the disk; the form draft of the address is dropped after that. Throws StorageFullError, InvalidRecordError.
 */
export async function saveClip(repository: Writer, draft: ClipDraft, form: ClipForm): Promise<Clip> {
  const blob = await bodyOf(draft);
  // One at a time for each address: a popup and a shortcut at once make one clip.
  const id = await alone(`save ${draft.address}`, async () => {
    const known = await repository.clipByAddress(draft.address);
    const fresh = createClip(draft, blob?.hash ?? null, new Date());
    const edit = known ? updateEdit(known, fresh, form) : creationEdit(fresh, form);
    await repository.commit(edit, { blobs: blob ? [blob] : [] });
    return known?.id ?? fresh.id;
  });
  const clip = await repository.get(id);
  if (!clip) throw new TypeError('A clip was saved and is not there');
  await repository.removeDraft(draft.address);
  return clip;
}

/** Saves words selected on the live page as a passage of a clip. The same words twice are one passage. */
export async function savePassage(repository: Writer, id: ClipId, quote: TextQuote): Promise<void> {
  const clip = await repository.get(id);
  if (!clip || clip.highlights.some((highlight) => highlight.quote.exact === quote.exact)) return;
  const highlight: Highlight = {
    id: createPartId(),
    quote,
    position: null,
    note: '',
    principles: [],
    createdAt: new Date().toISOString(),
    order: orderAfter(clip.highlights),
    removed: false,
  };
  const changes = flattenPart('highlights', highlight);
  await repository.commit({ title: 'did_highlight_add', subject: [clip.title], changes: { [id]: changes } });
}

/** An order key after all others: a fractional index, grown by one digit. */
function orderAfter(highlights: readonly Highlight[]): string {
  const last = highlights.at(-1)?.order;
  return last ? `${last}V` : 'a0';
}

function creationEdit(fresh: Clip, form: ClipForm): Edit {
  const { title, note } = form;
  const clip: Clip = { ...fresh, title, note, principles: [...form.principles], tags: [...form.tags] };
  return { title: 'did_clip_save', subject: [title], changes: { [clip.id]: changesOf(clip) } };
}

/** The fields a page itself gives. */
const pageFields = [
  ...(['kind', 'url', 'site', 'author', 'publishedAt', 'language'] as const),
  ...(['direction', 'excerpt', 'words', 'body', 'cut'] as const),
];

/** What typing and the page say now. A link never takes the place of a text that was read. */
function updateEdit(known: Clip, fresh: Clip, form: ClipForm): Edit {
  const changes: Record<string, Json> = { title: form.title, note: form.note };
  for (const set of ['principles', 'tags'] as const) for (const entry of form[set]) changes[setKey(set, entry)] = true;
  if (known.trashedAt !== null) changes.trashedAt = null;
  if (fresh.body !== null || known.body === null) {
    for (const key of pageFields) changes[key] = fresh[key];
    changes.images = keepBytes(known.images, fresh.images);
  }
  return { title: 'did_clip_update', subject: [form.title], changes: { [known.id]: changes } };
}

/** The new list of images, with the bytes that are kept already. */
function keepBytes(known: Clip['images'], images: Clip['images']): Clip['images'] {
  const kept = new Map(known.map(({ address, blob }) => [address, blob]));
  return images.map((image) => ({ ...image, blob: kept.get(image.address) ?? null }));
}

async function bodyOf({ html }: ClipDraft): Promise<StoredBlob | null> {
  return html ? { hash: await sha256(html), type: 'text/html', content: html } : null;
}
