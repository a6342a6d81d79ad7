import type { ComponentType } from 'preact';
import { BeforeShare } from './BeforeShare';
import { FollowUp } from './FollowUp';
import { Backup, Place, Safe } from './Library';
import { Notices } from './Notices';
import { Problems } from './Problems';
import { Selected, Words } from './Text';
import { ThreadsAsk } from './ThreadsAsk';

/** One item of the status bar: nothing while it has nothing to say. */
export interface StatusItem {
  readonly id: string;
  readonly side: 'start' | 'end';
  /** How long it stays as the bar gets narrower: 3 always, 2 down to a tablet, 1 where there is plenty of room. */
  readonly stays: 1 | 2 | 3;
  readonly Item: ComponentType;
}

/** What the status bar says, in its order. */
export const statusItems: readonly StatusItem[] = [
  { id: 'place', side: 'start', stays: 3, Item: Place },
  { id: 'safe', side: 'start', stays: 1, Item: Safe },
  { id: 'backup', side: 'start', stays: 2, Item: Backup },
  { id: 'selected', side: 'end', stays: 1, Item: Selected },
  { id: 'words', side: 'end', stays: 2, Item: Words },
  { id: 'beforeShare', side: 'end', stays: 3, Item: BeforeShare },
  { id: 'threads', side: 'end', stays: 2, Item: ThreadsAsk },
  { id: 'problems', side: 'end', stays: 3, Item: Problems },
  { id: 'followUp', side: 'end', stays: 3, Item: FollowUp },
  { id: 'notices', side: 'end', stays: 3, Item: Notices },
];
