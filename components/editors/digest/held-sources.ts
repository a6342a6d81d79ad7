import { sourcesOf } from '../../../lib/commands/digest-sources';
import type { Sources } from '../../../lib/digest';
import type { Digest, DigestId } from '../../../lib/model';
import type { Repository } from '../../../lib/storage/repository';

/** Digests whose sources are held: what somebody goes to and fro between. */
const mostHeld = 4;

/** What digests are made of as it was read last, the latest at the end; nothing of it outlives a change of the library. */
class HeldSources {
  readonly #held = new Map<DigestId, { pointed: string; sources: Sources }>();
  /** How often the library changed. */
  #changes = 0;

  constructor(private readonly repository: Repository) {
    repository.onChange(() => {
      this.#changes += 1;
      this.#held.clear();
    });
  }

  /** What a digest is made of, where that was read and nothing changed since. */
  known(digest: Digest): Sources | undefined {
    const held = this.#held.get(digest.id);
    return held?.pointed === pointedIn(digest) ? held.sources : undefined;
  }

  async read(digest: Digest): Promise<Sources> {
    const known = this.known(digest);
    if (known) return known;
    const changes = this.#changes;
    const sources = await sourcesOf(this.repository, digest);
    if (changes === this.#changes) this.#hold(digest, sources);
    return sources;
  }

  #hold(digest: Digest, sources: Sources): void {
    this.#held.delete(digest.id);
    this.#held.set(digest.id, { pointed: pointedIn(digest), sources });
    const [oldest] = this.#held.keys();
    if (this.#held.size > mostHeld && oldest !== undefined) this.#held.delete(oldest);
  }
}

/** The records that the cards of a digest point to. */
export const pointedIn = ({ items }: Digest): string => items.map(({ source }) => source?.record).join();

const libraries = new WeakMap<Repository, HeldSources>();

/** The sources of a library's digests: one that showed a moment ago is there at once. */
export function heldSources(repository: Repository): HeldSources {
  const held = libraries.get(repository) ?? new HeldSources(repository);
  libraries.set(repository, held);
  return held;
}
