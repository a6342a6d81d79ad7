import type { MessageKey } from '../../i18n';
import type { Report } from './report';

/** What is known of a text before all of it is read. */
export interface Sample {
  /** The file's name; empty for what was pasted. */
  readonly name: string;
  /** The beginning of each of its first lines, without what is blank at the end. */
  readonly lines: readonly string[];
  /** The same as one text. */
  readonly head: string;
}

/** A text that arrived. */
export interface Incoming {
  readonly name: string;
  /** Lines end in a line feed; no byte order mark. */
  readonly text: string;
  readonly report: Report;
}

/** An answer to a question of a digest, in its reader's words (docs/formats/reply.md). */
export interface Reply {
  /** The digest's title, and the question's words, as they stand in the reply. */
  readonly digest: string;
  readonly question: string;
  /** Which question: 12 hexadecimal digits; empty where it says none. */
  readonly id: string;
  readonly answer: string;
  /** Who they say they are; empty for nobody. */
  readonly from: string;
  readonly mayQuote: boolean;
}

/** A meeting note as it would be made of what arrived. */
export interface MeetingDraft {
  readonly title: string;
  /** Calendar day, `YYYY-MM-DD`; null where the text says none. */
  readonly date: string | null;
  /** Who spoke, wrote, answered or was invited, each once, in the order of the text. */
  readonly people: readonly string[];
  /** Turns of speakers after neighbours were joined; messages, answers; 0 for a text without any. */
  readonly turns: number;
  readonly text: string;
  /** What it holds besides, where it is what readers of the digest of this title answered. */
  readonly replies?: readonly Reply[];
}

/**
 * Reads one shape in which meetings arrive. The first of the list that recognises a text reads it. `read` never throws: what it
 * cannot make out stays in the text as it is and is told to the report, by its line.
 */
export interface Importer {
  /** Stands in the note as where it came from; stable for ever. */
  readonly id: string;
  readonly title: MessageKey;
  recognises(sample: Sample): boolean;
  read(incoming: Incoming): readonly MeetingDraft[];
}
