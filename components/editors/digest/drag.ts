import { itemsOf } from '../../../lib/commands/digest-edits';
import { indexAmongOthers } from '../../../lib/commands/order';
import type { DigestItem } from '../../../lib/model';
import { halfOf, holdsCards, holdsPictures } from '../../carry';
import type { Desk } from './desk';

/** Whether what is dragged can fall here: a card of this digest, or something carried from elsewhere. */
function takes(desk: Desk, event: DragEvent): boolean {
  if (desk.dragged.peek()) return true;
  if (desk.block.peek()) return false;
  if (!holdsCards(event) && !holdsPictures(event)) return false;
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  return true;
}

/** What a card listens to so that another can be dropped before or after it. */
export function dragHandlers(desk: Desk, item: DigestItem, index: number) {
  return {
    onDragOver(event: DragEvent) {
      if (!takes(desk, event)) return;
      event.preventDefault();
      event.stopPropagation();
      aim(desk, item.section, index + (halfOf(event) === 'after' ? 1 : 0));
    },
    onDrop: (event: DragEvent) => drop(desk, event),
  };
}

/** What a section listens to so that a card can be dropped at its end, and another section before or after it. */
export function sectionHandlers(desk: Desk, section: string, place: number) {
  return {
    onDragOver(event: DragEvent) {
      if (desk.block.peek()) {
        event.preventDefault();
        event.stopPropagation();
        const gap = place + (halfOf(event) === 'after' ? 1 : 0);
        if (desk.gap.peek() !== gap) desk.gap.value = gap;
        return;
      }
      if (!takes(desk, event)) return;
      event.preventDefault();
      event.stopPropagation();
      aim(desk, section, itemsOf(desk.digest, section).length);
    },
    onDrop: (event: DragEvent) => drop(desk, event),
  };
}

/** What the pane listens to: between its sections a card of this digest and pictures fall at the end of the last. */
export function paneHandlers(desk: Desk) {
  return {
    onDragOver(event: DragEvent) {
      if (holdsCards(event) || !takes(desk, event)) return;
      event.preventDefault();
      event.stopPropagation();
      const last = desk.digest.sections.at(-1);
      aim(desk, last?.id ?? '', last ? itemsOf(desk.digest, last.id).length : 0);
    },
    onDragLeave: (event: DragEvent) => leave(desk, event),
    onDrop: (event: DragEvent) => drop(desk, event),
  };
}

/** What all of a digest's tab listens to: what comes from elsewhere goes where it fits, as by its command. */
export function wholeHandlers(desk: Desk) {
  return {
    onDragOver(event: DragEvent) {
      if (desk.dragged.peek() || !holdsCards(event) || !takes(desk, event)) return;
      event.preventDefault();
      aim(desk, '', 0);
    },
    onDragLeave: (event: DragEvent) => leave(desk, event),
    onDrop: (event: DragEvent) => drop(desk, event),
  };
}

/** Nothing aims once it left what listens. */
function leave(desk: Desk, { currentTarget, relatedTarget }: DragEvent): void {
  const inside =
    currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
  if (inside) return;
  desk.target.value = null;
  desk.gap.value = null;
}

/** `index` as the list stands, the dragged card counted. */
function aim(desk: Desk, section: string, index: number): void {
  const now = desk.target.value;
  if (now?.section !== section || now.index !== index) desk.target.value = { section, index };
}

function drop(desk: Desk, event: DragEvent): void {
  if (desk.block.peek()) {
    dropBlock(desk, event);
    return;
  }
  const item = desk.dragged.value;
  const target = desk.target.value;
  if (!target || !takes(desk, event)) return;
  event.preventDefault();
  event.stopPropagation();
  desk.dragged.value = null;
  desk.target.value = null;
  if (!item) {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0 && target.section) desk.takePictures(target.section, files);
    else desk.take(event, target.section ? target : null);
    return;
  }
  if (!target.section) return;
  const from = itemsOf(desk.digest, target.section).findIndex(({ id }) => id === item);
  const index = indexAmongOthers(from, target.index);
  if (from !== index) desk.move(item, { section: target.section, index });
}

function dropBlock(desk: Desk, event: DragEvent): void {
  const [block, gap] = [desk.block.peek(), desk.gap.peek()];
  event.preventDefault();
  event.stopPropagation();
  desk.block.value = null;
  desk.gap.value = null;
  if (block === null || gap === null) return;
  const from = desk.digest.sections.findIndex(({ id }) => id === block);
  desk.moveBlock(block, indexAmongOthers(from, gap));
}

/** The line a section shows while another would fall before or after it; and how the dragged one itself looks. */
export function blockMarkOf(desk: Desk, section: string, place: number): 'before' | 'after' | 'lifted' | 'still' {
  if (desk.block.value === section) return 'lifted';
  const gap = desk.gap.value;
  if (gap === place) return 'before';
  return gap === place + 1 && place === desk.digest.sections.length - 1 ? 'after' : 'still';
}

/** The line a card shows while another would fall before or after it; and how the dragged one itself looks. */
export function markOf(desk: Desk, item: DigestItem, index: number): 'before' | 'after' | 'lifted' | 'still' {
  const target = desk.target.value;
  if (desk.dragged.value === item.id) return 'lifted';
  if (target?.section !== item.section) return 'still';
  if (target.index === index) return 'before';
  return target.index === index + 1 && index === itemsOf(desk.digest, item.section).length - 1 ? 'after' : 'still';
}
