import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ownFile } from '../../lib/commands/open-file';
import { ownWays } from '../../lib/commands/profile';
import { makeProfile, profileText } from '../../lib/export/profile';
import { questionsIn } from '../../lib/facilitate/review-questions';
import { setMessages } from '../../lib/i18n';
import { changesIn, compareProfile, type ProfileRow } from '../../lib/import/profile';
import { readProfile } from '../../lib/import/read-profile';
import {
  changesOf,
  createPrinciple,
  isGivenQuestion,
  type Json,
  labels,
  principleColours,
  principleIcons,
  setKey,
  settingsId,
} from '../../lib/model';
import { profileJsonSchema } from '../../lib/model/profile';
import { type ProfilePart, profileLimits, profileParts } from '../../lib/model/profile-parts';
import {
  presetBlockKinds,
  presetGroupings,
  presetPeriods,
  presetReleases,
  wayChanges,
  waysId,
} from '../../lib/model/ways';
import type { Repository } from '../../lib/storage/repository';
import en from '../../public/_locales/en/messages.json';
import { openLibrary } from '../storage/open';

beforeAll(() => setMessages('en', en));

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/profiles/${name}`));
const bytes = (value: Json | string) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const v1 = () => JSON.parse(new TextDecoder().decode(fixture('v1.json'))) as Record<string, Json>;
const wish = (parts: readonly ProfilePart[] = profileParts) => ({
  ...{ title: 'How we work', language: 'en', generator: 'test', now: new Date('2026-03-02T09:00:00Z') },
  parts: new Set(parts),
});

async function take(repository: Repository, from: Uint8Array, which: (row: ProfileRow) => boolean = () => true) {
  const rows = compareProfile(readProfile(from), await ownWays(repository)).filter(which);
  return repository.commit({ title: 'did_profile_take', changes: changesIn(rows) });
}
const statuses = async (repository: Repository, from = fixture('v1.json')) =>
  compareProfile(readProfile(from), await ownWays(repository)).map(({ id, status }) => `${id}: ${status}`);

describe('a profile of version 1', () => {
  test('opens for ever, is compared with what is here, and comes in as one step', async () => {
    const repository = await openLibrary();
    expect(await statuses(repository)).toEqual([
      'principles relationships: different',
      'principles humility: same',
      'principles openness: different',
      'principles emergence: same',
      'principles k3yofacommunity: new',
      'labels decision: new',
      'labels thanks: new',
      'presets monthly: new',
      'keys digest.new: new',
      'keys help.keys: new',
    ]);
    const { id } = await take(repository, fixture('v1.json'));
    expect((await statuses(repository)).filter((line) => !line.endsWith('same'))).toEqual([]);
    const { principles, ways, keys } = await ownWays(repository);
    expect(principles.map(({ name }) => name)).toEqual(['', '', 'Share early', '', 'Rest together']);
    expect(ways.presets).toMatchObject([{ id: 'monthly', period: 'lastMonth', sections: 'Thanks\nComing up' }]);
    expect(ways.labels.map(({ id: kind, word }) => [kind, word]).sort()).toEqual([
      ['decision', 'Agreed'],
      ['thanks', 'Shout-out'],
    ]);
    expect(keys).toEqual(['digest.new Alt+J', 'help.keys ']);
    await repository.undo(id);
    const back = await ownWays(repository);
    expect(back.principles.filter(({ trashedAt }) => !trashedAt).map(({ name }) => name)).toEqual(['', '', '', '']);
    expect([back.ways, back.keys]).toEqual([{ presets: [], labels: [], rules: [], questions: [] }, []]);
  });

  test('gives what it was made from: what went in comes out, by name of its fields', async () => {
    const repository = await openLibrary();
    await take(repository, fixture('v1.json'));
    const { format, principles, labels: words, presets, keys } = v1();
    const made = makeProfile(await ownWays(repository), wish());
    expect(made).toMatchObject({ version: '1.2', format, principles, presets, keys });
    expect(new Set(made.labels)).toEqual(new Set(words as Json[]));
  });

  test('holds the parts that were chosen and nothing of a person', async () => {
    const repository = await openLibrary();
    await repository.commit({
      title: 'did_settings_edit',
      changes: { [settingsId]: { name: 'The weaver', organisation: 'Example Schools Network', theme: 'dark' } },
    });
    const text = profileText(makeProfile(await ownWays(repository), wish(['keys'])));
    expect(Object.keys(JSON.parse(text))).toEqual([
      'format',
      'version',
      'title',
      'language',
      'madeAt',
      'generator',
      'keys',
    ]);
    const whole = profileText(makeProfile(await ownWays(repository), wish()));
    expect(whole).not.toMatch(/weaver|Example Schools|dark/);
  });

  test('keeps mine where I say so', async () => {
    const repository = await openLibrary();
    await repository.commit({ title: 'did_principle_edit', changes: { 'principle:openness': { name: 'Open doors' } } });
    await take(repository, fixture('v1.json'), ({ part }) => part !== 'principles');
    const { principles, ways } = await ownWays(repository);
    expect(principles.find(({ id }) => id === 'principle:openness')?.name).toBe('Open doors');
    expect(ways.presets).toHaveLength(1);
  });

  test('a principle of one name is the same one; one in the trash comes back', async () => {
    const repository = await openLibrary();
    const own = { ...createPrinciple('rest together ', 'a9'), trashedAt: '2026-01-01T00:00:00.000Z' };
    await repository.commit({ title: 'did_principle_new', changes: { [own.id]: changesOf(own) } });
    await take(repository, fixture('v1.json'));
    const live = await repository.list('principle');
    expect(live.filter(({ given }) => !given).map(({ id, name }) => [id, name])).toEqual([[own.id, 'Rest together']]);
  });

  test('is told by its content wherever files are opened', async () => {
    const file = new File([fixture('v1.json')], 'ways.json');
    expect((await ownFile(file))?.format).toBe('commonplace-profile');
    expect(await ownFile(new File(['{"type":"header","format":"commonplace-bundle"}'], 'a.json'))).toBeUndefined();
  });

  test('blocks of a preset come in one by one: what is gone there goes here, and one undo brings it back', async () => {
    const repository = await openLibrary();
    const block = (key: string, change: object = {}) => ({
      ...{ key, kind: 'questions', title: `Title of ${key}`, from: 10, to: 30, note: 'Ask.' },
      ...change,
    });
    const withBlocks = (blocks: readonly object[]) =>
      bytes({ ...v1(), presets: [{ ...(v1().presets as object[])[0], blocks }] } as Json);
    await take(repository, withBlocks([block('one'), block('two'), block('new', { kind: 'not-known-yet' })]));
    const held = async () => (await ownWays(repository)).ways.presets[0]?.blocks.map(({ id, kind }) => `${id} ${kind}`);
    expect(await held()).toEqual(['one questions', 'two questions', 'new own']);
    const { id } = await take(repository, withBlocks([block('two', { title: 'Other' }), block('one')]));
    expect(await held()).toEqual(['two questions', 'one questions']);
    expect((await statuses(repository, withBlocks([block('two', { title: 'Other' }), block('one')]))).at(-3)).toBe(
      'presets monthly: same',
    );
    await repository.undo(id);
    expect(await held()).toEqual(['one questions', 'two questions', 'new own']);
  });

  test('questions of reviews come in one by one, in their order; one that is as given here is the same', async () => {
    const repository = await openLibrary();
    const questions = [
      { key: 'hope', words: 'What would make it worth the hour?', on: true },
      { key: 'why', words: '', on: false },
      { key: 'keep', words: '', on: true },
      { key: 'after-b', words: 'Who was \u202enot heard?', on: true },
      { key: 'after-a', words: 'What do we owe each other?', on: true },
    ];
    const file = bytes({ ...v1(), questions } as Json);
    const lines = async () => (await statuses(repository, file)).filter((line) => line.startsWith('questions'));
    expect(await lines()).toEqual([
      ...['questions hope: new', 'questions why: new', 'questions keep: same'],
      ...['questions after-b: new', 'questions after-a: new'],
    ]);
    const { id } = await take(repository, file);
    expect((await lines()).every((line) => line.endsWith('same'))).toBe(true);
    expect(questionsIn({ answers: [] }, 'after', (await ownWays(repository)).ways.questions)).toEqual([
      ...['expected', 'happened', 'keep', 'change'].map((given) => ({ id: given, words: '' })),
      { id: 'after-b', words: 'Who was not heard?' },
      { id: 'after-a', words: 'What do we owe each other?' },
    ]);
    await repository.undo(id);
    expect(makeProfile(await ownWays(repository), wish(['questions'])).questions).toEqual([]);
    expect(() => readProfile(bytes({ ...v1(), questions: [{ key: 'meanwhile', words: 'x', on: true }] }))).toThrow();
  });

  test('keys that cannot be chosen are left out with their why; the command keeps what it has where none is left', async () => {
    const repository = await openLibrary();
    const keys = [
      { command: 'digest.new', keys: ['Alt+', 'Shift+Alt+J', 'Mod+W'] },
      { command: 'meeting.new', keys: ['Mod+Shift+P'] },
      { command: 'no.such', keys: ['Alt+J'] },
      { command: 'tab.close', keys: [] },
    ];
    const file = bytes({ ...v1(), keys } as Json);
    const rows = async () =>
      compareProfile(readProfile(file), await ownWays(repository)).filter(({ part }) => part === 'keys');
    expect((await rows()).map(({ title, status, leftOut }) => [title, status, leftOut])).toEqual([
      [
        'digest.new',
        'new',
        [
          { binding: 'Alt+', fault: 'keys' },
          { binding: 'Mod+W', fault: 'reserved' },
        ],
      ],
      ['meeting.new', 'out', [{ binding: 'Mod+Shift+P', fault: 'reserved' }]],
      ['no.such', 'new', undefined],
      ['tab.close', 'new', undefined],
    ]);
    await take(repository, file);
    expect((await ownWays(repository)).keys.toSorted()).toEqual([
      'digest.new Alt+Shift+J',
      'no.such Alt+J',
      'tab.close ',
    ]);
    expect((await rows()).map(({ status }) => status)).toEqual(['same', 'out', 'same', 'same']);
  });

  test('the same keys written otherwise are the same, and half a key of before goes', async () => {
    const repository = await openLibrary();
    const entries = ['digest.new Shift+Alt+J', 'digest.new Alt+'];
    const set = Object.fromEntries(entries.map((entry) => [setKey('keys', entry), true]));
    await repository.commit({ title: 'did_settings_edit', changes: { [settingsId]: set } });
    const file = (key: string) => bytes({ ...v1(), keys: [{ command: 'digest.new', keys: [key] }] });
    const lines = async (key: string) => (await statuses(repository, file(key))).at(-1);
    expect(await lines('Alt+Shift+J')).toBe('keys digest.new: same');
    expect(await lines('Alt+Q')).toBe('keys digest.new: different');
    await take(repository, file('Alt+Q'));
    expect((await ownWays(repository)).keys).toContain('digest.new Alt+Q');
    expect((await ownWays(repository)).keys).not.toContain('digest.new Alt+');
  });

  test('a word that begins lines of another kind is left out: of the given ones, of mine, or of the file', async () => {
    const repository = await openLibrary();
    const own = { 'labels/idea/word': 'Spark', 'labels/story/word': 'Tale' };
    await repository.commit({ title: 'did_settings_edit', changes: { [waysId]: own } });
    const words = [
      ...[
        { kind: 'action', word: 'Question' },
        { kind: 'insight', word: 'spark' },
        { kind: 'tension', word: 'Rub' },
      ],
      ...[
        { kind: 'signal', word: 'rub' },
        { kind: 'thanks', word: 'tale' },
        { kind: 'story', word: 'Chronicle' },
      ],
    ];
    const file = bytes({ ...v1(), labels: words });
    const rows = compareProfile(readProfile(file), await ownWays(repository)).filter(({ part }) => part === 'labels');
    expect(rows.map(({ id, status, leftOut }) => [id, status, leftOut?.[0]])).toEqual([
      ['labels action', 'out', { word: 'Question', kind: 'question' }],
      ['labels insight', 'out', { word: 'spark', kind: 'idea' }],
      ['labels tension', 'new', undefined],
      ['labels signal', 'out', { word: 'rub', kind: 'tension' }],
      // The file calls stories otherwise: their word is free.
      ['labels thanks', 'new', undefined],
      ['labels story', 'different', undefined],
    ]);
    await take(repository, file);
    const taken = (await ownWays(repository)).ways.labels.map(({ id, word }) => `${id}: ${word}`);
    expect(taken.toSorted()).toEqual(['idea: Spark', 'story: Chronicle', 'tension: Rub', 'thanks: tale']);
  });

  test('has the JSON Schema that is documented', async () => {
    const schema = `${JSON.stringify(profileJsonSchema(), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot('../../docs/formats/profile.schema.json');
  });
});

