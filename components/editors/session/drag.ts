import { indexAmongOthers } from '../../../lib/commands/order';
import { blockIn, neighboursOf } from '../../../lib/commands/session-edits';
import { typeHeld } from '../../carry';
import type { AgendaDesk } from './desk';

/** Whether a dragged block may fall beside this one: they stand among the same ones. */
function takes({ session, dragged }: AgendaDesk, block: string): boolean {
  const moved = dragged.peek();
  return moved !== null && neighboursOf(session, block).some(({ id }) => id === moved);
}

/** Whether a practice may fall beside this one: it becomes a block with a time of its own. */
const takesPractice = ({ session, dragged }: AgendaDesk, block: string, event: DragEvent): boolean =>
  dragged.peek() === null && typeHeld(event) === 'practice' && blockIn(session, block)?.parent === '';

/** What a block listens to while another one, or a practice, is dragged over it. */
export function blockHandlers(desk: AgendaDesk, block: string, index: number) {
  return {
    onDragOver(event: DragEvent) {
      if (!takes(desk, block) && !takesPractice(desk, block, event)) return;
      event.preventDefault();
      event.stopPropagation();
      const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const gap = index + (event.clientY > box.top + box.height / 2 ? 1 : 0);
      const now = desk.gap.peek();
      if (now?.beside !== block || now.index !== gap) desk.gap.value = { beside: block, index: gap };
    },
    onDrop(event: DragEvent) {
      const [moved, gap] = [desk.dragged.peek(), desk.gap.peek()];
      if (takesPractice(desk, block, event)) return dropPractice(desk, event, gap?.index ?? null);
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

/** What the whole agenda listens to: between its blocks a practice falls at the end; nothing aims once it leaves. */
export function agendaHandlers(desk: AgendaDesk) {
  const last = () => desk.agenda.blocks.at(-1)?.block.id;
  return {
    onDragOver(event: DragEvent) {
      if (typeHeld(event) !== 'practice' || desk.dragged.peek() !== null) return;
      event.preventDefault();
      const beside = last() ?? '';
      desk.gap.value = { beside, index: desk.agenda.blocks.length };
    },
    onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
      const inside =
        currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
      if (!inside && desk.dragged.peek() === null) desk.gap.value = null;
    },
    onDrop(event: DragEvent) {
      if (typeHeld(event) === 'practice' && desk.dragged.peek() === null) dropPractice(desk, event, null);
    },
  };
}

function dropPractice(desk: AgendaDesk, event: DragEvent, place: number | null): void {
  event.preventDefault();
  event.stopPropagation();
  desk.gap.value = null;
  desk.take(event, place);
}

/** The line a block shows while another would fall before or after it; and how the dragged one itself looks. */
export function blockMark(desk: AgendaDesk, block: string, index: number): 'lifted' | 'before' | 'after' | 'still' {
  if (desk.dragged.value === block) return 'lifted';
  const gap = desk.gap.value;
  if (gap?.beside !== block) return 'still';
  return gap.index === index ? 'before' : 'after';
}
