import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fields, type Json, othersOf, type RecordedOp, resolveFields } from '../../lib/model';
import { applyOp, applyOps, opOf } from '../../lib/storage/edits';
import { mergeHistory } from '../../lib/storage/merge';
import { clip, clock, freshName, openLibrary, saving } from './open';

/** What a device did: it edits a field, or takes in all another device has. `stale`: the editor held an old version. */
type Step =
  | { do: 'edit'; device: number; key: string; value: Json; now: number; stale: boolean }
  | { do: 'sync'; device: number; from: number };

/** The last two are one profile that was copied: they share a name. */
const devices = ['laptop', 'phone', 'cloned', 'cloned'];
const device = fc.nat({ max: devices.length - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      device,
      key: fc.constantFrom('title', 'note', 'tags/a', 'tags/b'),
      value: fc.constantFrom<Json>('one', 'two', true, false, null),
      now: fc.nat({ max: 20 }),
      stale: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sync' as const), device, from: device }) },
);

interface Device {
  fields: Fields;
  ops: RecordedOp[];
}

/** Plays steps on devices that each keep registers incrementally; gives every device and all ops there are. */
function play(steps: readonly Step[]): { held: Device[]; all: RecordedOp[] } {
  const held: Device[] = devices.map(() => ({ fields: {}, ops: [] }));
  for (const taken of steps) {
    const mine = held[taken.device] as Device;
    if (taken.do === 'sync') {
      mine.ops = [...new Set([...mine.ops, ...(held[taken.from] as Device).ops])];
      mine.fields = resolveFields(mine.ops);
      continue;
    }
    const { key, value, now } = taken;
    const base = taken.stale ? mine.ops.find((op) => op.key === key)?.v : undefined;
    const op = opOf(mine.fields[key], { key, x: value, base }, { now, device: devices[taken.device] as string });
    if (!op) continue;
    mine.ops.push(op);
    mine.fields = applyOps(mine.fields, [op]);
  }
  return { held, all: [...new Set(held.flatMap(({ ops }) => ops))] };
}

const steps = fc.array(step, { maxLength: 25 });
const runs = { numRuns: 600 };

describe('merging', () => {
  it('gives each device, edit by edit, what all its ops come to at once', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        for (const { fields, ops } of play(taken).held) expect(fields).toEqual(resolveFields(ops));
      }),
      runs,
    );
  });

  it('gives the same record in any order, grouping and repetition', () => {
    const shuffled = steps.chain((taken) => {
      const { all } = play(taken);
      return fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }));
    });
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(resolveFields(other)).toEqual(resolveFields(all));
      }),
      runs,
    );
  });

  it('never gives two edits of one device the same version, even when its clock steps back', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const own = play(taken).held[0]?.ops.filter(({ v }) => v[2] === devices[0]) ?? [];
        expect(new Set(own.map(({ key, v }) => JSON.stringify([key, v]))).size).toBe(own.length);
      }),
      runs,
    );
  });

  it('lets adding a tag win over removing it at the same time, and keeps the loser', () => {
    const added = opOf(undefined, { key: 'tags/a', x: true }, { now: 1, device: 'a' }) as RecordedOp;
    const before = applyOp(undefined, added);
    const removed = opOf(before, { key: 'tags/a', x: false }, { now: 9, device: 'z' }) as RecordedOp;
    const gone = applyOp(before, removed);
    const again = opOf(gone, { key: 'tags/a', x: true, base: added.v }, { now: 2, device: 'a' }) as RecordedOp;
    const merged = resolveFields([removed, again, added])['tags/a'];
    expect(merged?.x).toBe(true);
    expect(merged && othersOf(merged).map(({ x }) => x)).toEqual([false]);
  });
});

describe('mergeHistory', () => {
  it('brings two libraries to the same record, whatever comes first and however often', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.boolean(), fc.constantFrom('title', 'note', 'tags/a'), fc.nat({ max: 3 })), {
          maxLength: 8,
        }),
        fc.infiniteStream(fc.nat()),
        async (edits, random) => {
          const [one, two] = [await openLibrary({ now: clock() }), await openLibrary({ now: clock() })];
          const saved = clip();
          await one.commit(saving(saved));
          await mergeHistory(two, await one.versions(saved.id));
          for (const [first, key, value] of edits)
            await (first ? one : two).commit({
              title: 'did_clip_edit',
              changes: { [saved.id]: { [key]: key === 'tags/a' ? value % 2 === 0 : `text ${value}` } },
            });
          const all = [...(await one.versions(saved.id)), ...(await two.versions(saved.id))];
          const shuffled = all.map((entry) => ({ entry, at: random.next().value })).sort((a, b) => a.at - b.at);
          for (const { entry } of shuffled) await mergeHistory(one, [entry, entry]);
          await mergeHistory(two, all.reverse());
          expect(await one.fields(saved.id)).toEqual(await two.fields(saved.id));
          const ops = (await one.versions(saved.id)).flatMap((entry) => entry.ops);
          expect(await one.fields(saved.id)).toEqual(resolveFields(ops));
          one.close();
          two.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('does not bring an erased record back, and takes no key that every object has', async () => {
    const [one, two] = [await openLibrary(), await openLibrary()];
    const saved = clip();
    await one.commit(saving(saved));
    const history = await one.versions(saved.id);
    await one.erase([saved.id]);
    await mergeHistory(one, history);
    expect(await one.get(saved.id)).toBeUndefined();
    expect(await one.versions(saved.id)).toEqual([]);
    const poisoned = history.map((entry) => ({
      ...entry,
      ops: [...entry.ops, { key: '__proto__', x: { polluted: true }, v: [9, 9, 'x'] as const, p: [] }],
    }));
    await mergeHistory(two, poisoned);
    expect(await two.get(saved.id)).toEqual(saved);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('keeps what is not whole yet out of sight until the rest arrives', async () => {
    const [one, two] = [await openLibrary(), await openLibrary({ name: freshName() })];
    const saved = clip();
    await one.commit(saving(saved));
    const [entry] = await one.versions(saved.id);
    if (!entry) throw new Error('no history');
    await mergeHistory(two, [{ ...entry, ops: entry.ops.slice(0, 3) }]);
    expect(await two.get(saved.id)).toBeUndefined();
    await mergeHistory(two, [{ ...entry, ops: entry.ops.slice(3) }]);
    expect(await two.get(saved.id)).toEqual(saved);
  });
});
