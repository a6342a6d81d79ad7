import type { DigestDocument, DocumentItem, DocumentSection } from '../../lib/digest';

/** A digest with one of everything a bundle may hold, and one that tries to break out of every format. */

export const openness = {
  key: 'openness',
  name: 'Promote Openness',
  definition: 'Let information, unfinished work and reasons flow by default.',
  colour: 'lake',
  icon: 'window',
};
export const rest = {
  key: 'ab'.repeat(32),
  name: 'Make room for rest',
  definition: 'Plan for pauses.',
  colour: 'gold',
  icon: 'star',
};

export const item = (fields: Partial<DocumentItem>): DocumentItem => ({
  key: null,
  kind: 'words',
  title: '',
  address: '',
  site: '',
  author: '',
  publishedAt: null,
  language: '',
  direction: 'auto',
  excerpt: '',
  quote: null,
  words: '',
  label: '',
  due: null,
  image: null,
  event: null,
  minutes: 0,
  principles: [],
  tags: [],
  credit: null,
  ...fields,
});

export const section = (fields: Partial<DocumentSection>): DocumentSection => ({
  title: '',
  kind: '',
  language: '',
  principle: null,
  words: '',
  items: [],
  ...fields,
});

const page = {
  title: 'How three teams share their drafts',
  address: 'https://example.org/drafts?year=2026',
  site: 'Example Review',
  author: 'Editorial team',
  publishedAt: '2026-03-02',
  language: 'en',
  direction: 'ltr' as const,
  minutes: 4,
  tags: ['drafts', 'sharing early'],
};

export const sample: DigestDocument = {
  title: 'March: what unfinished work invites',
  language: 'en',
  maker: { name: 'A network weaver', organisation: 'Example Network' },
  madeAt: '2026-03-31T16:00:00.000Z',
  period: { from: '2026-03-01', to: '2026-03-31' },
  release: 'network',
  oneMinute: 'Three groups showed drafts this month.\n\nTry it once before April.',
  sections: [
    {
      title: 'Promote Openness',
      kind: '',
      language: '',
      principle: openness,
      words: 'What we saw flow.',
      items: [
        item({
          ...page,
          kind: 'clip',
          key: '11'.repeat(32),
          excerpt: 'Teams that show work early get fewer, better questions.',
          words: 'Start with the second half.',
          principles: [openness, rest],
        }),
        item({
          ...page,
          kind: 'passage',
          key: '22'.repeat(32),
          quote: {
            exact: 'A draft on the wall invites more than a finished report.',
            prefix: 'They say: ',
            suffix: ' So',
          },
          words: 'The line we keep coming back to.',
          principles: [openness],
        }),
        item({ words: 'Words of our own,\nin two lines.' }),
      ],
    },
    {
      title: 'Also worth knowing',
      kind: '',
      language: '',
      principle: null,
      words: '',
      items: [
        item({
          kind: 'meeting',
          key: '33'.repeat(32),
          title: 'March community call',
          publishedAt: '2026-03-12',
          excerpt: 'Noticing: three groups ask the same question.',
          principles: [rest],
        }),
        item({
          kind: 'passage',
          key: '44'.repeat(32),
          title: 'Un círculo que escucha',
          address: 'https://example.com/circulo',
          site: 'Ejemplo',
          language: 'es',
          direction: 'ltr',
          quote: { exact: 'Escuchar también es hacer.', prefix: '', suffix: '' },
          words: 'Read it slowly.',
          credit: { name: '', organisation: 'Another Network' },
        }),
      ],
    },
  ],
};

/** One red pixel. */
export const picture: NonNullable<DocumentItem['image']> = {
  type: 'image/gif',
  data: 'R0lGODlhAQABAPAAAP8AAAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==',
  alt: 'A red dot on a wall of drafts',
  width: 1,
  height: 1,
};
/** A chart whose words would be elements, kept as a picture with its numbers. */
export const chart: NonNullable<DocumentItem['image']> = {
  ...picture,
  alt: 'Openness 4, "rest" <script>alert(1)</script> 3',
  chart: JSON.stringify({
    ...{ kind: 'trend', title: 'Spring</svg><script>alert(2)</script>', text: 'As it was first told', scale: [1, 5] },
    points: ['2025" onload="alert(3)', '2026'],
    lines: [{ name: '<image href="https://example.org/seen"/>', values: [3, 4] }],
  }),
};
export const event: NonNullable<DocumentItem['event']> = {
  start: '2026-04-08T15:00',
  end: '2026-04-08T16:30',
  zone: 'Europe/Madrid',
  place: 'Library, first floor',
  address: 'https://example.org/gathering',
};

/** The sample with what version 1.1 of the bundle adds to it: blocks, words marked up, lines of notes by their kind, a picture, an event. */
export const rich: DigestDocument = {
  ...sample,
  oneMinute: '**Three groups** showed drafts.\n\n- Notice [one of them](https://example.org/drafts)\n- *Try* it once',
  sections: [
    ...sample.sections,
    section({
      title: 'Lo que viene',
      kind: 'coming',
      language: 'es',
      words: '> Nos vemos pronto',
      items: [
        item({ words: 'Encuentro de abril', language: 'es', event }),
        item({ words: 'The wall, as it was.', image: picture }),
        item({
          kind: 'meeting',
          key: '88'.repeat(32),
          title: 'March community call',
          author: 'Speaker K',
          publishedAt: '2026-03-12',
          excerpt: 'Action: share the draft agenda, by 20 March',
          label: 'action',
          due: '2026-03-20',
        }),
      ],
    }),
  ],
};

const breakout = '</script><img src=x onerror=alert(1)><!--';

export const hostile: DigestDocument = {
  ...sample,
  title: `${breakout} title`,
  language: 'en" onload="alert(1)',
  maker: { name: `${breakout} maker`, organisation: '\u202Egro\u0000' },
  oneMinute: `${breakout}\n\n# heading\n- [x](javascript:alert(1))\n---\n<script>alert(1)</script>`,
  sections: [
    {
      title: `${breakout} section`,
      kind: '',
      language: '',
      principle: { ...openness, name: `"><b>${breakout}`, colour: '"><script>', icon: 'constructor' },
      words: '![x](https://evil.example/x.png)\n\n    code\n\n1. one\n\n| a | b |\n|---|---|\n| 1 | 2 |',
      items: [
        item({
          kind: 'clip',
          key: '55'.repeat(32),
          title: '](javascript:alert(1)) [x',
          address: 'javascript:alert(1)',
          site: `${breakout} site`,
          language: '"><x',
          words: `${breakout} words\u2028\u2029`,
          tags: [`"><img onerror=1>`],
          credit: { name: breakout, organisation: breakout },
        }),
        item({
          kind: 'passage',
          key: '66'.repeat(32),
          title: 'annex\u202Efdp.exe\u0000',
          address: 'https://example.org/"onmouseover="alert(1)"><script>)\\>',
          quote: { exact: `${breakout} quote\r\n===\n> not ours`, prefix: '', suffix: '' },
        }),
        item({
          kind: 'clip',
          key: '77'.repeat(32),
          title: 'data',
          address: 'data:text/html,<script>alert(1)</script>',
        }),
      ],
    },
  ],
};
