import type { Meeting, NoteLine, ReleaseLevel } from '../model';
import { isQuoteLine } from '../model/showable';

const reach = { room: 0, network: 1, public: 2 } as const satisfies Record<ReleaseLevel, number>;

/** Whether words released this far may be in a digest that goes that far. What is for the room stays in the room. */
export function mayTravel(released: ReleaseLevel, digest: ReleaseLevel): boolean {
  return released !== 'room' && reach[released] >= reach[digest];
}

/** Whether one line of a note may go: the note and the line both let it, and nobody who was to be asked has not said yes. */
export function lineMayTravel(meeting: Meeting, line: NoteLine, digest: ReleaseLevel): boolean {
  if (!mayTravel(meeting.release, digest) || !mayTravel(line.release ?? meeting.release, digest)) return false;
  if (line.consent) return line.consent.state === 'yes';
  return line.label !== 'quote';
}

/** `[room]`, `[ask]`, `[ok network]` at a line's end: how far its writer lets it go. */
const marked = /\[(room|ask|ok (?:network|public))\]/i;
const namesSomebody = /(?:^|[\s(—–-])@\p{L}/u;

/**
 * What a note may say in a digest, shortened to `length` UTF-16 code units at a line's end: its text without the head
 * between `---` (who was there), without lines that stay in the room, quotes nobody agreed to, and lines that name
 * somebody with `@`, unless the note names its speakers.
 */
export function releasedText(meeting: Meeting, digest: ReleaseLevel, length: number): string {
  const held = meeting.lines.filter((line) => !line.removed && !lineMayTravel(meeting, line, digest));
  const lines = withoutHead(meeting.text)
    .split(/\r?\n/)
    .filter((line) => !held.some(({ words }) => words.trim() !== '' && line.includes(words.trim())))
    .filter((line) => textLineMayTravel(line, meeting, digest))
    .map((line) => line.replace(marked, '').trimEnd());
  let released = '';
  for (const line of lines) {
    const longer = released === '' ? line.trim() : `${released}\n${line}`;
    if (longer.length > length) break;
    released = longer;
  }
  return released.trim();
}

function textLineMayTravel(line: string, meeting: Meeting, digest: ReleaseLevel): boolean {
  const mark = marked.exec(line)?.[1]?.toLowerCase();
  if (mark === 'room' || mark === 'ask') return false;
  if (mark === 'ok network' && digest === 'public') return false;
  if (isQuoteLine(line) && !mark) return false;
  return meeting.attribution === 'named' || !namesSomebody.test(line);
}

const withoutHead = (text: string): string => text.replace(/^\s*---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/, '');
