import { signal } from '@preact/signals';
import { useContext, useMemo } from 'preact/hooks';
import { besideTabs, type FormField, formField, type Known, words } from '../lib/workbench/forms';
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
export const useFormField = <T>(name: string, known: Known<T>, first: T): Filling<T> =>
  useField(useTab(), { name, known, first });

/** Such a field for words. */
export const useFormText = (name: string, first = ''): Filling<string> =>
  useField(useTab(), { name, known: words, first });

/** Such a field for what is no JSON, as what was read of a file: it outlives a look at another tab, not its page. */
export const useFormHeld = <T>(name: string, first: T): Filling<T> => useField(useTab(), { name, known: null, first });

/** A field beside the tabs, as one that narrows a list: it stays as long as the window. */
export const useWindowField = <T>(name: string, known: Known<T>, first: T): Filling<T> =>
  useField(besideTabs, { name, known, first });

/** Such a field for words. */
export const useWindowText = (name: string): Filling<string> => useWindowField(name, words, '');

/** The tab that a form stands in; null: none. */
function useTab(): string | null {
  return tabAt(useContext(TabPlace)) || null;
}

interface FieldHere<T> {
  readonly name: string;
  readonly known: Known<T> | null;
  readonly first: T;
}

function useField<T>(tab: string | null, { name, known, first }: FieldHere<T>): Filling<T> {
  const { session } = useServices();
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
