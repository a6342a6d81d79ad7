import { itemsOf } from '../../../lib/commands/digest-edits';
import type { DigestItem } from '../../../lib/model';
import type { Desk } from './desk';

/** What a card listens to so that another can be dropped before or after it. */
export function dragHandlers(desk: Desk, item: DigestItem, index: number) {
  return {
    onDragOver(event: DragEvent) {
      if (!desk.dragged.value || !(event.currentTarget instanceof HTMLElement)) return;
      event.preventDefault();
      event.stopPropagation();
      const box = event.currentTarget.getBoundingClientRect();
      const below = event.clientY > box.top + box.height / 2;
      aim(desk, item.section, index + (below ? 1 : 0));
    },
    onDrop: (event: DragEvent) => drop(desk, event),
  };
}

/** What a section listens to so that a card can be dropped at its end. */
export function sectionHandlers(desk: Desk, section: string) {
  return {
    onDragOver(event: DragEvent) {
      if (!desk.dragged.value) return;
      event.preventDefault();
      aim(desk, section, itemsOf(desk.digest, section).length);
    },
    onDrop: (event: DragEvent) => drop(desk, event),
  };
}

/** `index` as the list stands, the dragged card counted. */
function aim(desk: Desk, section: string, index: number): void {
  const now = desk.target.value;
  if (now?.section !== section || now.index !== index) desk.target.value = { section, index };
}

function drop(desk: Desk, event: DragEvent): void {
  const item = desk.dragged.value;
  const target = desk.target.value;
  if (!item || !target) return;
  event.preventDefault();
  event.stopPropagation();
  desk.dragged.value = null;
  desk.target.value = null;
  const from = itemsOf(desk.digest, target.section).findIndex(({ id }) => id === item);
  const index = from >= 0 && from < target.index ? target.index - 1 : target.index;
  if (from !== index) desk.move(item, { section: target.section, index }, null);
}

/** The line a card shows while another would fall before or after it; and how the dragged one itself looks. */
export function markOf(desk: Desk, item: DigestItem, index: number): 'before' | 'after' | 'lifted' | 'still' {
  const target = desk.target.value;
  if (desk.dragged.value === item.id) return 'lifted';
  if (target?.section !== item.section) return 'still';
  if (target.index === index) return 'before';
  return target.index === index + 1 && index === itemsOf(desk.digest, item.section).length - 1 ? 'after' : 'still';
}
