import { useEffect, useRef, useState } from 'preact/hooks';
import { normalizeTag } from '../../lib/model';

/** Tags offered for what is typed, and which of them the arrow keys are on. */
export interface Suggestions {
  readonly found: readonly string[];
  /** -1 for none. */
  readonly active: number;
  look(typed: string): Promise<void>;
  /** Moves by 1 or -1, round and round. */
  move(step: 1 | -1): void;
  close(): void;
}

const none = { found: [] as readonly string[], active: -1 };
const most = 6;

/** Suggestions for a prefix; the answer to an older prefix that comes late is dropped. */
export function useSuggestions(
  suggest: (prefix: string) => Promise<readonly string[]>,
  taken: readonly string[],
): Suggestions {
  const [state, setState] = useState(none);
  const asked = useRef(0);
  const close = () => {
    asked.current += 1;
    setState(none);
  };
  useEffect(
    () => () => {
      asked.current += 1;
    },
    [],
  );
  return {
    ...state,
    close,
    async look(typed) {
      const prefix = normalizeTag(typed);
      asked.current += 1;
      const mine = asked.current;
      if (!prefix) return close();
      const answer = await suggest(prefix);
      if (mine !== asked.current) return;
      setState({ found: answer.filter((tag) => !taken.includes(tag)).slice(0, most), active: -1 });
    },
    move(step) {
      const { length } = state.found;
      const from = state.active < 0 && step < 0 ? 0 : state.active;
      setState({ ...state, active: (from + step + length) % length });
    },
  };
}
