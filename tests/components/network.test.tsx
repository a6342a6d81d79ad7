// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NetworkEditor } from '../../components/editors/NetworkEditor';
import { ServicesContext } from '../../components/services';
import { TabPlace } from '../../components/workbench/outline';
import { commandNamed, commands } from '../../lib/commands';
import { contextOf, placeOf } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createMeeting, type Meeting } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary, saving } from '../storage/open';

// What is done is loaded when it is done.
configure({ asyncUtilTimeout: 10_000 });

/** What was drawn, as it was asked for: a canvas and a worker are nothing that this page has. */
const drawn: string[] = [];
vi.mock('../../components/editors/network/draw', () => ({
  Drawing: class {
    constructor(
      _: HTMLElement,
      private readonly told: { onChoose(id: string): void },
    ) {
      picture = this;
    }
    press = (id: string) => this.told.onChoose(id);
    set = () => void drawn.push('set');
    show = () => undefined;
    choose = (id: string, look: boolean) => void (look && drawn.push(`choose ${id}`));
    zoom = (by: number) => void drawn.push(`zoom ${by}`);
    fit = () => void drawn.push('fit');
    restyle = () => undefined;
    resize = () => undefined;
    end = () => void drawn.push('end');
  },
}));
vi.mock('../../lib/facilitate/find-places', () => ({
  findPlaces: async ({ nodes }: { nodes: readonly string[] }) =>
    Object.fromEntries(nodes.map((id, at) => [id, [at, at]])),
}));
let older = 0;
vi.mock(import('../../lib/storage/credited'), async (original) => {
  const credited = await original();
  return { ...credited, creditedClips: async (...of) => ({ ...(await credited.creditedClips(...of)), older }) };
});
let picture: { press(id: string): void } | undefined;

let repository: Repository;
let services: Services;

beforeEach(async () => {
  setMessages('en', en);
  older = 0;
  drawn.length = 0;
  repository = await openLibrary();
  services = { repository, session: createSession(), notify: vi.fn(), copyText: vi.fn() } as unknown as Services;
});
afterEach(cleanup);

const note = (date: string, present: string, changes: Partial<Meeting> = {}): Meeting => ({
  ...createMeeting('Monthly call', '', new Date(`${date}T09:00:00.000Z`)),
  ...{ date, present, ...changes },
});
const letter = (at: number) => String.fromCharCode(65 + at);
const from = (...organisations: string[]) =>
  organisations.map((name, at) => `Member ${letter(at)}${letter(at).toLowerCase()} (${name})`).join(', ');

/** The map as its tab shows it. */
async function show() {
  services.session.open('network');
  render(
    <ServicesContext.Provider value={services}>
      <TabPlace.Provider value={placeOf(services.session)}>
        <NetworkEditor />
      </TabPlace.Provider>
    </ServicesContext.Provider>,
  );
  await screen.findByRole('heading', { level: 1, name: 'Network map' });
  // The places of its nodes are kept then.
  await waitFor(() => expect(drawn).toContain('set'));
}
const table = (name: string) => within(screen.getByRole('table', { name }));
const names = (name: string) =>
  table(name)
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);
const press = (name: string, on = screen as Pick<typeof screen, 'getByRole'>) =>
  fireEvent.click(on.getByRole('button', { name }));
const withThree = () =>
  repository.commit(
    saving(
      note('2026-03-12', from('Network A', 'Network B')),
      note('2026-04-16', from('Network B', 'Network C'), { title: 'April call' }),
    ),
  );

