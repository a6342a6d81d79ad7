import type { Look } from '../../lib/import';
import {
  type AnyRecord,
  type Changes,
  type Clip,
  changesOf,
  createGivenPrinciples,
  defaultSettings,
  type Edit,
  type Person,
  type Principle,
  type RecordId,
  records,
  shapeOf,
  typeOf,
  unflatten,
} from '../../lib/model';

/** A library in memory that holds just what planning an import asks. */
export class MemoryLibrary implements Look {
  readonly fields = new Map<string, Record<string, Changes[string]>>();
  /** Pictures that came, as base64, by hash. */
  readonly pictures = new Map<string, string>();

  constructor() {
    for (const principle of createGivenPrinciples()) this.put(principle.id, changesOf(principle));
  }

  put(id: string, changes: Changes): void {
    const { id: _id, ...rest } = changes;
    this.fields.set(id, { ...this.fields.get(id), ...rest });
  }

  commit(edit: Edit): void {
    for (const [id, changes] of Object.entries(edit.changes)) this.put(id, changes);
  }

  record(id: string): AnyRecord | undefined {
    const fields = this.fields.get(id);
    return fields && (unflatten(id, fields, shapeOf(id)) as unknown as AnyRecord);
  }

  all<T>(type: string): T[] {
    return [...this.fields.keys()].filter((id) => typeOf(id) === type).map((id) => this.record(id) as unknown as T);
  }

  /** Every record, parsed by its schema: throws where one is not valid. */
  check(): void {
    for (const id of this.fields.keys()) {
      // What was never set is as by default.
      const unset = typeOf(id) === 'settings' ? defaultSettings() : {};
      records[typeOf(id)].schema.parse({ ...unset, ...this.record(id) });
    }
  }

  get = (async (id: RecordId) => this.record(id)) as Look['get'];
  list = (async (type: string) =>
    this.all<{ trashedAt: string | null }>(type).filter(({ trashedAt }) => !trashedAt)) as unknown as Look['list'];
  async clipByAddress(address: string): Promise<Clip | undefined> {
    return this.all<Clip>('clip').find((clip) => clip.address === address);
  }
  async clipsByAddress(addresses: readonly string[]): Promise<ReadonlyMap<string, Clip>> {
    const wanted = new Set(addresses);
    return new Map(
      this.all<Clip>('clip')
        .filter(({ address }) => wanted.has(address))
        .map((clip) => [clip.address, clip]),
    );
  }
  people = () => this.all<Person>('person');
  principles = () => this.all<Principle>('principle');
}
