// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { pastedFile } from '../../components/editors/import/pasted';
import { setMessages } from '../../lib/i18n';
import { readMeetingFile } from '../../lib/import/meetings';
import en from '../../public/_locales/en/messages.json';

beforeEach(() => setMessages('en', en));

/** What a program puts on the clipboard. */
const clipboard = (given: Readonly<Record<string, string>>, files: readonly File[] = []) =>
  ({ files, getData: (type: string) => given[type] ?? '' }) as unknown as DataTransfer;

async function readPasted(given: Readonly<Record<string, string>>) {
  const file = pastedFile(clipboard(given));
  if (!file) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return readMeetingFile({ name: '', bytes, size: bytes.length });
}

it('takes a document with its headings and lists', async () => {
  const html =
    '<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-0"><h1 dir="ltr">Our call</h1><ul><li dir="ltr"><p>one</p></li><li><p>two</p></li></ul><p>end</p></b>';
  const reading = await readPasted({ 'text/plain': 'Our call\none\ntwo\nend', 'text/html': html });
  expect(reading).toMatchObject({ container: 'html' });
  expect(reading?.drafts[0]).toMatchObject({ title: 'Our call', text: '# Our call\n- one\n- two\nend' });
});

it('takes words as they are where the page around them says nothing', async () => {
  const reading = await readPasted({
    'text/plain': 'one\n\ntwo',
    'text/html': '<span>one</span><br><br><span>two</span>',
  });
  expect(reading?.drafts[0]?.text).toBe('one\n\ntwo');
});

it('leaves a bundle that was pasted a bundle, and takes a file first', async () => {
  const file = pastedFile(
    clipboard({ 'text/plain': '{"type":"header"}', 'text/html': '<table><tr><td>{"type":"header"}</table>' }),
  );
  expect(await file?.text()).toBe('{"type":"header"}');
  const given = new File(['x'], 'a.vtt');
  expect(pastedFile(clipboard({ 'text/plain': 'words' }, [given]))).toBe(given);
  expect(pastedFile(clipboard({ 'text/plain': '  ' }))).toBeNull();
  expect(pastedFile(null)).toBeNull();
});