test('a library without organizations says how some come on the map', async () => {
  services.session.open('network');
  render(
    <ServicesContext.Provider value={services}>
      <NetworkEditor />
    </ServicesContext.Provider>,
  );
  await screen.findByText('No organizations yet');
  expect(screen.getByRole('button', { name: 'Put down a tie…' })).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

test('a heading sorts its table by it, a number from the most, and once more the other way round', async () => {
  await withThree();
  await show();
  expect(names('On the map')).toEqual(['Network A', 'Network B', 'Network C']);
  press('Ties', table('On the map'));
  await waitFor(() => expect(names('On the map')[0]).toBe('Network B'));
  expect(table('On the map').getByRole('columnheader', { name: 'Ties' }).getAttribute('aria-sort')).toBe('descending');
  press('Ties', table('On the map'));
  await waitFor(() => expect(names('On the map')[2]).toBe('Network B'));
  press('Name', table('On the map'));
  press('Name', table('On the map'));
  await waitFor(() => expect(names('On the map')).toEqual(['Network C', 'Network B', 'Network A']));
  // The other table stays as it was.
  expect(names('Lines')).toEqual(['Network A – Network B', 'Network B – Network C']);
});

test('a row that is chosen shows what it rests on, and leads there; pressed again it is let go', async () => {
  await withThree();
  await show();
  press('Network C', table('On the map'));
  const chosen = await screen.findByRole('region', { name: 'Chosen' });
  expect(within(chosen).getByRole('heading', { name: 'Network C' })).toBeTruthy();
  await waitFor(() => expect(drawn.at(-1)).toMatch(/^choose ./));
  press('Network B – Network C', table('Lines'));
  await within(chosen).findByRole('heading', { name: 'Network B – Network C' });
  fireEvent.click(within(chosen).getByRole('button', { name: /Apr 16, 2026/ }));
  await waitFor(() => expect(services.session.active.value?.kind).toBe('meeting'));
  const [april] = (await repository.list('meeting')).filter(({ title }) => title === 'April call');
  expect(services.session.active.value?.record).toBe(april?.id);
  press('Network B – Network C', table('Lines'));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Chosen' })).toBeNull());
});

test('what is pressed in the picture is chosen in the tables, and the picture comes nearer and goes further by commands', async () => {
  await withThree();
  await show();
  press('Network B', table('On the map'));
  await waitFor(() => expect(drawn.at(-1)).toMatch(/^choose ./));
  const id = drawn.at(-1)?.slice('choose '.length) ?? '';
  picture?.press('');
  const row = () => table('On the map').getByRole('button', { name: 'Network B' });
  await waitFor(() => expect(row().getAttribute('aria-pressed')).toBe('false'));
  picture?.press(id);
  await waitFor(() => expect(row().getAttribute('aria-pressed')).toBe('true'));
  press('Nearer');
  press('Further away');
  press('The whole map');
  await waitFor(() => expect(drawn.slice(-3)).toEqual(['zoom 1', 'zoom -1', 'fit']));
  // By name as well, while the map is in front.
  const nearer = commandNamed('network.nearer');
  expect(nearer.when?.(contextOf(services.session))).toBe(true);
  await nearer.run(services, contextOf(services.session));
  expect(drawn.at(-1)).toBe('zoom 1');
});

test('a long table shows more where that is asked for, and less of it where something is looked for', async () => {
  const many = Array.from({ length: 20 }, (_, at) => `Network ${letter(at)}`);
  await repository.commit(saving(note('2026-03-12', from(...many))));
  await show();
  expect(names('On the map')).toHaveLength(15);
  fireEvent.click(screen.getByRole('button', { name: 'Show more (5 left)' }));
  await waitFor(() => expect(names('On the map')).toHaveLength(20));
  fireEvent.input(screen.getByLabelText('Find on the map'), { target: { value: 'network t' } });
  await waitFor(() => expect(names('On the map')).toEqual(['Network T']));
  expect(names('Lines')).toHaveLength(15);
});

test('what could come next is done from its row', async () => {
  await withThree();
  await show();
  const next = within(screen.getByRole('region', { name: 'What could come next' }));
  next.getByText('Network A and Network C');
  press('Copy an introduction', next);
  await waitFor(() =>
    expect(services.copyText).toHaveBeenCalledWith(expect.stringMatching(/^Dear Network A, dear Network C,/)),
  );
  fireEvent.click(next.getByText(/^Quiet organizations/));
  const [look] = await next.findAllByRole('button', { name: 'Show on the map' });
  fireEvent.click(look as HTMLElement);
  await screen.findByRole('region', { name: 'Chosen' });
});

test('clips that are too old to be read for it are counted', async () => {
  await withThree();
  older = 1200;
  await show();
  expect(screen.getByText(/^The newest 5,000 clips .* 1,200 older ones are not\.$/)).toBeTruthy();
});

test('what is too much for the map is said: pairs that ask the same, and meetings in which nobody can have met all', async () => {
  const all = Array.from({ length: 101 }, (_, at) => {
    const name = `${letter(at % 26)}${letter(Math.floor(at / 26)).toLowerCase()}`;
    return `@Member ${name} (School ${name})`;
  });
  const text = all.map((who) => `Question: how do small schools find substitutes? — ${who}`).join('\n');
  await repository.commit(saving(note('2026-03-12', all.slice(0, 41).join(', ').replaceAll('@', ''), { text })));
  await show();
  expect(screen.getByText(/^Very many ask the same: .* the latest 5,000 pairs/)).toBeTruthy();
  expect(screen.getByText(/^In 1 meeting there were more than 40 organizations/)).toBeTruthy();
});

test('all that a line rests on can be opened, however often two met', async () => {
  const day = (at: number) => new Date(Date.UTC(2025, 0, 1 + 7 * at)).toISOString().slice(0, 10);
  await repository.commit(
    saving(...Array.from({ length: 50 }, (_, at) => note(day(at), from('Network A', 'Network B')))),
  );
  await show();
  fireEvent.click(table('Lines').getByRole('button', { name: /Network A.*Network B/ }));
  const chosen = within(await screen.findByRole('region', { name: 'Chosen' }));
  const meetings = () => chosen.getAllByRole('button', { name: /Monthly call/ });
  expect(meetings()).toHaveLength(40);
  fireEvent.click(chosen.getByRole('button', { name: 'Show more (10 left)' }));
  await waitFor(() => expect(meetings()).toHaveLength(50));
});

test('every button is in the one table of commands', async () => {
  await withThree();
  await show();
  press('Network B', table('On the map'));
  await screen.findByRole('region', { name: 'Chosen' });
  const known = new Set(commands.map(({ id }) => id));
  const all = screen.getAllByRole('button').map(({ dataset, textContent }) => [dataset.command, textContent]);
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter(([id]) => !known.has(id ?? ''))).toEqual([]);
});
