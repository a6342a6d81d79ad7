import type * as z from 'zod/mini';
import { Clip } from './clip';
import { Digest } from './digest';
import { Edition } from './edition';
import { HealthCheck } from './health';
import type { RecordType } from './id';
import { Meeting } from './meeting';
import { OwnPractice } from './own-practice';
import { Person } from './person';
import { Principle } from './principle';
import { Review } from './review';
import { AgendaSession } from './session';
import { Settings } from './settings';
import type { Shape } from './shape';
import { shapes } from './shapes';
import { ValueThread } from './thread';
import { Tie } from './tie';

/** Every record type by name: schema and shape side by side. A new type is one file and one row here. */
export const records = {
  clip: { schema: Clip, shape: shapes.clip },
  principle: { schema: Principle, shape: shapes.principle },
  meeting: { schema: Meeting, shape: shapes.meeting },
  digest: { schema: Digest, shape: shapes.digest },
  edition: { schema: Edition, shape: shapes.edition },
  person: { schema: Person, shape: shapes.person },
  practice: { schema: OwnPractice, shape: shapes.practice },
  session: { schema: AgendaSession, shape: shapes.session },
  tie: { schema: Tie, shape: shapes.tie },
  review: { schema: Review, shape: shapes.review },
  thread: { schema: ValueThread, shape: shapes.thread },
  health: { schema: HealthCheck, shape: shapes.health },
  settings: { schema: Settings, shape: shapes.settings },
} as const satisfies Record<RecordType, { schema: z.ZodMiniType; shape: Shape }>;
