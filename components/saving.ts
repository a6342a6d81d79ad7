import { computed, type ReadonlySignal, signal } from '@preact/signals';

export type SavingState = 'saved' | 'saving' | 'failed';

const unsaved = signal<ReadonlyMap<object, SavingState>>(new Map());

/** Whether everything that was typed in this page is on the disk: the worst of all fields. */
export const savingState: ReadonlySignal<SavingState> = computed(() => {
  const states = [...unsaved.value.values()];
  return states.includes('failed') ? 'failed' : states.length > 0 ? 'saving' : 'saved';
});

/** How long anybody waits for the disk, ms. */
const patience = 3000;

/** Waits until what was typed in this page is written, or cannot be. */
export function written(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(), patience);
    const end = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const stop = savingState.subscribe((state) => {
      if (state !== 'saving') queueMicrotask(end);
    });
  });
}

/** Tells how far the writing of one field is. */
export function tellSaving(field: object, state: SavingState): void {
  if ((unsaved.peek().get(field) ?? 'saved') === state) return;
  const next = new Map(unsaved.peek());
  if (state === 'saved') next.delete(field);
  else next.set(field, state);
  unsaved.value = next;
}
