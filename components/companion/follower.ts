import { type ReadonlySignal, signal } from '@preact/signals';
import { canonicalAddress } from '../../lib/model/address';

/** The tab in front of a window. Its address is empty where the browser does not let us know it. */
export interface FrontTab {
  readonly id: number;
  readonly url: string;
  readonly title: string;
}

/** What the follower uses of the browser, for one window. */
export interface TabsDoor {
  front(): Promise<FrontTab | null>;
  /** Whether the address of any tab in front may be known. */
  mayFollow(): Promise<boolean>;
  /** The address by which a page calls itself, empty where it has none; null where the page cannot be read. */
  ownAddress(tab: number): Promise<string | null>;
  /** Told when anything of this may be another now. Returns what ends it. */
  onChange(listener: () => void): () => void;
  /** What our own pages begin with. */
  readonly own: string;
}

/** What stands beside the companion. */
export type Front =
  /** Not known yet. */
  | { readonly kind: 'looking' }
  /** The browser does not say what it is. */
  | { readonly kind: 'hidden' }
  /** A page of the browser, or of ours: nothing that can be kept. */
  | { readonly kind: 'browser' | 'own' }
  | {
      readonly kind: 'page';
      readonly tab: FrontTab;
      /** The canonical address, as a clip of it has it. */
      readonly address: string;
      /** Whether the browser lets us read the page now. */
      readonly readable: boolean;
    };

export interface Follower {
  readonly front: ReadonlySignal<Front>;
  /** Whether it goes along from tab to tab. */
  readonly follows: ReadonlySignal<boolean>;
  /** Looks again. */
  look(): void;
  end(): void;
}

/** Knows what is in front of a window, as far as the browser lets it, from now on. */
export function createFollower(door: TabsDoor): Follower {
  const front = signal<Front>({ kind: 'looking' });
  const follows = signal(false);
  let running = false;
  let again = false;
  const once = async () => {
    const [found, may] = await Promise.all([frontOf(door), door.mayFollow()]);
    // The tab was changed while this was asked: what it was then must not show now.
    if (again) return;
    follows.value = may;
    if (JSON.stringify(found) !== JSON.stringify(front.peek())) front.value = found;
  };
  const look = async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await once().catch((error: unknown) => console.warn('tab', error));
    }
    running = false;
  };
  const stop = door.onChange(() => void look());
  void look();
  return { front, follows, look: () => void look(), end: stop };
}

async function frontOf(door: TabsDoor): Promise<Front> {
  const tab = await door.front();
  if (!tab?.url) return { kind: 'hidden' };
  if (tab.url.startsWith(door.own)) return { kind: 'own' };
  if (!/^(https?|file|ftp):/i.test(tab.url) || !URL.canParse(tab.url)) return { kind: 'browser' };
  const own = await door.ownAddress(tab.id);
  return { kind: 'page', tab, address: canonicalAddress(tab.url, own ?? undefined), readable: own !== null };
}
