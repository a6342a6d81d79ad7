import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  changesOf,
  createDigest,
  createHealthCheck,
  createMeeting,
  createPerson,
  createPractice,
  createReview,
  createTie,
  flattenPart,
  type RecordId,
  sha256,
} from '../../lib/model';
import { createSession } from '../../lib/model/new-session';
import { createThread } from '../../lib/model/new-thread';
import { ArchiveError, createArchive, inspectArchive, restoreArchive } from '../../lib/storage/backup';
import type { Repository } from '../../lib/storage/repository';
import { clip, clock, openLibrary, saving } from './open';

const body = '<p>What a body says, and 🌱</p>';

/** A library with something of everything: edits, an undo, blobs, the trash, an erased record. */
async function filled() {
  const library = await openLibrary({ now: clock() });
  const hash = await sha256(body);
  const image = new Uint8Array([0, 1, 254, 255]);
  const imageHash = await sha256(image);
  const images = [{ address: 'https://example.org/i.png', alt: 'A hall', blob: imageHash }];
  const [kept, trashed, erased] = [
    clip({ body: hash, images, tags: ['care', 'a/b'] }),
    clip(),
    clip({ title: 'Erased' }),
  ];
  const now = new Date('2026-03-01');
  const [meeting, digest] = [createMeeting('Monthly call', 'We listened.', now), createDigest('March', 'en', now)];
  const blobs = [
    { hash, type: 'text/html', content: body },
    { hash: imageHash, type: 'image/png', content: image },
  ];
  await library.commit(saving(kept, trashed, erased, meeting, digest), { blobs });
  await library.commit({ title: 'did_clip_edit', changes: { [kept.id]: { note: 'One' } } });
  await library.commit({
    title: 'did_clip_trash',
    changes: { [trashed.id]: { trashedAt: '2026-03-02T10:00:00.000Z' } },
  });
  const last = await library.commit({
    title: 'did_principle_edit',
    changes: { 'principle:humility': { name: 'Humble' } },
  });
  await library.undo(last.id);
  const example = { id: 'e1', side: 'like', record: kept.id, part: null, order: 'a0', removed: false };
  await library.commit({
    title: 'did_example_like',
    changes: { 'principle:humility': flattenPart('examples', example) },
  });
  const person = { ...createPerson('Programme lead', 'Example Network'), aliases: ['A lead'], consent: 'By role' };
  const practice = createPractice({
    name: 'Shared reading',
    principles: ['principle:openness'],
    steps: 'Read.\nTalk.',
  });
  const session = createSession('Monthly call', { date: '2026-03-12', start: '10:00', zone: 'UTC' }, new Date(0));
  const other = createPerson('Network B', '', 'organisation');
  const tie = createTie({ kind: 'introduced', from: person.id, to: other.id, on: '2026-03-12', note: '' }, new Date(0));
  const review = createReview({ title: session.title, session: session.id, date: session.date }, new Date(0));
  const thread = createThread({ title: 'A longer wait', source: null, begun: '2026-03-12' }, new Date(0));
  const empty = createHealthCheck({ title: 'Spring', openedOn: '2026-03-12', items: [], questions: [] }, new Date(0));
  const health = { ...empty, answers: [{ id: 'a1', said: { G1: 4, G2: 0 }, words: { keep: 'The lunch' } }] };
  await library.commit(saving(person, practice, session, other, tie, review, thread, health));
  await library.commit({ title: 'did_settings', changes: { 'settings:library': { theme: 'dark' } } });
  await library.erase([erased.id]);
  await library.setLocal('tabs', ['not for others']);
  return {
    library,
    ids: [
      ...[
        kept.id,
        trashed.id,
        erased.id,
        meeting.id,
        digest.id,
        person.id,
        practice.id,
        session.id,
        tie.id,
        review.id,
        thread.id,
        health.id,
      ],
      ...['principle:humility', 'settings:library'],
    ],
  };
}

