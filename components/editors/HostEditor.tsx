import { computed } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { hostDesk } from '../../lib/commands/host-desk';
import { clockOf, runOf } from '../../lib/facilitate';
import type { AgendaSession, SessionId } from '../../lib/model';
import { useRecord } from '../hooks';
import { useServices } from '../services';
import { Agreement } from './host/Agreement';
import { AllBlocks, PrivateNotes } from './host/Aside';
import { Capture } from './host/Capture';
import { ClockTrouble } from './host/ClockTrouble';
import { HostingContext, type HostingDesk } from './host/desk';
import styles from './host/Host.module.css';
import { InTime } from './host/InTime';
import { Spoken } from './host/Spoken';
import { Controls, Stage } from './host/Stage';
import { useScreen } from './host/useScreen';
import { useWakeLock } from './host/useWakeLock';
import { useWallClock } from './host/useWallClock';
import type { EditorProps } from './index';
import { Absent, InTrash } from './Sheet';

/** A session while it goes on: what is now and next, how much time is left, and what is put down meanwhile. */
export function HostEditor({ record }: EditorProps) {
  const session = useRecord(record as SessionId | null);
  if (!session) return <Absent record={session} icon="facilitate" />;
  return <HostView key={session.id} session={session} />;
}

function HostView({ session }: { session: AgendaSession }) {
  const screen = useScreen();
  const desk = useDeskOf(session, screen.projected);
  const goesOn = desk.run.at >= 0 && desk.run.endedAt === null;
  const awake = useWakeLock(goesOn);
  return (
    <HostingContext.Provider value={desk}>
      <div
        class={`${styles.host} ${screen.projected ? styles.screen : ''}`}
        data-screen={screen.projected || undefined}
      >
        <Spoken />
        <InTrash record={session} />
        <ClockTrouble />
        <div class={styles.parts}>
          <div class={styles.main}>
            <Stage />
            <Controls screen={screen.press} awake={goesOn ? awake : null} />
          </div>
          <div class={styles.aside}>
            <InTime />
            <Capture />
            <Agreement />
            {!screen.projected && <PrivateNotes />}
            {!screen.projected && <AllBlocks />}
          </div>
        </div>
      </div>
    </HostingContext.Provider>
  );
}

/** The desk of a session that is hosted; tells its commands what shows here. */
function useDeskOf(session: AgendaSession, projected: boolean): HostingDesk {
  const { session: window } = useServices();
  const run = useMemo(() => runOf(session), [session]);
  const wall = useWallClock(run.endedAt === null);
  const clock = useMemo(() => computed(() => clockOf(run, wall.now.value)), [run, wall]);
  useLayoutEffect(() => {
    const { seen } = hostDesk(window);
    const shows = {
      ...{ session: session.id, block: run.steps[run.at]?.block.id ?? null },
      ...{ paused: run.pausedAt !== null, over: run.endedAt !== null },
    };
    seen.current = shows;
    return () => {
      if (seen.current === shows) seen.current = null;
    };
  }, [run, window, session.id]);
  return { session, run, wall, clock, projected };
}
