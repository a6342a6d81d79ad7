import { mainBlocks } from '../facilitate/agenda';
import { language, t } from '../i18n';
import {
  type AgendaBlock,
  type AgendaKind,
  type AgendaSession,
  agendaKinds,
  type Edit,
  type PracticeId,
  type PrincipleId,
  type SessionId,
} from '../model';
import { fillIn } from '../workbench/forms';
import type { Command } from './command';
import { type PracticeHere, practiceAt, practicesHere } from './practices-here';
import { lookHere } from './run';
import type { Context, Services } from './services';
import { isLooked, type SessionPlace, sessionDesk } from './session-desk';
import {
  addBlock,
  addMinutes,
  blockIn,
  copyBlock,
  dropBlock,
  intoBreakout,
  type NewBlock,
  neighboursOf,
  outOfBreakout,
  stepBlock,
  togglePrinciple,
} from './session-edits';
import { sessionLooks } from './session-looks';
import { sessionIn } from './sessions';

export { copyAgenda, printAgenda, saveCalendar, saveDocx, saveMarkdown } from './session-share';

/** A session with the block that is meant (its id, empty for none), and what else stands in the part. */
interface Meant {
  readonly session: AgendaSession;
  readonly block: string;
  readonly rest: string;
}

/** A command's `run` on the session at hand, as it was typed last. */
const on =
  (act: (services: Services, meant: Meant, context: Context) => void | Promise<void>): Command['run'] =>
  async (services, context) => {
    const id = sessionIn(context);
    await services.written?.();
    const session = id && (await services.repository.get(id));
    const [block = '', ...rest] = (context.part ?? '').split(' ');
    if (session) await act(services, { session, block, rest: rest.join(' ') }, context);
  };

export const titleOf = ({ title }: Pick<AgendaSession, 'title'>): string => title.trim() || t('session_untitled');
const nameOf = ({ title, kind }: Pick<AgendaBlock, 'title' | 'kind'>): string =>
  title.trim() || t(`agendaKind_${kind}`);

export const openSession = on(({ session: window }, { session }) => window.open('session', session.id));

export const trashSession = on(async ({ repository, notify }, { session }) => {
  const title = 'did_session_trash';
  const changes = { [session.id]: { trashedAt: new Date().toISOString() } };
  const commit = await repository.commit({ title, subject: [titleOf(session)], changes });
  notify(t(title, titleOf(session)), { undo: commit.id });
});

/** Opens the form with this session to begin from. */
export const prepareAgain = on(({ session: window }, { session }) => {
  window.open('newSession');
  fillIn(window, { tab: 'newSession', name: 'from' }, { value: session.id, lasts: true });
});

/** Opens the note of the meeting that a session prepared, made of its agenda where there is none yet. */
export const openNote = on(async (services, { session }) => {
  const { keepNoteOf } = await import('./session-note');
  const note = await keepNoteOf(services, session);
  if (note) services.session.open('meeting', note);
});

// Blocks

/** Adds a block, opens it, and puts the cursor into its title. */
async function add(
  { repository, session: window }: Services,
  session: AgendaSession,
  fresh: NewBlock,
  after: string | null,
) {
  const edit = addBlock(session, fresh, after);
  sessionDesk(window).open.value = new Set([...sessionDesk(window).open.peek(), edit.added]);
  window.awaited.current = { id: edit.added, control: 'title' };
  await repository.commit(edit);
}

/** The block behind which a new one goes: the one that is meant; chosen by name or key, the one with the focus; else the last. */
function placeFor({ session: window }: Services, { session, block }: Meant, { pressed }: Context): string | null {
  const held = pressed ? '' : (sessionDesk(window).held.current ?? '');
  const meant = blockIn(session, block) ?? blockIn(session, held);
  return meant ? (mainBlocks(session).some(({ id }) => id === meant.id) ? meant.id : meant.parent) : null;
}

/** The part: the block behind which it goes, or the kind; what is not said is asked. */
export const newBlock = on(async (services, meant, context) => {
  const kind = agendaKinds.find((each) => each === meant.block) ?? (await pickKind(services));
  if (kind) await add(services, meant.session, { kind }, placeFor(services, meant, context));
});

const pickKind = ({ pick }: Services): Promise<AgendaKind | null> =>
  pick(
    t('command_session_addBlock'),
    (Object.keys(sessionLooks) as AgendaKind[]).map((kind) => ({
      ...{ label: t(`agendaKind_${kind}`), detail: t(`agendaKind_${kind}_hint`), value: kind },
      icon: sessionLooks[kind].icon,
    })),
  );

export const newBreakout = on((services, { session, block }) =>
  add(
    services,
    session,
    { kind: 'work', format: 'small', minutes: blockIn(session, block)?.minutes ?? 20, parent: block },
    null,
  ),
);

