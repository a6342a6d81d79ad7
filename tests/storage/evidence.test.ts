import { describe, expect, it, vi } from 'vitest';
import {
  type Clip,
  changesOf,
  createMeeting,
  createPerson,
  createPrinciple,
  flattenPart,
  type Highlight,
  type Meeting,
  type NoteLine,
  type PrincipleId,
} from '../../lib/model';
import { formerName } from '../../lib/notes/principle-words';
import { emptyPage, flag, pageSize } from '../../lib/storage/columns';
import { openDatabase } from '../../lib/storage/database';
import { heldLines } from '../../lib/storage/held-lines';
import { libraryOf } from '../../lib/storage/library';
import { migrations } from '../../lib/storage/migrations';
import type { Repository } from '../../lib/storage/repository';
import { clip, freshName, openLibrary, saving } from './open';

const trust: PrincipleId = 'principle:relationships';

function passage(
  id: string,
  exact: string,
  principles: PrincipleId[] = [trust],
  createdAt = '2026-03-05T00:00:00.000Z',
): Highlight {
  return {
    id,
    quote: { exact, prefix: '', suffix: '' },
    position: null,
    note: '',
    principles,
    createdAt,
    order: 'a0',
    removed: false,
  };
}

const line = (id: string, words: string): NoteLine => ({
  id,
  label: 'quote',
  words,
  principles: [trust],
  release: null,
  attribution: null,
  credit: null,
  consent: null,
  order: 'a0',
  removed: false,
});

const note = (meeting: Meeting, changes: Partial<Meeting>): Meeting => ({ ...meeting, ...changes });

/** What was found, in words: the kind and the part or the clip. */
async function found(library: Repository, text?: string): Promise<string[]> {
  const evidence = await library.evidence(trust, text);
  return Promise.all(
    evidence.map(async ({ kind, row, part, words }) => {
      const [held] = row === null ? [] : await library.clipsAt([row]);
      return [kind, part ?? held?.title ?? words].join(' ');
    }),
  );
}

describe('evidence of a principle', () => {
  it('is every clip, passage, note and line that carries it, newest first', async () => {
    const library = await openLibrary();
    const meeting = createMeeting('March call', 'We spoke of trust.', new Date('2026-03-03T12:00:00'));
    await library.commit(
      saving(
        clip({ title: 'Tagged', principles: [trust], savedAt: '2026-03-01T00:00:00.000Z' }),
        clip({
          title: 'With a passage',
          highlights: [passage('p1', 'Calls between meetings'), passage('other', 'no', [])],
        }),
        clip({ title: 'Neither' }),
        note(meeting, { principles: [trust], lines: [line('l1', 'I would call you')] }),
      ),
    );
    expect(await found(library)).toEqual(['passage p1', 'meeting March call', 'line l1', 'clip Tagged']);
    expect(await found(library, 'BETWEEN call')).toEqual(['passage p1']);
    expect(await found(library, 'tagged')).toEqual(['clip Tagged']);
    expect(await found(library, 'nowhere')).toEqual([]);
  });

  it('leaves out what is in the trash, what was taken off and what was erased', async () => {
    const library = await openLibrary();
    const [one, two] = [
      clip({ title: 'One', highlights: [passage('p1', 'first words')] }),
      clip({
        title: 'Two',
        principles: [trust],
        highlights: [passage('p2', 'second words', [trust], '2026-03-04T00:00:00.000Z')],
      }),
    ];
    await library.commit(saving(one, two));
    expect(await found(library)).toEqual(['passage p1', 'passage p2', 'clip Two']);
    const set = (id: Clip['id'], changes: Record<string, string | boolean | string[] | null>) =>
      library.commit({ title: 'did_clip_edit', changes: { [id]: changes } });
    await set(two.id, { trashedAt: '2026-03-06T00:00:00.000Z' });
    expect(await found(library)).toEqual(['passage p1']);
    await set(two.id, { trashedAt: null });
    await set(one.id, { 'highlights/p1/principles': [] });
    expect(await found(library)).toEqual(['passage p2', 'clip Two']);
    await set(two.id, { 'highlights/p2/removed': true });
    expect(await found(library)).toEqual(['clip Two']);
    await set(one.id, { 'highlights/p1/principles': [trust] });
    expect(await found(library)).toEqual(['passage p1', 'clip Two']);
    await library.erase([one.id]);
    expect(await found(library)).toEqual(['clip Two']);
  });

  it('is found in a library of before there were marks', async () => {
    const name = freshName();
    const saved = clip({ highlights: [passage('p1', 'words')] });
    const old = await openDatabase({ name, closed: () => undefined }, migrations.slice(0, 1));
    const fields = Object.fromEntries(
      Object.entries(changesOf(saved)).map(([key, x]) => [key, { x, v: [1, 1, 'd'] as const }]),
    );
    const page = emptyPage(0);
    page.flags[1] = flag.live;
    await old.put('cols', page);
    await old.add('clips', { id: saved.id, address: saved.address, hashes: [], fields });
    old.close();
    const library = await openLibrary({ name });
    await vi.waitFor(async () => expect(await found(library)).toEqual(['passage p1']), 5000);
  });

  it('is counted among 20,000 clips without reading them', async () => {
    const library = await openLibrary();
    const many = 20_000;
    const db = libraryOf(library).db;
    const tx = db.transaction(['marks', 'cols', 'kv'], 'readwrite');
    const page = {
      savedAt: new Uint32Array(pageSize).fill(1_700_000_000),
      flags: new Uint8Array(pageSize).fill(flag.live),
    };
    const plane = new Uint32Array(pageSize).fill(1);
    await tx.objectStore('kv').put([trust], 'principleBits');
    for (let at = 0; at * pageSize < many; at += 1)
      await tx.objectStore('cols').put({ ...page, page: at, planes: [plane] });
    for (let k = 0; k < 500; k += 1)
      await tx
        .objectStore('marks')
        .put({ k, id: `p${k}`, keys: [trust], at: 1_700_000_000_000 + k, quote: `words ${k}` });
    await tx.done;
    libraryOf(library).columns.forget('all');
    const evidence = await library.evidence(trust);
    expect(evidence).toHaveLength(pageSize * 5 + 500);
    expect(evidence[0]).toMatchObject({ kind: 'passage', words: 'words 499' });
    expect(await library.evidence(trust, 'words 499')).toHaveLength(1);
  });

  it('hears what another window changed', async () => {
    const name = freshName();
    const [here, there] = [await openLibrary({ name }), await openLibrary({ name })];
    const saved = clip({ highlights: [passage('p1', 'words')] });
    await here.commit(saving(saved));
    expect(await found(there)).toEqual(['passage p1']);
    await there.commit({ title: 'x', changes: { [saved.id]: { 'highlights/p1/removed': true } } });
    expect(await found(here)).toEqual([]);
  });
});

