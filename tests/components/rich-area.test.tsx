// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RichArea } from '../../components/editors/digest/RichArea';
import { useRecord } from '../../components/hooks';
import { ServicesContext } from '../../components/services';
import { TabPlace } from '../../components/workbench/outline';
import { commands } from '../../lib/commands';
import { answerKey } from '../../lib/commands/key-answer';
import { keyContextOf } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createDigest, type Digest } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { createSession, type Session } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary, saving } from '../storage/open';

setMessages('en', en);
const digest: Digest = { ...createDigest('June', 'en', new Date('2026-06-01')), oneMinute: 'Trust first' };
let repository: Repository;
let session: Session;
const pictures = vi.fn();

afterEach(cleanup);
beforeEach(async () => {
  repository = await openLibrary();
  await repository.commit(saving(digest));
  session = createSession();
  session.open('digest', digest.id);
});

function Live() {
  const record = useRecord(digest.id);
  if (!record) return null;
  return <RichArea record={record} field="oneMinute" stored={record.oneMinute} label="Words" onPictures={pictures} />;
}

async function show(): Promise<HTMLTextAreaElement> {
  const { id, active } = session.group.peek();
  const services = { repository, session, notify: vi.fn() } as unknown as Services;
  render(
    <ServicesContext.Provider value={services}>
      <TabPlace.Provider value={`${id} ${active}`}>
        <Live />
        <input aria-label="Elsewhere" />
      </TabPlace.Provider>
    </ServicesContext.Provider>,
  );
  const area = (await screen.findByLabelText('Words')) as HTMLTextAreaElement;
  await waitFor(() => expect(area.value).toBe('Trust first'));
  return area;
}

const press = (key: string, shiftKey = false) => ({
  ...{ key, code: `Key${key.toUpperCase()}`, ctrlKey: true, metaKey: false, altKey: false, shiftKey },
});
/** What a key means where the keyboard is now. */
function meant(key: string, shiftKey = false): string | undefined {
  const context = keyContextOf(session, true);
  const answer = answerKey(press(key, shiftKey), commands, { context, mac: false, bareKeys: true });
  return answer && 'command' in answer ? answer.command.id : undefined;
}

test('keys are the words’ own while their field has the focus, and the frame’s elsewhere', async () => {
  const area = await show();
  expect(meant('b')).toBe('view.sideBar');
  expect(meant('i')).toBeUndefined();
  area.focus();
  expect([meant('b'), meant('i'), meant('k', true)]).toEqual(['text.bold', 'text.italic', 'text.link']);
  screen.getByLabelText('Elsewhere').focus();
  expect(meant('b')).toBe('view.sideBar');
});

test('a button of the bar writes the mark and leaves the cursor in the words; it is kept as it is typed', async () => {
  const area = await show();
  area.focus();
  area.setSelectionRange(0, 5);
  fireEvent.click(screen.getByRole('button', { name: 'Bold' }));
  await waitFor(() => expect(area.value).toBe('**Trust** first'));
  expect(document.activeElement).toBe(area);
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('Trust');
  await waitFor(async () => expect((await repository.get(digest.id))?.oneMinute).toBe('**Trust** first'));
});

test('the bar is one stop of the Tab key; the arrows go along it, Escape goes back to the words', async () => {
  const area = await show();
  const bar = screen.getByRole('toolbar', { name: 'Marks for “Words”' });
  // Its one stop is there at once; the rest, which nobody sees before the focus comes, once the page rests.
  expect([...bar.querySelectorAll('button')].map(({ tabIndex }) => tabIndex)).toEqual([0]);
  await waitFor(() => expect(bar.querySelectorAll('button').length).toBe(6));
  const buttons = [...bar.querySelectorAll('button')];
  expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1, -1]);
  buttons[0]?.focus();
  fireEvent.keyDown(buttons[0] as Element, { key: 'ArrowLeft' });
  expect(document.activeElement).toBe(buttons.at(-1));
  fireEvent.keyDown(buttons.at(-1) as Element, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(buttons[0]);
  fireEvent.keyDown(buttons[0] as Element, { key: 'Escape' });
  expect(document.activeElement).toBe(area);
});

function paste(area: Element, texts: Record<string, string>, files: File[] = []) {
  const event = createEvent.paste(area);
  Object.defineProperty(event, 'clipboardData', { value: { getData: (type: string) => texts[type] ?? '', files } });
  fireEvent(area, event);
  return event;
}

test('what is pasted: an address over words leads there, a picture goes to who takes it, plain words are the browser’s', async () => {
  const area = await show();
  area.focus();
  area.setSelectionRange(0, 5);
  expect(paste(area, { 'text/plain': 'https://example.org/a' }).defaultPrevented).toBe(true);
  await waitFor(() => expect(area.value).toBe('[Trust](https://example.org/a) first'));
  const file = new File(['x'], 'a.png', { type: 'image/png' });
  expect(paste(area, { 'text/html': '<img>' }, [file]).defaultPrevented).toBe(true);
  expect(pictures).toHaveBeenCalledWith([file]);
  expect(paste(area, { 'text/plain': 'words' }).defaultPrevented).toBe(false);
});
