import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const loaded = new Map<unknown, unknown>();

/** Begins to load a component before it shows. Where it cannot be loaded, whoever shows it says so. */
export function loadSoon<P>(load: () => Promise<ComponentType<P>>): void {
  load().then(
    (component) => loaded.set(load, component),
    (error: unknown) => console.warn('part', error),
  );
}

/** A component that is loaded when it first shows; null until then. A failed load is thrown while rendering. */
export function useLoaded<P>(load: (() => Promise<ComponentType<P>>) | undefined): ComponentType<P> | null {
  const [state, setState] = useState<{ error: unknown } | null>(null);
  const component = load ? ((loaded.get(load) as ComponentType<P> | undefined) ?? null) : null;
  useEffect(() => {
    // What came since this was drawn is not on the screen yet.
    if (!load || component) return;
    let left = false;
    load().then(
      (found) => {
        loaded.set(load, found);
        if (!left) setState({ error: null });
      },
      (error: unknown) => !left && setState({ error }),
    );
    return () => {
      left = true;
    };
  }, [load]);
  if (state?.error) throw state.error;
  return component;
}
