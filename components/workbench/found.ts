import { formatDate, type MessageKey, t } from '../../lib/i18n';
import type { RecordId } from '../../lib/model';
import { lineWith } from '../../lib/search/match';
import type { Repository } from '../../lib/storage/repository';
import { type TabKind, tabKinds } from '../../lib/workbench/session';
import { principleName } from '../principle-name';
import type { IconName } from '../ui';

/** One line of "Find or do…". */
export interface PaletteEntry {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  readonly shortcut?: string;
  /** What lines that stand together have in common, if it is said. */
  readonly group?: string;
  /** No answer, but a way to look elsewhere. */
  readonly aside?: boolean;
  readonly score: number;
  run(): void;
}

/** A record that is found by its name. */
export interface Findable {
  readonly id: RecordId;
  readonly kind: TabKind;
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  /** What typed words are compared with. */
  readonly line: string;
}

/** A kind of record whose names are few enough to list; clips are found by `Repository.titles`. */
export interface FindableKind {
  /** What its ids begin with, and the tab it opens in. */
  readonly type: string;
  list(repository: Repository): Promise<readonly Findable[]>;
}

type Shown = Omit<Findable, 'kind' | 'line'>;

function kind(type: string, list: (repository: Repository) => Promise<readonly Shown[]>): FindableKind {
  return {
    type,
    list: async (repository) =>
      (await list(repository)).map((shown) => ({
        ...shown,
        kind: type as TabKind,
        line: lineWith(shown.title, shown.detail),
      })),
  };
}

const named = (title: string, key: MessageKey) => title.trim() || t(key);

/** What "Find or do…" finds besides commands and clips. A new kind is one row. */
const every: readonly FindableKind[] = [
  kind('meeting', async (repository) =>
    (await repository.list('meeting')).map(({ id, title, date }) => ({
      id,
      icon: 'meetings',
      title: named(title, 'editor_meeting'),
      detail: formatDate(date),
    })),
  ),
  kind('digest', async (repository) =>
    (await repository.list('digest')).map(({ id, title, createdAt }) => ({
      id,
      icon: 'digests',
      title: named(title, 'editor_digest'),
      detail: formatDate(createdAt),
    })),
  ),
  kind('principle', async (repository) =>
    (await repository.list('principle')).map((principle) => ({
      id: principle.id,
      icon: principle.icon,
      title: named(principleName(principle), 'editor_principle'),
      detail: t('category_principle'),
    })),
  ),
  kind('person', async (repository) =>
    (await repository.list('person')).map(({ id, name, organisation }) => ({
      id,
      icon: 'person',
      title: name,
      detail: organisation,
    })),
  ),
];

/** Kinds that can be opened. */
export const findableKinds = every.filter(({ type }) => (tabKinds as readonly string[]).includes(type));

/** A clip as what is found. */
export const clipThing = (id: RecordId, title: string, site: string): Findable => ({
  id,
  kind: 'clip',
  icon: 'book',
  title: title || t('editor_clip'),
  detail: site,
  line: lineWith(title, site),
});
