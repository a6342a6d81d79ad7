import { describe, expect, it } from 'vitest';
import { createPerson, createTie } from '../../lib/model';
import { freshName, openLibrary, saving } from './open';

const now = new Date('2026-03-02T09:00:00.000Z');
const between = (from: `person:${string}`, to: `person:${string}`) =>
  createTie({ kind: 'introduced', from, to, on: '2026-03-01', note: 'They met at lunch' }, now);

describe('ties that were put down by hand', () => {
  it('are erased with either end, with their history; others stay', async () => {
    const repository = await openLibrary({ name: freshName() });
    const [a, b, c] = ['Network A', 'Network B', 'Network C'].map((name) => createPerson(name, '', 'organisation'));
    if (!a || !b || !c) throw new Error('three of them');
    const [gone, left, stays] = [between(a.id, b.id), between(c.id, a.id), between(b.id, c.id)];
    await repository.commit(saving(a, b, c, gone, left, stays));
    await repository.erase([a.id]);
    expect((await repository.list('tie')).map(({ id }) => id)).toEqual([stays.id]);
    expect(await repository.versions(gone.id)).toEqual([]);
    expect(await repository.versions(left.id)).toEqual([]);
    expect(await repository.versions(stays.id)).toHaveLength(1);
  });
});
