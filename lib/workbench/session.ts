import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ClipId, RecordId, TextPosition, TextQuote } from '../model';
import type { Chosen } from '../model/filters';
import { createForms, type FormDesk } from './forms';
import { type Arrangement, arrange, emptyGroup, type Group, groupOf, groupsIn, type Tab } from './groups';
import { movesOf, type TabMoves } from './moves';
import { type Column, closedPanel, closedSections, type Panel, type Section, type Sections } from './panel';
import type { Place } from './place';
import type { TabKind } from './tab-kinds';

export type { Tab } from './groups';
export * from './panel';
export { type TabKind, tabKinds } from './tab-kinds';
export * from './tab-places';

export const rooms = ['library', 'principles', 'meetings', 'digests', 'facilitate', 'peers', 'settings'] as const;
export type Room = (typeof rooms)[number];
export type FocusPlace =
  | 'libraryFilter'
  | 'facets'
  | 'view'
  // The list of that kind in the room's view, which may have several.
  | `view ${TabKind}`
  | 'sentences'
  | 'editor'
  | 'panel'
  | 'contents'
  | 'versions'
  | 'notice'
  | 'others'
  | 'images'
  | 'nextRegion'
  | 'previousRegion';

/** What a command wants of the text that is read: the reader in use does it and sets this back to null. */
export type ReaderWish =
  | 'find'
  | 'findNext'
  | 'findPrevious'
  | 'findClose'
  | 'nextHeading'
  | 'previousHeading'
  | 'start'
  | 'continue'
  | 'image'
  | 'imageNext'
  | 'imagePrevious'
  | 'imageIn'
  | 'imageOut'
  | 'imageFit'
  | 'imageClose';

/** What the library view shows, and of it what its filter lets through. */
export interface LibraryFilter {
  readonly shelf: 'clips' | 'drafts' | 'trash';
  readonly text: string;
  readonly chosen: Chosen;
}
export const noFilter: LibraryFilter = { shelf: 'clips', text: '', chosen: {} };
/** Whether nothing is asked of what stands on a shelf. */
export const asksNothing = ({ text, chosen }: Pick<LibraryFilter, 'text' | 'chosen'>): boolean =>
  text.trim() === '' && Object.keys(chosen).length === 0;
/** Whether a filter lets every clip through that is not in the trash. */
export const isUnfiltered = (filter: LibraryFilter): boolean => filter.shelf === 'clips' && asksNothing(filter);

/** Words of a clip's saved text. */
export interface Passage {
  readonly clip: ClipId;
  readonly quote: TextQuote;
  readonly position: TextPosition | null;
}

