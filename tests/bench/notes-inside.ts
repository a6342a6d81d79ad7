/** What is measured of notes, inside a page: the parser as it is, on texts of our own from a fixed seed. */
import { carry, parse, placeLines, print } from '../../lib/notes';
import { randomFrom } from './library';

/** What a note is made of; each line of a kind that people write. */
const lines = [
  'Noticing: three groups mention that substitutes are hard to find  #emergence',
  'Decision: the June gathering goes online — because two teams cannot travel',
  'Action: @Host (Valley Network) — share the draft agenda — by 20 Mar',
  'Question: what would make calls between peers worth 25 minutes?',
  'Quote: “I was afraid to ask.” — @Programme lead (Rural Exchange) [ask]',
  'A line in plain words that somebody typed quickly, while they listened.',
  'He said: at half past ten they begin, más o menos, como siempre',
  '- [ ] book the room for the spring',
  '  which goes on below its first line, indented',
  'Gracias: a la anfitriona por las notas',
  '## What it means',
  '',
];

/** A note of this length, UTF-16 code units. */
function noteOf(length: number, random: () => number): string {
  const parts = [];
  for (let at = 0; at < length; ) {
    const line = `${lines[Math.floor(random() * lines.length)]}${random() < 0.3 ? ` (${Math.floor(random() * 1e6)})` : ''}\n`;
    parts.push(line);
    at += line.length;
  }
  return parts.join('').slice(0, length);
}

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** ms for each reading of 1 MB, the first with code that has not run before. */
function parse1Mb(rounds: number): number[] {
  const random = randomFrom(1);
  return Array.from({ length: rounds }, () => {
    const text = noteOf(1_000_000, random);
    return timed(() => parse(text));
  });
}

/** ms for each key typed somewhere into 100 kB, of which 100 lines are known by an id. */
function typeInto100Kb(keys: number): number[] {
  const random = randomFrom(2);
  const document = parse(noteOf(100_000, random));
  const kept = Array.from({ length: 100 }, (_, nth) => ({
    ...{ id: String(nth), removed: false, words: document.lines[nth * 10 + 1]?.text.trim() || 'x' },
    ...{ place: undefined, label: null, release: 'room' as const, consent: null },
  }));
  let known = placeLines(document, kept);
  let [at, length] = [0, 100_000];
  return Array.from({ length: keys }, (_, nth) => {
    // A word here, then one elsewhere.
    if (nth % 8 === 0) at = Math.floor(random() * length);
    const change = { from: at, to: at, insert: nth % 40 === 39 ? '\n' : 'x' };
    at += 1;
    length += 1;
    return timed(() => {
      known = carry(known, [change]);
    });
  });
}

const pieces = [
  ...[
    '\n',
    '\r\n',
    '\r',
    '\ufeff',
    '\u0000',
    '\ud800',
    '\udc00',
    '---\n',
    ' ',
    '\t',
    ':',
    '：',
    '**',
    '> ',
    '- [ ] ',
    '[x] ',
  ],
  ...[
    'Quote:',
    'Decisión: ',
    '[ask]',
    '[ok network]',
    '@Host',
    '#open',
    'because',
    'title: x',
    'words',
    '\u200b',
    '🙂',
    '1.',
  ],
];

/** How many of so many texts, of any characters and of pieces that mean something, do not come back as they were. */
function roundTrip(cases: number): { cases: number; failures: number } {
  const random = randomFrom(3);
  let failures = 0;
  for (let nth = 0; nth < cases; nth += 1) {
    let text = '';
    for (let left = Math.floor(random() * 40); left > 0; left -= 1)
      text +=
        random() < 0.7
          ? pieces[Math.floor(random() * pieces.length)]
          : String.fromCharCode(Math.floor(random() * 65_536));
    if (print(parse(text)) !== text) failures += 1;
  }
  return { cases, failures };
}

Reflect.set(globalThis, 'benchNotes', { parse1Mb, typeInto100Kb, roundTrip });
