import { type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import type { NoticeAction } from '../lib/commands/services';

/** Something that was done or went wrong, said in the corner. */
export interface NoticeEntry {
  readonly id: number;
  readonly message: string;
  readonly kind: 'info' | 'error';
  readonly action?: NoticeAction;
  /** The commit that its action undoes. */
  readonly undo?: string;
}

/** A notice as the list of them remembers it. */
export interface SaidNotice extends NoticeEntry {
  /** Its name among those of every window. */
  readonly key: string;
  /** ms since 1970 */
  readonly at: number;
  /** An error that nobody has looked at since. */
  readonly unread: boolean;
}

/** What was said, in this window and in others, newest first. */
export const SaidNotices = createContext<Signal<readonly SaidNotice[]>>(signal([]));
