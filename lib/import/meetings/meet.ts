import { namedAtStart } from './cues';
import type { Importer, Sample } from './importer';
import { dayOfFile, titleOfFile } from './names';
import { dayIn, secondsOf } from './times';
import { Transcript } from './transcript';

const time = /^\d{1,2}:\d\d:\d\d$/;
const end = /^(?:transcription|meeting) ended after \d|^this editable transcript was computer generated/i;
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
    const below = all.slice(first).filter((line) => !time.test(line) && !end.test(line));
    return below.length > 0 && below.filter((line) => namedAtStart(line)).length * 3 >= below.length * 2;
  },
  read({ name, text, report }) {
    const lines = text.split('\n').map(bare);
    const first = Math.max(
      lines.findIndex((line) => time.test(line)),
      0,
    );
    const head = headOf(lines.slice(0, first));
    const transcript = new Transcript();
    let at: number | null = null;
    let speaker = '';
    let over = false;
    for (const [index, line] of lines.slice(first).entries()) {
      report.progress(index, lines.length);
      over ||= end.test(line);
      if (over || line === '') continue;
      if (time.test(line)) {
        at = secondsOf(line);
        continue;
      }
      const said = namedAtStart(line) ?? { speaker, words: line };
      speaker = said.speaker;
      transcript.say(speaker, at, said.words);
      at = null;
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
function headOf(above: readonly string[]) {
  const lines = above.filter((line) => line !== '');
  const titled = lines.find((line) => titleLine.test(line));
  const date = lines.map(dayIn).find((day) => day !== null) ?? null;
  const asked = lines.findIndex((line) => attendees.test(line));
  const names = asked < 0 ? '' : (lines[asked + 1] ?? '');
  const people = names.split(/,\s*/).filter((one) => one !== '');
  const rest = lines.filter(
    (line, index) =>
      line !== titled &&
      !(dayIn(line) && line.length < 40) &&
      !/^(?:📖 )?(?:transcript|transcripción)$/i.test(line) &&
      index !== asked &&
      (asked < 0 || index !== asked + 1),
  );
  return { title: titled?.replace(titleLine, '').trim() ?? '', date, people, rest };
}
