import type { ClipId, MeetingId, PrincipleId } from '../../model';
import { omitted } from './omitted';
import type { LintText } from './reading';
import { inQuotation } from './words';

/** Words of a field of the digest that others take the place of, where they still stand there. */
export interface WordsFix {
  readonly does: 'words';
  readonly field: string;
  readonly from: number;
  readonly was: string;
  readonly by: string;
}

/**
 * What mends a finding at one press, and can be undone. It changes what the maker wrote, which cards leave, or what is kept
 * beside a page or a line; never the words of somebody else.
 */
export type Fix =
  | WordsFix
  /** A line of a block's words becomes the title of a block of its own, with what stands below it. */
  | { readonly does: 'heading'; readonly section: string; readonly from: number; readonly was: string }
  /** The card is left out. */
  | { readonly does: 'leaveOut'; readonly item: string }
  /** Whoever said the line is to be asked for a yes. */
  | { readonly does: 'ask'; readonly record: MeetingId; readonly part: string }
  /** Nobody is credited for the line any more, nor their organisation or role. */
  | { readonly does: 'unname'; readonly record: MeetingId; readonly part: string }
  /** The line is credited by role, without the organisation. */
  | { readonly does: 'creditRole'; readonly record: MeetingId; readonly part: string }
  /** A line of a note that is a card is shown in no digest. */
  | { readonly does: 'stay'; readonly record: MeetingId; readonly part: string }
  /** The card of a line shows nothing of its meeting: not its name, its day or its tags. */
  | { readonly does: 'apart'; readonly item: string }
  /** Two people of a note, by all their names, are called by one word where their names do not leave. */
  | {
      readonly does: 'merge';
      readonly record: MeetingId;
      readonly names: readonly (readonly string[])[];
      readonly by: string;
    }
  /** A card shows the beginning of its passage: a passage of its own, of the same page. */
  | { readonly does: 'shorten'; readonly item: string; readonly by: string }
  /** A page gets the principle of the block it stands in. */
  | { readonly does: 'principle'; readonly record: ClipId; readonly principle: PrincipleId; readonly by: string }
  /** A page is credited to its site. */
  | { readonly does: 'site'; readonly record: ClipId; readonly by: string };

/** The field that is kept of a card's, a section's or the whole digest's words. */
interface Place {
  readonly from: number;
  readonly to: number;
}

const link = /\[([^[\]\n]{0,500})\]\(([^\s()[\]]{0,2000})\)/g;

/** The link a place stands in, by its words or its address. */
function linkAt(text: string, { from, to }: Place): (Place & { readonly words: string }) | null {
  for (const { 0: whole, 1: words = '', index } of text.matchAll(link))
    if (from < index + whole.length && index < to) return { from: index, to: index + whole.length, words };
  return null;
}

/** Puts words in the place of others; where those stand in a link, its words are left without the link. */
export function putting({ text, where: { field } }: LintText, place: Place, by: string): WordsFix {
  const was = text.slice(place.from, place.to);
  const found = linkAt(text, place);
  if (!found) return { does: 'words', field, from: place.from, was, by };
  return {
    ...{ does: 'words', field, from: found.from, was: text.slice(found.from, found.to) },
    by: found.words.replaceAll(was, () => by),
  };
}

/** Other words for the maker's own, which may be those of a link and stay so; none within an address. */
export function rewording({ text, where: { field } }: LintText, place: Place, by: string): WordsFix[] {
  const found = linkAt(text, place);
  const was = text.slice(place.from, place.to);
  if (found && !(found.from < place.from && place.to <= found.from + 1 + found.words.length)) return [];
  return [{ does: 'words', field, from: place.from, was, by }];
}

/** Takes the link away and leaves its words; null where it has none. */
export function unlinking(text: LintText, place: Place): WordsFix | null {
  const found = linkAt(text.text, place);
  return found && found.words.trim() !== '' && !/^(?:https?:|www\.)/.test(found.words)
    ? putting(text, place, '')
    : null;
}

/**
 * Puts a word for somebody in the place of their name: in a quotation in brackets, as what is changed in one is; in the
 * maker's own words without, and with a capital where the sentence begins with it.
 */
export function standingIn(text: LintText, place: Place, word: string): WordsFix {
  if (word === omitted || inQuotation(text.text, place)) return putting(text, place, word);
  const bare = word.replace(/^\[|\]$/g, '');
  const begins = /(?:^|[.!?:]\s+|\n[\s>*-]*)$/.test(text.text.slice(Math.max(0, place.from - 12), place.from));
  return putting(text, place, begins ? `${bare[0]?.toLocaleUpperCase(text.language || 'en')}${bare.slice(1)}` : bare);
}
