import { useLayoutEffect, useRef } from 'preact/hooks';
import { commands } from '../../lib/commands';
import { formatKeybinding, keybindingsOf } from '../../lib/commands/keys';
import { t } from '../../lib/i18n';
import type { RecordId } from '../../lib/model';
import type { Tab } from '../../lib/workbench/session';
import { useRun } from '../acts';
import { editors } from '../editors';
import { useRecord } from '../hooks';
import { useServices } from '../services';
import { Icon, type IconName, Menu, MenuItem } from '../ui';
import { onMac } from './platform';
import styles from './Tabs.module.css';

export const panelId = 'panel';
export const tabDomId = (id: string) => `tab-${id.replace(/\W/g, '-')}`;

/** Open tabs. Arrows, Home and End move, Delete or a middle click closes, a double click keeps a preview. */
export function Tabs() {
  const { session } = useServices();
  const tabs = session.tabs.value;
  const list = useRef<HTMLDivElement>(null);
  const active = session.activeTab.value;
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active, tabs.length]);
  const go = (index: number) => {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (!tab) return;
    session.activeTab.value = tab.id;
    session.narrow.value = 'editor';
    document.getElementById(tabDomId(tab.id))?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === active);
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowRight') go(at + 1);
    else if (event.key === 'ArrowLeft') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(tabs.length - 1);
    else if (event.key === 'Delete' && active) session.close(active);
    else return;
    event.preventDefault();
  };
  if (tabs.length === 0) return null;
  return (
    <>
      <div ref={list} class={styles.tabs} role="tablist" aria-label={t('frame_tabs')} onKeyDown={press}>
        {tabs.map((tab) => (
          <OneTab key={tab.id} tab={tab} active={tab.id === active} />
        ))}
      </div>
      <div class={styles.menu}>
        <TabMenu />
      </div>
    </>
  );
}

function OneTab({ tab, active }: { tab: Tab; active: boolean }) {
  const { session } = useServices();
  const record = useRecord(tab.record as RecordId | null);
  const editor = editors[tab.kind];
  const title = editor.title(record ?? null);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tab list has the keys
    <div
      id={tabDomId(tab.id)}
      class={`${styles.tab} ${tab.preview ? styles.preview : ''}`}
      role="tab"
      tabIndex={active ? 0 : -1}
      aria-selected={active}
      aria-controls={active ? panelId : undefined}
      title={title}
      onClick={() => {
        session.activeTab.value = tab.id;
        session.narrow.value = 'editor';
      }}
      onDblClick={() => session.pin(tab.id)}
      onMouseDown={(event) => event.button === 1 && event.preventDefault()}
      onAuxClick={(event) => event.button === 1 && session.close(tab.id)}
    >
      <Icon name={editor.icon} size={16} />
      <span class={styles.name} dir="auto">
        {title}
      </span>
      <span
        class={styles.close}
        aria-hidden="true"
        title={t('command_tab_close')}
        onClick={(event) => {
          event.stopPropagation();
          session.close(tab.id);
        }}
      >
        <Icon name="close" size={14} />
      </span>
    </div>
  );
}

/** What can be done with the tab at hand. */
function TabMenu() {
  const run = useRun();
  return (
    <Menu label={t('frame_tabMenu')} small>
      {commands
        .filter(({ menus }) => menus?.includes('tab'))
        .map((command) => {
          const [key] = keybindingsOf(command);
          return (
            <MenuItem
              key={command.id}
              icon={command.icon as IconName | undefined}
              shortcut={key && formatKeybinding(key, onMac)}
              onClick={() => void run(command)}
            >
              {t(command.title)}
            </MenuItem>
          );
        })}
    </Menu>
  );
}
