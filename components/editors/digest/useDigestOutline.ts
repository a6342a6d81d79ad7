import type { RefObject } from 'preact';
import { itemsOf } from '../../../lib/commands/digest-edits';
import type { Sources } from '../../../lib/digest';
import { t } from '../../../lib/i18n';
import type { Clip, Digest, DigestItem, Meeting } from '../../../lib/model';
import { entryAt, type OutlineEntry, useOutline } from '../../workbench/outline';
import { sectionTitle } from './section-title';

const longest = 80;

/** The blocks of a digest that is being written, and under each its cards; null where it is only looked at. */
export function useDigestOutline(desk: RefObject<HTMLElement | null>, digest: Digest | null, sources: Sources): void {
  useOutline(digest ? entriesOf(desk, digest, sources) : []);
}

function entriesOf(desk: RefObject<HTMLElement | null>, digest: Digest, sources: Sources): OutlineEntry[] {
  const field = (key: string) => desk.current?.querySelector(`[data-field="${key}"]`);
  const part = (key: string, around: string) => () => field(key)?.closest<HTMLElement>(around);
  const names = cardNames(digest, sources);
  const sections = digest.sections.filter(({ removed }) => !removed);
  return [
    entryAt(part('oneMinute', 'section'), { id: 'oneMinute', title: t('digest_oneMinute'), level: 1 }),
    ...sections.flatMap((section): OutlineEntry[] => [
      entryAt(part(`sections/${section.id}/title`, 'section'), {
        id: section.id,
        title: sectionTitle(section, sources.principles),
        level: 1,
      }),
      ...itemsOf(digest, section.id).map((item) =>
        entryAt(part(`items/${item.id}/words`, 'article'), {
          id: item.id,
          title: names.get(item.id) ?? '',
          level: 2,
        }),
      ),
    ]),
  ];
}

/**
 * What each card of a digest is called, no two the same: by the words it quotes and where they stand, by what it is about,
 * else by how its own words begin; with its number among those that would be called alike.
 */
export function cardNames({ items }: Digest, sources: Sources): ReadonlyMap<string, string> {
  const records = new Map([...sources.clips, ...sources.meetings].map((record) => [record.id as string, record]));
  const named = items.map((item) => [item.id, titleOf(item, records)] as const);
  const alike = Map.groupBy(named, ([, name]) => name);
  return new Map(
    named.map(([id, name]) => {
      const same = alike.get(name) ?? [];
      return [id, same.length > 1 ? `${name} (${same.findIndex(([other]) => other === id) + 1})` : name];
    }),
  );
}

function titleOf({ source, words, image }: DigestItem, records: ReadonlyMap<string, Clip | Meeting>): string {
  const found = source && records.get(source.record);
  const title = found?.title.trim() ?? '';
  const quoted = found && source.part !== null ? quotedIn(found, source.part) : '';
  if (quoted) return [`“${cut(quoted, longest)}”`, cut(title, longest)].filter(Boolean).join(' · ');
  return cut(title || words.trim() || (image?.alt ?? '').trim() || t('digest_ownCard'), longest);
}

/** The words of a highlight, or of a line of a note; empty where it is gone. */
const quotedIn = (record: Clip | Meeting, part: string): string =>
  ('highlights' in record
    ? record.highlights.find(({ id }) => id === part)?.quote.exact
    : record.lines.find(({ id }) => id === part)?.words
  )?.trim() ?? '';

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
