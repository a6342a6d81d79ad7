import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
type Catalogue = Record<string, { message: string }>;
const catalogues = Object.fromEntries(
  ['en', 'es'].map((language) => [
    language,
    JSON.parse(read(`public/_locales/${language}/messages.json`)) as Catalogue,
  ]),
);
const { en = {}, es = {} } = catalogues;

const sources = ['entrypoints', 'components', 'lib']
  .flatMap((folder) =>
    (readdirSync(path.join(root, folder), { recursive: true }) as string[])
      .filter((name) => /\.(tsx?|html)$/.test(name))
      .map((name) => path.join(folder, name)),
  )
  .concat('wxt.config.ts');
const texts = new Map(sources.map((file) => [file, read(file)]));
const everything = [...texts.values()].join('\n');

const places = (message: string) => [...new Set(message.match(/\$[1-9]/g))].sort();
/** `clips_one` and `clips_other` are asked for as `clips`. */
const stem = (key: string) => key.replace(/_(one|other|many|few|two|zero)$/, '');

/** Keys built in code: `principle_${given}_name`. Each place a template stands for must be filled by a known key. */
const built = [...everything.matchAll(/`([A-Za-z]\w*(?:\$\{[^}`]+\}\w*)+)`/g)].map(
  ([, template = '']) => new RegExp(`^${template.replace(/\$\{[^}]+\}/g, '\\w+')}$`),
);

/** Whatever stands between quotation marks, or begins behind a line of a name and ends before two: `"key"`, `prefix_key__`. */
const named = new Set(
  [...everything.matchAll(/(?<=(['"`])?)\b\w+\b(?=(['"`])?)/g)].flatMap(([word, before, behind]) => {
    const begins = [...(before ? [0] : []), ...[...word.matchAll(/_/g)].map(({ index }) => index + 1)];
    const ends = [...(behind ? [word.length] : []), ...[...word.matchAll(/(?=__)/g)].map(({ index }) => index)];
    return begins.flatMap((begin) => ends.filter((end) => end > begin).map((end) => word.slice(begin, end)));
  }),
);

describe('messages', () => {
  test('every language has the same keys', () => {
    expect(Object.keys(es)).toEqual(Object.keys(en));
  });

  test('every language fills the same places', () => {
    const differing = Object.keys(en).filter(
      (key) => places(en[key]?.message ?? '').join() !== places(es[key]?.message ?? '').join(),
    );
    // A singular may say "one clip" in one language and "$1 clip" in another.
    expect(differing.filter((key) => !key.endsWith('_one'))).toEqual([]);
  });

  test('no message is empty', () => {
    expect(Object.entries({ ...en, ...es }).filter(([, { message }]) => message.trim() === '')).toEqual([]);
  });

  test('Spanish speaks to everybody as usted, and English spells one way', () => {
    const tú =
      /(?<!\p{L})(?:tú|tus?|ti|contigo|tuy[oa]s?|vuestr[oa]s?|vosotr[oa]s|puedes|quieres|tienes|\p{L}+aste|(?:guárda|ábre|péga|empiéza|cópia|escríbe|búsca|lée)l[oa]s?)(?!\p{L})/iu;
    const british = /organis|licence|labelled|colour|favour/i;
    const said = (catalogue: Catalogue, pattern: RegExp) =>
      Object.keys(catalogue).filter((key) => pattern.test(catalogue[key]?.message ?? ''));
    expect(said(es, tú)).toEqual([]);
    expect(said(en, british)).toEqual([]);
  });

  test('apostrophes are set as print sets them', () => {
    const straight = [en, es].flatMap((catalogue) =>
      Object.values(catalogue).filter(({ message }) => /'/.test(message)),
    );
    expect(straight).toEqual([]);
  });

  test('every message is used', () => {
    const isNamed = (key: string) => named.has(key);
    const unused = Object.keys(en).filter(
      (key) =>
        !isNamed(key) && !isNamed(stem(key)) && !built.some((pattern) => pattern.test(key) || pattern.test(stem(key))),
    );
    expect(unused).toEqual([]);
  });

  test('every message asked for is there', () => {
    const asked = [...everything.matchAll(/\bt(n?)\(\s*'(\w+)'/g)].map(([, plural, key = '']) =>
      plural ? `${key}_other` : key,
    );
    const commits = [...everything.matchAll(/'(did_\w+)'/g)].map(([, key = '']) => key);
    expect([...asked, ...commits].filter((key) => !(key in en))).toEqual([]);
  });

  test('no words stand in the markup', () => {
    const loose = [...texts].flatMap(([file, text]) =>
      file.endsWith('.tsx')
        ? [...text.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+[^<>{}=;()]*)</g)].map(([, words]) => `${file}: ${words}`)
        : [],
    );
    expect(loose).toEqual([]);
  });
});
