import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ownFile } from '../../lib/commands/open-file';
import { copyOf } from '../../lib/commands/practice-acts';
import { bringPractices } from '../../lib/commands/practice-import';
import { ownPractice, practicesHere } from '../../lib/commands/practices-here';
import type { Services, Tickable } from '../../lib/commands/services';
import { renderMethod } from '../../lib/export/method';
import { renderPracticePack } from '../../lib/export/practice-pack';
import { setMessages, wordsIn } from '../../lib/i18n';
import { ImportError } from '../../lib/import/error';
import { readMethod } from '../../lib/import/method';
import { readPractices } from '../../lib/import/practices';
import { changesOf, createPractice, type OwnPractice, stepsOf } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import en from '../../public/_locales/en/messages.json';
import { processorMs } from '../processor';
import { openLibrary } from '../storage/open';

beforeEach(() => {
  setMessages('en', en);
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
});

const bytes = (text: string) => new TextEncoder().encode(text);
/** What a practice says, without what is its own in this library. */
const said = ({ id: _id, createdAt: _at, madeFrom: _from, ...rest }: OwnPractice) => rest;

test.each(['en', 'es'] as const)('what is saved as a method file or a pack comes back the same: %s', async (tongue) => {
  const all = await practicesHere(tongue);
  expect(all).toHaveLength(49);
  for (const here of all) {
    const expected = said(copyOf(here));
    const [read] = await readPractices(bytes(await renderMethod(here)));
    expect(read && said(read)).toEqual(expected);
  }
  const packed = await readPractices(bytes(renderPracticePack(all)));
  expect(packed.map(said)).toEqual(all.map((here) => said(copyOf(here))));
});

test('one’s own comes back however it is written', async () => {
  const words = fc.string({
    maxLength: 60,
    unit: fc.constantFrom(...'ab 1.)-+*_#`[]()!|~\\&$:"\'>'.split(''), 'é', '<'),
  });
  const shown = (text: string) => text.replace(/\s+/g, ' ').trim();
  await fc.assert(
    fc.asyncProperty(words, words, fc.array(words, { minLength: 1, maxLength: 4 }), async (name, purpose, steps) => {
      const written = steps.map(shown).filter(Boolean);
      if (!shown(name) || written.length === 0) return;
      const own = createPractice({
        ...{
          name: shown(name),
          purpose: shown(purpose),
          steps: written.join('\n'),
          language: 'en',
          licence: 'CC0-1.0',
        },
      });
      const text = await renderMethod(ownPractice(own, 'en'));
      const read = await readPractices(bytes(text));
      expect(read[0] && [read[0].name, stepsOf(read[0])]).toEqual([own.name, written]);
      expect(read[0]?.purpose).toBe(own.purpose === own.name ? '' : own.purpose);
    }),
    { numRuns: 150 },
  );
});

test('words that look like HTML come back as the words they are', async () => {
  const own = createPractice({
    ...{
      name: 'Where x <b is',
      purpose: 'a<b and </c',
      steps: 'Say <i> aloud\nWait',
      source: 'From <x>',
      language: 'en',
    },
    ...{ materials: '<pens>', access: 'A <b sign', licence: 'CC0-1.0' },
  });
  const [read] = await readPractices(bytes(await renderMethod(ownPractice(own, 'en'))));
  const { name, purpose, steps, source, materials, access } = own;
  expect(read).toMatchObject({ name, purpose, steps, source, materials, access });
});

const method = (body: string, head = '') => `---
id: shared-reading
title: Shared reading # said aloud
version: 0.1.0
status: draft
summary: >
  Read one page together,
  slowly.
source_method: 'The reader''s circle'
license: CC0-1.0
attribution: An example network
${head}stages:
  - { id: hold, title: "Shared reading" }
tags: [openness, minutes-20-30, group-4-12, room]
---

${body}`;
const plainBody =
  '# Shared reading\n\n## Stage: hold\n\n**Goal:** Hear a text.\n\n1. Read *aloud*,\n   one line each.\n2. Ask [what stays](https://example.org/a_b).\n';