/** Where the cursor is in a text: the field's key in its record, and what is selected there, UTF-16 code units. */
export interface Caret {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

/** What is open and selected in one workbench window. Records themselves are read from the repository. */
export interface Session extends FormDesk, TabMoves {
  readonly room: Signal<Room>;
  readonly sideBar: Signal<boolean>;
  /** The groups of tabs, where they stand, and which one is in use. */
  readonly arrangement: Signal<Arrangement>;
  readonly group: ReadonlySignal<Group>;
  /** Every open tab, in reading order. */
  readonly tabs: ReadonlySignal<readonly Tab[]>;
  /** The tab that shows in the group in use. */
  readonly active: ReadonlySignal<Tab | null>;
  /** Records selected in the list with the focus. */
  readonly selection: Signal<readonly RecordId[]>;
  readonly palette: Signal<boolean>;
  /** The overview of keys. */
  readonly keys: Signal<boolean>;
  readonly library: Signal<LibraryFilter>;
  /** A part of the frame that is to take the focus as soon as it can; it sets this back to null. */
  readonly focus: Signal<FocusPlace | null>;
  /** Which of them shows where there is room for one only. */
  readonly narrow: Signal<Column>;
  /** Whether there is room for one column only. */
  readonly oneColumn: Signal<boolean>;
  readonly panel: Signal<Panel>;
  readonly sections: Signal<Sections>;
  /** Which of the sections lies under the editor where there is one column; null: none. */
  readonly sheet: Signal<Section | null>;
  /** How far each tab is scrolled, CSS pixels, by `group tab`: not drawn from, so no signal. */
  readonly scrolled: Map<string, number>;
  /** How far lists and other parts that scroll by themselves are scrolled, CSS pixels, by their names (`partOfTab` in a tab). */
  readonly scrolledParts: Map<string, number>;
  /** Where the text of each tab is read, by `group tab`: goes before how far it is scrolled. */
  readonly read: Map<string, Place>;
  /** A tab (`group tab`) that is to be scrolled to somewhere; what scrolls it sets this back to null. */
  readonly scrollTo: Signal<{ readonly place: string; readonly top: number } | null>;
  /** Where the cursor was in each tab that was left while something was typed in it, by `group tab`. */
  readonly carets: Map<string, Caret>;
  /** Width of the side bar, CSS pixels. */
  readonly sideBarWidth: Signal<number>;
  /** The words selected in the reader: what `H` highlights. */
  readonly passage: Signal<Passage | null>;
  readonly reader: Signal<ReaderWish | null>;
  /** Whether an image of the text is shown large. */
  readonly image: Signal<boolean>;
  /** A part to scroll to in a record just opened: a highlight's id, a line of a meeting note. */
  readonly reveal: Signal<{ record: RecordId; part: string } | null>;
  /**
   * How parts of the page show that commands change, as long as the window lasts: `mode digest:x` → `preview`, `more
   * activity` → how many pages more … Use `lookOf` and `look`.
   */
  readonly looks: Signal<ReadonlyMap<string, string>>;
  /** The part that takes the focus as soon as it shows, and at which control: not drawn from, so no signal. */
  readonly awaited: { current: { id: string; control: string } | null };
  /** Whether the keyboard was last in an editor and not in the list: what is meant then is what is open, not what is chosen. */
  readonly inEditor: { current: boolean };
  /** Whether what is in front was only looked at from a list, or came forward as another closed: a list keeps the keys. */
  readonly glance: Signal<boolean>;
  /** What surfaces do themselves, with what stands in them, by `command group tab`. */
  readonly offers: Map<string, (services: never) => void | Promise<void>>;
  /** The place to go to of what is in the editor at hand, by its id. */
  readonly place: Signal<string | null>;
}

export function createSession(): Session {
  const arrangement = signal(arrange(emptyGroup('g1')));
  const [narrow, glance] = [signal<Column>('list'), signal(false)];
  const group = computed(() => groupOf(arrangement.value));
  const tabs = computed(() => groupsIn(arrangement.value.layout).flatMap((each) => each.tabs));
  const left = { scrolled: new Map(), read: new Map() };
  const [scrolledParts, carets] = [new Map(), new Map()];
  return {
    room: signal<Room>('library'),
    sideBar: signal(true),
    arrangement,
    group,
    tabs,
    active: computed(() => group.value.tabs.find(({ id }) => id === group.value.active) ?? null),
    selection: signal<readonly RecordId[]>([]),
    palette: signal(false),
    keys: signal(false),
    library: signal(noFilter),
    focus: signal<FocusPlace | null>(null),
    narrow,
    oneColumn: signal(false),
    panel: signal(closedPanel),
    sections: signal(closedSections),
    sheet: signal<Section | null>(null),
    ...left,
    ...{ scrolledParts, carets },
    scrollTo: signal<{ place: string; top: number } | null>(null),
    sideBarWidth: signal(340),
    passage: signal<Passage | null>(null),
    reader: signal<ReaderWish | null>(null),
    image: signal(false),
    reveal: signal<{ record: RecordId; part: string } | null>(null),
    looks: signal<ReadonlyMap<string, string>>(new Map()),
    awaited: { current: null },
    inEditor: { current: false },
    glance,
    offers: new Map(),
    place: signal<string | null>(null),
    ...createForms(tabs),
    ...movesOf(arrangement, { narrow, glance, places: { byTab: Object.values(left), byPart: scrolledParts }, carets }),
  };
}

/** How a part of the page shows; undefined: as it does by itself. Drawing from it draws again when it changes. */
export const lookOf = ({ looks }: Session, name: string): string | undefined => looks.value.get(name);

/** Lets a part of the page show another way; null: as it does by itself. */
export function look({ looks }: Session, name: string, value: string | null): void {
  const next = new Map(looks.peek());
  if (value === null) next.delete(name);
  else next.set(name, value);
  looks.value = next;
}
