// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ServicesContext } from '../../components/services';
import { LibraryView } from '../../components/views/LibraryView';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { clip, openLibrary, saving } from '../storage/open';

setMessages('en', en);
const poison = '<img src=x onerror=alert(1)>';

let repository: Repository;
let services: Services;

beforeEach(async () => {
  repository = await openLibrary();
  services = { repository, session: createSession(), notify: vi.fn() } as unknown as Services;
});
afterEach(cleanup);

const count = () => screen.getAllByText(/^\d+ clips?$/)[0]?.textContent;

test('filters are one press away; a long facet shows its top, is searched, and what is chosen stands above the list', async () => {
  const clips = Array.from({ length: 40 }, (_, i) => clip({ site: i < 30 ? `Site ${i}` : poison }));
  await repository.commit(saving(...clips));
  render(
    <ServicesContext.Provider value={services}>
      <LibraryView />
    </ServicesContext.Provider>,
  );
  await screen.findAllByText('40 clips');
  expect(screen.queryByRole('region', { name: 'Filters' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Filters' }));
  const panel = within(await screen.findByRole('region', { name: 'Filters' }));
  fireEvent.click(panel.getByText('Site'));
  const sites = within(await panel.findByRole('list', { name: 'Site' }));
  await waitFor(() => expect(sites.getAllByRole('button')).toHaveLength(6));
  expect(sites.getAllByRole('button')[0]?.textContent).toBe(`${poison} 10`);
  expect(document.querySelector('img')).toBeNull();
  fireEvent.click(panel.getByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(sites.getAllByRole('button')).toHaveLength(30));
  fireEvent.input(panel.getByRole('searchbox', { name: 'Find in “Site”' }), { target: { value: 'site 7' } });
  await waitFor(() => expect(sites.getAllByRole('button')).toHaveLength(1));
  fireEvent.click(sites.getByRole('button', { name: 'Site 7 1' }));
  await waitFor(() => expect(count()).toBe('1 clip'));
  expect(sites.getByRole('button', { name: 'Site 7 1' }).getAttribute('aria-pressed')).toBe('true');

  // What another window adds counts at once.
  await repository.commit(saving(clip({ site: 'Site 7' })));
  await sites.findByRole('button', { name: 'Site 7 2' });
  fireEvent.click(screen.getByRole('button', { name: 'Stop filtering by Site 7' }));
  await waitFor(() => expect(count()).toBe('41 clips'));
  expect(screen.queryByRole('group', { name: 'Chosen filters' })).toBeNull();
});

test('a search that takes its time says that it goes on, and how much was found when it is done', async () => {
  await repository.commit(saving(clip({ title: 'Listening' }), clip({ title: 'Hosting' })));
  const slow = Promise.withResolvers<void>();
  const findClips: Repository['findClips'] = async (filter) => {
    if (filter.text === 'host') await slow.promise;
    return repository.findClips(filter);
  };
  const asked = Object.assign(Object.create(repository) as Repository, { findClips });
  render(
    <ServicesContext.Provider value={{ ...services, repository: asked }}>
      <LibraryView />
    </ServicesContext.Provider>,
  );
  await screen.findAllByText('2 clips');
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'host' } });
  expect(screen.queryByText('Searching…')).toBeNull();
  await screen.findAllByText('Searching…');
  slow.resolve();
  await screen.findAllByText('1 clip');
  expect(screen.queryByText('Searching…')).toBeNull();
});
