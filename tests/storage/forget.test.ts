import { describe, expect, it } from 'vitest';
import {
  createDigest,
  createHealthCheck,
  createHunch,
  createMeeting,
  createPerson,
  createPractice,
  createReview,
  createTie,
  type Digest,
  type Meeting,
  sha256,
} from '../../lib/model';
import { createArchive, restoreArchive } from '../../lib/storage/backup';
import { forgetNames, unfinished } from '../../lib/storage/forget';
import { libraryOf } from '../../lib/storage/library';
import { whereNamed } from '../../lib/storage/named';
import type { Repository } from '../../lib/storage/repository';
import { sessionWith } from '../facilitate/sessions';
import { clip, clock, freshName, openLibrary, saving } from './open';

const body = '<p>Zoë Núñez said so on the page itself</p>';
const credit = { name: 'Zoe Nunez', organisation: 'Example Network' };
const origin = { credit, title: 'From Zoë Núñez', key: 'k', receivedAt: '2026-03-01T00:00:00.000Z' };
const highlight = {
  id: 'h1',
  quote: { exact: 'Zoë Núñez said so', prefix: '', suffix: '' },
  position: null,
  note: 'ask Zoë Núñez',
  principles: [],
  createdAt: '2026-03-01T00:00:00.000Z',
  order: 'a0',
  removed: false,
};

/** A library in which somebody is named wherever one can be. */
async function populated(repository: Repository) {
  const hash = await sha256(body);
  const page = clip({
    title: 'A talk by Zoë Núñez',
    author: 'By Zoë Núñez and others',
    note: 'for the next call',
    tags: ['Zoe Nunez', 'care'],
    highlights: [highlight],
    body: hash,
    origin,
  });
  const other = clip({ title: 'Zoëtrope' });
  const meeting: Meeting = {
    ...createMeeting('Call', 'Action: @Zoë Núñez — share it — by Friday\n', new Date('2026-03-01')),
    present: 'Zoë Núñez, 3 others',
    lines: [
      {
        ...{ id: 'l1', label: null, words: 'as Zoë Núñez put it', principles: [], release: null, attribution: null },
        ...{ credit, consent: { state: 'yes', by: 'Zoë Núñez', at: null }, order: 'a0', removed: false },
      },
    ],
  };
  const digest: Digest = {
    ...createDigest('March', 'en', new Date('2026-03-02')),
    oneMinute: 'Zoë Núñez asks for drafts.',
    sections: [{ id: 's1', title: 'Thanks', principle: null, words: 'to Zoë Núñez', order: 'a0', removed: false }],
    items: [{ id: 'i1', section: 's1', source: null, words: 'Zoë Núñez again', order: 'a0', removed: false }],
  };
  const person = createPerson('Zoë Núñez', 'Example Network');
  const friend = { ...createPerson('A friend', ''), note: 'met through Zoë Núñez' };
  await repository.commit(
    { ...saving(page, other, meeting, digest, person, friend), subject: ['Zoë Núñez', '6'] },
    { blobs: [{ hash, type: 'text/html', content: body }] },
  );
  await repository.commit({
    title: 'did_clip_edit',
    subject: ['A talk'],
    changes: { [page.id]: { note: 'told by Zoë Núñez' } },
  });
  await repository.commit({ title: 'did_clip_edit', subject: ['A talk'], changes: { [page.id]: { note: 'told' } } });
  const at = '2026-03-02T00:00:00.000Z';
  await repository.putDraft({
    ...{
      address: 'https://example.org/x',
      url: 'https://example.org/x',
      title: 'x',
      note: 'Zoë Núñez',
      principles: [],
    },
    ...{ tags: [], tagText: '', updatedAt: at },
  });
  return { page, other, meeting, digest, person, friend };
}

