import type { ComponentType } from 'preact';
import type { MessageKey } from '../../../lib/i18n';
import type { IconName } from '../../ui';
import { About } from './About';
import { KeyEditor } from './KeyEditor';
import { Permissions } from './Permissions';
import { Look, WhoIAm } from './Personal';
import { SampleLibrary, Storage } from './Storage';

export interface SettingsSection {
  readonly id: string;
  readonly title: MessageKey;
  readonly icon: IconName;
  readonly Content: ComponentType;
}

/** The parts of the settings, in their order. */
export const settingsSections: readonly SettingsSection[] = [
  { id: 'look', title: 'settings_look', icon: 'eye', Content: Look },
  { id: 'who', title: 'settings_who', icon: 'person', Content: WhoIAm },
  { id: 'storage', title: 'settings_storage', icon: 'shield', Content: Storage },
  { id: 'permissions', title: 'settings_permissions', icon: 'lock', Content: Permissions },
  { id: 'sample', title: 'settings_sample', icon: 'library', Content: SampleLibrary },
  { id: 'shortcuts', title: 'settings_shortcuts', icon: 'activity', Content: KeyEditor },
  { id: 'about', title: 'settings_about', icon: 'help', Content: About },
];
