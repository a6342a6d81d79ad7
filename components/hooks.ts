import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type LabelName, labelNames } from '../lib/commands/label-names';
import { reviewQuestions } from '../lib/commands/review-questions';
import {
  createGivenPrinciples,
  defaultSettings,
  type Principle,
  type RecordById,
  type RecordId,
  type RecordType,
  type Settings,
  settingsId,
} from '../lib/model';
import { type Keymap, keymapOf } from '../lib/model/keybinding';
import type { AskedQuestion } from '../lib/model/ways';
import type { Change, Repository } from '../lib/storage/repository';
import { onceListStands } from './list-stands';
import { useServices } from './services';

/** What `follow` keeps up to date. */
interface Following<T> {
  load(): Promise<T>;
  /** Whether a change may have changed the answer. */
  concerns(change: Change): boolean;
  show(answer: T): void;
  fail(error: unknown): void;
}

/**
 * Loads once and again after each change that concerns it, one load at a time: changes that come while one runs are
 * answered by one more. Returns what ends it.
 */
function follow<T>(onChange: (listener: (change: Change) => void) => () => void, what: Following<T>): () => void {
  let running = false;
  let again = false;
  let ended = false;
  const run = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      try {
        const answer = await what.load();
        if (!ended) what.show(answer);
      } catch (error) {
        if (!ended) what.fail(error);
      }
    } while (again && !ended);
    running = false;
  };
  const stop = onChange((change) => {
    if (what.concerns(change)) void run();
  });
  void run();
  return () => {
    ended = true;
    stop();
  };
}

const anything = () => true;

/** Whether a change may have touched records of this type. */
export const touches = (type: RecordType) => (change: Change) =>
  change.scope === 'everything' || change.records.some((id) => id.startsWith(`${type}:`));

/**
 * The answer of `load`, asked again when `deps` or anything in the library that concerns it changes; undefined until the first answer.
 * While a new answer is on its way the last one stands. An error of `load` is thrown while rendering.
 */
export function useLive<T>(
  load: () => Promise<T>,
  deps: readonly unknown[],
  concerns: (change: Change) => boolean = anything,
): T | undefined {
  const { repository } = useServices();
  const [state, setState] = useState<{ answer?: T; error?: unknown }>({});
  const latest = useRef(load);
  latest.current = load;
  useEffect(
    () =>
      onceListStands(() =>
        follow<T>((listener) => repository.onChange(listener), {
          load: () => latest.current(),
          concerns,
          show: (answer) => setState({ answer }),
          fail: (error) => setState({ error }),
        }),
      ),
    [repository, ...deps],
  );
  if (state.error) throw state.error;
  return state.answer;
}

/** A record that shows somewhere: read once at each change for all who show it. */
class ShownRecord {
  /** What it is, null where there is none; undefined until it is read. */
  record: unknown;
  error: unknown = null;
  readonly #listeners = new Set<() => void>();
  #stop: (() => void) | null = null;

  constructor(
    private readonly repository: Repository,
    private readonly id: RecordId,
    private readonly among: Map<RecordId, ShownRecord>,
  ) {}

