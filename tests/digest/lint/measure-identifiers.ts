import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { identifiersIn, whoIn } from '../../../lib/digest/lint/identity';

/** Measures what is found of what tells who somebody is; `tests/fixtures/identifiers/README.md` says how. */

const folder = path.resolve(import.meta.dirname, '../../fixtures/identifiers');

export interface Marked {
  readonly words: string;
  readonly kind: string;
}

/** A text of the set, and what is to be found in it. */
export interface Item {
  readonly text: string;
  readonly language: 'en' | 'es';
  readonly setting: string;
  readonly roster: readonly { name: string; aliases: string[]; organisation: string; role: string; place?: string }[];
  readonly find: readonly Marked[];
  readonly note: string;
}

/** The texts of a folder of the set, by file; none where the folder is not there. Texts with the same people share one roster, as those of a digest do. */
export function itemsByFile(part: string): { readonly file: string; readonly items: readonly Item[] }[] {
  const at = path.join(folder, part);
  if (!existsSync(at)) return [];
  const rosters = new Map<string, Item['roster']>();
  const shared = (roster: Item['roster']) => {
    const key = JSON.stringify(roster);
    const known = rosters.get(key) ?? roster;
    rosters.set(key, known);
    return known;
  };
  return readdirSync(at)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((file) => ({
      file,
      items: readFileSync(path.join(at, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as Item)
        .map((item) => ({ ...item, roster: shared(item.roster) })),
    }));
}

/** The texts of a part of the set; null where there are none. */
export function itemsOf(part: string): Item[] | null {
  const items = itemsByFile(part).flatMap((each) => each.items);
  return items.length === 0 ? null : items;
}

interface Place extends Marked {
  readonly from: number;
  readonly to: number;
}

/** Where what is marked stands: one behind the other. */
export function placesOf({ text, find }: Item): Place[] {
  let at = 0;
  return find.map(({ words, kind }) => {
    const from = text.indexOf(words, at) < 0 ? text.indexOf(words) : text.indexOf(words, at);
    if (from < 0) throw new Error(`What is marked does not stand in a text of ${text.length} signs`);
    at = from + words.length;
    return { words, kind, from, to: at };
  });
}

const title =
  /^(?:Mrs?|Ms|Mx|Dr|Prof|Sra?|Srta|Dra|Mtr[oa]|Don|Doña|Coach|Principal|Maestr[oa]|Profesora?|Profe|Miss|Lic)\.?$/i;

/** Whether every word of it that has a capital or a digit, but for titles, is in what was found. */
function covered(text: string, { from, to }: Place, found: readonly Found[]): boolean {
  const words = [...text.slice(from, to).matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.]*/gu)].filter(
    ({ 0: word }) => /[\p{Lu}\p{N}]/u.test(word) && !title.test(word),
  );
  const all = words.length > 0 ? words : [...text.slice(from, to).matchAll(/\S+/g)];
  return all.every(({ index }) => found.some((each) => each.from <= from + index && from + index < each.to));
}

const overlaps = (a: Pick<Place, 'from' | 'to'>, b: Pick<Place, 'from' | 'to'>) => a.from < b.to && b.from < a.to;

export interface Rates {
  readonly recall: number;
  readonly falseAlarmsPer100Words: number;
  readonly gold: number;
  readonly found: number;
  readonly alarms: number;
}

export interface Measured {
  /** Names of the roster, initials, addresses, numbers and dates. */
  readonly direct: Rates;
  readonly unlistedNames: Rates;
  /** Roles with an organisation or a place by which fewer than three on the roster can be meant. */
  readonly described: Rates;
  readonly items: number;
  readonly words: number;
  /** Of each kind how much is marked, and how much of that was found. */
  readonly kinds: Readonly<Record<string, { readonly gold: number; readonly found: number }>>;
}

/** What was not found and what was found wrongly. */
export interface Miss {
  readonly item: Item;
  readonly group: Group;
  readonly missed?: Place;
  readonly alarm?: Found;
}

const groups = ['direct', 'unlistedNames', 'described'] as const;
type Group = (typeof groups)[number];
const groupOf = (kind: string): Group =>
  kind === 'unlistedName' ? 'unlistedNames' : kind === 'who' ? 'described' : 'direct';

interface Found {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
  readonly words: string;
}

const foundIn = ({ text, roster, language }: Item): Found[] => [
  ...identifiersIn(text, { roster, language }),
  ...whoIn(text, roster).map((each) => ({ ...each, kind: 'who' })),
];

export function measureItems(items: readonly Item[], onMiss?: (miss: Miss) => void): Measured {
  const none = () => ({ gold: 0, found: 0, alarms: 0 });
  const counts = { direct: none(), unlistedNames: none(), described: none() };
  const kinds: Record<string, { gold: number; found: number }> = {};
  let words = 0;
  for (const item of items) {
    words += item.text.split(/\s+/).length;
    const gold = placesOf(item);
    const found = foundIn(item);
    for (const place of gold) {
      const group = groupOf(place.kind);
      counts[group].gold += 1;
      const own = found.filter(({ kind }) => groupOf(kind) === group);
      const hit = group === 'described' ? own.some((each) => overlaps(each, place)) : covered(item.text, place, own);
      const { gold: many, found: hits } = kinds[place.kind] ?? { gold: 0, found: 0 };
      kinds[place.kind] = { gold: many + 1, found: hits + (hit ? 1 : 0) };
      if (hit) counts[group].found += 1;
      else onMiss?.({ item, group, missed: place });
    }
    for (const each of found) {
      const group = groupOf(each.kind);
      if (gold.some((place) => overlaps(each, place) && (group === 'described') === (place.kind === 'who'))) continue;
      counts[group].alarms += 1;
      onMiss?.({ item, group, alarm: each });
    }
  }
  const rates = (group: Group): Rates => {
    const { gold, found, alarms } = counts[group];
    return {
      recall: gold === 0 ? 1 : found / gold,
      falseAlarmsPer100Words: (100 * alarms) / Math.max(1, words),
      gold,
      found,
      alarms,
    };
  };
  const [direct, unlistedNames, described] = groups.map(rates) as [Rates, Rates, Rates];
  return { direct, unlistedNames, described, items: items.length, words, kinds };
}
