// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CaptureForm } from '../../../components/popup/CaptureForm';
import type { CaptureFlow } from '../../../components/popup/capture-flow';
import {
  createCaptureState,
  showDraft,
  showPage,
  showTab,
  showUnreadable,
} from '../../../components/popup/capture-state';
import type { Surroundings } from '../../../components/popup/surroundings';
import { setMessages } from '../../../lib/i18n';
import { createGivenPrinciples, linkDraft } from '../../../lib/model';

setMessages('en', JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')));
afterEach(cleanup);

const url = 'https://example.org/a';
let state = createCaptureState();
const flow = {
  save: vi.fn(async () => undefined),
  update: vi.fn(async () => undefined),
  undo: vi.fn(async () => undefined),
  discardDraft: vi.fn(async () => undefined),
  flush: vi.fn(),
  settled: Promise.resolve(),
} satisfies CaptureFlow;
const around = { repository: Promise.resolve({ tags: async () => [] }), openLibrary: vi.fn(), close: vi.fn() };

function show(bareKeys = true) {
  const principles = createGivenPrinciples();
  const surroundings = around as unknown as Surroundings;
  render(<CaptureForm state={state} flow={flow} around={surroundings} principles={principles} bareKeys={bareKeys} />);
}
const pressed = () =>
  screen.getAllByRole('button', { pressed: true }).map((chip) => chip.textContent?.replace(/\d$/, ''));
const key = (target: Element | Document, name: string, alt = false) =>
  fireEvent.keyDown(target, { key: name, code: `Digit${name}`, altKey: alt });

beforeEach(() => {
  vi.clearAllMocks();
  state = createCaptureState();
  showTab(state, { id: 1, url, title: 'Tab title' });
});

test('the form is there before the page was read, and the focus is on why', () => {
  show();
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Tab title');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Why I kept this' }));
  expect(screen.getByText('Reading the page…')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', false);
});

test('digits toggle principles outside text fields only; with Alt everywhere', () => {
  show();
  const note = screen.getByRole('textbox', { name: 'Why I kept this' });
  key(note, '1');
  expect(screen.queryAllByRole('button', { pressed: true })).toEqual([]);
  key(note, '3', true);
  key(document.body, '1');
  expect(pressed()).toEqual(['Prioritize Relationships', 'Promote Openness']);
  key(document.body, '1');
  expect(pressed()).toEqual(['Promote Openness']);
});

test('where bare keys are switched off, only Alt works', () => {
  show(false);
  key(document.body, '2');
  expect(screen.queryAllByRole('button', { pressed: true })).toEqual([]);
  key(document.body, '2', true);
  expect(pressed()).toEqual(['Practice Humility']);
});

test('Enter in the title and Mod+Enter anywhere save', () => {
  show();
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Title' }), { key: 'Enter' });
  expect(flow.save).toHaveBeenCalledTimes(1);
  fireEvent.keyDown(screen.getByRole('button', { name: 'Practice Humility' }), { key: 'Enter', ctrlKey: true });
  expect(flow.save).toHaveBeenCalledTimes(2);
});

test('what a page says of itself is shown as text', () => {
  const poison = '<img src=x onerror=alert(1)>';
  showPage(state, { ...linkDraft(url, poison), kind: 'article', site: poison, author: poison, excerpt: poison }, null);
  show();
  expect(document.querySelectorAll('img[src="x"]')).toHaveLength(0);
  expect(screen.getAllByText(poison).length).toBeGreaterThan(1);
});

test('a draft that was brought back can be discarded', () => {
  const draft = { address: url, url, title: 'T', note: 'Mine', principles: [], tags: [], tagText: '', updatedAt: '' };
  showDraft(state, draft);
  show();
  expect(screen.getByRole('textbox', { name: 'Why I kept this' })).toHaveProperty('value', 'Mine');
  fireEvent.click(screen.getByRole('button', { name: 'Discard draft' }));
  expect(flow.discardDraft).toHaveBeenCalledTimes(1);
});

test('a page that cannot be read says so and offers its link', () => {
  showUnreadable(state, 'pdf');
  show();
  expect(screen.getByRole('status').textContent).toContain('PDF');
  expect(screen.getByRole('button', { name: 'Save the link' })).toBeTruthy();
});

test('a page of the browser itself has nothing to save', () => {
  showTab(state, { id: 1, url: 'chrome://settings/', title: 'Settings' });
  showUnreadable(state, 'browserPage');
  show();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: /save/i })).toBeNull();
});

test('after saving the popup closes by itself, unless a key is pressed', () => {
  vi.useFakeTimers();
  state.stage.value = 'saved';
  show();
  vi.advanceTimersByTime(1300);
  expect(around.close).toHaveBeenCalledTimes(1);
  cleanup();
  show();
  fireEvent.keyDown(document, { key: 'Tab' });
  vi.advanceTimersByTime(5000);
  expect(around.close).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(flow.undo).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
