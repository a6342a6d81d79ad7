import { commandNamed } from '../../../lib/commands';
import { replanDetail, replanKey, replanName } from '../../../lib/commands/host-acts';
import { clockAt, replansOf } from '../../../lib/facilitate';
import { t, tn } from '../../../lib/i18n';
import { CommandButton } from '../../CommandButton';
import { Icon } from '../../ui';
import { stepName, useFrom, useHosting } from './desk';
import styles from './Host.module.css';
import { KeyOf } from './Stage';

/** How things are against the plan, and what can be done where they are late. Drawn anew by the minute, not by the second. */
export function InTime() {
  const { run, clock, projected } = useHosting();
  const state = useFrom(() => {
    const { phase, late, limit, expected } = clock.value;
    return [phase, late, limit.at ?? 'end', limit.time, Math.round(expected / 60_000)].join(' ');
  }, [clock]);
  // What is read here without being followed changes with it.
  void state.value;
  const { phase, late, limit, expected } = clock.peek();
  if (phase === 'before' || phase === 'over') return null;
  const { zone } = run.agenda;
  const step = limit.at === null ? null : run.steps[limit.at];
  const where = step
    ? t('host_limitStep', stepName(step), clockAt(zone, limit.time))
    : t('host_limitEnd', clockAt(zone, expected), clockAt(zone, limit.time));
  return (
    <section class={styles.part} aria-label={t('host_inTimeTitle')}>
      <p class={late > 0 ? styles.overBy : styles.onTime}>
        <Icon name={late > 0 ? 'warning' : 'check'} size={20} />
        <strong>{late > 0 ? t('host_lateBy', late) : late < 0 ? tn('host_inHand', -late) : t('host_onTime')}</strong>
        <span>{where}</span>
      </p>
      {late > 0 && !projected && <Plans />}
    </section>
  );
}

function Plans() {
  const { session, run, clock } = useHosting();
  const plans = replansOf(run, clock.peek());
  if (plans.length === 0) return <p class={styles.muted}>{t('host_noPlans')}</p>;
  return (
    <>
      <h3 class={styles.partTitle}>
        {t('host_trimWhich')} <KeyOf id="host.replan" />
      </h3>
      <ul class={styles.plans}>
        {plans.map((plan) => (
          <li key={replanKey(run, plan)}>
            <CommandButton command={commandNamed('host.take')} record={session.id} part={replanKey(run, plan)} small>
              {replanName(run, plan)}
            </CommandButton>
            <span class={styles.muted}>{replanDetail(run, plan)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
