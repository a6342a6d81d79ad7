import { beforeAll, expect, test } from 'vitest';
import { nameOfField } from '../../components/editors/versions/values';
import { inWords } from '../../components/editors/versions/words';
import { setMessages, t } from '../../lib/i18n';
import {
  AgendaSession,
  type Changes,
  type FieldChange,
  HealthCheck,
  Person,
  type RecordId,
  type RecordType,
  Review,
  Tie,
  ValueThread,
} from '../../lib/model';
import en from '../../public/_locales/en/messages.json';

beforeAll(() => setMessages('en', en));

/** What differs between two states, as a person reads it. */
function told(record: RecordId, before: Changes, after: Changes): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changes: FieldChange[] = keys
    .filter((key) => before[key] !== after[key])
    .map((key) => ({ key, before: before[key], after: after[key] }));
  const words = inWords(changes, { record, before, after, nameOf: (id) => id });
  return words.map((change) => `${t(change.field)}: ${change.before} → ${change.after}`);
}

test('a version tells of every field of a person by its name', () => {
  const before = { role: '', consent: 'By role', attribution: '' };
  const after = { role: 'Host', consent: '', attribution: 'role', 'aliases/A%20host': true };
  expect(told('person:a', before, after)).toEqual([
    'Role:  → Host',
    'What they agreed to: By role → ',
    'How to name them:  → Replaced by another',
    'Also written as:  → A host',
  ]);
});

test('what a record is made with is told by what it says, and not as if it took a place', () => {
  const made = { title: 'Trust first', kind: 'article', direction: 'ltr', trashedAt: null, 'tags/calls': true };
  expect(told('clip:a', {}, made)).toEqual(['Title:  → Trust first', 'Tags:  → calls']);
});

test('a version tells of an example that came, changed sides or went', () => {
  const none = {};
  const like = { 'examples/e/side': 'like', 'examples/e/record': 'clip:a', 'examples/e/removed': false };
  const unlike = { ...like, 'examples/e/side': 'unlike' };
  const [looks, not] = ['Examples of what it looks like', 'Examples of what it does not look like'];
  expect(told('principle:a', none, like)).toEqual([`An example:  → ${looks}`]);
  expect(told('principle:a', like, unlike)).toEqual([`An example: ${looks} → ${not}`]);
  expect(told('principle:a', unlike, { ...unlike, 'examples/e/removed': true })).toEqual([`An example: ${not} → `]);
  expect(told('principle:a', like, { ...like, 'examples/e/order': 'a1' })).toEqual([]);
});

test('a version tells how a session was planned and how it went, by the blocks it is of', () => {
  const before = {
    'blocks/b/title': 'Check-in',
    'blocks/b/minutes': 10,
    'blocks/b/removed': false,
    start: '10:00',
    size: 8,
  };
  const after = { ...before, 'blocks/b/minutes': 15, 'blocks/b/kind': 'checkin', start: '10:30', size: 12 };
  expect(told('session:a', before, after)).toEqual([
    'Agenda: Check-in · Minutes: 10 → Check-in · Minutes: 15',
    'Starts at: 10:00 → 10:30',
    'People expected: 8 → 12',
    'Agenda:  → Check-in · Kind: Check-in',
  ]);
  const went = {
    'hosted/b/shorter': true,
    'hosted/b/minutes': 5,
    'pauses/p/from': 0,
    note: 'Bring tea',
    'zones/Asia%2FTokyo': true,
  };
  expect(told('session:a', before, { ...before, ...went })).toEqual([
    'How it went:  → Check-in · Its shorter way: On',
    'How it went:  → Check-in · Minutes: 5',
    expect.stringMatching(/^Pauses: {2}→ Since: .*19(70|69)/),
    'For those who host:  → Bring tea',
    'Other time zones:  → Asia/Tokyo',
  ]);
});

test('a version tells of threads, reviews, ties and who is on the map in words, and of a health check no answer', () => {
  const answer = { 'answers/a/said': 'notTried', 'answers/a/day': '2026-03-03', 'answers/a/removed': false };
  expect(told('thread:a', {}, { ...answer, begun: '2026-03-01', reason: 'Told' })).toEqual([
    'What came back:  → Not tried · Mar 3, 2026',
    'Counts from:  → Mar 1, 2026',
    'Why it was closed:  → Told',
  ]);
  expect(told('review:a', { 'answers/hope/words': '' }, { 'answers/hope/words': 'That people meet' })).toEqual([
    'Answers:  → That people meet',
  ]);
  const verdict = { 'verdicts/v/state': 'held', 'verdicts/v/words': '', 'verdicts/v/removed': false };
  expect(told('review:a', {}, verdict)).toEqual(['What was found of hunches:  → Held']);
  expect(told('tie:a', { kind: 'met', on: '2026-03-01' }, { kind: 'helped', on: '2026-03-02', note: 'x' })).toEqual([
    ...['Kind: Met → Helped or asked', 'Since: Mar 1, 2026 → Mar 2, 2026', 'How one knows:  → x'],
  ]);
  expect(told('person:a', { onMap: false }, { onMap: true })).toEqual(['On the network map: Off → On']);
  expect(told('person:a', {}, { trashedAt: '2026-03-01T00:00:00Z' })).toEqual(['Trash:  → In the trash']);
  const said = { 'answers/x/said': { G1: 1 }, 'answers/x/words': { keep: 'The walks' }, 'answers/x/removed': false };
  expect(told('health:a', { 'items/i/on': true, 'items/i/words': 'We laugh', 'items/i/removed': false }, said)).toEqual(
    expect.arrayContaining(['Answers:  → an answer', expect.stringMatching(/^Statements: We laugh/)]),
  );
  expect(JSON.stringify(told('health:a', {}, said))).not.toMatch(/walks|G1/);
});

/** Every field that a record of a type is made with has a name in versions, but for what nobody would look for. */
test('no field of a session, review, thread, health check, tie or person is called a detail', () => {
  const shapes = {
    session: AgendaSession,
    review: Review,
    thread: ValueThread,
    health: HealthCheck,
    tie: Tie,
    person: Person,
  };
  const unseen = new Set(['id', 'createdAt']);
  const bare = Object.entries(shapes).flatMap(([type, { shape }]) =>
    Object.keys(shape)
      .filter((name) => !unseen.has(name) && nameOfField(type as RecordType, name) === null)
      .map((name) => `${type} ${name}`),
  );
  expect(bare).toEqual([]);
});
