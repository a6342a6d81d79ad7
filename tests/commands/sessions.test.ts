import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { givenSessionKeys, givenSessions } from '../../lib/commands/given-sessions';
import type { Series } from '../../lib/commands/last-time';
import { practicesHere } from '../../lib/commands/practices-here';
import type { Context, Services } from '../../lib/commands/services';
import { blockOfPractice, openNote, trashSession } from '../../lib/commands/session-acts';
import { dropBlock, intoBreakout, setMinutes, stepBlock } from '../../lib/commands/session-edits';
import { keepSession, type NewSession, newSession } from '../../lib/commands/session-make';
import { sessionsWith } from '../../lib/commands/session-uses';
import { agendaDocument, agendaOf, lintAgenda, mainBlocks, voiceOf } from '../../lib/facilitate';
import { setMessages } from '../../lib/i18n';
import {
  type AgendaSession,
  changesOf,
  createGivenPrinciples,
  createMeeting,
  type ReleaseLevel,
  records,
  type SessionId,
} from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { sessionWith } from '../facilitate/sessions';
import { freshName, openLibrary } from '../storage/open';
import { locks } from './locks';

let repository: Repository;
let services: Services;

beforeEach(async () => {
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
  setMessages('en', en);
  repository = await openLibrary();
  services = { repository, session: createSession(), notify: vi.fn(), say: vi.fn() } as unknown as Services;
});

const now = new Date('2026-03-01T09:00:00Z');
const wish = { title: 'Monthly call', date: '2026-03-12', start: '10:00', zone: 'Europe/Madrid', size: 20 };
const context = (id: SessionId): Context => ({
  activeKind: 'session',
  activeRecord: id,
  selection: [id],
  typing: false,
});
const keep = (session: AgendaSession) =>
  repository.commit({ title: 'did_session_new', subject: [''], changes: { [session.id]: changesOf(session) } });

describe.each(['en', 'es'] as const)('the given templates in %s', (language) => {
  test.each(givenSessionKeys)('%s is sound, fills its time, and nothing but people is missing from it', async (key) => {
    const from = (await givenSessions(language)).find(({ id }) => id === key);
    if (!from) throw new Error(key);
    const session = newSession({ from, wish, series: null }, now);
    records.session.schema.parse(session);
    const agenda = agendaOf(session);
    expect(agenda.left).toBe(0);
    const principles = createGivenPrinciples().map(({ id }) => ({ id, name: id }));
    const names = { role: (role: string) => role, block: ({ title }: { title: string }) => title };
    const found = lintAgenda({ session, agenda, voice: voiceOf(agenda, key === 'core' ? 4 : 20), principles, names });
    expect(found.map(({ rule }) => rule)).toEqual(['noAccess', 'noRoles']);
    const known = new Set((await practicesHere(language)).map(({ id }) => `${id}`));
    for (const { practice, title } of session.blocks) {
      expect(title).not.toBe('');
      if (practice) expect(known).toContain(practice);
    }
  });

  test('have the blocks of the others', async () => {
    const shape = (given: Awaited<ReturnType<typeof givenSessions>>) =>
      given.map(({ template: { kind, planned, blocks } }) => [
        kind,
        planned,
        blocks.map((block) => [block.kind, block.minutes, block.format, block.breakouts?.length]),
      ]);
    expect(shape(await givenSessions(language))).toEqual(shape(await givenSessions('en')));
  });
});

