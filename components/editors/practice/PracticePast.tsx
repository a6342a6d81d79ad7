import { commandNamed } from '../../../lib/commands';
import { type DigestUse, digestsWith, isAbout, namesOfPractice } from '../../../lib/commands/practice-uses';
import type { PracticeHere } from '../../../lib/commands/practices-here';
import { sessionsWith } from '../../../lib/commands/session-uses';
import { formatDate, t } from '../../../lib/i18n';
import type { AgendaSession } from '../../../lib/model';
import { type PracticeNote, practiceNotesId, practiceNotesOf } from '../../../lib/model/practice-notes';
import { saysWorkedWell } from '../../../lib/notes/worked-well';
import { usePress } from '../../acts';
import { CommandButton, CommandIconButton } from '../../CommandButton';
import { touches, useLive, useRecord } from '../../hooks';
import { type Waiting, waitingLines } from '../../panels/waiting';
import { useServices } from '../../services';
import { Icon } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Practice.module.css';
import { ofPractices } from './usePractices';

/** How a practice went: what meetings and somebody here say of it, and where else it was used. */
export function PracticePast({ here }: { here: PracticeHere }) {
  const { repository } = useServices();
  const { id } = here;
  const names = useLive(() => namesOfPractice(repository, id), [id], ofPractices) ?? [];
  const lines = (waitingLines(repository).lines.value ?? []).filter(
    ({ line }) => line.kind === 'practice' && isAbout(line.words, names),
  );
  const digests = useLive(() => digestsWith(repository, names), [names.join('\n')], touches('digest')) ?? [];
  const sessions = useLive(() => sessionsWith(repository, id), [id], touches('session')) ?? [];
  const notes = practiceNotesOf(useRecord(practiceNotesId) ?? undefined).filter(({ practice }) => practice === id);
  const [well, others] = [true, false].map((is) => lines.filter(({ line }) => saysWorkedWell(line.words) === is)) as [
    Waiting[],
    Waiting[],
  ];
  return (
    <div class={`${sheet.aside} ${styles.aside}`}>
      <section class={sheet.stack}>
        <h2 class={sheet.subheading}>{t('practice_well')}</h2>
        {well.length + notes.length === 0 && <p class={sheet.muted}>{t('practice_wellNone', here.practice.name)}</p>}
        {well.length > 0 && <Lines lines={well} />}
        {notes.length > 0 && (
          <ul class={styles.past}>
            {notes.map((note) => (
              <Note key={note.id} note={note} />
            ))}
          </ul>
        )}
        <div>
          <CommandButton small command={commandNamed('practice.note')} record={id} />
        </div>
      </section>
      {others.length + digests.length + sessions.length > 0 && (
        <section class={sheet.stack}>
          <h2 class={sheet.subheading}>{t('practice_usedIn')}</h2>
          {others.length > 0 && <Lines lines={others} />}
          {sessions.length > 0 && <Sessions sessions={sessions} />}
          {digests.length > 0 && <Digests digests={digests} practice={here} />}
        </section>
      )}
    </div>
  );
}

/** Lines of meeting notes; each opens its note there. */
function Lines({ lines }: { lines: readonly Waiting[] }) {
  const press = usePress();
  return (
    <ul class={styles.past}>
      {lines.map(({ line, id, meeting }) => (
        <li key={`${meeting.id} ${id}`}>
          <button type="button" class={styles.use} {...press('practice.openUse', undefined, `${meeting.id} ${id}`)}>
            <Icon name="meetings" size={18} />
            <span>
              <span dir="auto">{line.words}</span>
              <span class={sheet.muted}>
                {[meeting.title || t('meeting_untitled'), formatDate(meeting.date)].join(' · ')}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Sessions({ sessions }: { sessions: readonly AgendaSession[] }) {
  const press = usePress();
  return (
    <ul class={styles.past}>
      {sessions.map(({ id, title, date }) => (
        <li key={id}>
          <button type="button" class={styles.use} {...press('session.open', id)}>
            <Icon name="calendar" size={18} />
            <span>
              <span dir="auto">{title || t('session_untitled')}</span>
              <span class={sheet.muted}>{formatDate(date)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Digests({ digests }: { digests: readonly DigestUse[]; practice: PracticeHere }) {
  const press = usePress();
  return (
    <ul class={styles.past}>
      {digests.map(({ id, title, at }) => (
        <li key={id}>
          <button type="button" class={styles.use} {...press('practice.openUse', undefined, id)}>
            <Icon name="digests" size={18} />
            <span>
              <span dir="auto">{title || t('editor_digest')}</span>
              <span class={sheet.muted}>{formatDate(at)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What somebody here wrote on the card. */
function Note({ note: { id, practice, words, at } }: { note: PracticeNote }) {
  return (
    <li class={styles.note}>
      <span>
        <span dir="auto">{words}</span>
        <span class={sheet.muted}>{formatDate(at)}</span>
      </span>
      <span class={sheet.row}>
        <CommandIconButton small command={commandNamed('practice.changeNote')} record={practice} part={id} />
        <CommandIconButton small command={commandNamed('practice.dropNote')} record={practice} part={id} />
      </span>
    </li>
  );
}
