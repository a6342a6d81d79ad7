import { packFormat, packVersion } from '../model/pack-parts';
import type { PracticeExporter, SharedPractice } from './exporter';

/** A name in a file: lower case, without what no file name has everywhere. */
function keyOf(name: string): string {
  const bare = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    bare
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 50) || 'practices'
  );
}

const writable = ({ practice }: SharedPractice) => practice.name.trim() !== '' && practice.steps.length > 0;

/** Practices as a pack (`docs/formats/pack.md`), so that another library takes them as a whole or one by one. */
export function renderPracticePack(shared: readonly SharedPractice[]): string {
  const practices = shared.filter(writable);
  const [first] = practices;
  const all = (of: (each: SharedPractice) => string | undefined) =>
    [...new Set(practices.map(of).filter(Boolean))].join('; ').slice(0, 500);
  const title = first?.practice.name ?? '';
  const pack = {
    ...{ format: packFormat, formatVersion: packVersion, id: `own-${keyOf(title)}`, version: '1.0.0' },
    title: title.slice(0, 200),
    language: first?.pack.language || 'en',
    // A pack says both; of one that says neither its name stands there.
    licence: all(({ pack: { licence } }) => licence) || '–',
    source: all(({ pack: { source } }) => source) || '–',
    practices: practices.map(({ practice }) => practice),
  };
  return `${JSON.stringify(pack, null, 2)}\n`;
}

export const practicePackExporter: PracticeExporter = {
  id: 'pack',
  title: 'command_practice_savePack',
  extension: 'json',
  type: 'application/json',
  has: (shared) => shared.some(writable),
  render: async (shared) => ({ content: renderPracticePack(shared) }),
};
