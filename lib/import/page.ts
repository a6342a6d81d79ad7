import {
  type Changes,
  type Clip,
  canonicalAddress,
  changesOf,
  createId,
  createPartId,
  flattenPart,
  type Highlight,
  type More,
  normalizeTag,
  type Origin,
  type PrincipleId,
  wordsPerMinute,
} from '../model';
import { type BundleItem, bundleLimits } from '../model/bundle';
import { showable, showableLine } from '../model/showable';
import { withMore } from './more';
import { orderAfter } from './order';

/** What an item brings along beside its own fields. */
export interface Along {
  readonly principles: readonly PrincipleId[];
  readonly more: More | null;
}

/** The canonical address of an item's page; null where it is no web address that a clip may have. */
export function pageAddress({ address }: Pick<BundleItem, 'address'>): string | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.href.length > 8192) return null;
  const canonical = canonicalAddress(url.href);
  return canonical.length <= 8192 ? canonical : null;
}

/** A page that comes in: the clip the library has of it, or the one it will have, and what is added to it. */
export class IncomingPage {
  readonly clip: Clip;
  readonly isNew: boolean;
  /** In the trash: comes back. */
  readonly returns: boolean;
  readonly #added: Highlight[] = [];

  private constructor(clip: Clip, isNew: boolean) {
    this.clip = clip;
    this.isNew = isNew;
    this.returns = !isNew && clip.trashedAt !== null;
  }

  static known(clip: Clip): IncomingPage {
    return new IncomingPage(clip, false);
  }

  /** A clip of the address and its description alone: a bundle carries no bodies. */
  static arriving(item: BundleItem, address: string, { origin, now }: { origin: Origin; now: Date }): IncomingPage {
    return new IncomingPage({ ...clipOf(item, address, now), origin }, true);
  }

  /** Takes over what the clip's own item says, after a passage of the same page came first. */
  describe(item: BundleItem, { principles, more }: Along, origin: Origin): void {
    const described = { ...descriptionOf(item, this.clip.title), principles: [...principles], origin };
    if (this.isNew) Object.assign(this.clip, described, withMore(more));
  }

  /** As many passages came as one page takes from one bundle. */
  get isFull(): boolean {
    return this.#added.length >= bundleLimits.passages;
  }

  /** The highlight with these exact words, if the page has it. */
  highlightOf(exact: string): Highlight | undefined {
    const has = ({ quote, removed }: Highlight) => !removed && quote.exact === exact;
    return this.clip.highlights.find(has) ?? this.#added.find(has);
  }

  addHighlight(quote: Highlight['quote'], { principles, more }: Along, now: Date): Highlight {
    const standing = [...this.clip.highlights, ...this.#added].map(({ order }) => order).sort();
    const highlight: Highlight = {
      id: createPartId(),
      quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
      position: null,
      note: '',
      principles: [...principles],
      createdAt: now.toISOString(),
      order: orderAfter(standing.at(-1) ?? null),
      removed: false,
      ...withMore(more),
    };
    this.#added.push(highlight);
    return highlight;
  }

  /** What is to be written; empty where the library has it all. */
  changes(): Changes {
    if (this.isNew) {
      const clip: Clip = { ...this.clip, highlights: this.#added };
      return changesOf(clip);
    }
    const parts = this.#added.map((highlight) => flattenPart('highlights', highlight));
    return Object.assign({}, this.returns ? { trashedAt: null } : {}, ...parts);
  }
}

/** A page as a bundle describes it; `title` where it says none. */
export function descriptionOf(item: BundleItem, title: string) {
  return {
    title: showableLine(item.title) || title,
    site: showableLine(item.site),
    author: showableLine(item.author),
    publishedAt: item.publishedAt,
    language: item.language,
    direction: item.direction,
    excerpt: showable(item.excerpt),
    words: item.minutes * wordsPerMinute,
    tags: [...new Set(item.tags.map((tag) => normalizeTag(showableLine(tag))))].filter((tag) => tag !== ''),
  };
}

function clipOf(item: BundleItem, address: string, now: Date): Omit<Clip, 'origin'> {
  const url = new URL(item.address);
  // `https://known.example@other.example/` is a page of other.example, whatever it looks like.
  url.username = '';
  url.password = '';
  return {
    id: createId('clip'),
    kind: 'link',
    url: url.href,
    address,
    ...descriptionOf(item, url.href.slice(0, 2000)),
    principles: [],
    note: '',
    read: false,
    trashedAt: null,
    savedAt: now.toISOString(),
    body: null,
    cut: false,
    images: [],
    highlights: [],
  };
}