/** Everything a person or a later sync could see of some records. */
async function contents(library: Repository, ids: readonly string[]) {
  const records = ids as RecordId[];
  const versions = await Promise.all(records.map((id) => library.versions(id)));
  const commits = await library.commits();
  return {
    records: await library.getMany(records),
    fields: await Promise.all(records.map((id) => library.fields(id))),
    versions: versions.map((entries) => entries.map((entry) => JSON.stringify(entry)).sort()),
    commits: commits.sort((a, b) => (a.id < b.id ? -1 : 1)),
    blobs: await Promise.all(
      [sha256(body), sha256(new Uint8Array([0, 1, 254, 255]))].map(async (h) => library.blob(await h)),
    ),
    total: (await library.findClips({})).total,
    trashed: (await library.findClips({ trashed: true })).total,
    found: (await library.findClips({ text: 'body says' })).total,
    tags: await library.tags(''),
  };
}

/** The archive with its files changed; the sums are made right again unless told not to. */
async function changed(bytes: Uint8Array, change: (files: Record<string, Uint8Array>) => void, sums = true) {
  const files = unzipSync(bytes);
  change(files);
  if (sums) {
    const names = Object.keys(files).filter((name) => name !== 'sums.json');
    const all = await Promise.all(
      names.map(async (name) => [name, await sha256(files[name] as Uint8Array<ArrayBuffer>)]),
    );
    files['sums.json'] = strToU8(JSON.stringify(Object.fromEntries(all)));
  }
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}

const header = (files: Record<string, Uint8Array>, values: object) => {
  const old = JSON.parse(new TextDecoder().decode(files['archive.json']));
  files['archive.json'] = strToU8(JSON.stringify({ ...old, ...values }));
};

