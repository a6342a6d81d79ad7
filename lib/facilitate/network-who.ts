import { namesOf, type Person } from '../model';
import { isOrganisation } from '../notes/written-person';
import { foldName } from '../search';
import type { MapNode } from './network';

/** Somebody as they are written somewhere. */
export interface Written {
  readonly name: string;
  /** Empty where it does not say. */
  readonly organisation: string;
}

/** Who stands in something that was read. */
export interface Who {
  /** The node of their organisation, or of themselves where they are one; null: nobody knows whose they are. */
  readonly organisation: string | null;
  /** Their own node: only of who agreed to be on the map. */
  readonly person: string | null;
  /** A number that tells them from others and names nobody; null for an organisation as such. */
  readonly nth: number | null;
}

/** Small words, and what says how a body is set up, which one writes and another leaves out. */
const aside = /(?:^| )(?:the|la|el|los|las|inc|ltd|llc|gmbh|ev|ac|org|asociacion civil)(?= |$)/g;

/** An organisation's name as it compares: without capitals, accents, signs, and words that one writes and another leaves out. */
export function foldOrganisation(name: string): string {
  const words = foldName(name)
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(aside, ' ').replace(/\s+/g, ' ').trim() || words;
}

interface Growing {
  id: string;
  kind: 'organisation' | 'person';
  name: string;
  also: Set<string>;
  person: Person['id'] | null;
  last: string;
}

/** The organisations and people of a library, found by how they are written; organisations without an entry are made. */
export class WhoIsWho {
  readonly #organisations = new Map<string, Growing>();
  readonly #people = new Map<string, Person[]>();
  readonly #nodes = new Map<string, Growing>();
  readonly #numbers = new Map<string, number>();

  constructor(people: readonly Person[]) {
    for (const person of people) {
      const names = namesOf(person);
      if (person.kind === 'organisation') this.#enter(person, names);
      else
        for (const folded of new Set(names.map(foldName))) {
          const same = this.#people.get(folded);
          if (same) same.push(person);
          else this.#people.set(folded, [person]);
        }
    }
    for (const person of people)
      if (person.kind === 'person') {
        if (person.onMap)
          this.#nodes.set(person.id, {
            ...{ id: person.id, kind: 'person', name: person.name, person: person.id, last: '' },
            also: new Set(person.aliases),
          });
        // A roster of its own says which organisations there are.
        if (person.organisation.trim() !== '') this.organisation(person.organisation);
      }
  }

  get nodes(): MapNode[] {
    const found = [...new Set(this.#nodes.values())];
    return found.map(({ also, name, ...node }) => ({
      ...node,
      name,
      also: [...also].filter((each) => each !== name),
      principle: null,
    }));
  }

  /** An entry of an organisation; two that are written alike are one node. */
  #enter(person: Person, names: readonly string[]): void {
    const [folded = ''] = names.map(foldOrganisation);
    const node = names.map((name) => this.#organisations.get(foldOrganisation(name))).find(Boolean) ?? {
      ...{ id: person.id, kind: 'organisation', name: person.name || folded, also: new Set(), last: '' },
      person: person.id,
    };
    for (const name of names) {
      node.also.add(name);
      this.#organisations.set(foldOrganisation(name), node as Growing);
    }
    this.#nodes.set(node.id, node as Growing);
  }

  /** The node of an organisation, however it is written; null for no name. */
  organisation(written: string): string | null {
    const name = written.replace(/\s+/g, ' ').trim();
    const folded = foldOrganisation(name);
    if (folded === '') return null;
    const known = this.#organisations.get(folded);
    if (known) {
      known.also.add(name);
      return known.id;
    }
    const id = `organisation:${folded}`;
    const node: Growing = { id, kind: 'organisation', name, also: new Set([name]), person: null, last: '' };
    this.#organisations.set(folded, node);
    this.#nodes.set(id, node);
    return id;
  }

  /** Whose name is written somewhere. An entry of that name and organisation counts before another of that name. */
  who({ name, organisation }: Written): Who {
    const folded = foldName(name);
    const body = this.#organisations.get(foldOrganisation(name));
    if (body && !this.#people.has(folded)) return { organisation: body.id, person: null, nth: null };
    const known = this.#entryOf(folded, organisation);
    if (!known && organisation === '' && isOrganisation(name))
      return { organisation: this.organisation(name), person: null, nth: null };
    const whose = this.organisation(organisation || known?.organisation || '');
    return {
      organisation: whose,
      person: known?.onMap ? known.id : null,
      nth: folded === '' ? null : this.#number(known?.id ?? `${folded} ${whose ?? ''}`),
    };
  }

  #entryOf(folded: string, organisation: string): Person | undefined {
    const same = this.#people.get(folded) ?? [];
    const theirs = foldOrganisation(organisation);
    const exact = same.find((each) => foldOrganisation(each.organisation) === theirs);
    // Of another organisation: another person of that name.
    return exact ?? (theirs === '' ? same[0] : same.find((each) => each.organisation.trim() === ''));
  }

  #number(key: string): number {
    const known = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, known);
    return known;
  }

  /** A node was seen on a day. */
  see(id: string | null, on: string): void {
    const node = id === null ? undefined : this.#nodes.get(id);
    if (node && on > node.last) node.last = on;
  }
}
