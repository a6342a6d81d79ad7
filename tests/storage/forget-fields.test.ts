import { expect, test } from 'vitest';
import type { Fields, Json, RecordType } from '../../lib/model';
import { NameReplacer } from '../../lib/search';
import { cleanEditionText, cleanFields } from '../../lib/storage/forget-fields';

const names = new NameReplacer(['Zoë Núñez'], 'somebody');
const fields = (values: Readonly<Record<string, Json>>): Fields =>
  Object.fromEntries(Object.entries(values).map(([key, x]) => [key, { x, v: [1, 1, 'device'] }]));

test.each<[RecordType, string, Json]>([
  ['digest', 'sections/s/hint', 'Ask Zoë Núñez.'],
  [
    'digest',
    'items/i/image',
    { hash: 'a'.repeat(64), type: 'image/png', alt: 'Zoë Núñez speaks', width: 1, height: 1 },
  ],
  ['digest', 'items/i/event', { start: '2026-05-01', end: null, zone: '', place: 'At Zoë Núñez’s', address: '' }],
  ['settings', 'presets/p/blocks/b/title', 'Zoë Núñez asks'],
  ['settings', 'presets/p/blocks/b/note', 'As Zoë Núñez does it'],
  ['settings', 'makers/m/name', 'Zoë Núñez'],
  ['settings', 'makers/m/organisation', 'Friends of Zoë Núñez'],
  ['settings', 'rules/names/reason', 'Zoë Núñez asked for it'],
  ['thread', 'title', 'Zoë Núñez waits longer'],
  ['thread', 'reason', 'Zoë Núñez moved on'],
])('of a %s the name goes from %s', (type, key, value) => {
  const cleaned = cleanFields(type, fields({ [key]: value }), { replacer: names, erase: [], names: [] });
  expect(JSON.stringify(cleaned?.fields)).not.toMatch(/Zoë|Núñez/);
  expect(JSON.stringify(cleaned?.fields)).toMatch(/somebody/i);
});

test('of what left the name goes from where an event is, its address too; what a page says of itself stays', () => {
  const event = {
    start: '2026-05-01',
    end: null,
    zone: '',
    place: 'At Zoë Núñez’s',
    address: 'https://a.org/?with=Zoë Núñez',
  };
  const page = { kind: 'clip', address: 'https://b.org/Zoë Núñez', title: 'A talk', event: null };
  const text = JSON.stringify({ sections: [{ items: [{ kind: 'words', address: '', event }, page] }] });
  const [first, second] = JSON.parse(cleanEditionText(text, names) ?? '').sections[0].items;
  expect(first.event).toEqual({ ...event, place: 'At somebody’s', address: 'https://a.org/?with=somebody' });
  expect(second.address).toBe(page.address);
});
