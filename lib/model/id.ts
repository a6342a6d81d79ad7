import * as z from 'zod/mini';
import { matching } from './check';

/** What follows the colon: letters, digits, `-` and `_`, so that an id is safe in a key, a file name and a URL. */
const key = '[A-Za-z0-9_-]{1,64}';

/** The schema of ids of some types. A plain pattern: a template literal of zod's says the same at four times the size. */
/* @__NO_SIDE_EFFECTS__ */
function idOf<T extends string>(types: T): z.ZodMiniType<`${T}:${string}`, `${T}:${string}`> {
  return z.string().check(matching(new RegExp(`^(${types}):${key}$`))) as never;
}

export const ClipId = idOf('clip');
export type ClipId = z.infer<typeof ClipId>;
export const PrincipleId = idOf('principle');
export type PrincipleId = z.infer<typeof PrincipleId>;
export const MeetingId = idOf('meeting');
export type MeetingId = z.infer<typeof MeetingId>;
export const DigestId = idOf('digest');
export type DigestId = z.infer<typeof DigestId>;
export const EditionId = idOf('edition');
export type EditionId = z.infer<typeof EditionId>;
export const PersonId = idOf('person');
export type PersonId = z.infer<typeof PersonId>;
export const PracticeId = idOf('practice');
export type PracticeId = z.infer<typeof PracticeId>;
export const SessionId = idOf('session');
export type SessionId = z.infer<typeof SessionId>;
export const TieId = idOf('tie');
export type TieId = z.infer<typeof TieId>;
export const ReviewId = idOf('review');
export type ReviewId = z.infer<typeof ReviewId>;
export const ThreadId = idOf('thread');
export type ThreadId = z.infer<typeof ThreadId>;
export const HealthId = idOf('health');
export type HealthId = z.infer<typeof HealthId>;
export const SettingsId = idOf('settings');
export type SettingsId = z.infer<typeof SettingsId>;

/** The id of a record that has a history of its own; it carries its type. */
export type RecordId =
  | ClipId
  | PrincipleId
  | MeetingId
  | DigestId
  | EditionId
  | PersonId
  | PracticeId
  | SessionId
  | TieId
  | ReviewId
  | ThreadId
  | HealthId
  | SettingsId;
export const recordTypes = [
  'clip',
  'principle',
  'meeting',
  'digest',
  'edition',
  'person',
  'practice',
  'session',
  'tie',
  'review',
  'thread',
  'health',
  'settings',
] as const;
export type RecordType = (typeof recordTypes)[number];
export const RecordId = idOf(recordTypes.join('|')) as unknown as z.ZodMiniType<RecordId, RecordId>;
/** What a digest can show. */
export const SourceId = idOf('clip|meeting') as unknown as z.ZodMiniType<ClipId | MeetingId, ClipId | MeetingId>;

/** The key of a part inside a record (a highlight, a note line, a digest section or item). No `/`: keys are paths. */
export const PartId = z.string().check(matching(new RegExp(`^${key}$`)));
export type PartId = string;

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** 20 random characters of base 36: about 103 bits. */
export function createPartId(): PartId {
  const bytes = crypto.getRandomValues(new Uint32Array(20));
  return Array.from(bytes, (n) => alphabet[n % 36]).join('');
}

export function createId<T extends RecordType>(type: T): `${T}:${string}` {
  return `${type}:${createPartId()}`;
}

/** `clip:abc` → `clip`. Throws where the id carries no known type. */
export function typeOf(id: string): RecordType {
  const type = recordTypes.find((name) => id.startsWith(`${name}:`));
  if (!type) throw new TypeError(`Not a record id: ${id}`);
  return type;
}
