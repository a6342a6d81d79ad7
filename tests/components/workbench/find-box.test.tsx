// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FindBox, type FindLine } from '../../../components/workbench/FindBox';
import { setMessages } from '../../../lib/i18n';
import en from '../../../public/_locales/en/messages.json';

const many: FindLine[] = Array.from({ length: 200 }, (_, i) => ({
  id: `line-${i}`,
  title: `Line ${i}`,
  detail: i % 2 ? 'odd' : '',
  group: i < 3 ? 'First ones' : i < 5 ? 'Then these' : undefined,
}));
const choose = vi.fn();

/** A box over lines that hold what is typed. */
function Box({ lines = many }: { lines?: readonly FindLine[] }) {
  const [typed, setTyped] = useState('');
  const shown = lines.filter(({ title, aside }) => aside || title.toLowerCase().includes(typed.toLowerCase()));
  return <FindBox label="Find or do…" lines={shown} typed={typed} onType={setTyped} onChoose={choose} />;
}

beforeEach(() => {
  vi.useFakeTimers();
  setMessages('en', en);
  choose.mockReset();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const box = () => screen.getByRole('combobox', { name: 'Find or do…' }) as HTMLInputElement;
const options = () => screen.queryAllByRole('option');
const press = (key: string, more = {}) => fireEvent.keyDown(box(), { key, ...more });
const type = (value: string) => fireEvent.input(box(), { target: { value } });
const atHand = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent;
const said = () => screen.getByRole('status').textContent;

test('lines stand in named groups, and each knows its place among all, drawn or not', () => {
  render(<Box />);
  const groups = screen.getAllByRole('group').map((group) => [
    group.getAttribute('aria-label'),
    within(group)
      .getAllByRole('option')
      .map(({ ariaPosInSet, textContent }) => [ariaPosInSet, textContent]),
  ]);
  expect(groups.map(([name]) => name)).toEqual(['First ones', 'Then these']);
  expect(options()[3]?.getAttribute('aria-posinset')).toBe('4');
  expect(options()[3]?.getAttribute('aria-setsize')).toBe('200');
  expect(options().length).toBeLessThan(200);
});

test('another name stands behind the title, with what was typed marked in it', () => {
  render(<Box lines={[{ id: 'a', title: 'Side by side', also: 'side view', detail: '' }]} />);
  type('side');
  expect(options().map(({ textContent }) => textContent)).toEqual(['Side by side (side view)']);
  expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['Side', 'side']);
});

test('headings go at the first letter, and lines that stand at the same places keep their elements', () => {
  render(<Box />);
  const before = options();
  const tens = Array.from({ length: 10 }, (_, i) => 50 + i);
  type('line 5');
  expect(screen.queryAllByRole('group')).toEqual([]);
  expect(options().map(({ textContent }) => textContent)).toEqual([
    'Line 5odd',
    ...tens.map((at) => `Line ${at}${at % 2 ? 'odd' : ''}`),
  ]);
  expect(options().every((line, at) => line === before[at])).toBe(true);
  type('line 150');
  expect(options()).toEqual([before[0]]);
  type('');
  expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual([
    'First ones',
    'Then these',
  ]);
  expect(options().map((line) => line.getAttribute('aria-posinset'))).toEqual(before.map((_, at) => `${at + 1}`));
});

test('arrows go round, pages jump, and a line that was not drawn is drawn when one comes to it', () => {
  render(<Box />);
  expect(atHand()).toBe('Line 0');
  press('PageDown');
  expect(atHand()).toBe('Line 8');
  press('PageUp');
  press('ArrowUp');
  expect(atHand()).toBe('Line 199odd');
  press('ArrowDown');
  expect(atHand()).toBe('Line 0');
  press('Enter');
  expect(choose).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'line-0' }));
});

test('what is typed makes the first line the one at hand, and marks the letters', () => {
  render(<Box />);
  press('PageDown');
  type('ine 19');
  expect(atHand()).toBe('Line 19odd');
  const marked = [...(options()[0]?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent);
  expect(marked).toEqual(['ine', '19']);
  expect(options()).toHaveLength(11);
});

test('how many there are is said once typing rests, not at every key; that there are none at once', () => {
  render(<Box />);
  type('line 1');
  vi.advanceTimersByTime(300);
  type('line 19');
  vi.advanceTimersByTime(600);
  expect(said()).toBe('');
  vi.advanceTimersByTime(200);
  return vi
    .waitFor(() => expect(said()).toBe('11 found'))
    .then(() => {
      type('nothing so');
      expect(said()).toBe('Nothing found. Try fewer or other words.');
      expect(options()).toHaveLength(0);
      expect(box().getAttribute('aria-activedescendant')).toBeNull();
      press('Enter');
      expect(choose).not.toHaveBeenCalled();
    });
});

test('a line aside is not counted', async () => {
  render(<Box lines={[...many.slice(0, 2), { id: 'new', title: 'Make one', detail: '', aside: true }]} />);
  type('line 1');
  vi.advanceTimersByTime(800);
  await vi.waitFor(() => expect(said()).toBe('1 found'));
  expect(options()).toHaveLength(2);
});

test('a press on a line chooses it and leaves the focus in the field; a key of a word being composed does nothing', () => {
  render(<Box />);
  const third = options()[2] as HTMLElement;
  expect(fireEvent.mouseDown(third)).toBe(false);
  fireEvent.click(third);
  expect(choose).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'line-2' }));
  press('Enter', { isComposing: true });
  press('ArrowDown', { isComposing: true });
  expect(atHand()).toBe('Line 0');
  expect(choose).toHaveBeenCalledOnce();
});
