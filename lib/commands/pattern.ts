import { type Command, pointed } from './command';
import { digestIn } from './digest';
import { openPlace, placeOf } from './evidence';

/** What can be done with what several organisations mention; the part is the key of a pattern, or a place. */
export const patternCommands: readonly Command[] = [
  pointed({
    id: 'digest.takePattern',
    title: 'command_pattern_take',
    category: 'digest',
    icon: 'plus',
    async run(services, context) {
      const id = digestIn(context);
      const digest = id && (await services.repository.get(id));
      if (!digest) return;
      const { takePattern } = await import('./patterns');
      await takePattern(services, digest, context.part ?? '');
    },
  }),
  pointed({
    id: 'digest.openHeard',
    title: 'digest_openSource',
    category: 'digest',
    icon: 'external',
    run(services, { part }) {
      const place = placeOf(part);
      if (place) openPlace(services, place);
    },
  }),
];
