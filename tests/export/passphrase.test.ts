import { expect, test } from 'vitest';
import { strengthOf } from '../../lib/export/passphrase';

test.each([
  ['', 'weak'],
  ['Tr0ub4dor&3', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['ababababababababab', 'weak'],
  ['            ', 'weak'],
  ['lamp river two', 'fair'],
  ['Xq9!fR2#mL5$', 'fair'],
  ['lamp river seven window', 'strong'],
  ['四つの小さな言葉を一緒に使うのがいい', 'fair'],
])('%j is %s', (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength);
});
