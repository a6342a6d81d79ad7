import { useRef } from 'preact/hooks';
import { givenLabel, type LabelName, wordsOfNames } from '../../lib/commands/label-names';
import { meetingCommands } from '../../lib/commands/meeting';
import { formatDate, t } from '../../lib/i18n';
import { type Label, type Meeting, type MeetingId, meetingKinds } from '../../lib/model';
import { CommandButton, commandOf } from '../CommandButton';
import { useLabelNames, useRecord } from '../hooks';
import { Select } from '../ui';
import { DurableArea, DurableText, DurableTitle } from './DurableText';
import { FindBar } from './find/FindBar';
import { useFind } from './find/useFind';
import type { EditorProps } from './index';
import { MarksFields } from './MarksFields';
import { HashWords } from './meeting/HashWords';
import { LabelMenu } from './meeting/LabelMenu';
import { LineFields } from './meeting/LineFields';
import { OfSession } from './meeting/OfSession';
import { People } from './meeting/People';
import { Proposals } from './meeting/Proposals';
import { NoteField } from './meeting/text/NoteField';
import { useLineKeeper } from './meeting/useLineKeeper';
import { useNoteLength, useNotePlaces } from './meeting/useNotePlaces';
import { ReleaseFields } from './ReleaseFields';
import { Absent, InTrash, Sheet } from './Sheet';
import styles from './Sheet.module.css';
import { useRecordEdit } from './useRecordEdit';
import { DayField } from './WholeFields';

const did = 'did_meeting_edit';

/** A meeting note: its text is the truth, kept as it is typed. */
export function MeetingEditor({ record }: EditorProps) {
  const meeting = useRecord(record as MeetingId | null);
  if (!meeting) return <Absent record={meeting} icon="meetings" />;
  return <MeetingSheet key={meeting.id} meeting={meeting} />;
}

/** A note on paper: its words, not its fields; why it was kept stays here. */
function PrintedMeeting({ meeting }: { meeting: Meeting }) {
  return (
    <>
      <p class={styles.printedTitle} dir="auto">
        {meeting.title || t('meeting_untitled')}
      </p>
      <p class={styles.muted}>{formatDate(meeting.date)}</p>
      <div class={styles.printedText} dir="auto">
        {meeting.text}
      </div>
    </>
  );
}

function MeetingSheet({ meeting }: { meeting: Meeting }) {
  const sheet = useRef<HTMLDivElement>(null);
  const names = useLabelNames();
  const labels = names && wordsOfNames(names);
  const lines = useLineKeeper(meeting, labels);
  useNotePlaces(sheet, meeting, { labels, lines });
  useNoteLength(meeting);
  const find = useFind(sheet, meeting.id);
  return (
    <>
      <FindBar find={find} />
      <Sheet wide finding={find.asked !== null} printed={<PrintedMeeting meeting={meeting} />}>
        <InTrash record={meeting} />
        <div ref={sheet} class={styles.beside}>
          <div class={styles.stack}>
            {meeting.origin && <p class={styles.muted}>{t('from_maker', meeting.origin.credit.name)}</p>}
            <DurableTitle record={meeting} field="title" stored={meeting.title} label={t('meeting_title')} />
            <OfSession meeting={meeting.id} />
            <WhenAndWho meeting={meeting} />
            <Proposals meeting={meeting} names={names} labels={labels} />
            <LabelMenu meeting={meeting.id} names={names} sheet={sheet} />
            <NoteField
              meeting={meeting}
              names={names}
              labels={labels}
              lines={lines}
              label={t('meeting_text')}
              hint={t('meeting_textHint', ...hinted.map((kind) => nameOf(names, kind)))}
            />
          </div>
          <div class={styles.aside}>
            <MarksFields record={meeting} did={did} />
            <HashWords meeting={meeting} />
            <DurableArea
              record={meeting}
              field="note"
              stored={meeting.note}
              label={t('marks_note')}
              hint={t('marks_noteHint')}
              rows={3}
              grow
            />
            <ReleaseFields meeting={meeting} did={did} />
            <LineFields meeting={meeting} labels={labels} />
            <People meeting={meeting} labels={labels} />
            <div class={styles.row}>
              {meeting.trashedAt === null && (
                <CommandButton
                  command={commandOf(meetingCommands, 'meeting.trash')}
                  record={meeting.id}
                  kind="danger"
                />
              )}
            </div>
          </div>
        </div>
      </Sheet>
    </>
  );
}

/** Kinds that the hint names. */
const hinted = ['noticing', 'decision', 'action', 'question', 'thanks'] as const;
const nameOf = (names: readonly LabelName[] | undefined, kind: Label) =>
  names?.find((name) => name.kind === kind)?.word ?? givenLabel(kind);

const kindNames = {
  call: 'meetingKind_call',
  convening: 'meetingKind_convening',
  'one-to-one': 'meetingKind_oneToOne',
  visit: 'meetingKind_visit',
} as const;

function WhenAndWho({ meeting }: { meeting: Meeting }) {
  const edit = useRecordEdit(meeting.id, did, meeting.title);
  return (
    <div class={styles.short}>
      <DayField
        name={`${meeting.id} date`}
        stored={meeting.date}
        label={t('meeting_date')}
        onDay={(date) => void edit({ date }, { typing: true })}
      />
      <Select
        label={t('meeting_kind')}
        value={meeting.kind}
        options={meetingKinds.map((value) => ({ value, label: t(kindNames[value]) }))}
        onChange={(kind) => void edit({ kind })}
      />
      <div class={styles.long}>
        <DurableText
          record={meeting}
          field="present"
          stored={meeting.present}
          label={t('meeting_present')}
          placeholder={t('meeting_presentHint')}
        />
      </div>
    </div>
  );
}
