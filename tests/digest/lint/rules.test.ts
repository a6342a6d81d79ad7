import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Found, lint, lintRules, outcomeOf, stopsIn } from '../../../lib/digest/lint';
import { readSubject } from '../../../lib/digest/lint/reading';
import { setMessages } from '../../../lib/i18n';
import en from '../../../public/_locales/en/messages.json';
import es from '../../../public/_locales/es/messages.json';
import { processorMs } from '../../processor';
import { clip, highlight, meeting } from '../library';
import { type Drawn, found, line, subjectOf } from './subject';

beforeEach(() => {
  setMessages('en', en);
  vi.stubGlobal('fetch', async () => Response.json(es));
});

const note = (text: string, fields = {}) => meeting('note', { text, release: 'public', ...fields });
const tagged = { principles: ['principle:openness' as const] };
const image = { hash: 'a'.repeat(64), type: 'image/png' as const, alt: '', width: 10, height: 10 };
const many = (words: number) => 'word '.repeat(words);
const edition = (voices: string[], more = {}) => ({ digest: 'd', voices, principles: [], items: [], ...more });
const heldText = 'Noticing: several of us are afraid to lose our funding next year [room]\nNoticing: all good';

/** What each rule finds, and what looks like it and is none. */
const cases: readonly [rule: string, is: readonly Drawn[], isNot: readonly Drawn[]][] = [
  [
    'release-level',
    [
      { words: 'We hear that several of us are afraid to lose our funding next year.', meetings: [note(heldText)] },
      {
        oneMinute: 'Aviso: varias temen perder sus fondos el próximo año.',
        meetings: [note('Notamos: varias temen perder sus fondos el próximo año [sala]')],
        language: 'es',
      },
      {
        words: 'Only members may read these seven words.',
        meetings: [note('Idea: only members may read these seven words', { release: 'network' })],
        release: 'public',
      },
      { meetings: [note('Only for the room', { release: 'room' })] },
    ],
    [
      { words: 'Some are afraid about next year.', meetings: [note(heldText)] },
      {
        words: 'All good, and three organisations say the same thing today.',
        meetings: [note('Noticing: three organisations say the same thing today')],
      },
    ],
  ],
  [
    'quote-consent',
    [
      {
        words: 'One told us: I was afraid to ask for help again',
        meetings: [note('Quote: "I was afraid to ask for help again" — @Ana (Valle) [ask]')],
      },
      {
        language: 'es',
        words: '«Tuve miedo de pedir ayuda otra vez»',
        meetings: [note('Cita: «Tuve miedo de pedir ayuda otra vez» — @Ana (Valle) [preguntar]')],
      },
      {
        items: [{ source: { record: 'meeting:note', part: 'l1' } }],
        meetings: [note('Quote: "No"', { lines: [line('l1', '"No"', { label: 'quote' })] })],
      },
    ],
    [
      {
        words: 'I was afraid to ask for help again',
        meetings: [
          note('Quote: "I was afraid to ask for help again"', {
            lines: [
              line('l1', '"I was afraid to ask for help again"', {
                label: 'quote',
                consent: { state: 'yes', by: '', at: null },
              }),
            ],
          }),
        ],
      },
      { words: 'Somebody was afraid.', meetings: [note('Quote: "I was afraid to ask for help again" [ask]')] },
    ],
  ],
  [
    'private-note',
    [
      {
        words: 'SECRET why I kept this page about funding',
        clips: [clip('a', { note: 'secret why I kept this page about funding' })],
      },
      {
        language: 'es',
        words: 'La guardé porque mi jefa no la conoce todavía.',
        clips: [clip('a', { note: 'La guardé porque mi jefa no la conoce todavía' })],
      },
      { words: 'Say here what surprised all of you', section: { hint: 'Say here what surprised all of you' } },
    ],
    [
      { words: 'Why I kept this', clips: [clip('a')] },
      { words: 'A page about funding', clips: [clip('a', { note: 'a page about money and more besides' })] },
    ],
  ],
  [
    'attribution',
    [
      { clips: [clip('a', { author: '', site: '' })] },
      { words: '“We met every week and nobody was ever left alone.” That is all.' },
      { language: 'es', words: '«Nos vimos cada semana y nadie se quedó nunca sola.» Eso es todo.' },
      { words: '> We met every week and nobody was ever left alone' },
    ],
    [
      { clips: [clip('a', { author: '', site: 'Example' })] },
      { words: '“We met every week and nobody was ever left alone.” — Host, Valley Network' },
      { words: 'The “one-two-four-all” practice.' },
      { language: 'es', words: '«Nos vimos cada semana y nadie se quedó nunca sola», dijo una anfitriona.' },
      { words: '> We met every week and nobody was ever left alone — Host' },
    ],
  ],
  [
    'source-link',
    [{ clips: [clip('a', { url: 'file:///home/x.html', address: 'file:///home/x.html' })] }],
    [{ clips: [clip('a')] }, { items: [{ words: 'Own words' }] }],
  ],
  [
    'image-alt',
    [
      { items: [{ image }] },
      { items: [{ image: { ...image, alt: 'IMG_2041' } }] },
      { language: 'es', items: [{ image: { ...image, alt: 'foto' } }] },
    ],
    [
      { items: [{ image: { ...image, alt: 'Eleven people around a table' } }] },
      { items: [{ image: { ...image, decorative: true } }] },
    ],
  ],
  [
    'heading-order',
    [{ words: '**What we heard**\nA lot.' }, { language: 'es', words: '## Qué oímos\nMucho.' }],
    [{ words: 'We heard **a lot** today.' }, { words: '#openness is a tag' }],
  ],
  [
    'action-owner-date',
    [
      { words: 'Action: share the draft agenda' },
      { language: 'es', words: 'Acción: compartir el borrador — antes del 20 de marzo' },
      { meetings: [note('Action: book the room for the spring')] },
    ],
    [
      { words: 'Action: @Host (Valley) — share the agenda — by 20 March' },
      { language: 'es', words: 'Acción: @Anfitriona (Valle) — compartir la agenda — antes del 20 de marzo' },
      { words: 'Action: share the draft agenda [done]' },
      { words: 'This action was good.' },
    ],
  ],
  [
    'decision-reason',
    [
      { words: 'Decision: the June gathering goes online' },
      { language: 'es', words: 'Decisión: la reunión de junio será en línea' },
      { meetings: [note('Agreed: we meet monthly')] },
    ],
    [
      { words: 'Decision: the June gathering goes online because two teams cannot travel' },
      { language: 'es', words: 'Decisión: la reunión será en línea porque dos equipos no pueden viajar' },
      { words: 'Decision: meet online so that two teams can come' },
    ],
  ],
  [
    'tracking-link',
    [
      { words: 'See https://a.org/x?utm_source=list&b=1 today' },
      { language: 'es', oneMinute: '[aquí](https://a.org/?fbclid=123)' },
      { words: 'https://a.org/?mc_eid=1' },
    ],
    [{ words: 'https://a.org/x?b=1' }, { words: 'utm_source is a parameter' }],
  ],
  [
    'dead-link',
    [
      { words: 'https://localhost:3000/x' },
      { words: '[x](file:///home/me/x.pdf)' },
      { words: 'https://intranet/x' },
      { language: 'es', words: 'http://192.168.1.4/acta' },
      { words: 'https://' },
    ],
    [{ words: 'https://commonslibrary.org/a(b).' }, { words: 'www.unesco.org' }, { words: '192.168.1.4 is a number' }],
  ],
  ['email-size', [{ rest: { bytes: 102_001 } }], [{ rest: { bytes: 102_000 } }, { rest: { bytes: null } }]],
  [
    'reading-level',
    [
      {
        words:
          'Organisational intermediaries systematically operationalise collaborative infrastructures notwithstanding considerable institutional fragmentation across jurisdictions. '.repeat(
            9,
          ),
      },
      {
        language: 'es',
        words:
          'La institucionalización interdisciplinaria de infraestructuras colaborativas contemporáneas imposibilita desarrollos organizacionales diferenciados territorialmente. '.repeat(
            10,
          ),
      },
    ],
    [
      { words: 'We met in May. We ate and we talked. Nine of us came. It was a good day. '.repeat(9) },
      { language: 'es', words: 'Nos vimos en mayo. Comimos y hablamos. Vinieron nueve. Fue un buen día. '.repeat(10) },
      { words: 'Notwithstanding institutional fragmentation.' },
    ],
  ],
  [
    'long-sentence',
    [{ words: `${many(31)}.` }, { language: 'es', words: `Así ${'palabra '.repeat(31)}.` }],
    [{ words: `${many(30)}.` }, { words: `${many(20)}.\n${many(20)}.` }, { words: `She said “${many(40)}” — Host` }],
  ],
  [
    'acronym',
    [
      { words: 'The CWPX met the ESO leads.' },
      { language: 'es', words: 'La SEPX convocó a todas.' },
      { title: 'What ESOs ask' },
    ],
    [
      { words: 'Educator support organisations (ESOs) met. An ESO leads.' },
      { words: 'In the US we met at 9 AM.' },
      { words: 'WE ARE ALL VERY HAPPY' },
      { language: 'es', words: 'La Secretaría de Educación (SEPX) convocó. La SEPX y la ONU.' },
    ],
  ],
  [
    'deficit-phrasing',
    [
      { words: 'We must close the achievement gap.' },
      { oneMinute: 'At-risk youth need us.' },
      { language: 'es', words: 'Cerrar la brecha de rendimiento.' },
      { language: 'es', words: 'Alumnos en riesgo y familias vulnerables' },
    ],
    [
      { words: 'She wrote “the achievement gap is an education debt”.' },
      { title: 'The achievement gap' },
      { section: { title: 'Failing schools' }, words: 'Nothing' },
      { language: 'es', words: 'El libro «Brecha de rendimiento y más» salió.' },
      { words: 'The risk is at hand.' },
      { clips: [clip('a', { excerpt: 'The achievement gap' })] },
    ],
  ],
  [
    'one-organisation',
    [{ clips: ['a', 'b', 'c', 'd', 'e'].map((id) => clip(id, { site: id < 'd' ? 'One' : id })) }],
    [
      { clips: ['a', 'b', 'c', 'd', 'e'].map((id) => clip(id, { site: id < 'c' ? 'One' : id })) },
      { clips: ['a', 'b', 'c', 'd'].map((id) => clip(id, { site: 'One' })) },
    ],
  ],
  [
    'new-voice',
    [
      {
        clips: [clip('a', { author: 'Old Voice' })],
        rest: { before: [edition(['old voice']), edition(['old voice']), edition(['old voice'])] },
      },
    ],
    [
      {
        clips: [clip('a', { author: 'Old Voice' })],
        rest: { before: [edition(['old voice']), edition(['new voice']), edition(['old voice'])] },
      },
      {
        clips: [clip('a', { author: 'New Voice' })],
        rest: { before: [edition(['old voice']), edition(['old voice']), edition(['old voice'])] },
      },
      {
        clips: [clip('a', { author: 'Old Voice' })],
        rest: { before: [edition(['old voice']), edition(['old voice'])] },
      },
    ],
  ],
  [
    'principle-absent',
    [{ words: 'x', rest: { principles: [{ key: 'openness', name: 'Openness' }], before: [edition([]), edition([])] } }],
    [
      {
        words: 'x',
        rest: {
          principles: [{ key: 'openness', name: 'Openness' }],
          before: [edition([], { principles: ['openness'] }), edition([])],
        },
      },
      {
        clips: [clip('a', tagged)],
        rest: { principles: [{ key: 'openness', name: 'Openness' }], before: [edition([]), edition([])] },
      },
      { words: 'x', rest: { principles: [{ key: 'openness', name: 'Openness' }], before: [edition([])] } },
    ],
  ],
  ['untagged-clip', [{ clips: [clip('a')] }], [{ clips: [clip('a', tagged)] }, { items: [{ words: 'Own' }] }]],
  [
    'claim-evidence',
    [
      { words: 'Research shows that pairs work. Most schools agree.' },
      { language: 'es', words: 'El 80 % de las escuelas lo usa.' },
      { oneMinute: '40% of us came back' },
    ],
    [
      { words: 'Research shows that pairs work.', clips: [clip('a')] },
      { words: 'Research shows it: https://unesco.org/x' },
      { words: 'We think that pairs work.' },
      { language: 'es', words: 'Creemos que funciona.' },
    ],
  ],
  ['digest-length', [{ words: many(1201) }], [{ words: many(1198) }]],
  [
    'block-length',
    [{ oneMinute: many(181) }, { section: { most: 5 }, words: 'one two three four five six' }],
    [
      { oneMinute: many(180) },
      { section: { most: 5 }, words: 'one two three' },
      { section: { most: 0 }, words: many(300) },
    ],
  ],
  [
    'long-quotation',
    [
      {
        items: [{ source: { record: 'clip:a', part: 'h1' } }],
        clips: [clip('a', { highlights: [highlight('h1', many(51).trim())] })],
      },
    ],
    [
      {
        items: [{ source: { record: 'clip:a', part: 'h1' } }],
        clips: [clip('a', { highlights: [highlight('h1', many(50).trim())] })],
      },
    ],
  ],
];

