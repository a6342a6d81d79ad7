import { linesOf } from '../../../lib/commands/digest-lines';
import { boundsOf, type Period } from '../../../lib/commands/period';
import { seriesOf } from '../../../lib/commands/series';
import { agreementOf, mayTravel } from '../../../lib/digest';
import type { TravellingLine } from '../../../lib/digest/travelling';
import type { Clip, ClipId, Meeting, MeetingId, PrincipleId, ReleaseLevel } from '../../../lib/model';
import type { Chosen } from '../../../lib/model/filters';
import { prefixesOf } from '../../../lib/search';
import type { ClipFilter, Repository } from '../../../lib/storage/repository';
import { saysAll } from '../../../lib/storage/says-all';

/** More clips than this make no digest anybody reads. */
export const mostClips = 200;

/** What a digest is to gather: all of a period, what a search finds, the notes of a series, or what was chosen one by one. */
export type Gathering = { readonly principles: readonly PrincipleId[] } & (
  | { readonly what: 'period'; readonly period: Period }
  | { readonly what: 'search'; readonly period: Period | null; readonly text: string; readonly chosen: Chosen }
  | { readonly what: 'series'; readonly period: Period | null; readonly series: string }
  | { readonly what: 'selection'; readonly records: readonly (ClipId | MeetingId)[] }
);

/** What there is to gather. */
export interface Gathered {
  readonly total: number;
  /** The newest ones, at most `mostClips`. */
  readonly clips: readonly Clip[];
  readonly counts: ReadonlyMap<PrincipleId, number>;
  readonly untagged: number;
  readonly meetings: readonly Meeting[];
}

/** Reads what a gathering finds; null where its period is none. */
export async function gather(repository: Repository, gathering: Gathering): Promise<Gathered | null> {
  if (gathering.what === 'selection') return gatherChosen(repository, gathering);
  const { period } = gathering;
  const bounds = period ? boundsOf(period) : {};
  if (!bounds) return null;
  const meetings = (await repository.list('meeting')).filter(
    ({ date }) => !period || (date >= period.from && date <= period.to),
  );
  if (gathering.what === 'series') {
    const inSeries = meetings.filter((meeting) => seriesOf(meeting) === gathering.series);
    return { total: 0, clips: [], counts: new Map(), untagged: 0, meetings: inSeries };
  }
  const { principles } = gathering;
  const search = gathering.what === 'search' ? { text: gathering.text, chosen: gathering.chosen } : {};
  const filter = { ...bounds, ...search, ...(principles.length > 0 && { somePrinciples: principles }) };
  return { ...(await findClips(repository, filter)), meetings: notesFound(meetings, gathering) };
}

async function findClips(repository: Repository, filter: ClipFilter): Promise<Omit<Gathered, 'meetings'>> {
  const [found, untagged] = await Promise.all([
    repository.findClips(filter),
    filter.somePrinciples ? { total: 0 } : repository.findClips({ ...filter, untagged: true }),
  ]);
  const clips = await repository.clipsAt(found.rows.subarray(0, mostClips));
  return { total: found.total, clips, counts: found.counts, untagged: untagged.total };
}

/** The notes that a search looks into: what only clips have (a site, a kind) finds no note. */
function notesFound(meetings: readonly Meeting[], gathering: Gathering): readonly Meeting[] {
  if (gathering.what !== 'search') return meetings;
  if (Object.keys(gathering.chosen).length > 0) return [];
  const prefixes = prefixesOf(gathering.text);
  return meetings.filter(({ title, text }) => saysAll(`${title}\n${text}`, prefixes));
}

async function gatherChosen(
  repository: Repository,
  { records, principles }: Extract<Gathering, { what: 'selection' }>,
): Promise<Gathered> {
  const carries = (clip: Clip) => principles.length === 0 || clip.principles.some((id) => principles.includes(id));
  const clips: Clip[] = [];
  const meetings: Meeting[] = [];
  for (const record of await repository.getMany(records)) {
    if (!record || record.trashedAt) continue;
    if (!('highlights' in record)) meetings.push(record);
    else if (carries(record)) clips.push(record);
  }
  const counts = new Map<PrincipleId, number>();
  for (const clip of clips) for (const id of clip.principles) counts.set(id, (counts.get(id) ?? 0) + 1);
  const untagged = clips.filter((clip) => clip.principles.length === 0).length;
  return { total: clips.length, clips: clips.slice(0, mostClips), counts, untagged, meetings };
}

/** The meeting notes that may go as far as the digest. */
export const mayGo = (meetings: readonly Meeting[], release: ReleaseLevel): Meeting[] =>
  meetings.filter((meeting) => mayTravel(agreementOf(meeting).release, release));

/** The lines of what was gathered that may go so far: of a search those that say its words, of principles those that carry one. */
export async function linesFound(
  repository: Repository,
  { gathering, meetings, release }: { gathering: Gathering; meetings: readonly Meeting[]; release: ReleaseLevel },
): Promise<TravellingLine[]> {
  const { principles } = gathering;
  const prefixes = gathering.what === 'search' ? prefixesOf(gathering.text) : [];
  const lines = await linesOf(repository, meetings, release);
  return lines.filter(
    ({ words, principles: own, meeting }) =>
      (principles.length === 0 || own.some((id) => principles.includes(id))) &&
      saysAll(`${meeting.title}\n${words}`, prefixes),
  );
}
