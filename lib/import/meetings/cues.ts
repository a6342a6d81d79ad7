import type { Report } from './report';
import { secondsOf } from './times';
import { Transcript } from './transcript';

/** What is said between two times. */
export interface Cue {
  /** Seconds; null where its line of times cannot be read. */
  readonly from: number | null;
  readonly to: number | null;
  /** The line of its times, from 1. */
  readonly line: number;
  readonly payload: readonly string[];
}

const timing = /^\s*(\d[\d:.,]*)[ \t]*-->[ \t]*(\d[\d:.,]*)?(?![^ \t])/;
/** Where and how a cue is shown, behind its times: `align:start`, `X1:40`. */
const setting = /^\w+:[^\s:]+$/;

interface Reading {
  readonly lines: readonly string[];
  readonly report: Report;
  /** What may stand above the times of a cue: its number, or any name. */
  readonly name: RegExp;
  /** Whether a block of lines that has no times is meant to be passed over, as a comment is. */
  passes?(block: readonly string[]): boolean;
}

const isTimes = (line: string) => line.includes('-->');
const number = /^\s*\d+\s*$/;

/**
 * The cues of a text in blocks, as WebVTT and SubRip have them: a line of times, then what is said until an empty line or the next times. Blocks
 * without times are given as cues without them, so that no word is lost, and reported.
 */
export function* cuesOf({ lines, report, name, passes = () => false }: Reading): Generator<Cue> {
  let at = 0;
  while (at < lines.length) {
    report.progress(at, lines.length);
    const block = blockAt(lines, at);
    const times = block.findIndex(isTimes);
    if (times < 0) {
      if (block.length > 0 && !passes(block)) yield stray(block, at + 1, report);
    } else {
      const above = name.test(block[times - 1] ?? '') ? times - 1 : times;
      if (above > 0) yield stray(block.slice(0, above), at + 1, report);
      yield cueOf(block.slice(times), at + times + 1, report);
    }
    at += Math.max(block.length, 1);
  }
}

/** Lines up to an empty one or the next cue's, where that follows without an empty line; none at an empty line. */
function blockAt(lines: readonly string[], from: number): readonly string[] {
  let end = from;
  let timed = false;
  for (; end < lines.length && lines[end]?.trim() !== ''; end += 1) {
    if (!isTimes(lines[end] ?? '')) continue;
    // Where this cue has a number, the line above the next one's times is a number too.
    if (timed)
      return lines.slice(from, number.test(lines[from] ?? '') && number.test(lines[end - 1] ?? '') ? end - 1 : end);
    timed = true;
  }
  return lines.slice(from, end);
}

function stray(block: readonly string[], line: number, report: Report): Cue {
  // A number alone is what is left of a cue that was cut off.
  const cut = block.every((each) => number.test(each));
  report.problem(cut ? 'arrive_cueCut' : 'arrive_noTimes', line);
  return { from: null, to: null, line, payload: cut ? [] : block };
}

function cueOf([times = '', ...payload]: readonly string[], line: number, report: Report): Cue {
  const [read = '', from = '', to = ''] = timing.exec(times) ?? [];
  const start = secondsOf(from);
  if (start === null) report.problem('arrive_badTime', line);
  else if (payload.length === 0) report.problem('arrive_cueCut', line);
  if (from === '') return { from: null, to: null, line, payload: [times.replace('-->', ' '), ...payload] };
  const behind = times
    .slice(read.length)
    .split(/\s+/)
    .filter((word) => word !== '' && !setting.test(word));
  const words = behind.length > 0 ? [behind.join(' '), ...payload] : payload;
  return { from: start, to: secondsOf(to), line, payload: words };
}

/** Tells of times that go back, or begin before the ones above end: their order stays that of the file. */
export class TimeOrder {
  #from = 0;
  #to = 0;

  check({ from, to, line }: Cue, report: Report): void {
    if (from === null) return;
    if (from < this.#from) report.problem('arrive_timeBack', line);
    // Ends are rounded: a tenth of a second is no overlap.
    else if (from < this.#to - 0.1) report.problem('arrive_timeOverlap', line);
    if (to !== null && to < from) report.problem('arrive_badTime', line);
    this.#from = from;
    this.#to = Math.max(to ?? from, from);
  }
}

/** Who says something, and what. */
export interface Said {
  readonly speaker: string;
  readonly words: string;
}

const spoken = /^\s*([^\s:<>](?:[^:<>\n]{0,78}[^\s:<>])?)\s*:\s+(\S.*)$/s;

/** `Name: words` as speaker and words; null where a text does not begin so. */
export function namedAtStart(text: string): Said | null {
  const [, speaker = '', words = ''] = spoken.exec(text) ?? [];
  // A sentence with a colon in it names nobody, nor does a number.
  return speaker && !/[.?!;]\s|^\d+$|https?$/i.test(speaker) ? { speaker, words } : null;
}

/**
 * Cues as turns. `Name: words` names the speaker where at least every other cue is written so: in one of many a colon is part of a sentence.
 */
export function turnsOf(
  cues: Iterable<Cue>,
  saidIn: (payload: readonly string[]) => readonly Said[],
  report: Report,
): Transcript {
  const all = [...cues].map((cue) => ({ cue, said: saidIn(cue.payload) }));
  const bare = all.flatMap(({ said }) => said).filter(({ speaker }) => speaker === '');
  const names = bare.filter(({ words }) => namedAtStart(words) !== null).length;
  const named = names > 0 && names * 2 >= bare.length;
  const transcript = new Transcript();
  const order = new TimeOrder();
  for (const { cue, said } of all) {
    order.check(cue, report);
    for (const one of said) {
      const { speaker, words } = (named && one.speaker === '' && namedAtStart(one.words)) || one;
      transcript.say(speaker, cue.from, words);
    }
  }
  return transcript;
}
