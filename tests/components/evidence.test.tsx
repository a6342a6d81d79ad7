// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PersonEditor } from '../../components/editors/PersonEditor';
import { PrincipleEditor } from '../../components/editors/PrincipleEditor';
import { ServicesContext } from '../../components/services';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createPerson, type Highlight, type PrincipleId } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { clip, openLibrary, saving } from '../storage/open';

setMessages('en', en);
const trust: PrincipleId = 'principle:relationships';
const highlight: Highlight = {
  id: 'p1',
  quote: { exact: 'Calls between meetings', prefix: '', suffix: '' },
  position: null,
  note: '',
  principles: [trust],
  createdAt: '2026-03-05T00:00:00.000Z',
  order: 'a0',
  removed: false,
};
const poison = '<img src=x onerror=alert(1)>';

let repository: Repository;
let services: Services;

beforeEach(async () => {
  // The practices that come with the program are read as a page reads them.
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
  repository = await openLibrary();
  services = { repository, session: createSession(), notify: vi.fn() } as unknown as Services;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = (editor: preact.ComponentChildren) =>
  render(<ServicesContext.Provider value={services}>{editor}</ServicesContext.Provider>);

test('a principle shows its evidence; a row chosen can be made an example and taken off, and the list follows', async () => {
  await repository.commit(
    saving(
      clip({ title: poison, principles: [trust], savedAt: '2026-02-01T00:00:00.000Z' }),
      clip({ title: 'With a passage', highlights: [highlight], savedAt: '2026-01-01T00:00:00.000Z' }),
    ),
  );
  show(<PrincipleEditor record={trust} />);
  await screen.findByRole('heading', { name: '2 pieces of evidence' });
  const evidence = screen.getByRole('region', { name: 'Evidence' });
  expect(within(evidence).getByRole('group', { name: 'March 2026' })).toBeTruthy();
  await within(evidence).findByText(poison);
  expect(document.querySelector('img')).toBeNull();
  fireEvent.click(within(evidence).getByRole('option', { name: /Calls between meetings/ }));
  const like = await within(evidence).findByRole('button', { name: 'Looks like this' });
  expect(like.dataset.command).toBe('evidence.like');
  fireEvent.click(like);
  const examples = screen.getByRole('region', { name: 'Examples of what it looks like' });
  await within(examples).findByText('Calls between meetings');
  expect(within(examples).getByRole('button', { name: /With a passage/ }).dataset.command).toBe('example.open');
  fireEvent.click(within(evidence).getByRole('button', { name: 'Take off' }));
  await screen.findByRole('heading', { name: '1 piece of evidence' });
  expect(within(evidence).queryByRole('option', { name: /Calls between meetings/ })).toBeNull();
});

test('evidence is found by its words, by its kind, and in its source', async () => {
  const second = { ...highlight, id: 'p2', quote: { ...highlight.quote, exact: 'Repair first' } };
  await repository.commit(saving(clip({ title: 'The source', principles: [trust], highlights: [highlight, second] })));
  show(<PrincipleEditor record={trust} />);
  await screen.findByRole('heading', { name: '3 pieces of evidence' });
  fireEvent.input(screen.getByRole('searchbox', { name: 'Search in the evidence' }), { target: { value: 'repair' } });
  await screen.findByRole('heading', { name: '1 piece of evidence' });
  fireEvent.input(screen.getByRole('searchbox', { name: 'Search in the evidence' }), { target: { value: '' } });
  fireEvent.change(screen.getByRole('combobox', { name: 'Show' }), { target: { value: 'passage' } });
  await screen.findByRole('heading', { name: '2 pieces of evidence' });
  fireEvent.change(screen.getByRole('combobox', { name: 'Group by' }), { target: { value: 'source' } });
  await screen.findByRole('group', { name: 'The source' });
});

test('a person shows what they are seen in, and follows what another window adds', async () => {
  const person = createPerson('Programme lead', 'Example Network');
  await repository.commit(saving(person));
  show(<PersonEditor record={person.id} />);
  await screen.findByText(/Nothing in the library names them yet/);
  expect(screen.getByText('Write nothing about somebody that they could not read.')).toBeTruthy();
  await repository.commit(saving(clip({ title: 'A page of theirs', author: 'Programme Lead, Example Network' })));
  await screen.findByRole('heading', { name: 'Seen in 1 place' });
  const row = await screen.findByRole('option', { name: /A page of theirs/ });
  expect(row.textContent).toContain('Author');
  fireEvent.dblClick(row);
  await vi.waitFor(() => expect(services.session.active.value?.kind).toBe('clip'));
});

test('what is dragged from anywhere in the library falls on the examples of a side; an example dragged goes where it falls', async () => {
  const pages = [clip({ title: 'One' }), clip({ title: 'Two', highlights: [highlight] })] as const;
  await repository.commit(saving(...pages));
  show(<PrincipleEditor record={trust} />);
  const like = await screen.findByRole('region', { name: 'Examples of what it looks like' });
  const unlike = screen.getByRole('region', { name: 'Examples of what it does not look like' });
  const held = new Map<string, string>();
  const dataTransfer = {
    get types() {
      return [...held.keys()];
    },
    setData: (type: string, words: string) => held.set(type, words),
    getData: (type: string) => held.get(type) ?? '',
  };
  const drag = (name: string, on: Element) => {
    const event = new Event(name, { bubbles: true, cancelable: true });
    fireEvent(on, Object.defineProperty(event, 'dataTransfer', { value: dataTransfer }));
  };
  const records = 'application/x-commonplace-records';
  const fall = (load: object, on: Element) => {
    held.clear();
    held.set(records, JSON.stringify(load));
    drag('drop', on);
  };
  fall({ records: [pages[0].id] }, like);
  await within(like).findByRole('button', { name: /One/ });
  fall({ records: [pages[1].id], part: 'p1' }, like);
  await within(like).findByText('Calls between meetings');
  fall({ records: ['person:nobody'] }, like);
  fall({ records: 'no list' }, like);
  held.clear();
  const [first] = within(like).getAllByRole('listitem');
  drag('dragstart', first as Element);
  drag('drop', unlike);
  await within(unlike).findByRole('button', { name: /One/ });
  expect(within(like).getAllByRole('listitem')).toHaveLength(1);
});
