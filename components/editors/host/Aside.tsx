import { useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { clockAt, type RunStep } from '../../../lib/facilitate';
import { t, tn } from '../../../lib/i18n';
import { useLook } from '../../acts';
import { CommandButton, CommandIconButton } from '../../CommandButton';
import { Fold, Icon, VisuallyHidden } from '../../ui';
import { stepName, useHosting } from './desk';
import styles from './Host.module.css';
import { KeyOf } from './Stage';

/** What its host wrote for themselves, folded until they ask. It is never drawn while the view is shown to the room. */
export function PrivateNotes() {
  const { session, run } = useHosting();
  const [look] = useLook('private');
  const open = look !== undefined;
  const block = run.steps[Math.max(0, run.at)]?.block;
  const notes = [
    [t('host_noteOfBlock'), block?.note],
    [t('host_planB'), [block?.shorter, block?.online, block?.silent].filter((each) => each?.trim()).join('\n')],
    [t('host_noteOfSession'), session.note],
  ].filter(([, words]) => words?.trim());
  return (
    <section class={styles.part} aria-label={t('host_private')}>
      <CommandButton command={commandNamed('host.notes')} record={session.id} kind="quiet" small aria-expanded={open}>
        {t('host_private')} <KeyOf id="host.notes" />
      </CommandButton>
      {open && (
        <div class={styles.private}>
          {notes.length === 0 && <p class={styles.muted}>{t('host_noNotes')}</p>}
          {notes.map(([title, words]) => (
            <div key={title}>
              <h4 class={styles.noteTitle}>{title}</h4>
              <p class={styles.note} dir="auto">
                {words}
              </p>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

/** Every block with what became of it, drawn where somebody opens it: there may be five hundred. */
export function AllBlocks() {
  const { session, run } = useHosting();
  const [open, setOpen] = useState(false);
  return (
    <section class={styles.part}>
      <Fold title={tn('host_allBlocks', run.steps.length)} open={open} onToggle={setOpen}>
        {open && (
          <ol class={styles.blocks}>
            {run.steps.map((step, at) => (
              <li
                key={step.block.id}
                class={at === run.at ? styles.current : undefined}
                aria-current={at === run.at ? 'step' : undefined}
              >
                <span class={styles.began}>
                  {step.began !== null && <Icon name={at === run.at ? 'chevron-right' : 'check'} size={16} />}
                  {step.began !== null && clockAt(run.agenda.zone, step.began)}
                </span>
                <span dir="auto">{stepName(step)}</span>
                <Minutes step={step} />
                {at !== run.at && (
                  <CommandIconButton
                    command={commandNamed('host.go')}
                    record={session.id}
                    part={step.block.id}
                    label={t('host_goTo', stepName(step))}
                    small
                  />
                )}
              </li>
            ))}
          </ol>
        )}
      </Fold>
      <div class={styles.row}>
        {run.at >= 0 && run.endedAt === null && (
          <CommandButton command={commandNamed('host.end')} record={session.id} kind="quiet" small />
        )}
        {run.at >= 0 && <CommandButton command={commandNamed('host.anew')} record={session.id} kind="quiet" small />}
      </div>
    </section>
  );
}

/** The minutes of a block; where they were changed on the way, what was planned beside them. */
function Minutes({ step }: { step: RunStep }) {
  const { run } = useHosting();
  const planned = run.agenda.blocks.find(({ block }) => block.id === step.block.id)?.minutes ?? step.minutes;
  return (
    <span class={styles.minutes}>
      {planned !== step.minutes && (
        <>
          <s aria-hidden="true">{planned}</s> <VisuallyHidden>{t('host_planned', planned)},</VisuallyHidden>
        </>
      )}
      {tn('session_minutes', step.minutes)}
    </span>
  );
}
