import { useEffect, useRef } from 'preact/hooks';
import type { Meeting } from '../../../lib/model';
import type { LabelWords } from '../../../lib/notes';
import type { Along } from '../../fields';
import { LineKeeper } from './line-keeper';

/** Carries what a note's lines hold along with its text as it is typed; undefined until it is known how labels are called. */
export function useLineKeeper(meeting: Meeting, labels: LabelWords | undefined): Along<string> | undefined {
  const keeper = useRef<{ labels: LabelWords; of: LineKeeper } | null>(null);
  // Other words for labels make other lines.
  if (labels && keeper.current?.labels !== labels) keeper.current = { labels, of: new LineKeeper(meeting, labels) };
  useEffect(() => keeper.current?.of.see(meeting), [meeting]);
  const { current } = keeper;
  return current ? (text) => current.of.type(text, meeting.lines) : undefined;
}
