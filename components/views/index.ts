import type { ComponentType } from 'preact';
import type { MessageKey } from '../../lib/i18n';
import type { Room } from '../../lib/workbench/session';
import type { IconName } from '../ui';
import { LibraryView } from './LibraryView';

/** One room of the activity bar and the view it shows in the side bar. */
export interface ViewEntry {
  readonly room: Room;
  readonly icon: IconName;
  readonly title: MessageKey;
  load(): Promise<ComponentType>;
}

/** Every room, in the order of the activity bar. */
export const views: readonly ViewEntry[] = [
  {
    room: 'library',
    icon: 'library',
    title: 'room_library',
    // What most people come for is not asked for first.
    load: async () => LibraryView,
  },
  {
    room: 'principles',
    icon: 'principles',
    title: 'room_principles',
    load: async () => (await import('./PrinciplesView')).PrinciplesView,
  },
  {
    room: 'meetings',
    icon: 'meetings',
    title: 'room_meetings',
    load: async () => (await import('./MeetingsView')).MeetingsView,
  },
  {
    room: 'digests',
    icon: 'digests',
    title: 'room_digests',
    load: async () => (await import('./DigestsView')).DigestsView,
  },
  {
    room: 'facilitate',
    icon: 'facilitate',
    title: 'room_facilitate',
    load: async () => (await import('./FacilitateView')).FacilitateView,
  },
  {
    room: 'peers',
    icon: 'peers',
    title: 'room_peers',
    load: async () => (await import('./PeersView')).PeersView,
  },
  {
    room: 'settings',
    icon: 'settings',
    title: 'room_settings',
    load: async () => (await import('./SettingsView')).SettingsView,
  },
];
