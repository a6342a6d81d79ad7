import type { DigestDocument, DocumentItem, DocumentPrinciple } from '../../lib/digest';
import { writeBundle } from '../../lib/export/bundle';
import { createGivenPrinciples, sha256 } from '../../lib/model';

export const vocabulary = (
  'trust draft circle meeting practice question share learn host network listen open weave group season letter story ' +
  'review budget garden river bridge window table pattern signal rhythm pause harvest seed map thread voice care'
).split(' ');

/** The same numbers from 0 to below 1 for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A bundle of this many clips, as a colleague would send it: always the same bytes for the same count. */
export async function bundleOf(clips: number): Promise<string> {
  const random = randomFrom(20_260_101);
  const below = (count: number) => Math.floor(random() * count);
  const say = (count: number) => Array.from({ length: count }, () => vocabulary[below(vocabulary.length)]).join(' ');
  const principles: DocumentPrinciple[] = createGivenPrinciples().map(({ id, name, definition, colour, icon }) => ({
    key: id.slice('principle:'.length),
    name,
    definition,
    colour,
    icon,
  }));
  const items: DocumentItem[] = [];
  for (let place = 0; place < clips; place += 1) {
    const address = `https://site${below(200)}.example/${place}`;
    items.push({
      key: await sha256(address),
      kind: 'clip',
      title: `${say(4 + below(6))} ${place}`,
      address,
      site: new URL(address).host,
      author: below(3) ? `Group ${below(400)}` : '',
      publishedAt: `2026-0${1 + below(9)}-1${below(10)}`,
      language: 'en',
      direction: 'ltr',
      excerpt: say(30),
      quote: null,
      words: say(12),
      ...{ label: '', due: null, image: null, event: null },
      minutes: 1 + below(20),
      principles: principles.filter(() => below(3) === 0),
      tags: [...new Set([`tag ${below(50)}`, `tag ${below(500)}`])],
      credit: null,
    });
  }
  return writeBundle(documentOf(items));
}

const documentOf = (items: readonly DocumentItem[]): DigestDocument => ({
  title: `A library of ${items.length}`,
  language: 'en',
  maker: { name: 'The generator', organisation: 'Example Network' },
  madeAt: '2026-01-01T00:00:00.000Z',
  period: null,
  release: 'network',
  oneMinute: '',
  sections: [{ title: 'Everything', kind: '', language: '', principle: null, words: '', items }],
});
