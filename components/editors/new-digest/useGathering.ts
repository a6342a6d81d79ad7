import { useState } from 'preact/hooks';
import { draftDigest } from '../../../lib/commands/draft-digest';
import type { Period } from '../../../lib/commands/period';
import { seriesOf, withoutDates } from '../../../lib/commands/series';
import { proposeDigest } from '../../../lib/digest';
import type { BlockDraft } from '../../../lib/digest/propose-blocks';
import { language, t } from '../../../lib/i18n';
import type { Digest, PrincipleId } from '../../../lib/model';
import type { Chosen } from '../../../lib/model/filters';
import { headingsOf } from '../../../lib/model/ways';
import type { Repository } from '../../../lib/storage/repository';
import { touches, useLive } from '../../hooks';
import { useServices } from '../../services';
import type { Choices } from '../usePreset';
import { type Gathered, type Gathering, gather, linesFound, mayGo, selectedSources } from './gather';

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

/** Series of meetings, the one that met last first. */
export interface SeriesHere {
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

export type Asking = ReturnType<typeof useAsked>;

/** What is asked for, and what there is to choose among. */
export function useAsked() {
  const { repository, session } = useServices();
  const selected = selectedSources(session.selection.value);
  const series = useLive(() => seriesHere(repository), [], touches('meeting')) ?? [];
  const [asked, setAsked] = useState<Asked>(() => ({
    ...{ what: selected.length > 1 ? 'selection' : 'period', text: '', chosen: {}, series: '' },
    ...{ anyTime: false, principles: [] },
  }));
  // What was selected and is not any more, or a series that is gone, is nothing to gather.
  const what = asked.what === 'selection' && selected.length === 0 ? 'period' : asked.what;
  const own = series.some(({ id }) => id === asked.series) ? asked.series : (series[0]?.id ?? '');
  const ask = (change: Partial<Asked>) => setAsked((now) => ({ ...now, ...change }));
  return { asked: { ...asked, what, series: own }, ask, selected, series };
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