/** Every stored row as text, without what a kept page says itself (and the words it is found by). */
async function everything(repository: Repository): Promise<string> {
  const { db } = libraryOf(repository);
  const stores = ['clips', 'records', 'commits', 'history', 'drafts', 'marks', 'tags', 'kv'] as const;
  const rows = await Promise.all(stores.map((store) => db.getAll(store)));
  const isQuote = (key: string, value: { key?: unknown } | null) =>
    /^(.*\/)?quote$/.test(key) || /\/quote$/.test(`${value?.key ?? ''}`);
  return JSON.stringify(rows, (key, value) => (isQuote(key, value) ? null : value))
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

const wish = (person: { id: `person:${string}` }) => ({
  ...{ names: ['Zoë Núñez'], word: 'a colleague', erase: [person.id] },
});

describe('a name', () => {
  it('is counted where it stands, with what it would become, and changes nothing by that', async () => {
    const repository = await openLibrary({ now: clock() });
    const { person } = await populated(repository);
    const answers = [{ id: 'b1', said: {}, words: { q1: 'Thank Zoë Núñez' } }];
    const questions = [{ id: 'q1', words: 'Whom to thank?', on: true, order: 'a0', removed: false }];
    const given = { title: 'Round', openedOn: '2026-03-02', items: [], questions };
    const check = { ...createHealthCheck(given, new Date('2026-03-02')), answers };
    const practice = createPractice({ name: 'The walk of Zoë Núñez' });
    const ends = { from: createPerson('One', '').id, to: createPerson('Two', '').id };
    const noted = createTie({ kind: 'met', ...ends, on: '2026-03-02', note: 'by Zoë Núñez' }, new Date('2026-03-02'));
    await repository.commit(saving(check, practice, noted));
    const before = await everything(repository);
    const { counts, samples } = await whereNamed(repository, wish(person));
    expect(counts).toEqual({
      ...{
        author: 1,
        note: 1,
        page: 1,
        meeting: 1,
        session: 0,
        review: 0,
        thread: 0,
        ...{ health: 1, tie: 1, practice: 1 },
        digest: 1,
        edition: 0,
        entry: 1,
        draft: 1,
        roster: 0,
      },
      ...{ version: 9, activity: 1 },
    });
    expect(samples).toContainEqual({
      place: 'author',
      title: 'A talk by Zoë Núñez',
      words: 'By Zoë Núñez and others',
    });
    expect(samples.map(({ place }) => place)).toEqual(expect.arrayContaining(['meeting', 'digest', 'note', 'entry']));
    expect(await everything(repository)).toBe(before);
  });

  it('is replaced everywhere, in versions and the list of changes too, and no undo or restore brings it to light', async () => {
    const repository = await openLibrary({ now: clock() });
    const { page, other, meeting, digest, person, friend } = await populated(repository);
    const archive = await createArchive(repository);
    expect(await forgetNames(repository, wish(person))).toBe(4);
    expect(await repository.get(person.id)).toBeUndefined();
    expect(await repository.get(page.id)).toMatchObject({
      title: 'A talk by a colleague',
      author: 'By a colleague and others',
      tags: ['a colleague', 'care'],
      highlights: [{ note: 'ask a colleague', quote: highlight.quote }],
      origin: { credit: { name: 'A colleague', organisation: 'Example Network' }, key: 'k' },
      body: page.body,
    });
    expect((await repository.get(other.id))?.title).toBe('Zoëtrope');
    expect(await repository.get(meeting.id)).toMatchObject({
      text: 'Action: @a colleague — share it — by Friday\n',
      present: 'A colleague, 3 others',
      lines: [{ words: 'as a colleague put it', credit: { name: 'A colleague' }, consent: { by: 'A colleague' } }],
    });
    expect(await repository.get(digest.id)).toMatchObject({
      oneMinute: 'A colleague asks for drafts.',
      sections: [{ words: 'to a colleague' }],
      items: [{ words: 'A colleague again' }],
    });
    expect((await repository.get(friend.id))?.note).toBe('met through a colleague');
    expect((await repository.draft('https://example.org/x'))?.note).toBe('A colleague');
    await libraryOf(repository).enricher.settle();
    expect(/zoe nunez.{0,60}/i.exec(await everything(repository))?.[0]).toBeUndefined();
    expect(await repository.tags('a coll')).toEqual(['a colleague']);
    expect((await repository.findClips({ text: 'colleague' })).total).toBe(1);
    expect((await whereNamed(repository, wish(person))).counts).toMatchObject({ version: 0, activity: 0, author: 0 });

    // Nothing of before says the name any more, whichever step is undone.
    const told = (await repository.commits()).toReversed();
    for (const { id } of told) await repository.undo(id);
    expect(/zoe nunez.{0,60}/i.exec(await everything(repository))?.[0]).toBeUndefined();

    // A backup of before holds it in its history, and what stands here stays.
    for (const { id } of (await repository.commits()).filter(({ undoes }) => undoes)) await repository.undo(id);
    await restoreArchive(repository, archive);
    expect(await repository.get(person.id)).toBeUndefined();
    expect((await repository.get(page.id))?.author).toBe('By a colleague and others');
    expect(await repository.otherVersions(page.id)).toEqual([]);
  });

  it('goes on where a page went in the middle, once or often, and is done as if at once', async () => {
    const name = freshName();
    const repository = await openLibrary({ name, now: clock() });
    const { page, person } = await populated(repository);
    for (let left = 1; left < 8; left += 1) {
      let told = 0;
      const dies = () => {
        told += 1;
        if (told > left) throw new Error('the page is gone');
      };
      const ended = await forgetNames(repository, wish(person), { onProgress: dies }).catch(
        (error: Error) => error.message,
      );
      if (ended !== 'the page is gone') break;
      expect(await unfinished(repository)).toMatchObject(wish(person));
    }
    const later = await openLibrary({ name, now: clock('2026-04-01T00:00:00.000Z') });
    const rest = (await unfinished(later)) ?? wish(person);
    await forgetNames(later, rest);
    expect(await unfinished(later)).toBeUndefined();
    expect(await later.get(person.id)).toBeUndefined();
    expect((await later.get(page.id))?.author).toBe('By a colleague and others');
    await libraryOf(later).enricher.settle();
    expect(/zoe nunez.{0,60}/i.exec(await everything(later))?.[0]).toBeUndefined();
    expect((await later.commits()).filter(({ title }) => title === 'did_names_replace')).toHaveLength(1);
  });

  it('stays with its entry where somebody stops it, and nothing is left to go on with', async () => {
    const repository = await openLibrary({ now: clock() });
    const { person } = await populated(repository);
    const stop = new AbortController();
    const going = { signal: stop.signal, onProgress: (part: number) => part > 0 && stop.abort() };
    const ended = await forgetNames(repository, wish(person), going).catch((error: unknown) => error);
    expect(ended).toBe(stop.signal.reason);
    expect((await repository.get(person.id))?.name).toBe('Zoë Núñez');
    expect(await unfinished(repository)).toBeUndefined();
  });

  it('is replaced in more records than one transaction takes, and in those after the last full one', async () => {
    const repository = await openLibrary({ now: clock() });
    const clips = Array.from({ length: 230 }, (_, i) => clip({ author: i % 2 === 0 ? 'Zoë Núñez' : 'Somebody else' }));
    await repository.commit(saving(...clips));
    const changed = await forgetNames(repository, { names: ['Zoë Núñez'], word: 'a colleague', erase: [] });
    expect(changed).toBe(115);
    const found = await repository.getMany(clips.map(({ id }) => id));
    expect(found.filter((each) => each?.author === 'A colleague')).toHaveLength(115);
    expect(JSON.stringify(await libraryOf(repository).db.getAll('history'))).not.toContain('Núñez');
    const { counts } = await whereNamed(repository, { names: ['Zoë Núñez'], erase: [] });
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
  });

  it('goes from a practice that tells whose idea it was, and its steps', async () => {
    const repository = await openLibrary({ now: clock() });
    const person = createPerson('Zoë Núñez', '');
    const practice = createPractice({ name: 'Shared reading', source: 'Zoë Núñez', steps: 'Read.\nAsk Zoë Núñez.' });
    await repository.commit(saving(person, practice));
    const { counts } = await whereNamed(repository, wish(person));
    expect(counts.practice).toBe(1);
    await forgetNames(repository, wish(person));
    const after = await repository.get(practice.id);
    expect([after?.source, after?.steps]).toEqual(['A colleague', 'Read.\nAsk a colleague.']);
    expect(await everything(repository)).not.toContain('Nunez');
  });

  it('goes from the blocks, roles, checklist and notes of a session', async () => {
    const repository = await openLibrary({ now: clock() });
    const person = createPerson('Zoë Núñez', '');
    const session = sessionWith([{ lead: 'Zoë Núñez', steps: 'Ask Zoë Núñez.', note: 'Zoë Núñez is new.' }], {
      note: 'Call Zoë Núñez',
      roles: [{ id: 'host', name: 'Zoë Núñez' }],
      access: [{ id: 'own', words: 'A chair for Zoë Núñez', done: true, order: 'a0', removed: false }],
    });
    await repository.commit(saving(person, session));
    const { counts } = await whereNamed(repository, wish(person));
    expect(counts.session).toBe(1);
    await forgetNames(repository, wish(person));
    const after = await repository.get(session.id);
    expect(after?.blocks[0]).toMatchObject({
      lead: 'A colleague',
      steps: 'Ask a colleague.',
      note: 'A colleague is new.',
    });
    expect(after?.roles[0]?.name).toBe('A colleague');
    expect(await everything(repository)).not.toContain('Nunez');
  });

  it('goes from the answers, the line and the if–then cards of a review, with what was found of them', async () => {
    const repository = await openLibrary({ now: clock() });
    const person = createPerson('Zoë Núñez', '');
    const blank = createReview({ title: 'With Zoë Núñez', session: null, date: '2026-03-12' }, new Date(0));
    const hunch = { ...createHunch('2026-03-12', 'a0'), condition: 'If Zoë Núñez opens', outcome: 'Zoë Núñez talks' };
    const held = { ...{ id: 'v', hunch: hunch.id, state: 'changed' as const }, words: 'Not Zoë Núñez first' };
    const review = {
      ...{ ...blank, hosts: 'Zoë Núñez', learned: 'Ask Zoë Núñez first' },
      answers: [{ id: 'hope', words: 'That Zoë Núñez comes' }],
      ...{ hunches: [hunch], verdicts: [{ ...held, on: '2026-04-01', order: 'a0', removed: false }] },
    };
    await repository.commit(saving(person, review));
    expect((await whereNamed(repository, wish(person))).counts.review).toBe(1);
    await forgetNames(repository, wish(person));
    expect(await repository.get(review.id)).toMatchObject({
      ...{ title: 'With a colleague', hosts: 'A colleague', learned: 'Ask a colleague first' },
      answers: [{ words: 'That a colleague comes' }],
      hunches: [{ condition: 'If a colleague opens', outcome: 'A colleague talks' }],
      verdicts: [{ words: 'Not a colleague first' }],
    });
    expect(await everything(repository)).not.toContain('Nunez');
  });

  it('gives way to a sign where the word would make a text too long, and other versions lose it too', async () => {
    const name = freshName();
    const [here, there] = [await openLibrary({ name, now: clock() }), await openLibrary({ name, now: clock() })];
    const person = createPerson('Al', '');
    const page = clip({ author: `Al ${'x'.repeat(990)}`, note: 'one' });
    await here.commit(saving(page, person));
    const base = { [page.id]: { note: (await here.fields(page.id))?.note?.v ?? [0, 0, ''] } };
    await here.commit({ title: 'did_clip_edit', changes: { [page.id]: { note: 'Al says one' } } }, { base });
    await there.commit({ title: 'did_clip_edit', changes: { [page.id]: { note: 'Al says two' } } }, { base });
    expect(await here.otherVersions(page.id)).toHaveLength(1);
    await forgetNames(here, { names: ['Al'], word: 'somebody of the network', erase: [person.id] });
    const after = await here.get(page.id);
    expect(after?.author).toBe(`… ${'x'.repeat(990)}`);
    const said = [after?.note, ...(await here.otherVersions(page.id)).map(({ value }) => value)];
    expect(said.toSorted()).toEqual(['… says one', '… says two']);
  });
});

describe('somebody among the people of a note', () => {
  const place = (id: string, names: string[], person: `person:${string}` | null, sign: string) => ({
    ...{ id, names, person, sign, word: '', order: 'a0', removed: false },
  });

  /** A note with a roster, whose stand-ins were given in a later step. */
  async function withRoster(repository: Repository) {
    const [zoe, other] = [createPerson('Zoë Núñez', ''), createPerson('Ana Ruiz', '')];
    const key = zoe.id.slice('person:'.length);
    const people = [
      place(key, ['Zoë Núñez', 'Zoë'], zoe.id, ''),
      place('loose', ['Zoe Nunez'], null, 'W'),
      place('ana', ['Ana Ruiz', 'Zoë Núñez'], other.id, 'B'),
    ];
    const note: Meeting = { ...createMeeting('Call', 'what Zoë Núñez said', new Date('2026-03-01')), people };
    await repository.commit(saving(zoe, other, note));
    await repository.commit({ title: 'x', subject: [], changes: { [note.id]: { [`people/${key}/sign`]: 'Q-sign' } } });
    return { zoe, note };
  }
  const peopleOf = async (repository: Repository, id: Meeting['id']) =>
    (await repository.get(id))?.people?.map(({ names, sign }) => [...names, sign]);

  it.each(['a colleague', null])(
    'goes with their stand-in, in every step, where their name becomes %s',
    async (word) => {
      const repository = await openLibrary({ now: clock() });
      const { zoe, note } = await withRoster(repository);
      const archive = await createArchive(repository);
      expect((await whereNamed(repository, wish(zoe))).counts).toMatchObject({ roster: 1, meeting: 1 });
      expect(await forgetNames(repository, { ...wish(zoe), word })).toBe(1);
      const text = word === null ? 'what Zoë Núñez said' : 'what a colleague said';
      expect((await repository.get(note.id))?.text).toBe(text);
      expect(await peopleOf(repository, note.id)).toEqual([['Ana Ruiz', 'B']]);
      const stored = await everything(repository);
      expect(stored).not.toContain('Q-sign');
      expect(/zoe nunez/i.test(stored.replaceAll('what Zoe Nunez said', ''))).toBe(false);
      for (const { id } of (await repository.commits()).toReversed()) await repository.undo(id);
      expect(await everything(repository)).not.toContain('Q-sign');
      await restoreArchive(repository, archive);
      expect((await peopleOf(repository, note.id)) ?? []).not.toContainEqual(expect.arrayContaining(['Q-sign']));
    },
  );
});
