import type { Importer, Incoming, MeetingDraft } from './importer';
import { dayOfFile, titleOfFile, titleOfLine } from './names';
import type { Report } from './report';
import { dayIn, secondsOf } from './times';
import { Transcript } from './transcript';
import { saysOnlyWhen, whenAbove } from './when';

/** `Name  0:03`, more than one space apart (a hard space counts); `Speaker 1  1:02:03`, or a time alone. */
const apart = /^\s*(?:(\S(?:.{0,98}\S)?)[ \t\u00a0]{2,140})?((?:\d{1,2}:)?\d{1,2}:\d\d)\s*$/;
/** The same with one space, where a program drew them together. */
const near = /^\s*(\p{L}[^:]{0,59}) ((?:\d{1,2}:)?\d{1,2}:\d\d)\s*$/u;
const footer = /^transcribed by https:\/\/otter\.ai\/?$/i;
const teamsEvent = /^(.{1,100}?) (?:started|stopped) transcription$|^(.{1,100}?) (?:inició|detuvo) la transcripción$/i;
/** What programs write around a title, and when they wrote it. */
const programs = /\b(?:meeting )?(?:recording|transcript|transcripción|notes by gemini)\b/gi;
const stamp = /^-?\d{8}[-_]\d{6}(?:UTC)?-?$/i;

const headIn = (line: string, pattern: RegExp) => {
  const [, speaker = '', time = ''] = pattern.exec(line) ?? [];
  return time ? { speaker, at: secondsOf(time) } : null;
};

/** How heads of turns are written in these lines; null where there are too few to tell. */
function patternOf(lines: readonly string[]): RegExp | null {
  const enough = (pattern: RegExp) => {
    const heads = [...lines.keys()].filter((index) => pattern.test(lines[index] ?? ''));
    // An agenda has times too; in a transcript words stand below each.
    const spoken = heads.filter(
      (index) => (lines[index + 1]?.trim() ?? '') !== '' && !pattern.test(lines[index + 1] ?? ''),
    );
    const named = spoken.some((index) => headIn(lines[index] ?? '', pattern)?.speaker);
    return named && spoken.length >= (pattern === near ? 3 : 2) && spoken.length * 4 >= heads.length * 3;
  };
  return [apart, near].find(enough) ?? null;
}

/**
 * Otter's text (https://help.otter.ai/hc/en-us/articles/360047733634-Export-conversations): a line with the speaker and the time, the words below,
 * an empty line; at the end who transcribed it.
 */
export const otter: Importer = {
  id: 'otter',
  title: 'arrive_otter',
  recognises: ({ lines }) => patternOf(lines) !== null,
  read: (incoming) => readSpeakerLines(incoming),
};

/**
 * A transcript of Teams as a Word document or copied from it: title, day, duration, who started it, then a line with speaker and time
 * and the words below (https://learn.microsoft.com/microsoftteams/meeting-transcription-captions).
 */
export const teams: Importer = {
  id: 'teams',
  title: 'arrive_teams',
  recognises: ({ lines }) => {
    const told = lines
      .slice(0, 12)
      .some((line) => teamsEvent.test(line.trim()) || /-meeting transcript$/i.test(line.trim()));
    return told && patternOf(lines) !== null;
  },
  read: (incoming) => readSpeakerLines(incoming),
};

function readSpeakerLines({ name, text, report }: Incoming): readonly MeetingDraft[] {
  const lines = text.split('\n');
  const pattern = patternOf(lines.slice(0, 2000)) ?? apart;
  const first = lines.findIndex((line) => headIn(line, pattern));
  const above = lines.slice(0, Math.max(first, 0)).map((line) => line.replace(/^#+\s+/, '').trim());
  const transcript = new Transcript();
  readTurns(lines, { first, pattern, transcript, report });
  const when = whenAbove(above, report);
  const told = above.filter((line, index) => line !== '' && !when.says(index) && !teamsEvent.test(line));
  const { title, day, whole } = titleIn(told[0] ?? '');
  return [
    {
      title: title || titleOfFile(name),
      date: when.date ?? day ?? dayOfFile(name),
      people: transcript.people,
      turns: transcript.turns,
      text: [...told.slice(whole ? 1 : 0), transcript.text].join('\n'),
    },
  ];
}

/**
 * The title and the day in a line that is written as files are named; `whole`: nothing but that was in it. A longer line is text, and gives a title
 * with its first words.
 */
function titleIn(line: string): { readonly title: string; readonly day: string | null; readonly whole: boolean } {
  const title = titleOfLine(line.slice(0, 300));
  const left = line.replace(title, ' ').replace(programs, ' ').trim();
  const whole =
    title !== '' && line.length <= 300 && (!/[\p{L}\p{N}]/u.test(left) || saysOnlyWhen(left) || stamp.test(left));
  return { title, day: whole ? dayIn(left) : null, whole };
}

interface Turns {
  readonly first: number;
  readonly pattern: RegExp;
  readonly transcript: Transcript;
  readonly report: Report;
}

function readTurns(lines: readonly string[], { first, pattern, transcript, report }: Turns): void {
  let speaker = '';
  let at: number | null = null;
  let last = 0;
  // A line with a speaker and a time below which nothing stood yet.
  let waiting = '';
  for (let index = Math.max(first, 0); index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    report.progress(index, lines.length);
    const head = headIn(line, pattern);
    if (head) {
      transcript.say('', null, waiting);
      waiting = line;
      speaker = head.speaker;
      at = head.at;
      if (at !== null && at < last) report.problem('arrive_timeBack', index + 1);
      last = at ?? last;
    } else if (!footer.test(line.trim()) && !teamsEvent.test(line.trim())) {
      transcript.say(speaker, at, line);
      if (line.trim() !== '') waiting = '';
    }
  }
  transcript.say('', null, waiting);
}
