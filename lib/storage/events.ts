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

  constructor(name: string) {
    this.channel = new BroadcastChannel(name);
    this.channel.onmessage = (event) => this.tell((event as MessageEvent<Announcement>).data);
    // Where Node runs the tests, an open channel would keep the process alive.
    (this.channel as { unref?(): void }).unref?.();
  }

  announce(change: Change, pages: readonly number[] = []): void {
    const announcement = { change, pages };
    this.channel.postMessage(announcement);
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
    this.channel.close();
    this.listeners.clear();
  }
}
