import type * as z from 'zod/mini';
import { Clip, clipShape } from './clip';
import { Digest, digestShape } from './digest';
import { type Changes, type Fields, valuesOf } from './field';
import { type RecordType, typeOf } from './id';
import { Meeting, meetingShape } from './meeting';
import { Person, personShape } from './person';
import { Principle, principleShape } from './principle';
import { Settings, settingsShape } from './settings';
import { flatten, type Shape, unflatten } from './shape';

/** Every record type by name: schema and shape side by side. A new type is one file and one row here. */
export const records = {
  clip: { schema: Clip, shape: clipShape },
  principle: { schema: Principle, shape: principleShape },
  meeting: { schema: Meeting, shape: meetingShape },
  digest: { schema: Digest, shape: digestShape },
  person: { schema: Person, shape: personShape },
  settings: { schema: Settings, shape: settingsShape },
} as const satisfies Record<RecordType, { schema: z.ZodMiniType; shape: Shape }>;

export interface RecordOf {
  clip: Clip;
  principle: Principle;
  meeting: Meeting;
  digest: Digest;
  person: Person;
  settings: Settings;
}
export type AnyRecord = RecordOf[RecordType];
/** `clip:abc` → Clip */
export type RecordById<I extends string> = I extends `${infer T extends RecordType}:${string}` ? RecordOf[T] : never;

export function shapeOf(id: string): Shape {
  return records[typeOf(id)].shape;
}

/** The record that stored fields come to. Trusted: what is stored was parsed on its way in. */
export function recordOf<I extends string>(id: I, fields: Fields): RecordById<I> {
  return unflatten(id, valuesOf(fields), shapeOf(id)) as unknown as RecordById<I>;
}

/** A whole record as changes, for its first commit. */
export function changesOf(record: { id: string }): Changes {
  return flatten(record, shapeOf(record.id));
}
