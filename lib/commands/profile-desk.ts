import { type Signal, signal } from '@preact/signals';
import * as z from 'zod/mini';
import type { ReadProfile } from '../import/read-profile';
import { type ProfilePart, profileParts } from '../model/profile-parts';
import { type FormField, formField, ownWords } from '../workbench/forms';
import type { Session } from '../workbench/session';

/** What becomes of one part of a profile that was opened. */
export type Taking = 'theirs' | 'mine' | 'each';

/** The profile's part of a window: commands change it, the editor shows it. */
export interface ProfileDesk {
  /** What is to go out. */
  readonly title: FormField<string | null>;
  readonly parts: FormField<readonly ProfilePart[]>;
  /** A profile that was opened and not taken yet. */
  readonly incoming: Signal<{ readonly file: string; readonly read: ReadProfile } | null>;
  readonly taking: Signal<Readonly<Record<ProfilePart, Taking>>>;
  /** Of parts that are chosen entry by entry: rows that are not taken, by id. */
  readonly left: Signal<ReadonlySet<string>>;
}

const at = (name: string) => ({ tab: 'profile', name });
const Parts = z.array(z.enum(profileParts));

const desks = new WeakMap<Session, ProfileDesk>();
const takeAll: Readonly<Record<ProfilePart, Taking>> = {
  principles: 'theirs',
  labels: 'theirs',
  presets: 'theirs',
  keys: 'theirs',
  rules: 'theirs',
  questions: 'theirs',
};

export function profileDesk(session: Session): ProfileDesk {
  const known = desks.get(session);
  if (known) return known;
  const desk: ProfileDesk = {
    title: formField<string | null>(session, at('title'), { first: null, known: ownWords }),
    parts: formField<readonly ProfilePart[]>(session, at('parts'), { first: profileParts, known: Parts }),
    incoming: signal<ProfileDesk['incoming']['value']>(null),
    taking: signal(takeAll),
    left: signal<ReadonlySet<string>>(new Set()),
  };
  desks.set(session, desk);
  return desk;
}

/** Puts a profile that was read onto the desk, all of it to be taken until somebody says otherwise. */
export function layOut(desk: ProfileDesk, file: string, read: ReadProfile): void {
  desk.incoming.value = { file, read };
  desk.taking.value = takeAll;
  desk.left.value = new Set();
}
