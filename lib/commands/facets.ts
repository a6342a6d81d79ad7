import { formatNumber, t } from '../i18n';
import { type Facet, facets, isChosen, noPrinciple, toggled } from '../model/filters';
import { foldName } from '../search';
import { facetsLook } from '../workbench/folds';
import { type LibraryFilter, look, noFilter, type Session } from '../workbench/session';
import { type Command, pointed } from './command';
import { chosenLabels, facetLabel, facetTitle, facetValues } from './facet-texts';
import type { Context, Services, Tickable } from './services';

/** Shows the clips of the library, as they are filtered. */
export function showClips(session: Session): void {
  session.room.value = 'library';
  session.sideBar.value = true;
  session.narrow.value = 'list';
  if (session.library.peek().shelf !== 'clips') session.library.value = noFilter;
}

/** Lets more or fewer clips through. */
export function setFilter({ session }: Services, changes: Partial<LibraryFilter>): void {
  session.library.value = { ...session.library.peek(), ...changes };
}

const inLibrary = ({ library }: Context) => library === true;

/** Lets the clips with a value through too, or no longer; of the first value of a facet, them alone. */
function toggle(services: Services, facet: Facet, value: string): void {
  setFilter(services, { chosen: toggled(services.session.library.peek().chosen, facet, value) });
}

/** Values that are listed at once where one is asked for by name. */
const mostListed = 200;

/** Asks by what, then by which values of it. */
async function filterBy(services: Services): Promise<void> {
  const { repository, session, pick, pickMany } = services;
  const { text, chosen } = session.library.peek();
  const [counts, principles] = await Promise.all([repository.facets({ text, chosen }), repository.list('principle')]);
  const facet = await pick(
    t('command_library_filterBy'),
    facets.map((value) => ({
      label: facetTitle(value),
      detail: chosenLabels({ [value]: chosen[value] ?? [] }, principles).join(', '),
      value,
    })),
  );
  if (!facet) return;
  const all = facetValues(facet, counts, chosen).map(
    ({ value, count }): Tickable<string> => ({
      label: facetLabel(facet, value, principles),
      detail: formatNumber(count),
      value,
      state: isChosen(chosen, facet, value) ? 'all' : 'none',
    }),
  );
  const first = [...all.filter(({ state }) => state === 'all'), ...all.filter(({ state }) => state === 'none')];
  const ticked = await pickMany(facetTitle(facet), first.slice(0, mostListed), {
    more: async (typed) => all.filter(({ label }) => foldName(label).includes(foldName(typed))).slice(0, mostListed),
  });
  if (!ticked) return;
  showClips(session);
  for (const value of [...ticked.on, ...ticked.off]) toggle(services, facet, value);
}

export const facetCommands: readonly Command[] = [
  {
    id: 'library.filters',
    title: 'command_library_filters',
    category: 'library',
    keybinding: 'Alt+G>N',
    icon: 'filter',
    run({ session }, { pressed }) {
      const shown =
        session.room.peek() === 'library' && session.sideBar.peek() && session.library.peek().shelf === 'clips';
      const open = !(shown && session.looks.peek().get(facetsLook) === 'open');
      showClips(session);
      look(session, facetsLook, open ? 'open' : null);
      if (open && !pressed) session.focus.value = 'facets';
    },
  },
  {
    id: 'library.filterBy',
    title: 'command_library_filterBy',
    category: 'library',
    icon: 'filter',
    run: filterBy,
  },
  pointed({
    id: 'library.facet',
    title: 'library_byPrinciple',
    category: 'library',
    icon: 'filter',
    run(services, { part = '' }) {
      const at = part.indexOf(' ');
      const facet = facets.find((name) => name === part.slice(0, at));
      if (facet) toggle(services, facet, part.slice(at + 1));
    },
  }),
  pointed({
    id: 'library.byPrinciple',
    title: 'library_byPrinciple',
    category: 'library',
    icon: 'filter',
    run: (services, { part = '' }) => toggle(services, 'principle', part),
  }),
  {
    id: 'library.untagged',
    title: 'command_library_untagged',
    category: 'library',
    icon: 'filter',
    when: inLibrary,
    run: (services) => toggle(services, 'principle', noPrinciple),
  },
  {
    id: 'library.unread',
    title: 'command_library_unread',
    category: 'library',
    icon: 'filter',
    when: inLibrary,
    run: (services) => toggle(services, 'read', 'unread'),
  },
  {
    id: 'library.clearFilter',
    title: 'command_library_clearFilter',
    category: 'library',
    icon: 'close',
    when: inLibrary,
    run: (services) => setFilter(services, { text: '', chosen: {} }),
  },
];
