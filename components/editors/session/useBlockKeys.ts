import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import type { Services } from '../../../lib/commands/services';
import { sessionDesk } from '../../../lib/commands/session-desk';
import type { SessionId } from '../../../lib/model';
import { useServices } from '../../services';
import { useOffersInside } from '../digest/useOffersInside';

/** In these the keys open what there is to choose. */
const opensByArrow = 'select, input:is([type=date], [type=time])';

/** The keys that move the block that the focus is in, and give it minutes. Gives what has the focus. */
export function useBlockKeys(box: RefObject<HTMLElement | null>, id: SessionId): RefObject<HTMLElement | null> {
  const held = useRef<HTMLElement>(null);
  const { session } = useServices();
  useLayoutEffect(() => {
    const root = box.current;
    if (!root) return;
    const hold = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      held.current = target;
      sessionDesk(session).held.current = target.closest<HTMLElement>('[data-block]')?.dataset.block ?? null;
    };
    root.addEventListener('focusin', hold);
    return () => root.removeEventListener('focusin', hold);
  }, []);
  const run = (name: string) => (services: Services) => {
    const part = sessionDesk(services.session).held.current;
    if (part === null) return;
    const context = { activeKind: 'session', activeRecord: id, selection: [id], typing: false, part } as const;
    return commandNamed(`session.${name}`).run(services, context);
  };
  useOffersInside(
    box,
    {
      'session.up': run('blockUp'),
      'session.down': run('blockDown'),
      'session.more': run('moreMinutes'),
      'session.less': run('fewerMinutes'),
    },
    (target) => !target.matches(opensByArrow) && target.closest('[data-block]') !== null,
  );
  return held;
}
