import { beforeAll, expect, test } from 'vitest';
import { inWords } from '../../components/editors/versions/words';
import { setMessages, t } from '../../lib/i18n';
import { type Changes, type FieldChange, type RecordId, shapeOf } from '../../lib/model';
import en from '../../public/_locales/en/messages.json';

beforeAll(() => setMessages('en', en));

/** What differs between two states, as a person reads it. */
function told(record: RecordId, before: Changes, after: Changes): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changes: FieldChange[] = keys
    .filter((key) => before[key] !== after[key])
    .map((key) => ({ key, before: before[key], after: after[key] }));
  const words = inWords(changes, { shape: shapeOf(record), before, after, nameOf: (id) => id });
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