test('any ways go into a file and come out of it in an empty library', async () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/\s+/g, ' ').trim());
  const shown = words.filter((text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text));
  const id = fc.stringMatching(/^[a-z0-9]{5,20}$/);
  const principle = fc.record({
    id: id.map((key) => `principle:${key}` as const),
    name: shown.filter(Boolean),
    ...{ definition: shown, looksLike: shown, doesNotLookLike: shown, question: shown },
    colour: fc.constantFrom(...principleColours),
    icon: fc.constantFrom(...principleIcons),
  });
  const words10 = fc.nat(10);
  const block = fc.record({
    id,
    kind: fc.constantFrom(...presetBlockKinds),
    title: shown,
    from: words10,
    to: words10.map((most) => most + 10),
    note: shown,
    order: fc.constantFrom('a0', 'a1', 'a2'),
    removed: fc.constant(false),
  });
  const preset = fc.record({
    id,
    title: shown.filter(Boolean),
    period: fc.constantFrom(...presetPeriods),
    grouping: fc.constantFrom(...presetGroupings),
    release: fc.constantFrom(...presetReleases),
    meetings: fc.boolean(),
    sections: fc.array(shown.filter(Boolean), { maxLength: 4 }).map((lines) => lines.join('\n')),
    blocks: fc.uniqueArray(block, { maxLength: 3, selector: ({ id: own }) => own }),
  });
  const ways = fc.record({
    principles: fc.uniqueArray(principle, {
      maxLength: 3,
      selector: ({ name }) => name.normalize('NFC').toLowerCase(),
    }),
    presets: fc.uniqueArray(preset, { maxLength: 3, selector: ({ title }) => title.normalize('NFC').toLowerCase() }),
    labels: fc
      .uniqueArray(fc.record({ id: fc.constantFrom(...labels), word: shown }), {
        maxLength: 3,
        selector: ({ id: kind }) => kind,
      })
      // A word that names another kind does not come in.
      .map((named) => named.map((each) => ({ ...each, word: `Our ${each.id} ${each.word}`.trim() }))),
    rules: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('quote-consent', 'long-sentence', 'alt-text'),
        set: fc.constantFrom('on' as const, 'off' as const),
        reason: shown,
      }),
      { maxLength: 3, selector: ({ id }) => id },
    ),
    questions: fc.uniqueArray(
      fc.oneof(
        fc.record({ id: fc.constantFrom('hope', 'change'), words: shown, off: fc.constant(true) }),
        fc.record({ id: fc.constantFrom('before-one', 'after-two', 'after-three'), words: shown.filter(Boolean) }),
      ),
      { maxLength: 3, selector: ({ id }) => id },
    ),
    keys: fc.uniqueArray(fc.constantFrom('digest.new Alt+J', 'digest.new F9', 'help.keys ', 'tab.close Alt+Q')),
  });
  await fc.assert(
    fc.asyncProperty(ways, async (made) => {
      const [here, there] = [await openLibrary(), await openLibrary()];
      const presets = made.presets.map((each, i) => wayChanges('presets', { ...each, order: `a${i}`, removed: false }));
      const words = made.labels.map((each) => wayChanges('labels', each));
      const rules = made.rules.map((each) => wayChanges('rules', each));
      const questions = made.questions.map((each, i) =>
        wayChanges('questions', isGivenQuestion(each.id) ? each : { ...each, order: `a${i}` }),
      );
      await here.commit({
        title: 'did_settings_edit',
        changes: {
          ...Object.fromEntries(
            made.principles.map((each, i) => [each.id, changesOf({ ...createPrinciple('', `b${i}`), ...each })]),
          ),
          [waysId]: Object.assign({}, ...presets, ...words, ...rules, ...questions),
          [settingsId]: Object.fromEntries(made.keys.map((entry) => [setKey('keys', entry), true])),
        },
      });
      const out = makeProfile(await ownWays(here), wish());
      await take(there, bytes(profileText(out)));
      expect(makeProfile(await ownWays(there), wish())).toEqual(out);
    }),
    { numRuns: 25 },
  );
});

