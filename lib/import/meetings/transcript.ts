import { showableLine } from '../../model/showable';
import { withoutLeave } from './leave';
import { clockOf } from './times';

/** Words that stand together; `at`: seconds of the meeting or of the day, null where the text does not say. */
interface Part {
  readonly at: number | null;
  words: string;
}

interface Turn {
  readonly speaker: string;
  readonly parts: Part[];
}

/** A part of a long turn gets a time of its own, at the end of a sentence after so many seconds, anyway after so many. */
const paragraph = { soft: 60, hard: 180 };
const sentenceEnd = /[.?!…。？！]["'”’)\]]*$/;

/** What was said by whom and when, as text: a line for each turn, `[00:01:05] Name: words`, its later parts indented below. */
export class Transcript {
  readonly #turns: Turn[] = [];
  readonly #people = new Set<string>();

  /** Somebody says something; goes on with the turn before where it is the same speaker. No words add nothing. */
  say(speaker: string, at: number | null, words: string): void {
    this.#add({ speaker: showableLine(speaker), at, words, apart: false });
  }

  /** The same for what stands on a line of its own: a message of a chat. */
  write(speaker: string, at: number | null, words: string): void {
    this.#add({ speaker: showableLine(speaker), at, words, apart: true });
  }

  #add({ speaker, at, words, apart }: { speaker: string; at: number | null; words: string; apart: boolean }): void {
    const said = withoutLeave(showableLine(words));
    if (said === '') return;
    if (speaker) this.#people.add(speaker);
    const turn = this.#turns.at(-1);
    if (!turn || turn.speaker !== speaker) this.#turns.push({ speaker, parts: [{ at, words: said }] });
    else goOn(turn, { at, words: said }, apart);
  }

  /** Who spoke, each once, in the order in which they began. */
  get people(): readonly string[] {
    return [...this.#people];
  }

  get turns(): number {
    return this.#turns.length;
  }

  get text(): string {
    return this.#turns.map(lineOf).join('\n');
  }
}

/** Parts of a turn are joined until they are long enough to want a time of their own. */
function goOn({ parts }: Turn, next: Part, apart: boolean): void {
  const last = parts.at(-1);
  if (!last || apart || wantsTime(last, next)) parts.push(next);
  else last.words += ` ${next.words}`;
}

function wantsTime(last: Part, next: Part): boolean {
  if (next.at === null) return false;
  if (last.at === null) return sentenceEnd.test(last.words);
  const since = next.at - last.at;
  return since >= paragraph.hard || since < 0 || (since >= paragraph.soft && sentenceEnd.test(last.words));
}

function lineOf({ speaker, parts }: Turn): string {
  return parts
    .map(({ at, words }, index) => {
      const time = at === null ? '' : `[${clockOf(at)}] `;
      if (!speaker) return `${time}${words}`;
      return index === 0 ? `${time}${speaker}: ${words}` : `  ${time}${words}`;
    })
    .join('\n');
}
