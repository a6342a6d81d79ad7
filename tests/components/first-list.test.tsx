// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findFirstList } from '../../components/first-list';
import { ServicesContext } from '../../components/services';
import { LibraryView } from '../../components/views/LibraryView';
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
const rows = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);

test('a page that found its first list before it was drawn has it in the first drawing, and follows what changes', async () => {
  draw();
  expect(rows()).toEqual([]);
  cleanup();

  await findFirstList(repository, services.session);
  draw();
  expect(rows()).toEqual([expect.stringContaining('Who speaks'), expect.stringContaining('Ties first')]);
  await repository.commit(saving(clip({ title: 'Came later' })));
  await screen.findByText('Came later');
});

test('what changed between the finding and the drawing is found again', async () => {
  await findFirstList(repository, services.session);
  await repository.commit(saving(clip({ title: 'Came between' })));
  draw();
  expect(rows()).toHaveLength(2);
  await screen.findByText('Came between');
});

test('another filter is not answered by it, and a page that begins elsewhere finds nothing before', async () => {
  await findFirstList(repository, services.session);
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