describe('what somebody is seen in', () => {
  const guest = { ...createPerson('Programme lead', 'Example Network'), aliases: ['Prog. Lead'] };

  it('is what they wrote, shared, attended, said and are named in', async () => {
    const library = await openLibrary();
    const on = (day: number) => new Date(`2026-03-0${day}T12:00:00`);
    const origin = {
      credit: { name: 'PROGRAMME  Lead', organisation: '' },
      title: '',
      key: '',
      receivedAt: '2026-03-01T00:00:00.000Z',
    };
    await library.commit(
      saving(
        clip({ author: 'By Somebody, prog. lead and Another', savedAt: '2026-03-09T00:00:00.000Z' }),
        clip({ origin, savedAt: '2026-03-08T00:00:00.000Z' }),
        clip({ author: 'Programme leader' }),
        note(createMeeting('One', '', on(7)), { present: '14 people, the programme lead' }),
        { ...createMeeting('Two', 'Thanks: to the Programme Lead!', on(6)) },
        { ...createMeeting('Three', 'the programme leaders', on(5)) },
        note(createMeeting('Gone', 'programme lead', on(4)), { trashedAt: '2026-03-09T00:00:00.000Z' }),
      ),
    );
    const seen = await library.seen(guest);
    expect(seen.map(({ part, title }) => `${part} ${title}`.trim())).toEqual([
      'author',
      'shared',
      'present One',
      'named Two',
    ]);
    const nobody = createPerson('Nobody', '');
    expect(await library.lastSeen([guest, nobody])).toEqual([seen[0]?.at, null]);
    const two = (await library.list('meeting')).find(({ title }) => title === 'Two');
    await library.commit({ title: 'x', changes: { [two?.id ?? '']: { text: 'Thanks to all' } } });
    expect((await library.seen(guest)).map(({ title }) => title)).not.toContain('Two');
  });

  it('counts what came from an organisation as its own', async () => {
    const library = await openLibrary();
    const origin = {
      credit: { name: 'Host', organisation: 'Example Network' },
      title: '',
      key: '',
      receivedAt: '2026-03-01T00:00:00.000Z',
    };
    await library.commit(saving(clip({ origin })));
    expect(await library.seen(createPerson('Example network', '', 'organisation'))).toHaveLength(1);
    expect(await library.seen(createPerson('Example network', ''))).toHaveLength(0);
  });
});

describe('a line that names a principle behind #', () => {
  const text = 'Noticing: three ask #relationships\nIdea: draw it\nNoticing: three ask #relationships';

  it('is evidence, once, with a record and without one, under an id that stays while the text changes', async () => {
    const repository = await openLibrary();
    const meeting = note(createMeeting('A call', text, new Date('2026-03-01')), {});
    await repository.commit(saving(meeting));
    const before = await repository.evidence(trust);
    expect(before.map(({ kind, words }) => [kind, words])).toEqual([
      ['line', 'three ask #relationships'],
      ['line', 'three ask #relationships'],
    ]);
    const [first, second] = before.map(({ part }) => part);
    expect(first).not.toBe(second);
    expect(await repository.evidence(trust, 'draw')).toEqual([]);

    // Lines come above and between: each keeps its id.
    const changed = `Idea: first\n${text.replace('draw it', 'draw it\nIdea: and more')}`;
    await repository.commit({ title: 'x', subject: [], changes: { [meeting.id]: { text: changed } } });
    expect((await repository.evidence(trust)).map(({ part }) => part)).toEqual([first, second]);
    const held = heldLines(repository, meeting.id, changed);
    expect([held.placeOf(first ?? ''), held.placeOf(second ?? '')]).toEqual([1, 4]);

    // A record takes the place of what is held.
    const spoken = { ...line('l1', 'three ask #relationships'), label: null, principles: [], place: { nth: 0, of: 2 } };
    await repository.commit({ title: 'x', subject: [], changes: { [meeting.id]: flattenPart('lines', spoken) } });
    expect((await repository.evidence(trust)).map(({ part }) => part)).toEqual(['l1', second]);
  });

  it('goes on being evidence when its principle gets another name', async () => {
    const repository = await openLibrary();
    const principle = createPrinciple('Rest', 'a9');
    const meeting = createMeeting('A call', 'Noticing: we slept #rest', new Date('2026-03-01'));
    await repository.commit(saving(principle, meeting));
    const changes = { [principle.id]: { name: 'Repose', ...formerName('Rest', 'Repose') } };
    await repository.commit({ title: 'x', subject: [], changes });
    expect(await repository.evidence(principle.id)).toHaveLength(1);
  });
});
