// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NewDigestEditor } from '../../components/editors/NewDigestEditor';
import { ServicesContext } from '../../components/services';
import { TabPlace } from '../../components/workbench/outline';
import { commandNamed } from '../../lib/commands';
import { sourcesOf } from '../../lib/commands/digest-sources';
import { localDay } from '../../lib/commands/period';
import { listPresets } from '../../lib/commands/presets-here';
import { contextOf, placeOf } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { resolveDigest } from '../../lib/digest';
import { setMessages } from '../../lib/i18n';
import {
  type AnyRecord,
  changesOf,
  createDigest,
  createEdition,
  createMeeting,
  type Digest,
  flattenPart,
  type Meeting,
} from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { clip, maker } from '../digest/library';
import { openLibrary } from '../storage/open';

const now = new Date();
const inDays = (days: number) => localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
let repository: Repository;
let services: Services;

beforeEach(async () => {
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
  setMessages('en', en);
  localStorage.clear();
  repository = await openLibrary();
  const session = createSession();
  session.open('newDigest');
  services = { repository, session, notify: vi.fn() } as unknown as Services;
});
afterEach(cleanup);

const note = (title: string, text: string, change: Partial<Meeting> = {}): Meeting => ({
  ...{ ...createMeeting(title, text, now), date: inDays(0), release: 'network' as const },
  ...change,
});
const keep = (...records: AnyRecord[]) =>
  repository.commit({
    title: 'did_digest_new',
    changes: Object.fromEntries(records.map((record) => [record.id, changesOf(record)])),
  });
const show = () =>
  render(
    <ServicesContext.Provider value={services}>
      <TabPlace.Provider value={placeOf(services.session)}>
        <NewDigestEditor />
      </TabPlace.Provider>
    </ServicesContext.Provider>,
  );
const choose = (label: string, option: string) => {
  const select = screen.getByLabelText(label) as HTMLSelectElement;
  const found = [...select.options].find((each) => each.text === option);
  if (!found) throw new Error(`${option} is none of: ${[...select.options].map((each) => each.text).join(', ')}`);
  fireEvent.change(select, { target: { value: found.value } });
};
async function preset(name: string) {
  await screen.findByLabelText('Preset');
  choose('Preset', name);
}
const blocks = () =>
  within(screen.getByRole('group', { name: 'Blocks' }))
    .getAllByRole('checkbox')
    .map((box) => (box as HTMLInputElement).labels?.[0]?.textContent);
async function make(): Promise<Digest> {
  const before = new Set((await repository.list('digest')).map(({ id }) => id));
  const button = await screen.findByRole('button', { name: 'Make the draft' });
  await waitFor(() => expect((button as HTMLButtonElement).disabled).toBe(false));
  fireEvent.click(button);
  return waitFor(async () => {
    const made = (await repository.list('digest')).find(({ id }) => !before.has(id));
    if (!made) throw new Error('No digest yet');
    return made;
  });
}
/** What readers would get: titles of sections, and the words of what stands in them. */
async function read(digest: Digest) {
  const document = await resolveDigest(digest, await sourcesOf(repository, digest), maker, now);
  return document.sections.map(({ title, items }) => [
    title,
    ...items.map((item) => item.excerpt || item.words || item.title),
  ]);
}

test('a preset says how much there is for each of its blocks, and its draft holds it and gives lines a record', async () => {
  await keep(
    clip('kept', { principles: ['principle:openness'], savedAt: now.toISOString() }),
    note(
      'Call',
      'Noticing: subs are scarce\nDecision: stay online\nQuestion: who hosts?\nThanks: to all\nThanks: left out [room]',
    ),
    note('Spring convening', '', { date: inDays(20), kind: 'convening' }),
    note('With Ana Example', '', { date: inDays(20), kind: 'visit', present: 'Ana Example' }),
  );
  show();
  await preset('Community digest');
  await waitFor(() =>
    expect(blocks()).toEqual([
      'What we’re noticing (1 found)',
      'What is new (1 found)',
      'Try this (to write)',
      'Questions for you (1 found)',
      'Decided and doing (1 found)',
      'With thanks to (1 found)',
      'Coming up (1 found)',
      'Last time we asked… (to write)',
    ]),
  );
  fireEvent.click(screen.getByLabelText(/^Decided and doing/));
  await waitFor(() => expect(blocks()).toContain('Decided and doing'));
  const digest = await make();
  expect(await read(digest)).toEqual([
    ['What we’re noticing', 'subs are scarce'],
    ['Promote Openness', 'Title of kept'],
    ['Questions for you', 'who hosts?'],
    ['With thanks to', 'to all'],
    ['Coming up', 'Spring convening'],
  ]);
  expect(digest).toMatchObject({ preset: 'community', release: 'network', oneMinute: '' });
  const [call] = (await repository.list('meeting')).filter(({ title }) => title === 'Call');
  expect(call?.lines.map(({ words }) => words).sort()).toEqual(['subs are scarce', 'to all', 'who hosts?']);
  // Line and digest came in one step, and go in one.
  const last = await repository.lastUndoable();
  await repository.undo(last?.id ?? '');
  expect((await repository.get(call?.id ?? 'meeting:none'))?.lines).toEqual([]);
});

