import { look, lookOf, type Session } from '../workbench/session';
import { type Command, pointed } from './command';

/** By which column a table is sorted, and whether from the last to the first. */
export interface Sorting {
  readonly at: number;
  readonly down: boolean;
}

/** How a table is sorted; as it begins until somebody chose. */
export function sortingOf(session: Session, table: string): Sorting {
  const [at = '0', way] = lookOf(session, `sort ${table}`)?.split(' ') ?? [];
  return { at: Number(at), down: way === 'down' };
}

/** The part of `view.sort`: a table's name, which holds no space, and how it is to be sorted. */
export const sortPart = (table: string, { at, down }: Sorting): string => `${table} ${at} ${down ? 'down' : 'up'}`;

/** Sorts a table; the part says which and how (`sortPart`). */
export const sortCommand: Command = pointed({
  ...{ id: 'view.sort', title: 'command_view_sort', category: 'view' },
  run({ session }, { part = '' }) {
    const [table, ...how] = part.split(' ');
    look(session, `sort ${table}`, how.join(' '));
  },
});
