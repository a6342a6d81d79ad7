import { describe, expect, test } from 'vitest';
import {
  type AgendaFinding,
  type AgendaRuleId,
  agendaOf,
  agendaRuleIds,
  lintAgenda,
  voiceOf,
} from '../../lib/facilitate';
import type { AgendaBlock, AgendaSession } from '../../lib/model';
import { accessItems } from '../../lib/model/new-session';
import english from '../../public/_locales/en/messages.json';
import spanish from '../../public/_locales/es/messages.json';
import { sessionWith } from './sessions';

const principles = [
  { id: 'principle:humility', name: 'Humility' },
  { id: 'principle:openness', name: 'Openness' },
] as const;

function lint(session: AgendaSession): AgendaFinding[] {
  const agenda = agendaOf(session);
  return lintAgenda({
    ...{ session, agenda, voice: voiceOf(agenda, session.size), principles },
    names: { role: (role) => role, block: ({ title }) => title },
  });
}

const good: readonly Partial<AgendaBlock>[] = [
  { kind: 'prework', minutes: 0 },
  { kind: 'checkin', format: 'pairs', principles: principles.map(({ id }) => id) },
  { kind: 'work', minutes: 30, format: 'threes' },
  { kind: 'buffer', minutes: 5 },
  { kind: 'close', minutes: 5 },
];
const roles = ['host', 'scribe', 'time', 'care', 'tech', 'nextHost'].map((id) => ({ id, name: 'A member' }));
const access = accessItems.map((id) => ({ id, words: '', done: true, order: 'a', removed: false }));
const ready = { size: 12, roles, access, planned: 60 };

/** The ready session with something else in it. */
const but = (more: Partial<AgendaSession>, blocks = good) => sessionWith(blocks, { ...ready, ...more });
const long = (minutes: number, more: Partial<AgendaBlock> = {}): Partial<AgendaBlock> => ({
  ...{ kind: 'work', format: 'pairs', minutes },
  ...more,
});
const opening = good[1] ?? {};
const closing = good[4] ?? {};

/** What each rule is to find; and what is near it, and is to be let be. */
const cases: Readonly<Record<AgendaRuleId, { found: AgendaSession; fine?: AgendaSession }>> = {
  zone: { found: but({ zone: 'Europe/Nowhere' }), fine: but({ zone: '' }) },
  noStart: { found: but({ start: '' }) },
  skipped: { found: but({ date: '2026-03-29', start: '02:30' }), fine: but({ date: '2026-03-29', start: '03:30' }) },
  minutes: { found: but({}, [...good, long(-5)]), fine: but({ planned: 0 }, [...good, long(480), closing]) },
  overlap: { found: but({}, [...good, long(5, { at: '10:20' })]), fine: but({}, [...good, long(5, { at: '10:50' })]) },
  empty: { found: but({}, [...good, long(0)]), fine: but({}) },
  overTime: { found: but({ planned: 45 }), fine: but({ planned: 50 }) },
  voice: {
    found: but(
      { size: 40 },
      [opening, long(50, { format: 'plenary' }), closing].map((block) => ({ ...block, format: 'plenary' })),
    ),
    fine: but({ size: 40 }),
  },
  noSize: { found: but({ size: 0 }), fine: but({ size: 0 }, []) },
  noBreak: {
    found: but({ planned: 0 }, [opening, long(81), closing]),
    fine: but({ planned: 0 }, [opening, long(70), { kind: 'break', format: 'break', minutes: 10 }, long(70), closing]),
  },
  lateBreak: {
    found: but({ planned: 0 }, [opening, long(70), closing]),
    // Ten minutes without anything are a break, too.
    fine: but({ planned: 0 }, [opening, long(60), long(20, { at: '11:20' }), closing]),
  },
  noAccess: { found: but({ access: access.map((each) => ({ ...each, done: false })) }) },
  noWays: {
    found: but({ access: access.filter(({ id }) => id !== 'camera') }),
    // In a room nobody has a camera.
    fine: but({ place: 'The library', access: access.filter(({ id }) => id !== 'camera') }),
  },
  noRoles: {
    found: but({ address: 'https://example.org', roles: roles.filter(({ id }) => id !== 'tech') }),
    fine: but({ roles: roles.filter(({ id }) => id !== 'tech') }),
  },
  noBuffer: {
    found: but({ planned: 50 }, [opening, long(35), closing]),
    fine: but({ planned: 60 }, [opening, long(35), closing]),
  },
  noCheckIn: { found: but({}, good.slice(2)), fine: but({}, good.slice(1)) },
  noClose: { found: but({}, good.slice(0, 4)), fine: but({}, [...good, { kind: 'buffer', minutes: 5 }]) },
  principles: {
    found: but(
      {},
      good.map((block) => ({ ...block, principles: [] })),
    ),
    fine: but({}, []),
  },
  uneven: {
    found: but({}, [...good, long(5), long(10, { parent: 'b5' }), long(5, { parent: 'b5' })]),
    fine: but({}, [...good, long(5), long(5, { parent: 'b5' }), long(5, { parent: 'b5' })]),
  },
  clockChange: {
    found: but({ date: '2026-03-29', start: '01:45' }),
    fine: but({ date: '2026-03-29', start: '03:45' }),
  },
};

describe('an agenda that is looked through', () => {
  test('has nothing said of it when it is ready', () => {
    expect(lint(but({}))).toEqual([]);
  });

  test.each(agendaRuleIds)('%s is found, and what is near it is let be', (rule) => {
    const rules = (session: AgendaSession) => lint(session).map((finding) => finding.rule);
    const { found, fine } = cases[rule];
    expect(rules(found)).toContain(rule);
    if (fine) expect(rules(fine)).not.toContain(rule);
  });

  test.each(agendaRuleIds)('%s says what, why and how in both languages', (rule) => {
    const places = Math.max(
      ...lint(cases[rule].found).map((finding) => (finding.rule === rule ? (finding.filled?.length ?? 0) : 0)),
    );
    for (const messages of [english, spanish] as Record<string, { message: string } | undefined>[]) {
      for (const part of ['title', 'why', 'how'])
        expect(messages[`agenda_rule_${rule}_${part}`]?.message, part).toBeTruthy();
      const title = messages[`agenda_rule_${rule}_title`]?.message ?? '';
      for (const [, place] of title.matchAll(/\$(\d)/g)) expect(Number(place)).toBeLessThanOrEqual(places);
    }
  });

  test('tells what people would notice first, and where', () => {
    const found = lint(but({ planned: 45, size: 0 }, [...good, long(0, { title: 'Later' })]));
    expect(found.map(({ severity }) => severity)).toEqual(['fix', 'fix', 'consider']);
    expect(found[0]).toMatchObject({ rule: 'empty', at: { block: 'b5' }, filled: ['Later'] });
    expect(found[1]).toMatchObject({ rule: 'overTime', at: { part: 'blocks' }, filled: [5] });
  });

  test('500 blocks take a moment', () => {
    const session = but(
      { planned: 0 },
      Array.from({ length: 500 }, () => long(1)),
    );
    lint(session);
    const before = performance.now();
    lint(session);
    expect(performance.now() - before).toBeLessThan(300);
  });

  test('an empty one is no error', () => {
    expect(lint(sessionWith([])).map(({ rule }) => rule)).toEqual(['noAccess', 'noRoles']);
  });
});
