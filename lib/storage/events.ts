import type { Change } from './repository';

interface Announcement {
  readonly change: Change;
  /** Column pages that were rewritten. */
  readonly pages: readonly number[];
}
type Listener = (announcement: Announcement) => void;

/** Tells every open page of the extension, this one too, what changed. */
export class Announcer {
  private readonly listeners = new Set<Listener>();
  private readonly channel: BroadcastChannel;
  private closed = false;

  constructor(name: string) {
    this.channel = new BroadcastChannel(name);
    this.channel.onmessage = (event) => this.tell(understood((event as MessageEvent<unknown>).data));
    // Where Node runs the tests, an open channel would keep the process alive.
    (this.channel as { unref?(): void }).unref?.();
  }

  announce(change: Change, pages: readonly number[] = []): void {
    const announcement = { change, pages };
    // A change that was on its way when the library closed is on the disk all the same.
    if (!this.closed) this.channel.postMessage(announcement);
    this.tell(announcement);
  }

  /** Tells this page alone. */
  tell(announcement: Announcement): void {
    for (const listener of [...this.listeners]) listener(announcement);
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.closed = true;
    this.channel.close();
    this.listeners.clear();
  }
}

/** What a page says, which may be of an older or newer version: what makes no sense says that anything may have changed. */
function understood(said: unknown): Announcement {
  const { change, pages } = (said ?? {}) as { change?: Partial<Change>; pages?: unknown };
  const scopes: readonly unknown[] = ['records', 'drafts', 'everything'];
  if (Array.isArray(change?.records) && scopes.includes(change.scope) && Array.isArray(pages))
    return { change: change as Change, pages };
  return { change: { records: [], commit: null, scope: 'everything' }, pages: [] };
}
