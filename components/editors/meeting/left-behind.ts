import { onRewriting } from '../../../lib/workbench/rewrite';
import type { Session } from '../../../lib/workbench/session';

/** Of how many tabs it is kept: what somebody goes to and fro between. */
const mostKept = 4;

/** What the last few tabs had that are behind others now, by the name of that part of a tab, the latest at the end. */
export class LeftBehind<T> {
  readonly #kept = new Map<string, T>();
  readonly #allGo = () => {
    for (const place of [...this.#kept.keys()]) this.#letGo(place);
  };

  constructor(private readonly end: (left: T) => void = () => undefined) {}

  /** What a tab had that shows again. */
  take(place: string): T | undefined {
    const found = this.#kept.get(place);
    this.#kept.delete(place);
    return found;
  }

  /** Keeps what a tab has until it shows again; not beyond the erasing of a name, which an undo could bring back. */
  keep({ session, place }: { session: Session; place: string }, left: T): void {
    onRewriting(session, this.#allGo);
    this.#letGo(place);
    this.#kept.set(place, left);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#letGo(oldest);
  }

  #letGo(place: string): void {
    const left = this.take(place);
    if (left !== undefined) this.end(left);
  }
}
