import { beforeEach, expect, it, vi } from 'vitest';
import { receive } from '../../lib/commands/receive';
import { writeBundle } from '../../lib/export/bundle';
import { setMessages } from '../../lib/i18n';
import { readShared } from '../../lib/import';
import en from '../../public/_locales/en/messages.json';
import { sample } from '../export/sample';
import { freshName, openLibrary } from '../storage/open';
import { locks } from './locks';

beforeEach(() => setMessages('en', en));

it('brings the same file in once, from however many windows', async () => {
  vi.stubGlobal('navigator', { ...globalThis.navigator, locks: locks() });
  const bytes = new TextEncoder().encode(await writeBundle(sample));
  const shared = await readShared({ name: 'x.jsonl', bytes });
  const name = freshName();
  const windows = [await openLibrary({ name }), await openLibrary({ name })] as const;
  const received = await Promise.all(windows.map((window) => receive(shared, window)));
  expect(received.filter((one) => one === null)).toHaveLength(1);
  const [one] = windows;
  expect((await one.findClips({})).total).toBe(2);
  expect(await one.list('digest')).toHaveLength(1);
  await one.undo(received.find((found) => found !== null)?.commit ?? '');
  expect((await one.findClips({})).total).toBe(0);
  vi.unstubAllGlobals();
});
