import type { DigestDocument, DocumentItem } from '../digest';
import { plainOf } from '../digest/rich';
import type { Words } from '../i18n';
import { canonicalJson, sha256 } from '../model';
import { showableLine } from '../model/showable';
import { timeIn } from '../model/zoned';
import type { Exporter } from './exporter';
import { creditLine, titleOf, wordsOf } from './facts';
import { folded, icalText, stamp } from './ical';
import { paced } from './pace';
import { linkOf } from './text';

/** iCalendar, RFC 5545. Times with a zone are written in UTC, so that no reader needs our idea of it. */

const isDay = (moment: string): boolean => {
  const day = moment.slice(0, 10);
  const time = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

/** `20260401`, so many days later. */
const dayOf = (moment: string, later = 0): string =>
  new Date(Date.parse(`${moment.slice(0, 10)}T00:00Z`) + later * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .replace(/-/g, '');

/** A moment as a property: a time in UTC, or on the clocks of whoever reads where its zone is none. */
function timeOf(name: string, moment: string, zone: string): string {
  const time = zone ? timeIn(zone, moment) : null;
  return time === null ? `${name}:${moment.replace(/[-:]/g, '')}00` : `${name}:${stamp(time)}`;
}

/** When an event is: whole days, the last one included, or times. An end that is none is left out. */
function spanOf({ start, end, zone }: NonNullable<DocumentItem['event']>): string[] {
  const ends = end && isDay(end) && end.slice(0, 10) >= start.slice(0, 10) ? end : null;
  if (!start.includes('T'))
    return [`DTSTART;VALUE=DATE:${dayOf(start)}`, `DTEND;VALUE=DATE:${dayOf(ends ?? start, 1)}`];
  const began = timeOf('DTSTART', start, zone);
  return ends?.includes('T') && ends > start ? [began, timeOf('DTEND', ends, zone)] : [began];
}

/** What of an item stands in a calendar: an event, or the day an action is to be done by. Null for everything else. */
function datesOf(item: DocumentItem, words: Words): string[] | null {
  const { event, due } = item;
  if (event && isDay(event.start)) {
    const link = linkOf(event.address);
    const [title = '', ...more] = plainOf(item.words).split('\n');
    return [
      ...spanOf(event),
      `SUMMARY:${icalText(showableLine(title) || words.t('calendar_event'))}`,
      ...(more.join('\n').trim() ? [`DESCRIPTION:${icalText(more.join('\n').trim())}`] : []),
      ...(event.place.trim() ? [`LOCATION:${icalText(showableLine(event.place))}`] : []),
      ...(link ? [`URL:${link}`] : []),
    ];
  }
  if (!due || !isDay(due)) return null;
  return [
    `DTSTART;VALUE=DATE:${dayOf(due)}`,
    `SUMMARY:${icalText(words.t('calendar_due', showableLine(item.excerpt || plainOf(item.words))))}`,
    ...(item.excerpt && item.words.trim() ? [`DESCRIPTION:${icalText(plainOf(item.words))}`] : []),
    // Something to remember: it takes nobody's time that day.
    'TRANSP:TRANSPARENT',
  ];
}

async function componentOf(dates: readonly string[], document: DigestDocument): Promise<string[]> {
  const id = await sha256(canonicalJson([creditLine(document.maker), ...dates]));
  return [
    'BEGIN:VEVENT',
    `UID:${id.slice(0, 32)}@commonplace`,
    `DTSTAMP:${stamp(Date.parse(document.madeAt))}`,
    ...dates,
    'END:VEVENT',
  ];
}

/** What is coming up in a digest, as a calendar file: events, and until when something is to be done. */
export const calendarExporter: Exporter = {
  id: 'calendar',
  title: 'command_digest_save_calendar',
  extension: 'ics',
  type: 'text/calendar',
  has: ({ sections }) => sections.some(({ items }) => items.some(({ event, due }) => event ?? due)),
  async render(document, rendering = {}) {
    const words = await wordsOf(document);
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Commonplace//Digest//EN',
      `X-WR-CALNAME:${icalText(titleOf(document, words))}`,
    ];
    const known = new Set<string>();
    await paced(document.sections, rendering, async ({ items }) => {
      for (const item of items) {
        const dates = datesOf(item, words);
        if (!dates || known.has(dates.join('\n'))) continue;
        known.add(dates.join('\n'));
        lines.push(...(await componentOf(dates, document)));
      }
    });
    return { content: [...lines, 'END:VCALENDAR'].map(folded).join('') };
  },
};
