import { type CaptureResult, captureTab, unreadableReason } from '../capture/tab';
import type { Clip, ClipDraft } from '../model';
import type { Writer } from '../storage/writer';
import { saveClip, savePassage } from './save-clip';

type Scripting = Parameters<typeof captureTab>[0];

export interface KeptTab {
  readonly id: number;
  readonly url: string;
  readonly title: string;
}

/** What became of a page that was to be saved without the form. */
export type Kept =
  | { readonly outcome: 'saved' | 'updated' | 'passage'; readonly clip: Clip }
  | { readonly outcome: 'unreadable'; readonly reason: Extract<CaptureResult, { ok: false }>['reason'] };

/**
 * Saves the page of a tab at once, with what was typed into its form before, if anything; a page that is saved already
 * is brought up to date. With `passage`, the selected words become a passage of the page's clip. Throws what
 * `saveClip` throws.
 */
export async function keepPage(
  repository: Promise<Writer>,
  scripting: Scripting,
  { tab, passage = false }: { tab: KeptTab; passage?: boolean },
): Promise<Kept> {
  const unreadable = unreadableReason(tab.url);
  if (unreadable) return { outcome: 'unreadable', reason: unreadable };
  const read = await captureTab(scripting, tab);
  if (!read.ok) return { outcome: 'unreadable', reason: read.reason };
  const library = await repository;
  const known = await library.clipByAddress(read.draft.address);
  if (passage && read.passage) {
    const clip = known && !known.trashedAt ? known : await save(library, read.draft, known);
    await savePassage(library, clip.id, read.passage);
    return { outcome: 'passage', clip };
  }
  const clip = await save(library, read.draft, known);
  return { outcome: known && !known.trashedAt ? 'updated' : 'saved', clip };
}

async function save(library: Writer, draft: ClipDraft, known: Clip | undefined): Promise<Clip> {
  const typed = await library.draft(draft.address);
  return saveClip(library, draft, {
    title: typed?.title || known?.title || draft.title,
    note: typed?.note || known?.note || '',
    principles: typed?.principles ?? [],
    tags: typed?.tags ?? [],
  });
}
