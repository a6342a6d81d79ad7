// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { beforeAll, expect, test } from 'vitest';
import { Compared } from '../../components/editors/versions/Compared';
import { setMessages } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';

beforeAll(() => setMessages('en', en));

/** What is struck through and what is marked, without the words for screen readers. */
function told(before: string, after: string): { gone: string[]; come: string[] } {
  const { container } = render(<Compared changes={[{ field: 'field_note', before, after }]} />);
  const texts = (tag: string) =>
    [...container.querySelectorAll(tag)].map((each) => [...each.childNodes].at(-1)?.textContent ?? '');
  return { gone: texts('del'), come: texts('ins') };
}

test('a text that was changed is told word by word', () => {
  expect(told('Bring it to the core team.', 'Bring it to the spring call.')).toEqual({
    gone: ['core', 'team'],
    come: ['spring', 'call'],
  });
  expect(told('', 'Bring it along.')).toEqual({ gone: [], come: ['Bring it along.'] });
});

test('a text in the place of another one is told as a whole, not mixed with it', () => {
  const before = 'A clear ask, and easy to do. Take it to the core team.';
  const after = 'Read this aloud at the start.';
  expect(told(before, after)).toEqual({ gone: [before], come: [after] });
});
