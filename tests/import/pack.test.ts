import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { commandNamed } from '../../lib/commands';
import { ownFile } from '../../lib/commands/open-file';
import { contentsOf, listPacks } from '../../lib/commands/packs';
import { practiceText } from '../../lib/commands/practice-acts';
import { listPractices, practicesHere } from '../../lib/commands/practices-here';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { type Language, languages, setMessages } from '../../lib/i18n';
import { readPack } from '../../lib/import/pack';
import { givenPrinciples } from '../../lib/model';
import { packJsonSchema } from '../../lib/model/pack';
import { builtInPack, compareVersions, packLimits, packVersion } from '../../lib/model/pack-parts';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary } from '../storage/open';

const folder = 'tests/fixtures/packs';
const fixture = (name: string) => new Uint8Array(readFileSync(`${folder}/${name}`));
const builtIn = (language: Language) =>
  readPack(new Uint8Array(readFileSync(`public/packs/practices.${language}.json`)));

beforeAll(() => setMessages('en', en));
beforeEach(() => {
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
});
afterEach(() => vi.unstubAllGlobals());

describe('the pack that comes with the program', () => {
  test.each(languages)('holds 49 practices by the schema of every pack, in %s', (language) => {
    const { pack, unknown } = builtIn(language);
    expect(unknown).toEqual([]);
    expect([pack.id, pack.language]).toEqual([builtInPack, language]);
    expect(pack.practices).toHaveLength(49);
    for (const { source, licence_note: note, principles } of pack.practices ?? []) {
      expect(source).not.toBe('');
      expect(note).not.toBe('');
      for (const key of principles) expect(givenPrinciples).toContain(key);
    }
  });

  test('is the same in every language but for its words', () => {
    const facts = (language: Language) =>
      builtIn(language).pack.practices?.map(({ id, principles, minutes, group, mode, steps, access }) => ({
        ...{ id, principles, minutes, group, mode, steps: steps.length, access: access !== '' },
      }));
    expect(facts('es')).toEqual(facts('en'));
    const [english, spanish] = [builtIn('en').pack, builtIn('es').pack];
    english.practices?.forEach((practice, i) => {
      expect(spanish.practices?.[i]?.purpose, practice.id).not.toBe(practice.purpose);
      expect(spanish.practices?.[i]?.steps, practice.id).not.toEqual(practice.steps);
    });
  });
});

