import { indexAmongOthers } from '../../../lib/commands/order';
import { neighboursOf } from '../../../lib/commands/session-edits';
import type { AgendaDesk } from './desk';

/** Whether a dragged block may fall beside this one: they stand among the same ones. */
function takes({ session, dragged }: AgendaDesk, block: string): boolean {
  const moved = dragged.peek();
  return moved !== null && neighboursOf(session, block).some(({ id }) => id === moved);
}

/** What a block listens to while another one is dragged over it. */
export function blockHandlers(desk: AgendaDesk, block: string, index: number) {
  return {
    onDragOver(event: DragEvent) {
      if (!takes(desk, block)) return;
      event.preventDefault();
      event.stopPropagation();
      const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const gap = index + (event.clientY > box.top + box.height / 2 ? 1 : 0);
      const now = desk.gap.peek();
      if (now?.beside !== block || now.index !== gap) desk.gap.value = { beside: block, index: gap };
    },
    onDrop(event: DragEvent) {
      const [moved, gap] = [desk.dragged.peek(), desk.gap.peek()];
      if (moved === null || gap === null || !takes(desk, block)) return;
      event.preventDefault();
      event.stopPropagation();
      desk.dragged.value = null;
      desk.gap.value = null;
      const from = neighboursOf(desk.session, moved).findIndex(({ id }) => id === moved);
      const to = indexAmongOthers(from, gap.index);
      if (to !== from) desk.place(moved, to);
    },
  };
}

/** The line a block shows while another would fall before or after it; and how the dragged one itself looks. */
export function blockMark(desk: AgendaDesk, block: string, index: number): 'lifted' | 'before' | 'after' | 'still' {
  if (desk.dragged.value === block) return 'lifted';
  const gap = desk.gap.value;
  if (gap?.beside !== block) return 'still';
  return gap.index === index ? 'before' : 'after';
}
