import { describe, expect, it } from 'vitest';
import { clipsSpoken } from '../../lib/commands/radar-acts';
import { createPerson, createTie } from '../../lib/model';
import { creditedClips } from '../../lib/storage/credited';
import { placesKey } from '../../lib/storage/kept-places';
import { clip, freshName, openLibrary, saving } from './open';

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

  it('leave no name of who is erased in the step that made them with an entry for the other end', async () => {
    const repository = await openLibrary({ name: freshName() });
    const ana = createPerson('Ana Ruiz', 'Network A');
    const made = createPerson('Network B', '', 'organisation');
    await repository.commit(saving(ana));
    const both = saving(made, between(ana.id, made.id));
    await repository.commit({ ...both, title: 'did_tie_new', subject: [ana.name, made.name] });
    await repository.erase([ana.id]);
    expect((await repository.commits()).map(({ subject }) => subject)).toContainEqual(['…', 'Network B']);
  });
});

describe('what the network map keeps and reads', () => {
  it('loses the place of who is erased, and of nobody else', async () => {
    const repository = await openLibrary({ name: freshName() });
    const [a, b] = ['Network A', 'Network B'].map((name) => createPerson(name, '', 'organisation'));
    if (!a || !b) throw new Error('two of them');
    await repository.commit(saving(a, b));
    await repository.setLocal(placesKey, { [a.id]: [1, 2], [b.id]: [3, 4] });
    await repository.erase([a.id]);
    expect(await repository.local(placesKey)).toEqual({ [b.id]: [3, 4] });
  });

  it('is clips that peers shared or somebody of the roster wrote, outside the trash', async () => {
    const repository = await openLibrary({ name: freshName() });
    const ana = createPerson('Ana Ruiz', 'Network A');
    const credit = {
      credit: { name: '', organisation: 'Network B' },
      title: '',
      key: 'k',
      receivedAt: now.toISOString(),
    };
    const [shared, written, other, gone] = [
      clip({ title: 'shared', origin: credit }),
      clip({ title: 'written', author: 'Ben Okafor, Ana Ruiz' }),
      clip({ title: 'other', author: 'Somebody Else' }),
      clip({ title: 'gone', origin: credit, trashedAt: now.toISOString() }),
    ];
    await repository.commit(saving(ana, shared, written, other, gone));
    const { clips, older } = await creditedClips(repository, [ana]);
    expect(clips.map(({ title }) => title).toSorted()).toEqual(['shared', 'written']);
    expect(older).toBe(0);
    // Of the roster all at once, by who shared it too, the newest of some time.
    const ben = { ...createPerson('Ben Okafor', 'Network C'), aliases: ['B. Okafor'] };
    const later = clip({
      ...{ title: 'later', savedAt: new Date(now.getTime() + 60_000).toISOString() },
      origin: { ...credit, credit: { name: 'B. Okafor', organisation: '' } },
    });
    await repository.commit(saving(ben, later));
    const titles = async (wanted: object) =>
      (await creditedClips(repository, [ana, ben], wanted)).clips.map(({ title }) => title);
    expect((await titles({}))[0]).toBe('later');
    expect(await titles({ most: 1 })).toEqual(['later']);
    expect(await titles({ since: now.getTime() + 1000 })).toEqual(['later']);
    expect(
      (await clipsSpoken(repository, [ana, ben], 0)).map(({ organisation, words }) => [organisation, words]),
    ).toEqual(
      expect.arrayContaining([
        ['Network C', expect.stringContaining('later')],
        ['Network B', expect.stringContaining('shared')],
      ]),
    );
  });

  it('is the newest of them where there are more, and says how many are older', async () => {
    const repository = await openLibrary({ name: freshName() });
    const ana = createPerson('Ana Ruiz', 'Network A');
    const on = (day: number) =>
      clip({ title: `day ${day}`, author: 'Ana Ruiz', savedAt: new Date(Date.UTC(2026, 2, day)).toISOString() });
    await repository.commit(saving(ana, on(2), on(4), on(1), on(3)));
    const { clips, older } = await creditedClips(repository, [ana], { most: 3 });
    expect(clips.map(({ title }) => title)).toEqual(['day 4', 'day 3', 'day 2']);
    expect(older).toBe(1);
  });
});
