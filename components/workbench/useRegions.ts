import { useEffect } from 'preact/hooks';
import { useServices } from '../services';

const canTake =
  '[role="listbox"], [role="tab"][aria-selected="true"], a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** The big parts that can be seen, in the order of the page: rooms, side bar, each group of editors, panel, status. */
const regions = () =>
  [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => region.checkVisibility());

/** Moves the keyboard from one big part of the frame to the next: to where it was last there, else to what comes first. */
export function useRegions(): void {
  const { session } = useServices();
  const wanted = session.focus.value;
  useEffect(() => {
    const last = new WeakMap<Element, HTMLElement>();
    const remember = ({ target }: FocusEvent) => {
      const region = target instanceof HTMLElement && target.closest('[data-region]');
      if (!(region instanceof HTMLElement)) return;
      last.set(region, target as HTMLElement);
      if (region.dataset.region === 'group') session.inEditor.current = true;
      else if (region.dataset.region === 'side') session.inEditor.current = false;
    };
    document.addEventListener('focusin', remember);
    lastIn = last;
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useEffect(() => {
    if (wanted !== 'nextRegion' && wanted !== 'previousRegion') return;
    session.focus.value = null;
    const all = regions();
    const now = all.findIndex((region) => region.contains(document.activeElement));
    const step = wanted === 'nextRegion' ? 1 : -1;
    const first = now < 0 && step < 0 ? 0 : now;
    // One that nothing in can take the focus is gone past.
    for (let i = 1; i <= all.length; i += 1) {
      const region = all[(first + step * i + all.length * i) % all.length];
      if (region && enter(region)) return;
    }
  }, [wanted]);
}

let lastIn = new WeakMap<Element, HTMLElement>();

function enter(region: HTMLElement): boolean {
  const before = lastIn.get(region);
  const stands = before?.isConnected && region.contains(before) && before.checkVisibility();
  const target = stands ? before : firstIn(region);
  target?.focus();
  return target !== undefined && document.activeElement === target;
}

/** A list before what stands above it: that is what one goes to a side bar for; of an editor its text. */
function firstIn(region: HTMLElement): HTMLElement | undefined {
  const main = region.querySelector<HTMLElement>('[role="tabpanel"], [role="listbox"]');
  const [any] = [...region.querySelectorAll<HTMLElement>(canTake)].filter((element) => element.checkVisibility());
  return main ?? any;
}
