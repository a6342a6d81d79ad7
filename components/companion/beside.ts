import { type ReadonlySignal, signal } from '@preact/signals';
import { restoreEdit } from '../../lib/commands/clip-edits';
import { type Kept, keepPage } from '../../lib/commands/keep-page';
import { saveClip } from '../../lib/commands/save-clip';
import type { Beside, Services } from '../../lib/commands/services';
import { t } from '../../lib/i18n';
import { type Clip, type ClipId, linkDraft, typeOf } from '../../lib/model';
import type { Follower, Front } from './follower';

/** What is done of the page and the library by way of the browser. */
export interface BesideDoor {
  readonly scripting: Parameters<typeof keepPage>[1];
  /** Lets the background fetch what a saved clip still lacks, its images, in the page of its tab. */
  enrich(clip: ClipId, tab: number): Promise<void>;
  /** Asks the browser not to clear the library when space runs short. */
  persist(): Promise<unknown>;
  /** Scrolls the page to words and selects them; false where they are not found or the page is closed to us. */
  findOnPage(tab: number, words: string): Promise<boolean>;
  /** Shows a place of the workbench, `#clip:…`. */
  showInWorkbench(place: string): Promise<void>;
}

/** Why the page of an address could not be kept whole. */
export interface Refusal {
  readonly address: string;
  readonly reason: Extract<Kept, { outcome: 'unreadable' }>['reason'];
}

type Page = Extract<Front, { kind: 'page' }>;

interface Around {
  readonly services: Services;
  readonly follower: Follower;
  readonly door: BesideDoor;
}

/** What the companion does with the page beside it. */
export function createBeside(around: Around): { beside: Beside; refusal: ReadonlySignal<Refusal | null> } {
  const { follower, door } = around;
  const refusal = signal<Refusal | null>(null);
  const beside: Beside = {
    async keep(what) {
      const page = follower.front.peek();
      if (page.kind !== 'page') return;
      refusal.value = null;
      const kept = await around.services.during(t('companion_keeping'), () =>
        what === 'page' ? keepWhole(around, page) : keepLink(around, page),
      );
      if (kept?.outcome === 'unreadable') refusal.value = { address: page.address, reason: kept.reason };
      // What is kept may have told another address than the tab shows.
      follower.look();
    },
    async showPassage(id, part) {
      const clip = typeOf(id) === 'clip' ? await around.services.repository.get(id as ClipId) : undefined;
      const page = follower.front.peek();
      const words = clip?.highlights.find((highlight) => highlight.id === part)?.quote.exact;
      const there = page.kind === 'page' && words && (await door.findOnPage(page.tab.id, findable(words)));
      if (there) around.services.notify(t('companion_shown'));
      else await door.showInWorkbench(`#${id}/${part}`);
    },
    openLibrary: () => door.showInWorkbench(''),
    showPlace: (place) => door.showInWorkbench(place),
  };
  return { beside, refusal };
}

async function keepWhole({ services, door }: Around, { tab }: Page): Promise<Kept> {
  const { repository } = services;
  // Nothing is waited for before: the permission to read the tab lasts as long as its page.
  const kept = await keepPage(Promise.resolve(repository), door.scripting, { tab });
  if (kept.outcome === 'unreadable') return kept;
  await saySaved(services);
  door.persist().catch((error: unknown) => console.warn('persist', error));
  door.enrich(kept.clip.id, tab.id).catch((error: unknown) => console.warn('Images are not kept yet', error));
  return kept;
}

/** Keeps the link alone; a clip in the trash comes back as it was. */
async function keepLink({ services }: Around, { tab, address }: Page): Promise<Kept> {
  const { repository } = services;
  const known = await repository.clipByAddress(address);
  const clip = known ?? (await saveLink(services, tab));
  if (known?.trashedAt) await repository.commit(restoreEdit([known]));
  await saySaved(services);
  return { outcome: 'saved', clip };
}

async function saveLink({ repository }: Services, { url, title }: { url: string; title: string }): Promise<Clip> {
  const draft = linkDraft(url, title);
  const typed = await repository.draft(draft.address);
  return saveClip(repository, draft, {
    title: typed?.title || draft.title,
    note: typed?.note ?? '',
    principles: typed?.principles ?? [],
    tags: typed?.tags ?? [],
  });
}

/** Says it with the way back; which page it is stands beside. */
async function saySaved({ repository, notify }: Services): Promise<void> {
  const commit = await repository.lastUndoable();
  notify(t('popup_saved'), commit && { undo: commit.id });
}

/** The beginning of a passage, to find it on a page by: no more than a line, up to the end of a word. */
function findable(words: string): string {
  const [line = ''] = words.trim().split('\n');
  return line.length > 120 ? line.slice(0, 120).replace(/\s\S*$/, '') : line;
}
