import { namedAtStart } from './cues';
import type { Importer, Sample } from './importer';
import { dayOfFile, titleOfFile } from './names';
import type { Report } from './report';
import { secondsOf } from './times';
import { Transcript } from './transcript';
import { whenAbove } from './when';

const time = /^\d{1,2}:\d\d:\d\d$/;
const end = /^(?:transcription|meeting) ended after \d{1,3}(?::\d\d){1,2}\.?$/i;
/** What Meet writes below the end, about itself. */
const notice =
  /^this editable transcript was computer generated and might contain errors\.(?: people can also change the text after it was created\.)?$/i;
const titleLine = / [-–—] (?:transcript|transcripción|transcription)$/i;
const attendees = /^(?:attendees|invited|asistentes|participantes|invitados)$/i;

/** A line without what a document's export writes around it: `### 00:05:00`, `**Ana:** words`. */
const bare = (line: string) =>
  line
    .replace(/^#+\s+/, '')
    .replace(/^\*\*(.{1,100}?):\*\*\s*/, '$1: ')
    .replace(/^\*([^*]+)\*$/, '$1')
    .trim();

/**
 * The transcript that Google Meet writes as a document (https://support.google.com/meet/answer/12849897), as text, web page, Word document or Markdown: the
 * day, `Title - Transcript`, perhaps who was there, then a time every few minutes and below it lines `Name: words`. A time stands for the first words below it.
 */
export const meet: Importer = {
  id: 'meet',
  title: 'arrive_meet',
  recognises: ({ lines }: Sample) => {
    const all = lines.map(bare).filter((line) => line !== '');
    const first = all.findIndex((line) => time.test(line));
    if (first < 0 || first > 60) return false;
    const below = all.slice(first).filter((line) => !time.test(line) && !end.test(line) && !notice.test(line));
    return below.length > 0 && below.filter((line) => namedAtStart(line)).length * 3 >= below.length * 2;
  },
  read({ name, text, report }) {
    const lines = text.split('\n').map(bare);
    const first = Math.max(
      lines.findIndex((line) => time.test(line)),
      0,
    );
    const head = headOf(lines.slice(0, first), report);
    const transcript = new Transcript();
    let at: number | null = null;
    let speaker = '';
    // Below the end another transcript may begin, or notes.
    let over = false;
    for (const [index, line] of lines.slice(first).entries()) {
      report.progress(index, lines.length);
      if (line === '' || notice.test(line)) continue;
      if (end.test(line)) {
        over = true;
        speaker = '';
      } else if (time.test(line)) {
        over = false;
        at = secondsOf(line);
      } else if (over) {
        report.problem('arrive_afterEnd', first + index + 1);
        transcript.write('', null, line);
      } else {
        const said = namedAtStart(line) ?? { speaker, words: line };
        speaker = said.speaker;
        transcript.say(speaker, at, said.words);
        at = null;
      }
    }
    if (!over) report.problem('arrive_noEnd', lines.length);
    return [
      {
        title: head.title || titleOfFile(name),
        date: head.date ?? dayOfFile(name),
        people: [...new Set([...head.people, ...transcript.people])],
        turns: transcript.turns,
        text: [...head.rest, transcript.text].join('\n'),
      },
    ];
  },
};

/** What stands above the first time: title, day, who was there; `rest`: every other line. */
function headOf(lines: readonly string[], report: Report) {
  const titled = lines.findIndex((line) => titleLine.test(line) && line.length <= 300);
  const when = whenAbove(lines, report);
  const asked = lines.findIndex((line) => attendees.test(line));
  const invited = asked < 0 ? -1 : lines.findIndex((line, index) => index > asked && line !== '');
  const people = (lines[invited] ?? '').split(/,\s*/).filter((one) => one !== '');
  const rest = lines.filter(
    (line, index) =>
      line !== '' &&
      ![titled, asked, invited].includes(index) &&
      !when.says(index) &&
      !/^(?:📖 )?(?:transcript|transcripción)$/i.test(line),
  );
  return { title: lines[titled]?.replace(titleLine, '').trim() ?? '', date: when.date, people, rest };
}
