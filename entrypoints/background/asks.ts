import { browser, perhaps } from '../../lib/browser';

/**
 * From when (ms since 1970) the toolbar button shows how many value threads ask, and what its words are then; in the order of their time, the
 * first of the past. Pages put it down, which have the library open; nothing stands there unless somebody switched it on.
 */
export type Ask = readonly [from: number, sign: string, title: string];

/** Where it is put down in the browser's own storage. */
export const asksKey = 'asks';

/** Shows what is to be shown by now, and has itself woken when that changes. */
export async function showAsks(): Promise<void> {
  const { asks = [] } = (await browser.storage.local.get(asksKey)) as { asks?: readonly Ask[] };
  const now = Date.now();
  const shown = asks.findLast(([from]) => from <= now);
  const next = asks.find(([from]) => from > now);
  if (next) await browser.alarms.create({ when: next[0] });
  if (!shown) return;
  await perhaps.action.setBadgeBackgroundColor?.({ color: '#2f6f5e' });
  await perhaps.action.setBadgeText?.({ text: shown[1] });
  await browser.action.setTitle({ title: shown[2] });
}
