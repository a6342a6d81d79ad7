// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import {
  Button,
  Dialog,
  PrincipleChip,
  Select,
  TagInput,
  TextArea,
  TextField,
  VirtualList,
} from '../../../components/ui';
import { setMessages } from '../../../lib/i18n';

setMessages('en', JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')));
afterEach(cleanup);

test('a principle is a toggle with its name, its state and its key', () => {
  const toggled = vi.fn();
  const press = { 'data-command': 'clip.principle', onClick: toggled };
  render(<PrincipleChip name="Openness" colour="lake" icon="window" pressed={false} shortcut="3" press={press} />);
  const chip = screen.getByRole('button', { name: 'Openness' });
  expect(chip.getAttribute('aria-pressed')).toBe('false');
  fireEvent.click(chip);
  expect(toggled).toHaveBeenCalledOnce();
  expect(chip.dataset.command).toBe('clip.principle');
});

test('a principle that is only shown is no button', () => {
  render(<PrincipleChip name="Openness" colour="lake" icon="window" />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText('Openness')).toBeTruthy();
});

test('fields are found by their label, give text, and say what is wrong', () => {
  const typed = vi.fn();
  render(<TextField label="Title" value="" onInput={typed} error="It needs a title." />);
  const field = screen.getByRole('textbox', { name: 'Title' });
  fireEvent.input(field, { target: { value: 'Trust' } });
  expect(typed).toHaveBeenCalledWith('Trust');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const said = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  expect(said?.textContent).toBe('It needs a title.');
});

test('of many choices the chosen one stands at once, and all of them once the page rests', async () => {
  const options = Array.from({ length: 50 }, (_, nth) => ({ value: `${nth}`, label: `Language ${nth}` }));
  const chosen = vi.fn();
  render(<Select label="Language" value="30" options={options} onChange={chosen} />);
  const list = screen.getByRole('combobox', { name: 'Language' }) as HTMLSelectElement;
  expect([...list.options].map(({ value }) => value)).toEqual(['30']);
  await waitFor(() => expect(list.options.length).toBe(50));
  expect(list.value).toBe('30');
  fireEvent.change(list, { target: { value: '4' } });
  expect(chosen).toHaveBeenCalledWith('4');
});

test('a few choices stand at once', () => {
  const options = ['one', 'two'].map((value) => ({ value, label: value }));
  render(<Select label="Which" value="two" options={options} onChange={vi.fn()} />);
  expect(screen.getAllByRole('option')).toHaveLength(2);
});

test('text that looks like markup stays text', () => {
  const poison = '<img src=x onerror=alert(1)>';
  render(
    <>
      <TextArea label="Note" grow value={poison} onInput={() => undefined} />
      <Button>{poison}</Button>
      <PrincipleChip name={poison} colour="clay" icon="hands" />
    </>,
  );
  expect(document.querySelector('img')).toBeNull();
});

function Tags({ start = [] as string[], suggest = async (_: string) => [] as string[] }) {
  const [tags, setTags] = useState<string[]>(start);
  return <TagInput label="Tags" tags={tags} onChange={setTags} suggest={suggest} />;
}
const chips = () => screen.queryAllByRole('button').map((button) => button.getAttribute('aria-label'));
const type = (value: string) => fireEvent.input(screen.getByRole('combobox'), { target: { value } });
const press = (key: string) => fireEvent.keyDown(screen.getByRole('combobox'), { key });

test('Enter and comma make tags, once each, without the sign; Backspace takes the last', () => {
  render(<Tags />);
  type('#long  grants');
  press('Enter');
  type('Trust, Long grants,');
  expect(chips()).toEqual(['Remove tag long grants', 'Remove tag Trust']);
  press('Backspace');
  expect(chips()).toEqual(['Remove tag long grants']);
});

test('Enter in an empty tag field is left to the form', () => {
  render(<Tags />);
  expect(press('Enter')).toBe(true);
  type('trust');
  expect(press('Enter')).toBe(false);
});

test('suggestions are walked by arrow keys and taken by Enter; Esc closes them', async () => {
  render(<Tags suggest={async () => ['trust', 'travel']} />);
  type('tr');
  await waitFor(() => expect(screen.getAllByRole('option', { hidden: true })).toHaveLength(2));
  press('ArrowDown');
  press('ArrowDown');
  const active = screen.getByRole('combobox').getAttribute('aria-activedescendant') ?? '';
  expect(document.getElementById(active)?.textContent).toBe('travel');
  press('Enter');
  expect(chips()).toEqual(['Remove tag travel']);
  type('t');
  await waitFor(() => expect(screen.getAllByRole('option', { hidden: true })).toHaveLength(1));
  press('Escape');
  expect(screen.queryAllByRole('option', { hidden: true })).toHaveLength(0);
});

test('a late answer for an older prefix shows nothing', async () => {
  const answers = new Map<string, (tags: string[]) => void>();
  render(<Tags suggest={(prefix) => new Promise((resolve) => answers.set(prefix, resolve))} />);
  type('t');
  type('tr');
  answers.get('tr')?.(['trust']);
  answers.get('t')?.(['time']);
  await waitFor(() => expect(screen.getAllByRole('option', { hidden: true })).toHaveLength(1));
  expect(screen.getByRole('option', { hidden: true }).textContent).toBe('trust');
});

function Long({ total = 100_000, activate = (_: number) => undefined as unknown }) {
  const [selected, select] = useState(-1);
  return (
    <VirtualList
      label="Clips"
      total={total}
      rowHeight={96}
      row={(index) => `Clip ${index}`}
      selected={selected}
      onSelect={select}
      onActivate={activate}
      empty="Nothing yet"
    />
  );
}

test('a list of 100,000 draws few rows, says how many there are, and is walked by keys', () => {
  const activate = vi.fn();
  render(<Long activate={activate} />);
  const list = screen.getByRole('listbox', { name: 'Clips' });
  expect(screen.getAllByRole('option').length).toBeLessThan(60);
  const key = (name: string) => fireEvent.keyDown(list, { key: name });
  key('ArrowDown');
  key('ArrowDown');
  const active = () => document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
  expect(active()?.textContent).toBe('Clip 1');
  expect(active()?.getAttribute('aria-setsize')).toBe('100000');
  expect(active()?.getAttribute('aria-posinset')).toBe('2');
  key('End');
  expect(active()?.textContent).toBe('Clip 99999');
  key('Enter');
  key(' ');
  expect(activate.mock.calls).toEqual([[99_999], [99_999]]);
  key('Home');
  expect(active()?.textContent).toBe('Clip 0');
});

test('a list that jumps draws what is seen, and what is beyond its edges when it rests', async () => {
  render(<Long />);
  const list = screen.getByRole('listbox', { name: 'Clips' });
  const places = () => screen.getAllByRole('option').map((row) => Number(row.getAttribute('aria-posinset')) - 1);
  const scroll = (top: number) => {
    list.scrollTop = top;
    fireEvent.scroll(list);
  };
  const around = (top: number, margin: number) => {
    const [first, last] = [Math.floor(top / 96), Math.floor((top + 800) / 96)];
    return Array.from({ length: last - first + 1 + 2 * margin }, (_, at) => first - margin + at);
  };
  scroll(96_000);
  await waitFor(() => expect(places().toSorted((a, b) => a - b)).toEqual(around(96_000, 0)));
  await waitFor(() => expect(places().toSorted((a, b) => a - b)).toEqual(around(96_000, 4)));
  // A wheel goes on with them.
  scroll(96_096);
  await waitFor(() => expect(places().toSorted((a, b) => a - b)).toEqual(around(96_096, 4)));
});

test('an empty list says so', () => {
  render(<Long total={0} />);
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(screen.getByText('Nothing yet')).toBeTruthy();
});

test('a dialog has its title as name, closes by Esc and button, and gives the focus back', () => {
  const closed = vi.fn();
  function Page() {
    const [open, setOpen] = useState(false);
    const close = () => {
      closed();
      setOpen(false);
    };
    return (
      <>
        <Button onClick={() => setOpen(true)}>Open</Button>
        {open && (
          <Dialog title="Erase?" onClose={close}>
            <p>For ever.</p>
          </Dialog>
        )}
      </>
    );
  }
  render(<Page />);
  const opener = screen.getByRole('button', { name: 'Open' });
  opener.focus();
  fireEvent.click(opener);
  const dialog = screen.getByRole('dialog', { name: 'Erase?' });
  fireEvent(dialog, new Event('cancel', { cancelable: true }));
  expect(closed).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
});
