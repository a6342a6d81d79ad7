import type { DigestDocument, DocumentItem } from '../../lib/digest';
import { chart, hostile, item, openness, rest, rich, sample, section } from './sample';

/** One of each kind of item, with these words in it. */
function items(words: readonly string[], language = '', direction: DocumentItem['direction'] = 'auto'): DocumentItem[] {
  const [title = '', said = '', own = '', site = '', finder = ''] = words;
  const page = { language, direction, title, site, address: `https://example.org/${encodeURIComponent(title)}` };
  return [
    item({
      ...page,
      kind: 'clip',
      key: 'a1'.repeat(32),
      excerpt: said,
      words: own,
      principles: [openness],
      minutes: 3,
    }),
    item({
      ...{ ...page, kind: 'passage', key: 'a2'.repeat(32), title: `${title} ${said}` },
      ...{ quote: { exact: said, prefix: '', suffix: '' }, words: own, principles: [rest], tags: [site] },
      credit: { name: finder, organisation: site },
    }),
    item({ kind: 'meeting', key: 'a3'.repeat(32), title: said, publishedAt: '2026-03-12', excerpt: own }),
    item({ words: `${own} ${said}`, language }),
  ];
}

function written(language: string, words: readonly string[], direction: DocumentItem['direction'] = 'auto') {
  const [title = '', said = '', own = ''] = words;
  const sections = [section({ title: said, words: own, items: items(words, language, direction) })];
  return { ...sample, title, language, oneMinute: `${own}\n\n${said}`, sections } satisfies DigestDocument;
}

/** A digest of so many items, in sections of fifty. */
export function digestOf(count: number): DigestDocument {
  const each = (at: number) =>
    item({
      ...{
        kind: 'passage',
        key: at.toString(16).padStart(64, '0'),
        title: `Page number ${at}`,
        site: 'Example Review',
      },
      ...{ address: `https://example.org/page/${at}`, language: 'en', principles: [at % 2 ? openness : rest] },
      quote: { exact: `What page ${at} says in a sentence that is as long as most are.`, prefix: '', suffix: '' },
      words: `Why number ${at} is **worth** a look, in the words of who kept it.`,
      tags: [`tag ${at % 7}`],
      credit: at % 3 ? null : { name: '', organisation: `Organisation ${at % 11}` },
    });
  const sections = Array.from({ length: Math.ceil(count / 50) }, (_, nth) =>
    section({
      title: `Part ${nth + 1}`,
      items: Array.from({ length: Math.min(50, count - nth * 50) }, (_, at) => each(nth * 50 + at)),
    }),
  );
  return { ...sample, title: 'All that there is', sections };
}

/** What every exporter has to render. */
export const documents: readonly { readonly name: string; readonly document: DigestDocument }[] = [
  { name: 'normal', document: rich },
  { name: 'empty', document: { ...sample, title: '', oneMinute: '', period: null, sections: [] } },
  {
    name: 'right-to-left',
    document: written(
      'ar',
      ['رسالة آذار', 'المسودات على الجدار تدعو أكثر', 'نص كتبناه نحن', 'مجلة مثال', 'شبكة أخرى'],
      'rtl',
    ),
  },
  {
    name: 'CJK',
    document: written('zh', ['三月的摘要', '墙上的草稿邀请更多的人', '我们自己的话', '例子评论', '另一个网络']),
  },
  {
    name: 'emoji',
    document: written('en', ['🌱 March 👩🏽‍🏫', 'One 🧑‍🤝‍🧑 asks 🇪🇨 another', 'Ours 👍🏿 ❤️', 'Site 📰', 'Finder 🔎']),
  },
  { name: 'hostile', document: hostile },
  {
    name: 'drawn',
    document: {
      ...sample,
      sections: [
        section({
          title: 'How we are',
          kind: 'health',
          words: '- Openness: 4',
          items: [
            item({ words: 'Spring: how it went', image: chart }),
            item({ words: 'No chart at all', image: { ...chart, chart: '<svg onload="alert(4)"/>' } }),
          ],
        }),
      ],
    },
  },
  { name: 'huge', document: digestOf(1000) },
];
