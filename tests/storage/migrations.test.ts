import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../lib/storage/database';
import {
  type Migration,
  migrateFields,
  migrateOps,
  migrateRecord,
  migrations,
  schemaVersion,
} from '../../lib/storage/migrations';
import type { Database } from '../../lib/storage/schema';
import { freshName, openLibrary } from './open';

const quiet = (name: string) => ({ name, closed: () => undefined });
const rename: Migration = {
  name: 'a person has a title instead of a name',
  records: { person: ({ name, ...rest }) => (name === undefined ? rest : { ...rest, title: `Dr ${name}` }) },
};

/** A database of the first versions with one person in it. */
async function older(name: string): Promise<void> {
  const db = await openDatabase(quiet(name), migrations);
  const fields = { name: { x: 'Facilitator', v: [2, 5, 'd'] as const, o: [{ x: 'Host', v: [1, 1, 'e'] as const }] } };
  await db.put('records', { id: 'person:a', type: 'person', fields });
  const ops = [{ key: 'name', x: 'Facilitator', v: [2, 5, 'd'] as const, p: [], was: 'Host' }];
  await db.add('history', { commit: 'c', record: 'person:a', at: 5, ops });
  db.close();
}

describe('migrations', () => {
  it('are numbered from 1 by their place, each with a name of its own', () => {
    expect(schemaVersion).toBe(migrations.length);
    expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
    for (const step of migrations) expect(step.upgrade ?? step.records, step.name).toBeDefined();
  });

  it('each run from every version before it, and only add to the structure', async () => {
    const shapeOf = (db: Database) =>
      [...db.objectStoreNames].flatMap((store) => [
        store,
        ...[...db.transaction(store).store.indexNames].map((index) => `${store}.${index}`),
      ]);
    const whole = await openDatabase(quiet(freshName()), migrations);
    for (let version = 1; version <= migrations.length; version += 1) {
      const name = freshName();
      const before = await openDatabase(quiet(name), migrations.slice(0, version));
      const old = shapeOf(before);
      before.close();
      const db = await openDatabase(quiet(name), migrations);
      expect(db.version).toBe(schemaVersion);
      expect(shapeOf(db)).toEqual(expect.arrayContaining(old));
      expect(shapeOf(db)).toEqual(shapeOf(whole));
      db.close();
    }
    whole.close();
  });

  it('rewrite stored records and their history, values keep their versions', async () => {
    const name = freshName();
    await older(name);
    const db = await openDatabase(quiet(name), [...migrations, rename]);
    const title = { x: 'Dr Facilitator', v: [2, 5, 'd'], o: [{ x: 'Dr Host', v: [1, 1, 'e'] }] };
    expect((await db.get('records', 'person:a'))?.fields).toEqual({ title });
    expect((await db.getAll('history'))[0]?.ops).toEqual([
      { key: 'title', x: 'Dr Facilitator', v: [2, 5, 'd'], p: [], was: 'Dr Host' },
    ]);
    db.close();
  });

  it.each([
    [
      'in its structure',
      {
        name: 'bad',
        upgrade: () => {
          throw new Error('broken step');
        },
      },
    ],
    [
      'in a record',
      {
        name: 'bad',
        records: {
          person: () => {
            throw new Error('broken step');
          },
        },
      },
    ],
  ] satisfies [string, Migration][])('leave the old data untouched when one fails %s', async (_where, bad) => {
    const name = freshName();
    await older(name);
    const store: Migration = { name: 'adds a store', upgrade: (db) => void db.createObjectStore('later' as 'kv') };
    await expect(openDatabase(quiet(name), [...migrations, store, rename, bad])).rejects.toThrow('broken step');
    const db = await openDatabase(quiet(name), migrations);
    expect(db.version).toBe(migrations.length);
    expect(db.objectStoreNames.contains('later' as 'kv')).toBe(false);
    expect((await db.get('records', 'person:a'))?.fields.name?.x).toBe('Facilitator');
    db.close();
  });

  it('close an older page that is in the way, and tell it', async () => {
    const name = freshName();
    const old = await openLibrary({ name });
    let told = '';
    old.onChange(({ scope }) => {
      told = scope;
    });
    const db = await openDatabase(quiet(name), [...migrations, rename]);
    expect(told).toBe('everything');
    db.close();
  });

  it('upgrade what an older archive holds by the same list', () => {
    const list = [...migrations, rename];
    const old = migrations.length;
    expect(migrateRecord('person', { id: 'person:a', name: 'Host' }, old, list)).toEqual({
      id: 'person:a',
      aliases: [],
      title: 'Dr Host',
    });
    expect(migrateRecord('person', { id: 'person:a', name: 'Host' }, old + 1, list)).toEqual({
      id: 'person:a',
      name: 'Host',
    });
    expect(migrateFields('person', { kind: { x: 'person', v: [1, 1, 'd'] } }, old, list)).toEqual({
      kind: { x: 'person', v: [1, 1, 'd'] },
    });
    expect(migrateOps('person', [{ key: 'name', x: 'Host' }], old, list)).toEqual([{ key: 'title', x: 'Dr Host' }]);
  });
});
