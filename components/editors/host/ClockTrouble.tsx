import { useRef } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { momentsOf } from '../../../lib/commands/host-edits';
import { clockAt, mostMinutes, startIsSkipped } from '../../../lib/facilitate';
import { t, tn } from '../../../lib/i18n';
import { CommandButton } from '../../CommandButton';
import { Notice } from '../../ui';
import { stepName, useFrom, useHosting } from './desk';

/** Less lies ahead where two clocks differ a little, ms. */
const leastAhead = 5000;

/** Says in plain words what a clock that was set, a device that slept, or an agenda with odd times comes to, and what can be done. */
export function ClockTrouble() {
  const { session, run, wall, clock, projected } = useHosting();
  const ahead = useFrom(() => {
    const began = run.steps[run.at]?.began ?? 0;
    const by = began - wall.now.value;
    return run.endedAt === null && by > leastAhead ? by : 0;
  }, [run, wall]);
  const jump = wall.jump.value;
  // Set right in this window or another one, it is told no longer.
  const moments = momentsOf(session);
  const told = useRef({ jump, moments });
  if (told.current.jump !== jump) told.current = { jump, moments };
  const shows = jump !== null && told.current.moments === moments && run.at >= 0 && clock.peek().phase === 'running';
  const { zone } = run.agenda;
  const minutes = (ms: number) => tn('session_minutes', Math.max(1, Math.round(Math.abs(ms) / 60_000)));
  return (
    <>
      {jump && shows && (
        <Notice
          kind="warning"
          actions={
            <CommandButton
              command={commandNamed('host.setClock')}
              record={session.id}
              part={jump.by > 0 ? `out ${moments} ${jump.until - jump.by} ${jump.until}` : `by ${moments} ${jump.by}`}
            >
              {jump.by > 0 ? t('host_leaveOut', minutes(jump.by)) : t('host_moveBack', minutes(jump.by))}
            </CommandButton>
          }
        >
          {jump.by > 0
            ? t('host_jumped', minutes(jump.by), clockAt(zone, jump.until - jump.by), clockAt(zone, jump.until))
            : t('host_setBack', minutes(jump.by), clockAt(zone, jump.until))}
        </Notice>
      )}
      {!shows && ahead.value > 0 && (
        <Notice
          kind="warning"
          actions={
            <CommandButton
              command={commandNamed('host.setClock')}
              record={session.id}
              part={`by ${moments} ${-ahead.peek()}`}
            >
              {t('host_beginNow')}
            </CommandButton>
          }
        >
          {t('host_ahead', minutes(ahead.value))}
        </Notice>
      )}
      {!projected && <OddTimes />}
    </>
  );
}

/** What is odd about the times of the agenda itself. */
function OddTimes() {
  const { session, run } = useHosting();
  const { agenda } = run;
  const overlap = agenda.blocks.find(({ gap }) => gap < 0);
  const odd = session.blocks.find(({ minutes }) => !Number.isInteger(minutes) || minutes < 0 || minutes > mostMinutes);
  const words = [
    run.moved !== 0 &&
      t('host_otherTime', clockAt(agenda.zone, run.startedAt ?? 0), clockAt(agenda.zone, agenda.start)),
    agenda.clockChange !== 0 && t('host_clockChange', Math.abs(agenda.clockChange)),
    startIsSkipped(session, agenda) && t('agenda_rule_skipped_title', session.start),
    overlap && t('agenda_rule_overlap_title', stepName(overlap), -overlap.gap),
    odd && t('host_oddMinutes', stepName({ block: odd })),
  ].filter((each) => typeof each === 'string');
  if (words.length === 0) return null;
  return (
    <Notice kind="info">
      {words.map((each) => (
        <p key={each}>{each}</p>
      ))}
    </Notice>
  );
}
