import { useEffect, useMemo, useState } from 'preact/hooks';
import { explain } from '../lib/commands/run';
import type { Services } from '../lib/commands/services';
import { type AnyRecord, type Changes, type Json, othersOf, typeOf, type Version } from '../lib/model';
import type { Repository } from '../lib/storage/repository';
import { fieldsNow } from './fields-now';
import { principleName } from './principle-name';
import { tellSaving } from './saving';
import { useServices } from './services';
import { dropUnsaved, putUnsaved } from './unsaved';

/** How long typed text waits to be written at most, ms, however fast typing goes on: what a crash can take. */
const longest = 100;

/**
 * Putting down a long text takes longer than all else that a key does: it waits until the key shows, `soon` ms; of longer ones until their page goes. UTF-16
 * code units.
 */
const longestAtOnce = 10_000;
const longestSoon = 100_000;
const soon = 50;

/** A value of a field that lost to an edit made elsewhere at the same time. */
export interface OtherVersion<T> {
  readonly value: T;
  /** ms since 1970 */
  readonly at: number;
}

/** A field that is durable as it is typed. */
export interface DurableField<T extends Json> {
  /** What the input shows: what was typed, else what is stored. */
  readonly value: T;
  readonly state: 'saved' | 'saving' | 'failed';
  /** Takes a new value; written within 100 ms and at the latest when the field, the tab or the page is left. */
  set(value: T): void;
  /** Writes now what is not written yet: for `onBlur`. */
  flush(): void;
  /** What was written elsewhere at the same time; `field.take` and `field.keep` settle it. */
  readonly others: readonly OtherVersion<T>[];
}

/** What a value is compared by: of a text itself, which is quick. */
const asText = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value));
const same = (one: Json, other: Json) => typeof one === typeof other && asText(one) === asText(other);

/** What was typed and is on its way to be written, by its place: whoever shows it next goes on with it. */
const onTheirWay = new WeakMap<Repository, Map<string, FieldWriter<Json>>>();

function goingIn(repository: Repository): Map<string, FieldWriter<Json>> {
  const going = onTheirWay.get(repository) ?? new Map<string, FieldWriter<Json>>();
  onTheirWay.set(repository, going);
  return going;
}

/** One field of one record while an editor shows it: what was typed, and the version it was typed over. */
class FieldWriter<T extends Json> {
  draft: { value: T } | null = null;
  #state: DurableField<T>['state'] = 'saved';
  others: readonly OtherVersion<T>[] = [];
  record: AnyRecord;
  along: Along<T> | undefined;
  #stored: T;
  #base: Version | null = null;
  #dirty = false;
  /** What was written and may still come back late as "stored". */
  readonly #written = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #reading: Promise<void> | undefined;
  /** Whose words this one goes on with: they are written first, and what is typed here is typed over them. */
  #after: FieldWriter<T> | undefined;

