import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commandNamed } from '../../lib/commands';
import { examplesOf } from '../../lib/commands/example';
import { mergeChanges } from '../../lib/commands/person';
import { goOnForgetting } from '../../lib/commands/person-erase';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Choice, Going, Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import {
  createMeeting,
  createPerson,
  type Meeting,
  type Person,
  type PrincipleId,
  type RecordId,
} from '../../lib/model';
import { libraryOf } from '../../lib/storage/library';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { clip, openLibrary, saving } from '../storage/open';

setMessages('en', en);
const trust: PrincipleId = 'principle:relationships';

let repository: Repository;
let services: Services;
const notify = vi.fn();
const confirm = vi.fn(async () => true);
const pick = vi.fn();
const unname = vi.fn<NonNullable<Services['unname']>>();
const askErasing = vi.fn<NonNullable<Services['askErasing']>>();
const going = (_label: string, work: (going: Going) => Promise<unknown>) =>
  work({ signal: new AbortController().signal, onProgress: () => undefined });
const during = vi.fn(going as (label: string, work: (going: Going) => Promise<unknown>) => Promise<unknown>);

beforeEach(async () => {
  repository = await openLibrary();
  notify.mockClear();
  askErasing.mockReset();
  unname.mockReset();
  services = {
    repository,
    session: createSession(),
    notify,
    confirm,
    pick,
    askErasing,
    during,
    unname,
  } as unknown as Services;
});

/** Runs a command on a record and a part of it, as a button does. */
function press(id: string, record: RecordId | null, part?: string): Promise<boolean> {
  const context = { ...contextOf(services.session), activeRecord: record, selection: record ? [record] : [] };
  return runCommand(commandNamed(id), services, part === undefined ? context : { ...context, part });
}

const sides = async () => {
  const principle = await repository.get(trust);
  if (!principle) throw new Error('no principle');
  const ids = (side: 'like' | 'unlike') =>
    examplesOf(principle, side).map(({ record, part }) => [record, part].join(' ').trim());
  return { like: ids('like'), unlike: ids('unlike'), principle };
};

describe('evidence', () => {
  const passage = {
    id: 'p1',
    quote: { exact: 'Calls between meetings', prefix: '', suffix: '' },
    position: null,
    note: '',
    principles: [trust, 'principle:humility' as PrincipleId],
    createdAt: '2026-03-05T00:00:00.000Z',
    order: 'a0',
    removed: false,
  };

  it('loses the principle, wherever it is carried, and gets it back by undo', async () => {
    const page = clip({ title: 'A page', principles: [trust], highlights: [passage] });
    const line = { id: 'l1', label: null, words: 'A line', principles: [trust] };
    const rest = { release: null, attribution: null, credit: null, consent: null, order: 'a0', removed: false };
    const meeting: Meeting = {
      ...createMeeting('A call', '', new Date('2026-03-01')),
      principles: [trust],
      lines: [{ ...line, ...rest }],
    };
    await repository.commit(saving(page, meeting));
    for (const place of [page.id, `${page.id} p1`, meeting.id, `${meeting.id} l1`]) {
      const before = (await repository.evidence(trust)).length;
      expect(await press('evidence.off', trust, place)).toBe(true);
      expect(await repository.evidence(trust), place).toHaveLength(before - 1);
    }
    const left = await repository.get(page.id);
    expect(left?.highlights[0]?.principles).toEqual(['principle:humility']);
    await repository.undo(notify.mock.calls.at(-1)?.[1].undo);
    expect((await repository.evidence(trust)).map(({ kind }) => kind)).toEqual(['line']);
  });

  it('becomes an example on one side, moves, changes sides and leaves; each is one step that undo takes back', async () => {
    const pages = [clip({ highlights: [passage] }), clip(), clip()] as const;
    await repository.commit(saving(...pages));
    const [one, two, three] = [`${pages[0].id} p1`, pages[1].id, pages[2].id];
    for (const place of [one, two, three]) await press('evidence.like', trust, place);
    await press('evidence.like', trust, two);
    expect((await sides()).like).toEqual([one, two, three]);
    const idOf = async (place: string) =>
      (await sides()).principle.examples.find(({ record, part }) => [record, part].join(' ').trim() === place)?.id ??
      '';
    await press('example.up', trust, await idOf(three));
    expect((await sides()).like).toEqual([one, three, two]);
    await press('example.down', trust, await idOf(one));
    expect((await sides()).like).toEqual([three, one, two]);
    await press('example.across', trust, await idOf(one));
    await press('evidence.unlike', trust, two);
    expect(await sides()).toMatchObject({ like: [three], unlike: [one, two] });
    await press('example.remove', trust, await idOf(one));
    expect((await sides()).unlike).toEqual([two]);
    await repository.undo(notify.mock.calls.at(-1)?.[1].undo);
    expect((await sides()).unlike).toEqual([one, two]);
    await press('example.open', trust, await idOf(one));
    expect(services.session.active.value).toMatchObject({ kind: 'clip', record: pages[0].id });
    expect(services.session.reveal.value).toEqual({ record: pages[0].id, part: 'p1' });
  });

  it('is nothing a command can act on without a part', async () => {
    await press('evidence.like', trust);
    await press('example.remove', trust, 'nothing');
    await press('evidence.off', 'clip:none', 'clip:none');
    expect(notify).not.toHaveBeenCalled();
  });
});

