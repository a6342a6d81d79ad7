import type { ReadonlySignal } from '@preact/signals';
import type { Repository } from '../../lib/storage/repository';
import { createSession, type Session } from '../../lib/workbench/session';
import { createDesk, type Desk, type Platform } from '../workbench/desk';
import { type BesideDoor, createBeside, type Refusal } from './beside';
import type { Follower } from './follower';

interface Around {
  readonly platform: Platform;
  readonly door: BesideDoor;
  readonly follower: Follower;
}

/** The services of the companion. What is opened here opens in the workbench, where there is room for it. */
export function createCompanionDesk(
  repository: Repository,
  { platform, door, follower }: Around,
): { desk: Desk; refusal: ReadonlySignal<Refusal | null> } {
  const session: Session = {
    ...createSession(),
    open(_kind, record) {
      door.showInWorkbench(record ? `#${record}` : '').catch((error: unknown) => console.error('workbench', error));
    },
  };
  const desk = createDesk(repository, session, platform);
  const { beside, refusal } = createBeside({ services: desk.services, follower, door });
  return { desk: { ...desk, services: { ...desk.services, beside } }, refusal };
}
