import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ClipId, PrincipleId, RecordId, TextPosition, TextQuote } from '../model';

export const rooms = ['library', 'principles', 'meetings', 'digests', 'settings'] as const;
export type Room = (typeof rooms)[number];
export const tabKinds = [
  'welcome',
  'clip',
  'meeting',
  'digest',
  'principle',
  'settings',
  'activity',
  'import',
  'newDigest',
] as const;
export type TabKind = (typeof tabKinds)[number];
export type FocusPlace = 'libraryFilter' | 'libraryList';

export interface Tab {
  /** Kind and record: opening the same thing again shows the tab that is open. */
  readonly id: string;
  readonly kind: TabKind;
  readonly record: RecordId | null;
  /** A preview is reused by the next click, until it is edited or double-clicked. */
  readonly preview: boolean;
}

/** What the library view shows, and of it what its filter lets through. */
export interface LibraryFilter {
  readonly shelf: 'clips' | 'drafts' | 'trash';
  readonly text: string;
  readonly principles: readonly PrincipleId[];
  readonly untagged: boolean;
  readonly unread: boolean;
}
export const noFilter: LibraryFilter = { shelf: 'clips', text: '', principles: [], untagged: false, unread: false };

/** Words of a clip's saved text. */
export interface Passage {
  readonly clip: ClipId;
  readonly quote: TextQuote;
  readonly position: TextPosition | null;
}

/** What is open and selected in one workbench window. Records themselves are read from the repository. */
export interface Session {
  readonly room: Signal<Room>;
  readonly sideBar: Signal<boolean>;
  readonly tabs: Signal<readonly Tab[]>;
  readonly activeTab: Signal<string | null>;
  readonly active: ReadonlySignal<Tab | null>;
  /** Records selected in the list with the focus. */
  readonly selection: Signal<readonly RecordId[]>;
  readonly palette: Signal<boolean>;
  /** The overview of keys. */
  readonly keys: Signal<boolean>;
  readonly library: Signal<LibraryFilter>;
  /** A part of the frame that is to take the focus as soon as it can; it sets this back to null. */
  readonly focus: Signal<FocusPlace | null>;
  /** Which of the two shows where there is room for one only. */
  readonly narrow: Signal<'list' | 'editor'>;
  /** Width of the side bar, CSS pixels. */
  readonly sideBarWidth: Signal<number>;
  /** The words selected in the reader: what `H` highlights. */
  readonly passage: Signal<Passage | null>;
  /** A part to scroll to in a record just opened: a highlight's id. */
  readonly reveal: Signal<{ record: RecordId; part: string } | null>;
  open(kind: TabKind, record?: RecordId | null, options?: { preview?: boolean }): void;
  close(tab: string): void;
  /** Makes a preview a tab of its own. */
  pin(tab: string): void;
}

export function createSession(): Session {
  const tabs = signal<readonly Tab[]>([]);
  const activeTab = signal<string | null>(null);
  const narrow = signal<'list' | 'editor'>('list');
  return {
    room: signal<Room>('library'),
    sideBar: signal(true),
    tabs,
    activeTab,
    active: computed(() => tabs.value.find((tab) => tab.id === activeTab.value) ?? null),
    selection: signal<readonly RecordId[]>([]),
    palette: signal(false),
    keys: signal(false),
    library: signal(noFilter),
    focus: signal<FocusPlace | null>(null),
    narrow,
    sideBarWidth: signal(340),
    passage: signal<Passage | null>(null),
    reveal: signal<{ record: RecordId; part: string } | null>(null),
    open(kind, record = null, { preview = false } = {}) {
      const id = record ? `${kind} ${record}` : kind;
      const known = tabs.value.find((tab) => tab.id === id);
      if (known)
        tabs.value = tabs.value.map((tab) => (tab.id === id ? { ...tab, preview: tab.preview && preview } : tab));
      else tabs.value = [...tabs.value.filter((tab) => !(preview && tab.preview)), { id, kind, record, preview }];
      activeTab.value = id;
      narrow.value = 'editor';
    },
    pin(id) {
      tabs.value = tabs.value.map((tab) => (tab.id === id ? { ...tab, preview: false } : tab));
    },
    close(id) {
      const index = tabs.value.findIndex((tab) => tab.id === id);
      if (index < 0) return;
      tabs.value = tabs.value.filter((tab) => tab.id !== id);
      if (activeTab.value === id) activeTab.value = (tabs.value[index] ?? tabs.value[index - 1])?.id ?? null;
      if (tabs.value.length === 0) narrow.value = 'list';
    },
  };
}
