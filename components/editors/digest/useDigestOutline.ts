import type { RefObject } from 'preact';
import { itemsOf } from '../../../lib/commands/digest-edits';
import type { Sources } from '../../../lib/digest';
import { t } from '../../../lib/i18n';
import type { Digest, DigestItem } from '../../../lib/model';
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
          title: titleOf(item, sources),
          level: 2,
        }),
      ),
    ]),
  ];
}

/** What a card is about, else how its own words begin. */
export function titleOf({ source, words, image }: DigestItem, { clips, meetings }: Sources): string {
  const found = [...clips, ...meetings].find(({ id }) => id === source?.record);
  return (found?.title.trim() || words.trim() || (image?.alt ?? '').trim() || t('digest_ownCard')).slice(0, longest);
}
