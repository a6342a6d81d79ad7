import { boundsOf, type Period } from '../../lib/commands/period';
import { agreementOf, mayTravel } from '../../lib/digest';
import type { Clip, ClipId, Meeting, PrincipleId, RecordId, ReleaseLevel } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';

/** More clips than this make no digest anybody reads. */
export const mostClips = 200;

/** What a digest is to gather: a period, or clips chosen one by one. */
export type Gathering = { readonly period: Period } | { readonly clips: readonly ClipId[] };

/** What there is to gather. */
export interface Gathered {
  readonly total: number;
  /** The newest ones, at most `mostClips`. */
  readonly clips: readonly Clip[];
  readonly counts: ReadonlyMap<PrincipleId, number>;
  readonly untagged: number;
  readonly meetings: readonly Meeting[];
}

export const selectedClips = (selection: readonly RecordId[]): ClipId[] =>
  selection.filter((id): id is ClipId => id.startsWith('clip:'));

/** Reads what a gathering finds; null where its period is none. */
export async function gather(repository: Repository, gathering: Gathering): Promise<Gathered | null> {
  if ('clips' in gathering) return gatherChosen(repository, gathering.clips);
  const bounds = boundsOf(gathering.period);
  if (!bounds) return null;
  const [found, untagged, meetings] = await Promise.all([
    repository.findClips(bounds),
    repository.findClips({ ...bounds, untagged: true }),
    repository.list('meeting'),
  ]);
  const { from, to } = gathering.period;
  return {
    total: found.total,
    clips: await repository.clipsAt(found.rows.subarray(0, mostClips)),
    counts: found.counts,
    untagged: untagged.total,
    meetings: meetings.filter(({ date }) => date >= from && date <= to),
  };
}

async function gatherChosen(repository: Repository, ids: readonly ClipId[]): Promise<Gathered> {
  const found = await repository.getMany(ids.slice(0, mostClips));
  const clips = found.filter((clip): clip is Clip => clip !== undefined && !clip.trashedAt);
  const counts = new Map<PrincipleId, number>();
  for (const { principles } of clips) for (const id of principles) counts.set(id, (counts.get(id) ?? 0) + 1);
  const untagged = clips.filter(({ principles }) => principles.length === 0).length;
  return { total: ids.length, clips, counts, untagged, meetings: [] };
}

/** The meeting notes that may go as far as the digest. */
export const mayGo = (meetings: readonly Meeting[], release: ReleaseLevel): Meeting[] =>
  meetings.filter((meeting) => mayTravel(agreementOf(meeting).release, release));
