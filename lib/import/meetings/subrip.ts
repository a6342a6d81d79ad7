import { cuesOf, type Said, turnsOf } from './cues';
import type { Importer, Incoming, MeetingDraft } from './importer';
import { dayOfFile, titleOfFile } from './names';

/** A line of times with a comma before the thousandths. */
const times = /^[ \t]*\d+:\d{1,2}:\d{1,2}[.,]?\d*[ \t]*-->/m;

/**
 * SubRip, `.srt`: numbered cues, times with a comma, lines in `<i>` and `{\an8}` (https://www.loc.gov/preservation/digital/formats/fdd/fdd000569.shtml).
 * Otter and others begin a cue with `Name: ` where the speaker changes.
 */
export const subrip: Importer = {
  id: 'subrip',
  title: 'arrive_subrip',
  recognises: ({ head }) => times.test(head),
  read: (incoming) => readCues(incoming, saidIn),
};

/** Times without leading zeros, as only the older documents of Teams have them. */
const bareTimes = /^0:0:\d{1,2}\.\d+ --> \d+:\d{1,2}:\d{1,2}\.\d+\s*$/m;

/**
 * The older transcript of Teams as a Word document: a line of times, one with the speaker, then what they say
 * (https://github.com/endjin/TeamsTranscript shows one).
 */
export const teamsCues: Importer = {
  id: 'teams-cues',
  title: 'arrive_teams',
  recognises: ({ head }) => bareTimes.test(head),
  read: (incoming) =>
    readCues(incoming, ([speaker = '', ...words]) =>
      words.length > 0 ? [{ speaker, words: words.join(' ') }] : saidIn([speaker]),
    ),
};

type SaidIn = (payload: readonly string[]) => readonly Said[];

function readCues({ name, text, report }: Incoming, said: SaidIn): readonly MeetingDraft[] {
  const lines = text.split('\n');
  const transcript = turnsOf(cuesOf({ lines, report, name: /^\s*\d+\s*$/ }), said, report);
  if (transcript.turns === 0) report.problem('arrive_noTurns', null);
  return [
    {
      title: titleOfFile(name),
      date: dayOfFile(name),
      people: transcript.people,
      turns: transcript.turns,
      text: transcript.text,
    },
  ];
}

function saidIn(payload: readonly string[]): readonly Said[] {
  const words = payload.join('\n').replace(/<\/?(?:[biu]|font)(?:\s[^<>]*)?>|\{\\[^{}]*\}/gi, '');
  return words.trim() === '' ? [] : [{ speaker: '', words }];
}
