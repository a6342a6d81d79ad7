import { changesOf, createClip, createGivenPrinciples, createPartId, type Fields, sha256 } from '../../lib/model';
import { putBlobs } from '../../lib/storage/blobs';
import { type PlannedRow, putPlanned, recordStores } from '../../lib/storage/commit';
import { openDatabase } from '../../lib/storage/database';
import { applyOps, opOf } from '../../lib/storage/edits';
import { wordsOfClip } from '../../lib/storage/enrich';
import { marksOf } from '../../lib/storage/marks';
import type { StoredBlob } from '../../lib/storage/repository';
import { historyRow } from '../../lib/storage/rows';
import type { ClipRow, StoreName } from '../../lib/storage/schema';
import { inGroups, write } from '../../lib/storage/transaction';
import { randomFrom, vocabulary } from './library';

/** Clips written in one transaction. */
const atOnce = 4000;
/** So many of the newest clips hold an article. */
const withText = 40;
/** So many clips carry the word that filters a list to one screen. */
const rare = 9;
const begin = Date.UTC(2023, 0, 1);
const span = Date.UTC(2026, 0, 1) - begin;
const principles = createGivenPrinciples().map(({ id }) => id);

interface Made {
  readonly planned: PlannedRow;
  readonly blob: StoredBlob | null;
}

/**
 * Writes a library of this many clips as commits do: rows, history, columns, tags, words and marks. The same for one
 * count. It is one that has come to rest: all of it is indexed, and what is tidied once a day was tidied today.
 */
async function seed(clips: number): Promise<void> {
  const random = randomFrom(20_260_101);
  const db = await openDatabase({ name: 'commonplace', closed: () => undefined });
  const device = (await db.get('kv', 'device')) as string;
  const stores: StoreName[] = [...recordStores, 'words', 'marks'];
  for (let from = 0; from < clips; from += atOnce) {
    const places = Array.from({ length: Math.min(atOnce, clips - from) }, (_, i) => from + i);
    const made: Made[] = [];
    for (const place of places) made.push(await clipAt({ place, clips, random, device }));
    await write(db, { stores, durability: 'relaxed' }, async (tx) => {
      const commit = { id: createPartId(), device, page: createPartId(), title: 'did_import', subject: [] };
      const at = begin + from;
      await putBlobs(
        tx,
        made.flatMap(({ blob }) => blob ?? []),
      );
      await tx.objectStore('commits').put({ ...commit, at, records: made.length, undoes: null, undoneBy: null });
      const history = tx.objectStore('history');
      await inGroups(made, ({ planned: { row, ops } }) =>
        history.add(historyRow({ commit: commit.id, record: row.id, at, ops })),
      );
      await putPlanned(
        tx,
        commit,
        made.map(({ planned }) => planned),
      );
      // What the page's own indexing would do a few clips at a time, later.
      const rows = (await tx.objectStore('clips').getAll(IDBKeyRange.lowerBound(from, true))) as ClipRow[];
      const bodies = new Map(made.flatMap(({ blob }) => (blob ? [[blob.hash, blob.content] as const] : [])));
      const [words, marks] = [tx.objectStore('words'), tx.objectStore('marks')];
      await inGroups(rows, (row) =>
        Promise.all([
          words.put({ k: row.k, words: wordsOfClip(row, bodies.get(`${row.fields.body?.x}`)) }),
          ...marksOf(row).map((mark) => marks.put(mark)),
        ]),
      );
      await tx.objectStore('pending').clear();
      for (const done of ['marked', 'faceted']) await tx.objectStore('kv').put(true, done);
    });
  }
  await db.put('kv', Date.now(), 'local/sweptAt');
  db.close();
}

interface Place {
  readonly place: number;
  readonly clips: number;
  readonly random: () => number;
  readonly device: string;
}

async function clipAt({ place, clips, random, device }: Place): Promise<Made> {
  const below = (count: number) => Math.floor(random() * count);
  const say = (count: number) => Array.from({ length: count }, () => vocabulary[below(vocabulary.length)]).join(' ');
  const html = place >= clips - withText ? articleOf(place, say) : '';
  const body = html ? await sha256(html) : null;
  const at = new Date(begin + Math.floor((span * place) / clips));
  const address = `https://site${below(200)}.example/${place}`;
  const draft = {
    kind: 'article' as const,
    url: address,
    address,
    title: `${say(4 + below(6))} ${place}`,
    site: new URL(address).host,
    author: below(3) ? `Group ${below(400)}` : '',
    publishedAt: at.toISOString().slice(0, 10),
    language: 'en',
    direction: 'ltr' as const,
    excerpt: say(12),
    words: 1500,
    html,
    images: [],
    cut: false,
  };
  const clip = {
    ...createClip(draft, body, at),
    principles: principles.filter(() => below(3) === 0),
    tags: [
      ...new Set([`tag ${below(50)}`, `tag ${below(500)}`, ...(place % Math.ceil(clips / rare) ? [] : ['rarely'])]),
    ],
    note: below(2) ? say(6) : '',
    read: below(2) === 0,
  };
  const stamp = { now: at.getTime(), device };
  const ops = Object.entries(changesOf(clip)).flatMap(([key, x]) => opOf(undefined, { key, x }, stamp) ?? []);
  const after: Fields = applyOps({}, ops);
  return {
    planned: { row: { id: clip.id, k: undefined }, before: null, after, ops },
    blob: body === null ? null : { hash: body, type: 'text/html', content: html },
  };
}

/** An article of about 1,500 words, whose first heading names its place. */
function articleOf(place: number, say: (count: number) => string): string {
  const part = (n: number) => `<h2>Part ${n}</h2>${Array.from({ length: 6 }, () => `<p>${say(48)}.</p>`).join('')}`;
  return `<h2>Article ${place}</h2>${[1, 2, 3, 4, 5].map(part).join('')}`;
}

Object.assign(globalThis, { benchSeed: seed });
