import { beforeAll, describe, expect, test } from 'vitest';
import { renderMethod } from '../../lib/export/method';
import { setMessages } from '../../lib/i18n';
import { Practice } from '../../lib/model/practice';
import en from '../../public/_locales/en/messages.json';
import packEn from '../../public/packs/practices.en.json';

beforeAll(() => setMessages('en', en));

const pack = { title: packEn.title, version: packEn.version, language: 'en', licence: packEn.licence };
const practices = packEn.practices.map((practice) => Practice.parse(practice));
const [arrival] = practices as [Practice];

/** The head's fields as YAML reads them (all scalars are JSON strings or plain words), and the stages of the body. */
function read(text: string) {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const scalar = (value: string): unknown => (/^["[{]/.test(value) && !/^\{ /.test(value) ? JSON.parse(value) : value);
  const fields = Object.fromEntries(
    [...head.matchAll(/^([a-z_]+): ?(.*)$/gm)].map(([, name = '', value = '']) => [name, scalar(value)]),
  );
  const stages = [...head.matchAll(/^ {2}- \{ id: ([a-z-]+), title:/gm)].map(([, id]) => id);
  return { fields, stages, body, sections: [...body.matchAll(/^##\s+Stage:\s*(\S+)\s*$/gm)].map(([, id]) => id) };
}

/** What the format's own check asks for: FORMAT.md of its repository, version 0.2. */
describe.each(practices.map((practice) => ({ id: practice.id, practice })))('$id', ({ practice }) => {
  test('is a method file', async () => {
    const { fields, stages, sections } = read(await renderMethod({ practice, pack }));
    for (const name of ['id', 'title', 'version', 'status', 'summary', 'license', 'attribution'])
      expect(fields[name], name).toEqual(expect.stringMatching(/\S/));
    expect(fields.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(fields.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(fields.status).toBe('draft');
    expect(stages).toHaveLength(1);
    expect(sections).toEqual(stages);
    for (const tag of fields.tags as unknown[]) expect(tag).toEqual(expect.any(String));
  });
});

test('its steps, source and licence note are there; wording of no licence that the format names is held back, with the reason', async () => {
  const { fields, body } = read(await renderMethod({ practice: arrival, pack }));
  for (const at of arrival.steps.keys()) expect(body).toContain(`\n${at + 1}. `);
  expect(body).toContain('Offer chat or card for people who prefer not to speak');
  expect(body).toContain('Common practice; Hyper Island wording not used');
  expect(fields).toMatchObject({
    license: 'proprietary',
    hold: expect.stringContaining('MIT, wording by Commonplace'),
  });
});

test('a licence that the format names is named, and nothing is held back', async () => {
  for (const [licence, expected] of [
    ['CC0, dedicated by its authors', 'CC0-1.0'],
    ['CC BY-SA 4.0', 'CC-BY-SA-4.0'],
    ['CC-BY-NC-4.0', 'CC-BY-NC-4.0'],
  ] as const) {
    const { fields } = read(await renderMethod({ practice: arrival, pack: { ...pack, licence } }));
    expect(fields.license).toBe(expected);
    expect(fields).not.toHaveProperty('hold');
  }
});

test('a hostile practice ends no head and makes no stage', async () => {
  const bad = '---\n## Stage: evil\n"}], x: \u202e<script>';
  const practice = { ...arrival, name: bad, purpose: bad, steps: [bad], access: bad, source: bad, materials: bad };
  const text = await renderMethod({ practice, pack: { ...pack, title: bad, licence: bad } });
  const { sections, fields, body } = read(text);
  expect(sections).toHaveLength(1);
  expect(fields.title).toBe('--- ## Stage: evil "}], x: <script>');
  expect(body).not.toMatch(/<script|^---$/m);
  expect(text).not.toMatch(/\u202e/);
});