  constructor(
    readonly services: Services,
    readonly place: { record: AnyRecord; key: string; value: T },
    readonly show: () => void,
  ) {
    this.record = place.record;
    this.#stored = place.value;
    this.#after = goingIn(services.repository).get(this.#name) as FieldWriter<T> | undefined;
    if (this.#after?.draft) this.draft = { value: this.#after.draft.value };
    this.refresh();
  }

  get state(): DurableField<T>['state'] {
    return this.#state;
  }

  set state(state: DurableField<T>['state']) {
    this.#state = state;
    const going = goingIn(this.services.repository);
    if (state === 'saving') going.set(this.#name, this as unknown as FieldWriter<Json>);
    else if (going.get(this.#name) === (this as unknown)) going.delete(this.#name);
    tellSaving(this, state);
  }

  /** The stored value as the editor sees it now. */
  see(record: AnyRecord, stored: T): void {
    this.record = record;
    if (same(stored, this.#stored)) return;
    this.#stored = stored;
    const late = asText(stored);
    const [mine, before] = [this.#written.has(late), this.#after?.wrote(late)];
    if (!before) this.#after = undefined;
    const echo = (mine || before) && this.draft && !same(this.draft.value, stored);
    if (this.#dirty || echo) return;
    this.draft = null;
    this.#written.clear();
  }

  /** Reads the field's version again, after a change. */
  refresh(): void {
    this.#reading = this.#read().catch((error: unknown) => this.#say(error));
  }

  set(value: T): void {
    this.draft = { value };
    this.#dirty = true;
    this.state = 'saving';
    // At once, where that takes no time: an update may end a page without a word.
    if (typeof value === 'string' && value.length <= longestAtOnce) this.#putDown();
    else if (typeof value === 'string' && value.length <= longestSoon)
      this.#soon ??= setTimeout(() => this.#putDownNow(), soon);
    this.#timer ??= setTimeout(() => this.flush(), longest);
    this.show();
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#dirty) this.#writing = this.#writing.then(() => this.#write());
  }

  /** Whether it wrote this, which may still come back late. */
  wrote(text: string): boolean {
    return this.#written.has(text);
  }

  get #name(): string {
    return `${this.place.record.id} ${this.place.key}`;
  }

  /** The page goes, perhaps for ever: puts down what is not written, and tries to write it. */
  leave(): void {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    if (this.#dirty || this.state !== 'saved') this.#putDown();
    this.flush();
  }

  #putDownNow(): void {
    this.#soon = undefined;
    if (this.#dirty) this.#putDown();
  }

  #putDown(): void {
    if (!this.draft) return;
    // What is worked out from the words takes longer than a key: it is worked out anew with the next ones.
    const along = typeof this.along === 'object' ? { along: this.along } : {};
    putUnsaved({ ...this.#place(), value: this.draft.value, base: this.#base, ...along, ...this.#words() });
  }

  #place() {
    return { record: this.record.id, key: this.place.key };
  }

  #words() {
    return { title: `did_${typeOf(this.record.id)}_edit`, subject: [nameOf(this.record)] };
  }

  #say(error: unknown): void {
    this.services.notify(explain(error), { kind: 'error' });
  }

  /** The version of the shown value and the values that lost to it. */
  async #read(): Promise<void> {
    const fields = await fieldsNow(this.services.repository, this.record.id);
    const register = fields?.[this.place.key];
    if (this.#dirty) return;
    this.#base = register?.v ?? null;
    if (this.#after?.state !== 'saving') this.#after = undefined;
    const before = this.others.length;
    this.others = (register ? othersOf(register) : []).map((held) => ({ value: held.x as T, at: held.v[1] }));
    if (before + this.others.length > 0) this.show();
  }

  async #write(): Promise<void> {
    if (!this.#dirty || !this.draft) return;
    await this.#reading;
    if (this.#after) await this.#goOnAfter(this.#after);
    const { value } = this.draft;
    this.#dirty = false;
    this.#written.add(asText(value));
    try {
      await this.#commit(value, this.#base);
      this.state = this.#dirty ? 'saving' : 'saved';
      if (!this.#dirty) dropUnsaved(this.#place());
      if (this.draft && same(this.draft.value, this.#stored)) this.draft = null;
    } catch (error) {
      this.#dirty = true;
      this.state = 'failed';
      this.#say(error);
    }
    this.show();
  }

  async #goOnAfter(before: FieldWriter<T>): Promise<void> {
    before.flush();
    await before.#writing;
    this.#base = before.#base;
    this.#after = undefined;
  }

  /** Writes a value over the version `base` and learns the version it got. */
  async #commit(value: T, base: Version | null): Promise<void> {
    const { id } = this.record;
    const { key } = this.place;
    const along = typeof this.along === 'function' ? this.along(value) : this.along;
    const commit = await this.services.repository.commit(
      { ...this.#words(), changes: { [id]: { ...along, [key]: value } } },
      { typing: true, ...(base && { base: { [id]: { [key]: base } } }) },
    );
    const register = (await this.services.repository.fields(id))?.[key];
    const held = register && [register, ...(register.o ?? [])];
    const mine = held?.find(({ x, v }) => v[2] === commit.device && same(x as Json, value));
    // Not found: somebody wrote over it already. The old base then keeps both values at the next write.
    if (mine) this.#base = mine.v;
    this.others = (register ? othersOf(register) : []).map(({ x, v }) => ({ value: x as T, at: v[1] }));
  }
}

function nameOf(record: AnyRecord): string {
  if ('given' in record) return principleName(record);
  if ('title' in record) return record.title;
  return 'name' in record ? record.name : '';
}

/** Where a field is. */
export interface FieldPlace<T> {
  readonly record: AnyRecord;
  /** `title`, `highlights/<id>/note` */
  readonly key: string;
  /** Further fields of the record that change with a value that is written, in the same commit. */
  readonly along?: Along<T>;
}
/** The same whatever is typed, and so put down with each key as well; or what follows from it. */
export type Along<T> = Changes | ((value: T) => Changes);

/**
 * A field of a record as an input holds it: shown at once, written as one types, never silently over what another
 * window wrote meanwhile. `key` is the field's key (`title`, `highlights/<id>/note`), `value` what the record holds.
 */
export function useDurableField<T extends Json>({ record, key, along }: FieldPlace<T>, value: T): DurableField<T> {
  const services = useServices();
  const [, setShown] = useState(0);
  const writer = useMemo(
    () => new FieldWriter<T>(services, { record, key, value }, () => setShown((count) => count + 1)),
    [services, record.id, key],
  );
  writer.along = along;
  writer.see(record, value);
  useEffect(() => {
    const leave = () => writer.leave();
    const hidden = () => document.visibilityState === 'hidden' && writer.flush();
    const stop = services.repository.onChange((change) => {
      if (change.scope === 'everything' || change.records.includes(writer.record.id)) writer.refresh();
    });
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      writer.flush();
      stop();
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [writer, services]);
  return {
    value: writer.draft ? writer.draft.value : value,
    state: writer.state,
    set: (typed) => writer.set(typed),
    flush: () => writer.flush(),
    others: writer.others,
  };
}
