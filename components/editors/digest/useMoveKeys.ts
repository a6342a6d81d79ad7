import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { moveSection, stepOf } from '../../../lib/commands/digest-edits';
import { moveBlock, moveCard } from '../../../lib/commands/digest-parts';
import type { Services } from '../../../lib/commands/services';
import type { DigestId } from '../../../lib/model';
import { useOffersInside } from './useOffersInside';

/** What has the focus in a pane, the card and the block around it, and where its cursor is. */
export interface Held {
  readonly element: HTMLElement;
  readonly card: string | null;
  readonly block: string | null;
}

/** In these the keys open what there is to choose. */
const opensByArrow = 'select, input:is([type=date], [type=time])';

/** The keys that move the block or card of a digest that the focus is in. Says in `held` what has it. */
export function useMoveKeys(pane: RefObject<HTMLElement | null>, digest: DigestId, held: RefObject<Held | null>): void {
  useLayoutEffect(() => {
    const root = pane.current;
    if (!root) return;
    const hold = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const around = (name: 'card' | 'block') => target.closest<HTMLElement>(`[data-${name}]`)?.dataset[name] ?? null;
      held.current = { element: target, card: around('card'), block: around('block') };
    };
    root.addEventListener('focusin', hold);
    return () => root.removeEventListener('focusin', hold);
  }, []);
  const step = (by: -1 | 1) => (services: Services) => move(services, { digest, held: held.current, by });
  useOffersInside(
    pane,
    { 'digest.up': step(-1), 'digest.down': step(1) },
    (target) => !target.matches(opensByArrow) && target.closest('[data-card], [data-block]') !== null,
  );
}

async function move(
  services: Services,
  { digest: id, held, by }: { digest: DigestId; held: Held | null; by: -1 | 1 },
): Promise<void> {
  // A card that goes to another block is drawn anew: with what is written in it.
  await services.written?.();
  const digest = await services.repository.get(id);
  if (!digest || !held) return;
  const control = 'same';
  if (held.card) await moveCard(services, digest, { item: held.card, place: stepOf(digest, held.card, by), control });
  else if (held.block)
    await moveBlock(services, digest, { edit: moveSection(digest, held.block, by), section: held.block, control });
}

/**
 * Gives the focus back to what had it before its card or block moved, and the cursor its place; of a card that was drawn anew to the same field,
 * else to what every card has.
 */
export function holdAgain(held: Held | null, root: HTMLElement | null): void {
  if (!held || !root) return;
  const { element } = held;
  const field = element.dataset.field;
  const same = element.isConnected ? element : field && root.querySelector<HTMLElement>(`[data-field="${field}"]`);
  const found = same || root.querySelector<HTMLElement>('[data-control="more"] button');
  if (!found || found === document.activeElement) return;
  found.focus();
  if (element instanceof HTMLTextAreaElement && found instanceof HTMLTextAreaElement)
    found.setSelectionRange(element.selectionStart, element.selectionEnd);
}
