import { ImportError } from '../error';

/** Elements within one another. A browser shows no more than some hundreds, and each makes the parser slower for all that follow. */
const deepest = 2_000;

/** Which elements a parser is in, the innermost last. */
export class Nesting {
  readonly #names: string[] = [];

  /** The innermost element's name; empty outside of all. */
  get parent(): string {
    return this.#names.at(-1) ?? '';
  }

  /** An element begins. Throws an ImportError where more stand within one another than anybody writes. */
  enter(name: string): void {
    if (this.#names.length >= deepest) throw new ImportError('arrive_tooDeep', deepest);
    this.#names.push(name);
  }

  /** The innermost element ends. */
  leave(): void {
    this.#names.pop();
  }
}
