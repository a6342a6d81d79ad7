import { type MessageKey, t } from '../i18n';
import { type Changes, type Clip, type ClipId, changesOf, createClip, type Edit, linkDraft } from '../model';
import { alone } from './alone';
import type { Services } from './services';

/** A page that is meant by its address; an empty title where nobody gave one. */
export interface Link {
  readonly address: string;
  readonly title: string;
}

/** Links that are kept at once at most: what one step should hold. */
const most = 500;
/** No address is longer, UTF-16 code units. */
const longestAddress = 8000;

/** What a browser, this one or another, shows of itself, and what extensions show. */
const ownPages = /^(?:about|chrome|edge|brave|opera|vivaldi|resource|view-source|[a-z]+-extension|chrome-[a-z]+):$/;

/** Why a link cannot be kept; null where it can. */
export function refusalOf({ address }: Link): MessageKey | null {
  const url = address.length > longestAddress ? null : URL.parse(address);
  if (url && /^https?:$/.test(url.protocol)) return null;
  return url && ownPages.test(url.protocol) ? 'link_browserPage' : 'link_notWeb';
}

/** An address as somebody typed it, whole: `example.org/page` is one of the web. */
export const typedAddress = (typed: string): string =>
  /^[a-z][a-z\d+.-]*:/i.test(typed) || !typed.includes('.') ? typed : `https://${typed}`;

/** What links come to: new clips, clips that come back from the trash, and those that are there. */
interface Found {
  readonly changes: Record<string, Changes>;
  readonly fresh: Clip[];
  readonly back: Clip[];
  readonly there: Clip[];
  /** Addresses of forms that were begun and are kept with what was typed into them. */
  readonly begun: string[];
}

async function look({ repository }: Services, links: readonly Link[]): Promise<Found> {
  const found: Found = { changes: {}, fresh: [], back: [], there: [], begun: [] };
  const seen = new Set<string>();
  for (const { address: url, title } of links) {
    const draft = linkDraft(url, title.replace(/\s+/g, ' ').trim());
    if (seen.has(draft.address)) continue;
    seen.add(draft.address);
    const known = await repository.clipByAddress(draft.address);
    if (known?.trashedAt === null) found.there.push(known);
    else if (known) {
      found.back.push(known);
      found.changes[known.id] = { trashedAt: null };
    } else {
      const { title: name, note = '', principles = [], tags = [] } = (await repository.draft(draft.address)) ?? {};
      const fresh = createClip(draft, null, new Date());
      const clip = { ...fresh, title: name || draft.title, note, principles: [...principles], tags: [...tags] };
      found.fresh.push(clip);
      found.changes[clip.id] = changesOf(clip);
      if (name !== undefined) found.begun.push(draft.address);
    }
  }
  return found;
}

/**
 * Keeps pages by their links alone, in one step: the pages themselves are not asked for. What is there stays as it is, what is
 * in the trash comes back. What cannot be kept is said. Resolves to the clips of those that can be, in order.
 */
export async function keepLinks(services: Services, links: readonly Link[]): Promise<ClipId[]> {
  const { repository, notify } = services;
  const kept = links.filter((link) => refusalOf(link) === null).slice(0, most);
  sayRefused(services, links, kept.length);
  if (kept.length === 0) return [];
  const found = await alone('links', async () => {
    const looked = await look(services, kept);
    const made = [...looked.fresh, ...looked.back];
    if (made.length === 0) return { ...looked, commit: null };
    return { ...looked, commit: await repository.commit({ ...titleOf(made), changes: looked.changes }) };
  });
  for (const address of found.begun) await repository.removeDraft(address);
  const { title, subject } = titleOf([...found.fresh, ...found.back]);
  const [there] = found.there;
  if (found.commit) notify(t(title as MessageKey, ...(subject ?? [])), { undo: found.commit.id });
  else if (there) {
    const action = { label: t('command_clip_open'), command: 'clip.open', record: there.id };
    notify(t('link_there', there.title || there.address), { action });
  }
  return [...found.fresh, ...found.back, ...found.there].map(({ id }) => id);
}

function titleOf(clips: readonly Clip[]): Pick<Edit, 'title' | 'subject'> {
  const [first] = clips;
  return clips.length === 1 && first
    ? { title: 'did_clip_save', subject: [first.title] }
    : { title: 'did_links_keep', subject: [String(clips.length)] };
}

function sayRefused({ notify }: Services, links: readonly Link[], kept: number): void {
  const refused = links.filter((link) => refusalOf(link) !== null);
  const [first] = refused;
  const key = first && refusalOf(first);
  if (first && key) notify(t(key, first.address.slice(0, 80)), { kind: 'error' });
  const over = links.length - refused.length - kept;
  if (over > 0) notify(t('link_tooMany', most, over), { kind: 'error' });
}

/** Asks for an address, or several parted by blanks, and keeps them. */
export async function askForLinks(services: Services): Promise<void> {
  const typed = await services.pick<string>(t('command_clip_keepLinks'), [], {
    create: { label: (words) => t('link_keepThis', words), make: (words) => words },
  });
  const addresses = typed?.split(/\s+/).filter(Boolean) ?? [];
  if (addresses.length > 0)
    await keepLinks(
      services,
      addresses.map((address) => ({ address: typedAddress(address), title: '' })),
    );
}
