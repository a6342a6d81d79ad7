import type { ComponentChildren, HTMLAttributes } from 'preact';
import { useState } from 'preact/hooks';
import type { Command, MenuPlace } from '../../lib/commands/command';
import { contextOf } from '../../lib/commands/run';
import type { RecordId } from '../../lib/model';
import type { TabKind } from '../../lib/workbench/session';
import { contextFor } from '../acts';
import { CommandItems } from '../CommandMenu';
import { carry } from '../carry';
import { useServices } from '../services';
import { MenuList, VirtualList, type VirtualListProps } from '../ui';
import { usePartScrolled } from '../workbench/useScrollKept';
import styles from './RecordList.module.css';

interface RecordListProps<R extends { id: RecordId }> {
  label: string;
  kind: TabKind;
  /** The menu a right click opens: these commands that name this place. */
  place: MenuPlace;
  commands: readonly Command[];
  /** Undefined while they are read. */
  records: readonly R[] | undefined;
  rowHeight: number;
  /** At most so many rows show at once, for a room with several lists. Left out: it takes the room there is. */
  most?: number;
  row(record: R): ComponentChildren;
  /** Rows that begin a group, each with what its heading says. */
  groups?: VirtualListProps['groups'];
  /** Left out: rows can be dragged elsewhere. */
  stays?: boolean;
  /** What can be dropped on a row, and what else it listens to. */
  rowEvents?(record: R): HTMLAttributes<HTMLDivElement>;
  /** Buttons above the list. */
  actions: ComponentChildren;
  empty: ComponentChildren;
}

/** A room's records as a list: a click looks at one, Enter or a double click keeps its tab. */
export function RecordList<R extends { id: RecordId }>(props: RecordListProps<R>) {
  const { label, kind, records = [], rowHeight, most, row } = props;
  const { session } = useServices();
  const [menu, setMenu] = useState<{ record: RecordId; at: { x: number; y: number } } | null>(null);
  const active = session.active.value?.record;
  const [chosen, setChosen] = useState<RecordId | null>(null);
  const shown = active && records.some(({ id }) => id === active) ? active : chosen;
  const scrolled = usePartScrolled(`list ${kind}`, props.records && shown);
  const open = (index: number, preview: boolean) => {
    const record = records[index];
    if (!record) return;
    setChosen(record.id);
    session.open(kind, record.id, { preview });
  };
  return (
    <div class={styles.view} data-list={kind}>
      <div class={styles.actions}>{props.actions}</div>
      <div
        class={most ? styles.few : styles.rows}
        style={most ? { blockSize: `${Math.min(most, records.length) * rowHeight}px` } : undefined}
      >
        <VirtualList
          label={label}
          total={records.length}
          rowHeight={rowHeight}
          row={(index) => {
            const record = records[index];
            return record && row(record);
          }}
          selected={records.findIndex(({ id }) => id === shown)}
          onSelect={(index) => open(index, true)}
          onActivate={(index) => open(index, false)}
          onMenu={(index, at) => {
            const record = records[index];
            if (record) setMenu({ record: record.id, at });
          }}
          rowEvents={(index) => {
            const record = records[index];
            if (!record) return {};
            const onDragStart = (event: DragEvent) => carry(event, { records: [record.id] });
            return { ...(!props.stays && { draggable: true, onDragStart }), ...props.rowEvents?.(record) };
          }}
          groups={props.groups}
          scrolled={scrolled}
          empty={props.records && props.empty}
        />
      </div>
      {menu && (
        <MenuList label={label} at={menu.at} onClose={() => setMenu(null)}>
          <CommandItems
            commands={props.commands}
            place={props.place}
            context={contextFor(menu.record, contextOf(session))}
            record={menu.record}
          />
        </MenuList>
      )}
    </div>
  );
}
