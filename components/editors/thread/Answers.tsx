import { threadCommands } from '../../../lib/commands/threads';
import { answersOf } from '../../../lib/facilitate/thread';
import { formatDate, t, tn } from '../../../lib/i18n';
import type { Meeting, NoteLine, ThreadAnswer, ValueThread } from '../../../lib/model';
import type { Repository } from '../../../lib/storage/repository';
import { CommandButton, CommandIconButton, commandOf } from '../../CommandButton';
import { touches, useLive } from '../../hooks';
import { useServices } from '../../services';
import sheet from '../Sheet.module.css';
import styles from './Thread.module.css';

interface Told {
  readonly answer: ThreadAnswer;
  /** Null where the line is gone, or its note is in the trash. */
  readonly line: NoteLine | null;
  readonly meeting: Meeting | null;
}

async function readTold(repository: Repository, thread: ValueThread): Promise<Told[]> {
  const answers = answersOf(thread).filter(({ said }) => said === 'tried');
  const meetings = await repository.getMany(answers.flatMap(({ line }) => line?.record ?? []));
  return answers.map((answer) => {
    const meeting = meetings.find((each) => each?.id === answer.line?.record && each?.trashedAt === null) ?? null;
    const line = meeting?.lines.find(({ id, removed }) => id === answer.line?.part && !removed) ?? null;
    return { answer, line, meeting };
  });
}

/** The value story so far: each answer in its people's own words, with who they are and what they agreed to. */
export function Answers({ thread }: { thread: ValueThread }) {
  const { repository } = useServices();
  const told = useLive(() => readTold(repository, thread), [thread], touches('meeting'));
  if (!told?.length) return null;
  const organisations = new Set(told.flatMap(({ line }) => line?.credit?.organisation.trim() || [])).size;
  return (
    <section class={sheet.stack} aria-labelledby={`story ${thread.id}`}>
      <div class={sheet.spread}>
        <h2 id={`story ${thread.id}`} class={sheet.subheading}>
          {t('thread_story')}
        </h2>
        <span class={sheet.muted}>
          {[tn('thread_answers', told.length), organisations > 0 && tn('thread_organisations', organisations)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <ol class={styles.answers}>
        {told.map((each) => (
          <One key={each.answer.id} thread={thread} {...each} />
        ))}
      </ol>
      <div>
        <CommandButton command={commandOf(threadCommands, 'thread.toDigest')} record={thread.id} />
      </div>
    </section>
  );
}

function One({ thread, answer, line, meeting }: Told & { thread: ValueThread }) {
  const who = [line?.credit?.organisation, line?.credit?.name].filter(Boolean).join(' · ');
  const act = { record: thread.id, part: answer.id, small: true } as const;
  const which = [who, formatDate(answer.day)].filter(Boolean).join(', ');
  const labelOf = (id: 'openAnswer' | 'dropAnswer') => `${t(`command_thread_${id}`)}: ${which}`;
  return (
    <li class={styles.answer}>
      <p class={styles.words} dir="auto">
        {line?.words ?? t('thread_noLine')}
      </p>
      <p class={sheet.muted}>
        {[who, formatDate(answer.day)].filter(Boolean).join(' · ')}
        {line && meeting && (
          <>
            {' · '}
            {t('thread_consent', t(`consent_${line.consent?.state ?? 'none'}`))}
            {' · '}
            {t(`release_${line.release ?? meeting.release}`)}
          </>
        )}
      </p>
      <span class={sheet.row}>
        {line && (
          <CommandIconButton
            command={commandOf(threadCommands, 'thread.openAnswer')}
            label={labelOf('openAnswer')}
            {...act}
          />
        )}
        <CommandIconButton
          command={commandOf(threadCommands, 'thread.dropAnswer')}
          label={labelOf('dropAnswer')}
          {...act}
        />
      </span>
    </li>
  );
}
