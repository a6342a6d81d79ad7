import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { commandNamed } from '../../lib/commands';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { settingsDesk } from '../../lib/commands/settings-desk';
import { planSettings, readSettingsText, settingsText, settingValues } from '../../lib/commands/settings-json';
import type { WayPart } from '../../lib/commands/settings-ways';
import { setMessages } from '../../lib/i18n';
import { defaultSettings, type Json, type JsonObject } from '../../lib/model';
import { type DigestPreset, type PresetBlock, type Ways, wayChanges, waysId, waysOf } from '../../lib/model/ways';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary } from '../storage/open';

beforeAll(() => setMessages('en', en));

const block = (id: string, order: string): PresetBlock => ({
  ...{ id, kind: 'questions', title: `Block ${id}`, from: 0, to: 40, note: '', order, removed: false },
});
const preset = (id: string, order: string, more: Partial<DigestPreset> = {}): DigestPreset => ({
  ...{ id, title: `Digest ${id}`, period: 'last30', grouping: 'principle', release: 'network', meetings: true },
  ...{ sections: '', blocks: [], order, removed: false, ...more },
});

/** Entries of a part of the text, to be changed. */
type Entries = Record<string, Json>[];

let repository: Repository;
let services: Services;
const notify = vi.fn();
const ways = async (): Promise<Ways> => waysOf(await repository.get(waysId));
const values = async () => settingValues(defaultSettings(), await ways());
const set = (changes: Record<string, Json>) =>
  repository.commit({ title: 'did_settings_edit', changes: { [waysId]: changes } });

beforeEach(async () => {
  notify.mockClear();
  repository = await openLibrary();
  services = { repository, session: createSession(), notify } as unknown as Services;
  services.session.open('settings');
  await set({
    ...wayChanges('presets', preset('one', 'a1', { blocks: [block('x', 'a1'), block('y', 'a2')] })),
    ...wayChanges('presets', preset('two', 'a2')),
    ...wayChanges('rules', { id: 'long-sentence', set: 'off', reason: 'We like them.' }),
    ...wayChanges('questions', { id: 'hope', words: 'What for?' }),
    ...wayChanges('questions', { id: 'after-own', words: 'Who was not heard?', order: 'a1' }),
  });
});

/** Changes the text of what stands, and applies it; `meanwhile` happens elsewhere. */
async function apply(change: (text: Record<WayPart, Entries>) => void, meanwhile?: () => Promise<unknown>) {
  const base = await values();
  const text = JSON.parse(settingsText(base)) as Record<WayPart, Entries>;
  change(text);
  settingsDesk(services.session).draft.value = { text: JSON.stringify(text), base };
  await meanwhile?.();
  await runCommand(commandNamed('settings.apply'), services, contextOf(services.session));
}
const at = (entries: Entries, index: number) => entries[index] as Record<string, Json>;

