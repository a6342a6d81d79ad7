import { wordsIn } from '../i18n';
import { showableLine } from '../model/showable';
import { agendaOutline } from './agenda-outline';
import type { AgendaExporter } from './exporter';
import { folded, icalText, stamp } from './ical';

/** When a session is, as a calendar file (RFC 5545) with its blocks as the description. Times are in UTC, so that no reader needs our idea of a zone. */
export const agendaCalendar: AgendaExporter = {
  id: 'calendar',
  title: 'command_session_save_calendar',
  extension: 'ics',
  type: 'text/calendar',
  async render(document) {
    const outline = agendaOutline(document, await wordsIn(document.language));
    const about = [
      ...outline.blocks.flatMap(({ title, inside }) => [title, ...inside.map((each) => `– ${each.title}`)]),
      ...(outline.note ? ['', `${outline.note.label}:`, outline.note.text] : []),
    ];
    const lines = [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Commonplace//Session//EN', 'BEGIN:VEVENT'],
      `UID:${document.key}@commonplace`,
      `DTSTAMP:${stamp(document.changedAt)}`,
      `DTSTART:${stamp(document.start)}`,
      // One without blocks has no end: it takes no time.
      ...(document.end > document.start ? [`DTEND:${stamp(document.end)}`] : []),
      `SUMMARY:${icalText(outline.title)}`,
      ...(document.place.trim() ? [`LOCATION:${icalText(showableLine(document.place))}`] : []),
      ...(outline.link ? [`URL:${outline.link}`] : []),
      ...(about.length > 0 ? [`DESCRIPTION:${icalText(about.join('\n'))}`] : []),
      ...['END:VEVENT', 'END:VCALENDAR'],
    ];
    return { content: lines.map(folded).join('') };
  },
};
