// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Measures } from '../../components/editors/digest/Measures';
import { countInWords } from '../../components/editors/digest/measure-words';
import { ServicesContext } from '../../components/services';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { changesOf, createDigest, createEdition, type Digest } from '../../lib/model';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { clip } from '../digest/library';
import { openLibrary } from '../storage/open';

beforeEach(() => setMessages('en', en));
afterEach(cleanup);

test('under ten things no share is said', () => {
  expect(countInWords({ count: 3, of: 9 })).toBe('3 of 9');
  expect(countInWords({ count: 12, of: 30 })).toBe('12 of 30 (40 %)');
});

test('what a digest is made of is counted when it is unfolded, against what left before it', async () => {
  const repository = await openLibrary();
  const section = { id: 's', title: '', principle: null, words: '', order: 'a0', removed: false };
  const of = (title: string, day: string, ...authors: string[]): Digest => ({
    ...createDigest(title, 'en', new Date(day)),
    sections: [section],
    items: authors.map((author, at) => ({
      ...{ id: `i${at}`, section: 's', source: { record: `clip:${author}`, part: null }, words: '' },
      ...{ order: `a${at}`, removed: false },
    })),
  });
  const clips = ['Ann', 'Bea'].map((author) => clip(author, { author, principles: ['principle:openness'] }));
  const [last, now] = [of('March', '2026-03-01', 'Ann'), of('April', '2026-04-01', 'Ann', 'Bea')];
  const hash = 'a'.repeat(64);
  const left = createEdition({
    ...{ digest: last.id, title: 'March', release: 'network', frozenAt: '2026-03-02T09:00:00.000Z' },
    ...{ madeAt: '2026-03-02T09:00:00.000Z', body: hash, held: hash, ways: [] },
  });
  const records = [...clips, last, now, left];
  await repository.commit({
    title: 'did_digest_new',
    changes: Object.fromEntries(records.map((record) => [record.id, changesOf(record)])),
  });
  render(
    <ServicesContext.Provider value={{ repository, session: createSession() } as unknown as Services}>
      <Measures digest={now} />
    </ServicesContext.Provider>,
  );
  expect(screen.queryByText('Voices')).toBeNull();
  fireEvent.click(screen.getByText('What it is made of'));
  const row = async (term: string) => (await screen.findByText(term)).parentElement as HTMLElement;
  within(await row('Voices')).getByText('2 people, 1 organization or site, 0 roles');
  within(await row('Voices for the first time')).getByText('1 of 2');
  within(await row('Length')).getByText('10 words, 1 minute to read');
  within(await row('How hard it is to read')).getByText('Too few words of your own to say');
  within(await row('Came through you alone')).getByText('2 of 2 (last time 1 of 1)');
  expect(screen.queryByText(/Less of it runs through you/)).toBeNull();
  const cells = (name: string) => within(screen.getByRole('row', { name: new RegExp(name) })).getAllByRole('cell');
  expect(cells('Promote Openness').map((cell) => cell.textContent)).toEqual(['1', '2 of 2', 'here as before']);
  expect(cells('Practice Humility').map((cell) => cell.textContent)).toEqual(['0', '0 of 2', 'in none of them']);
  within(await row('Most cards from one organization or site')).getByText('2 of 2');
  expect(screen.queryByText('Quoted or credited lines with a yes')).toBeNull();
});
