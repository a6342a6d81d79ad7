import { beforeAll, expect, test } from 'vitest';
import { printedHtml } from '../../components/editors/digest/PrintedPage';
import { setMessages, t } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';

beforeAll(() => setMessages('en', en));

const page = '<!doctype html><title>March</title><body class="a"><p>Words</p></body>';

test('paper says what stops it, that nobody knows yet, or nothing', () => {
  expect(printedHtml(page, [])).toBe(page);
  for (const [stops, said] of [
    [['quote-consent'], 'print_notForSharing'],
    [null, 'print_notChecked'],
  ] as const) {
    const printed = printedHtml(page, stops);
    expect(printed).toMatch(/<body class="a"><p style="[^"]*position:fixed/);
    expect(printed).toContain(t(said));
    expect(printed).toContain('<p>Words</p>');
  }
});
