import * as z from 'zod/mini';
import { PrincipleId, RecordId } from '../model';
import { chosenOf, noPrinciple } from '../model/filters';
import { keptFolds } from './folds';
import { restoreForms, SavedForms, savedForms } from './forms';
import { emptyGroup, type Group, groupsIn, isSplit, type Layout, type Tab } from './groups';
import { Place } from './place';
import {
  closedPanel,
  closedSections,
  columns,
  type LibraryFilter,
  look,
  noFilter,
  panelViews,
  rooms,
  type Session,
  tabOfPart,
} from './session';
import { tabKinds } from './tab-kinds';

/** What of a session comes back after a restart. An older or newer version of us may have written it, so it is parsed. */
const SavedTab = z.object({
  id: z.string(),
  kind: z.enum(tabKinds),
  record: z.nullable(RecordId),
  preview: z.boolean(),
  pinned: z.catch(z.optional(z.boolean()), undefined),
});
const SavedGroup = z.object({ id: z.string(), tabs: z.array(z.unknown()), active: z.nullable(z.string()) });
const SavedSplit = z.object({
  direction: z.enum(['right', 'down']),
  parts: z.array(z.unknown()),
  shares: z.array(z.number().check(z.positive())),
});
const place = z.number().check(z.int(), z.nonnegative());
const SavedCaret = z.object({ field: z.string().check(z.maxLength(200)), start: place, end: place });
const height = z.number().check(z.minimum(60), z.maximum(4000));
const SavedPanel = z.object({ open: z.boolean(), view: z.enum(panelViews), height, whole: z.boolean() });
const SavedSection = z.object({ open: z.boolean(), height });
const SavedSections = z.object({ contents: SavedSection, versions: SavedSection });
const SavedScroll = z.array(z.tuple([z.string(), z.number().check(z.nonnegative())]));
const SavedSession = z.object({
  room: z.enum(rooms),
  sideBar: z.boolean(),
  sideBarWidth: z.number().check(z.minimum(200), z.maximum(800)),
  // What an older or newer version of us says otherwise or not at all is as it is at first.
  panel: z.catch(SavedPanel, closedPanel),
  sections: z.catch(SavedSections, closedSections),
  narrow: z.catch(z.enum(columns), 'list'),
  layout: z.unknown(),
  group: z.string(),
  scrolled: SavedScroll,
  scrolledParts: z.catch(SavedScroll, []),
  read: z.catch(z.array(z.tuple([z.string(), Place])), []),
  carets: z._default(z.array(z.tuple([z.string(), SavedCaret])), []),
  library: z.optional(z.unknown()),
  folds: z.catch(z.array(z.tuple([z.string(), z.enum(['open', 'closed'])])), []),
  forms: z.catch(SavedForms, []),
});
const SavedFilter = z.object({
  shelf: z.enum(['clips', 'drafts', 'trash']),
  text: z.string(),
  chosen: z.optional(z.unknown()),
});
/** What was kept before there was more to choose from. */
const OlderFilter = z.object({ principles: z.array(PrincipleId), untagged: z.boolean(), unread: z.boolean() });
export type SavedSession = z.infer<typeof SavedSession>;

/** Splits in splits that are opened again; more was never made by hand. */
const deepest = 8;

/** What is open now, as it is kept. */
export function savedSession(session: Session): SavedSession {
  const { layout, group } = session.arrangement.value;
  return {
    room: session.room.value,
    sideBar: session.sideBar.value,
    sideBarWidth: session.sideBarWidth.value,
    panel: { ...session.panel.value },
    sections: { ...session.sections.value },
    narrow: session.narrow.value,
    layout: plainLayout(layout),
    group,
    scrolled: heldByTabs(session, session.scrolled).filter(([, top]) => top > 0),
    scrolledParts: partsHeld(session).filter(([, top]) => top > 0),
    read: heldByTabs(session, session.read),
    carets: heldByTabs(session, session.carets),
    library: session.library.value,
    folds: [...session.looks.value].flatMap(([name, how]): SavedSession['folds'] =>
      keptFolds.has(name) && (how === 'open' || how === 'closed') ? [[name, how]] : [],
    ),
    forms: savedForms(session),
  };
}

/** The tabs that are open, by `group tab`. */
const openTabs = ({ arrangement }: Session): string[] =>
  groupsIn(arrangement.value.layout).flatMap(({ id, tabs }) => tabs.map((tab) => `${id} ${tab.id}`));

