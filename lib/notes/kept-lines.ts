import type { Consent, NoteLine } from '../model';
import type { LineLabel, NoteDocument } from './document';
import { claimsOf, type KnownLines, linesSaying, saidAt, sayTheSame } from './identity';
import type { NoteItem } from './items';

/**
 * What lines carry, after their note was written on: the words they have now, and whether they are there. `kept` is what
 * they carried when they were found (`placeLines`), so that an undo gives a yes back with the words it was given for.
 * A yes stays with its words: with other words, and where it may be another line, it is to be asked for again.
 */
export function keptLines({ document, known }: KnownLines, kept: readonly NoteLine[]): NoteLine[] {
  const saying = linesSaying(document);
  const claims = claimsOf(known);
  return kept.map((record) => {
    const line = known.find(({ id }) => id === record.id);
    if (!line) return record;
    if (line.at === null) return { ...record, removed: true };
    const now = saidAt(document, line.at, line.count);
    // In pieces they are not what was said.
    const same = sayTheSame(now, line.words) && line.count === line.words.split('\n').length;
    const words = same ? record.words : now;
    const alike = saying(words, line.count);
    return {
      ...record,
      words,
      ...placeAmong(alike, line.at, record.place),
      label: line.count > 1 ? record.label : labelOf(document.lines[line.at]?.label),
      consent: same && !line.doubt && claims(line) === 1 ? record.consent : askedAgain(record.consent),
    };
  });
}

/** Which of those that say the same a line is, said where there are several, and taken back where it was said. */
function placeAmong(alike: readonly number[], at: number, place?: NoteLine['place']): Pick<NoteLine, 'place'> {
  if (alike.length > 1) return { place: { nth: Math.max(0, alike.indexOf(at)), of: alike.length } };
  return place ? { place: null } : {};
}

/** Makes lines of a note that carry nothing yet: what is to be said about them comes next. */
export function newLines(document: NoteDocument): (lines: Lines, of: Pick<NoteLine, 'id' | 'order'>) => NoteLine {
  const saying = linesSaying(document);
  return ({ line, until }, of) => {
    const words = saidAt(document, line, until - line);
    return {
      ...of,
      label: labelOf(document.lines[line]?.label),
      words,
      // Said from the start, so that an undo has something to go back to.
      place: null,
      ...placeAmong(saying(words, until - line), line),
      ...{ principles: [], release: null, attribution: null, credit: null, consent: null, removed: false },
    };
  };
}

/** The first of some lines, and the one behind the last. */
type Lines = Pick<NoteItem, 'line' | 'until'>;

/** A word that ever said that somebody is quoted goes on to say so. */
const labelOf = (label: LineLabel | null | undefined): NoteLine['label'] =>
  label?.quotes ? 'quote' : (label?.kind ?? null);

/** A no stays a no. */
const askedAgain = (consent: Consent | null): Consent | null =>
  consent?.state === 'yes' || consent?.state === 'asked' ? { state: 'ask', by: '', at: null } : consent;
