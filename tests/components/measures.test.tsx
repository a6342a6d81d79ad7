// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Measures } from '../../components/editors/digest/Measures';
import { countInWords } from '../../components/editors/digest/measure-words';
import { ServicesContext } from '../../components/services';
import { keepChart, readChart } from '../../lib/charts';
import { principleTrend } from '../../lib/commands/measure-chart';
import type { Services } from '../../lib/commands/services';
import { setMessages, t, tn, type Words } from '../../lib/i18n';
import { changesOf, createDigest, createEdition, createPrinciple, type Digest } from '../../lib/model';
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
  // The same as a chart, with words for who does not see it.
  const chart = await screen.findByRole('figure');
  within(chart).getByText('Cards by principle, digest by digest');
  within(chart).getByText(/in the digests of Mar 1, 2026, Apr 1, 2026\. Promote Openness 1, 2\./);
  within(await row('Most cards from one organization or site')).getByText('2 of 2');
  expect(screen.queryByText('Quoted or credited lines with a yes')).toBeNull();
});

test('a chart of principles tells at most six apart, says how many it leaves out, and needs a digest before', () => {
  const codebook = Array.from({ length: 8 }, (_, at) => createPrinciple(`P${at}`, `a${at}`));
  const of = (count: number) => ({ count, of: 20 });
  const principles = codebook.map(({ id }, at) => ({ id, ...of(at), earlier: [of(at === 7 ? 9 : 0)] }));
  const words = { language: 'en', t, tn, date: String } as Words;
  const begun = ['2026-03-01', '2026-04-01'];
  const chart = principleTrend({ principles, begun }, codebook, words);
  // P0 has no card at all; of the others that with fewest is not drawn.
  expect(chart?.lines.map(({ name, values }) => [name, ...values])).toEqual([
    ...[2, 3, 4, 5, 6].map((at) => [`P${at}`, 0, at]),
    ['P7', 9, 7],
  ]);
  expect(chart?.scale).toEqual([0, 9]);
  expect(chart?.text).toMatch(/P7 9, 7\. Principles with fewer cards that are not drawn: 1\.$/);
  expect(chart && readChart(keepChart(chart) ?? '')).toEqual(chart);
  const alone = principles.map((each) => ({ ...each, earlier: [] }));
  expect(principleTrend({ principles: alone, begun: begun.slice(1) }, codebook, words)).toBeNull();
});