export const newFromPractice = on(async (services, meant, context) => {
  const { repository, pick } = services;
  const practices = await practicesHere(language(), repository);
  const chosen = await pick(
    t('command_session_addPractice'),
    practices.map((here) => ({
      label: here.practice.name,
      detail: here.practice.purpose,
      icon: 'compass',
      value: here,
    })),
  );
  if (!chosen) return;
  const known = (await repository.list('principle')).map(({ id }) => id);
  await add(services, meant.session, blockOfPractice(chosen, known), placeFor(services, meant, context));
});

/** Puts practices into an agenda as blocks of their own: the first at a place among those with a time, else at the end. */
export async function putPractices(
  { repository, notify }: Services,
  { session: id, place }: { session: SessionId; place: number | null },
  practices: readonly PracticeId[],
): Promise<void> {
  const known = (await repository.list('principle')).map((principle) => principle.id);
  for (const [nth, practice] of practices.entries()) {
    const [session, here] = [await repository.get(id), await practiceAt(repository, practice)];
    if (!session || !here) return notify(t('drop_gone'), { kind: 'error' });
    const edit = addBlock(session, blockOfPractice(here, known), place === null ? null : place + nth);
    const commit = await repository.commit(edit);
    const at = mainBlocks(session).length + 1;
    const stands = place === null ? at : Math.min(place + nth + 1, at);
    notify(t('session_practicePut', here.practice.name, titleOf(session), stands, at), { undo: commit.id });
  }
}

/** A block of a practice: what it says of itself, with the least time it takes. */
export function blockOfPractice({ id, practice }: PracticeHere, principles: readonly PrincipleId[]): NewBlock {
  const { name, purpose, minutes, steps, materials, group } = practice;
  return {
    ...{ kind: 'work', title: name, goal: purpose, materials, practice: id, minutes: minutes[0] },
    format: group[1] <= 2 ? 'pairs' : group[1] <= 3 || /threes|tr[ií]os/i.test(name) ? 'threes' : 'plenary',
    steps: steps.join('\n'),
    principles: principles.filter((id) => practice.principles.includes(id.slice('principle:'.length))),
  };
}

/** Does an edit of the block that is meant, and says where that leads for those who do not see it. */
const onBlock = (made: (session: AgendaSession, block: string, rest: string) => Edit | null, say?: typeof moved) =>
  on(async (services, { session, block, rest }) => {
    const edit = made(session, block, rest);
    if (!edit) return;
    await services.repository.commit(edit);
    if (say) await say(services, session, block);
  });

async function moved({ repository, say }: Services, { id }: AgendaSession, block: string): Promise<void> {
  const session = await repository.get(id);
  const found = session && blockIn(session, block);
  if (!found) return;
  const list = neighboursOf(session, block);
  say?.(t('session_moved', nameOf(found), list.findIndex((each) => each.id === block) + 1, list.length));
}

/** Moves a block one step; what has the focus in it keeps it. */
const moveBy = (by: -1 | 1) =>
  on(async (services, meant) => {
    const edit = stepBlock(meant.session, meant.block, by);
    if (!edit) return;
    services.session.awaited.current = { id: meant.block, control: 'same' };
    await services.repository.commit(edit);
    await moved(services, meant.session, meant.block);
  });
export const blockUp = moveBy(-1);
export const blockDown = moveBy(1);

const step = 5;
const minutesBy = (more: number) =>
  onBlock(
    (session, block) => addMinutes(session, block, more),
    async ({ repository, say }, { id }, block) => {
      const session = await repository.get(id);
      const found = session && blockIn(session, block);
      if (found) say?.(t('session_minutesNow', nameOf(found), found.minutes));
    },
  );
export const moreMinutes = minutesBy(step);
export const fewerMinutes = minutesBy(-step);

export const makeBreakout = onBlock((session, block) => intoBreakout(session, block));
export const leaveBreakout = onBlock((session, block) => outOfBreakout(session, block));
export const markBlock = onBlock((session, block, rest) => togglePrinciple(session, block, rest as PrincipleId));

export const copyOfBlock = on(async ({ repository, session: window }, { session, block }) => {
  const edit = copyBlock(session, block);
  if (!edit) return;
  window.awaited.current = { id: edit.added, control: 'more' };
  await repository.commit(edit);
});

export const removeBlock = on(async ({ repository, notify }, { session, block }) => {
  const found = blockIn(session, block);
  if (!found) return;
  const commit = await repository.commit(dropBlock(session, block));
  notify(t('session_blockDropped', nameOf(found)), { undo: commit.id });
});

/** Goes to what was found: the part is `block` or `part`, and which. */
export const goThere = on(({ session: window }, { session, block, rest }) => {
  window.open('session', session.id);
  window.narrow.value = 'editor';
  const desk = sessionDesk(window);
  if (block === 'block') desk.open.value = new Set([...desk.open.peek(), rest]);
  desk.goTo.value = { session: session.id, at: (block === 'block' ? { block: rest } : { part: rest }) as SessionPlace };
});

/** Whether one's own notes go along with what leaves from here, as long as the window lasts. */
export const switchNotes = on(({ session: window }) =>
  lookHere(window, 'notes', isLooked(window, 'notes') ? null : 'on'),
);
