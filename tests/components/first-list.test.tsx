// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findFirstList } from '../../components/first-list';
import { ServicesContext } from '../../components/services';
import { LibraryView } from '../../components/views/LibraryView';
import { findFirst } from '../../components/views/useClips';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import type { Repository } from '../../lib/storage/repository';
import { createSession, noFilter } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { clip, openLibrary, saving } from '../storage/open';

setMessages('en', en);

let repository: Repository;
let services: Services;

beforeEach(async () => {
  repository = await openLibrary();
  services = { repository, session: createSession(), notify: vi.fn() } as unknown as Services;
  await repository.commit(saving(clip({ title: 'Ties first' }), clip({ title: 'Who speaks', note: 'elsewhere' })));
});
afterEach(cleanup);

const draw = () =>
  render(
    <ServicesContext.Provider value={services}>
      <LibraryView />
    </ServicesContext.Provider>,
  );
/** However long it takes here: the page itself would go on after a moment. */
async function find() {
  await findFirst(repository, services.session.library.value);
  await findFirstList(repository, services.session);
}
const rows = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);

test('a page that found its first list before it was drawn has it in the first drawing, and follows what changes', async () => {
  draw();
  expect(rows()).toEqual([]);
  cleanup();

  await find();
  draw();
  expect(rows()).toEqual([expect.stringContaining('Who speaks'), expect.stringContaining('Ties first')]);
  await repository.commit(saving(clip({ title: 'Came later' })));
  await screen.findByText('Came later');
});

test('what changed between the finding and the drawing is found again', async () => {
  await find();
  await repository.commit(saving(clip({ title: 'Came between' })));
  draw();
  expect(rows()).toHaveLength(2);
  await screen.findByText('Came between');
});

test('another filter is not answered by it, and a page that begins elsewhere finds nothing before', async () => {
  await find();
  services.session.library.value = { ...noFilter, shelf: 'trash' };
  draw();
  expect(rows()).toEqual([]);
  await screen.findAllByText('0 clips');
  cleanup();

  const asked = vi.spyOn(repository, 'findClips');
  services.session.room.value = 'peers';
  await findFirstList(repository, services.session);
  expect(asked).not.toHaveBeenCalled();
});

test('after a change the clips that did not change stay as they are drawn, and only what did is read again', async () => {
  const many = Array.from({ length: 50 }, (_, at) => clip({ title: `Clip ${at}` }));
  await repository.commit(saving(...many));
  await find();
  draw();
  await screen.findByText('Clip 49');
  const read = vi.spyOn(repository, 'clipsAt');
  const note = async (at: number, words: string) => {
    const [changed] = many.slice(at);
    const changes = { [changed?.id as string]: { note: words } };
    await repository.commit({ title: 'did_clip_edit', changes });
  };
  await note(49, 'Read again');
  await screen.findByText('Read again');
  expect(read).toHaveBeenCalledTimes(1);
  // One far below what shows.
  read.mockClear();
  await note(0, 'Nobody sees it');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(read).not.toHaveBeenCalled();
});