describe('ways of working in the text of the settings', () => {
  test('stand there as in a file of them, and are read back as they are', async () => {
    const base = await values();
    expect(base).toMatchObject({
      presets: [
        { key: 'one', blocks: [{ key: 'x' }, { key: 'y' }] },
        { key: 'two', period: 'last30' },
      ],
      questions: [
        { key: 'hope', words: 'What for?', on: true },
        { key: 'after-own', words: 'Who was not heard?', on: true },
      ],
      rules: [{ rule: 'long-sentence', on: false, reason: 'We like them.' }],
    });
    const read = readSettingsText(settingsText(base));
    expect(read).toMatchObject({ problems: [], unknown: [], values: base });
    expect(planSettings(read.values, base, base)).toMatchObject({ changes: {}, ways: {} });
  });

  test('are changed field by field in one step, which is undone as one', async () => {
    const before = await ways();
    await apply(
      (text) => {
        at(text.presets, 0).period = 'thisMonth';
        at(at(text.presets, 0).blocks as Entries, 1).title = 'Asked';
        at(text.rules, 0).on = true;
        text.rules.push({ rule: 'alt-text', on: false, reason: 'Read aloud here.' });
        at(text.questions, 0).on = false;
      },
      // Another window changes other fields of the same entries.
      () => set({ 'presets/one/title': 'Monthly', 'presets/one/blocks/y/note': 'Ask.' }),
    );
    const after = await ways();
    expect(after.presets[0]).toMatchObject({ title: 'Monthly', period: 'thisMonth', order: 'a1' });
    expect(after.presets[0]?.blocks[1]).toMatchObject({ title: 'Asked', note: 'Ask.', order: 'a2' });
    expect(after.rules.map(({ id, set: how }) => `${id} ${how}`).sort()).toEqual(['alt-text off', 'long-sentence on']);
    expect(after.questions.find(({ id }) => id === 'hope')).toMatchObject({ words: 'What for?', off: true });
    await repository.undo((await repository.commits())[0]?.id ?? '');
    expect((await ways()).rules.filter(({ set: how }) => how)).toEqual(before.rules);
    expect((await ways()).presets[0]).toMatchObject({ title: 'Monthly', period: 'last30' });
  });

  test('stand in the order of the text, new ones among them, and go where they are taken out', async () => {
    await apply((text) => {
      const [one, two] = text.presets as [Record<string, Json>, Record<string, Json>];
      text.presets = [
        two,
        { ...two, key: 'three', title: 'New' },
        { ...one, blocks: (one.blocks as Entries).reverse() },
      ];
      text.questions = [{ key: 'before-new', words: 'Who is missing?', on: true }, ...text.questions.slice(1)];
      text.rules = [];
    });
    const after = await ways();
    expect(after.presets.map(({ id }) => id)).toEqual(['two', 'three', 'one']);
    expect(after.presets[2]?.blocks.map(({ id }) => id)).toEqual(['y', 'x']);
    expect(after.questions.map(({ id, words = '' }) => `${id} ${words}`)).toEqual([
      ...['hope ', 'before-new Who is missing?', 'after-own Who was not heard?'],
    ]);
    expect(after.rules).toMatchObject([{ id: 'long-sentence', set: '', reason: '' }]);
    await apply((text) => {
      text.presets = text.presets.filter(({ key }) => key !== 'two');
      at(text.presets, 1).blocks = [at(at(text.presets, 1).blocks as Entries, 0)];
      text.questions = [];
    });
    const last = await ways();
    expect(last.presets.map(({ id, blocks }) => [id, blocks.map((each) => each.id)])).toEqual([
      ['three', []],
      ['one', ['y']],
    ]);
    expect(last.questions.map(({ id }) => id)).toEqual(['hope']);
  });

  test('stay as they are where a text was begun before they stood in it', async () => {
    const { presets: _, questions: __, rules: ___, ...old } = await values();
    const text = settingsText({ ...old, theme: 'dark' });
    settingsDesk(services.session).draft.value = { text, base: old };
    const before = await ways();
    await runCommand(commandNamed('settings.apply'), services, contextOf(services.session));
    expect((await repository.settings()).theme).toBe('dark');
    expect(await ways()).toEqual(before);
  });

  test.each([
    ['presets', 'all', '"all"', '“presets” takes a list in square brackets.'],
    ['presets', ['monthly'], '"monthly"', /^An entry stands in curly brackets and says: key, title, period/],
    ['presets', [{ period: 'always' }], '"always"', /^“period” takes one of "last7"/],
    ['presets', [{ meetings: 'yes' }], '"yes"', '“meetings” takes true or false, without quotes.'],
    ['presets', [{ title: 3 }], '3', '“title” takes text in straight quotes.'],
    ['presets', [{ mood: 1 }], '1', /^There is nothing called “mood” here/],
    [
      'presets',
      [{ blocks: [{ key: 'x', kind: 'own', title: '', from: 0, to: 1.5, note: '' }] }],
      '1.5',
      /^“to” takes a whole/,
    ],
    ['presets', [{ blocks: [{ key: 'x', kind: 'own', title: '', from: 0, to: 1 }] }], '{', '“note” is missing here.'],
    ['presets', [{ key: '../x' }], '"../x"', /^“key” names what this is/],
    ['presets', [{}, {}], '"one"', '“one” stands here twice; one of the two would be lost.'],
    ['questions', [{ key: 'meanwhile', words: '', on: true }], '"meanwhile"', /^“key” names what this is/],
    ['rules', [{ rule: 'alt-text', on: 1, reason: '' }], '1', '“on” takes true or false, without quotes.'],
  ])('of %s, %j is told at %s', async (part, value, place, words) => {
    const [whole] = (await values()).presets as unknown as JsonObject[];
    const entries =
      part === 'presets' && Array.isArray(value)
        ? (value as Json[]).map((each) =>
            typeof each === 'object' ? { ...whole, blocks: [], ...(each as JsonObject) } : each,
          )
        : value;
    const text = JSON.stringify({ [part]: entries });
    const [problem] = readSettingsText(text).problems;
    expect(problem?.words).toMatch(words);
    expect(text.slice(problem?.from, problem?.to).startsWith(place)).toBe(true);
  });
});
