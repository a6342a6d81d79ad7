import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { commandNamed } from '../../lib/commands';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { settingsDesk } from '../../lib/commands/settings-desk';
import { planSettings, readSettingsText, settingsText, settingValues } from '../../lib/commands/settings-json';
import { choiceWords, controlOf, isChanged, settingRows, valueWords } from '../../lib/commands/settings-table';
import { setMessages } from '../../lib/i18n';
import { defaultSettings, type Json, labels, type RecordOf, Settings, setKey, settingsId } from '../../lib/model';
import { waysId, waysOf } from '../../lib/model/ways';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary } from '../storage/open';

beforeAll(() => setMessages('en', en));

const given = settingValues(defaultSettings());
const withText = (values: object) => readSettingsText(JSON.stringify({ ...given, ...values }, null, 2));

describe('the table of settings', () => {
  test('describes every setting of the schema, once, and no other', () => {
    const keys = Object.keys(Settings.shape).filter((key) => key !== 'id');
    expect(settingRows.map(({ key }) => key).sort()).toEqual(keys.sort());
  });

  test('makes each control from the type: it offers just what the schema takes', () => {
    expect(Object.fromEntries(settingRows.map(({ key }) => [key, controlOf(key).kind]))).toEqual({
      ...{ language: 'choice', theme: 'choice', bareKeys: 'switch', name: 'text', organisation: 'text', keys: 'list' },
      ...{ readerSize: 'steps', readerWide: 'switch', readerSans: 'switch', readerAiry: 'switch' },
    });
    for (const row of settingRows) {
      const type = Settings.shape[row.key];
      const control = controlOf(row.key);
      if (control.kind === 'choice')
        for (const value of control.values) {
          expect(type.safeParse(value).success).toBe(true);
          expect(choiceWords(row, value), `${row.key} ${value} has words`).not.toBe(value);
        }
      if (control.kind === 'steps') {
        for (const end of [control.least, control.most]) expect(type.safeParse(end).success).toBe(true);
        for (const past of [control.least - 1, control.most + 1]) expect(type.safeParse(past).success).toBe(false);
        expect(valueWords(row, 0)).toBe('100 %');
      }
      if (control.kind === 'text') {
        expect(type.safeParse('x'.repeat(control.most)).success).toBe(true);
        expect(type.safeParse('x'.repeat(control.most + 1)).success).toBe(false);
      }
    }
  });
});

