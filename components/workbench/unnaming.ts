import type { Signal } from '@preact/signals';
import type { Services, Unnaming } from '../../lib/commands/services';
import type { NoticeEntry, SaidNotice } from '../notices';

/** What of a window may say somebody's name and is kept nowhere else. */
export interface Saying extends Pick<Services, 'repository' | 'session'> {
  readonly notices: Signal<readonly NoticeEntry[]>;
  readonly history: Signal<readonly SaidNotice[]>;
  readonly said: Signal<readonly { readonly words: string }[]>;
}

/** Lets names go from what every window holds: this one listens to others, and tells them. How is loaded when it is wanted. */
export function createUnnaming(here: Saying): (wish: Unnaming) => Promise<void> {
  const others = new BroadcastChannel('unnaming');
  // Where Node runs the tests, an open channel would keep the process alive.
  (others as { unref?(): void }).unref?.();
  const how = () => import('./unname');
  others.onmessage = ({ data }: MessageEvent<unknown>) =>
    void how()
      .then(({ hear }) => hear(here, data))
      .catch((error: unknown) => console.warn('unnaming', error));
  return async (wish) => (await how()).unname(here, wish, (told) => others.postMessage(told));
}
