import { type AskedBefore, askedIn } from '../digest/asked';
import { castOf } from '../digest/cast';
import { type BlockDraft, type ComingDay, proposeBlocks } from '../digest/propose-blocks';
import { agreementOf, mayTravel } from '../digest/release';
import { countStories, storyKey, toldKeys } from '../digest/stories';
import type { TravellingLine } from '../digest/travelling';
import { language, t } from '../i18n';
import {
  type Clip,
  type Digest,
  type DigestId,
  type Meeting,
  namesOf,
  type Person,
  type ReleaseLevel,
  type ValueThread,
} from '../model';
import type { PresetBlock } from '../model/ways';
import { readDates } from '../notes/dates';
import { NameReplacer } from '../search';
import type { Repository } from '../storage/repository';
import { linesOf } from './digest-lines';
import { labelWords } from './label-names';
import { localDay } from './period';
import { repliesFormat } from './replies';
import { seriesOf } from './series';

/** What a draft with blocks is to be made of. */
export interface Drafting {
  readonly title: string;
  readonly release: ReleaseLevel;
  readonly period: Digest['period'];
  readonly preset: string;
  readonly blocks: readonly PresetBlock[];
  readonly grouping: 'principle' | 'none';
  readonly clips: readonly Clip[];
  readonly lines: readonly TravellingLine[];
  /** Of which series it is; null: of the whole community. */
  readonly series: string | null;
}

/** A first draft, filled with what was gathered, with what the last digest asked and with what is coming up. */
export async function draftDigest(repository: Repository, drafting: Drafting, now: Date): Promise<BlockDraft> {
  const { release, series, lines } = drafting;
  const [meetings, principles, people, threads, labels] = await Promise.all([
    repository.list('meeting'),
    repository.list('principle'),
    repository.list('person'),
    repository.list('thread'),
    labelWords(repository),
  ]);
  const asking = { meetings, threads, release, series };
  const [asked, due, began, figures] = await Promise.all([
    askedBefore(repository, asking),
    daysOf(lines),
    threadLines(repository, asking),
    figuresOf(repository, drafting),
  ]);
  const inSeries = series === null ? meetings : meetings.filter((meeting) => seriesOf(meeting) === series);
  return proposeBlocks({
    ...drafting,
    threads: began,
    stories: countStories(within(inSeries, drafting.period), lines, { told: new Set(began.keys()), labels }),
    ...{ asked, figures, principles, language: language(), now, today: localDay(now) },
    coming: daysAhead(
      inSeries.filter(({ date }) => date > localDay(now)),
      { release, people },
    ),
    dueOf: (line) => due.get(line) ?? null,
    words: {
      ...{ also: t('digest_also'), all: t('digest_all'), missed: t('block_missed') },
      asked: (count, answered) => t('block_asked', count, answered),
      stories: ({ all, yes, asked: waiting, unasked, no, told, organisations }) => ({
        told: t('block_storiesTold', told, all, all - told, organisations),
        hint: t('block_stories', yes, waiting, unasked, no),
      }),
    },
  });
}

/** What can be counted, where a block is for it: reading all that takes longer than the rest of a draft. */
async function figuresOf(repository: Repository, { blocks, period }: Drafting) {
  if (!blocks.some(({ kind }) => kind === 'figures')) return undefined;
  const { figuresFor } = await import('./indicators');
  return { title: t('block_figures'), said: await figuresFor(repository, period, language()) };
}

/** The notes of a digest's period: all where it has none. */
const within = (meetings: readonly Meeting[], period: Digest['period']): Meeting[] =>
  meetings.filter(({ date, origin }) => origin === null && (!period || (date >= period.from && date <= period.to)));

/** The day each action is to be done by, as its words are understood. */
async function daysOf(lines: readonly TravellingLine[]): Promise<ReadonlyMap<TravellingLine, string>> {
  const days = new Map<TravellingLine, string>();
  for (const [meeting, some] of Map.groupBy(
    lines.filter(({ due }) => due !== ''),
    (line) => line.meeting,
  )) {
    const read = await readDates(
      some.map(({ due }) => due),
      { written: meeting.date, language: meeting.language },
    );
    for (const [at, line] of some.entries()) if (read[at]) days.set(line, read[at].from);
  }
  return days;
}

