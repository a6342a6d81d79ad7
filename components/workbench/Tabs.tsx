import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { commands } from '../../lib/commands';
import { contextOf } from '../../lib/commands/run';
import { t } from '../../lib/i18n';
import type { RecordId } from '../../lib/model';
import type { Group, Tab } from '../../lib/workbench/groups';
import { usePress } from '../acts';
import { CommandItems } from '../CommandMenu';
import { carry, carryTab, kindOf } from '../carry';
import { useSaidOver } from '../dropped';
import { useServices } from '../services';
import { Icon, Menu, MenuList, VisuallyHidden } from '../ui';
import { draggedTab, endAt, panelIdOf, useTabAim, useTabDrop } from './TabDrag';
import styles from './Tabs.module.css';
import { useTabIcon, useTabTitle } from './useTabTitle';

export { panelIdOf };
export const tabDomId = (group: string, tab: string) => `tab-${group}-${tab.replace(/\W/g, '-')}`;

/** Open tabs of a group. Arrows, Home and End move, Delete or a middle click closes, a double click keeps a preview; what is pinned stays, and in sight. */
export function Tabs({ group }: { group: Group }) {
  const { session } = useServices();
  const { tabs, active } = group;
  const list = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<Point | null>(null);
  const drop = useTabDrop();
  const [over, setOver] = useState(false);
  useSaidOver(over ? t('drop_lastTab') : '');
  useLayoutEffect(() => {
    const tab = list.current?.querySelector('[aria-selected=true]');
    if (!list.current || !tab) return;
    // A title that comes later or a narrower window may push it out again.
    const observer = new ResizeObserver(() => tab.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
    observer.observe(list.current);
    observer.observe(tab);
    return () => observer.disconnect();
  }, [active, tabs.length]);
  const go = (index: number) => {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (!tab) return;
    session.show(group.id, tab.id);
    document.getElementById(tabDomId(group.id, tab.id))?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === active);
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowRight') go(at + 1);
    else if (event.key === 'ArrowLeft') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(tabs.length - 1);
    else if (event.key === 'Delete' && tabs[at]) {
      // Here it is about the tab and nothing else, be it pinned.
      if (!tabs[at].pinned) session.close(tabs[at].id, group.id);
    } else return;
    event.preventDefault();
  };
  if (tabs.length === 0) return null;
  const pinned = tabs.filter((tab) => tab.pinned).length;
  const oneTab = (tab: Tab, index: number) => (
    <OneTab key={tab.id} tab={tab} group={group} index={index} onMenu={setMenu} />
  );
  return (
    <>
      <div
        ref={list}
        class={styles.tabs}
        role="tablist"
        aria-label={t('frame_tabs')}
        onKeyDown={press}
        onDragOver={(event) => {
          if (!draggedTab.peek() && kindOf(event) !== 'records') return;
          event.preventDefault();
          setOver(!(event.target as Element).closest('[role=tab]'));
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false);
          drop(event, { group: group.id, index: tabs.length });
        }}
      >
        {pinned > 0 && (
          <div class={styles.pinned} role="presentation">
            {tabs.slice(0, pinned).map(oneTab)}
          </div>
        )}
        <div class={styles.others} role="presentation">
          {tabs.slice(pinned).map((tab, index) => oneTab(tab, pinned + index))}
        </div>
      </div>
      <div class={styles.menu}>
        <Menu label={t('frame_tabMenu')} small>
          <TabItems />
        </Menu>
      </div>
      {menu && (
        <MenuList label={t('frame_tabMenu')} at={menu} onClose={() => setMenu(null)}>
          <TabItems />
        </MenuList>
      )}
    </>
  );
}

/** What lets a tab be dragged, and another fall before or after it. */
function useDragging(tab: Tab & { title: string }, { group, index }: { group: string; index: number }) {
  const { session } = useServices();
  const drop = useTabDrop();
  const aim = useTabAim({ id: tabDomId(group, tab.id), title: tab.title }, () => session.show(group, tab.id));
  return {
    ...aim,
    draggable: true,
    onDragStart(event: DragEvent) {
      if (tab.record) carry(event, { records: [tab.record as RecordId] });
      else carryTab(event);
      draggedTab.value = { tab: tab.id, from: group };
    },
    onDragEnd() {
      draggedTab.value = null;
    },
    onDrop: (event: DragEvent) => drop(event, { group, index: index + (endAt(event) === 'after' ? 1 : 0) }),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface OneTabProps {
  tab: Tab;
  group: Group;
  index: number;
  /** A right click or a long press asks for its menu. */
  onMenu(at: Point): void;
}

function OneTab({ tab, group, index, onMenu }: OneTabProps) {
  const { session } = useServices();
  const title = useTabTitle(tab);
  const icon = useTabIcon(tab);
  const active = tab.id === group.active;
  const drags = useDragging({ ...tab, title }, { group: group.id, index });
  const press = usePress();
  const keeping = press('tab.keep');
  const ending = press(tab.pinned ? 'tab.pin' : 'tab.close', undefined, `${group.id} ${tab.id}`);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tab list has the keys
    <div
      id={tabDomId(group.id, tab.id)}
      class={`${styles.tab} ${tab.preview ? styles.preview : ''}`}
      role="tab"
      tabIndex={active ? 0 : -1}
      aria-selected={active}
      aria-controls={active ? panelIdOf(group.id) : undefined}
      title={title}
      aria-description={tab.preview ? t('frame_preview') : undefined}
      {...drags}
      onClick={() => session.show(group.id, tab.id)}
      // The first of the two clicks shows it: it is the tab at hand.
      onDblClick={keeping.onClick}
      onContextMenu={(event) => {
        event.preventDefault();
        // Its commands are about the tab that shows.
        session.show(group.id, tab.id);
        onMenu({ x: event.clientX, y: event.clientY });
      }}
      onMouseDown={(event) => event.button === 1 && event.preventDefault()}
      onAuxClick={(event) => event.button === 1 && !tab.pinned && session.close(tab.id, group.id)}
    >
      <Icon name={icon} size={16} />
      <span class={styles.name} dir="auto">
        {title}
      </span>
      {tab.pinned && <VisuallyHidden>, {t('frame_pinned')}</VisuallyHidden>}
      <span
        class={`${styles.close} ${tab.pinned ? styles.pin : ''}`}
        aria-hidden="true"
        title={t(tab.pinned ? 'command_tab_pin' : 'command_tab_close')}
        data-command={ending['data-command']}
        onClick={(event) => {
          event.stopPropagation();
          ending.onClick();
        }}
      >
        <Icon name={tab.pinned ? 'pin' : 'close'} size={14} />
      </span>
    </div>
  );
}

/** What can be done with the tab at hand. */
function TabItems() {
  const { session } = useServices();
  return <CommandItems commands={commands} place="tab" context={contextOf(session)} />;
}
