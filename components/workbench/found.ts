import { listFilters, openFilter } from '../../lib/commands/filters';
import { listPractices, openPractice } from '../../lib/commands/practices-here';
import { listThreads } from '../../lib/commands/thread-source';
import { formatDate, language, type MessageKey, t } from '../../lib/i18n';
import { isGivenPractice, type RecordId, type RecordType, typeOf } from '../../lib/model';
import { filtersId } from '../../lib/model/filters';
import { packsId } from '../../lib/model/pack-parts';
import { type HeldLine, heldLine, lineWith } from '../../lib/search/match';
import type { Repository } from '../../lib/storage/repository';
import type { Session, TabKind } from '../../lib/workbench/session';
import { personIcon } from '../person-icon';
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
  /** Another name of it that answers where its title does not. */
  readonly also?: string;
  /** No answer, but a way to look elsewhere. */
  readonly aside?: boolean;
  /** Hardly what was meant: nobody may run it who only presses Enter. */
  readonly doubtful?: boolean;
  readonly score: number;
  run(): void;
}

/** A record, or something else of the library, that was found. */
export interface Found {
  readonly id: string;
  open(session: Session): void;
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
}

/** One that is found by its name. */
export interface Findable extends Found {
  /** What typed words are compared with. */
  readonly line: HeldLine;
}

/** A kind of record whose names are few enough to list; clips are found by `Repository.titles`. */
export interface FindableKind {
  /** What the ids begin with of the records it is read from. */
  readonly type: string;
  list(repository: Repository): Promise<readonly Findable[]>;
}

/** `beside`: what it is found by besides its title, where that is not what shows. */
type Shown = Omit<Findable, 'open' | 'line'> & { readonly id: RecordId; readonly beside?: string };

function kind(type: TabKind & RecordType, list: (repository: Repository) => Promise<readonly Shown[]>): FindableKind {
  return {
    type,
    list: async (repository) =>
      (await list(repository)).map(({ beside, ...shown }) => ({
        ...shown,
        open: (session) => session.open(type, shown.id),
        line: nameLine(shown.title, beside ?? shown.detail),
      })),
  };
}

/** A title with what is said beside it, as typed words are compared with it. */
export const nameLine = (title: string, beside: string) => heldLine(lineWith(title, beside));

const named = (title: string, key: MessageKey) => title.trim() || t(key);

/** What "Find or do…" finds besides commands and clips. A new kind is one row. */
export const findableKinds: readonly FindableKind[] = [
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
  kind('session', async (repository) =>
    (await repository.list('session')).map(({ id, title, date }) => ({
      id,
      icon: 'calendar',
      title: named(title, 'session_untitled'),
      detail: formatDate(date),
    })),
  ),
  kind('thread', async (repository) =>
    (await listThreads(repository)).map(({ thread: { id, begun }, words }) => ({
      id,
      icon: 'sprout',
      title: named(words, 'editor_thread'),
      detail: formatDate(begun),
    })),
  ),
  kind('review', async (repository) =>
    (await repository.list('review')).map(({ id, title, learned, date }) => ({
      id,
      icon: 'split',
      title: title.trim() ? t('review_of', title) : named(learned, 'learning_line'),
      detail: title.trim() && learned.trim() ? learned : formatDate(date),
    })),
  ),
  kind('person', async (repository) =>
    (await repository.list('person')).map((each) => ({
      id: each.id,
      icon: personIcon(each),
      title: each.name,
      detail: each.organisation,
    })),
  ),
  kind('practice', async (repository) =>
    (await repository.list('practice')).map(({ id, name, purpose, source }) => ({
      id,
      icon: 'compass',
      title: named(name, 'practice_untitled'),
      detail: purpose,
      // That says what others call it.
      beside: `${purpose} ${source}`,
    })),
  ),
  kind('health', async (repository) =>
    (await repository.list('health')).map(({ id, title, openedOn }) => ({
      id,
      icon: 'activity',
      title: named(title, 'health_untitled'),
      detail: formatDate(openedOn),
    })),
  ),
  {
    type: typeOf(packsId),
    // Those of packs; one's own are records.
    list: async (repository) =>
      (await listPractices(language(), repository))
        .filter(({ id }) => isGivenPractice(id))
        .map(({ id, title, detail, source }) => ({
          id,
          open: (session) => openPractice(session, id),
          icon: 'compass',
          title,
          detail,
          line: nameLine(title, `${detail} ${source}`),
        })),
  },
  {
    type: typeOf(filtersId),
    list: async (repository) =>
      (await listFilters(repository)).map(({ id, title, ...filter }) => ({
        id: `filter:${id}`,
        open: (session) => openFilter(session, filter),
        icon: 'filter',
        title,
        detail: t('filter_kept'),
        line: nameLine(title, t('filter_kept')),
      })),
  },
];

/** A clip as what is found. */
export const clipThing = (id: RecordId, title: string, site: string): Found => ({
  id,
  open: (session) => session.open('clip', id),
  icon: 'book',
  title: title || t('editor_clip'),
  detail: site,
});
