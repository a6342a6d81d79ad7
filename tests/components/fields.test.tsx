// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useDurableField } from '../../components/fields';
import { useRecord } from '../../components/hooks';
import { ServicesContext } from '../../components/services';
import { recoverUnsaved, watchUnsaved } from '../../components/unsaved';
import type { Services } from '../../lib/commands/services';
import type { Clip, ClipId } from '../../lib/model';
import { StorageFullError } from '../../lib/storage';
import type { Repository } from '../../lib/storage/repository';
import { clip, freshName, openLibrary, saving } from '../storage/open';

const saved = clip({ note: '' });
let name = '';
let repository: Repository;
const notify = vi.fn();

beforeEach(async () => {
  localStorage.clear();
  notify.mockClear();
  name = freshName();
  repository = await openLibrary({ name });
  await repository.commit(saving(saved));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Note({ of }: { of: Clip }) {
  const field = useDurableField({ record: of, key: 'note' }, of.note);
  return (
    <>
      <input aria-label="note" value={field.value} onInput={(event) => field.set(event.currentTarget.value)} />
      <p>{field.state}</p>
      <p>{field.others.map(({ value }) => value).join()}</p>
    </>
  );
}
function Live() {
  const record = useRecord(saved.id as ClipId);
  return record ? <Note of={record} /> : null;
}

async function show(): Promise<HTMLInputElement> {
  const services = { repository, notify } as unknown as Services;
  render(
    <ServicesContext.Provider value={services}>
      <Live />
    </ServicesContext.Provider>,
  );
  return (await screen.findByLabelText('note')) as HTMLInputElement;
}
const type = (input: Element, value: string) => fireEvent.input(input, { target: { value } });
const stored = async () => (await repository.get(saved.id))?.note;
const pause = (ms: number) => act(() => new Promise<void>((resolve) => setTimeout(resolve, ms)));

test('many fields of a record are answered by one reading, at first and after a change', async () => {
  const fields = vi.spyOn(repository, 'fields');
  const services = { repository, notify } as unknown as Services;
  render(
    <ServicesContext.Provider value={services}>
      <Note of={saved} />
      <Note of={saved} />
      <Note of={saved} />
    </ServicesContext.Provider>,
  );
  await pause(0);
  expect(fields).toHaveBeenCalledTimes(1);
  await act(async () => {
    await repository.commit({ title: 'did_clip_edit', changes: { [saved.id]: { note: 'elsewhere' } } });
  });
  await pause(0);
  expect(fields).toHaveBeenCalledTimes(2);
});

test('typing that never rests is written all the same, the last of it too', async () => {
  const input = await show();
  let text = '';
  for (let i = 0; i < 8; i += 1) {
    text += 'x';
    type(input, text);
    await pause(40);
  }
  expect((await stored())?.length).toBeGreaterThan(2);
  await waitFor(async () => expect(await stored()).toBe(text));
  await waitFor(() => expect(screen.getByText('saved')).toBeTruthy());
  expect(input.value).toBe(text);
  expect(await repository.commits()).toHaveLength(2);
});

test('an editor that opens again in mid-word goes on with the words, though they are not written yet', async () => {
  const services = { repository, notify } as unknown as Services;
  const shown = (
    <ServicesContext.Provider value={services}>
      <Note of={saved} />
    </ServicesContext.Provider>
  );
  render(shown);
  type(screen.getByLabelText('note'), 'one');
  cleanup();
  // What is read of the record is as it was.
  render(shown);
  const again = screen.getByLabelText('note') as HTMLInputElement;
  expect(again.value).toBe('one');
  type(again, 'one two');
  await waitFor(async () => expect(await stored()).toBe('one two'));
  await pause(150);
  const register = (await repository.fields(saved.id))?.note;
  expect(register?.o ?? []).toEqual([]);
  cleanup();
  // Once it is written there is nothing left to go on with.
  await pause(50);
  render(shown);
  expect((screen.getByLabelText('note') as HTMLInputElement).value).toBe('');
});

test('a page that goes in mid-word puts the words down, and the next page writes them', async () => {
  const input = await show();
  const commit = vi.spyOn(repository, 'commit').mockReturnValue(new Promise(() => undefined));
  type(input, 'half a word');
  window.dispatchEvent(new Event('pagehide'));
  expect(Object.keys(localStorage)).toHaveLength(1);
  commit.mockRestore();
  expect(await stored()).toBe('');
  await recoverUnsaved(repository);
  expect(await stored()).toBe('half a word');
  expect(Object.keys(localStorage)).toHaveLength(0);
});

test('a long text is put down once its key shows, a short one with the key; as the page goes both are', async () => {
  const input = await show();
  const commit = vi.spyOn(repository, 'commit').mockReturnValue(new Promise(() => undefined));
  const down = () => Object.values(localStorage).map((text) => JSON.parse(text).value);
  type(input, 'short');
  expect(down()).toEqual(['short']);
  const long = 'x'.repeat(20_000);
  type(input, long);
  expect(down()).toEqual(['short']);
  await pause(70);
  expect(down()).toEqual([long]);
  type(input, `${long}y`);
  window.dispatchEvent(new Event('pagehide'));
  expect(down()).toEqual([`${long}y`]);
  commit.mockRestore();
});

test('what was put down does not go silently over what was written meanwhile', async () => {
  const input = await show();
  const commit = vi.spyOn(repository, 'commit').mockReturnValue(new Promise(() => undefined));
  await pause(20);
  type(input, 'mine');
  window.dispatchEvent(new Event('pagehide'));
  await pause(20);
  expect(commit).toHaveBeenCalled();
  cleanup();
  commit.mockRestore();
  const other = await openLibrary({ name });
  await other.commit({ title: 'did_clip_edit', changes: { [saved.id]: { note: 'theirs' } } });
  await recoverUnsaved(repository);
  const others = await repository.otherVersions(saved.id);
  expect([await stored(), ...others.map(({ value }) => value)].sort()).toEqual(['mine', 'theirs']);
});

test.each(['not json', 'null', '{}', '{"record":"clip:../x","key":"note","value":"x"}', '[]'])(
  'what is not ours in the small store (%s) stops nothing',
  async (text) => {
    localStorage.setItem('unsaved clip:x note', text);
    await recoverUnsaved(repository);
    expect(await stored()).toBe('');
    expect(Object.keys(localStorage)).toHaveLength(0);
  },
);

test('a disk that is full keeps what was put down for the next page, and stops nothing', async () => {
  const unsaved = { record: saved.id, key: 'note', value: 'later', base: null, title: 'did_clip_edit', subject: [] };
  localStorage.setItem(`unsaved ${saved.id} note`, JSON.stringify(unsaved));
  vi.spyOn(repository, 'commit').mockRejectedValueOnce(new StorageFullError('full'));
  await recoverUnsaved(repository);
  expect(Object.keys(localStorage)).toHaveLength(1);
  await recoverUnsaved(repository);
  expect(await stored()).toBe('later');
  localStorage.setItem(`unsaved ${saved.id} note`, JSON.stringify({ ...unsaved, value: { not: 'a note' } }));
  await recoverUnsaved(repository);
  expect(Object.keys(localStorage)).toHaveLength(0);
  expect(await stored()).toBe('later');
});

test('a write that fails says so, keeps the words, and the next one writes them', async () => {
  const input = await show();
  const commit = vi.spyOn(repository, 'commit').mockRejectedValueOnce(new Error('no'));
  type(input, 'kept');
  await waitFor(() => expect(screen.getByText('failed')).toBeTruthy());
  expect(notify).toHaveBeenCalled();
  expect(input.value).toBe('kept');
  commit.mockRestore();
  type(input, 'kept on');
  await waitFor(async () => expect(await stored()).toBe('kept on'));
});

test('what a window that is still open put down is left to it', async () => {
  const unsaved = { record: saved.id, key: 'note', value: 'half', base: null, title: 'did_clip_edit', subject: [] };
  localStorage.setItem(`unsaved ${saved.id} note`, JSON.stringify({ ...unsaved, page: 'one' }));
  const held = [{ name: 'typing one' }];
  const request = (_name: string, act: () => Promise<void>) => act();
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { query: async () => ({ held }), request } });
  await recoverUnsaved(repository);
  expect(await stored()).toBe('');
  held.length = 0;
  await recoverUnsaved(repository);
  expect(await stored()).toBe('half');
  Reflect.deleteProperty(navigator, 'locks');
});

