import * as z from 'zod/mini';
import { PrincipleId, RecordId } from '../model';
import { rooms, type Session, tabKinds } from './session';

/** What of a session comes back after a restart. An older or newer version of us may have written it, so it is parsed. */
const SavedTab = z.object({
  id: z.string(),
  kind: z.enum(tabKinds),
  record: z.nullable(RecordId),
  preview: z.boolean(),
});
const SavedSession = z.object({
  room: z.enum(rooms),
  sideBar: z.boolean(),
  sideBarWidth: z.number().check(z.minimum(200), z.maximum(800)),
  tabs: z.array(z.unknown()),
  active: z.nullable(z.string()),
  library: z.object({
    shelf: z.enum(['clips', 'drafts', 'trash']),
    text: z.string(),
    principles: z.array(PrincipleId),
    untagged: z.boolean(),
    unread: z.boolean(),
  }),
});
export type SavedSession = z.infer<typeof SavedSession>;

/** What is open now, as it is kept. */
export function savedSession(session: Session): SavedSession {
  return {
    room: session.room.value,
    sideBar: session.sideBar.value,
    sideBarWidth: session.sideBarWidth.value,
    tabs: [...session.tabs.value],
    active: session.activeTab.value,
    library: { ...session.library.value, principles: [...session.library.value.principles] },
  };
}

/** Opens again what was kept; what cannot be read is left out. False where nothing was kept. */
export function restoreSession(session: Session, kept: unknown): boolean {
  const saved = SavedSession.safeParse(kept);
  if (!saved.success) return false;
  const { room, sideBar, sideBarWidth, active, library } = saved.data;
  const tabs = saved.data.tabs.map((tab) => SavedTab.safeParse(tab)).flatMap(({ data }) => (data ? [data] : []));
  session.room.value = room;
  session.sideBar.value = sideBar;
  session.sideBarWidth.value = sideBarWidth;
  session.library.value = library;
  session.tabs.value = tabs;
  session.activeTab.value = tabs.some(({ id }) => id === active) ? active : (tabs[0]?.id ?? null);
  return true;
}
