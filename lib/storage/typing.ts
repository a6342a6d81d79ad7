import { type Commit, type Edit, type Fields, type Held, type RecordedOp, type RecordId, sameVersion } from '../model';
import { leavesOf } from './edits';
import { IndexUpdate } from './indexing';
import type { Library, Typing } from './library';
import type { CommitOptions } from './repository';
import { checkFields, historyRow, putRow, readRows } from './rows';
import type { StoreName, WriteTransaction } from './schema';
import { write } from './transaction';

const stores: readonly StoreName[] = [
  'clips',
  'records',
  'commits',
  'history',
  'pending',
  'cols',
  'facets',
  'tags',
  'kv',
];
/** How long typing goes into one commit, ms. */
const longest = 60_000;

/**
 * Lets typing go on in this page's last commit: its ops take the new values and times and keep their edit counts and
 * what they replaced. Null where it cannot: another page came between, a minute is over, an archive holds the commit.
 */
export async function joinTyping(library: Library, edit: Edit, options: CommitOptions): Promise<Commit | null> {
  const { typing } = library.session;
  const [[id, changes] = [], second] = Object.entries(edit.changes);
  if (!typing || !id || !changes || second || typing.record !== id || options.blobs?.length) return null;
  const now = library.now().getTime();
  if (now - typing.at >= longest || now < typing.at || Object.keys(changes).sort().join() !== typing.keys.join())
    return null;
  const joined = await write(library.db, { stores, durability: options.durability }, (tx) =>
    amend(tx, typing, { now, changes }),
  );
  if (!joined) return null;
  for (const { key, v } of joined.ops) library.session.seen.set(`${id} ${key}`, v);
  library.announcer.announce({ records: [typing.record], commit: typing.commit, scope: 'records' }, joined.pages);
  if (joined.words) library.enricher.soon();
  return joined.commit;
}

interface Amendment {
  readonly now: number;
  readonly changes: Edit['changes'][RecordId];
}

async function amend(tx: WriteTransaction, typing: Typing, { now, changes }: Amendment) {
  const [[row], entry, commit, sealed] = await Promise.all([
    readRows(tx, [typing.record]),
    tx.objectStore('history').get(typing.entry),
    tx.objectStore('commits').get(typing.commit),
    tx.objectStore('kv').get('sealedAt') as Promise<number | undefined>,
  ]);
  if (!row || entry?.commit !== typing.commit || !commit || commit.undoneBy || typing.at <= (sealed ?? 0)) return null;
  const standing = entry.ops.every(({ key, v }) => row.fields[key] && sameVersion(row.fields[key].v, v));
  if (!standing) return null;
  const ops = entry.ops.map((op): RecordedOp => {
    const time = Math.max(now, op.v[1] + 1);
    return { ...op, x: changes[op.key] ?? null, v: [op.v[0], time, op.v[2]] };
  });
  const fields = { ...row.fields };
  for (const op of ops) fields[op.key] = replaceWinner(fields, op);
  checkFields(typing.record, fields);
  await Promise.all([
    tx.objectStore('history').put(historyRow({ ...entry, ops }), typing.entry),
    putRow(tx, { ...row, fields }),
  ]);
  const index = await IndexUpdate.start(tx);
  if (row.k !== undefined) await index.reach([row.k]);
  index.change(row, row.fields, fields);
  const pages = await index.finish(`${typing.commit} ${now}`);
  return { commit, ops, pages, words: index.hasPending };
}

/** The amended value has the same edits and a later time than the one it takes the place of, so it wins as that did. */
function replaceWinner(fields: Fields, { key, x, v }: RecordedOp) {
  const [, ...others] = leavesOf(fields[key]);
  const held: Held = { x, v };
  return others.length > 0 ? { ...held, o: others } : held;
}