describe.each(cases)('%s', (rule, is, isNot) => {
  test.each(is.map((drawn, nth) => [nth, drawn] as const))('finds it (%i)', async (_, drawn) => {
    expect((await found(rule, drawn)).length).toBeGreaterThan(0);
  });

  test.each(isNot.map((drawn, nth) => [nth, drawn] as const))('lets what looks like it be (%i)', async (_, drawn) => {
    expect(await found(rule, drawn)).toEqual([]);
  });
});

test('a question that came back twice is told', async () => {
  const asked = note('Question: what would make calls worth it?', {
    lines: [line('l1', 'what would make calls worth it?', { label: 'question' })],
  });
  const drawn: Drawn = { meetings: [asked], items: [{ source: { record: 'meeting:note', part: 'l1' } }] };
  const key = (await subjectOf(drawn)).document.sections[0]?.items[0]?.key ?? '';
  const times = (count: number) => ({
    ...drawn,
    rest: { before: Array.from({ length: count }, () => edition([], { items: [key] })) },
  });
  expect(await found('question-unanswered', times(1))).toEqual([]);
  expect((await found('question-unanswered', times(2)))[0]?.says?.places).toEqual([2]);
});

test('a name in the maker’s own words is found, and called as the digest calls it', async () => {
  const hidden = [
    {
      kind: 'person' as const,
      names: ['Ana Example', 'Ana'],
      organisation: 'Valle',
      word: 'Speaker K',
      credited: 'Speaker K',
    },
  ];
  const [first, second] = await found('named-person', {
    words: 'Thanks to Ana Example, and to Ana again.',
    rest: { hidden },
  });
  expect(first?.fixes).toEqual([
    { does: 'words', field: 'sections/s1/words', from: 10, was: 'Ana Example', by: 'Speaker K' },
  ]);
  expect(second?.fixes).toMatchObject([{ from: 30 }]);
  expect(await found('named-person', { words: 'Thanks to everybody.', rest: { hidden } })).toEqual([]);
});

