import type { ComponentType } from 'preact';
import type { MessageKey } from '../../lib/i18n';
import type { PanelView } from '../../lib/workbench/session';
import type { IconName } from '../ui';

/** One view of the panel under the editors. */
export interface PanelEntry {
  readonly view: PanelView;
  readonly icon: IconName;
  readonly title: MessageKey;
  load(): Promise<ComponentType>;
}

/** Every view of the panel, in the order of its tabs. */
export const panels: readonly PanelEntry[] = [
  {
    view: 'openLines',
    icon: 'check',
    title: 'panel_openLines',
    load: async () => (await import('./OpenLinesPanel')).OpenLinesPanel,
  },
  {
    view: 'activity',
    icon: 'activity',
    title: 'panel_activity',
    load: async () => (await import('./ActivityPanel')).ActivityPanel,
  },
  {
    view: 'beforeShare',
    icon: 'shield',
    title: 'panel_beforeShare',
    load: async () => (await import('./BeforeSharePanel')).BeforeSharePanel,
  },
  {
    view: 'withdrawn',
    icon: 'undo',
    title: 'panel_withdrawn',
    load: async () => (await import('./WithdrawnPanel')).WithdrawnPanel,
  },
  {
    view: 'notices',
    icon: 'bell',
    title: 'panel_notices',
    load: async () => (await import('./NoticesPanel')).NoticesPanel,
  },
];
