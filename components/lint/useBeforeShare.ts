import type { RefObject } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Outgoing } from '../../lib/commands/digest-sources';
import { lintDesk } from '../../lib/commands/lint-desk';
import { lintSubject, switchedFor } from '../../lib/commands/lint-subject';
import { explain, placeOf } from '../../lib/commands/run';
import type { Sources } from '../../lib/digest';
import { Linter } from '../../lib/digest/lint/find';
import { type Found, outcomeOf, stopsIn } from '../../lib/digest/lint/outcome';
import type { Digest } from '../../lib/model';
import { touches, useLive } from '../hooks';
import { useServices } from '../services';
import { isTextBox, isWrittenBox } from '../ui';
import { TabPlace } from '../workbench/outline';

/** What the rules found last. */
interface Looked {
  /** What they looked at. */
  readonly leaving: Outgoing;
  readonly found: readonly Found[];
  readonly bytes: number;
  readonly failed: string | null;
}

interface Open {
  readonly digest: Digest;
  readonly sources: Sources;
  /** As it would leave; undefined until that is known. */
  readonly leaving: Outgoing | undefined;
  /** Bytes of it as an e-mail. */
  readonly bytes: number;
}

/**
 * Has the rules look at a digest that shows, away from the page, each time it is made anew; gives the rules that stop it. Null: nobody knows yet what stops
 * it as it shows.
 */
export function useBeforeShare({ digest, sources, leaving, bytes }: Open): readonly string[] | null {
  const { repository, session } = useServices();
  const { checked } = lintDesk(session);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [linter] = useState(() => new Linter());
  const switched = useLive(() => switchedFor(repository, digest), [digest], touches('settings'));
  useEffect(() => () => linter.end(), [linter]);
  useEffect(() => {
    if (!leaving) return;
    const look = async () => {
      const subject = await lintSubject(repository, { digest, sources, document: leaving.document, bytes });
      const found = await linter.find(subject);
      if (found) setLooked({ leaving, found, bytes, failed: null });
    };
    look().catch((error: unknown) => {
      console.error('lint', error);
      setLooked({ leaving, found: [], bytes: 0, failed: explain(error) });
    });
  }, [leaving, linter]);
  const outcome = looked && switched ? outcomeOf(looked.found, switched) : null;
  useEffect(() => {
    if (!looked || !outcome) return;
    const { bytes: weight, failed } = looked;
    checked.value = new Map(checked.peek()).set(digest.id, { outcome, bytes: weight, failed });
  }, [looked, switched]);
  useEffect(
    () => () => {
      const left = new Map(checked.peek());
      left.delete(digest.id);
      checked.value = left;
    },
    [digest.id],
  );
  const stops = outcome ? [...new Set(stopsIn(outcome).map(({ rule }) => rule))] : [];
  // What stopped it a moment ago stops it until it is looked at again.
  const known = outcome && !looked?.failed && looked?.leaving === leaving;
  return known || stops.length > 0 ? stops : null;
}

/** Goes to the words that somebody wants to see, as soon as they show. */
export function useGoToFinding(root: RefObject<HTMLElement | null>, digest: Digest, shown: string): void {
  const { session } = useServices();
  const here = useContext(TabPlace);
  const { goTo } = lintDesk(session);
  const wanted = goTo.value;
  useEffect(() => {
    if (wanted?.digest !== digest.id || placeOf(session) !== here) return;
    const { field, from, to } = wanted.where;
    const card = field.split('/').slice(0, 2).join('/');
    const found =
      root.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`) ??
      root.current?.querySelector<HTMLElement>(`[data-field^="${CSS.escape(card)}"]`);
    if (!found) return;
    goTo.value = null;
    found.scrollIntoView({ block: 'center' });
    found.focus({ preventScroll: true });
    if (from !== undefined && to !== undefined && (isTextBox(found) || isWrittenBox(found)))
      found.setSelectionRange(from, to);
  }, [wanted, shown]);
}