describe('a new session', () => {
  test('like one of before has its agenda, a new checklist, and for host who was to be', () => {
    const before = sessionWith([{ minutes: 20, note: 'Only then' }, { parent: 'b0' }], {
      ...{ size: 8, note: 'Only then', zones: ['America/New_York'], address: 'https://example.org' },
      roles: [
        { id: 'host', name: 'A member' },
        { id: 'nextHost', name: 'Another member' },
      ],
      access: [
        { id: 'camera', words: '', done: true, order: 'a0', removed: false },
        { id: 'own', words: 'Water', done: true, order: 'a1', removed: false },
      ],
    });
    const session = newSession({ from: before, wish, series: null }, now);
    records.session.schema.parse(session);
    expect(JSON.stringify(session)).not.toContain('Only then');
    expect(mainBlocks(session).map(({ minutes }) => minutes)).toEqual([20]);
    expect(session.blocks.map(({ id }) => id)).not.toContain('b0');
    expect(session.roles.filter(({ name }) => name)).toEqual([{ id: 'host', name: 'Another member' }]);
    expect(session.access.filter(({ done }) => done)).toEqual([]);
    expect(session.access.map(({ words }) => words)).toContain('Water');
    expect(session).toMatchObject({ zones: ['America/New_York'], address: 'https://example.org', size: 20 });
  });

  const carried = (last: string, release: ReleaseLevel = 'network'): NewSession['series'] => ({
    last: { ...createMeeting(last, '', now), kind: 'visit', date: '2026-02-12', release },
    open: [{ kind: 'action', text: 'Action: call the library\n  soon', principles: [], release: null }],
  });

  test('takes what is open from last time into its first conversation', async () => {
    const [from = null] = await givenSessions('en');
    const session = newSession({ from, wish, series: carried('Weavers') }, now);
    const talk = session.blocks.find(({ kind }) => kind === 'talk');
    expect(talk?.steps).toMatch(/^Action: call the library\n {2}soon\nWho tried something\?/);
    expect(session.kind).toBe('visit');
  });

  test('has what stays in the room among its private notes, and not among the steps it leaves with', async () => {
    const [from = null] = await givenSessions('en');
    const room = newSession({ from, wish, series: carried('Weavers', 'room') }, now);
    const talk = room.blocks.find(({ kind }) => kind === 'talk');
    expect(talk?.note).toBe('Action: call the library\n  soon');
    const leaving = agendaDocument(room, { language: 'en', now, principles: new Map() });
    expect(JSON.stringify(leaving)).not.toContain('library');
    const series = carried('Weavers', 'public') as Series;
    const held = { ...series, open: series.open.map((line) => ({ ...line, release: 'room' as const })) };
    expect(newSession({ from: null, wish, series: held }, now).blocks).toMatchObject([
      { steps: '', note: 'Action: call the library\n  soon' },
    ]);
  });

  test('gets a block for it behind the check-in where it has none', async () => {
    const from = sessionWith([{ kind: 'checkin' }, { kind: 'work' }]);
    const session = newSession({ from, wish, series: carried('Weavers') }, now);
    expect(
      mainBlocks(session)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['checkin', 'talk', 'work']);
    const ordered = [...session.blocks].sort((a, b) => (a.order < b.order ? -1 : 1));
    expect(ordered.map(({ kind, title }) => [kind, title])).toEqual([
      ['checkin', ''],
      ['talk', 'From last time'],
      ['work', ''],
    ]);
    expect(newSession({ from: null, wish, series: carried('W') }, now).blocks.map(({ kind }) => kind)).toEqual([
      'talk',
    ]);
  });

  test('is one step, opens, and can be undone', async () => {
    const id = await keepSession(services, { from: null, wish, series: null });
    expect(services.session.active.value).toMatchObject({ kind: 'session', record: id });
    expect((await repository.list('session')).map(({ title }) => title)).toEqual(['Monthly call']);
  });
});

