import { isJsonObject, type Json, type JsonObject } from '../../model';
import type { RawFeed, RawItem } from './raw';

const textIn = (object: JsonObject, name: string): string | undefined => {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return typeof value === 'string' ? value : undefined;
};

const listIn = (object: JsonObject, name: string): readonly JsonObject[] => {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return Array.isArray(value) ? value.filter((each: Json) => isJsonObject(each)) : [];
};

/** A JSON Feed of version 1 (https://www.jsonfeed.org/version/1.1/); null for any other text. */
export function jsonFeed(text: string): RawFeed | null {
  const feed = parsed(text);
  if (!feed || !/^https:\/\/(?:www\.)?jsonfeed\.org\/version\/1/.test(textIn(feed, 'version') ?? '')) return null;
  return { title: textIn(feed, 'title'), items: listIn(feed, 'items').map(itemOf) };
}

function itemOf(item: JsonObject): RawItem {
  const { author } = item;
  const [first] = [...listIn(item, 'authors'), ...(isJsonObject(author) ? [author] : [])];
  return {
    id: textIn(item, 'id'),
    title: textIn(item, 'title'),
    address: textIn(item, 'url') ?? textIn(item, 'external_url'),
    author: first && textIn(first, 'name'),
    published: textIn(item, 'date_published') ?? textIn(item, 'date_modified'),
    text: textIn(item, 'summary') ?? textIn(item, 'content_text'),
    html: textIn(item, 'summary') === undefined ? textIn(item, 'content_html') : undefined,
  };
}

function parsed(text: string): JsonObject | null {
  try {
    const value = JSON.parse(text) as Json;
    return isJsonObject(value) ? value : null;
  } catch (error) {
    // No JSON, or nested deeper than the stack.
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}
