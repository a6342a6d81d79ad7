import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import {
  type Clip,
  type ClipDraft,
  canonicalAddress,
  type FormDraft,
  type PrincipleId,
  type TextQuote,
} from '../../lib/model';
import { withTyped } from '../ui';
import type { FormValues, ShownTab, Unreadable } from './surroundings';

/**
 * Where a value of the form can come from, weakest first: what arrives late from a weaker place never replaces what a
 * stronger one said.
 */
export const layers = ['tab', 'page', 'clip', 'draft', 'typed'] as const;
export type Layer = (typeof layers)[number];
type Layers = Readonly<Record<Layer, Partial<FormValues>>>;

const blank: FormValues = { title: '', note: '', principles: [], tags: [], tagText: '' };
const nothing: Layers = { tab: {}, page: {}, clip: {}, draft: {}, typed: {} };

/** `reading`: the page is being read; `ready`: read; `link`: not readable, only its link can be saved. */
export type Reading = 'reading' | 'ready' | 'link';
/** What the form does: being filled in, writing, or done, and with what. */
export type Stage = 'form' | 'saving' | 'saved' | 'passage';

/** What the capture form knows. */
export interface CaptureState {
  readonly layers: Signal<Layers>;
  readonly form: ReadonlySignal<FormValues>;
  readonly tab: Signal<ShownTab | null>;
  readonly reading: Signal<Reading>;
  readonly unreadable: Signal<Unreadable | null>;
  readonly page: Signal<ClipDraft | null>;
  /** The live selection, as a passage that can be added to a clip that is saved. */
  readonly passage: Signal<TextQuote | null>;
  /** The clip that is saved from this page. */
  readonly clip: Signal<Clip | null>;
  /** Message in plain words of what went wrong; empty when nothing did. */
  readonly problem: Signal<string>;
  /** The last save was undone: the form is back as it was. */
  readonly undone: Signal<boolean>;
  readonly stage: Signal<Stage>;
  /** The canonical address; null before the tab is known, and for what has no address that can be kept. */
  readonly address: ReadonlySignal<string | null>;
  /** Whether something was typed that is not saved. */
  readonly dirty: ReadonlySignal<boolean>;
}

export function createCaptureState(): CaptureState {
  const given = signal(nothing);
  const tab = signal<ShownTab | null>(null);
  const page = signal<ClipDraft | null>(null);
  return {
    layers: given,
    form: computed(() => shown(given.value)),
    tab,
    page,
    reading: signal<Reading>('reading'),
    unreadable: signal<Unreadable | null>(null),
    passage: signal<TextQuote | null>(null),
    clip: signal<Clip | null>(null),
    problem: signal(''),
    undone: signal(false),
    stage: signal<Stage>('form'),
    address: computed(() => page.value?.address ?? addressOf(tab.value?.url)),
    dirty: computed(() => has(given.value.typed) || has(given.value.draft)),
  };
}

/** What layers come to, a stronger one over a weaker one. */
const shown = (given: Partial<Layers>): FormValues => Object.assign({}, blank, ...layers.map((layer) => given[layer]));

const has = (values: object) => Object.keys(values).length > 0;

/** The canonical address of what can be kept at least as a link; null for the browser's own pages and the like. */
export function addressOf(url: string | undefined): string | null {
  return url && URL.canParse(url) && /^(https?|file|ftp):/i.test(url) ? canonicalAddress(url) : null;
}

function lay(state: CaptureState, layer: Layer, values: Partial<FormValues>): void {
  state.layers.value = { ...state.layers.value, [layer]: values };
}

/** What comes late from the library is what was pressed meanwhile added to and taken from: nobody presses it twice. */
function layBelow(state: CaptureState, layer: 'clip' | 'draft', values: Partial<FormValues>): void {
  const { typed, ...below } = state.layers.peek();
  const [before, after] = [shown(below), shown({ ...below, [layer]: values })];
  const typedAgain = {
    ...typed,
    ...(typed.principles && { principles: rebased(typed.principles, before.principles, after.principles) }),
    ...(typed.tags && { tags: rebased(typed.tags, before.tags, after.tags) }),
  };
  state.layers.value = { ...below, [layer]: values, typed: typedAgain };
}

