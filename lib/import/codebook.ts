import { type MessageKey, t } from '../i18n';
import {
  createPrinciple,
  type GivenPrinciple,
  givenPrinciples,
  type Principle,
  type PrincipleId,
  principleColours,
  principleIcons,
  type ReleaseLevel,
} from '../model';
import type { BundlePrinciple } from '../model/bundle';
import { showable, showableLine } from '../model/showable';
import { unknownOf, withMore } from './more';
import { orderAfter } from './order';

/**
 * Finds a library's principles for a bundle's: the given four by key, others by name; one the library does not have is
 * added to the end of its codebook when something that comes in carries it.
 */
export class Codebook {
  readonly added: Principle[] = [];
  /** Those of them that came with more than is kept. */
  readonly lost = new Set<PrincipleId>();
  readonly #release: ReleaseLevel;
  readonly #described: ReadonlyMap<string, BundlePrinciple>;
  readonly #byName: Map<string, PrincipleId>;
  #last: string | null;

  /** `release`: how far the bundle may go. */
  constructor(standing: readonly Principle[], described: readonly BundlePrinciple[], release: ReleaseLevel) {
    this.#release = release;
    this.#described = new Map(described.map((principle) => [principle.key, principle]));
    this.#byName = new Map(standing.map((principle) => [nameKey(nameOf(principle)), principle.id]));
    this.#last =
      standing
        .map(({ order }) => order)
        .sort()
        .at(-1) ?? null;
  }

  /** The library's principle for a bundle's key; null where the bundle does not say what it is. */
  find(key: string | null): PrincipleId | null {
    if (key === null) return null;
    if (isGiven(key)) return `principle:${key}`;
    const described = this.#described.get(key);
    const name = described ? showableLine(described.name) : '';
    if (!described || !name) return null;
    return this.#byName.get(nameKey(name)) ?? this.#add(described, name);
  }

  findAll(keys: readonly string[]): PrincipleId[] {
    return [...new Set(keys.flatMap((key) => this.find(key) ?? []))];
  }

  #add(described: BundlePrinciple, name: string): PrincipleId {
    this.#last = orderAfter(this.#last);
    const { more, lost } = unknownOf(described, this.#release);
    const principle: Principle = {
      ...createPrinciple(name, this.#last),
      definition: showable(described.definition),
      colour: principleColours.find((colour) => colour === described.colour) ?? 'gold',
      icon: principleIcons.find((icon) => icon === described.icon) ?? 'star',
      ...withMore(more),
    };
    this.added.push(principle);
    if (lost) this.lost.add(principle.id);
    this.#byName.set(nameKey(name), principle.id);
    return principle.id;
  }
}

const isGiven = (key: string): key is GivenPrinciple => (givenPrinciples as readonly string[]).includes(key);

const nameKey = (name: string) => name.normalize('NFC').trim().toLowerCase();

function nameOf({ given, name }: Principle): string {
  if (name || !given) return name;
  const key: MessageKey = `principle_${given}_name`;
  return t(key);
}