describe('settings as text', () => {
  test('what is written is read again, for any settings', () => {
    const text = fc.string({ maxLength: 200 });
    const any = fc.record({
      language: fc.constantFrom('auto' as const, 'en' as const, 'es' as const),
      theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
      name: text,
      organisation: text,
      bareKeys: fc.boolean(),
      keys: fc.uniqueArray(
        fc
          .tuple(fc.constantFrom('digest.new', 'not.known'), fc.constantFrom('', 'Alt+J', 'F9', 'Alt+Q>N', 'Mod+Alt+?'))
          .map((entry) => entry.join(' ')),
        { maxLength: 5 },
      ),
      readerSize: fc.integer({ min: -3, max: 8 }),
      readerWide: fc.boolean(),
      readerSans: fc.boolean(),
      readerAiry: fc.boolean(),
    });
    const words = fc
      .dictionary(
        fc.constantFrom(...labels),
        fc.string({ minLength: 1, maxLength: 60 }).filter((word) => word.trim() !== ''),
      )
      .map((said) =>
        Object.fromEntries(Object.entries(said).map(([kind, word]) => [kind, `${kind} ${word}`.slice(0, 60)])),
      );
    fc.assert(
      fc.property(any, words, (values, said) => {
        const settings = { id: settingsId, ...values };
        const ways = waysOf(
          Object.fromEntries(Object.entries(said).map(([kind, word]) => [`labels/${kind}/word`, word])),
        );
        const read = readSettingsText(settingsText(settingValues(settings, ways)));
        expect(read.problems).toEqual([]);
        expect(read.values).toEqual({ ...values, labels: said, presets: [], questions: [], rules: [] });
      }),
    );
  });

  test.each([
    ['{"theme": "pink"}', 1, 11, '“theme” takes one of "auto", "light", "dark".'],
    ['{\n  "bareKeys": "yes"\n}', 2, 15, '“bareKeys” takes true or false, without quotes.'],
    ['{"name": 7}', 1, 10, '“name” takes text in straight quotes, at most 200 characters.'],
    ['{"readerSize": 9}', 1, 16, '“readerSize” takes a whole number from -3 to 8, without quotes.'],
    ['{"readerSize": 0.5}', 1, 16, '“readerSize” takes a whole number from -3 to 8, without quotes.'],
    ['{"keys": "none"}', 1, 10, '“keys” takes a list in square brackets.'],
    [
      '{"keys": ["digest.new Alt+J", 4]}',
      1,
      31,
      'Each entry of “keys” is text in straight quotes, at most 200 characters.',
    ],
    ['{"keys": ["digest.new Alt+", "meeting.new"]}', 1, 11, /^“Alt\+” is not how keys are written/],
    ['{"keys": ["tab.close ", "digest.new alt+j"]}', 1, 25, /^“alt\+j” is not how keys are written/],
    ['{"keys": ["digest.new Alt+G L"]}', 1, 11, /^“Alt\+G L” is not how/],
    ['{"keys": ["meeting.new"]}', 1, 11, /^This has to be a command, a space and keys/],
    ['{"keys": ["digest.new Mod+W"]}', 1, 11, 'Browsers keep Ctrl+W for themselves. Choose other keys.'],
    ['{"keys": ["digest.new Shift+Mod+P"]}', 1, 11, 'Browsers keep Ctrl+Shift+P for themselves. Choose other keys.'],
    [
      '{"labels": {"action": "Question"}}',
      1,
      23,
      '“Question” begins lines of the kind “Question” already. Choose another word.',
    ],
    ['{"labels": {"action": "próximo  PASO:", "idea": "decision"}}', 1, 49, /kind “Decision” already/],
    ['{"labels": {"action": "Deal", "decision": "deal"}}', 1, 43, /^“deal” begins lines of the kind “Action” already/],
    ['{"theme": "dark",}', 1, 17, 'This comma has nothing after it; take it out.'],
    [
      '{"labels": {"decision": 3}}',
      1,
      25,
      'A word for a kind of line is text in straight quotes, at most 60 characters.',
    ],
    ['{"labels": []}', 1, 12, '“labels” takes words by kind in curly brackets.'],
    ['[]', 1, 1, 'The text has to begin with { and end with }.'],
    ['{"keys/digest": true}', 1, 2, '“keys/digest” cannot be the name of a setting.'],
    ['{"__proto__": {"theme": "dark"}}', 1, 2, '“__proto__” cannot be the name of a setting.'],
    ['{"id": "settings:other"}', 1, 2, '“id” cannot be the name of a setting.'],
  ])('%j is refused at %i:%i in words', (text, line, column, words) => {
    const [first] = readSettingsText(text).problems;
    expect(first).toMatchObject({ line, column });
    expect(first?.words).toMatch(words);
  });

  test('takes a word that another kind gives up, and none that a pack in use has for another', () => {
    expect(withText({ labels: { decision: 'Deal', action: 'Task list', idea: 'Ideas' } }).problems).toEqual([]);
    const packs = new Map([['tension', 'Rub']] as const);
    const read = (said: object) => readSettingsText(JSON.stringify({ labels: said }), packs).problems;
    expect(read({ idea: 'rub' })).toHaveLength(1);
    expect(read({ idea: 'rub', tension: 'Knot' })).toEqual([]);
  });

  test('keeps keys with their modifiers in one order, and those of commands that are not known', () => {
    const base = { ...given, keys: ['digest.new Shift+Alt+J'] };
    const read = withText({ keys: ['digest.new Shift+Alt+J', 'not.known Shift+Mod+J', 'tab.close '] });
    expect(read.problems).toEqual([]);
    const { changes } = planSettings(read.values, base, base);
    expect(changes).toEqual({
      [setKey('keys', 'digest.new Shift+Alt+J')]: false,
      [setKey('keys', 'digest.new Alt+Shift+J')]: true,
      [setKey('keys', 'not.known Mod+Shift+J')]: true,
      [setKey('keys', 'tab.close ')]: true,
    });
  });

  test('several mistakes are told in their order', () => {
    const { problems } = withText({ theme: 'pink', bareKeys: 3, language: '' });
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  test('names that are not known are no mistake, and are named', () => {
    expect(withText({ fromTheFuture: { deep: [1] } })).toMatchObject({ problems: [], unknown: ['fromTheFuture'] });
  });

  test('of what was changed here and elsewhere both stand, and what crosses is named', () => {
    const base = { ...given, keys: ['a Alt+A', 'b Alt+B'] };
    const mine = { ...base, theme: 'dark', keys: ['a Alt+A', 'c Alt+C'] };
    const stored = { ...base, theme: 'light', bareKeys: false, keys: ['a Alt+A', 'b Alt+B', 'd Alt+D'] };
    expect(planSettings(mine, base, stored)).toEqual({
      ways: {},
      changes: { theme: 'dark', 'keys/c%20Alt%2BC': true, 'keys/b%20Alt%2BB': false },
      crossed: ['theme'],
      elsewhere: ['bareKeys'],
    });
  });
});

describe('the commands', () => {
  let repository: Repository;
  let services: Services;
  const notify = vi.fn();
  const run = (id: string, part?: string) =>
    runCommand(commandNamed(id), services, { ...contextOf(services.session), ...(part && { part }) });
  const stored = () => repository.settings() as Promise<RecordOf['settings'] & Record<string, Json>>;
  const type = (values: object) => {
    const base = given;
    settingsDesk(services.session).draft.value = { text: JSON.stringify({ ...base, ...values }), base };
  };

  beforeEach(async () => {
    notify.mockClear();
    repository = await openLibrary();
    services = { repository, session: createSession(), notify, confirm: async () => true } as unknown as Services;
    services.session.open('settings');
  });

  test('apply what was typed in one step that can be undone, unknown names too', async () => {
    type({ theme: 'dark', bareKeys: false, keys: ['digest.new Alt+J'], later: 7 });
    await run('settings.apply');
    expect(await stored()).toMatchObject({ theme: 'dark', bareKeys: false, keys: ['digest.new Alt+J'], later: 7 });
    expect(settingsDesk(services.session).draft.value).toBeNull();
    expect(await repository.commits()).toHaveLength(1);
    await repository.undo((await repository.commits())[0]?.id ?? '');
    expect(await stored()).toMatchObject({ theme: 'auto', bareKeys: true, keys: [] });
  });

  test("apply a community's words for labels beside the settings, each for itself, in the same step", async () => {
    await repository.commit({ title: 'did_settings_edit', changes: { [waysId]: { 'labels/idea/word': 'Spark' } } });
    type({ theme: 'dark', labels: { decision: 'Agreed' } });
    await run('settings.apply');
    const words = async () => waysOf(await repository.get(waysId)).labels.map(({ id, word }) => `${id}: ${word}`);
    expect((await words()).sort()).toEqual(['decision: Agreed', 'idea: Spark']);
    await repository.undo((await repository.commits())[0]?.id ?? '');
    expect(await words()).toEqual(['idea: Spark']);
    expect(withText({ labels: { verdict: 'x' } }).problems[0]?.words).toMatch(
      /^There is no kind of line called “verdict”/,
    );
  });

  test('apply nothing of a text with a mistake, and go to it', async () => {
    type({ theme: 'pink', bareKeys: false });
    await run('settings.apply');
    expect(await repository.commits()).toHaveLength(0);
    expect(settingsDesk(services.session).goTo.value).not.toBeNull();
    expect(notify).toHaveBeenCalledWith(expect.stringContaining('“theme” takes one of'), { kind: 'error' });
    expect(settingsDesk(services.session).draft.value).not.toBeNull();
  });

  test('discard a text, and bring it back', async () => {
    type({ theme: 'dark' });
    const { draft } = settingsDesk(services.session);
    const typed = draft.value;
    await run('settings.discard');
    expect(draft.value).toBeNull();
    const { command, part } = notify.mock.calls[0]?.[1].action ?? {};
    await run(command, part);
    expect(draft.value).toBe(typed);
  });

  test('reset one setting, or all but who one is', async () => {
    await repository.commit({
      title: 'did_settings_edit',
      changes: {
        [settingsId]: { theme: 'dark', bareKeys: false, name: 'The weaver', 'keys/digest.new%20Alt%2BJ': true },
      },
    });
    await run('settings.reset', 'theme');
    expect(await stored()).toMatchObject({ theme: 'auto', bareKeys: false });
    await run('settings.resetAll');
    const after = await stored();
    expect(settingRows.filter(({ key }) => isChanged(key, after)).map(({ key }) => key)).toEqual(['name']);
  });

  test.each(settingRows)('show the setting $key', async ({ key, section }) => {
    services.session.close('settings');
    await run(`settings.show.${key}`);
    expect(services.session.active.value?.kind).toBe('settings');
    expect(services.session.reveal.value?.part).toBe(section === 'shortcuts' ? 'shortcuts' : key);
  });
});
