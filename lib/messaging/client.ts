import type { BackgroundCall, BackgroundProtocol } from './protocol';

/** Asks the background for something; types only, so that a page carries no schema for it. */
export function createClient(send: (message: unknown) => Promise<unknown>) {
  return async <K extends BackgroundCall>(call: K, input: BackgroundProtocol[K]): Promise<void> => {
    await send({ call, input });
  };
}
