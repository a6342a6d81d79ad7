import { type Signal, signal } from '@preact/signals';
import * as z from 'zod/mini';
import { type FormField, formField, words } from '../workbench/forms';
import type { Session } from '../workbench/session';
import type { SettingValues } from './settings-json';

/** A text of settings that is not applied yet, and the settings it was begun from. */
export interface SettingsDraft {
  readonly text: string;
  readonly base: SettingValues;
}

/** How the settings show in one window. */
export interface SettingsDesk {
  readonly face: Signal<'form' | 'json'>;
  readonly search: FormField<string>;
  /** Only what is other than given. */
  readonly changed: FormField<boolean>;
  readonly draft: Signal<SettingsDraft | null>;
  /** The text that was discarded last, for who wants it back. */
  readonly discarded: Signal<SettingsDraft | null>;
  /** A place in the text to go to; whoever goes sets this back to null. */
  readonly goTo: Signal<{ readonly from: number; readonly to: number } | null>;
  /** What one types into is to take the focus: the search box, or the text. */
  readonly find: Signal<boolean>;
}

const desks = new WeakMap<Session, SettingsDesk>();

/** The settings' part of a window: commands change it, the editor shows it. */
export function settingsDesk(session: Session): SettingsDesk {
  const known = desks.get(session);
  if (known) return known;
  const desk: SettingsDesk = {
    face: signal<'form' | 'json'>('form'),
    search: formField(session, { tab: 'settings', name: 'find' }, { first: '', known: words }),
    changed: formField(session, { tab: 'settings', name: 'changed' }, { first: false, known: z.boolean() }),
    draft: signal<SettingsDraft | null>(null),
    discarded: signal<SettingsDraft | null>(null),
    goTo: signal<{ from: number; to: number } | null>(null),
    find: signal(false),
  };
  desks.set(session, desk);
  return desk;
}
