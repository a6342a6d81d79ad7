import type { Clip } from './clip';
import type { Digest } from './digest';
import type { Edition } from './edition';
import { type Changes, type Fields, valuesOf } from './field';
import type { HealthCheck } from './health';
import type { RecordType } from './id';
import type { Meeting } from './meeting';
import type { OwnPractice } from './own-practice';
import type { Person } from './person';
import type { Principle } from './principle';
import type { Review } from './review';
import type { AgendaSession } from './session';
import type { Settings } from './settings';
import { flatten, unflatten } from './shape';
import { shapeOf } from './shapes';
import type { ValueThread } from './thread';
import type { Tie } from './tie';

export interface RecordOf {
  clip: Clip;
  principle: Principle;
  meeting: Meeting;
  digest: Digest;
  edition: Edition;
  person: Person;
  practice: OwnPractice;
  session: AgendaSession;
  tie: Tie;
  review: Review;
  thread: ValueThread;
  health: HealthCheck;
  settings: Settings;
}
export type AnyRecord = RecordOf[RecordType];
/** `clip:abc` → Clip */
export type RecordById<I extends string> = I extends `${infer T extends RecordType}:${string}` ? RecordOf[T] : never;

/** The record that stored fields come to. Trusted: what is stored was parsed on its way in. */
export function recordOf<I extends string>(id: I, fields: Fields): RecordById<I> {
  return unflatten(id, valuesOf(fields), shapeOf(id)) as unknown as RecordById<I>;
}

/** A whole record as changes, for its first commit. */
export function changesOf(record: { id: string }): Changes {
  return flatten(record, shapeOf(record.id));
}
