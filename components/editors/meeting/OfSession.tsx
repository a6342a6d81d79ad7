import { reviewCommands } from '../../../lib/commands/reviews';
import { sessionCommands } from '../../../lib/commands/sessions';
import type { MeetingId } from '../../../lib/model';
import { CommandButton, commandOf } from '../../CommandButton';
import { touches, useLive } from '../../hooks';
import { useServices } from '../../services';
import sheet from '../Sheet.module.css';
import { OffersHost } from '../session/OffersHost';

const ofSessions = touches('session');

/** From the note of a session back to it, and on to what is left after it; nothing for a note that no session prepared. */
export function OfSession({ meeting }: { meeting: MeetingId }) {
  const { repository } = useServices();
  const sessions = useLive(() => repository.list('session'), [], ofSessions);
  const session = sessions?.find((each) => each.meeting === meeting);
  if (!session) return null;
  const here = { record: session.id, small: true };
  return (
    <div class={sheet.row}>
      <OffersHost session={session.id} />
      <CommandButton command={commandOf(sessionCommands, 'session.open')} {...here} kind="quiet" />
      <CommandButton command={commandOf(reviewCommands, 'session.after')} {...here} kind="quiet" />
    </div>
  );
}