  /** Keeps it up to date as long as somebody listens. Returns what ends it. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#stop ??= onceListStands(() => this.#follow());
    return () => {
      this.#listeners.delete(listener);
      // Whoever is drawn anew listens again by then.
      queueMicrotask(() => this.#listeners.size === 0 && this.#leave());
    };
  }

  #follow(): () => void {
    return follow<RecordById<RecordId> | undefined>((listener) => this.repository.onChange(listener), {
      load: () => this.repository.get(this.id),
      concerns: (change) => change.scope === 'everything' || change.records.includes(this.id),
      show: (record) => this.#tell(record ?? null, null),
      fail: (error) => this.#tell(this.record, error),
    });
  }

  #tell(record: unknown, error: unknown): void {
    this.record = record;
    this.error = error;
    for (const listener of [...this.#listeners]) listener();
  }

  #leave(): void {
    this.#stop?.();
    this.#stop = null;
    if (this.among.get(this.id) === this) this.among.delete(this.id);
  }
}

const shown = new WeakMap<Repository, Map<RecordId, ShownRecord>>();

function shownRecord(repository: Repository, id: RecordId): ShownRecord {
  const among = shown.get(repository) ?? new Map<RecordId, ShownRecord>();
  shown.set(repository, among);
  const record = among.get(id) ?? new ShownRecord(repository, id, among);
  among.set(id, record);
  return record;
}

/** Hands over a record that was read just now: what shows it first has it at once. */
export function knowRecord<I extends RecordId>(repository: Repository, id: I, record: RecordById<I>): void {
  shownRecord(repository, id).record = record;
}

/** Tells of a record before anybody draws what became of it; null: there is none. Returns what ends it. */
export function hearRecord<I extends RecordId>(
  repository: Repository,
  id: I,
  hear: (record: RecordById<I> | null) => void,
): () => void {
  const found = shownRecord(repository, id);
  return found.listen(() => hear(found.record as RecordById<I> | null));
}

/**
 * A record as it stands, kept up to date: undefined while it is read, null where there is none (erased, or no id). What
 * shows elsewhere already is there at once.
 */
export function useRecord<I extends RecordId>(id: I | null): RecordById<I> | undefined | null {
  const { repository } = useServices();
  const [, redraw] = useState(0);
  const found = id && shownRecord(repository, id);
  // What shows it waits for it, and not for a frame without it first.
  useLayoutEffect(() => found?.listen(() => redraw((count) => count + 1)), [found]);
  if (!found) return null;
  if (found.error) throw found.error;
  return found.record as RecordById<I> | undefined | null;
}

/** The settings as they stand; the defaults until they are read. */
export function useSettings(): Settings {
  return useRecord(settingsId) ?? defaultSettings();
}

/** The keys that were chosen instead of the commands' own. */
export function useKeymap(): Keymap {
  return keymapOf(useSettings().keys);
}

/**
 * What is read of a library again and again: what it was last stands while it is read anew, and is the same where nothing
 * of it changed. `first`: what it is taken to be before.
 */
function held<T, F = undefined>(load: (repository: Repository) => Promise<T>, first?: F) {
  const answers = new WeakMap<Repository, T>();
  const known = (repository: Repository) => answers.get(repository) ?? (first as F);
  return {
    known,
    async read(repository: Repository): Promise<T> {
      const [found, last] = [await load(repository), known(repository)];
      const answer = JSON.stringify(found) === JSON.stringify(last) ? (last as T) : found;
      answers.set(repository, answer);
      return answer;
    },
  };
}

const ofPrinciples = touches('principle');
const codebook = held<readonly Principle[], readonly Principle[]>(
  (repository) => repository.list('principle'),
  createGivenPrinciples(),
);

/** Reads the codebook; where nothing of it changed, it is the same as before. */
export const readPrinciples = codebook.read;

/** The codebook in its order, as it was read last; the given four where it never was. */
export function usePrinciples(): readonly Principle[] {
  const { repository } = useServices();
  return useLive(() => codebook.read(repository), [], ofPrinciples) ?? codebook.known(repository);
}

const ofSettings = touches('settings');
const namesOfLabels = held<readonly LabelName[]>(labelNames);

/** What kinds of note lines are called here, as it was read last; undefined until it is read. */
export function useLabelNames(): readonly LabelName[] | undefined {
  const { repository } = useServices();
  return useLive(() => namesOfLabels.read(repository), [], ofSettings) ?? namesOfLabels.known(repository);
}

/** What a community asks in its reviews otherwise than given; undefined until it is read. */
export function useReviewQuestions(): readonly AskedQuestion[] | undefined {
  const { repository } = useServices();
  return useLive(() => reviewQuestions(repository), [], ofSettings);
}

/** Whether something holds, and has held for so many ms. */
export function useStill(holds: boolean, ms: number): boolean {
  const [still, setStill] = useState(false);
  useEffect(() => {
    setStill(false);
    if (!holds) return;
    const timer = setTimeout(() => setStill(true), ms);
    return () => clearTimeout(timer);
  }, [holds, ms]);
  return holds && still;
}
