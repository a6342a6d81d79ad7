import type { Importer, Incoming, MeetingDraft } from './importer';
import { dayOfFile, titleOfFile, titleOfLine } from './names';
import type { Report } from './report';
import { dayIn, secondsOf } from './times';
import { Transcript } from './transcript';

/** `Name  0:03`, more than one space apart (a hard space counts); `Speaker 1  1:02:03`, or a time alone. */
const apart = /^\s*(?:(\S.{0,99}?)[ \t\u00a0]{2,40})?((?:\d{1,2}:)?\d{1,2}:\d\d)\s*$/;
/** The same with one space, where a program drew them together. */
const near = /^\s*(\p{L}[^:]{0,59}?) ((?:\d{1,2}:)?\d{1,2}:\d\d)\s*$/u;
const footer = /^transcribed by https:\/\/otter\.ai/i;
const teamsEvent = /^(.{1,100}?) (?:started|stopped) transcription$|^(.{1,100}?) (?:inició|detuvo) la transcripción$/i;
const duration = /^(?:\d+ ?h(?:ours?)? ?)?(?:\d+ ?m(?:in(?:utes?)?)? ?)?(?:\d+ ?s(?:ec(?:onds?)?)?)?$/i;

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
  const told = above.filter((line) => line !== '');
  const title = told.find((line) => !isAround(line)) ?? '';
  const rest = told.filter((line) => line !== title && !isAround(line));
  return [
    {
      title: titleOfLine(title.slice(0, 300)) || titleOfFile(name),
      date: told.map(dayIn).find((day) => day !== null) ?? dayOfFile(name),
      people: transcript.people,
      turns: transcript.turns,
      text: [...rest, transcript.text].join('\n'),
    },
  ];
}

/** A line above the first turn that the draft says by itself. */
const isAround = (line: string) =>
  teamsEvent.test(line) || (duration.test(line) && line !== '') || (dayIn(line) !== null && line.length < 40);

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
