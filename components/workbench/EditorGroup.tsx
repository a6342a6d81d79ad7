import { useLayoutEffect, useRef } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { t } from '../../lib/i18n';
import { type RecordId, settingsId } from '../../lib/model';
import { type Group, groupsIn, type Tab } from '../../lib/workbench/groups';
import { usePress } from '../acts';
import { CommandButton } from '../CommandButton';
import { editors } from '../editors';
import { useServices } from '../services';
import { Empty, IconButton } from '../ui';
import styles from './EditorGroup.module.css';
import { Guard } from './Guard';
import { TabPlace } from './outline';
import { onMac } from './platform';
import { DropPlaces } from './TabDrag';
import { panelIdOf, Tabs, tabDomId } from './Tabs';
import { useCaretKept } from './useCaretKept';
import { useLoaded } from './useLoaded';
import { useScrollKept } from './useScrollKept';

/** Tabs and the editor of the one that shows. Whatever takes the focus in it makes it the group in use. */
export function EditorGroup({ group, alone }: { group: Group; alone: boolean }) {
  const { session } = useServices();
  const press = usePress();
  const active = group.tabs.find(({ id }) => id === group.active) ?? null;
  const used = session.group.value.id === group.id;
  const use = () => {
    if (session.group.peek().id !== group.id) session.show(group.id, null);
  };
  const groups = groupsIn(session.arrangement.value.layout);
  const part = groups.findIndex(({ id }) => id === group.id) + 1;
  return (
    <section
      class={styles.group}
      aria-label={groups.length > 1 ? t('frame_part', part, groups.length) : undefined}
      data-region="group"
      data-used={used || alone}
      onFocusIn={use}
      onPointerDown={use}
    >
      <div class={styles.top}>
        <div class={styles.back}>
          <CommandButton command={commandNamed('view.list')} kind="quiet">
            {t('frame_back')}
          </CommandButton>
        </div>
        <Tabs group={group} />
        {session.oneColumn.value && group.tabs.length > 0 && (
          <div class={styles.around}>
            <IconButton
              icon="list"
              label={t('section_sheet')}
              aria-expanded={session.sheet.value !== null}
              {...press(`view.${session.sheet.value ?? 'contents'}`)}
            />
          </div>
        )}
      </div>
      <div class={styles.body}>
        {active ? <Panel key={active.id} group={group.id} tab={active} /> : <Nothing />}
        <DropPlaces group={group} />
      </div>
    </section>
  );
}

function Panel({ group, tab }: { group: string; tab: Tab }) {
  const { session } = useServices();
  const panel = useRef<HTMLDivElement>(null);
  const Editor = useLoaded(editors[tab.kind].load);
  const place = `${group} ${tab.id}`;
  // Where a tab was left in a text, its reader goes there itself; what a command goes to comes before where it was left.
  const elsewhere = session.read.has(place) || goesTo(tab, session.reveal.peek()?.record);
  useScrollKept(panel, elsewhere ? 0 : session.scrolled.get(place), place);
  useScrollWanted(panel, place);
  useCaretKept(panel, place);
  // What is written in stays open; looking for words in it writes nothing.
  const written = (field: Element) => {
    if (tab.preview && !field.matches('[type=search]') && !field.closest('search')) session.keep(tab.id);
  };
  return (
    <div
      ref={panel}
      class={styles.panel}
      role="tabpanel"
      id={panelIdOf(group)}
      aria-labelledby={tabDomId(group, tab.id)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
      onInput={({ target }) => {
        // A box or a list is drawn as it was before it tells what it was changed to: it is waited for.
        if (!(target as Element).matches('select, [type=checkbox], [type=radio]')) written(target as Element);
      }}
      onChange={({ target }) => written(target as Element)}
      onScroll={(event) => session.scrolled.set(place, event.currentTarget.scrollTop)}
    >
      <Guard>
        <TabPlace.Provider value={place}>
          {Editor ? <Editor record={tab.record as RecordId | null} /> : <p class={styles.wait}>{t('frame_wait')}</p>}
        </TabPlace.Provider>
      </Guard>
    </div>
  );
}

/** Whether what is gone to is a part of what this tab shows. */
const goesTo = (tab: Tab, record: RecordId | undefined): boolean =>
  record !== undefined && record === (tab.kind === 'settings' ? settingsId : tab.record);

/** Scrolls to where a command wants this tab. */
function useScrollWanted(panel: { readonly current: HTMLElement | null }, place: string): void {
  const { session } = useServices();
  const wanted = session.scrollTo.value;
  useLayoutEffect(() => {
    if (!panel.current || wanted?.place !== place) return;
    panel.current.scrollTop = wanted.top;
    session.scrollTo.value = null;
  }, [wanted]);
}

function Nothing() {
  const { session } = useServices();
  return (
    <div class={`${styles.panel} ${styles.nothing}`}>
      <Empty icon="book" title={t('frame_nothingOpen')}>
        <p>{t('frame_nothingOpenHint', onMac ? '⌘K' : 'Ctrl+K')}</p>
        <div class={styles.ways}>
          {session.arrangement.value.closed.length > 0 && <CommandButton command={commandNamed('tab.reopen')} />}
          <CommandButton command={commandNamed('meeting.new')} />
          <CommandButton command={commandNamed('digest.new')} />
        </div>
      </Empty>
    </div>
  );
}
