import { expect, test } from 'vitest';
import { writeBundle } from '../../lib/export/bundle';
import { setMessages, t } from '../../lib/i18n';
import { planImport, readShared } from '../../lib/import';
import { picturesIn } from '../../lib/import/pictures';
import en from '../../public/_locales/en/messages.json';
import { own, picture } from '../export/documents';
import { sample, section } from '../export/sample';
import { MemoryLibrary } from './library';

setMessages('en', en);

/** The sample picture with another size in its head: few bytes that unpack to many. */
function sized(width: number, height: number): string {
  const bytes = Buffer.from(picture.data, 'base64');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes.toString('base64');
}

test.each([
  ['as large as it says', picture.data, 1],
  ['as large as a photo', sized(4000, 4000), 1],
  ['that fills the memory where there are several', sized(5000, 5000), 0],
  ['that unpacks to gigabytes', sized(30_000, 30_000), 0],
  ['without end', sized(4_000_000_000, 1), 0],
  ['that breaks off in its head', Buffer.from(picture.data, 'base64').subarray(0, 18).toString('base64'), 0],
])('a picture %s', async (_, data, count) => {
  const items = [own({ words: 'See.', image: { ...picture, data } })];
  const text = await writeBundle({ ...sample, sections: [section({ title: 'One', items })] });
  const shared = await readShared({ name: 'x.jsonl', bytes: new TextEncoder().encode(text) });
  expect((await picturesIn(shared.bundle)).size).toBe(count);
  // Left out, it is named.
  const { rows } = await planImport(shared, new MemoryLibrary(), new Date('2026-04-02'));
  const refused = rows.filter(({ status }) => status === 'refused');
  expect(refused.map(({ kind, title, reason }) => [kind, title, reason && t(reason)])).toEqual(
    count > 0 ? [] : [['picture', picture.alt, 'It is no picture that can be shown, or unpacks to too large a one.']],
  );
});
