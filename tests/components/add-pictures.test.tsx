// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { AddPictures } from '../../components/editors/digest/AddPictures';
import { type Desk, DeskContext } from '../../components/editors/digest/desk';
import { ServicesContext } from '../../components/services';
import { addSection } from '../../lib/commands/digest-edits';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { changesOf, createDigest, type Digest, sha256 } from '../../lib/model';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { clip, openLibrary, saving } from '../storage/open';

setMessages('en', en);
// What draws is asked of real browsers: the journeys.
vi.mock('../../lib/commands/picture', () => ({
  readyPicture: async (file: Blob) => {
    const content = new Uint8Array([...new Uint8Array(await file.arrayBuffer()), 9]);
    return { blob: { hash: await sha256(content), type: 'image/png', content }, width: 4, height: 3 };
  },
}));

afterEach(cleanup);

test('pictures of kept pages are chosen by sight and words; each comes with its words and its page as credit', async () => {
  const repository = await openLibrary();
  const content = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
  const hash = await sha256(content);
  const images = [
    { address: 'https://example.org/hall.png', alt: 'A full hall', blob: hash },
    { address: 'https://example.org/twice.png', alt: 'The same bytes', blob: hash },
    { address: 'https://example.org/elsewhere.png', alt: 'Not kept here', blob: null },
  ];
  const address = 'https://example.org/a_(b)';
  const page = clip({ title: 'What [we] heard', url: address, address, images });
  await repository.commit(saving(page), { blobs: [{ hash, type: 'image/png', content }] });
  const bare = createDigest('June', 'en', new Date('2026-06-01'));
  const section = addSection(bare, 'Pictures');
  await repository.commit({ title: 'did_digest_new', changes: { [bare.id]: changesOf(bare) } });
  await repository.commit(section);
  const digest = (await repository.get(bare.id)) as Digest;
  const close = vi.fn();
  const services = { repository, session: createSession(), notify: vi.fn() } as unknown as Services;
  render(
    <ServicesContext.Provider value={services}>
      <DeskContext.Provider value={{ digest } as unknown as Desk}>
        <AddPictures section={section.added} title="Pictures" onClose={close} />
      </DeskContext.Provider>
    </ServicesContext.Provider>,
  );
  await screen.findByText('1 picture');
  expect(screen.queryByText('Not kept here')).toBeNull();
  const add = screen.getByRole('button', { name: 'Add' }) as HTMLButtonElement;
  expect(add.disabled).toBe(true);
  fireEvent.click(screen.getByRole('checkbox', { name: /A full hall/ }));
  await waitFor(() => expect(add.disabled).toBe(false));
  fireEvent.click(add);
  expect(close).toHaveBeenCalled();
  await waitFor(async () => expect((await repository.get(bare.id))?.items).toHaveLength(1));
  const [item] = (await repository.get(bare.id))?.items ?? [];
  expect(item).toMatchObject({
    section: section.added,
    source: null,
    words: '[What \\[we\\] heard](https://example.org/a_%28b%29)',
    image: { alt: 'A full hall', type: 'image/png', width: 4, height: 3 },
  });
  const kept = await repository.blob(item?.image?.hash ?? '');
  expect(kept?.content).toEqual(new Uint8Array([...content, 9]));
});
