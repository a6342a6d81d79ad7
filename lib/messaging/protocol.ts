import * as z from 'zod/mini';
import { ClipId, Count } from '../model';

/** Everything pages may ask of the background, by name: what is sent, checked on arrival. Answers are always nothing. */
export const backgroundProtocol = {
  /** Fetch in the page of this tab what the saved clip still lacks: its images. */
  enrich: z.object({ clip: ClipId, tab: Count }),
  /** The language setting changed: the browser's own menu has to say so too. */
  refreshMenus: z.object({}),
};

export type BackgroundProtocol = { [K in keyof typeof backgroundProtocol]: z.infer<(typeof backgroundProtocol)[K]> };
export type BackgroundCall = keyof BackgroundProtocol;