describe('commands on a session', () => {
  test('its note has its day, what its series has open, and a heading for each block; the second time it opens', async () => {
    const last = { ...createMeeting('Monthly call, February', 'Action: call the library\n', now), date: '2026-02-12' };
    const session = sessionWith([
      { kind: 'prework', title: 'Read' },
      { kind: 'checkin', title: 'Arrive' },
      { kind: 'break' },
      { title: '' },
      { title: 'One table', parent: 'b3' },
    ]);
    await repository.commit({ title: 'did_meeting_new', subject: [''], changes: { [last.id]: changesOf(last) } });
    await keep(session);
    await openNote(services, context(session.id));
    const meeting = (await repository.list('meeting')).find(({ id }) => id !== last.id);
    expect(meeting).toMatchObject({ title: 'Monthly call', date: '2026-03-12', kind: 'call', release: 'room' });
    expect(meeting?.text).toContain('Action: call the library\n\n## 10:00 Arrive\n');
    expect(meeting?.text.match(/^#.*$/gm)).toEqual(['## 10:00 Arrive', '## 10:20 Conversation', '### 10:20 One table']);
    expect((await repository.get(session.id))?.meeting).toBe(meeting?.id);
    await openNote(services, context(session.id));
    expect(await repository.list('meeting')).toHaveLength(2);
  });

  test('two windows that ask for its note at once open the same', async () => {
    vi.stubGlobal('navigator', { ...globalThis.navigator, locks: locks() });
    const session = sessionWith([{ title: 'One' }]);
    await keep(session);
    await Promise.all([openNote(services, context(session.id)), openNote(services, context(session.id))]);
    expect((await repository.list('meeting')).map(({ id }) => id)).toEqual([
      (await repository.get(session.id))?.meeting,
    ]);
  });

  test('a practice becomes a block with its steps and the least of its minutes', async () => {
    const here = (await practicesHere('en')).find(({ practice }) => practice.id === 'peer-consult-threes');
    if (!here) throw new Error('the practice is missing');
    const block = blockOfPractice(here, ['principle:humility', 'principle:own']);
    expect(block).toMatchObject({
      kind: 'work',
      format: 'threes',
      minutes: here.practice.minutes[0],
      practice: here.id,
    });
    expect(block.steps?.split('\n')).toEqual(here.practice.steps);
    expect(block.principles).toEqual(['principle:humility']);
  });

  test('a practice knows the sessions it stands in', async () => {
    const session = sessionWith([{ practice: 'practice:practices__fishbowl' }]);
    await keep(session);
    expect((await sessionsWith(repository, 'practice:practices__fishbowl')).map(({ id }) => id)).toEqual([session.id]);
    expect(await sessionsWith(repository, 'practice:practices__other')).toEqual([]);
  });

  test('it goes to the trash and comes back', async () => {
    const session = sessionWith([{}]);
    await keep(session);
    await trashSession(services, context(session.id));
    expect(await repository.list('session')).toEqual([]);
    expect(await repository.list('session', { trashed: true })).toHaveLength(1);
    const [, options] = vi.mocked(services.notify).mock.calls[0] ?? [];
    await repository.undo(options?.undo ?? '');
    expect(await repository.list('session')).toHaveLength(1);
  });
});

describe('two windows at one session', () => {
  test('one lengthens a block while the other moves it: both are done', async () => {
    const library = freshName();
    const [here, there] = [await openLibrary({ name: library }), await openLibrary({ name: library })];
    const session = sessionWith([{ title: 'One' }, { title: 'Two' }]);
    await here.commit({ title: 'did_session_new', subject: [''], changes: { [session.id]: changesOf(session) } });
    const moved = stepBlock(session, 'b1', -1);
    await here.commit(setMinutes(session, 'b1', 25));
    if (moved) await there.commit(moved);
    const after = await there.get(session.id);
    expect(after?.blocks.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Two', 25],
      ['One', 10],
    ]);
  });

  test('one removes a block while the other puts one into it: that one has its own time', async () => {
    const library = freshName();
    const [here, there] = [await openLibrary({ name: library }), await openLibrary({ name: library })];
    const session = sessionWith([{ title: 'One' }, { title: 'Two' }, { title: 'Three' }]);
    await here.commit({ title: 'did_session_new', subject: [''], changes: { [session.id]: changesOf(session) } });
    const inside = intoBreakout(session, 'b1');
    await here.commit(dropBlock(session, 'b0'));
    if (inside) await there.commit(inside);
    const after = await here.get(session.id);
    expect(
      after &&
        mainBlocks(after)
          .map(({ title }) => title)
          .toSorted(),
    ).toEqual(['Three', 'Two']);
  });
});