/** What `before` was changed to, as a change of `after`. */
function rebased<T>(changed: readonly T[], before: readonly T[], after: readonly T[]): T[] {
  const added = changed.filter((each) => !before.includes(each) && !after.includes(each));
  const taken = before.filter((each) => !changed.includes(each));
  return [...after.filter((each) => !taken.includes(each)), ...added];
}

export function showTab(state: CaptureState, tab: ShownTab): void {
  state.tab.value = tab;
  lay(state, 'tab', { title: tab.title || tab.url });
}

export function showPage(state: CaptureState, draft: ClipDraft, passage: TextQuote | null): void {
  state.page.value = draft;
  state.passage.value = passage;
  state.reading.value = 'ready';
  if (draft.title) lay(state, 'page', { title: draft.title });
}

export function showUnreadable(state: CaptureState, reason: Unreadable): void {
  state.unreadable.value = reason;
  state.reading.value = 'link';
}

/** The clip saved from this page, or what became of it. */
export function showClip(state: CaptureState, clip: Clip): void {
  state.clip.value = clip;
  const { title, note, principles, tags } = clip;
  layBelow(state, 'clip', { title, note, principles, tags });
}

/** Brings back what was typed the last time; a field typed into since keeps what was typed. */
export function showDraft(state: CaptureState, draft: FormDraft): void {
  const { title, note, principles, tags, tagText } = draft;
  layBelow(state, 'draft', { title, note, principles, tags, tagText });
}

/** Turns a principle on or off. */
export function togglePrinciple(state: CaptureState, id: PrincipleId): void {
  const { principles } = state.form.peek();
  type(state, {
    principles: principles.includes(id) ? principles.filter((other) => other !== id) : [...principles, id],
  });
}

/** What a person just did to the form. */
export function type(state: CaptureState, values: Partial<FormValues>): void {
  lay(state, 'typed', { ...state.layers.peek().typed, ...values });
}

/** Forgets what was typed: the form is again as the page and the library have it. */
export function forgetTyped(state: CaptureState): void {
  state.layers.value = { ...state.layers.value, draft: {}, typed: {} };
}

/** The form as it is saved: text waiting in the tag field becomes a tag, an empty title falls back to the address. */
export function formToSave(state: CaptureState): FormValues {
  const { title, note, principles, tags, tagText } = state.form.value;
  return {
    title: title.trim() || state.page.value?.title || state.tab.value?.title || state.tab.value?.url || '',
    note: note.trim(),
    principles,
    tags: withTyped(tags, tagText),
    tagText: '',
  };
}

/** What saving means here: a new clip, the edits of one that is saved, or its next passage. */
export function savingMeans(state: CaptureState): 'page' | 'edits' | 'passage' {
  const clip = state.clip.value;
  if (!clip) return 'page';
  if (clip.trashedAt) return canUpdate(state) ? 'page' : 'edits';
  return state.passage.value ? 'passage' : 'edits';
}

/** Whether the page can take the place of what is saved: a link or a selection never replaces a whole article. */
export function canUpdate(state: CaptureState): boolean {
  const [page, clip] = [state.page.value, state.clip.value];
  return page !== null && clip !== null && (page.kind === 'article' || page.kind === clip.kind);
}

/** What is kept of an unfinished form; null while nothing was typed or nothing can be kept of this page. */
export function draftToKeep(state: CaptureState, now: Date): FormDraft | null {
  const address = state.address.value;
  const { form, tab, dirty } = state;
  if (!address || !tab.value || !dirty.value) return null;
  const { principles, tags, ...texts } = form.value;
  return {
    address,
    url: tab.value.url,
    ...texts,
    principles: [...principles],
    tags: [...tags],
    updatedAt: now.toISOString(),
  };
}
