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
  const shown = load && loaded.get(load);
  useEffect(() => {
    if (!load || shown) return;
    // It may have come between being drawn without it and now.
    if (loaded.has(load)) return setState({ error: null });
    let left = false;
    load().then(
      (component) => {
        loaded.set(load, component);
        if (!left) setState({ error: null });
      },
      (error: unknown) => !left && setState({ error }),
    );
    return () => {
      left = true;
    };
  }, [load]);
  if (state?.error) throw state.error;
  return (shown as ComponentType<P> | undefined) ?? null;
}
