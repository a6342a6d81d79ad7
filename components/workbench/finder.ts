import { effect } from '@preact/signals';
import { commandNamed } from '../../lib/commands';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { language, t } from '../../lib/i18n';
import { type ClipId, typeOf } from '../../lib/model';
import { type Query, queryOf, sayingOf, scoreOfHeld } from '../../lib/search/match';
import type { Change } from '../../lib/storage/repository';
import { noFilter } from '../../lib/workbench/session';
import { clipThing, type Findable, type FindableKind, type Found, findableKinds, type PaletteEntry } from './found';
import { Recents } from './recents';
import { Verbs } from './verbs';

/** Commands, and things, that are shown for one question. */
const mostCommands = 20;
const mostThings = 40;
const mostRecent = 8;

/**
 * What "Find or do…" searches: commands, records by name, and what was used last, all in memory. `find` answers at
 * once; what is read from the library comes when it is there, and listeners are told.
 */
export class Finder {
  private readonly listeners = new Set<() => void>();
  private readonly things = new Map<FindableKind, readonly Findable[]>();
  private readonly verbs: Verbs;
  private readonly recents: Recents;
  private loading: Promise<void> | null = null;
  private spoken = language();

  constructor(private readonly services: Services) {
    this.verbs = new Verbs(services);
    this.recents = new Recents(services.repository);
    const { repository, session } = services;
    repository.onChange((change) => this.hear(change));
    repository.titles.onChange(() => this.tell());
    effect(() => {
      const { kind, record } = session.active.value ?? {};
      if (record && kind === typeOf(record)) this.recents.remember(record);
    });
  }

  /** Reads what there is to find, once in a language; the clips' titles last, in the background. */
  load(): Promise<void> {
    if (this.spoken !== language()) this.loading = null;
    this.spoken = language();
    this.loading ??= this.readAll().catch((error: unknown) => {
      this.loading = null;
      throw error;
    });
    return this.loading;
  }

  /** Resolves when everything there is can be found. */
  async whole(): Promise<void> {
    await this.load();
    await this.services.repository.titles.load(true);
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  remember(id: string): void {
    this.recents.remember(id);
  }

  /** What answers the typed text, best first; of equals, what was used last first. `>` before it: commands alone. */
  find(typed: string): readonly PaletteEntry[] {
    const commandsOnly = typed.trimStart().startsWith('>');
    const text = commandsOnly ? typed.trimStart().slice(1) : typed;
    const query = queryOf(text);
    if (!query.line) return commandsOnly ? this.commands(query) : this.first(query);
    const found = this.recentFirst(this.verbs.find(query)).slice(0, mostCommands);
    const commands = found.map((verb) => this.verbs.entryOf(verb));
    const things = commandsOnly ? [] : this.found(query, { text, said: sayingOf(commands).length > 0 });
    const all = this.recentFirst([...commands, ...things]);
    const says = sayingOf(all);
    if (says.length > 0) return commandsOnly ? says : [...says, this.everywhere(text.trim())];
    const doubtful = all.filter((entry) => entry.doubtful);
    const likely = all.filter((entry) => !entry.doubtful);
    return [...likely, ...(commandsOnly && doubtful.length === 0 ? [] : [this.everywhere(text.trim())]), ...doubtful];
  }

  private commands(query: Query): PaletteEntry[] {
    return this.verbs.find(query).map((verb) => this.verbs.entryOf(verb));
  }

  /** What shows before anything is typed. */
  private first(query: Query): PaletteEntry[] {
    const commands = this.commands(query);
    const known = [...this.things.values()].flat();
    const recent = this.recents.ids.flatMap((id): PaletteEntry[] => {
      const command = commands.find((entry) => entry.id === id);
      if (command) return [command];
      const thing = this.recents.clips.get(id as ClipId) ?? known.find((each) => each.id === id);
      return thing ? [this.entryOf(thing, 1)] : [];
    });
    const shown = recent.slice(0, mostRecent).map((entry) => ({ ...entry, group: t('palette_recent') }));
    const rest = commands.filter(({ id }) => !shown.some((entry) => entry.id === id));
    return [...shown, ...rest.map((entry) => ({ ...entry, group: t('palette_commands') }))];
  }

  /** Things that answer; `said`: a command says what was typed, so that nothing is wanted that only resembles it. */
  private found(query: Query, { text, said }: { text: string; said: boolean }): PaletteEntry[] {
    const answers = new Map<string, { id: string; score: number; thing: Findable }>();
    for (const list of [...this.things.values(), this.recents.clips.values()])
      for (const thing of list) {
        const score = scoreOfHeld(query, thing.line);
        if (score > 0) answers.set(thing.id, { id: thing.id, score, thing });
      }
    const things = this.recentFirst([...answers.values()])
      .slice(0, mostThings)
      .map(({ thing, score }) => this.entryOf(thing, score));
    const clips = this.services.repository.titles
      .find(text, mostThings, !said && sayingOf(things).length === 0)
      .filter(({ id }) => !answers.has(id))
      .map(({ id, title, site, score }) => this.entryOf(clipThing(id, title, site), score));
    return [...things, ...clips].sort((a, b) => b.score - a.score).slice(0, mostThings);
  }

  /** The last line: everything that was kept, searched word by word. */
  private everywhere(text: string): PaletteEntry {
    const { session } = this.services;
    const command = commandNamed('library.filter');
    return {
      id: 'everywhere',
      icon: 'search',
      title: t('palette_everywhere', text),
      detail: t('category_library'),
      aside: true,
      score: 0,
      run: () => {
        void runCommand(command, this.services, contextOf(session));
        session.library.value = { ...noFilter, text };
      },
    };
  }

  private recentFirst<A extends Pick<PaletteEntry, 'id' | 'score'>>(entries: readonly A[]): A[] {
    const place = new Map(this.recents.ids.map((id, at) => [id, at]));
    const of = ({ id }: A) => place.get(id) ?? place.size;
    return [...entries].sort((a, b) => b.score - a.score || of(a) - of(b));
  }

  private entryOf({ id, open, icon, title, detail }: Found, score: number): PaletteEntry {
    return { id, icon, title, detail, score, run: () => open(this.services.session) };
  }

  private async readAll(): Promise<void> {
    await Promise.all([this.verbs.load(), this.recents.load(), ...findableKinds.map((kind) => this.read(kind))]);
    this.tell();
    this.services.repository.titles.load().catch((error: unknown) => console.warn('titles', error));
  }

  private async read(kind: FindableKind): Promise<void> {
    const things = await kind.list(this.services.repository);
    this.things.set(kind, things);
    if (kind.type === 'principle') this.verbs.name(things.map(({ title }) => title));
  }

  private hear({ records, scope }: Change): void {
    if (!this.loading || scope === 'drafts' || scope === 'health') return;
    const types = new Set<string>(records.map(typeOf));
    const reads = findableKinds
      .filter(({ type }) => scope === 'everything' || types.has(type))
      .map((kind) => this.read(kind));
    if (types.has('clip') || scope === 'everything') reads.push(this.recents.refresh());
    if (types.has('settings') || scope === 'everything') reads.push(this.verbs.load());
    Promise.all(reads).then(
      () => this.tell(),
      (error: unknown) => console.warn('finder', error),
    );
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

const finders = new WeakMap<Services, Finder>();

/** The finder of one workbench. */
export function finderOf(services: Services): Finder {
  const finder = finders.get(services) ?? new Finder(services);
  finders.set(services, finder);
  return finder;
}
