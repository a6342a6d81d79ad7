import { t, tAny } from '../i18n';
import { createPartId, type Edit, type Principle } from '../model';
import { filterChanges, filtersId, filtersOf, type KeptFilter, keptChanges, sameFilter } from '../model/filters';
import type { Repository } from '../storage/repository';
import { asksNothing, type Session } from '../workbench/session';
import type { Command } from './command';
import { chosenLabels } from './facet-texts';
import { showClips } from './facets';
import { orderAtEnd } from './order';
import type { Context, Services } from './services';

/** Letters of a filter's words, and of a name that is proposed for one, that are kept. */
const [mostWords, mostName] = [1000, 80];

export const listFilters = async (repository: Repository): Promise<readonly KeptFilter[]> =>
  filtersOf(await repository.get(filtersId));

/** Shows the clips that a kept filter lets through. */
export function openFilter(session: Session, { text, chosen }: Pick<KeptFilter, 'text' | 'chosen'>): void {
  showClips(session);
  session.library.value = { shelf: 'clips', text, chosen };
  session.selection.value = [];
}

/** What a filter asks for: its words in the quotation marks of the language in use, then what was chosen. */
const inWords = ({ text, chosen }: Pick<KeptFilter, 'text' | 'chosen'>, principles: readonly Principle[]): string =>
  [...(text ? [t('quoted', text)] : []), ...chosenLabels(chosen, principles)].join(', ');

/** Commits and says so, with the way back. */
async function commitAndSay(
  { repository, notify }: Services,
  title: Edit['title'],
  { subject, changes }: { subject: string; changes: Edit['changes'][typeof filtersId] },
): Promise<void> {
  const commit = await repository.commit({ title, subject: [subject], changes: { [filtersId]: changes ?? {} } });
  if (commit.records > 0) notify(tAny(title, subject), { undo: commit.id });
}

/** The filter a control points at; else the one that is chosen among all. Null for none. */
async function filterAt(services: Services, { part }: Context, question: string): Promise<KeptFilter | null> {
  const { repository, pick, notify, session } = services;
  const [filters, principles] = await Promise.all([listFilters(repository), repository.list('principle')]);
  if (part !== undefined) return filters.find(({ id }) => id === part) ?? null;
  if (filters.length === 0) {
    notify(t('filter_noneKept'));
    return null;
  }
  const now = filters.findIndex((filter) => sameFilter(filter, session.library.peek()));
  return pick(
    question,
    filters.map((value) => ({
      label: value.title,
      detail: inWords(value, principles),
      icon: 'filter',
      value,
    })),
    now < 0 ? {} : { first: now },
  );
}

/** What the library is filtered by, as it is kept; null where it is not filtered. */
function filterAtHand({ session, notify }: Services): Pick<KeptFilter, 'text' | 'chosen'> | null {
  const { shelf, text, chosen } = session.library.peek();
  const filter = { text: text.trim().slice(0, mostWords), chosen };
  if (shelf === 'clips' && !asksNothing(filter)) return filter;
  notify(t('filter_nothingChosen'));
  return null;
}

/** Asks for a name, proposes one, and keeps the filter under it; under a name there is already, instead of what was kept. */
async function keep(services: Services): Promise<void> {
  const { repository, pick } = services;
  const filter = filterAtHand(services);
  if (!filter) return;
  const [filters, principles] = await Promise.all([listFilters(repository), repository.list('principle')]);
  const proposed = inWords(filter, principles).slice(0, mostName);
  const known = filters.map((kept) => ({
    label: kept.title,
    detail: t('filter_replaces'),
    icon: 'filter',
    value: kept,
  }));
  const create = (title: string) => ({ id: createPartId(), title: title.slice(0, 200), order: orderAtEnd(filters) });
  const fresh = filters.some(({ title }) => title === proposed)
    ? []
    : [{ label: proposed, detail: t('filter_proposed'), icon: 'plus', value: create(proposed) }];
  const target = await pick<Pick<KeptFilter, 'id' | 'title' | 'order'>>(t('filter_keepTitle'), [...fresh, ...known], {
    create: { label: (name) => t('filter_keepAs', name), make: create },
  });
  if (!target) return;
  const { id, title } = target;
  const isNew = !filters.some((kept) => kept.id === id);
  await commitAndSay(services, isNew ? 'did_filter_keep' : 'did_filter_change', {
    subject: title,
    changes: isNew ? keptChanges({ ...target, ...filter, removed: false }) : filterChanges(id, filter),
  });
}

type AboutOne = Pick<Command, 'id' | 'title' | 'icon'>;

/** A command about one kept filter: that which a control points at, else the one that is chosen among all. */
const aboutOne = (row: AboutOne, act: (services: Services, filter: KeptFilter) => void | Promise<void>): Command => ({
  ...row,
  category: 'library',
  async run(services, context) {
    const filter = await filterAt(services, context, t(row.title));
    if (filter) await act(services, filter);
  },
});

async function rename(services: Services, filter: KeptFilter): Promise<void> {
  const title = await services.pick<string>(t('filter_renameTitle', filter.title), [], {
    create: { label: (name) => t('filter_renameTo', name), make: (name) => name.slice(0, 200) },
  });
  if (!title) return;
  const changes = { [`filters/${filter.id}/title`]: title };
  await commitAndSay(services, 'did_filter_rename', { subject: title, changes });
}

export const filterCommands: readonly Command[] = [
  {
    id: 'library.keepFilter',
    title: 'command_library_keepFilter',
    category: 'library',
    icon: 'bookmark',
    when: ({ library }) => library === true,
    run: keep,
  },
  aboutOne({ id: 'library.keptFilter', title: 'command_library_keptFilter', icon: 'filter' }, ({ session }, filter) =>
    openFilter(session, filter),
  ),
  aboutOne({ id: 'library.renameFilter', title: 'command_library_renameFilter', icon: 'edit' }, rename),
  {
    id: 'library.changeFilter',
    title: 'command_library_changeFilter',
    category: 'library',
    icon: 'restore',
    when: ({ library }) => library === true,
    async run(services, context) {
      const now = filterAtHand(services);
      const filter = now && (await filterAt(services, context, t('command_library_changeFilter')));
      if (!now || !filter) return;
      await commitAndSay(services, 'did_filter_change', {
        subject: filter.title,
        changes: filterChanges(filter.id, now),
      });
    },
  },
  aboutOne(
    { id: 'library.removeFilter', title: 'command_library_removeFilter', icon: 'trash' },
    (services, { id, title }) =>
      commitAndSay(services, 'did_filter_remove', { subject: title, changes: { [`filters/${id}/removed`]: true } }),
  ),
];