test('a tracking link is mended to the same page', async () => {
  const words = 'See [the page](https://a.org/x?utm_source=list&b=1#part), please.';
  const [first] = await found('tracking-link', { words });
  const was = 'https://a.org/x?utm_source=list&b=1#part';
  expect(first?.fixes).toEqual([
    { does: 'words', field: 'sections/s1/words', from: 15, was, by: 'https://a.org/x?b=1#part' },
  ]);
  expect(words.slice(first?.where.from, first?.where.to)).toBe(was);
});

test('the three hardest sentences are shown where they stand', async () => {
  const easy = 'We met and we ate a lot of bread in the sun. '.repeat(6);
  const hard = [
    'Institutional intermediaries operationalise collaborative infrastructures notwithstanding fragmentation across numerous jurisdictions.',
    'Interdisciplinary practitioners conceptualise transformational methodologies regarding organisational accountability considerations everywhere.',
    'Administrative representatives systematically recontextualise developmental responsibilities concerning educational communities internationally.',
  ];
  const words = `${hard.join(' ')} ${easy}`;
  const shown = await found('reading-level', { words });
  expect(shown.map(({ where }) => words.slice(where.from, where.to)).sort()).toEqual([...hard].sort());
});

test('what is left out already stands in nobody’s way', async () => {
  const drawn: Drawn = {
    items: [{ source: { record: 'meeting:note', part: 'l1' } }],
    meetings: [note('Quote: "No"', { lines: [line('l1', '"No"', { label: 'quote' })] })],
  };
  const all = await found('quote-consent', drawn);
  expect(all.map(({ held }) => held)).toEqual([true]);
  expect(stopsIn(outcomeOf(all, { off: new Map(), letBe: [] }))).toEqual([]);
});

