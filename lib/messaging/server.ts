import { type BackgroundCall, type BackgroundProtocol, backgroundProtocol } from './protocol';

export type BackgroundCalls = { [K in BackgroundCall]: (input: BackgroundProtocol[K]) => Promise<void> };

interface Sender {
  readonly id?: string;
  readonly url?: string;
}

/**
 * The listener that answers the protocol. Only pages of this extension are heard (`origin`: the extension's own), only
 * the calls there are, only with what they take; anything else is left to other listeners by returning nothing.
 */
export function createServer(calls: BackgroundCalls, own: { id: string; origin: string }) {
  return (message: unknown, sender: Sender): Promise<void> | undefined => {
    if (typeof message !== 'object' || message === null || sender.id !== own.id) return undefined;
    const { call, input } = message as { call?: unknown; input?: unknown };
    if (!sender.url?.startsWith(own.origin) || typeof call !== 'string') return undefined;
    if (!Object.hasOwn(backgroundProtocol, call)) return undefined;
    return answer(calls, call as BackgroundCall, input);
  };
}

async function answer<K extends BackgroundCall>(calls: BackgroundCalls, call: K, input: unknown): Promise<void> {
  await calls[call](backgroundProtocol[call].parse(input) as BackgroundProtocol[K]);
}
