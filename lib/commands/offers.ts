import type { Command } from './command';
import { placeOf } from './run';
import type { Services } from './services';

/** Does what the surface in use (or that of the part, `group tab`) offers under this command, if it does. */
export async function runOffer(services: Services, id: string, part?: string): Promise<void> {
  const act = services.session.offers.get(`${id} ${part ?? placeOf(services.session)}`);
  await (act as ((given: Services) => void | Promise<void>) | undefined)?.(services);
}

/**
 * A command that a surface does itself, with what stands in it (a form that makes something, a file that was read): there
 * while a surface that offers it is in use. The part that is meant is `group tab`, that of the surface.
 */
export function offered(command: Omit<Command, 'run' | 'when'>): Command {
  return {
    ...command,
    when: ({ offers, part }) => part !== undefined || offers?.includes(command.id) === true,
    run: (services, { part }) => runOffer(services, command.id, part),
  };
}