/** What is held of the tabs that are open. */
function heldByTabs<T>(session: Session, held: ReadonlyMap<string, T>): [string, T][] {
  return openTabs(session).flatMap((tab): [string, T][] => {
    const value = held.get(tab);
    return value === undefined ? [] : [[tab, value]];
  });
}

/** How far parts are scrolled: those beside the editors, and those of tabs that are open. */
function partsHeld(session: Session): [string, number][] {
  const open = new Set(openTabs(session));
  return [...session.scrolledParts].filter(([name]) => {
    const tab = tabOfPart(name);
    return tab === null || open.has(tab);
  });
}

/** Without the ways back and forward: they end with the window. */
function plainLayout(layout: Layout): unknown {
  if (isSplit(layout)) return { ...layout, parts: layout.parts.map(plainLayout) };
  const { id, tabs, active } = layout;
  return { id, tabs, active };
}

/** Opens again what was kept; what cannot be read is left out. False where nothing was kept. */
export function restoreSession(session: Session, kept: unknown): boolean {
  const saved = SavedSession.safeParse(kept);
  if (!saved.success) return false;
  const { room, sideBar, sideBarWidth, group, library } = saved.data;
  session.room.value = room;
  session.sideBar.value = sideBar;
  session.sideBarWidth.value = sideBarWidth;
  session.panel.value = saved.data.panel;
  session.sections.value = saved.data.sections;
  session.library.value = readFilter(library);
  for (const [name, how] of saved.data.folds) if (keptFolds.has(name)) look(session, name, how);
  for (const [place, top] of saved.data.scrolled) session.scrolled.set(place, top);
  for (const [part, top] of saved.data.scrolledParts) session.scrolledParts.set(part, top);
  for (const [place, read] of saved.data.read) session.read.set(place, read);
  for (const [place, caret] of saved.data.carets) session.carets.set(place, caret);
  const layout = readLayout(saved.data.layout) ?? emptyGroup('g1');
  const groups = groupsIn(layout).map(({ id }) => id);
  // Two groups of one name cannot be told apart: something else wrote this.
  const sound = new Set(groups).size === groups.length ? layout : emptyGroup('g1');
  session.arrangement.value = { layout: sound, group, closed: [] };
  restoreForms(session, saved.data.forms, session.tabs.value);
  // In one column what was read comes back, if it is still there.
  const { narrow } = saved.data;
  session.narrow.value = narrow === 'editor' && session.tabs.value.length === 0 ? 'list' : narrow;
  return true;
}

/** The library's filter; one that cannot be read lets everything through. */
export function readFilter(kept: unknown): LibraryFilter {
  const filter = SavedFilter.safeParse(kept).data;
  if (!filter) return noFilter;
  const older = OlderFilter.safeParse(kept).data;
  const chosen = older && {
    principle: older.untagged ? [noPrinciple] : older.principles,
    read: older.unread ? ['unread'] : [],
  };
  return { shelf: filter.shelf, text: filter.text, chosen: chosenOf(chosen ?? filter.chosen) };
}

function readLayout(kept: unknown, depth = 0): Layout | null {
  const held = SavedSplit.safeParse(kept).data;
  if (!held) return readGroup(kept, depth > 0);
  if (depth >= deepest || held.parts.length !== held.shares.length) return null;
  const parts = held.parts.flatMap((part, i) => {
    const layout = readLayout(part, depth + 1);
    return layout ? [{ layout, share: held.shares[i] ?? 0 }] : [];
  });
  const [first] = parts;
  if (parts.length < 2) return first?.layout ?? null;
  const sum = parts.reduce((total, { share }) => total + share, 0);
  const shares = parts.map(({ share }) => share / sum);
  return { direction: held.direction, parts: parts.map(({ layout }) => layout), shares };
}

/** A group with those of its tabs that can be read; none where nothing of one beside others is left. */
function readGroup(kept: unknown, beside: boolean): Group | null {
  const held = SavedGroup.safeParse(kept).data;
  if (!held) return null;
  const tabs = held.tabs.map((tab) => SavedTab.safeParse(tab)).flatMap(({ data }): Tab[] => (data ? [data] : []));
  if (beside && tabs.length === 0) return null;
  const active = tabs.find(({ id }) => id === held.active) ?? tabs[0];
  return { ...emptyGroup(held.id), tabs, active: active?.id ?? null, ...(active && { trail: [active], at: 0 }) };
}