describe('people', () => {
  const people = () => repository.list('person');

  it('begin with their author, once, under every name', async () => {
    const page = clip({ author: 'Programme lead' });
    await repository.commit(saving(page));
    await press('person.fromAuthor', page.id, 'Programme lead');
    await press('person.fromAuthor', page.id, '  PROGRAMME   lead ');
    const [only, ...more] = await people();
    expect([only?.name, more.length]).toEqual(['Programme lead', 0]);
    expect(services.session.active.value?.record).toBe(only?.id);
  });

  it('are merged in one step: every name is found, nothing written is lost, undo parts them', async () => {
    const [one, two] = [
      { ...createPerson('Programme lead', ''), note: 'mine', aliases: ['PL'] },
      { ...createPerson('Prog. lead', 'Example Network'), note: 'theirs', attribution: 'named' as const },
    ];
    await repository.commit(saving(one, two, clip({ author: 'Prog. lead' })));
    pick.mockImplementation(async (_: string, choices: Choice<Person>[]) => choices[0]?.value);
    await press('person.merge', one.id);
    const [left, ...others] = await people();
    expect(others).toEqual([]);
    expect(left).toMatchObject({
      name: 'Programme lead',
      aliases: ['PL', 'Prog. lead'],
      organisation: 'Example Network',
      attribution: 'named',
      note: 'mine\n\ntheirs',
    });
    expect(await repository.seen(left as Person)).toHaveLength(1);
    await repository.undo(notify.mock.calls.at(-1)?.[1].undo);
    expect((await people()).map(({ name, aliases, note }) => [name, aliases, note])).toEqual([
      ['Prog. lead', [], 'theirs'],
      ['Programme lead', ['PL'], 'mine'],
    ]);
  });

  it('keep their own words when another entry joins', () => {
    const into = { ...createPerson('A host', 'Example Network'), role: 'Host', note: 'same' };
    const from = { ...createPerson('a host', 'Elsewhere'), role: 'Guest', link: 'https://example.org', note: 'same' };
    expect(mergeChanges(into, from)).toEqual({ link: 'https://example.org', 'aliases/a%20host': true });
  });

  it('are erased with all they were, and with what was merged into them, only after the word was typed', async () => {
    const [one, two] = [createPerson('A host', ''), createPerson('Host', '')];
    await repository.commit(saving(one, two));
    pick.mockResolvedValue(two);
    await press('person.merge', one.id);
    askErasing.mockResolvedValueOnce(null);
    await press('person.erase', one.id);
    expect(await people()).toHaveLength(1);
    askErasing.mockResolvedValueOnce({ word: null });
    await press('person.erase', one.id);
    expect(askErasing).toHaveBeenLastCalledWith(expect.objectContaining({ who: 'A host', names: ['A host', 'Host'] }));
    for (const { id } of [one, two]) {
      expect(await repository.get(id)).toBeUndefined();
      expect(await repository.versions(id)).toEqual([]);
    }
    expect(JSON.stringify(await repository.commits())).not.toContain('host');
  });

  it('are told where they are named, and called otherwise there when that is wanted', async () => {
    const person = createPerson('A host', '');
    const page = clip({ author: 'A Host and others' });
    await repository.commit(saving(person, page));
    askErasing.mockResolvedValueOnce({ word: null });
    await press('person.erase', person.id);
    expect(askErasing.mock.lastCall?.[0].found.counts).toMatchObject({ author: 1, version: 1, meeting: 0 });
    expect((await repository.get(page.id))?.author).toBe('A Host and others');
    expect(unname).toHaveBeenLastCalledWith(expect.objectContaining({ names: ['A host'], word: null }));

    const again = createPerson('A host', '');
    await repository.commit(saving(again));
    askErasing.mockResolvedValueOnce({ word: 'a colleague' });
    // What windows hold goes first, so that no form that is sent off meanwhile brings a name back.
    unname.mockImplementationOnce(async () => {
      expect(await repository.get(again.id)).toBeDefined();
      expect((await repository.get(page.id))?.author).toBe('A Host and others');
    });
    await press('person.erase', again.id);
    expect(unname).toHaveBeenLastCalledWith(expect.objectContaining({ names: ['A host'], word: 'a colleague' }));
    expect((await repository.get(page.id))?.author).toBe('A colleague and others');
    expect(await repository.get(again.id)).toBeUndefined();
    expect(notify).toHaveBeenLastCalledWith('The entry is erased and the name replaced in 1 place.');
  });

  it('stay where looking for them or replacing them is stopped', async () => {
    const person = createPerson('A host', '');
    await repository.commit(saving(person, clip({ author: 'A host' })));
    during.mockResolvedValueOnce(null);
    await press('person.erase', person.id);
    expect(askErasing).not.toHaveBeenCalled();
    during.mockImplementationOnce(going).mockResolvedValueOnce(null);
    askErasing.mockResolvedValueOnce({ word: 'a colleague' });
    await press('person.erase', person.id);
    expect(await people()).toHaveLength(1);
    expect(notify).toHaveBeenLastCalledWith(expect.stringMatching(/^Stopped/));
  });

  it('go from what windows hold, too, where a page goes on with what one that went had begun', async () => {
    vi.stubGlobal('navigator', {
      locks: { request: async (_name: string, _options: object, work: (lock: object) => unknown) => work({}) },
    });
    const person = createPerson('A host', '');
    await repository.commit(saving(person));
    const { db } = libraryOf(repository);
    await db.put('kv', { names: ['A host'], word: 'a colleague', erase: [person.id], commit: 'c' }, 'forgetting');
    unname.mockRejectedValueOnce(new Error('no room'));
    await expect(goOnForgetting(services)).rejects.toThrow('no room');
    // Nothing says that it is done: the next page does it.
    expect(await people()).toHaveLength(1);
    await goOnForgetting(services);
    expect(unname).toHaveBeenLastCalledWith(expect.objectContaining({ names: ['A host'], word: 'a colleague' }));
    expect(await people()).toHaveLength(0);
    unname.mockClear();
    await goOnForgetting(services);
    expect(unname).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it('of before there were such fields are read, written and undone', async () => {
    const old = { id: 'person:old', kind: 'person', name: 'A host', organisation: '', trashedAt: null } as const;
    await repository.commit(saving(old));
    const [read] = await people();
    expect([read?.aliases, read?.role]).toEqual([[], undefined]);
    const { id } = await repository.commit({ title: 'did_person_edit', changes: { [old.id]: { role: 'Host' } } });
    await repository.undo(id);
    expect((await people())[0]?.role).toBe('');
  });
});
