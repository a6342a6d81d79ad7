import { useLayoutEffect, useRef } from 'preact/hooks';
import { tellingOf } from '../../lib/commands/thread-desk';
import { sourceWords } from '../../lib/commands/thread-source';
import { threadCommands } from '../../lib/commands/threads';
import { threadState } from '../../lib/facilitate/thread';
import { formatDate, t } from '../../lib/i18n';
import type { ThreadId, ValueThread } from '../../lib/model';
import { CommandButton, commandOf } from '../CommandButton';
import { useLive, useRecord } from '../hooks';
import { useServices } from '../services';
import { Notice } from '../ui';
import { useToday } from '../useDueThreads';
import { DurableTitle } from './DurableText';
import type { EditorProps } from './index';
import { Absent, InTrash, Sheet } from './Sheet';
import sheet from './Sheet.module.css';
import { Answers } from './thread/Answers';
import { Lineage } from './thread/Lineage';
import { TellingForm } from './thread/TellingForm';
import styles from './thread/Thread.module.css';
import { Timeline } from './thread/Timeline';
import { ToldLines } from './thread/ToldLines';
import { useRecordEdit } from './useRecordEdit';
import { DayField } from './WholeFields';

/** A value thread: what it began with, when it asks, and what came of it. */
export function ThreadEditor({ record }: EditorProps) {
  const thread = useRecord(record as ThreadId | null);
  if (!thread) return <Absent record={thread} icon="sprout" />;
  return <ThreadSheet key={thread.id} thread={thread} />;
}

function ThreadSheet({ thread }: { thread: ValueThread }) {
  const { session } = useServices();
  const telling = tellingOf(session, thread.id);
  const box = useRef<HTMLDivElement>(null);
  useAwaited(thread.id, box);
  return (
    <Sheet wide>
      <InTrash record={thread} />
      <div ref={box} class={sheet.beside}>
        <div class={styles.main}>
          <Head thread={thread} />
          {thread.closedAt === null ? <Ask thread={thread} /> : <Closed thread={thread} />}
          {telling.value && <TellingForm key={thread.id} thread={thread} telling={telling} />}
          <Answers thread={thread} />
          {thread.closedAt === null && <ToldLines thread={thread} />}
        </div>
        <div class={sheet.aside}>
          <Begun thread={thread} />
          <Timeline thread={thread} />
          <Lineage thread={thread} />
          <div class={sheet.row}>
            {thread.closedAt === null && (
              <CommandButton small command={commandOf(threadCommands, 'thread.close')} record={thread.id} />
            )}
            {thread.trashedAt === null && (
              <CommandButton
                small
                kind="danger"
                command={commandOf(threadCommands, 'thread.trash')}
                record={thread.id}
              />
            )}
          </div>
        </div>
      </div>
    </Sheet>
  );
}

/** The field that a command left the focus waiting for takes it. */
function useAwaited(id: ThreadId, box: { current: HTMLElement | null }): void {
  const { session } = useServices();
  const telling = tellingOf(session, id).value;
  useLayoutEffect(() => {
    const awaited = session.awaited.current;
    if (awaited?.id !== id) return;
    session.awaited.current = null;
    const field = `[data-field="${awaited.control}"]`;
    const control = ':is(textarea, input, button)';
    box.current?.querySelector<HTMLElement>(`${control}${field}, ${field} ${control}`)?.focus();
  }, [telling !== null]);
}

/** What it is called, and what it began with as that stands there now: without a title of its own it is called so. */
function Head({ thread }: { thread: ValueThread }) {
  const { repository } = useServices();
  const { source } = thread;
  const words = useLive(async () => (source ? await sourceWords(repository, source) : null), [JSON.stringify(source)]);
  return (
    <div class={sheet.stack}>
      <DurableTitle
        record={thread}
        field="title"
        stored={thread.title}
        given={words ?? ''}
        label={t(source ? 'thread_titleLabel' : 'thread_hunchLabel')}
        maxLength={500}
      />
      {source && words !== undefined && (
        <div class={styles.source}>
          {words === null ? (
            <p class={sheet.muted}>{t('thread_gone')}</p>
          ) : (
            <>
              {(words === '' || thread.title.trim() !== '') && (
                <blockquote class={styles.words} dir="auto">
                  {words || t(`editor_${source.record.split(':')[0]}` as 'editor_meeting')}
                </blockquote>
              )}
              <CommandButton
                small
                kind="quiet"
                command={commandOf(threadCommands, 'thread.source')}
                record={thread.id}
              />
            </>
          )}
        </div>
      )}
    </div>
  );
}

/** The day from which it counts. */
function Begun({ thread }: { thread: ValueThread }) {
  const edit = useRecordEdit(thread.id, 'did_thread_edit', thread.title || t('editor_thread'));
  return (
    // The days it stands at say it on paper.
    <div class={sheet.offPaper}>
      <DayField
        name={`${thread.id} begun`}
        stored={thread.begun}
        label={t('thread_begunLabel')}
        hint={t('thread_begunHint')}
        onDay={(begun) => void edit({ begun }, { typing: true })}
      />
    </div>
  );
}

/** The question, loud where it is due, and the three ways to answer it. */
function Ask({ thread }: { thread: ValueThread }) {
  const today = useToday();
  const state = threadState(thread, today);
  const due = state.is === 'due';
  const waits = 'day' in state ? t('thread_waits', formatDate(state.day)) : t('thread_over');
  const answer = (id: string, kind?: 'primary') => (
    <CommandButton command={commandOf(threadCommands, `thread.${id}`)} record={thread.id} kind={kind} small={!kind} />
  );
  return (
    <section class={styles.ask} data-due={due ? '' : undefined} data-field="ask" aria-labelledby={`asks ${thread.id}`}>
      <h2 id={`asks ${thread.id}`} class={sheet.subheading}>
        {t('thread_question')}
      </h2>
      <p class={sheet.muted}>{due ? t('thread_asks') : waits}</p>
      <div class={sheet.row}>
        {answer('tried', due ? 'primary' : undefined)}
        {answer('notTried')}
        {due && answer('later')}
      </div>
    </section>
  );
}

function Closed({ thread }: { thread: ValueThread }) {
  const reopen = <CommandButton small command={commandOf(threadCommands, 'thread.reopen')} record={thread.id} />;
  return (
    <Notice kind="info" actions={reopen}>
      {t('thread_closedOn', formatDate(thread.closedAt ?? ''))} <span dir="auto">{thread.reason}</span>
    </Notice>
  );
}
