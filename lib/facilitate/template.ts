import * as z from 'zod/mini';
import {
  type AgendaBlock,
  type AgendaSession,
  agendaFormats,
  agendaKinds,
  createPartId,
  givenPrinciples,
  meetingKinds,
  type PrincipleId,
} from '../model';
import { blankBlock, createSession } from '../model/new-session';

const text = (most: number) => z.string().check(z.maxLength(most));
const words = z.optional(text(2000));

/** A block as a template has it. What is left out is empty. */
const block = {
  kind: z.enum(agendaKinds),
  title: text(200),
  minutes: z.int().check(z.minimum(0), z.maximum(1440)),
  format: z.enum(agendaFormats),
  people: z.optional(z.int().check(z.minimum(2), z.maximum(100))),
  goal: words,
  steps: z.optional(z.array(text(500)).check(z.maxLength(30))),
  materials: words,
  shorter: words,
  online: words,
  silent: words,
  /** Of the given four. */
  principles: z.optional(z.array(z.enum(givenPrinciples))),
  /** As practices are opened by. */
  practice: z.optional(text(200)),
};

/** What a session can start from: a file of `public/sessions`. */
export const SessionTemplate = z.object({
  format: z.literal('commonplace-session'),
  title: text(200),
  /** One line: what is in it. */
  detail: text(500),
  kind: z.enum(meetingKinds),
  planned: z.int().check(z.minimum(0), z.maximum(1440)),
  blocks: z.array(z.object({ ...block, breakouts: z.optional(z.array(z.object(block))) })).check(z.maxLength(100)),
});
export type SessionTemplate = z.infer<typeof SessionTemplate>;

/** When a session is to be, how it is called, and how many come. */
export type SessionWish = Pick<AgendaSession, 'title' | 'date' | 'start' | 'zone' | 'size'>;

/** What makes order keys: so many, one after the other. */
type Orders = (count: number) => readonly string[];

/** A session of a template, with blocks of its own. */
export function sessionOf(
  { kind, planned, blocks }: SessionTemplate,
  { id: template, wish, now, orders }: { id: string; wish: SessionWish; now: Date; orders: Orders },
): AgendaSession {
  const made = blocks.flatMap(({ breakouts = [], ...each }) => {
    const whole = blockOf(each, '');
    return [whole, ...breakouts.map((inside) => blockOf(inside, whole.id))];
  });
  const keys = orders(made.length);
  return {
    ...createSession(wish.title, wish, now),
    ...{ kind, planned, template, size: wish.size },
    blocks: made.map((each, at) => ({ ...each, order: keys[at] ?? '' })),
  };
}

type Written = Omit<SessionTemplate['blocks'][number], 'breakouts'>;

function blockOf({ steps = [], principles = [], ...rest }: Written, parent: string): AgendaBlock {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...{ ...blankBlock, ...(given as Omit<Written, 'steps' | 'principles'>), id: createPartId(), parent, order: '' },
    steps: steps.join('\n'),
    principles: principles.map((name): PrincipleId => `principle:${name}`),
  } as AgendaBlock;
}
