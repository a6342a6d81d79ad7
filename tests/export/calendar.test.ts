import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentItem } from '../../lib/digest';
import { calendarExporter } from '../../lib/export/calendar';
import { setMessages } from '../../lib/i18n';
import { timeIn } from '../../lib/model/zoned';
import en from '../../public/_locales/en/messages.json';
import { documents } from './many';
import { event, item, rich, sample, section } from './sample';

beforeAll(() => setMessages('en', en));

const write = async (items: readonly DocumentItem[]) =>
  String((await calendarExporter.render({ ...sample, sections: [section({ items })] })).content);

/** Content lines, unfolded; throws where a line is longer than it may be, or ends otherwise. */
function linesOf(ics: string): string[] {
  expect(ics.endsWith('\r\n')).toBe(true);
  const folded = ics.slice(0, -2).split('\r\n');
  for (const line of folded) {
    expect(new TextEncoder().encode(line).length, line).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
    expect(line.isWellFormed()).toBe(true);
  }
  return folded.join('\r\n').replace(/\r\n /g, '').split('\r\n');
}

/** The properties of each event. */
function eventsOf(ics: string): Record<string, string>[] {
  const lines = linesOf(ics);
  expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Commonplace//Digest//EN']);
  expect(lines.at(-1)).toBe('END:VCALENDAR');
  const events: Record<string, string>[] = [];
  for (const line of lines.slice(3, -1)) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[^:]*)?):(.*)$/.exec(line) ?? [];
    expect(name, line).not.toBe('');
    if (line === 'BEGIN:VEVENT') events.push({});
    else if (line !== 'END:VEVENT' && events.length > 0) {
      const last = events.at(-1) as Record<string, string>;
      expect(last[name], `${name} once`).toBeUndefined();
      last[name] = value;
    }
  }
  for (const each of events) {
    expect(each.UID).toMatch(/^[0-9a-f]{32}@commonplace$/);
    expect(each.DTSTAMP).toBe('20260331T160000Z');
    expect(each.SUMMARY).not.toBe('');
    expect(Object.keys(each).filter((name) => name.startsWith('DTSTART'))).toHaveLength(1);
  }
  expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
  return events;
}

test('an event in its zone is written in UTC, with its place and its link', async () => {
  const [coming] = eventsOf(await write([item({ words: '**April** gathering\n\nBring a draft', event })]));
  expect(coming).toMatchObject({
    DTSTART: '20260408T130000Z',
    DTEND: '20260408T143000Z',
    SUMMARY: 'April gathering',
    DESCRIPTION: 'Bring a draft',
    LOCATION: 'Library\\, first floor',
    URL: 'https://example.org/gathering',
  });
});

test.each([
  ['a day', { start: '2026-04-08', end: null }, { 'DTSTART;VALUE=DATE': '20260408', 'DTEND;VALUE=DATE': '20260409' }],
  ['days, the last one too', { start: '2026-12-30', end: '2027-01-01' }, { 'DTEND;VALUE=DATE': '20270102' }],
  ['a day that ends before it begins', { start: '2026-04-08', end: '2026-04-07' }, { 'DTEND;VALUE=DATE': '20260409' }],
  ['a time without a zone', { start: '2026-04-08T09:30', end: null, zone: '' }, { DTSTART: '20260408T093000' }],
  ['a zone that is none', { start: '2026-04-08T09:30', end: null, zone: 'Mars/Base' }, { DTSTART: '20260408T093000' }],
  [
    'a time that ends on another day',
    { start: '2026-04-08T23:00', end: '2026-04-09T01:00' },
    { DTEND: '20260408T230000Z' },
  ],
])('%s', async (_, of, expected) => {
  const [found] = eventsOf(await write([item({ words: 'Gathering', event: { ...event, ...of } })]));
  expect(found).toMatchObject(expected);
});

test('a time has no end of another kind, and none before it begins', async () => {
  for (const end of ['2026-04-08', '2026-04-08T14:00']) {
    const [found] = eventsOf(await write([item({ words: 'Gathering', event: { ...event, end } })]));
    expect(Object.keys(found ?? {}).filter((name) => name.startsWith('DTEND'))).toEqual([]);
  }
});

test('what is to be done stands on its day and takes nobody’s time; nothing else stands in it', async () => {
  const ics = String((await calendarExporter.render(rich)).content);
  const found = eventsOf(ics);
  expect(found.map(({ SUMMARY }) => SUMMARY)).toEqual([
    'Encuentro de abril',
    'To be done: Action: share the draft agenda\\, by 20 March',
  ]);
  expect(found[1]).toMatchObject({ 'DTSTART;VALUE=DATE': '20260320', TRANSP: 'TRANSPARENT' });
});

test('days that are none are left out', async () => {
  const none = ['2026-02-31', '2026-13-01'];
  const items = none.flatMap((day) => [
    item({ words: 'x', event: { ...event, start: day } }),
    item({ kind: 'meeting', excerpt: 'y', label: 'action', due: day }),
  ]);
  expect(eventsOf(await write(items))).toEqual([]);
});

test('the same twice is one', async () => {
  const coming = item({ words: 'Gathering', event });
  expect(eventsOf(await write([coming, coming]))).toHaveLength(1);
});

test('long, foreign and hostile words are folded and escaped, and break nothing', async () => {
  const words = `${'漢字🧑🏽‍🤝‍🧑🏻é'.repeat(30)};,\\ END:VCALENDAR\u0000\u202e\ud800`;
  const [found] = eventsOf(
    await write([
      item({
        words: `${words}\nBEGIN:VEVENT\nsecond`,
        event: { ...event, place: 'a\r\nATTENDEE:x', address: 'javascript:alert(1)' },
      }),
    ]),
  );
  expect(found?.SUMMARY).toContain('漢字🧑🏽‍🤝‍🧑🏻é');
  expect(found?.SUMMARY).toContain('\\;\\,');
  expect(found?.DESCRIPTION).toBe('BEGIN:VEVENT\\nsecond');
  expect(found?.LOCATION).toBe('a ATTENDEE:x');
  expect(found).not.toHaveProperty('URL');
});

test.each(documents)('of a $name digest is a whole calendar', async ({ document }) => {
  eventsOf(String((await calendarExporter.render(document)).content));
});

test('it is known beforehand whether there is a date', () => {
  expect(calendarExporter.has?.(rich)).toBe(true);
  expect(calendarExporter.has?.(sample)).toBe(false);
});

describe('times of a zone', () => {
  test.each([
    ['Europe/Madrid', '2026-07-01T12:00', '2026-07-01T10:00:00.000Z'],
    ['America/New_York', '2026-01-15T00:30', '2026-01-15T05:30:00.000Z'],
    ['Asia/Kathmandu', '2026-01-01T00:00', '2025-12-31T18:15:00.000Z'],
    // Twice that night: the first; skipped: as if it were not (RFC 5545, 3.3.5).
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
    ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:30:00.000Z'],
    ['America/New_York', '2026-03-08T03:30', '2026-03-08T07:30:00.000Z'],
    ['Europe/Madrid', '2026-10-25T03:30', '2026-10-25T02:30:00.000Z'],
  ])('%s %s', (zone, moment, expected) => {
    expect(new Date(timeIn(zone, moment) ?? 0).toISOString()).toBe(expected);
  });

  test('of no zone, or no moment, there is none', () => {
    expect(timeIn('Mars/Base', '2026-01-01T00:00')).toBeNull();
    expect(timeIn('Europe/Madrid', '2026-13-01T00:00')).toBeNull();
  });
});
