import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { ThreadId, ValueThread } from '../../lib/model';
import { useRecord } from '../hooks';
import { TextField } from '../ui';
import { DurableTitle } from './DurableText';
import type { EditorProps } from './index';
import { Absent, InTrash, Sheet } from './Sheet';
import { Timeline } from './thread/Timeline';
import { useRecordEdit } from './useRecordEdit';

/** A value thread: what it began with, when it asks, and what came of it. */
export function ThreadEditor({ record }: EditorProps) {
  const thread = useRecord(record as ThreadId | null);
  if (!thread) return <Absent record={thread} icon="sprout" />;
  return <ThreadSheet key={thread.id} thread={thread} />;
}

function ThreadSheet({ thread }: { thread: ValueThread }) {
  return (
    <Sheet>
      <InTrash record={thread} />
      <DurableTitle
        record={thread}
        field="title"
        stored={thread.title}
        label={t('thread_titleLabel')}
        maxLength={500}
      />
      <Begun thread={thread} />
      <Timeline thread={thread} />
    </Sheet>
  );
}

/** The day from which it counts. */
function Begun({ thread }: { thread: ValueThread }) {
  const edit = useRecordEdit(thread.id, 'did_thread_edit', thread.title || t('editor_thread'));
  const [typed, setTyped] = useState<string | null>(null);
  const setDay = (value: string) => {
    setTyped(value);
    if (/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) void edit({ begun: value }, { typing: true });
  };
  return (
    <TextField
      type="date"
      label={t('thread_begunLabel')}
      hint={t('thread_begunHint')}
      value={typed ?? thread.begun}
      onInput={setDay}
      onBlur={() => setTyped(null)}
    />
  );
}
