/** What is measured of notes, inside a page: the parser and the editor as they are, on texts of our own from a fixed seed. */
import { LineKeeper } from '../../components/editors/meeting/line-keeper';
import { textOf } from '../../components/editors/meeting/text/note-box';
import { changesIn } from '../../components/editors/meeting/text/note-document';
import { openNote } from '../../components/editors/meeting/text/note-view';
import { createMeeting, type NoteLine } from '../../lib/model';
import { noLabelWords, parse, print } from '../../lib/notes';
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

/** What was agreed about a hundred lines of a note. */
const agreed = (text: string): NoteLine[] => {
  const { lines: written } = parse(text);
  return Array.from({ length: 100 }, (_, nth) => ({
    ...{ id: `l${nth}`, words: written[nth * 10 + 1]?.text.trim() || 'x', place: null, label: null, principles: [] },
    ...{ release: 'room' as const, attribution: null, credit: null, consent: null, order: `a${nth}`, removed: false },
  }));
};

/**
 * ms for each key typed somewhere into 100 kB, of which 100 lines are known by an id: the editor of notes as it is, from
 * the key to the page as it is laid out with it. Before each it is laid out where the key will be typed.
 */
async function typeInto100Kb(keys: number): Promise<number[]> {
  const random = randomFrom(2);
  const text = noteOf(100_000, random);
  const meeting = { ...createMeeting('', text, new Date(0)), lines: agreed(text) };
  const keeper = new LineKeeper(meeting, noLabelWords);
  document.body.innerHTML = '<div id="note" style="width: 40rem; font: 17px/1.65 serif"></div>';
  const { view, box } = openNote(document.querySelector<HTMLElement>('#note') as HTMLElement, {
    ...{ text, labels: noLabelWords, attributes: { style: 'max-height: none' }, left: () => undefined },
    followed: () => undefined,
    scrolled: { from: 0, keep: () => undefined },
    drops: () => ({ takes: () => null, over: () => undefined, fell: () => undefined }),
    words: () => ({ names: [], language: 'en', principles: [], people: async () => [], practices: async () => [] }),
    reading: () => ({ written: meeting.date, language: '' }),
    typed: ({ startState, state, changes }) =>
      keeper.change(textOf({ state: startState }), changesIn(changes), textOf({ state })),
  });
  Object.assign(view.scrollDOM.style, { maxHeight: '480px', overflow: 'auto' });
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const times: number[] = [];
  let at = 0;
  for (let nth = 0; nth < keys; nth += 1) {
    // A word here, then one elsewhere.
    if (nth % 8 === 0) {
      at = Math.floor(random() * box.value.length);
      box.setSelectionRange(at, at);
      box.reveal(at);
      await frame();
    }
    times.push(
      timed(() => {
        box.setRangeText(nth % 40 === 39 ? '\n' : 'x', at, at);
        box.placeOf(at);
      }),
    );
    at += 1;
  }
  view.destroy();
  return times;
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
