import { describe, expect, test } from 'vitest';
import {
  addItems,
  addOwnCard,
  addSection,
  dropItem,
  dropSection,
  itemsOf,
  moveItem,
  moveSection,
  placeSection,
  stepOf,
  strayItems,
} from '../../lib/commands/digest-edits';
import { changesOf, createDigest, type Digest, type Edit, shapes, unflatten } from '../../lib/model';

/** The digest after an edit, by way of its flat fields as they are stored. */
function applied(digest: Digest, { changes }: Edit): Digest {
  const values = { ...changesOf(digest), ...changes[digest.id] };
  return unflatten(digest.id, values, shapes.digest) as unknown as Digest;
}

function sample(): Digest {
  let digest = createDigest('March', 'en', new Date('2026-03-31T10:00:00Z'));
  for (const title of ['One', 'Two', 'Three']) digest = applied(digest, addSection(digest, title));
  const [one, two] = digest.sections;
  if (!one || !two) throw new Error('sections are missing');
  digest = applied(digest, addItems(digest, one.id, [null, null, null]));
  return applied(digest, addItems(digest, two.id, [{ record: 'clip:a', part: null }]));
}

const idsIn = (digest: Digest, at: number) => itemsOf(digest, digest.sections[at]?.id ?? '').map(({ id }) => id);

describe('moving cards', () => {
  test('within a section and into another', () => {
    const digest = sample();
    const [first = '', second = '', third = ''] = idsIn(digest, 0);
    const home = digest.sections[0]?.id ?? '';
    const swapped = applied(digest, moveItem(digest, third, { section: home, index: 0 }));
    expect(idsIn(swapped, 0)).toEqual([third, first, second]);
    const away = applied(digest, moveItem(digest, second, { section: digest.sections[2]?.id ?? '', index: 0 }));
    expect(idsIn(away, 0)).toEqual([first, third]);
    expect(idsIn(away, 2)).toEqual([second]);
  });

  test('step by step down to the very end and back to the very start', () => {
    let digest = sample();
    const [first = ''] = idsIn(digest, 0);
    const seen: number[] = [];
    for (let step = stepOf(digest, first, 1); step; step = stepOf(digest, first, 1)) {
      digest = applied(digest, moveItem(digest, first, step));
      seen.push(digest.sections.findIndex(({ id }) => id === digest.items.find((item) => item.id === first)?.section));
    }
    expect(seen).toEqual([0, 0, 1, 1, 2]);
    for (let step = stepOf(digest, first, -1); step; step = stepOf(digest, first, -1))
      digest = applied(digest, moveItem(digest, first, step));
    expect(idsIn(digest, 0)[0]).toBe(first);
  });
});

test('cards and sections are taken out together and nothing else with them', () => {
  const digest = sample();
  const [first = ''] = idsIn(digest, 0);
  expect(idsIn(applied(digest, dropItem(digest, first)), 0)).toHaveLength(2);
  const without = applied(digest, dropSection(digest, digest.sections[0]?.id ?? ''));
  expect(without.sections.map(({ title }) => title)).toEqual(['Two', 'Three']);
  expect(without.items).toHaveLength(1);
  expect(strayItems(without)).toEqual([]);
});

test('a card whose section went away elsewhere is still shown', () => {
  const digest = sample();
  const section = digest.sections[1]?.id ?? '';
  const torn = applied(digest, { title: '', changes: { [digest.id]: { [`sections/${section}/removed`]: true } } });
  expect(strayItems(torn)).toHaveLength(1);
});

test('sections move and stop at the ends', () => {
  const digest = sample();
  const [one, , three] = digest.sections.map(({ id }) => id);
  expect(moveSection(digest, one ?? '', -1)).toBeNull();
  expect(moveSection(digest, three ?? '', 1)).toBeNull();
  const up = moveSection(digest, three ?? '', -1);
  expect(up && applied(digest, up).sections.map(({ title }) => title)).toEqual(['One', 'Three', 'Two']);
});

describe('blocks and what stands in them', () => {
  test('a block is of a kind; one is put among the others, and nowhere it stands already', () => {
    const before = sample();
    const digest = applied(before, addSection(before, 'Dates', 'coming'));
    const ids = digest.sections.map(({ id }) => id);
    const [one = '', two = '', three = '', dates = ''] = ids;
    expect(digest.sections[3]).toMatchObject({ title: 'Dates', kind: 'coming', principle: null });
    const first = placeSection(digest, dates, 0);
    expect(first && applied(digest, first).sections.map(({ id }) => id)).toEqual([dates, one, two, three]);
    const last = placeSection(digest, one, 3);
    expect(last && applied(digest, last).sections.map(({ id }) => id)).toEqual([two, three, dates, one]);
    for (const to of [-1, 4, 1]) expect(placeSection(digest, two, to)).toBeNull();
    expect(placeSection(digest, 'gone', 0)).toBeNull();
  });

  test('a picture and a date come after what stands there, in one step', () => {
    const digest = sample();
    const home = digest.sections[1]?.id ?? '';
    const image = { hash: 'a'.repeat(64), type: 'image/png', alt: '', width: 4, height: 3 } as const;
    const pictured = applied(digest, addOwnCard(digest, home, { image, words: 'Whose' }));
    expect(itemsOf(pictured, home).at(-1)).toMatchObject({ source: null, image, words: 'Whose' });
    const event = { start: '2026-06-04', end: null, zone: '', place: '', address: '' };
    const edit = addOwnCard(pictured, home, { event });
    expect(Object.keys(edit.changes)).toEqual([digest.id]);
    expect(itemsOf(applied(pictured, edit), home).at(-1)).toMatchObject({ id: edit.added, event, words: '' });
  });
});
