import type { MessageKey } from '../../i18n';

/** Something that was wrong with what arrived, and where. */
export interface Problem {
  readonly key: MessageKey;
  /** What fills the message's places. */
  readonly places: readonly (string | number)[];
  /** The first lines it was found in, from 1; none where it concerns the whole. */
  readonly lines: readonly number[];
  /** How many lines there are with it. */
  readonly count: number;
}

/** Lines that are named of each problem. */
const named = 5;
/** Steps of progress: more are not to be seen. */
const steps = 100;

/** Takes what a reader finds wrong, one entry for each kind, and how far it is. */
export class Report {
  readonly #problems = new Map<MessageKey, { places: readonly (string | number)[]; lines: number[]; count: number }>();
  readonly #onProgress: (part: number) => void;
  #step = 0;

  /** `onProgress` hears how much is read, from 0 to 1. */
  constructor(onProgress: (part: number) => void = () => undefined) {
    this.#onProgress = onProgress;
  }

  /** Something is wrong with a line, from 1; null: with the whole. */
  problem(key: MessageKey, line: number | null, ...places: readonly (string | number)[]): void {
    const known = this.#problems.get(key) ?? { places, lines: [], count: 0 };
    known.count += 1;
    if (line !== null && known.lines.length < named) known.lines.push(line);
    this.#problems.set(key, known);
  }

  /** So many of all lines, bytes or rows are read. */
  progress(done: number, of: number): void {
    const step = of > 0 ? Math.floor((done / of) * steps) : steps;
    if (step <= this.#step) return;
    this.#step = step;
    this.#onProgress(step / steps);
  }

  /** The next thing is counted from its start: a document was unpacked, now its text is read. */
  again(): void {
    this.#step = 0;
  }

  get problems(): readonly Problem[] {
    return [...this.#problems].map(([key, problem]) => ({ key, ...problem }));
  }
}
