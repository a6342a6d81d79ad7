import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
/** Build tools that leave some code of their own in what they build; nothing else of theirs comes along. */
const builders = ['wxt', '@wxt-dev/webextension-polyfill'];
/** A package without a licence file, and one of the same authors and repository that has it. */
const beside: Readonly<Record<string, string>> = { wxt: '@wxt-dev/webextension-polyfill' };
/** Licences under which others' code may be in a work under ours: of two that are offered, one has to be here. */
export const allowed = ['MIT', 'ISC', 'Apache-2.0', 'MPL-2.0', 'CC0-1.0', 'BSD-3-Clause', 'BSD-2-Clause'];

const read = (file: string) => readFileSync(file, 'utf8').trim();
const folderOf = (name: string) => path.join(root, 'node_modules', name);

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}
const manifestIn = (folder: string) => JSON.parse(read(path.join(folder, 'package.json'))) as Manifest;

interface Package {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly license: string;
  /** Where its source is. */
  readonly source: string;
  readonly texts: readonly string[];
}

/** Packages that may be in the build: our dependencies, what they depend on, and the builders. Types are in none. */
export function packages(): Package[] {
  const found = new Map<string, { name: string; folder: string }>();
  const add = (name: string, user: string): void => {
    // A package may have one of its own, of another version.
    const own = path.join(user, 'node_modules', name);
    const folder = existsSync(own) ? own : folderOf(name);
    if (found.has(folder) || name.startsWith('@types/')) return;
    found.set(folder, { name, folder });
    for (const inner of Object.keys(manifestIn(folder).dependencies ?? {})) add(inner, folder);
  };
  for (const name of Object.keys(manifestIn(root).dependencies ?? {})) add(name, root);
  for (const name of builders) found.set(folderOf(name), { name, folder: folderOf(name) });
  return [...found.values()].sort(byName).map(({ name, folder }) => {
    const { version, license, homepage, repository } = manifestIn(folder);
    const source = (typeof repository === 'object' ? repository.url : (repository ?? homepage ?? '')).replace(
      /^git\+|\.git$/g,
      '',
    );
    return { name, version, license, source, texts: textsIn(beside[name] ? folderOf(beside[name]) : folder) };
  });
}

const byName = (one: { name: string }, other: { name: string }): number =>
  one.name < other.name ? -1 : Number(one.name > other.name);

/** Its licence and notice files. */
function textsIn(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)(\.(md|txt))?$/i.test(file));
  return files.sort().map((file) => read(path.join(folder, file)));
}

const line = '-'.repeat(78);

/**
 * What the licences of the code in the built extension ask to be shipped with it, `licenses.txt`: our licence first, then each package
 * with its own. Throws where a package brings none.
 */
export function licenses(): string {
  const parts = packages().map(({ name, version, license, source, texts }) => {
    if (texts.length === 0) throw new Error(`${name} has no licence text`);
    return [`${line}\n${name} ${version}\nLicence: ${license}\nSource: ${source}`, ...texts].join('\n\n');
  });
  const head =
    'Commonplace is under the licence that stands first. It contains compiled code of the packages named below, not changed by us, under theirs.\nWhere a package offers two licences, Apache-2.0 is the one that is used.';
  return `${[head, read(path.join(root, 'LICENSE')), ...parts].join('\n\n')}\n`;
}