describe('letting be', () => {
  const one = { id: 'x', at: '', order: '', removed: false, reason: 'They told me so themselves' };
  const stopped: Drawn = {
    words: 'several of us are afraid to lose our funding next year',
    meetings: [note(heldText)],
  };
  const both = async (): Promise<Found[]> => lint(await subjectOf({ ...stopped, oneMinute: many(181) }));

  test('a finding, a rule in one digest, a rule for the community', async () => {
    const all = await both();
    const block = all.find(({ rule }) => rule === 'block-length') as Found;
    const by = (switched: Partial<Parameters<typeof outcomeOf>[1]>) =>
      outcomeOf(all, { off: new Map(), letBe: [], ...switched }).letBe.map((each) => [each.rule, each.by]);
    expect(by({ letBe: [{ ...one, rule: block.rule, finding: block.key }] })).toEqual([['block-length', 'finding']]);
    expect(by({ letBe: [{ ...one, rule: block.rule, finding: '' }] })).toEqual([['block-length', 'digest']]);
    expect(by({ off: new Map([['block-length', 'We like it long']]) })).toEqual([['block-length', 'community']]);
  });

  test('a stop goes one by one, and by no rule that is switched off', async () => {
    const all = await both();
    const [stop] = stopsIn(
      outcomeOf(all, {
        off: new Map([['release-level', 'no']]),
        letBe: [{ ...one, rule: 'release-level', finding: '' }],
      }),
    );
    expect(stop?.rule).toBe('release-level');
    expect(
      stopsIn(outcomeOf(all, { off: new Map(), letBe: [{ ...one, rule: 'release-level', finding: stop?.key ?? '' }] })),
    ).toEqual([]);
  });

  test('words that changed are another finding, and no key holds any', async () => {
    const key = async (words: string) => (await found('long-sentence', { words }))[0]?.key ?? '';
    expect(await key(many(31))).not.toBe(await key(`secret ${many(31)}`));
    expect(await key(`secret ${many(31)}`)).not.toContain('secret');
  });
});

