import { beforeAll, expect, test } from 'vitest';
import { writeBundle } from '../../lib/export/bundle';
import { setMessages } from '../../lib/i18n';
import { planImport, readShared } from '../../lib/import';
import { type Clip, changesOf, createClip, type Digest, linkDraft } from '../../lib/model';
import { keepersIn } from '../../lib/model/overlap';
import en from '../../public/_locales/en/messages.json';
import { item, sample } from '../export/sample';
import { now } from './bring';
import { MemoryLibrary } from './library';

beforeAll(() => setMessages('en', en));

const page = item({ kind: 'clip', key: 'e'.repeat(64), title: 'Drafts', address: 'https://example.org/drafts' });
/** Two digests of just the same words are one, whoever sends it: these differ. */
const from = (name: string, title = `${name}’s digest`) => ({
  ...sample,
  title,
  maker: { name, organisation: '' },
  sections: [{ title: 'Read', kind: '' as const, language: '', principle: null, words: title, items: [page] }],
});

async function bring(library: MemoryLibrary, document: ReturnType<typeof from>) {
  const bytes = new TextEncoder().encode(await writeBundle(document));
  const plan = await planImport(await readShared({ name: 'x.jsonl', bytes }), library, now);
  library.commit(plan.edit);
  return plan.rows.find(({ kind }) => kind === 'clip')?.kept;
}

test('a page that several shared says how many of you kept it: each maker once, and whoever has the library', async () => {
  const library = new MemoryLibrary();
  expect(await bring(library, from('Ada'))).toBe(undefined);
  expect(await bring(library, from('Ada', 'April'))).toBe(undefined);
  expect(await bring(library, from('Ben'))).toBe(2);
  expect(await bring(library, from('cleo'))).toBe(3);
  expect(await bring(library, from('Cleo', 'April'))).toBe(3);
  const [clip] = library.all<Clip>('clip') as [Clip];
  const keepers = keepersIn(library.all<Digest>('digest')).get(clip.id);
  expect(keepers?.map(({ name }) => name.toLowerCase())).toEqual(['ada', 'ben', 'cleo']);
});

test('who kept a page before any of them counts too', async () => {
  const library = new MemoryLibrary();
  const clip = createClip(linkDraft('https://example.org/drafts', 'Drafts'), null, now);
  library.put(clip.id, changesOf(clip));
  expect(await bring(library, from('Ada'))).toBe(2);
});
