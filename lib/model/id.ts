import * as z from 'zod/mini';

/** What follows the colon: letters, digits, `-` and `_`, so that an id is safe in a key, a file name and a URL. */
const key = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

export const ClipId = z.templateLiteral(['clip:', key]);
export type ClipId = z.infer<typeof ClipId>;
export const PrincipleId = z.templateLiteral(['principle:', key]);
export type PrincipleId = z.infer<typeof PrincipleId>;
export const MeetingId = z.templateLiteral(['meeting:', key]);
export type MeetingId = z.infer<typeof MeetingId>;
export const DigestId = z.templateLiteral(['digest:', key]);
export type DigestId = z.infer<typeof DigestId>;
export const PersonId = z.templateLiteral(['person:', key]);
export type PersonId = z.infer<typeof PersonId>;
export const SettingsId = z.templateLiteral(['settings:', key]);
export type SettingsId = z.infer<typeof SettingsId>;

/** The id of a record that has a history of its own; it carries its type. */
export const RecordId = z.union([ClipId, PrincipleId, MeetingId, DigestId, PersonId, SettingsId]);
export type RecordId = z.infer<typeof RecordId>;
export const recordTypes = ['clip', 'principle', 'meeting', 'digest', 'person', 'settings'] as const;
export type RecordType = (typeof recordTypes)[number];

/** The key of a part inside a record (a highlight, a note line, a digest section or item). No `/`: keys are paths. */
export const PartId = key;
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
