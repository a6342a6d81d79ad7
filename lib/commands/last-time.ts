import { reachOf } from '../digest/release';
import { formatDate, language, t } from '../i18n';
import { createMeeting, createPartId, type Meeting, type NoteLine, type ReleaseLevel } from '../model';
import {
  isPrompt,
  itemsOf,
  type LabelWords,
  type NoteDocument,
  type NoteItem,
  newLines,
  parse,
  placeLines,
  squeezed,
  type WrittenLine,
} from '../notes';
import { meetingTemplates, templateText } from './meeting-templates';
import { orderAtEnd } from './order';
import { seriesOf, withoutDates } from './series';

/** What waits from one meeting to the next. */
export const carriedKinds = ['action', 'question', 'tension'] as const;
type CarriedKind = (typeof carriedKinds)[number];

/** A line of an earlier note that nobody settled, with what was agreed about it. */
export interface CarriedLine {
  readonly kind: CarriedKind;
  /** As it stands there, with the lines that go on with it, without their common indent; `\n` between them. */
  readonly text: string;
  readonly principles: NoteLine['principles'];
  /** How far it may go by itself; null: as far as its note. */
  readonly release: ReleaseLevel | null;
}

/** A series of meetings, and what is open in it. */
export interface Series {
  /** The last one. */
  readonly last: Meeting;
  /** Its own lines first, as they stand in it, then those of the meetings before it. */
  readonly open: readonly CarriedLine[];
}

/** The newest first. */
const byDay = (a: Meeting, b: Meeting): number => {
  const [one, other] = [a, b].map(({ date, createdAt }) => `${date} ${createdAt}`) as [string, string];
  return one < other ? 1 : -1;
};

/** The series that these notes are, the one that met last first; notes in the trash and received ones are of none. */
export function seriesAmong(meetings: readonly Meeting[], labels: LabelWords): Series[] {
  const own = meetings.filter(({ trashedAt, origin }) => trashedAt === null && origin === null).toSorted(byDay);
  return [...Map.groupBy(own, seriesOf).values()].map((notes) => ({
    last: notes[0] as Meeting,
    open: openIn(notes, labels),
  }));
}

/** What a series has open, read from its newest note back: a line that stands in several is as the newest has it. */
function openIn(notes: readonly Meeting[], labels: LabelWords): CarriedLine[] {
  const seen = new Set<string>();
  const open: CarriedLine[] = [];
  for (const meeting of notes) {
    const document = parse(meeting.text, { labels });
    const carry = carrier(document, meeting);
    const here = new Set<string>();
    for (const item of itemsOf(document)) {
      const kind = carriedKinds.find((each) => each === item.kind);
      if (!kind || isPrompt(item.first)) continue;
      const key = `${kind} ${squeezed(item.words).toLowerCase()}`;
      if (!seen.has(key) && !item.done) open.push(carry(item, kind));
      here.add(key);
    }
    for (const key of here) seen.add(key);
  }
  return open;
}

/** Takes lines out of a note, each with what holds it back there: as little may leave from where it goes. */
function carrier(document: NoteDocument, meeting: Meeting): (item: NoteItem, kind: CarriedKind) => CarriedLine {
  // What the note itself lets go is said anew for the next one; what is asked here is what its lines hold back.
  const reach = reachOf(document, { ...meeting, release: 'public', attribution: 'named' });
  const kept = meeting.lines.filter(({ removed }) => !removed);
  const { known } = placeLines(document, kept);
  return ({ line, until }, kind) => {
    const lines = document.lines.slice(line, until);
    const held = reach.slice(line, until);
    const ids = known.flatMap(({ id, at }) => (at !== null && at >= line && at < until ? [id] : []));
    const principles = kept.filter(({ id }) => ids.includes(id)).flatMap((record) => record.principles);
    const release = (['room', 'network'] as const).find((level) => held.includes(level)) ?? null;
    return { kind, text: withoutIndent(lines), principles: [...new Set(principles)], release };
  };
}

function withoutIndent(lines: readonly WrittenLine[]): string {
  const indent = /^\s*/.exec(lines[0]?.text ?? '')?.[0].length ?? 0;
  return lines.map(({ text }) => text.slice(Math.min(indent, /^\s*/.exec(text)?.[0].length ?? 0)).trimEnd()).join('\n');
}

/**
 * A new note of a series: what is open in it below a line that says so, then the prompts of its kind. What was agreed
 * about a line goes along as far as it holds it back; a yes does not: that was for the words where they were said.
 */
export function meetingFrom({ last, open }: Series, now: Date, words: LabelWords): Meeting {
  const template = meetingTemplates.find(({ kind, text }) => kind === last.kind && text !== null);
  const begun = carriedBefore({ last, open }, template ? templateText(template, words) : '', words);
  const meeting = {
    ...createMeeting(withoutDates(last.title), begun.text, now),
    kind: last.kind,
    language: language(),
  };
  return { ...meeting, lines: begun.lines };
}

/** The text of a note with what is open in a series before it, and what is known of the lines that were carried. */
export function carriedBefore(
  { last, open }: Series,
  text: string,
  words: LabelWords,
): Pick<Meeting, 'text' | 'lines'> {
  const carried = open.map((line) => line.text).join('\n');
  const whole = open.length > 0 ? `${t('meeting_fromLast', formatDate(last.date))}\n\n${carried}\n\n${text}` : text;
  return { text: whole, lines: linesFor(open, parse(whole, { labels: words })) };
}

/** What is known of the carried lines, in the note that now has them. */
function linesFor(open: readonly CarriedLine[], document: NoteDocument): NoteLine[] {
  const make = newLines(document);
  const items = itemsOf(document);
  const lines: NoteLine[] = [];
  // Below the line that says where they are from, and the blank one after it.
  let at = 2;
  for (const { text, principles, release } of open) {
    const item = items.find(({ line }) => line === at);
    at += text.split('\n').length;
    if (!item || (principles.length === 0 && release === null)) continue;
    const record = make(item, { id: createPartId(), order: orderAtEnd(lines) });
    lines.push({ ...record, principles: [...principles], release });
  }
  return lines;
}