describe('a profile that cannot come in', () => {
  const huge = () => profileText({ ...v1(), title: 'x'.repeat(profileLimits.bytes) } as never);
  const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const changed = (change: Record<string, Json>) => bytes({ ...v1(), ...change });
  const many = Array.from({ length: 101 }, (_, i) => ({ kind: 'decision', word: `w${i}` }));
  const preset = (v1().presets as Json[])[0] as Record<string, Json>;
  test.each<[string, () => Uint8Array, string, string?]>([
    ['of a newer major version', () => fixture('newer-major.json'), 'file_newer'],
    ['huge', () => bytes(huge()), 'file_tooLarge'],
    ['no text', () => new Uint8Array([0x7b, 0xff, 0xfe]), 'import_notText'],
    ['no JSON', () => bytes('{"format": "commonplace-profile",}'), 'file_notJson'],
    ['nested without end', () => bytes(nested), 'file_otherFormat'],
    ['nested deep', () => changed({ deep: JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) }), 'file_deep'],
    ['another format', () => bytes({ format: 'commonplace-pack' }), 'file_otherFormat'],
    ['a list', () => bytes([v1()]), 'file_otherFormat'],
    [
      'with a poisoned name',
      () => bytes(JSON.stringify(v1()).replace('"title"', '"__proto__":{"a":1},"title"')),
      'file_badName',
      '__proto__',
    ],
    [
      'with a poisoned name inside',
      () => changed({ keys: [{ command: 'a', keys: [], constructor: {} }] }),
      'file_badName',
      'constructor',
    ],
    ['of wrong types', () => changed({ principles: 'all' }), 'profile_wrong', 'principles'],
    [
      'of a wrong entry',
      () => changed({ presets: [preset, { ...preset, key: 'other', period: 'always' }] }),
      'profile_wrong',
      'presets, 2, period',
    ],
    [
      'of an id that is a path',
      () => changed({ presets: [{ ...preset, key: '../x' }] }),
      'profile_wrong',
      'presets, 1, key',
    ],
    ['of too many', () => changed({ labels: many }), 'profile_wrong', 'labels'],
    [
      'of a command that is none',
      () => changed({ keys: [{ command: 'a b', keys: [] }] }),
      'profile_wrong',
      'keys, 1, command',
    ],
    ['saying something twice', () => changed({ presets: [preset, preset] }), 'profile_twice'],
    ['without a version', () => changed({ version: 'newest' }), 'profile_wrong', 'version'],
  ])('%s is refused in words', (_, file, key, place) => {
    const refused = expect(() => readProfile(file()));
    refused.toThrowError(expect.objectContaining({ name: 'ImportError', key }));
    if (place) refused.toThrowError(expect.objectContaining({ places: expect.arrayContaining([place]) }));
  });

  test('a newer minor version opens; what is not known is named', () => {
    expect(readProfile(fixture('newer-minor.json')).unknown).toEqual(['rituals', 'principles: mantra']);
  });

  test('texts that would turn what follows around come in without that', async () => {
    const repository = await openLibrary();
    const entry = {
      ...(v1().principles as Record<string, Json>[])[4],
      name: '\u202eevil\u0007 name',
      definition: '<img src=x onerror=alert(1)>',
    };
    await take(repository, changed({ principles: [entry as Json] }));
    const taken = (await repository.list('principle')).at(-1);
    expect(taken).toMatchObject({ name: 'evil name', definition: '<img src=x onerror=alert(1)>' });
  });
});