test('a method file by another hand is read: folded texts, quotes, lists, links, several stages', async () => {
  const [read] = await readPractices(bytes(method(`${plainBody}\n## Stage: name-what-stays\n\nThank everybody.\n`)));
  expect(read && said(read)).toMatchObject({
    name: 'Shared reading',
    purpose: 'Read one page together, slowly.',
    principles: ['principle:openness'],
    ...{ minutes: [20, 30], group: [4, 12], mode: 'room' },
    steps: 'Hold: Hear a text.\nRead aloud, one line each.\nAsk what stays.\nName what stays\nThank everybody.',
    source: "The reader's circle",
    licence: 'CC0-1.0',
    licenceNote: 'An example network',
  });
});

test.each([
  ['blanks in its head', `title: a${' '.repeat(200_000)}b`, ''],
  ['blanks in its body', 'title: a', `1. Look${' '.repeat(200_000)}b`],
  ['brackets that nothing closes', 'title: a', `1. ${'[a]('.repeat(50_000)}`],
  ['signs', 'title: a', `1. ${'*_`<'.repeat(50_000)}`],
])('many %s are read in no time', (_, head, body) => {
  const text = `---\n${head}\nstages:\n  - { id: hold }\n---\n\n## Stage: hold\n\n1. Look\n${body}\n`;
  expect(
    processorMs(() => {
      try {
        readMethod(text, []);
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
      }
    }),
  ).toBeLessThan(1500);
});

describe('a hostile file is refused, with what is wrong and where', () => {
  test.each([
    ['a script', method(`${plainBody}\n<script>alert(1)</script>\n`), 'method_markup'],
    ['an image that runs', method(`${plainBody}\n3. Look <img src=x onerror=alert(1)>\n`), 'method_markup'],
    ['an address that runs', method(`${plainBody}\n3. [Press](javascript:alert(1))\n`), 'method_markup'],
    ['HTML in its head', method(plainBody, 'notes: x\n').replace('An example', '<b onclick=x>An'), 'method_markup'],
    ['signs that are not seen', method(plainBody.replace('Hear', 'He\u202Ear')), 'method_markup'],
    ['no stages', '---\ntitle: A page\n---\n\n# A page\n', 'method_not'],
    ['no head', '# A page\n\n## Stage: hold\n\n1. One\n', 'method_not'],
    ['no steps', method('# Shared reading\n\n## Stage: hold\n'), 'method_noSteps'],
    ['no name', method('## Stage: hold\n\n1. One\n').replace(/^title:.*$/m, 'title: ""'), 'method_wrong'],
    ['too many steps', method(`## Stage: hold\n\n${'1. One\n'.repeat(31)}`), 'method_wrong'],
    ['a step that is too long', method(`## Stage: hold\n\n1. ${'x'.repeat(2001)}\n`), 'method_wrong'],
    ['too large', method(`${plainBody}${'word '.repeat(70_000)}`), 'file_tooLarge'],
    ['another JSON', '{"format":"other"}', 'file_otherFormat'],
    [
      'a pack without practices',
      readFileSync('tests/fixtures/packs/v1.json', 'utf8').replace(
        /"practices": \[[\s\S]*?\n {2}\],/,
        '"practices": [],',
      ),
      'practice_packEmpty',
    ],
    ['a pack with a script', readFileSync('tests/fixtures/packs/hostile-script.json', 'utf8'), 'pack_markup'],
  ])('%s', async (_, text, key) => {
    await expect(readPractices(bytes(text))).rejects.toMatchObject({ name: 'ImportError', key });
  });

  test('no text', async () => {
    await expect(readPractices(new Uint8Array([45, 45, 45, 10, 255, 254]))).rejects.toMatchObject({
      key: 'import_notText',
    });
  });

  test('names that every object has are fields like others', async () => {
    const [read] = await readPractices(bytes(method(plainBody, '__proto__: x\nconstructor: y\n')));
    expect(read?.name).toBe('Shared reading');
  });

  test('however it is made, in a time that grows with its length', async () => {
    const spoken = [await wordsIn('en')];
    for (const piece of ['\\', '*', '_', '[', '![a](', '<', '- ', '&', '`', '**a:', '\n1. ', '"', "'", '\n  '])
      for (const text of [
        method(`## Stage: hold\n\n1. ${piece.repeat(100_000)}`),
        method(plainBody, `x: ${piece.repeat(50_000)}\n`),
      ]) {
        const start = performance.now();
        try {
          readMethod(text, spoken);
        } catch (error) {
          expect(error).toBeInstanceOf(ImportError);
        }
        expect(performance.now() - start, piece).toBeLessThan(2000);
      }
  });
});

describe('files are brought in', () => {
  let repository: Repository;
  let services: Services & { pickMany: ReturnType<typeof vi.fn>; notify: ReturnType<typeof vi.fn> };
  const file = (name: string, text: string) => new File([text], name);
  beforeEach(async () => {
    repository = await openLibrary();
    services = { repository, notify: vi.fn(), pickMany: vi.fn(async () => ({ on: [], off: [] })) } as never;
  });
  const own = async () => (await repository.list('practice')).map(({ name }) => name);
  const asked = () => services.pickMany.mock.lastCall?.[1] as Tickable<OwnPractice>[];

  test('several at once, what is here told, what is refused said, and one undo takes all back', async () => {
    const mine = createPractice({ name: 'Shared reading', steps: 'Something else' });
    await repository.commit({ title: 'did_practice_new', changes: { [mine.id]: changesOf(mine) } });
    const [here] = await practicesHere('en', repository).then((all) => all.filter(({ own: written }) => !written));
    if (!here) throw new Error('no practice');
    await bringPractices(services, [
      file('a.md', method(plainBody)),
      file('b.md', method(plainBody)),
      file('known.md', await renderMethod(here)),
      file('bad.md', '# nothing'),
      file('pack.json', readFileSync('tests/fixtures/packs/v1.json', 'utf8')),
    ]);
    expect(services.notify).toHaveBeenCalledWith(
      expect.stringMatching(/^“bad\.md” did not come in\. This is no method/),
      { kind: 'error' },
    );
    expect(asked().map(({ label, state }) => [label, state])).toEqual([
      ['Shared reading', 'all'],
      ['Shared reading', 'none'],
      [here.practice.name, 'none'],
      ['Bell and breath', 'all'],
    ]);
    expect(asked()[0]?.detail).toMatch(/^Another one here is called so · 20–30 minutes/);
    expect(asked()[1]?.detail).toMatch(/^Here already, the same/);
    expect(await own()).toEqual(['Bell and breath', 'Shared reading', 'Shared reading']);
    expect(services.notify).toHaveBeenLastCalledWith('Brought in 2 practices', { undo: expect.any(String) });
    await repository.undo((await repository.lastUndoable())?.id ?? '');
    expect(await own()).toEqual(['Shared reading']);
  });

  test('what is no longer ticked, and a cancel, bring nothing', async () => {
    services.pickMany.mockImplementationOnce(async (_title: string, choices: Tickable<OwnPractice>[]) => ({
      ...{ on: [], off: choices.map(({ value }) => value) },
    }));
    await bringPractices(services, [file('a.md', method(plainBody))]);
    services.pickMany.mockResolvedValueOnce(null);
    await bringPractices(services, [file('a.md', method(plainBody))]);
    expect(await own()).toEqual([]);
  });

  test('a method file is known by its content wherever files are opened; a note is none', async () => {
    expect((await ownFile(file('x.md', method(plainBody))))?.format).toBe('method');
    expect(await ownFile(file('x.md', '---\ntitle: March call\n---\n\nDecision: yes\n'))).toBeUndefined();
  });
});