describe.each(lintRules.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
  test('has a name of its own and words in both languages', () => {
    expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
    expect(lintRules.filter((other) => other.id === id)).toHaveLength(1);
    for (const key of [rule.title, rule.why, rule.how])
      for (const catalogue of [en, es]) expect(catalogue[key].message.length).toBeGreaterThan(5);
  });

  test('is tried above, or in a file of its own', () => {
    const tried = [...cases.map(([name]) => name), 'question-unanswered', 'named-person', ...elsewhere];
    expect(tried).toContain(id);
  });
});

/** Tried in `who.test.ts`. */
const elsewhere: readonly string[] = ['student-id', 'contact-details', 'unlisted-name', 'guess-who'];

/** Signs that regular expressions stumble over, 100,000 of each. */
const hostile = [
  'a',
  '[',
  '](',
  '"',
  '“',
  '*',
  '> ',
  'A',
  'A ',
  '@',
  'http://',
  'www.',
  '1',
  ')',
  '.',
  '- ',
  '—',
  '\n',
  'á',
  '(A',
  '#',
  'Action: ',
  '[a](',
  '"a',
  '?utm_a=1&',
  '%',
  'A.',
  '🙂',
  '\ud800',
];

test.each(hostile)(
  '100,000 signs of %j take no longer than reading them',
  async (sign) => {
    const text = sign.repeat(Math.ceil(100_000 / sign.length));
    const subject = await subjectOf({
      words: 'x',
      clips: [clip('a', { note: 'some words that are long enough here' })],
    });
    const section = { ...subject.digest.sections[0], words: text } as (typeof subject.digest.sections)[number];
    const shown = { ...subject.document.sections[0], words: text } as (typeof subject.document.sections)[number];
    const hidden = [{ kind: 'person' as const, names: ['Ana Example'], organisation: '', word: 'x', credited: 'x' }];
    const heavy = {
      ...subject,
      hidden,
      digest: { ...subject.digest, sections: [section] },
      document: { ...subject.document, sections: [shown] },
    };
    const slow: string[] = [];
    const reading = readSubject(heavy);
    for (const rule of lintRules) {
      const took = processorMs(() => rule.check(reading));
      if (took > 1_000) slow.push(`${rule.id}: ${Math.round(took)} ms`);
    }
    expect(slow).toEqual([]);
  },
  60_000,
);