describe('a pack of version 1', () => {
  test('opens for ever', () => {
    for (const [name, link] of [
      ['v1.json', undefined],
      ['v1-1.json', 'https://example.org/bell-and-breath'],
    ] as const) {
      const { pack, unknown } = readPack(fixture(name));
      expect(unknown).toEqual([]);
      expect(pack.practices?.[0]?.link).toBe(link);
      expect(contentsOf(pack)).toBe(
        '1 practice, 1 name of a note label, 1 rule for sharing, words that hint at 1 principle',
      );
    }
  });

  test('what it holds has a minor version of its own, which the packs of the program and one’s own say', () => {
    for (const language of languages) expect(builtIn(language).pack.formatVersion).toBe(packVersion);
    expect(Number(readPack(fixture('newer-minor.json')).pack.formatVersion.split('.')[1])).toBeGreaterThan(
      Number(packVersion.split('.')[1]),
    );
  });

  test('of a newer minor version opens; what is not known is named and stays in it', () => {
    const { pack, unknown } = readPack(fixture('newer-minor.json'));
    expect(unknown).toEqual(['songs', 'practices: mood']);
    expect(pack).toMatchObject({ songs: ['one'], practices: [{ mood: 'calm' }] });
  });

  const refused: Record<string, string> = {
    'newer-major': 'file_newer',
    'hostile-script': 'pack_markup',
    'hostile-html': 'pack_markup',
    'hostile-link': 'pack_markup',
    'hostile-direction': 'pack_markup',
    'hostile-unknown-html': 'pack_markup',
    'hostile-types': 'pack_wrong',
    'hostile-range': 'pack_wrong',
    'hostile-id': 'pack_wrong',
    'hostile-twice': 'pack_twice',
    'hostile-prototype': 'file_badName',
    'hostile-proto': 'file_badName',
  };

  test('every hostile file is tried', () => {
    const files = readdirSync(folder).filter((name) => name.startsWith('hostile-'));
    expect(files.filter((name) => !(name.replace('.json', '') in refused))).toEqual([]);
  });

  test.each(Object.entries(refused))('%s is refused in words: %s', (name, key) => {
    const read = expect(() => readPack(fixture(`${name}.json`)));
    read.toThrowError(expect.objectContaining({ name: 'ImportError', key }));
    expect(en).toHaveProperty(key);
  });

  test('a huge one is refused before it is read', () => {
    expect(() => readPack(new Uint8Array(packLimits.bytes + 1))).toThrowError(
      expect.objectContaining({ key: 'file_tooLarge' }),
    );
  });

  test('what only looks like markup is text', () => {
    const text = new TextDecoder().decode(fixture('v1.json')).replace('Ring the bell.', 'If 3 < 5 & 5 > 3, ring.');
    expect(readPack(new TextEncoder().encode(text)).pack.practices?.[0]?.steps[0]).toBe('If 3 < 5 & 5 > 3, ring.');
  });

  test('has the JSON Schema that is documented', async () => {
    const schema = `${JSON.stringify(packJsonSchema(), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot('../../docs/formats/pack.schema.json');
  });
});

describe('packs in a library', () => {
  let repository: Repository;
  let services: Services;
  const notify = vi.fn();
  const confirm = vi.fn(async () => true);
  let file: File;

  beforeEach(async () => {
    vi.clearAllMocks();
    repository = await openLibrary();
    file = new File([fixture('v1.json')], 'openings.json');
    const openFile = async () => file;
    services = { repository, session: createSession(), notify, confirm, openFile } as unknown as Services;
  });
  const run = (id: string, part?: string) =>
    runCommand(commandNamed(id), services, { ...contextOf(services.session), ...(part && { part }) });
  const versions = async () =>
    (await listPacks('en', repository)).map(({ pack, on }) => `${pack.id} ${pack.version} ${on}`);
  const undo = async () => repository.undo((await repository.lastUndoable())?.id ?? '');

  test('one comes in after a yes, is replaced by a newer one with a word, removed, and all of it undone', async () => {
    await run('pack.import');
    expect(confirm).toHaveBeenCalledWith(expect.stringContaining('CC0-1.0 · Example Schools Network'), {
      title: 'Bring in the pack “Openings”, version 1.0.0?',
      yes: 'pack_addYes',
    });
    expect(await versions()).toEqual(['practices 1.0.0 true', 'example-openings 1.0.0 true']);
    await run('pack.import');
    expect(notify).toHaveBeenLastCalledWith('“Openings” is here already, the same.');
    file = new File([fixture('newer-minor.json')], 'newer.json');
    await run('pack.import');
    expect(confirm).toHaveBeenLastCalledWith(expect.any(String), {
      title: '“Openings” is here in version 1.0.0. Replace it with the newer version 1.1.0?',
      yes: 'pack_replaceYes',
    });
    expect(await versions()).toContain('example-openings 1.1.0 true');
    expect((await listPractices('en', repository)).map(({ id }) => id)).toContain(
      'practice:example-openings__bell-and-breath',
    );
    await run('pack.remove', 'example-openings');
    expect(await versions()).toEqual(['practices 1.0.0 true']);
    for (const expected of ['example-openings 1.1.0 true', 'example-openings 1.0.0 true', undefined]) {
      await undo();
      expect((await versions())[1]).toBe(expected);
    }
  });

  test('nothing comes in without a yes, and none in the place of the given one', async () => {
    confirm.mockResolvedValueOnce(false);
    await run('pack.import');
    expect(await versions()).toHaveLength(1);
    file = new File([new TextDecoder().decode(fixture('v1.json')).replace('example-openings', 'practices')], 'p.json');
    await run('pack.import');
    expect(notify).toHaveBeenLastCalledWith(expect.stringContaining('cannot be called “practices”'), { kind: 'error' });
    expect(await repository.commits()).toEqual([]);
  });

  test('one that is off gives no practices, and comes on again', async () => {
    expect(await listPractices('en', repository)).toHaveLength(49);
    await run('pack.switch', 'practices');
    expect(await listPractices('en', repository)).toEqual([]);
    await undo();
    expect(await listPractices('en', repository)).toHaveLength(49);
    await run('pack.switch', 'practices');
    await run('pack.switch', 'practices');
    expect(await versions()).toEqual(['practices 1.0.0 true']);
  });

  test('is told by its content wherever files are opened', async () => {
    expect((await ownFile(file))?.format).toBe('commonplace-pack');
  });

  test('a damaged one from an archive is left out, and the others stay', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const at = (id: string, content: string) => ({
      [`packs/${id}/content`]: content,
      [`packs/${id}/order`]: 'a0',
      [`packs/${id}/removed`]: false,
    });
    await repository.commit({
      title: 'did_pack_add',
      changes: { 'settings:packs': { ...at('broken', '{'), ...at('example-openings', await file.text()) } },
    });
    expect(await versions()).toEqual(['practices 1.0.0 true', 'example-openings 1.0.0 true']);
    expect(warn).toHaveBeenCalled();
  });
});

test('versions are compared as numbers', () => {
  expect(['1.10.0', '1.9.9', '1.2.3', '10.0.0'].sort(compareVersions)).toEqual(['1.2.3', '1.9.9', '1.10.0', '10.0.0']);
});

test('a practice as text says all of it, whose idea it is, and what its licence asks', async () => {
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
  const here = (await practicesHere('en')).find(({ id }) => id === 'practice:practices__three-quick-rounds');
  if (!here) throw new Error('not there');
  expect(practiceText(here).split('\n')).toEqual([
    'Three quick rounds',
    'Meet three new people around one real question',
    '',
    '15–20 minutes · 8–100 people · In a room or online',
    'Bring: a bell, one question',
    '',
    expect.stringMatching(/^1\. Pose one question/),
    expect.stringMatching(/^2\. Pairs talk/),
    expect.stringMatching(/^3\. Close/),
    '',
    'Idea from: Liberating Structures (Lipmanowicz & McCandless): Impromptu Networking (20 min)',
    'https://www.liberatingstructures.com/',
    expect.stringMatching(/^What the license of the idea asks: Method credited/),
    'Pack: Practices for hosting a community 1.0.0',
  ]);
});
