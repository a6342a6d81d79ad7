import { useEffect, useState } from 'preact/hooks';
import { hasLine } from '../../../../lib/commands/meeting';
import { t } from '../../../../lib/i18n';
import type { Meeting } from '../../../../lib/model';
import { useAct } from '../../../acts';
import { dragging, held, kindOf, typeHeld } from '../../../carry';
import { takeDrop, useSaidOver } from '../../../dropped';
import { draggedTab } from '../../../workbench/TabDrag';
import type { NoteDrops } from './drops';
import type { NoteView } from './note-view';

/** Whether the text of a note takes the records that are dragged: a tab of this window is moved among tabs. */
const takesHeld = () => held.value !== null && hasLine(`${held.value}:`) && draggedTab.value === null;

/** What falls into a note's text is put in as its command does it, where it falls. */
export function useNoteDrops(note: { readonly current: NoteView | null }, meeting: Meeting) {
  const act = useAct();
  const [line, over] = useState<number | null>(null);
  const drag = dragging.value;
  useEffect(() => {
    if (drag === null) over(null);
  }, [drag === null]);
  useSaidOver(line === null ? '' : t('drop_noteLine', line));
  const drops: NoteDrops = {
    takes(event) {
      if (kindOf(event) === 'passage') return 'line';
      const type = typeHeld(event);
      if (type === null || !takesHeld()) return null;
      return type === 'person' || type === 'principle' ? 'inline' : 'line';
    },
    over,
    fell: (event, at) =>
      takeDrop(act, event, async (load, services) => {
        const { noteLines } = await import('../../../../lib/commands/note-put');
        const lines = await noteLines(services, load);
        const view = note.current?.view;
        if (lines.length === 0 || !view) return services.notify(t('note_putNothing'), { kind: 'error' });
        const change = at.insert(lines);
        view.focus();
        // What is typed meanwhile may have made the text shorter.
        const within = (place: number) => Math.min(place, view.state.doc.length);
        view.dispatch({
          changes: { ...change, from: within(change.from), to: within(change.to) },
          selection: { anchor: within(change.from) + change.insert.length },
          userEvent: 'input.drop',
          scrollIntoView: true,
        });
        services.say?.(t('did_note_put', meeting.title || t('meeting_untitled'), lines[0] ?? ''));
      }),
  };
  return { drops, takes: drag === 'records' && takesHeld() };
}
