// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useRef } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FindBar } from '../../components/editors/find/FindBar';
import { useFind } from '../../components/editors/find/useFind';
import { ServicesContext } from '../../components/services';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import type { RecordId } from '../../lib/model';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';

setMessages('en', en);
const record = 'clip:0' as RecordId;

/** An editor of one text, and its search. */
function Editor({ text }: { text: string }) {
  const container = useRef<HTMLDivElement>(null);
  const find = useFind(container, record);
  return (
    <>
      <FindBar find={find} />
      <div data-used="true" ref={container}>
        <p data-find>{text}</p>
      </div>
    </>
  );
}

const text = 'trust now, ask who, then who else, and who is not here; trust, trust';
/** Puts another text in its place, as a frame is filled anew. */
const fill = (words: string) => {
  const [place] = document.querySelectorAll('[data-find]');
  if (place) place.innerHTML = `<b>${words}</b>`;
};

beforeEach(() => {
  vi.useFakeTimers();
  const session = createSession();
  session.open('clip', record);
  const services = { session, notify: vi.fn() } as unknown as Services;
  render(
    <ServicesContext.Provider value={services}>
      <Editor text={text} />
    </ServicesContext.Provider>,
  );
  session.reader.value = 'find';
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const rest = () => vi.advanceTimersByTimeAsync(200);
const field = () => screen.getByRole('searchbox') as HTMLInputElement;
const ask = (value: string) => fireEvent.input(field(), { target: { value } });
const enter = (shiftKey = false) => fireEvent.keyDown(field(), { key: 'Enter', shiftKey });
const said = () => document.querySelector('search')?.textContent;

test('what was found of other words is never shown for those that are looked for now', async () => {
  await rest();
  ask('who');
  await rest();
  expect(said()).toContain('1 of 3');
  // Drawn, and nothing that comes after that.
  field().value = 'trust,';
  field().dispatchEvent(new Event('input', { bubbles: true }));
  for (const _ of [1, 2, 3]) await Promise.resolve();
  expect(said()).not.toContain('of 3');
  await rest();
  expect(said()).toContain('1 of 1');
});

test('Enter pressed before the words just typed were looked for goes on among those', async () => {
  await rest();
  ask('trust');
  await rest();
  ask('who');
  await vi.advanceTimersByTimeAsync(1);
  enter();
  enter();
  await rest();
  expect(said()).toContain('3 of 3');
  enter();
  enter(true);
  await rest();
  expect(said()).toContain('3 of 3');
});

test('one stays at the place where one is, though the text is drawn anew from nothing', async () => {
  await rest();
  ask('who');
  await rest();
  enter();
  await rest();
  expect(said()).toContain('2 of 3');
  fill('');
  await rest();
  expect(said()).toContain('Not in this text');
  fill(text);
  await rest();
  expect(said()).toContain('2 of 3');
});
