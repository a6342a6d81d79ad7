import { computed, useSignal } from '@preact/signals';
import { useContext, useMemo } from 'preact/hooks';
import * as z from 'zod/mini';
import type { Json } from '../lib/model';
import { filledIn, fillIn } from '../lib/workbench/forms';
import { tabAt } from '../lib/workbench/session';
import { useServices } from './services';
import { TabPlace } from './workbench/outline';

/** What a field holds, and what fills it in. */
export type FormField<T> = readonly [value: T, set: (next: T | ((now: T) => T)) => void];

/** What can tell whether a value is one of a field: a schema. */
interface Known<T> {
  safeParse(value: unknown): { readonly data?: T | undefined };
}

/**
 * A field of a form that is kept when the form is done: what is filled in outlives a look at another tab and a page that
 * is loaded again, and goes with the tab. `name` is unlike any other of its tab; `first` is what it holds until somebody
 * fills it in. Another version of us may have kept the value: what `known` does not know is as at first.
 */
export function useFormField<T extends Json>(name: string, known: Known<T>, first: T): FormField<T> {
  return useField(name, first, (value) => known.safeParse(value).data);
}

const words = z.string();

/** Such a field for words. */
export const useFormText = (name: string, first = ''): FormField<string> => useFormField(name, words, first);

/** Such a field for what is no JSON, as what was read of a file: it outlives a look at another tab, not its page. */
export const useFormHeld = <T>(name: string, first: T): FormField<T> => useField(name, first, null);

/** `read`: what of a value that was kept is one; null: none is kept. */
function useField<T>(name: string, first: T, read: ((value: unknown) => T | undefined) | null): FormField<T> {
  const { session } = useServices();
  const tab = tabAt(useContext(TabPlace));
  // What stands in no tab goes with what shows it.
  const own = useSignal<unknown>(undefined);
  const held = useMemo(() => {
    const filled = computed(() => (tab ? filledIn(session, { tab, name }) : own.value));
    // Read once: what is drawn again shows the same object.
    return computed(() => {
      const value = filled.value;
      const known = read && value !== undefined ? read(value) : (value as T | undefined);
      return known === undefined ? null : { known };
    });
  }, [session, tab, name]);
  const shown = held.value;
  const set = (next: T | ((now: T) => T)) => {
    const now = held.peek();
    const value = typeof next === 'function' ? (next as (now: T) => T)(now ? now.known : first) : next;
    const isFirst = Object.is(value, first) || (read !== null && JSON.stringify(value) === JSON.stringify(first));
    if (tab) fillIn(session, { tab, name }, isFirst ? null : { value, lasts: read !== null });
    else own.value = isFirst ? undefined : value;
  };
  return [shown ? shown.known : first, set];
}
