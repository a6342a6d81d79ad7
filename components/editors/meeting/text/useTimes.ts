import { useLayoutEffect } from 'preact/hooks';
import { followTime } from '../../../../lib/commands/recording';
import { t } from '../../../../lib/i18n';
import type { MeetingId } from '../../../../lib/model';
import { startsOf } from '../../../../lib/notes';
import { lineAtTime, secondsOf } from '../../../../lib/notes/recording';
import { useLook, useOffer } from '../../../acts';
import { noteDocument } from './note-document';
import type { NoteView } from './note-view';
import { clockAt } from './time-press';

/** Lets the command follow the time where the cursor is, and shows what was said at a time that is asked for. */
export function useTimes(note: { readonly current: NoteView | null }, meeting: MeetingId): void {
  useOffer('meeting.time', async (services) => {
    const view = note.current?.view;
    const clock = view ? clockAt(view, view.state.selection.main.head) : '';
    if (clock) await followTime(services, meeting, clock);
    else services.notify(t('time_none'));
  });
  const [wanted, forget] = useLook('time');
  useLayoutEffect(() => {
    if (!wanted) return;
    forget();
    // After the palette has given the focus back.
    setTimeout(() => note.current && showTime(note.current, wanted));
  }, [wanted]);
}

function showTime({ view, box }: NoteView, clock: string): void {
  const document = view.state.field(noteDocument);
  const line = lineAtTime(document, secondsOf(clock));
  if (line === null) return;
  const start = startsOf(document)[line] ?? 0;
  box.setSelectionRange(start, start);
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: 'nearest' });
  box.reveal(start);
}
