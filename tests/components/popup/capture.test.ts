// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { startCapture } from '../../../components/popup/capture-flow';
import {
  addressOf,
  canUpdate,
  createCaptureState,
  draftToKeep,
  forgetTyped,
  formToSave,
  savingMeans,
  showClip,
  showDraft,
  showPage,
  showTab,
  togglePrinciple,
  type,
} from '../../../components/popup/capture-state';
import type { CaptureWriting, FormValues, Surroundings } from '../../../components/popup/surroundings';
import { setMessages } from '../../../lib/i18n';
import { type Clip, type ClipDraft, createClip, type FormDraft, linkDraft } from '../../../lib/model';
import type { Repository } from '../../../lib/storage/repository';

setMessages('en', JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')));

const now = () => new Date('2024-03-05T10:00:00Z');
const url = 'https://www.example.org/a?utm_source=x';
const address = 'https://example.org/a';
const tab = { id: 7, url, title: 'Tab title' };
const page: ClipDraft = { ...linkDraft(url, 'Page title'), kind: 'article', html: '<p>Words</p>', words: 1 };
const kept: FormDraft = {
  address,
  url,
  title: 'Draft title',
  note: 'Draft note',
  principles: ['principle:openness'],
  tags: ['trust'],
  tagText: 'fund',
  updatedAt: now().toISOString(),
};
const clip: Clip = { ...createClip(page, 'hash', now()), title: 'Clip title', note: 'Clip note', tags: ['kept'] };

describe('what the form shows', () => {
  test('the weaker source never replaces the stronger one, whichever comes first', () => {
    const arrivals = [
      (state: ReturnType<typeof createCaptureState>) => showTab(state, tab),
      (state: ReturnType<typeof createCaptureState>) => showPage(state, page, null),
      (state: ReturnType<typeof createCaptureState>) => showClip(state, clip),
      (state: ReturnType<typeof createCaptureState>) => type(state, { note: 'Typed note' }),
      (state: ReturnType<typeof createCaptureState>) => showDraft(state, kept),
    ];
    for (const order of [arrivals, [...arrivals].reverse()]) {
      const state = createCaptureState();
      for (const arrive of order) arrive(state);
      const { title, note, tags } = state.form.value;
      expect({ title, note, tags }).toEqual({ title: 'Draft title', note: 'Typed note', tags: ['trust'] });
    }
  });

  test('what was pressed before the library answered is added to what it has, and takes nothing away', () => {
    const state = createCaptureState();
    togglePrinciple(state, 'principle:humility');
    type(state, { tags: ['calls'] });
    showClip(state, { ...clip, principles: ['principle:relationships'] });
    const chosen = () => [state.form.value.principles, state.form.value.tags];
    expect(chosen()).toEqual([
      ['principle:relationships', 'principle:humility'],
      ['kept', 'calls'],
    ]);
    // Taken off since, it stays off; what both have is there once.
    togglePrinciple(state, 'principle:relationships');
    showDraft(state, { ...kept, principles: ['principle:relationships', 'principle:humility'], tags: ['calls'] });
    expect(chosen()).toEqual([['principle:humility'], ['calls']]);
  });

  test('a field a person has emptied stays empty', () => {
    const state = createCaptureState();
    type(state, { note: '' });
    showClip(state, clip);
    expect(state.form.value.note).toBe('');
    expect(state.form.value.title).toBe('Clip title');
  });

  test('discarding the draft shows the clip, else the page, again', () => {
    const state = createCaptureState();
    showTab(state, tab);
    showPage(state, page, null);
    showDraft(state, kept);
    type(state, { note: 'More' });
    forgetTyped(state);
    expect(state.form.value).toEqual({ title: 'Page title', note: '', principles: [], tags: [], tagText: '' });
    expect(state.dirty.value).toBe(false);
  });
});

test('text waiting in the tag field is saved as tags; an emptied title falls back to the page', () => {
  const state = createCaptureState();
  showTab(state, tab);
  showPage(state, page, null);
  type(state, { title: '  ', tags: ['trust'], tagText: '#Trust, long  grants' });
  expect(formToSave(state)).toMatchObject({ title: 'Page title', tags: ['trust', 'long grants'], tagText: '' });
});

test('nothing is kept as draft until something is typed, nor of a page without a lasting address', () => {
  const state = createCaptureState();
  showTab(state, tab);
  expect(draftToKeep(state, now())).toBeNull();
  type(state, { note: 'x' });
  expect(draftToKeep(state, now())).toMatchObject({ address, note: 'x', title: 'Tab title' });
  showTab(state, { ...tab, url: 'chrome://settings/' });
  expect(draftToKeep(state, now())).toBeNull();
  expect([addressOf('javascript:alert(1)'), addressOf('not an address'), addressOf(undefined)]).toEqual([
    null,
    null,
    null,
  ]);
});

test('a link or a selection never takes the place of a saved article', () => {
  const state = createCaptureState();
  showTab(state, tab);
  showClip(state, clip);
  expect([canUpdate(state), savingMeans(state)]).toEqual([false, 'edits']);
  showPage(state, { ...page, kind: 'selection' }, { exact: 'Words', prefix: '', suffix: '' });
  expect([canUpdate(state), savingMeans(state)]).toEqual([false, 'passage']);
  showPage(state, page, null);
  expect(canUpdate(state)).toBe(true);
});

/** A library of drafts alone, and what was written to it in order. */
function fakeLibrary(found: { clip?: Clip; draft?: FormDraft } = {}) {
  const drafts = new Map<string, FormDraft>(found.draft ? [[found.draft.address, found.draft]] : []);
  const repository = {
    clipByAddress: async (asked: string) => (asked === found.clip?.address ? found.clip : undefined),
    draft: async (asked: string) => drafts.get(asked),
    putDraft: vi.fn(async (draft: FormDraft) => void drafts.set(draft.address, draft)),
    removeDraft: vi.fn(async (asked: string) => void drafts.delete(asked)),
    commits: [] as string[],
    lastUndoable: async () => repository.commits.map((id) => ({ id })).at(-1),
    undo: vi.fn(async (_: string) => void repository.commits.pop()),
  };
  return { drafts, repository };
}

type Written = { draft?: ClipDraft; clip?: Clip; form: FormValues };

function surroundings(library: ReturnType<typeof fakeLibrary>, other: Partial<Surroundings> = {}) {
  const written: Written[] = [];
  const writing: CaptureWriting = {
    savePage: async (draft, form) => {
      written.push({ draft, form });
      library.repository.commits.push('page');
      return { ...createClip(draft, null, now()), title: form.title };
    },
    async saveEdits(edited, form) {
      written.push({ clip: edited, form });
      library.repository.commits.push('edits');
    },
    savePassage: async () => undefined,
  };
  const around: Surroundings = {
    activeTab: async () => tab,
    repository: Promise.resolve(library.repository as unknown as Repository),
    writing: Promise.resolve(writing),
    unreadable: async () => null,
    capture: async () => ({ ok: true, draft: page, passage: null }),
    enrich: vi.fn(async () => undefined),
    openLibrary: vi.fn(),
    openPlace: vi.fn(),
    persist: async () => true,
    close: vi.fn(),
    ...other,
  };
  return { around, written };
}

describe('saving', () => {
  let library = fakeLibrary();
  beforeEach(() => {
    library = fakeLibrary();
  });

  test('waits for the page, saves once however often it is asked, and drops the draft', async () => {
    let read: (result: { ok: true; draft: ClipDraft; passage: null }) => void = () => undefined;
    const capture = () => new Promise<{ ok: true; draft: ClipDraft; passage: null }>((resolve) => (read = resolve));
    const { around, written } = surroundings(library, { capture });
    const state = createCaptureState();
    const flow = startCapture(state, around, now);
    await vi.waitFor(() => expect(state.tab.value).not.toBeNull());
    type(state, { note: 'Why' });
    const saves = [flow.save(), flow.save()];
    await vi.waitFor(() => expect(library.drafts.get(address)?.note).toBe('Why'));
    expect(written).toEqual([]);
    read({ ok: true, draft: page, passage: null });
    await Promise.all(saves);
    expect(written).toHaveLength(1);
    expect(written[0]).toMatchObject({ draft: page, form: { title: 'Page title', note: 'Why' } });
    expect([state.stage.value, library.drafts.size]).toEqual(['saved', 0]);
    expect(around.enrich).toHaveBeenCalledTimes(1);
  });

  test('a full disk is said in words and loses nothing', async () => {
    const full = Object.assign(new Error('no room'), { name: 'StorageFullError' });
    const failing: Partial<CaptureWriting> = { savePage: () => Promise.reject(full) };
    const { around } = surroundings(library, { writing: Promise.resolve(failing as CaptureWriting) });
    const state = createCaptureState();
    const flow = startCapture(state, around, now);
    await flow.settled;
    type(state, { note: 'Why' });
    await flow.save();
    expect(state.problem.value).toContain('disk is full');
    expect([state.stage.value, state.form.value.note]).toEqual(['form', 'Why']);
    await vi.waitFor(() => expect(library.drafts.get(address)?.note).toBe('Why'));
  });

  test('the edits of a saved clip are written without the page', async () => {
    library = fakeLibrary({ clip });
    const { around, written } = surroundings(library);
    const state = createCaptureState();
    const flow = startCapture(state, around, now);
    await flow.settled;
    type(state, { note: 'Better' });
    await flow.save();
    expect(written).toEqual([{ clip, form: expect.objectContaining({ title: 'Clip title', note: 'Better' }) }]);
  });

  test('a page that cannot be read is saved as a link with the note', async () => {
    const { around, written } = surroundings(library, { unreadable: async () => 'pdf' });
    const state = createCaptureState();
    const flow = startCapture(state, around, now);
    await flow.settled;
    expect([state.reading.value, state.unreadable.value]).toEqual(['link', 'pdf']);
    type(state, { note: 'Why' });
    await flow.save();
    expect(written[0]?.draft).toMatchObject({ kind: 'link', address, title: 'Tab title' });
  });

  test('an update writes what was taken away too, and undo takes all of it back and no more', async () => {
    library = fakeLibrary({ clip });
    library.repository.commits.push('earlier');
    const { around, written } = surroundings(library);
    const state = createCaptureState();
    const flow = startCapture(state, around, now);
    await flow.settled;
    type(state, { tags: [] });
    await flow.update();
    expect(written.map(({ clip: edited }) => edited?.id)).toEqual([clip.id, undefined]);
    await flow.undo();
    expect(library.repository.commits).toEqual(['earlier']);
  });

  test('undo gives the form and its draft back', async () => {
    const { around } = surroundings(library);
    const state = createCaptureState();
    const flow = startCapture(state, around, now);
    await flow.settled;
    type(state, { note: 'Why' });
    await flow.save();
    await flow.undo();
    expect([state.stage.value, state.clip.value, state.form.value.note]).toEqual(['form', null, 'Why']);
    flow.flush();
    await vi.waitFor(() => expect(library.drafts.get(address)?.note).toBe('Why'));
  });
});

describe('the draft', () => {
  test('is brought back, and goes where the page says its address is', async () => {
    const library = fakeLibrary({ draft: kept });
    const elsewhere = { ...page, address: 'https://example.org/canonical' };
    const { around } = surroundings(library, { capture: async () => ({ ok: true, draft: elsewhere, passage: null }) });
    const state = createCaptureState();
    const flow = startCapture(state, around, now);
    await flow.settled;
    expect(state.form.value).toMatchObject({ title: 'Draft title', note: 'Draft note', tagText: 'fund' });
    type(state, { note: 'Draft note, and more' });
    flow.flush();
    await vi.waitFor(() => expect(library.drafts.get(elsewhere.address)?.note).toBe('Draft note, and more'));
    await flow.discardDraft();
    expect([...library.drafts.keys()]).toEqual([]);
    expect(state.form.value.note).toBe('');
  });

  test('comes back as it was last, whichever of the page’s two addresses it is under', async () => {
    const elsewhere = { ...page, address: 'https://example.org/canonical' };
    const older: FormDraft = {
      ...kept,
      address: elsewhere.address,
      note: 'Half',
      principles: [],
      updatedAt: '2024-03-05T09:00:00.000Z',
    };
    for (const [here, there, note] of [
      [kept, older, 'Draft note'],
      [{ ...older, address }, { ...kept, address: elsewhere.address }, 'Draft note'],
    ] as const) {
      const library = fakeLibrary({ draft: here });
      library.drafts.set(there.address, there);
      const { around } = surroundings(library, {
        capture: async () => ({ ok: true, draft: elsewhere, passage: null }),
      });
      const state = createCaptureState();
      await startCapture(state, around, now).settled;
      expect(state.form.value).toMatchObject({ note, principles: ['principle:openness'] });
    }
  });

  test('keeps only the newest text, and never comes back after it was dropped', async () => {
    const library = fakeLibrary();
    const { around } = surroundings(library);
    const state = createCaptureState();
    const flow = startCapture(state, around, now);
    await flow.settled;
    for (const note of ['a', 'ab', 'abc']) type(state, { note });
    flow.flush();
    await vi.waitFor(() => expect(library.drafts.get(address)?.note).toBe('abc'));
    expect(library.repository.putDraft).toHaveBeenCalledTimes(1);
    type(state, { note: 'abcd' });
    await flow.discardDraft();
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(library.drafts.size).toBe(0);
  });
});
