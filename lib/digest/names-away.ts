import { foldName, NameReplacer } from '../search';

/** Somebody whose name does not leave. */
export interface Hidden {
  /** Of an organisation the whole name alone counts: its words are many others'. */
  readonly kind: 'person' | 'organisation';
  /** The fullest first. */
  readonly names: readonly string[];
  readonly organisation: string;
  /** What stands for the name within words, and where it says who spoke. */
  readonly word: string;
  readonly credited: string;
}

/** Words that another takes the place of. */
export interface Replaced {
  /** As they are written. */
  readonly words: string;
  readonly by: string;
  /** The fullest name of who is meant; null where it may be several. */
  readonly who: string | null;
  /** Where what takes their place stands in the text that leaves, UTF-16 code units. */
  readonly from: number;
  readonly to: number;
}

/** A text as it leaves. */
export interface Leaving {
  readonly text: string;
  readonly replaced: readonly Replaced[];
}

interface Place {
  readonly from: number;
  readonly to: number;
  /** Null: it may be several. */
  readonly hidden: Hidden | null;
}

/** Shorter parts of names are also other words. */
const shortestPart = 3;
const notPart = /^(?:del|della|las|los|van|von|der|den|bin|the|for)$/i;

/**
 * A text without the names of some people: full ones, and parts of them that begin with a capital, `@Name (Organisation)`
 * as a whole. Within a sentence what stands instead is in brackets, as what is changed in a quotation is.
 */
export function withoutNames(
  text: string,
  { hidden, somebody }: { hidden: readonly Hidden[]; somebody: string },
): Leaving {
  let left = '';
  let at = 0;
  const replaced: Replaced[] = [];
  for (const place of placesIn(text, hidden)) {
    left += text.slice(at, place.from);
    const by = wordAt(text, place, somebody);
    replaced.push({
      ...{ words: text.slice(place.from, place.to), by, who: place.hidden?.names[0] ?? null },
      ...{ from: left.length, to: left.length + by.length },
    });
    left += by;
    at = place.to;
  }
  return replaced.length === 0 ? { text, replaced } : { text: left + text.slice(at), replaced };
}

function wordAt(text: string, { from, to, hidden }: Place, somebody: string): string {
  const before = text.slice(Math.max(0, from - 4), from);
  const speaks = /[—–]\s*$|\s-\s*$/.test(before) || text[from] === '@';
  if (!hidden) return `[${somebody}]`;
  if (speaks) return hidden.credited;
  const leads =
    /^\s*[:：]/.test(text.slice(to, to + 4)) &&
    !/[\p{L}\p{N}]/u.test(text.slice(text.lastIndexOf('\n', from - 1) + 1, from).replace(/^\[[\d:]+\]/, ''));
  return leads ? hidden.word : `[${hidden.word}]`;
}

/** What finds some people's names. */
interface Finder {
  readonly whole: readonly { readonly names: NameReplacer; readonly hidden: Hidden }[];
  readonly parts: ReadonlyMap<string, Hidden | null>;
  readonly single: NameReplacer;
}

const finders = new WeakMap<readonly Hidden[], Finder>();

/** Made once for a list of people: a digest asks for each of its lines. */
function finderOf(hidden: readonly Hidden[]): Finder {
  const known = finders.get(hidden);
  if (known) return known;
  const full = (names: readonly string[]) =>
    new NameReplacer(
      names.filter((name) => name.includes(' ')),
      '',
    );
  const parts = partsOf(hidden);
  const whole = hidden.map((each) => ({ names: full(each.names), hidden: each }));
  const finder = { whole, parts, single: new NameReplacer([...parts.keys()], '') };
  finders.set(hidden, finder);
  return finder;
}

function placesIn(text: string, hidden: readonly Hidden[]): Place[] {
  if (hidden.length === 0) return [];
  const finder = finderOf(hidden);
  const whole = finder.whole.flatMap(({ names, hidden: each }) =>
    names.places(text).map((place) => ({ ...place, hidden: each })),
  );
  const single = finder.single.places(text).flatMap((place): Place[] => {
    const written = text.slice(place.from, place.to);
    const isName = /^\p{Lu}/u.test(written) || text[place.from - 1] === '@';
    return isName ? [{ ...place, hidden: finder.parts.get(foldName(written)) ?? null }] : [];
  });
  // A whole name before parts of others that stand in it.
  const found: Place[] = [];
  for (const place of [...whole, ...single])
    if (!found.some(({ from, to }) => place.from < to && from < place.to)) found.push(grown(text, place));
  return joined(
    text,
    found.toSorted((a, b) => a.from - b.from),
  );
}

/** Words that stand for somebody: of a name all that are no small words; null where they are several people's. */
function partsOf(hidden: readonly Hidden[]): ReadonlyMap<string, Hidden | null> {
  const parts = new Map<string, Hidden | null>();
  for (const each of hidden) {
    const whole = (name: string) => (name.includes(' ') ? [] : [name]);
    const own = (name: string) => (name.includes(' ') ? name.split(/[\s-]+/).filter(isPart) : [name]);
    const words = each.names.flatMap(each.kind === 'organisation' ? whole : own);
    for (const word of new Set(words.map(foldName))) {
      const other = parts.get(word);
      parts.set(word, other === undefined || other === each ? each : null);
    }
  }
  return parts;
}

const isPart = (word: string) => word.length >= shortestPart && /^\p{Lu}/u.test(word) && !notPart.test(word);

const inBrackets = /^\s?\(([^()]{1,80})\)/;

/** With the `@` before a name, and the organisation behind it. */
function grown(text: string, place: Place): Place {
  const from = text[place.from - 1] === '@' ? place.from - 1 : place.from;
  const [behind = '', said = ''] = inBrackets.exec(text.slice(place.to, place.to + 90)) ?? [];
  const theirs = place.hidden !== null && said !== '' && foldName(said) === foldName(place.hidden.organisation);
  const credits = from < place.from || /[—–]\s*$|\s-\s*$/.test(text.slice(Math.max(0, from - 4), from));
  return { ...place, from, to: place.to + (theirs || credits ? behind.length : 0) };
}

/** Parts of one person's name that stand beside one another are the one person. */
function joined(text: string, places: readonly Place[]): Place[] {
  const found: Place[] = [];
  for (const place of places) {
    const last = found.at(-1);
    const between = last ? text.slice(last.to, place.from) : '';
    if (last && last.hidden !== null && last.hidden === place.hidden && /^[\s-]$/.test(between))
      found[found.length - 1] = { ...last, to: place.to };
    else found.push(place);
  }
  return found;
}