/** Writes as a page that goes at once: nobody hears of it. */
async function quietly(changes: Record<string, string>): Promise<void> {
  const dying = await openLibrary({ name });
  const said = vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => undefined);
  await dying.commit({ title: 'did_clip_edit', changes: { [saved.id]: changes } });
  said.mockRestore();
  dying.close();
}

test('what a window leaves as it goes in mid-word is written by one that stays, beside what that one writes', async () => {
  let end: (() => void) | undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const request = async (name: string, ...rest: unknown[]) => {
    const act = rest.at(-1) as () => Promise<void>;
    if (name === 'typing other') await ended;
    return name.startsWith('typing') ? undefined : act();
  };
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { query: async () => ({ held: [] }), request },
  });
  const stop = watchUnsaved(repository);
  const left = { record: saved.id, key: 'note', base: null, title: 'did_clip_edit', subject: [], page: 'other' };
  const tell = (value: string) => {
    const name = `unsaved ${saved.id} note other`;
    const newValue = JSON.stringify({ ...left, value });
    localStorage.setItem(name, newValue);
    window.dispatchEvent(new StorageEvent('storage', { key: name, newValue }));
  };
  const input = await show();
  tell('half');
  tell('half a word');
  await pause(30);
  expect(await stored()).toBe('');
  end?.();
  await waitFor(() => expect(input.value).toBe('half a word'));
  expect(Object.keys(localStorage)).toHaveLength(0);
  // Its last words may come after its end was told.
  tell('half a word more');
  await waitFor(() => expect(input.value).toBe('half a word more'));
  // It may have written them itself, and gone before it could say so.
  await quietly({ note: 'all of it' });
  expect(input.value).toBe('half a word more');
  tell('all of it');
  await waitFor(() => expect(input.value).toBe('all of it'));
  stop();
  Reflect.deleteProperty(navigator, 'locks');
});

test('what two windows put down of one field is two things', async () => {
  const theirs = { record: saved.id, key: 'note', value: 'theirs', base: null, title: 'did_clip_edit', subject: [] };
  localStorage.setItem(`unsaved ${saved.id} note other`, JSON.stringify({ ...theirs, page: 'other' }));
  const input = await show();
  type(input, 'mine');
  expect(Object.keys(localStorage)).toHaveLength(2);
  await waitFor(async () => expect(await stored()).toBe('mine'));
  await waitFor(() => expect(Object.keys(localStorage)).toEqual([`unsaved ${saved.id} note other`]));
});
