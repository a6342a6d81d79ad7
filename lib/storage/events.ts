import type { Change } from './repository';

interface Announcement {
  readonly change: Change;
  /** Column pages that were rewritten. */
  readonly pages: readonly number[];
}
type Listener = (announcement: Announcement) => void;

/** Tells every other open page of the extension what changed. */
export class Speaker {
  protected readonly channel: BroadcastChannel;
  private closed = false;

  constructor(name: string) {
    this.channel = new BroadcastChannel(name);
    // Where Node runs the tests, an open channel would keep the process alive.
    (this.channel as { unref?(): void }).unref?.();
  }

  announce(change: Change, pages: readonly number[] = []): void {
    // A change that was on its way when the library closed is on the disk all the same.
    if (!this.closed) this.channel.postMessage({ change, pages });
  }

  close(): void {
    this.closed = true;
    this.channel.close();
  }
}

/** Tells every open page, this one too, and hears the others. */
export class Announcer extends Speaker {
  private readonly listeners = new Set<Listener>();

  constructor(name: string) {
    super(name);
    this.channel.onmessage = (event) => this.tell(understood((event as MessageEvent<unknown>).data));
  }

  override announce(change: Change, pages: readonly number[] = []): void {
    super.announce(change, pages);
    this.tell({ change, pages });
  }

  /** Tells this page alone. */
  tell(announcement: Announcement): void {
    for (const listener of [...this.listeners]) listener(announcement);
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  override close(): void {
    super.close();
    this.listeners.clear();
  }
}

/** What a page says, which may be of an older or newer version: what makes no sense says that anything may have changed. */
function understood(said: unknown): Announcement {
  const { change, pages } = (said ?? {}) as { change?: Partial<Change>; pages?: unknown };
  const scopes: readonly unknown[] = ['records', 'drafts', 'health', 'indexed', 'everything'];
  if (Array.isArray(change?.records) && scopes.includes(change.scope) && Array.isArray(pages))
    return { change: change as Change, pages };
  return { change: { records: [], commit: null, scope: 'everything' }, pages: [] };
}
