// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { MoreFromHere } from '../../../components/companion/MoreFromHere';
import { ServicesContext } from '../../../components/services';
import type { Services } from '../../../lib/commands/services';
import { setMessages } from '../../../lib/i18n';
import { createSession } from '../../../lib/workbench/session';
import en from '../../../public/_locales/en/messages.json';
import { clip, openLibrary, saving } from '../../storage/open';

afterEach(cleanup);

test('a site with more pages than show at first has its others a press away, until all of them show', async () => {
  setMessages('en', en);
  const repository = await openLibrary();
  const address = (n: number) => `https://many.example/page-${n}`;
  const clips = Array.from({ length: 32 }, (_, n) => clip({ address: address(n), title: `Page ${n}` }));
  await repository.commit(saving(...clips));
  const services = { repository, session: createSession(), notify: vi.fn() } as unknown as Services;
  render(
    <ServicesContext.Provider value={services}>
      <MoreFromHere address={address(0)} clip={clips[0] ?? null} />
    </ServicesContext.Provider>,
  );
  const site = within(await screen.findByRole('region', { name: /many\.example/ }));
  await waitFor(() => expect(site.getAllByRole('listitem')).toHaveLength(5));
  for (const [rest, shown] of [
    [26, 25],
    [6, 31],
  ] as const) {
    fireEvent.click(site.getByRole('button', { name: `${rest} more` }));
    await waitFor(() => expect(site.getAllByRole('listitem')).toHaveLength(shown));
  }
  // All but the page itself.
  expect(site.queryByRole('button', { name: /more$/ })).toBeNull();
  expect(site.queryByText('Page 0')).toBeNull();
});
