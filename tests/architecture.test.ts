import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** Rooms from the inside out. A room may use any room in an earlier group, never one in its own. */
const groups: readonly (readonly string[])[] = [
  ['lib/model', 'lib/i18n'],
  ['lib/anchor', 'lib/notes', 'lib/suggest', 'lib/search', 'lib/html', 'lib/messaging', 'lib/workbench'],
  ['lib/capture', 'lib/storage', 'lib/digest', 'lib/import', 'lib/facilitate', 'lib/charts'],
  ['lib/export', 'lib/sync'],
  ['lib/commands'],
  ['components'],
  ['entrypoints'],
];
/** The model imports zod and nothing else; what is injected into pages carries no zod and no polyfill. */
const packages: Readonly<Record<string, readonly string[]>> = { 'lib/model': ['zod/mini'], 'lib/i18n': [] };

const root = path.resolve(import.meta.dirname, '..');

interface Import {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
}

const sources = ['entrypoints', 'components', 'lib'].flatMap((folder) =>
  (readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name)),
);

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const pattern =
    /(?:^|[\s;])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|^import\s+['"]([^'"]+)['"]/gm;
  return [...text.matchAll(pattern)].map((match) => ({
    file,
    line: text.slice(0, match.index + match[0].search(/\S/)).split('\n').length,
    specifier: (match[1] ?? match[2] ?? match[3]) as string,
  }));
}

const roomOf = (file: string) => groups.flat().find((room) => file === room || file.startsWith(`${room}/`));
const rank = (room: string) => groups.findIndex((group) => group.includes(room));
const isOurs = ({ specifier }: Import) => specifier.startsWith('.');
const target = ({ file, specifier }: Import) => path.normalize(path.join(path.dirname(file), specifier));

/** The source file a relative import means, if it is one of ours (not a stylesheet or a catalogue). */
function fileOf(imported: Import): string | undefined {
  const base = target(imported);
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`].find((name) =>
    sources.includes(name),
  );
}

/** What is wrong with an import, or null. */
function complaint(imported: Import): string | null {
  const from = roomOf(imported.file);
  if (imported.file === 'lib/browser.ts') return null;
  if (!from) return 'stands in no room';
  if (!isOurs(imported)) return foreign(imported, from);
  if (target(imported).replace(/\.ts$/, '') === 'lib/browser')
    return from === 'entrypoints' ? null : 'only entrypoints import lib/browser.ts';
  const to = roomOf(target(imported));
  if (!to) return target(imported).startsWith('public/') ? null : 'leads out of the house';
  return to === from || rank(to) < rank(from) ? null : `${from} may not use ${to}`;
}

function foreign({ specifier }: Import, from: string): string | null {
  if (specifier === 'zod') return 'zod/mini is the one we carry';
  if (/^(webextension-polyfill|wxt\/browser)/.test(specifier)) return 'the extension API comes through lib/browser.ts';
  const allowed = packages[from];
  return allowed && !allowed.includes(specifier)
    ? `${from} imports ${allowed.join(', ') || 'nothing'} from outside`
    : null;
}

function complaints(imports: readonly Import[]): string[] {
  return imports.flatMap((imported) => {
    const wrong = complaint(imported);
    return wrong ? [`${imported.file}:${imported.line} ${imported.specifier}: ${wrong}`] : [];
  });
}

/** Files whose imports lead back to themselves. Imports on demand do not count: they are no part of loading. */
function cycles(): string[] {
  const edges = new Map(sources.map((file) => [file, staticImports(file)]));
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]) => {
    const at = trail.indexOf(file);
    if (at >= 0) found.push([...trail.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
  return found;
}

function staticImports(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8').split('\n');
  return importsOf(file).flatMap((imported) => {
    const onDemand = /import\(/.test(text[imported.line - 1] ?? '');
    const to = isOurs(imported) && !onDemand ? fileOf(imported) : undefined;
    return to && to !== file ? [to] : [];
  });
}

describe('the house', () => {
  test('rooms import inward only', () => {
    expect(complaints(sources.flatMap(importsOf))).toEqual([]);
  });

  test('no file imports itself by way of others', () => {
    expect(cycles()).toEqual([]);
  });

  test('entrypoints wire and never decide: 60 lines at most', () => {
    const long = sources
      .filter((file) => file.startsWith('entrypoints/'))
      .map((file) => `${file}: ${readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n').length}`)
      .filter((line) => Number(line.split(': ')[1]) > 60);
    expect(long).toEqual([]);
  });

  test('no file is longer than 300 lines', () => {
    const long = sources.filter((file) => readFileSync(path.join(root, file), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });

  test.each([
    ['lib/model/clip.ts', '../storage/repository', 'lib/model may not use lib/storage'],
    ['lib/storage/a.ts', '../digest', 'lib/storage may not use lib/digest'],
    ['components/ui/a.tsx', '../../lib/browser', 'only entrypoints import lib/browser.ts'],
    ['lib/model/a.ts', 'idb', 'lib/model imports zod/mini from outside'],
    ['lib/html/a.ts', 'zod', 'zod/mini is the one we carry'],
    ['lib/capture/a.ts', 'wxt/browser', 'the extension API comes through lib/browser.ts'],
    ['lib/export/a.ts', '../commands', 'lib/export may not use lib/commands'],
  ])('%s may not import %s', (file, specifier, wrong) => {
    expect(complaints([{ file, line: 7, specifier }])).toEqual([`${file}:7 ${specifier}: ${wrong}`]);
  });
});
