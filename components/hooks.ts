import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Keymap, keymapOf } from '../lib/commands/keys';
import { type LabelName, labelNames } from '../lib/commands/label-names';
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
import type { Change, Repository } from '../lib/storage/repository';
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
      follow<T>((listener) => repository.onChange(listener), {
        load: () => latest.current(),
        concerns,
        show: (answer) => setState({ answer }),
        fail: (error) => setState({ error }),
      }),
    [repository, ...deps],
  );
  if (state.error) throw state.error;
  return state.answer;
}

const asked = new WeakMap<Repository, Map<RecordId, Promise<unknown>>>();

/** A record as it stands. Whoever asks for it in the same moment, as all do who are told of a change, shares the answer. */
function getShared<I extends RecordId>(repository: Repository, id: I): Promise<RecordById<I> | undefined> {
  const now = asked.get(repository) ?? new Map<RecordId, Promise<unknown>>();
  asked.set(repository, now);
  const known = now.get(id) as Promise<RecordById<I> | undefined> | undefined;
  if (known) return known;
  const answer = repository.get(id);
  now.set(id, answer);
  // What is asked for later may be answered otherwise.
  queueMicrotask(() => now.delete(id));
  return answer;
}

/** A record as it stands, kept up to date: undefined while it is read, null where there is none (erased, or no id). */
export function useRecord<I extends RecordId>(id: I | null): RecordById<I> | undefined | null {
  const { repository } = useServices();
  const [state, setState] = useState<{ id: I; record: RecordById<I> | null } | null>(null);
  const [error, setError] = useState<unknown>(null);
  // What shows it waits for it, and not for a frame without it first.
  useLayoutEffect(() => {
    if (!id) return;
    return follow<RecordById<I> | undefined>((listener) => repository.onChange(listener), {
      load: () => getShared(repository, id),
      concerns: (change) => change.scope === 'everything' || change.records.includes(id),
      show: (record) => setState({ id, record: record ?? null }),
      fail: setError,
    });
  }, [repository, id]);
  if (error) throw error;
  if (!id) return null;
  return state?.id === id ? state.record : undefined;
}

/** The settings as they stand; the defaults until they are read. */
export function useSettings(): Settings {
  return useRecord(settingsId) ?? defaultSettings();
}

/** The keys that were chosen instead of the commands' own. */
export function useKeymap(): Keymap {
  return keymapOf(useSettings().keys);
}

const given = createGivenPrinciples();
const ofPrinciples = touches('principle');

/** The codebook in its order; the given four until it is read. */
export function usePrinciples(): readonly Principle[] {
  const { repository } = useServices();
  return useLive(() => repository.list('principle'), [], ofPrinciples) ?? given;
}

/** What kinds of note lines are called here; undefined until it is read. */
export function useLabelNames(): readonly LabelName[] | undefined {
  const { repository } = useServices();
  return useLive(() => labelNames(repository), [], touches('settings'));
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
