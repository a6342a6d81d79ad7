import type { AgendaBlock, AgendaSession } from '../../lib/model';
import { blankBlock, createSession } from '../../lib/model/new-session';

const orders = 'abcdefghijklmnopqrstuvwxyz';

/** A session in Madrid at ten on a day in March, with blocks of some minutes. */
export function sessionWith(blocks: readonly Partial<AgendaBlock>[], more: Partial<AgendaSession> = {}): AgendaSession {
  const session = createSession(
    'Monthly call',
    { date: '2026-03-12', start: '10:00', zone: 'Europe/Madrid' },
    new Date('2026-03-01T09:00:00Z'),
  );
  return { ...session, blocks: blocks.map((block, at) => blockWith(block, at)), ...more };
}

export function blockWith(block: Partial<AgendaBlock>, at = 0): AgendaBlock {
  const order = `${orders[Math.floor(at / 26) % 26]}${orders[at % 26]}`;
  return { ...blankBlock, id: `b${at}`, kind: 'talk', minutes: 10, order, ...block };
}
