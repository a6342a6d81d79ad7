import { commandNamed } from '../../../lib/commands';
import { hostDesk } from '../../../lib/commands/host-desk';
import { formatKeybinding, keybindingsOf } from '../../../lib/commands/keys';
import { sessionLooks } from '../../../lib/commands/session-looks';
import { clockAt } from '../../../lib/facilitate';
import { formatDate, t, tn } from '../../../lib/i18n';
import { stepsOf } from '../../../lib/model';
import { CommandButton } from '../../CommandButton';
import { useKeymap, useSettings } from '../../hooks';
import { useServices } from '../../services';
import { Button, Icon, type IconName, type Press } from '../../ui';
import { onMac } from '../../workbench/platform';
import { clockText, leftText, stepName, useFrom, useHosting } from './desk';
import styles from './Host.module.css';
import stage from './Stage.module.css';
import type { Awake } from './useWakeLock';

/** What the room may see: what is now, how long it still takes, how it goes, what is next. Nothing that is private stands here. */
export function Stage() {
  const { session, run } = useHosting();
  return (
    <section class={stage.stage} aria-label={t('host_now')}>
      <p class={stage.session}>{session.title.trim() || t('session_untitled')}</p>
      {run.at < 0 ? <Before /> : run.endedAt === null ? <Now /> : <Over />}
      <Whole />
    </section>
  );
}

function Before() {
  const { session, run } = useHosting();
  const first = run.steps[0];
  const when = [formatDate(session.date), session.start && clockAt(run.agenda.zone, run.agenda.start)];
  return (
    <>
      <h2 class={stage.now}>{first ? t('host_before') : t('host_noBlocks')}</h2>
      <p class={stage.sub}>{when.filter(Boolean).join(', ')}</p>
      {first && <Next at={0} />}
    </>
  );
}

/** How long it took; and, where the room does not look on, the ways on from here. */
function Over() {
  const { session, clock, projected } = useHosting();
  return (
    <>
      <h2 class={stage.now}>{t('host_over')}</h2>
      <p class={stage.sub}>{t('host_lasted', clockText(clock.value.goneOfAll))}</p>
      {!projected && (
        <div class={styles.row}>
          <CommandButton command={commandNamed('session.after')} record={session.id} kind="primary" />
          <CommandButton command={commandNamed('review.after')} record={session.id} />
        </div>
      )}
    </>
  );
}

function Now() {
  const { run } = useHosting();
  const step = run.steps[run.at];
  if (!step) return null;
  const { block, breakouts, minutes, shorter } = step;
  const { icon, colour } = sessionLooks[block.kind];
  const words = [
    tn('session_minutes', minutes),
    shorter && t('host_shorter'),
    block.lead && t('host_lead', block.lead),
  ];
  return (
    <>
      <h2 class={stage.now} style={{ '--colour': `var(--colour-${colour})` }}>
        <span class={stage.sign}>
          <Icon name={icon as IconName} size={32} />
        </span>
        <span dir="auto">{stepName(step)}</span>
      </h2>
      <Left />
      <p class={stage.sub}>{words.filter(Boolean).join(' · ')}</p>
      {block.goal.trim() && (
        <p class={stage.goal} dir="auto">
          {block.goal}
        </p>
      )}
      <Steps />
      {breakouts.length > 0 && (
        <ul class={styles.beside} aria-label={t('host_beside')}>
          {breakouts.map((each) => (
            <li key={each.block.id}>
              <Icon name="split" size={18} />
              <span dir="auto">{stepName(each)}</span> · {tn('session_minutes', each.minutes)}
            </li>
          ))}
        </ul>
      )}
      <Next at={run.at + 1} />
    </>
  );
}

/** The clock of the block, large. Late it is said in words and by a sign, not by a colour alone. */
function Left() {
  const { clock } = useHosting();
  const { left, phase } = clock.value;
  const over = leftText(left).startsWith('+');
  const look = over ? stage.late : left <= 60_000 ? stage.soon : '';
  return (
    <p class={`${stage.clock} ${look}`}>
      <span role="timer" aria-label={t('host_leftOfBlock')} class={stage.digits}>
        {leftText(left)}
      </span>
      <span class={stage.state}>
        {phase === 'paused' ? t('host_paused') : over ? t('host_timeIsUp') : t('host_left')}
      </span>
    </p>
  );
}

