import { signal } from '@preact/signals';
import { useContext, useMemo } from 'preact/hooks';
import { type FormField, formField, type Known, words } from '../lib/workbench/forms';
import { tabAt } from '../lib/workbench/session';
import { useServices } from './services';
import { TabPlace } from './workbench/outline';

/** What a field holds, and what fills it in. */
type Filling<T> = readonly [value: T, set: (next: T | ((now: T) => T)) => void];

/**
 * A field of a form that is kept as something else when the form is done: what is filled in outlives a look at another
 * tab and a page that is loaded again, and goes with the tab. `name` is unlike any other of its tab; `first` is what it
 * holds until somebody fills it in. `known` is a schema of JSON: what was kept and is none of it is as at first.
 */
export const useFormField = <T>(name: string, known: Known<T>, first: T): Filling<T> => useField(name, known, first);

/** Such a field for words. */
export const useFormText = (name: string, first = ''): Filling<string> => useField(name, words, first);

/** Such a field for what is no JSON, as what was read of a file: it outlives a look at another tab, not its page. */
export const useFormHeld = <T>(name: string, first: T): Filling<T> => useField(name, null, first);

function useField<T>(name: string, known: Known<T> | null, first: T): Filling<T> {
  const { session } = useServices();
  const tab = tabAt(useContext(TabPlace));
  const field: FormField<T> = useMemo(
    // What stands in no tab goes with what shows it.
    () => (tab ? formField(session, { tab, name }, { first, known }) : signal(first)),
    [session, tab, name],
  );
  const set = (next: T | ((now: T) => T)) => {
    field.value = typeof next === 'function' ? (next as (now: T) => T)(field.peek()) : next;
  };
  return [field.value, set];
}
