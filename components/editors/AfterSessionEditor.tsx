import { useMemo } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { harvestOf } from '../../lib/commands/after-session';
import { attendees } from '../../lib/commands/attendance';
import { labelWords } from '../../lib/commands/label-names';
import { reviewOf } from '../../lib/commands/reviews-here';
import { formatDate, t } from '../../lib/i18n';
import type { AgendaSession, SessionId } from '../../lib/model';
import { CommandButton } from '../CommandButton';
import { touches, useLive, useRecord } from '../hooks';
import { useServices } from '../services';
import { Empty } from '../ui';
import { type AfterDesk, Left } from './after/Left';
import { Quotes } from './after/Quotes';
import { ReadOut } from './after/ReadOut';
import { There } from './after/There';
import type { EditorProps } from './index';
import { Absent, InTrash, Sheet } from './Sheet';
import sheet from './Sheet.module.css';

/** What is left to do when a session is over: who was there, what was decided, whom to ask, what travels on. */
export function AfterSessionEditor({ record }: EditorProps) {
  const session = useRecord(record as SessionId | null);
  if (!session) return <Absent record={session} icon="check" />;
  return <After key={session.id} session={session} />;
}

function After({ session }: { session: AgendaSession }) {
  const desk = useDesk(session);
  const here = { record: session.id };
  return (
    <Sheet>
      <InTrash record={session} />
      <header class={sheet.stack}>
        <h1 class={sheet.heading}>{t('editor_afterSession')}</h1>
        <p dir="auto">
          <strong>{session.title.trim() || t('session_untitled')}</strong>{' '}
          <span class={sheet.muted}>{formatDate(session.date)}</span>
        </p>
        <div class={sheet.row}>
          <CommandButton command={commandNamed('session.meeting')} {...here} kind={desk ? 'plain' : 'primary'} />
          <CommandButton command={commandNamed('review.after')} {...here} />
          <CommandButton command={commandNamed('session.open')} {...here} kind="quiet" />
        </div>
      </header>
      {desk ? (
        <>
          <Left desk={desk} />
          <ReadOut desk={desk} />
          <There desk={desk} />
          <Quotes desk={desk} />
          <section class={sheet.stack} aria-label={t('after_travels')}>
            <h2 class={sheet.subheading}>{t('after_travels')}</h2>
            <p class={sheet.muted}>{t('after_travelsHint')}</p>
            <div>
              <CommandButton command={commandNamed('after.digest')} {...here} part="digest" />
            </div>
          </section>
        </>
      ) : (
        <Empty icon="meetings" title={t('after_noNote')}>
          {t('after_noNoteHint')}
        </Empty>
      )}
    </Sheet>
  );
}

/** The note of a session with what stands in it; null: there is none yet. */
function useDesk(session: AgendaSession): AfterDesk | null {
  const { repository } = useServices();
  const found = useRecord(session.meeting);
  const meeting = found && found.trashedAt === null ? found : null;
  const people = useLive(() => repository.list('person'), [], touches('person'));
  const labels = useLive(() => labelWords(repository), [], touches('settings'));
  const review = useLive(() => reviewOf(repository, session.id), [session.id], touches('review'));
  const digests = useLive(() => repository.list('digest'), [], touches('digest'));
  return useMemo(() => {
    if (!meeting || !people || !labels) return null;
    const rows = attendees(meeting, people, labels);
    const travelled = (digests ?? []).some(({ items }) => items.some(({ source }) => source?.record === meeting.id));
    return { session, meeting, people, rows, review, travelled, harvest: harvestOf(repository, meeting, labels) };
  }, [session, meeting, people, labels, review, digests]);
}
