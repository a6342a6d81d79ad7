import { agendaOf, clockAt, everyBlock } from '../facilitate/agenda';
import { language, t } from '../i18n';
import { type AgendaSession, changesOf, createMeeting, type Meeting, type MeetingId } from '../model';
import type { LabelWords } from '../notes';
import { alone } from './alone';
import { labelWords } from './label-names';
import { carriedBefore, type Series, seriesAmong } from './last-time';
import { seriesOf } from './series';
import type { Services } from './services';

/** What a note of a session begins with: a heading for each block that takes time, with room below it. */
function headings(session: AgendaSession): string {
  const agenda = agendaOf(session);
  return everyBlock(agenda)
    .filter(({ minutes, block }) => minutes > 0 && block.kind !== 'break' && block.kind !== 'buffer')
    .map(({ block, from }) => {
      const level = block.parent && agenda.blocks.every((each) => each.block.id !== block.id) ? '###' : '##';
      const title = block.title.replace(/\s+/g, ' ').trim() || t(`agendaKind_${block.kind}`);
      return `${level} ${clockAt(agenda.zone, from)} ${title}\n\n`;
    })
    .join('\n');
}

/** The note of the meeting that a session prepares: what its series has open, then a heading for each block. */
export function noteOf(session: AgendaSession, series: Series | undefined, words: LabelWords): Meeting {
  const { title, kind, date } = session;
  const body = headings(session);
  const begun = series ? carriedBefore(series, body, words) : { text: body, lines: [] };
  return {
    ...createMeeting(title, begun.text, new Date()),
    ...{ kind, date, language: language(), lines: begun.lines },
  };
}

/** Keeps the note of a session, and in the session which it is; once, however often or in how many windows that is asked for. */
export function keepNoteOf({ repository }: Services, { id }: Pick<AgendaSession, 'id'>): Promise<MeetingId | null> {
  return alone('session-note', async () => {
    const session = await repository.get(id);
    if (!session) return null;
    const known = session.meeting && (await repository.get(session.meeting));
    if (known && known.trashedAt === null) return known.id;
    const words = await labelWords(repository);
    const series = seriesAmong(await repository.list('meeting'), words);
    const own = series.find(({ last }) => seriesOf(last) === seriesOf(session));
    const meeting = noteOf(session, own, words);
    await repository.commit({
      ...{ title: 'did_meeting_new', subject: [meeting.title || t('meeting_untitled')] },
      changes: { [meeting.id]: changesOf(meeting), [session.id]: { meeting: meeting.id } },
    });
    return meeting.id;
  });
}
