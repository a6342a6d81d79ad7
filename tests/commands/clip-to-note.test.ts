// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { commandNamed } from '../../lib/commands';
import { arrivalsDesk } from '../../lib/commands/arrivals-desk';
import { contextOf } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { readMeetingFile } from '../../lib/import/meetings';
import type { Clip } from '../../lib/model';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { clip, openLibrary, saving } from '../storage/open';

beforeEach(() => setMessages('en', en));

/** Makes a note of a clip; gives what was laid out to be opened and what was said. */
async function made(saved: Clip, content?: string) {
  const repository = await openLibrary();
  const blobs = content === undefined || saved.body === null ? [] : [{ hash: saved.body, type: 'text/html', content }];
  await repository.commit(saving(saved), { blobs });
  const session = createSession();
  const notify = vi.fn();
  const services = { repository, session, notify } as unknown as Services;
  await commandNamed('clip.toNote').run(services, { ...contextOf(session), selection: [saved.id] });
  const given = arrivalsDesk(session).given.value;
  return { given, file: given instanceof File ? given : null, said: notify.mock.calls.map(([words]) => words) };
}

it('a kept page is opened as what it says, its title as text', async () => {
  const hash = 'a'.repeat(64);
  const { file, said } = await made(
    clip({ title: 'Minutes </title><b>of May', body: hash }),
    '<h2>Agreed</h2><p>Decision: we go — because it rains</p>',
  );
  expect(said).toEqual([]);
  const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
  const { drafts, container } = readMeetingFile({ name: file?.name ?? '', bytes, size: bytes.length });
  expect(container).toBe('html');
  expect(drafts[0]).toMatchObject({
    title: 'Minutes </title><b>of May',
    text: '## Agreed\nDecision: we go — because it rains',
  });
});

it('of a Google document its address is given to be fetched, whatever was kept of its page', async () => {
  const url = `https://docs.google.com/document/d/${'x'.repeat(44)}/edit`;
  expect(await made(clip({ url, body: null }))).toEqual({ given: url, file: null, said: [] });
});

it('of a link there is nothing to make a note of, and that is said', async () => {
  const { given, said } = await made(clip({ title: 'Only a link', body: null, kind: 'link' }));
  expect(given).toBeNull();
  expect(said).toEqual(['No words of “Only a link” were kept, only its link.']);
});
