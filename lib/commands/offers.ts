import type { Command } from './command';
import { placeOf } from './run';
import type { Services } from './services';

/**
 * A command that a surface does itself, with what stands in it (a form that makes something, a file that was read): there
 * while a surface that offers it is in use. The part that is meant is `group tab`, that of the surface.
 */
export function offered(command: Omit<Command, 'run' | 'when'>): Command {
  return {
    ...command,
    when: ({ offers, part }) => part !== undefined || offers?.includes(command.id) === true,
    async run(services, { part }) {
      const act = services.session.offers.get(`${command.id} ${part ?? placeOf(services.session)}`);
      await (act as ((given: Services) => void | Promise<void>) | undefined)?.(services);
    },
  };
}
