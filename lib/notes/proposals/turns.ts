import { bodyFrom, type NoteDocument, startsOf } from '../document';
import { secondsOf } from '../recording';
import { spokenIn } from '../speakers';
import { type Sentence, sentencesIn } from './sentences';

/** What somebody says until another one speaks. */
export interface Turn {
  readonly speaker: string;
  readonly sentences: readonly SpokenSentence[];
}

export interface SpokenSentence extends Sentence {
  /** Seconds of the meeting or of the day; null where the text does not say. */
  readonly at: number | null;
  /** The same as it is written in the note; empty where it is not. */
  readonly clock: string;
  /** Which line of the note it stands in. */
  readonly line: number;
  /** Where it begins and ends in the note, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/**
 * Who said what in a note, as transcripts come in: `[00:01:05] Speaker: words`, with or without the time or the speaker, later parts of a turn indented
 * below. Lines with a label of our own are somebody's notes and not what was said.
 */
export function turnsOf(document: NoteDocument): Turn[] {
  const starts = startsOf(document);
  const turns: { speaker: string; sentences: SpokenSentence[] }[] = [];
  for (let line = bodyFrom(document); line < document.lines.length; line += 1) {
    const written = document.lines[line];
    if (!written || written.text.trim() === '' || written.label?.kind || written.box) continue;
    const { text } = written;
    const { indent, clock, speaker, start } = spokenIn(text);
    const at = clock ? secondsOf(clock) : null;
    const said = sentencesIn(text.slice(start)).map((sentence) => ({
      ...{ words: sentence.words, at, clock, line },
      ...{ start: (starts[line] ?? 0) + start + sentence.start, end: (starts[line] ?? 0) + start + sentence.end },
    }));
    const last = turns.at(-1);
    if (last && indent > 0) last.sentences.push(...said);
    else turns.push({ speaker, sentences: said });
  }
  return turns;
}
