import { type SessionWish, sessionOf } from '../facilitate/template';
import { formatDate, t } from '../i18n';
import { type AgendaBlock, type AgendaSession, changesOf, createPartId, type SessionId } from '../model';
import { createSession } from '../model/new-session';
import type { GivenSession } from './given-sessions';
import type { CarriedLine, Series } from './last-time';
import { ordersAtEnd } from './order';
import { lessonsBefore } from './reviews-here';
import type { Services } from './services';
import { freshBlock } from './session-edits';

/** What a new session begins with: a template, a session of before, or nothing. */
export type Beginning = GivenSession | AgendaSession | null;

/** What somebody filled in, and what is to be carried from a series' last time. */
export interface NewSession {
  readonly from: Beginning;
  readonly wish: SessionWish;
  readonly series: Series | null;
}

/** A session as it was filled in, without ids of the one it begins with. */
export function newSession({ from, wish, series }: NewSession, now: Date): AgendaSession {
  const session = begun(from, wish, now);
  if (!series) return session;
  const whole = { ...session, kind: series.last.kind };
  return series.open.length > 0 ? withCarried(whole, series) : whole;
}

function begun(from: Beginning, wish: SessionWish, now: Date): AgendaSession {
  if (from === null) return { ...createSession(wish.title, wish, now), size: wish.size };
  if ('template' in from && typeof from.template === 'object')
    return sessionOf(from.template, { id: from.id, wish, now, orders: (count) => ordersAtEnd([], count) });
  return likeBefore(from as AgendaSession, wish, now);
}

/** The same agenda once more. Who was to host the next time hosts; the checklist and the notes of that day are asked for anew. */
function likeBefore(before: AgendaSession, wish: SessionWish, now: Date): AgendaSession {
  const fresh = createSession(wish.title, wish, now);
  const ids = new Map(before.blocks.map(({ id }) => [id, createPartId()]));
  const next = before.roles.find(({ id }) => id === 'nextHost')?.name ?? '';
  const own = before.access.filter(({ words }) => words !== '');
  return {
    ...fresh,
    ...{ kind: before.kind, planned: before.planned, template: before.template, size: wish.size },
    ...{ place: before.place, address: before.address, zones: before.zones },
    blocks: before.blocks.map((block) => ({
      ...{ ...block, id: ids.get(block.id) ?? '', parent: ids.get(block.parent) ?? '', note: '' },
    })),
    roles: fresh.roles.map((role) => (role.id === 'host' ? { ...role, name: next } : role)),
    access: [
      ...fresh.access,
      ...own.map((line) => ({ ...line, id: createPartId(), done: false, order: `b${line.order}` })),
    ],
  };
}

/** Words that can be kept of one block, UTF-16 code units. */
const most = 20_000;

/**
 * What a series has open, in the first conversation; where there is none, in a block that is added behind the check-in. An agenda
 * leaves with its steps: what stays in the room by its line or its note stands among the host's private notes.
 */
function withCarried(session: AgendaSession, { last, open }: Series): AgendaSession {
  const staying = open.filter(({ release }) => (release ?? last.release) === 'room');
  const steps = linesOf(open.filter((line) => !staying.includes(line)));
  const note = linesOf(staying);
  const goal = t('meeting_fromLast', formatDate(last.date));
  const talk = session.blocks.find(({ kind, parent, at }) => kind === 'talk' && parent === '' && at === '');
  if (talk) {
    const filled: AgendaBlock = {
      ...talk,
      goal: talk.goal || goal,
      steps: before(steps, talk.steps),
      note: before(note, talk.note),
    };
    return { ...session, blocks: session.blocks.map((block) => (block.id === talk.id ? filled : block)) };
  }
  const checkIn = session.blocks.find(({ kind }) => kind === 'checkin')?.id ?? null;
  const fresh = { kind: 'talk', title: t('session_fromLast'), goal, steps, note } as const;
  const { block, orders } = freshBlock(session, fresh, checkIn);
  const blocks = session.blocks.map((each) => ({ ...each, order: orders.get(each.id) ?? each.order }));
  return { ...session, blocks: [...blocks, block] };
}

const linesOf = (lines: readonly CarriedLine[]): string =>
  lines
    .map(({ text }) => text)
    .join('\n')
    .slice(0, most);

const before = (first: string, rest: string): string => [first, rest].filter(Boolean).join('\n').slice(0, most);

/** Keeps a new session and opens it in place of the form. */
export async function keepSession({ repository, session: window }: Services, wanted: NewSession): Promise<SessionId> {
  const made = newSession(wanted, new Date());
  const past = wanted.series?.last.title ?? (wanted.from && 'blocks' in wanted.from ? wanted.from.title : made.title);
  const lessons = lessonsBefore(await repository.list('review'), { title: past, date: made.date });
  const session = { ...made, note: before(lessons, made.note) };
  await repository.commit({
    ...{ title: 'did_session_new', subject: [session.title] },
    changes: { [session.id]: changesOf(session) },
  });
  window.open('session', session.id);
  window.close('newSession');
  return session.id;
}
