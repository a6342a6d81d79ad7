import { showable, showableLine } from '../../model/showable';
import { ImportError } from '../error';
import { textOfMarkup } from './html';
import type { Importer, MeetingDraft } from './importer';
import { withoutLeave } from './leave';
import { titleOfFile } from './names';
import type { Report } from './report';
import { dayOf } from './times';

/** A line of a calendar: `DTSTART;TZID=Europe/Madrid:20260312T140000`. */
interface Property {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
  readonly line: number;
}

/** A whole calendar is no meeting: so many events are taken. */
const most = 20;

/**
 * An invitation or event of a calendar (https://www.rfc-editor.org/rfc/rfc5545): its title, time, place, people and description. Small enough to be read
 * here: of the whole format a note wants these properties and none of its rules for repeating.
 */
export const calendar: Importer = {
  id: 'calendar',
  title: 'arrive_calendar',
  recognises: ({ lines }) => /^BEGIN:VCALENDAR$/i.test(lines.find((line) => line.trim() !== '') ?? ''),
  read({ name, text, report }) {
    const events = eventsOf(text, report);
    if (events.length === 0) report.problem('arrive_noEvent', null);
    if (events.length > most) report.problem('arrive_moreEvents', null, events.length, most);
    const drafts = events.slice(0, most).map((event) => draftOf(event, report));
    return drafts.map((draft) => ({ ...draft, title: draft.title || titleOfFile(name) }));
  },
};

function eventsOf(text: string, report: Report): Property[][] {
  const events: Property[][] = [];
  // What stands within an event, an alarm, has a description of its own.
  const inside: string[] = [];
  for (const property of propertiesOf(text, report)) {
    const value = property.value.toUpperCase();
    if (property.name === 'BEGIN') {
      inside.push(value);
      if (value === 'VEVENT') events.push([]);
    } else if (property.name === 'END') inside.pop();
    else if (inside.at(-1) === 'VEVENT') events.at(-1)?.push(property);
  }
  if (inside.length > 0) report.problem('arrive_calendarCut', text.split('\n').length);
  return events;
}

/** Lines joined again where they were folded, and parted. */
function* propertiesOf(text: string, report: Report): Generator<Property> {
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const from = at;
    let whole = lines[at] ?? '';
    const folded = [whole];
    while (/^[ \t]/.test(lines[at + 1] ?? '')) {
      at += 1;
      folded.push((lines[at] ?? '').slice(1));
    }
    whole = folded.join('');
    report.progress(at, lines.length);
    if (whole.trim() === '') continue;
    const property = propertyOf(whole, from + 1);
    if (property) yield property;
    else report.problem('arrive_calendarLine', from + 1);
  }
}

function propertyOf(line: string, at: number): Property | null {
  const name = /^[A-Za-z\d-]+/.exec(line)?.[0];
  if (!name) return null;
  const parameters = new Map<string, string>();
  let rest = line.slice(name.length);
  for (;;) {
    const [all = '', key = '', quoted, plain] = /^;([A-Za-z\d-]+)=(?:"([^"]*)"|([^;:"]*))/.exec(rest) ?? [];
    if (all === '') break;
    parameters.set(key.toUpperCase(), quoted ?? plain ?? '');
    rest = rest.slice(all.length);
  }
  return rest.startsWith(':') ? { name: name.toUpperCase(), parameters, value: rest.slice(1), line: at } : null;
}

/** `\n`, `\,`, `\;` and `\\` of a text. */
const textIn = (value: string) =>
  value.replace(/\\([nN,;\\])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

function draftOf(event: readonly Property[], report: Report): MeetingDraft {
  const find = (name: string) => event.find((property) => property.name === name);
  const words = (name: string) => textIn(find(name)?.value ?? '');
  const description = words('DESCRIPTION');
  const markup = /<(?:p|br|div|a|ul|li|b|span|html)\b/i.test(description);
  const start = momentOf(find('DTSTART'), report);
  const end = momentOf(find('DTEND'));
  const people = event.filter(({ name }) => name === 'ORGANIZER' || name === 'ATTENDEE').map(personOf);
  const text = [
    timeLine(start, end),
    showableLine(words('LOCATION')),
    '',
    markup ? wordsOf(description, report) : showable(description),
  ];
  return {
    title: showableLine(words('SUMMARY')),
    date: start?.day ?? null,
    people: [...new Set(people)].filter((person) => person !== ''),
    turns: 0,
    text: withoutLeave(text.join('\n').trim()),
  };
}

/** What a description says; as it is where its tags cannot be taken out. */
function wordsOf(description: string, report: Report): string {
  try {
    return textOfMarkup(description);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    report.problem('arrive_markupKept', null);
    return showable(description);
  }
}

/** A person's name; where there is none, what stands before the @ of their address. */
function personOf({ parameters, value }: Property): string {
  return showableLine(
    parameters.get('CN')?.replace(/^mailto:/i, '') || value.replace(/^mailto:/i, '').split('@', 1)[0] || '',
  );
}

interface Moment {
  readonly day: string;
  /** `14:00`; empty for a whole day. */
  readonly time: string;
  readonly zone: string;
}

function momentOf(property: Property | undefined, report?: Report): Moment | null {
  if (!property) return null;
  const [, year = '', month = '', date = '', hour = '', minute = '', utc = ''] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?$/.exec(property.value.trim()) ?? [];
  const day = year ? dayOf(Number(year), Number(month), Number(date)) : null;
  if (day === null) report?.problem('arrive_calendarLine', property.line);
  const zone = utc ? 'UTC' : showableLine(property.parameters.get('TZID') ?? '');
  return day === null ? null : { day, time: hour && `${hour}:${minute}`, zone };
}

/** `2026-03-12 14:00–15:00 Europe/Madrid`, as the calendar says it. */
function timeLine(start: Moment | null, end: Moment | null): string {
  if (!start) return '';
  const until = end?.time ? `–${end.day === start.day ? '' : `${end.day} `}${end.time}` : '';
  return `${start.day} ${start.time}${start.time ? until : ''} ${start.zone}`.replace(/\s+/g, ' ').trim();
}