describe('an archive', () => {
  it('gives the same library back on an empty one, again and again', async () => {
    const { library, ids } = await filled();
    const bytes = await createArchive(library);
    expect(await inspectArchive(bytes)).toMatchObject({
      version: 1,
      clips: 2,
      meetings: 1,
      digests: 1,
      principles: 4,
      blobs: 2,
    });
    const empty = await openLibrary();
    await restoreArchive(empty, bytes);
    const before = await contents(library, ids);
    expect(await contents(empty, ids)).toEqual(before);
    expect(before.records[2]).toBeUndefined();
    await restoreArchive(empty, bytes);
    expect(await contents(empty, ids)).toEqual(before);
    expect(await empty.local('tabs')).toBeUndefined();
    expect(await empty.findClips({ text: 'body' })).toMatchObject({ total: 1 });
  });

  it('leaves what was edited since as it is, and other records alone', async () => {
    const { library, ids } = await filled();
    const bytes = await createArchive(library);
    const kept = ids[0] as RecordId;
    const added = clip();
    await library.commit(saving(added));
    await library.commit({ title: 'did_clip_edit', changes: { [kept]: { note: 'Two' } } });
    await restoreArchive(library, bytes);
    expect(await library.get(kept)).toMatchObject({ note: 'Two' });
    expect(await library.otherVersions(kept)).toEqual([]);
    expect(await library.get(added.id)).toEqual(added);
  });

  it('does not take typing into a commit that it holds', async () => {
    const library = await openLibrary({ now: clock() });
    const saved = clip();
    await library.commit(saving(saved));
    const type = (note: string) =>
      library.commit({ title: 'did_clip_edit', changes: { [saved.id]: { note } } }, { typing: true });
    const first = await type('a');
    expect((await type('ab')).id).toBe(first.id);
    const bytes = await createArchive(library);
    expect((await type('abc')).id).not.toBe(first.id);
    await restoreArchive(library, bytes);
    expect(await library.get(saved.id)).toMatchObject({ note: 'abc' });
    expect(await library.otherVersions(saved.id)).toEqual([]);
  });

  it('erases here what was erased there, and brings nothing back that was erased here', async () => {
    const { library, ids } = await filled();
    const before = await createArchive(library);
    const copy = await openLibrary();
    await restoreArchive(copy, before);
    await library.erase([ids[0] as RecordId]);
    await restoreArchive(library, before);
    expect(await library.get(ids[0] as RecordId)).toBeUndefined();
    await restoreArchive(copy, await createArchive(library));
    expect(await copy.get(ids[0] as RecordId)).toBeUndefined();
  });

  it('is refused in words when it is none, newer, damaged or hostile, and nothing is written', async () => {
    const { library, ids } = await filled();
    const bytes = await createArchive(library);
    const blob = `blobs/${await sha256(body)}.html`;
    const cases: [string, Uint8Array<ArrayBuffer>, string[]][] = [
      ['archive_notOne', strToU8('no zip') as Uint8Array<ArrayBuffer>, []],
      ['archive_notOne', bytes.slice(0, bytes.length - 40), []],
      ['archive_notOne', zipSync({ 'a.txt': strToU8('a') }) as Uint8Array<ArrayBuffer>, []],
      ['archive_notOne', await changed(bytes, (files) => header(files, { format: 'other' })), []],
      ['archive_newer', await changed(bytes, (files) => header(files, { version: 2 })), []],
      ['archive_newer', await changed(bytes, (files) => header(files, { schema: 999 })), []],
      ['archive_damaged', await changed(bytes, (files) => header(files, { counts: -1 })), ['archive.json']],
      [
        'archive_damaged',
        await changed(
          bytes,
          (f) => {
            f[blob] = strToU8('x');
          },
          false,
        ),
        [blob],
      ],
      [
        'archive_damaged',
        await changed(bytes, (f) => {
          f[blob] = strToU8('x');
        }),
        [blob],
      ],
      [
        'archive_damaged',
        await changed(
          bytes,
          (f) => {
            delete f[blob];
          },
          false,
        ),
        [blob],
      ],
      [
        'archive_damaged',
        await changed(
          bytes,
          (f) => {
            delete f['history.jsonl'];
          },
          false,
        ),
        ['history.jsonl'],
      ],
      [
        'archive_damaged',
        await changed(
          bytes,
          (f) => {
            delete f['sums.json'];
          },
          false,
        ),
        ['sums.json'],
      ],
      [
        'archive_damaged',
        await changed(bytes, (f) => {
          f['records.jsonl'] = strToU8('{"id":1}');
        }),
        ['records.jsonl:1'],
      ],
      [
        'archive_damaged',
        await changed(bytes, (f) => {
          f['commits.jsonl'] = strToU8('\n{"');
        }),
        ['commits.jsonl:2'],
      ],
    ];
    for (const [key, poisoned, places] of cases) {
      const empty = await openLibrary();
      const failure = await restoreArchive(empty, poisoned).catch((error: unknown) => error);
      expect(failure, `${key} ${places}`).toBeInstanceOf(ArchiveError);
      expect(failure).toMatchObject({ key, places });
      expect((await contents(empty, ids)).records.slice(0, 5).every((record) => record === undefined)).toBe(true);
    }
  });

  it('may hold files and fields of a later version; a record that is none is left out', async () => {
    const { library, ids } = await filled();
    const row = { id: 'clip:bad', fields: { title: { x: 7, v: [1, 1, 'x'] } }, later: true };
    const bytes = await changed(await createArchive(library), (files) => {
      files['../../etc/passwd'] = strToU8('no');
      files['later.jsonl'] = strToU8('{}');
      header(files, { later: true });
      const records = new TextDecoder().decode(files['records.jsonl']);
      files['records.jsonl'] = strToU8(
        `${JSON.stringify(row)}\n${records.replace('"fields":{', '"fields":{"later":{"x":[1],"v":[1,1,"x"]},')}`,
      );
    });
    const empty = await openLibrary();
    await restoreArchive(empty, bytes);
    expect(await empty.get('clip:bad')).toBeUndefined();
    expect((await contents(empty, ids)).total).toBe(1);
    const fields = await Promise.all((ids as RecordId[]).map((id) => empty.fields(id)));
    expect(fields.some((all) => all?.later?.x?.toString() === '1')).toBe(true);
  });

  it('of version 1 keeps opening', async () => {
    const bytes = new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../fixtures/archives/v1.zip')));
    const library = await openLibrary();
    expect(await restoreArchive(library, bytes)).toMatchObject({
      version: 1,
      clips: 2,
      meetings: 1,
      digests: 1,
      blobs: 2,
    });
    const { rows } = await library.findClips({ text: 'body says' });
    const [found] = await library.clipsAt(rows);
    expect(found).toMatchObject({ note: 'One', tags: ['a/b', 'care'] });
    expect(await library.blob(found?.body ?? '')).toMatchObject({ type: 'text/html', content: body });
    expect((await library.settings()).theme).toBe('dark');
    expect(changesOf((await library.list('meeting'))[0] ?? { id: 'meeting:x' })).toMatchObject({
      text: 'We listened.',
    });
  });
});