test('what is chosen otherwise is kept as a preset without the blocks that were left out, and the digest says what it began with', async () => {
  await keep(note('Call', 'Thanks: to all'));
  show();
  await preset('Community digest');
  await waitFor(() => expect(blocks()).toContain('With thanks to (1 found)'));
  fireEvent.click(screen.getByLabelText(/^Try this/));
  choose('Period', 'The last 7 days');
  await waitFor(() => expect((screen.getByLabelText('Preset') as HTMLSelectElement).value).toBe(''));
  expect(blocks()).toContain('Try this');
  fireEvent.click(await screen.findByRole('button', { name: 'Keep these choices as a preset' }));
  const [kept] = await waitFor(async () => {
    const own = await listPresets(repository);
    expect(own).toHaveLength(1);
    return own;
  });
  expect(kept).toMatchObject({ period: 'last7' });
  expect(kept?.blocks.map(({ kind }) => kind)).not.toContain('try');
  expect(kept?.blocks.map(({ kind }) => kind)).toContain('thanks');
});

test('a preset from which something was chosen otherwise is what the digest began with', async () => {
  show();
  await preset('One-pager');
  choose('Period', 'The last 7 days');
  expect(await make()).toMatchObject({ preset: 'one-pager', sections: [{ kind: 'questions' }, { kind: 'coming' }] });
});

test('a form that somebody looked away from is as it was, the blocks that were left out too', async () => {
  const { session } = services;
  show();
  await preset('Community digest');
  await waitFor(() => expect(blocks()).toContain('Try this (to write)'));
  fireEvent.click(screen.getByLabelText(/^Try this/));
  fireEvent.input(screen.getByLabelText('Title'), { target: { value: 'What we heard' } });
  cleanup();
  session.open('welcome');
  session.open('newDigest');
  show();
  await waitFor(() => expect((screen.getByLabelText('Preset') as HTMLSelectElement).value).toBe('community'));
  await waitFor(() => expect(blocks()).toContain('Try this'));
  expect((screen.getByLabelText('Title') as HTMLTextAreaElement).value).toBe('What we heard');
  // The draft made, the next form is a new one.
  await make();
  cleanup();
  session.open('newDigest');
  show();
  await screen.findByLabelText('Preset');
  expect((screen.getByLabelText('Preset') as HTMLSelectElement).value).toBe('');
  expect((screen.getByLabelText('Title') as HTMLTextAreaElement).value).not.toBe('What we heard');
});

test('“New digest” is of what is selected where several are, whatever the form said, and stays so when one looks at one of them', async () => {
  const { session } = services;
  const [one, two] = [clip('one'), clip('two')];
  await keep(one, two);
  show();
  choose('What to gather', 'What a search finds');
  session.selection.value = [one.id, two.id];
  await commandNamed('digest.new').run(services, contextOf(session));
  const what = () => (screen.getByLabelText('What to gather') as HTMLSelectElement).selectedOptions[0]?.text;
  await waitFor(() => expect(what()).toMatch(/2/));
  await screen.findByText('2 clips');
  cleanup();
  session.selection.value = [one.id];
  show();
  expect(what()).toMatch(/2/);
  await screen.findByText('2 clips');
});

test('a series, a search and principles each narrow what is found', async () => {
  await keep(
    note('Monthly call, March 2026', 'Thanks: for the bus #openness\nThanks: for the food'),
    note('Core team', 'Thanks: for the bus, core'),
  );
  show();
  await preset('Community digest');
  const thanks = (found: string) => waitFor(() => expect(blocks()).toContain(`With thanks to (${found})`));
  await thanks('3 found');
  choose('What to gather', 'The notes of a series of meetings');
  choose('Series', 'Monthly call (1)');
  await thanks('2 found');
  expect((screen.getByLabelText('Title') as HTMLTextAreaElement).value).toMatch(/^Monthly call, /);
  fireEvent.click(screen.getByLabelText('Promote Openness'));
  await thanks('1 found');
  fireEvent.click(screen.getByLabelText('Promote Openness'));
  choose('What to gather', 'What a search finds');
  fireEvent.input(screen.getByLabelText('Words to look for'), { target: { value: 'bus' } });
  await thanks('2 found');
});

test('what the last digest that left asked is told again with what came back', async () => {
  const text = 'Question: who hosts?\n  - Red Sur would';
  const earlier = note('Monthly call, March 2026', text, { date: inDays(-40) });
  const line = {
    ...{
      id: 'asked',
      label: 'question' as const,
      words: 'who hosts?',
      principles: [],
      release: null,
      attribution: null,
    },
    ...{ credit: null, consent: null, order: 'a0', removed: false },
  };
  const asking = createDigest('March', 'en', now);
  const section = { id: 's', title: 'Asked', principle: null, words: '', order: 'a0', removed: false };
  const item = {
    id: 'i',
    section: 's',
    source: { record: earlier.id, part: 'asked' },
    words: '',
    order: 'a0',
    removed: false,
  };
  const hash = 'a'.repeat(64);
  const edition = createEdition({
    ...{
      digest: asking.id,
      title: 'March',
      release: 'network',
      frozenAt: now.toISOString(),
      madeAt: now.toISOString(),
    },
    ...{ body: hash, held: hash, ways: [] },
  });
  await keep(
    { ...earlier, lines: [line] },
    asking,
    note('Monthly call, April 2026', 'Question: who hosts? [done]\nThanks: to Red Sur'),
  );
  await repository.commit({
    title: 'did_digest_add',
    changes: { [asking.id]: { ...flattenPart('sections', section), ...flattenPart('items', item) } },
  });
  show();
  await preset('Community digest');
  await waitFor(() => expect(blocks()).toContain('With thanks to (1 found)'));
  expect(blocks()).toContain('Last time we asked… (to write)');
  // Asked is what left.
  await keep(edition);
  await waitFor(() => expect(blocks()).toContain('Last time we asked… (2 found)'));
  const digest = await make();
  expect(await read(digest)).toContainEqual(['Last time we asked…', 'who hosts?', 'Red Sur would']);
  const block = digest.sections.find(({ kind }) => kind === 'lastTime');
  expect(block?.hint).toMatch(/Asked last time: 1. Marked as answered: 1.$/);
});
