/** What the rules take for a digest of 3,000 words, inside a page: every rule, on words of our own from a fixed seed. */
import { type LintSubject, lint } from '../../lib/digest/lint';
import { createDigest, createMeeting, createPerson, type DigestItem, type DigestSection } from '../../lib/model';
import { randomFrom } from './library';

const sentences = [
  'Three organisations mention that substitutes are hard to find, and nobody knows yet what to do about it.',
  'We tried pairs for a month because the larger calls left half of us silent.',
  'Research shows that at-risk students gain most, said one of us; see https://example.org/x?utm_source=list for it.',
  '“I was afraid to ask, and then everybody was,” said a host — and the ESO agreed.',
  'Action: share the draft agenda with the network',
  'Decision: the June gathering goes online because two teams cannot travel',
  'What would make a call worth twenty-five minutes of a busy week, for those who come and for those who read?',
];

const wanted = 3000;

/** A digest of about 3,000 of the maker's words in six sections with cards, beside a note of 400 lines and 60 people. */
export function subjectOf3000Words(seed: number): LintSubject {
  const random = randomFrom(seed);
  const some = (words: number) => {
    const parts: string[] = [];
    for (let count = 0; count < words; ) {
      const sentence = sentences[Math.floor(random() * sentences.length)] ?? '';
      parts.push(sentence);
      count += sentence.split(' ').length;
    }
    return parts.join('\n');
  };
  const now = new Date(0);
  const sections = Array.from(
    { length: 6 },
    (_, nth): DigestSection => ({
      ...{ id: `s${nth}`, title: `Section ${nth}`, principle: null, order: `a${nth}`, removed: false },
      words: some(wanted / 12),
    }),
  );
  const items = Array.from(
    { length: 18 },
    (_, nth): DigestItem => ({
      ...{ id: `i${nth}`, section: `s${nth % 6}`, source: null, order: `a${nth}`, removed: false },
      words: some(wanted / 36),
    }),
  );
  const text = Array.from(
    { length: 400 },
    () => `${sentences[Math.floor(random() * sentences.length)]} [room] ${random()}`,
  );
  const meeting = { ...createMeeting('Call', text.join('\n'), now), release: 'network' as const };
  const digest = { ...createDigest('March', 'en', now), oneMinute: sentences.slice(0, 3).join('\n'), sections, items };
  const shown = { key: null, kind: 'words', title: '', address: '', site: '', author: '', publishedAt: null } as const;
  const blank = {
    language: '',
    direction: 'auto',
    excerpt: '',
    quote: null,
    minutes: 0,
    principles: [],
    tags: [],
  } as const;
  return {
    ...{
      digest,
      sources: { clips: [], meetings: [meeting], principles: [] },
      before: [],
      principles: [],
      bytes: 50_000,
    },
    document: {
      ...{ title: digest.title, language: 'en', maker: { name: '', organisation: '' }, madeAt: '', period: null },
      ...{ release: 'network', oneMinute: digest.oneMinute },
      sections: sections.map((section) => ({
        ...{ title: section.title, kind: '', language: '', principle: null, words: section.words },
        items: items
          .filter((item) => item.section === section.id)
          .map(({ words }) => ({
            ...{ ...shown, ...blank, words },
            ...{ credit: null, label: '', due: null, image: null, event: null },
          })),
      })),
    },
    roster: Array.from({ length: 60 }, (_, nth) => createPerson(`Member ${nth} Example`, `Organisation ${nth % 8}`)),
    somebody: 'somebody',
    hidden: [{ kind: 'person', names: ['Ana Example'], organisation: '', word: 'Speaker K', credited: 'Speaker K' }],
  };
}

/** ms for each looking through, the first with code that has not run before; each another text. */
export function lintTimes(rounds: number): number[] {
  return Array.from({ length: rounds }, (_, nth) => {
    // As it comes to the worker: nothing of it was read before.
    const subject = structuredClone(subjectOf3000Words(nth + 1));
    const start = performance.now();
    lint(subject);
    return performance.now() - start;
  });
}

Object.assign(globalThis, { benchLint: { lintTimes } });
