/** What a page says of itself in JSON-LD (https://schema.org), as far as a clip asks. */
export interface Structured {
  readonly headline: string;
  readonly author: string;
  readonly published: string;
  readonly publisher: string;
  readonly language: string;
}

const empty: Structured = { headline: '', author: '', published: '', publisher: '', language: '' };
const kinds = /article|posting|report|webpage|document|book|review|recipe|event|course|howto/i;
type Item = Readonly<Record<string, unknown>>;

/** The first item of a page's JSON-LD that describes something to read; articles before web pages. */
export function structuredData(document: Document): Structured {
  const items = [...document.querySelectorAll('script[type="application/ld+json" i]')]
    .slice(0, 20)
    .flatMap((script) => itemsOf(parsed(script.textContent ?? '')));
  const readable = items.filter((item) => kinds.test(typeName(item)));
  const item = readable.find((one) => !/webpage/i.test(typeName(one))) ?? readable[0];
  if (!item) return empty;
  return {
    headline: text(item.headline),
    author: names(item.author),
    published: text(item.datePublished),
    publisher: names(item.publisher),
    language: text(item.inLanguage),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null; // pages often get it wrong; then they said nothing
    throw error;
  }
}

function itemsOf(value: unknown, depth = 0): Item[] {
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((one) => itemsOf(one, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  const item = value as Item;
  return [item, ...itemsOf(item['@graph'], depth + 1), ...itemsOf(item.mainEntity, depth + 1)];
}

/** Texts alone: what a page gives may be an object that will not be one. */
const typeName = (item: Item) => [item['@type']].flat().map(text).join(' ');
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function names(value: unknown): string {
  const all = [value]
    .flat()
    .slice(0, 20)
    .map((one) => text(one) || text((one as Item | null | undefined)?.name));
  return [...new Set(all.map((name) => name.trim()).filter(Boolean))].join(', ');
}