/** The notes of meetings that may go so far and whose title names nobody, of those in the note or in the library, as days. */
function daysAhead(
  meetings: readonly Meeting[],
  { release, people }: { release: ReleaseLevel; people: readonly Person[] },
): ComingDay[] {
  // Of what is yet to come the note has no words that tell who is who.
  const known = namesIn(people.filter(({ kind }) => kind === 'person').flatMap(namesOf));
  return meetings
    .filter((meeting) => meeting.kind !== 'one-to-one' && mayTravel(agreementOf(meeting).release, release))
    .filter((meeting) => !known.holds(meeting.title) && !castNames(meeting).holds(meeting.title))
    .map(({ title, date }) => ({ title, day: date }));
}

/** A title stands in the digest by itself, where nothing would take a name out of it later: nor a first name alone. */
function namesIn(names: readonly string[]): NameReplacer {
  const parts = names.flatMap((name) => name.split(/[\s-]+/)).filter((part) => part.length > 2);
  return new NameReplacer([...names, ...parts], '');
}

const castNames = (meeting: Meeting): NameReplacer => namesIn(castOf(meeting, []).flatMap(({ names }) => names));

interface Asking {
  readonly meetings: readonly Meeting[];
  readonly release: ReleaseLevel;
  readonly series: string | null;
  readonly threads: readonly ValueThread[];
}

/** What the digest that left last asked its readers, of a series or of all, and what the notes say came back. */
async function askedBefore(
  repository: Repository,
  { meetings, threads, release, series }: Asking,
): Promise<AskedBefore[]> {
  const of = new Map(meetings.map((meeting) => [meeting.id as string, seriesOf(meeting)]));
  const seriesIn = ({ items }: Digest) => items.flatMap(({ source }) => (source && of.get(source.record)) ?? []);
  const [last] = (await sharedDigests(repository)).filter((digest) => {
    const found = seriesIn(digest);
    return series === null ? found.length > 0 || asksItself(digest) : found.includes(series);
  });
  if (!last) return [];
  const concerned = new Set(seriesIn(last));
  const told = new Set(threads.flatMap(({ answers }) => answers.flatMap(({ line }) => line?.record ?? [])));
  const notes = meetings.filter(
    (meeting) => concerned.has(seriesOf(meeting)) || told.has(meeting.id) || meeting.source?.format === repliesFormat,
  );
  return askedIn(last, await linesOf(repository, notes, release), threads);
}

/** Whether a digest asks something in its maker's own words. */
const asksItself = ({ sections, items }: Digest): boolean =>
  sections.some(
    ({ kind, id }) => kind === 'questions' && items.some(({ section, source }) => section === id && !source),
  );

/** What answers value threads, each with the line that its thread began with where that may go so far. */
async function threadLines(
  repository: Repository,
  { meetings, threads, release }: Asking,
): Promise<ReadonlyMap<string, TravellingLine | null>> {
  const sources = new Set(threads.map(({ source }) => source?.record as string | undefined));
  const began = await linesOf(
    repository,
    meetings.filter(({ id }) => sources.has(id)),
    release,
  );
  return new Map(
    threads.flatMap(({ source, answers }) => {
      const line = began.find((each) => source && storyKey(each.source) === storyKey(source)) ?? null;
      return [...toldKeys([{ answers }])].map((key) => [key, line] as const);
    }),
  );
}

/** One's own digests that left, the one that left last first. */
export async function sharedDigests(repository: Repository): Promise<Digest[]> {
  const left = new Map<DigestId, string>();
  for (const { digest, frozenAt } of await repository.list('edition'))
    if (frozenAt > (left.get(digest) ?? '')) left.set(digest, frozenAt);
  const digests = await repository.list('digest');
  const own = digests.filter(({ id, origin }) => origin === null && left.has(id));
  return own.sort((a, b) => ((left.get(a.id) ?? '') < (left.get(b.id) ?? '') ? 1 : -1));
}
