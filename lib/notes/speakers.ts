/** Of a line as transcripts come in: `[00:01:05] Speaker: words`, with or without the time or the speaker. */
export interface SpokenLine {
  readonly indent: number;
  /** The time as it is written; empty where there is none. */
  readonly clock: string;
  readonly speaker: string;
  /** Where what was said begins, UTF-16 code units. */
  readonly start: number;
}

const time = /^\[((?:\d{1,4}:)?\d{1,2}:\d\d)\][ \t]*/;
/** A speaker may be called by a name, a role and an organisation. */
const named = /^([\p{L}\p{N}][^:：\n]{0,99}?)[:：][ \t]+(?=\S)/u;

/** Who says something in a line, and from where. Later parts of a turn are indented, and say no speaker. */
export function spokenIn(text: string): SpokenLine {
  const indent = text.length - text.trimStart().length;
  const clock = time.exec(text.slice(indent));
  const from = indent + (clock?.[0].length ?? 0);
  const name = indent === 0 ? named.exec(text.slice(from)) : null;
  return {
    ...{ indent, clock: clock?.[1] ?? '' },
    ...{ speaker: name?.[1]?.trim() ?? '', start: from + (name?.[0].length ?? 0) },
  };
}

/** Fewer turns are no conversation. */
const fewest = 4;

/** Whether somebody speaks more than once: a list of words with colons is no conversation. */
export function isConversation(speakers: readonly string[]): boolean {
  const said = speakers.filter((speaker) => speaker !== '');
  return said.length >= fewest && new Set(said).size < said.length;
}
