import { expect, test } from 'vitest';
import { writeBundle } from '../../lib/export/bundle';
import { readShared } from '../../lib/import';
import { picturesIn } from '../../lib/import/pictures';
import { own, picture } from '../export/documents';
import { sample, section } from '../export/sample';

/** The sample picture with another size in its head: few bytes that unpack to many. */
function sized(width: number, height: number): string {
  const bytes = Buffer.from(picture.data, 'base64');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes.toString('base64');
}

test.each([
  ['as large as it says', picture.data, 1],
  ['that unpacks to gigabytes', sized(30_000, 30_000), 0],
  ['without end', sized(4_000_000_000, 1), 0],
  ['that breaks off in its head', Buffer.from(picture.data, 'base64').subarray(0, 18).toString('base64'), 0],
])('a picture %s', async (_, data, count) => {
  const items = [own({ words: 'See.', image: { ...picture, data } })];
  const text = await writeBundle({ ...sample, sections: [section({ title: 'One', items })] });
  const { bundle } = await readShared({ name: 'x.jsonl', bytes: new TextEncoder().encode(text) });
  expect((await picturesIn(bundle)).size).toBe(count);
});
