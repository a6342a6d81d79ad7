import type { Signal } from '@preact/signals';
import { type Filled, type FormDesk, SavedForms } from './forms';
import type { LibraryFilter } from './session';

/** Writes a text anew, as where somebody's name is not to stand any more. */
export type Rewrite = (text: string) => string;

/** What is typed in a window and kept nowhere else. */
export interface TypingDesk extends FormDesk {
  readonly library: Signal<LibraryFilter>;
}

const holders = new WeakMap<TypingDesk, Set<(write: Rewrite) => void>>();

/** Tells who holds something typed that is no field of a form when it is to be written anew. Returns what ends it. */
export function onRewriting(desk: TypingDesk, rewrite: (write: Rewrite) => void): () => void {
  const known = holders.get(desk) ?? new Set();
  holders.set(desk, known.add(rewrite));
  return () => known.delete(rewrite);
}

/** Every text in a value written anew; what names its parts stays. */
export function rewriteTexts(value: unknown, write: Rewrite): unknown {
  if (typeof value === 'string') return write(value);
  if (Array.isArray(value)) return value.map((each) => rewriteTexts(each, write));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rewriteTexts(each, write)]));
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Writes anew what is typed in a window: what lasts of its forms, what the library is searched for, and what others hold. */
export function rewriteTyped(desk: TypingDesk, write: Rewrite): void {
  rewriteForms(desk, write);
  const library = rewriteFilter(desk.library.peek(), write);
  // A window in which nothing changes is not used by this.
  if (!same(library, desk.library.peek())) desk.library.value = library;
  for (const rewrite of holders.get(desk) ?? []) rewrite(write);
}

function rewriteForms({ forms }: FormDesk, write: Rewrite): void {
  let changed = false;
  const written = ([name, filled]: [string, Filled]) => {
    const value = filled.lasts ? rewriteTexts(filled.value, write) : filled.value;
    if (!filled.lasts || same(value, filled.value)) return [name, filled] as const;
    changed = true;
    return [name, { value, lasts: true }] as const;
  };
  const next = new Map([...forms.peek()].map(([tab, form]) => [tab, new Map([...form].map(written))]));
  if (changed) forms.value = next;
}

const rewriteFilter = <T extends Partial<LibraryFilter>>(filter: T, write: Rewrite): T => ({
  ...filter,
  text: rewriteTexts(filter.text, write),
  chosen: rewriteTexts(filter.chosen, write),
});

/** The same of what is left of a window. Forms that another version kept otherwise come back nowhere: they go. */
export function rewriteSaved(kept: unknown, write: Rewrite): unknown {
  if (typeof kept !== 'object' || kept === null) return kept;
  const { forms, library } = kept as { readonly forms?: unknown; readonly library?: unknown };
  const saved = SavedForms.safeParse(forms).data ?? [];
  return {
    ...kept,
    forms: saved.map(([tab, fields]) => [tab, fields.map(([name, value]) => [name, rewriteTexts(value, write)])]),
    ...(typeof library === 'object' && library !== null && { library: rewriteFilter(library, write) }),
  };
}
