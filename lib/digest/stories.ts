import type { Meeting, NoteLine, ThreadAnswer, ValueThread } from '../model';
import { isPrompt, itemsOf, type LabelWords, parse, placeLines } from '../notes';
import type { TravellingLine } from './travelling';

/** Value stories that there are, by what their people said about being quoted, and how many of them go. Of lines, never of people. */
export interface StoryCounts {
  readonly all: number;
  readonly yes: number;
  readonly asked: number;
  readonly unasked: number;
  /** A no, or a yes that was taken back. */
  readonly no: number;
  /** With a yes, and released as far as the digest goes. */
  readonly told: number;
  /** The organisations those come from. */
  readonly organisations: number;
}

export const storyKey = ({ record, part }: { readonly record: string; readonly part: string | null }): string =>
  `${record} ${part}`;

/** The lines that answer a value thread. */
export const toldKeys = (threads: readonly Pick<ValueThread, 'answers'>[]): ReadonlySet<string> =>
  new Set(threads.flatMap(({ answers }) => answers.flatMap((answer) => keyOfAnswer(answer) ?? [])));

const keyOfAnswer = ({ line, removed }: ThreadAnswer): string | null => (line && !removed ? storyKey(line) : null);

/** Whether a line is a value story that may be told to those outside: whoever it is of said yes. */
export const hasYes = ({ record }: Pick<TravellingLine, 'record'>): boolean => record?.consent?.state === 'yes';

/** How many stories some notes tell, those with no yes too: of them nothing but that they are there goes anywhere. */
export function countStories(
  meetings: readonly Meeting[],
  going: readonly TravellingLine[],
  { told, labels }: { told: ReadonlySet<string>; labels: LabelWords },
): StoryCounts {
  const states = meetings.flatMap((meeting) => storiesIn(meeting, told, labels));
  const count = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length;
  const goes = going.filter((line) => (line.kind === 'story' || told.has(storyKey(line.source))) && hasYes(line));
  const organisations = new Set(goes.flatMap(({ record }) => record?.credit?.organisation.trim().toLowerCase() || []));
  return {
    ...{ all: states.length, yes: count('yes'), asked: count('asked'), unasked: count('ask', 'none') },
    ...{ no: count('no', 'withdrawn'), told: goes.length, organisations: organisations.size },
  };
}

/** What was said about quoting each story of a note. */
function storiesIn(meeting: Meeting, told: ReadonlySet<string>, labels: LabelWords): string[] {
  if (meeting.trashedAt !== null) return [];
  const document = parse(meeting.text, { labels });
  const kept = meeting.lines.filter(({ removed }) => !removed);
  const { known } = placeLines(document, kept);
  return itemsOf(document).flatMap(({ line, until, kind, first }) => {
    const id = known.find(({ at }) => at !== null && at >= line && at < until)?.id;
    const record: NoteLine | undefined = kept.find((each) => each.id === id);
    const is =
      kind === 'story' || (record !== undefined && told.has(storyKey({ record: meeting.id, part: record.id })));
    return is && !isPrompt(first) ? [record?.consent?.state ?? 'none'] : [];
  });
}
