import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import * as z from 'zod/mini';
import type { Tab } from './groups';

/** What stands in one field of a form and is kept nowhere else yet. */
export interface Filled {
  readonly value: unknown;
  /** Whether it outlives its page: then it is JSON. What was read of a file is not, and never what is secret. */
  readonly lasts: boolean;
}

/** The fields of a tab's forms that are other than at first, by their names. */
export type Form = ReadonlyMap<string, Filled>;
/** Those of the tabs that are open, by the tab's id; the form that was filled in last is last. */
export type Forms = ReadonlyMap<string, Form>;

/** What stands in for a tab where a field is beside the tabs, as one that narrows a list: it stays as long as the window. */
export const besideTabs = 'window';

/** What is half filled in, in a window's tabs. */
export interface FormDesk {
  readonly forms: Signal<Forms>;
}

/** A desk for the forms of tabs: what is filled in in one goes with it. */
export function createForms(tabs: ReadonlySignal<readonly Pick<Tab, 'id'>[]>): FormDesk {
  const forms = signal<Forms>(new Map());
  effect(() => {
    const open = openNow(tabs.value);
    const kept = [...forms.peek()].filter(([tab]) => open.has(tab));
    if (kept.length < forms.peek().size) forms.value = new Map(kept);
  });
  return { forms };
}

const openNow = (tabs: readonly Pick<Tab, 'id'>[]): ReadonlySet<string> =>
  new Set([besideTabs, ...tabs.map(({ id }) => id)]);

/** A field of a form. */
export interface FieldOfForm {
  /** The tab's id, or `besideTabs`. */
  readonly tab: string;
  readonly name: string;
}

/** What was filled in; undefined: nothing. Drawing from it draws again when it changes. */
export const filledIn = ({ forms }: FormDesk, { tab, name }: FieldOfForm): unknown =>
  forms.value.get(tab)?.get(name)?.value;

/** Fills a field in; null: it is as at first again. */
export function fillIn({ forms }: FormDesk, { tab, name }: FieldOfForm, filled: Filled | null): void {
  const now = forms.peek().get(tab);
  if (!filled && !now?.has(name)) return;
  const form = new Map(now);
  const next = new Map(forms.peek());
  form.delete(name);
  next.delete(tab);
  if (filled) form.set(name, filled);
  if (form.size > 0) next.set(tab, form);
  forms.value = next;
}

/** What can tell whether a value is one of a field: a schema. */
export interface Known<T> {
  safeParse(value: unknown): { readonly data?: T | undefined };
}

/** Fields for words; those for words that stand in place of what is suggested, null: that. */
export const words = z.string();
export const ownWords = z.nullable(z.string());

/** A field as who shows it and who writes it hold it, like a signal. */
export interface FormField<T> {
  value: T;
  peek(): T;
}

/**
 * A field that holds `first` until somebody fills it in. Another version of us may have kept what is found there: what
 * `known` does not know is as at first. Without `known` it does not outlive its page.
 */
export function formField<T>(
  desk: FormDesk,
  at: FieldOfForm,
  { first, known }: { readonly first: T; readonly known: Known<T> | null },
): FormField<T> {
  const filled = computed(() => filledIn(desk, at));
  // Looked at once: as long as it stands it is one object.
  const held = computed(() => {
    const value = filled.value as T | undefined;
    const found = known && value !== undefined ? known.safeParse(value).data : value;
    return found === undefined ? first : found;
  });
  const isFirst = (value: T) =>
    Object.is(value, first) || (known !== null && JSON.stringify(value) === JSON.stringify(first));
  return {
    get value() {
      return held.value;
    },
    set value(next) {
      fillIn(desk, at, isFirst(next) ? null : { value: next, lasts: known !== null });
    },
    peek: () => held.peek(),
  };
}

/** What is kept of all forms of a window: they are forms and no files. UTF-16 code units of their JSON. */
const mostKept = 100_000;

const SavedField = z.tuple([z.string().check(z.maxLength(200)), z.unknown()]);
/** Names and values of fields, by tab. The fields know what they may hold and look at it themselves. */
export const SavedForms = z.array(z.tuple([z.string(), z.array(SavedField)]));
export type SavedForms = z.infer<typeof SavedForms>;

const sizes = new WeakMap<Filled, number>();

function sizeOf(filled: Filled): number {
  const known = sizes.get(filled) ?? JSON.stringify(filled.value).length;
  sizes.set(filled, known);
  return known;
}

/** What lasts of the forms, as it is kept. Where it is too much, what was filled in last goes before. */
export function savedForms({ forms }: FormDesk): SavedForms {
  let room = mostKept;
  const saved: SavedForms = [];
  for (const [tab, form] of [...forms.value].reverse()) {
    const fields: SavedForms[number][1] = [];
    for (const [name, filled] of [...form].reverse()) {
      if (!filled.lasts || sizeOf(filled) > room) continue;
      room -= sizeOf(filled);
      fields.unshift([name, filled.value]);
    }
    if (fields.length > 0) saved.unshift([tab, fields]);
  }
  return saved;
}

/** Fills in again what was kept, in tabs that are open. */
export function restoreForms({ forms }: FormDesk, saved: SavedForms, open: readonly Pick<Tab, 'id'>[]): void {
  const known = openNow(open);
  forms.value = new Map(
    saved
      .filter(([tab]) => known.has(tab))
      .map(([tab, fields]) => [tab, new Map(fields.map(([name, value]) => [name, { value, lasts: true }]))]),
  );
}
