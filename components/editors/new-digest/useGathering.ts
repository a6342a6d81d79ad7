import { useEffect } from 'preact/hooks';
import * as z from 'zod/mini';
import { selectedSources } from '../../../lib/commands/digest';
import { draftDigest } from '../../../lib/commands/draft-digest';
import type { Period } from '../../../lib/commands/period';
import { seriesOf, withoutDates } from '../../../lib/commands/series';
import { proposeDigest } from '../../../lib/digest';
import type { BlockDraft } from '../../../lib/digest/propose-blocks';
import { language, t } from '../../../lib/i18n';
import { type ClipId, type Digest, type MeetingId, PrincipleId } from '../../../lib/model';
import { type Chosen, chosenOf } from '../../../lib/model/filters';
import { SourceId } from '../../../lib/model/id';
import { headingsOf } from '../../../lib/model/ways';
import type { Repository } from '../../../lib/storage/repository';
import { useFormField } from '../../form';
import { touches, useLive } from '../../hooks';
import { useServices } from '../../services';
import type { Choices } from '../usePreset';
import { type Gathered, type Gathering, gather, linesFound, mayGo } from './gather';

/** What the form asks for besides the preset: where from, and of what. */
export interface Asked {
  readonly what: Gathering['what'];
  readonly text: string;
  readonly chosen: Chosen;
  readonly series: string;
  /** Of a search and a series: whenever it was. */
  readonly anyTime: boolean;
  readonly principles: readonly PrincipleId[];
}

const What = z.enum(['period', 'search', 'series', 'selection']);
const Narrowed = z.object({
  text: z.string(),
  chosen: z.pipe(z.unknown(), z.transform(chosenOf)),
  series: z.string(),
  anyTime: z.boolean(),
  principles: z.array(PrincipleId),
});
type Narrowed = Omit<Asked, 'what'>;
const anything: Narrowed = { text: '', chosen: {}, series: '', anyTime: false, principles: [] };
const Records = z.array(SourceId);
const noRecords: readonly (ClipId | MeetingId)[] = [];

/** Series of meetings, the one that met last first. */
export interface SeriesHere {
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

export type Asking = ReturnType<typeof useAsked>;

/** What is asked for, and what there is to choose among. */
export function useAsked() {
  const { repository } = useServices();
  const selected = useSelected();
  const series = useLive(() => seriesHere(repository), [], touches('meeting')) ?? [];
  const [wanted, setWhat] = useFormField<Asked['what']>('what', What, selected.length > 1 ? 'selection' : 'period');
  const [narrowed, narrow] = useFormField<Narrowed>('narrowed', Narrowed, anything);
  // What was selected and is not any more, or a series that is gone, is nothing to gather.
  const what = wanted === 'selection' && selected.length === 0 ? 'period' : wanted;
  const own = series.some(({ id }) => id === narrowed.series) ? narrowed.series : (series[0]?.id ?? '');
  const ask = ({ what, ...change }: Partial<Asked>) => {
    if (what) setWhat(what);
    narrow((now) => ({ ...now, ...change }));
  };
  return { asked: { ...narrowed, what, series: own }, ask, selected, series };
}

/** What is selected in the list. Several stay what was meant when one looks at something else, which selects that. */
function useSelected(): readonly (ClipId | MeetingId)[] {
  const now = selectedSources(useServices().session.selection.value);
  const [several, keep] = useFormField<readonly (ClipId | MeetingId)[]>('selected', Records, noRecords);
  useEffect(() => {
    if (now.length > 1) keep(now);
  }, [now.join(' ')]);
  return now.length > 1 || several.length === 0 ? now : several;
}

async function seriesHere(repository: Repository): Promise<SeriesHere[]> {
  const notes = (await repository.list('meeting')).filter(({ origin }) => origin === null);
  notes.sort((a, b) => (a.date < b.date ? 1 : -1));
  return [...Map.groupBy(notes, seriesOf)].map(([id, some]) => ({
    ...{ id, count: some.length },
    title: withoutDates(some[0]?.title ?? '') || t('meeting_untitled'),
  }));
}

/** The gathering that is meant. */
export function gatheringOf({ asked, selected }: Pick<Asking, 'asked' | 'selected'>, period: Period): Gathering {
  const { what, text, chosen, series, anyTime, principles } = asked;
  const when = anyTime ? null : period;
  if (what === 'selection') return { what, principles, records: selected };
  if (what === 'search') return { what, principles, period: when, text, chosen };
  if (what === 'series') return { what, principles, period: when, series };
  return { what, principles, period };
}

/** What a digest is to be made of: all that the form says. */
export interface Wanted {
  readonly gathering: Gathering;
  readonly choices: Choices;
  readonly preset: string;
  /** Blocks of the preset that are left out, by id. */
  readonly without: ReadonlySet<string>;
}

/** What was found, and the draft that its blocks come to; null: no blocks. */
export interface Found {
  readonly gathered: Gathered;
  readonly draft: BlockDraft | null;
}

/** Finds what is wanted; null where its period is none. */
export async function find(repository: Repository, wanted: Wanted): Promise<Found | null> {
  const { gathering, choices, preset, without } = wanted;
  const gathered = await gather(repository, gathering);
  if (!gathered || choices.blocks.length === 0) return gathered && { gathered, draft: null };
  const { release, grouping, meetings: taking } = choices;
  const meetings = taking ? gathered.meetings : [];
  const draft = await draftDigest(
    repository,
    {
      ...{ title: '', release, grouping, preset, period: periodIn(gathering) },
      blocks: choices.blocks.filter(({ id }) => !without.has(id)),
      clips: gathered.clips,
      lines: await linesFound(repository, { gathering, meetings, release }),
      series: gathering.what === 'series' ? gathering.series : null,
    },
    new Date(),
  );
  return { gathered, draft };
}

const periodIn = (gathering: Gathering): Digest['period'] => ('period' in gathering ? gathering.period : null);

/** The digest that is wanted, under its title, of what there is now; null where there is none to make. */
export async function digestOf(repository: Repository, wanted: Wanted, title: string): Promise<Digest | null> {
  const found = await find(repository, wanted);
  if (!found) return null;
  const { gathering, choices, preset } = wanted;
  if (found.draft) return { ...found.draft.digest, title };
  const { grouping, release } = choices;
  const proposed = proposeDigest({
    ...{ title, grouping, language: language(), now: new Date(), period: periodIn(gathering) },
    clips: found.gathered.clips,
    meetings: choices.meetings ? mayGo(found.gathered.meetings, release) : [],
    principles: await repository.list('principle'),
    words: { also: t(grouping === 'none' ? 'digest_all' : 'digest_also') },
    headings: headingsOf(choices),
  });
  return { ...proposed, release, ...(preset && { preset }) };
}
