import type { Repository } from '../../../lib/storage/repository';
import { dropBodies } from './body';

/** Texts that are held, and the longest of them, UTF-16 code units: what somebody goes to and fro between. */
const mostHeld = 8;
const longestHeld = 400_000;

/** The texts of clips that showed last, by hash, the latest at the end. */
class Texts {
  readonly #held = new Map<string, string>();
  /** How often all that is held was let go. */
  #dropped = 0;

  constructor(private readonly repository: Repository) {
    // Nothing that was erased is held on to, nor what was on its way then.
    repository.onChange(({ commit }) => commit === null && this.#drop());
  }

  #drop(): void {
    this.#dropped += 1;
    this.#held.clear();
    dropBodies();
  }

  /** One that is held. */
  known(hash: string): string | undefined {
    const html = this.#held.get(hash);
    if (html !== undefined) this.#hold(hash, html);
    return html;
  }

  /** Null where there is none. */
  async read(hash: string): Promise<string | null> {
    const dropped = this.#dropped;
    const content = (await this.repository.blob(hash))?.content;
    if (typeof content !== 'string') return null;
    if (content.length <= longestHeld && dropped === this.#dropped) this.#hold(hash, content);
    return content;
  }

  #hold(hash: string, html: string): void {
    this.#held.delete(hash);
    this.#held.set(hash, html);
    const [oldest] = this.#held.keys();
    if (this.#held.size > mostHeld && oldest !== undefined) this.#held.delete(oldest);
  }
}

const libraries = new WeakMap<Repository, Texts>();

/** The texts of a library's clips: one that showed a moment ago is there at once. */
export function textsOf(repository: Repository): Texts {
  const texts = libraries.get(repository) ?? new Texts(repository);
  libraries.set(repository, texts);
  return texts;
}
