import type { MessageKey } from '../../i18n';
import type { Meeting, NoteLine, ReleaseLevel } from '../../model';
import { bodyFrom, type LabelWords, marksIn, parse, type WrittenLine } from '../../notes';
import { ownWords } from '../../notes/items';
import { agreementOf, mayTravel, reachOf } from '../release';
import { type Fix, putting } from './fix';
import { omitted } from './omitted';
import { type LintReading, type LintText, placeIn } from './reading';
import { type Finding, type LintRule, shortened } from './rule';
import { placeOfSaid, rowOf, type SaidWords, saidWords } from './words';

/** Words that are not to leave so. */
interface Held {
  readonly words: readonly string[];
  readonly why: 'release' | 'consent';
  /** Whose yes can be asked for. */
  readonly ask?: Fix;
}

/** As few words in a row are many texts'. */
const leastInARow = 5;

/** Where a sentence or quotation within a line ends: each is looked for by itself. */
const parts = /["“”«»\n]|[.!?]\s|\s[—–-]\s|\[[^[\]\n]{0,40}\]/;

const piecesOf = (text: string): string[][] =>
  text
    .split(parts)
    .map(rowOf)
    .filter((words) => words.length >= leastInARow);

/** What the notes a digest is made of hold back from readers this far away. */
function heldIn({ sources, digest }: LintReading): Held[] {
  return sources.meetings
    .filter(({ trashedAt }) => trashedAt === null)
    .flatMap((meeting) => [
      ...heldLines(meeting, digest.release, sources.labels),
      ...heldRecords(meeting, digest.release),
    ]);
}

function heldLines(meeting: Meeting, release: ReleaseLevel, labels?: LabelWords): Held[] {
  const document = parse(meeting.text, { labels });
  // A line that only names somebody may be told in other words: names have rules of their own.
  const reach = reachOf(document, { ...meeting, attribution: 'named' });
  return document.lines.flatMap((line, at): Held[] => {
    if (at < bodyFrom(document) || mayTravel(reach[at] ?? 'room', release)) return [];
    const why = asksFirst(line) ? 'consent' : 'release';
    return piecesOf(ownWords(line)).map((words) => ({ words, why }));
  });
}

/** Lines by what was agreed about them, though the note's text may not say them any more. */
function heldRecords(meeting: Meeting, release: ReleaseLevel): Held[] {
  const whole = agreementOf(meeting).release;
  return meeting.lines.flatMap((line): Held[] => {
    if (line.removed) return [];
    const consent = needsYes(line);
    if (!consent && mayTravel(whole, release) && mayTravel(line.release ?? whole, release)) return [];
    const ask = consent ? asking(meeting, line) : null;
    return piecesOf(line.words).map((words) => ({ words, why: consent ? 'consent' : 'release', ...(ask && { ask }) }));
  });
}

const needsYes = ({ consent, label }: Pick<NoteLine, 'consent' | 'label'>): boolean =>
  consent ? consent.state !== 'yes' : label === 'quote';

/** Whose yes nobody asked for, nor noted that it is to be asked for. */
const asking = ({ id }: Meeting, { consent, id: part }: NoteLine): Fix | null =>
  consent === null ? { does: 'ask', record: id, part } : null;

const asksFirst = ({ label, text }: WrittenLine): boolean =>
  label?.quotes === true || marksIn(text).some(({ says }) => says === 'ask');

const readings = new WeakMap<LintReading, Map<Held, Finding>>();

/** Where the maker's own words say what is held back; read once for both rules. */
function repeated(reading: LintReading): Map<Held, Finding> {
  const known = readings.get(reading);
  if (known) return known;
  const found = new Map<Held, Finding>();
  const texts = ownWordsOf(reading);
  const seen = new Set<string>();
  const places = new Set<string>();
  // What asks for a yes first: a line that does is held back by its release too; and of those what tells whose it is.
  const rank = ({ why, ask }: Held) => (why === 'release' ? 2 : ask ? 0 : 1);
  const held = heldIn(reading).toSorted((a, b) => rank(a) - rank(b));
  if (texts.length > 0)
    for (const each of held) {
      const said = each.words.join(' ');
      const finding = seen.has(said) ? null : firstPlace(texts, each.words);
      seen.add(said);
      const place = finding && `${finding.where.field} ${finding.where.from}`;
      if (!finding || !place || places.has(place)) continue;
      places.add(place);
      found.set(each, each.ask ? { ...finding, fixes: [...(finding.fixes ?? []), each.ask] } : finding);
    }
  readings.set(reading, found);
  return found;
}

interface Said {
  readonly text: LintText;
  readonly said: SaidWords;
  /** Every so many words in a row that it says: most of what is looked for begins with none of them. */
  readonly rows: ReadonlySet<string>;
}

const saidByMaker = new WeakMap<LintReading, readonly Said[]>();

/** Everything the maker wrote, as words are compared; read once for all rules that ask. */
function ownWordsOf(reading: LintReading): readonly Said[] {
  const known = saidByMaker.get(reading) ?? reading.texts.filter(({ kind }) => kind !== 'shown').map(saidOf);
  saidByMaker.set(reading, known);
  return known;
}

function saidOf(text: LintText): Said {
  const said = saidWords(text.plain);
  return { text, said, rows: new Set(said.places.map((_, nth) => rowAt(said, nth))) };
}

/** So many words in a row, from one on. */
function rowAt({ joined, places }: SaidWords, nth: number): string {
  const end = places[nth + leastInARow]?.at ?? joined.length;
  return joined.slice(places[nth]?.at ?? 0, end - 1);
}

function firstPlace(
  texts: readonly Said[],
  words: readonly string[],
  key: MessageKey = 'lint_repeats',
): Finding | null {
  const begins = words.slice(0, leastInARow).join(' ');
  if (!texts.some(({ rows }) => rows.has(begins))) return null;
  for (const { text, said } of texts) {
    const place = placeOfSaid(said, words);
    if (place)
      return {
        where: placeIn(text, place.from, place.to),
        words: shortened(text.text.slice(place.from, place.to)),
        says: { key, places: [] },
        fixes: [putting(text, place, omitted)],
      };
  }
  return null;
}

const repeating = (reading: LintReading, why: Held['why']): Finding[] =>
  [...repeated(reading)].flatMap(([held, finding]) => (held.why === why ? finding : []));

/** Cards that are left out already: they are told of, and nothing has to be done. */
function leftOut({ leftOut: out, digest, sources }: LintReading, why: Held['why']): Finding[] {
  return out.flatMap(({ item, reason, where }): Finding[] => {
    const source = digest.items.find(({ id }) => id === item)?.source;
    const meeting = sources.meetings.find(({ id }) => id === source?.record);
    const line = meeting?.lines.find(({ id }) => id === source?.part);
    if (reason === 'missing' || reason === 'trashed' || !meeting) return [];
    const asked = reason === 'withdrawn' || (line !== undefined && needsYes(line));
    if (asked !== (why === 'consent')) return [];
    const ask = why === 'consent' && line ? asking(meeting, line) : null;
    return [
      {
        ...{ where, words: shortened(line?.words ?? meeting.title), held: true },
        says: { key: 'lint_leftOut', places: [] },
        fixes: [...(ask ? [ask] : []), { does: 'leaveOut', item }],
      },
    ];
  });
}

export const release: LintRule = {
  id: 'release-level',
  severity: 'stop',
  title: 'lint_release_title',
  why: 'lint_release_why',
  how: 'lint_release_how',
  check: (reading) => [...repeating(reading, 'release'), ...leftOut(reading, 'release')],
};

export const consent: LintRule = {
  id: 'quote-consent',
  severity: 'stop',
  title: 'lint_consent_title',
  why: 'lint_consent_why',
  how: 'lint_consent_how',
  check: (reading) => [...repeating(reading, 'consent'), ...leftOut(reading, 'consent')],
};

/** Everything that was written for oneself about what a digest shows. */
function privateNotes({ sources, roster, digest }: LintReading): string[] {
  return [
    ...sources.clips.flatMap(({ note, highlights }) => [note, ...highlights.map((each) => each.note)]),
    ...sources.meetings.map(({ note }) => note),
    ...roster.map(({ note }) => note ?? ''),
    ...digest.sections.map(({ hint }) => hint ?? ''),
  ].filter((note) => note.trim() !== '');
}

export const privateNote: LintRule = {
  id: 'private-note',
  severity: 'stop',
  title: 'lint_private_title',
  why: 'lint_private_why',
  how: 'lint_private_how',
  check(reading) {
    const texts = ownWordsOf(reading);
    if (texts.length === 0) return [];
    const notes = [...new Set(privateNotes(reading))].flatMap(piecesOf);
    return notes.flatMap((words) => firstPlace(texts, words, 'lint_repeats_private') ?? []);
  },
};
