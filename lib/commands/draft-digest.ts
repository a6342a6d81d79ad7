import { type AskedBefore, askedIn } from '../digest/asked';
import { castOf } from '../digest/cast';
import { type BlockDraft, type ComingDay, proposeBlocks } from '../digest/propose-blocks';
import { agreementOf, mayTravel } from '../digest/release';
import type { TravellingLine } from '../digest/travelling';
import { language, t } from '../i18n';
import { type Clip, type Digest, type DigestId, type Meeting, namesOf, type Person, type ReleaseLevel } from '../model';
import type { PresetBlock } from '../model/ways';
import { readDates } from '../notes/dates';
import { NameReplacer } from '../search';
import type { Repository } from '../storage/repository';
import { linesOf } from './digest-lines';
import { localDay } from './period';
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
  const [meetings, principles, people] = await Promise.all([
    repository.list('meeting'),
    repository.list('principle'),
    repository.list('person'),
  ]);
  const [asked, due] = await Promise.all([askedBefore(repository, { meetings, release, series }), daysOf(lines)]);
  const inSeries = series === null ? meetings : meetings.filter((meeting) => seriesOf(meeting) === series);
  return proposeBlocks({
    ...drafting,
    ...{ asked, principles, language: language(), now, today: localDay(now) },
    coming: daysAhead(
      inSeries.filter(({ date }) => date > localDay(now)),
      { release, people },
    ),
    dueOf: (line) => due.get(line) ?? null,
    words: {
      ...{ also: t('digest_also'), all: t('digest_all'), missed: t('block_missed') },
      asked: (count, answered) => t('block_asked', count, answered),
    },
  });
}

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
}

/** What the digest that left last asked its readers, of a series or of all, and what the notes say came back. */
async function askedBefore(repository: Repository, { meetings, release, series }: Asking): Promise<AskedBefore[]> {
  const of = new Map(meetings.map((meeting) => [meeting.id as string, seriesOf(meeting)]));
  const seriesIn = ({ items }: Digest) => items.flatMap(({ source }) => (source && of.get(source.record)) ?? []);
  const [last] = (await sharedDigests(repository)).filter((digest) => {
    const found = seriesIn(digest);
    return series === null ? found.length > 0 : found.includes(series);
  });
  if (!last) return [];
  const concerned = new Set(seriesIn(last));
  const notes = meetings.filter((meeting) => concerned.has(seriesOf(meeting)));
  return askedIn(last, await linesOf(repository, notes, release));
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