/** The steps of the block; the one that was copied last for the chat is marked. */
function Steps() {
  const { run } = useHosting();
  const { session: window } = useServices();
  const block = run.steps[run.at]?.block;
  const steps = block ? stepsOf(block) : [];
  const copied = hostDesk(window).prompt.value;
  if (steps.length === 0) return null;
  return (
    <ol class={stage.steps}>
      {steps.map((step, at) => (
        <li
          key={`${at} ${step}`}
          dir="auto"
          class={copied?.block === block?.id && copied?.at === at ? stage.copied : undefined}
        >
          {step}
          {copied?.block === block?.id && copied?.at === at && <span class={stage.mark}>{t('host_inChat')}</span>}
        </li>
      ))}
    </ol>
  );
}

function Next({ at }: { at: number }) {
  const { run } = useHosting();
  const step = run.steps[at];
  return (
    <p class={stage.next}>
      <span class={stage.nextSign}>{t('host_next')}</span>{' '}
      {step ? (
        <>
          <strong dir="auto">{stepName(step)}</strong> · {tn('session_minutes', step.minutes)}
          {step.fixed !== null && ` · ${t('host_fixed', clockAt(run.agenda.zone, step.fixed))}`}
        </>
      ) : (
        t('host_nothingNext')
      )}
    </p>
  );
}

/** The whole session: how long it has gone on, how long there is, what the clock shows. */
function Whole() {
  const { run, wall } = useHosting();
  const minute = useFrom(() => Math.floor(wall.now.value / 60_000), [wall]);
  return (
    <dl class={stage.whole}>
      <div>
        <dt>{t('host_itIs')}</dt>
        <dd>{clockAt(run.agenda.zone, minute.value * 60_000)}</dd>
      </div>
      {run.at >= 0 && <WholeTimes />}
      <div>
        <dt>{t('host_ends')}</dt>
        <dd>{clockAt(run.agenda.zone, run.end)}</dd>
      </div>
    </dl>
  );
}

function WholeTimes() {
  const { clock } = useHosting();
  const { goneOfAll, leftOfAll } = clock.value;
  return (
    <>
      <div>
        <dt>{t('host_gone')}</dt>
        <dd>{clockText(goneOfAll)}</dd>
      </div>
      <div>
        <dt>{t('host_leftOfAll')}</dt>
        <dd>{leftText(leftOfAll)}</dd>
      </div>
    </>
  );
}

/** A command with its key beside its words, where bare keys act. */
export function Keyed({ id, words, kind }: { id: string; words?: string; kind?: 'primary' | 'quiet' }) {
  const { session } = useHosting();
  return (
    <CommandButton command={commandNamed(id)} record={session.id} kind={kind}>
      {words ?? commandWords(id)}
      <KeyOf id={id} />
    </CommandButton>
  );
}

const commandWords = (id: string) => t(commandNamed(id).title);

export function KeyOf({ id }: { id: string }) {
  const keymap = useKeymap();
  const { bareKeys } = useSettings();
  const [key] = keybindingsOf(commandNamed(id), keymap);
  if (!key || (key.length === 1 && !bareKeys)) return null;
  return (
    <span class={styles.key} aria-hidden="true">
      {formatKeybinding(key, onMac)}
    </span>
  );
}

/** What a host presses: on, back, pause; for the room; and whether the screen stays awake. */
export function Controls({ screen, awake }: { screen: Press; awake: Awake | null }) {
  const { run, projected } = useHosting();
  const goesOn = run.at >= 0 && run.endedAt === null;
  const last = run.at === run.steps.length - 1;
  return (
    <section class={styles.controls} aria-label={t('host_controls')}>
      {run.endedAt === null && run.steps.length > 0 && (
        <Keyed
          id="host.next"
          kind="primary"
          words={run.at < 0 ? t('host_start') : last ? t('command_host_end') : undefined}
        />
      )}
      {run.at >= 0 && <Keyed id="host.back" words={run.endedAt === null ? t('host_back') : t('host_reopen')} />}
      {goesOn && <Keyed id="host.pause" words={run.pausedAt === null ? t('host_pause') : t('host_goOn')} />}
      {run.endedAt === null && run.steps.length > 0 && <Keyed id="host.prompt" words={t('host_prompt')} />}
      <Button {...screen} icon="facilitate">
        {projected ? t('host_leaveScreen') : t('host_screen')}
        <KeyOf id="host.screen" />
      </Button>
      {awake && (
        <span class={styles.awake}>
          <Icon name={awake === 'on' ? 'eye' : 'eye-off'} size={16} /> {t(`host_awake_${awake}`)}
        </span>
      )}
    </section>
  );
}
