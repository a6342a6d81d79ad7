import { clockOf } from '../../lib/import/meetings/times';

const words =
  'we tried the smaller groups and people said more than before so the question is what we keep and what we let go next month'.split(
    ' ',
  );
const speakers = ['Host One', 'North Library', 'South School', 'East Museum', 'West Archive'];

/** A transcript of so many bytes as Zoom writes one: five speakers, a cue every four seconds. About 70 characters a cue. */
export function longTranscript(bytes: number): Uint8Array {
  const cues: string[] = ['WEBVTT', ''];
  let length = 8;
  for (let number = 1; length < bytes; number += 1) {
    const at = number * 4;
    const said = Array.from({ length: 9 }, (_, index) => words[(number * 7 + index * 3) % words.length]).join(' ');
    const cue = `${number}\n${clockOf(at)}.120 --> ${clockOf(at + 3)}.980\n${speakers[Math.floor(number / 6) % 5]}: ${said}.\n`;
    cues.push(cue);
    length += cue.length + 1;
  }
  return new TextEncoder().encode(cues.join('\n'));
}
