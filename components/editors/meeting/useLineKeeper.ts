import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Meeting } from '../../../lib/model';
import type { LabelWords, TextChange } from '../../../lib/notes';
import { partOfTab } from '../../../lib/workbench/session';
import type { Along } from '../../fields';
import { useServices } from '../../services';
import { TabPlace } from '../../workbench/outline';
import { LeftBehind } from './left-behind';
import { LineKeeper } from './line-keeper';

/** What a note's lines hold, on its way with the text that is written. */
export interface CarriedLines {
  /** What an editor did to a text, and the text that these changes make of it where that is at hand. */
  change(before: string, changes: readonly TextChange[], after?: string): void;
  readonly along: Along<string>;
  /** Which line of a text is the one with this id; null where none is. */
  placeOf(id: string, text: string): number | null;
}

/** By which words for labels lines are found, and what they carry. */
interface Keeper {
  readonly labels: LabelWords;
  readonly of: LineKeeper;
}

/** As long as what was written in a tab can be taken back, its lines come back with what they carried. */
const kept = new LeftBehind<Keeper>();

/** Carries what a note's lines hold along with its text as it is typed; undefined until it is known how labels are called. */
export function useLineKeeper(meeting: Meeting, labels: LabelWords | undefined): CarriedLines | undefined {
  const { session } = useServices();
  const place = partOfTab(useContext(TabPlace), meeting.id);
  const keeper = useRef<Keeper | null>(null);
  keeper.current ??= kept.take(place) ?? null;
  // Other words for labels make other lines.
  if (labels && keeper.current?.labels !== labels) keeper.current = { labels, of: new LineKeeper(meeting, labels) };
  useEffect(() => keeper.current?.of.see(meeting), [meeting]);
  useLayoutEffect(
    () => () => {
      if (keeper.current) kept.keep({ session, place }, keeper.current);
    },
    [place],
  );
  const { current } = keeper;
  if (!current) return undefined;
  return {
    change: (before, changes, after) => current.of.change(before, changes, after),
    along: (text) => current.of.type(text, meeting.lines),
    placeOf: (id, text) => current.of.placeOf(id, text),
  };
}
