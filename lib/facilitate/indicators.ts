import type { AgendaSession, Meeting, Review, ValueThread } from '../model';
import { isPrompt, itemsOf, type LabelWords, type NoteItem, parse, squeezed } from '../notes';
import { decisionIn } from '../notes/reason';
import { saysWorkedWell } from '../notes/worked-well';
import { hunchesOf } from './hunches';
import { type NetworkMap, tiesOf } from './network';
import { foldOrganisation } from './network-who';
import { stopsOf } from './thread';

/** So many of so many. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** Calendar days, the first and the last that count, `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A note of a meeting, with the organisations of those who were there; empty: the note does not say. */
export interface MeetingHeld {
  readonly meeting: Meeting;
  readonly present: readonly string[];
}

export interface IndicatorSources {
  /** One's own, from before the days as well: what is new is told by them. */
  readonly meetings: readonly MeetingHeld[];
  readonly sessions: readonly AgendaSession[];
  readonly threads: readonly ValueThread[];
  readonly reviews: readonly Review[];
  readonly labels: LabelWords;
  /** Of organisations alone. */
  readonly map: NetworkMap;
  /** Under what a line about a practice counts: its id, or how it begins. */
  practiceOf(words: string): string;
}

/**
 * What can be counted of a community's work in some days: of meetings, organisations, lines of notes, threads and hunches, never of a person.
 * A share whose `of` is 0 says nothing.
 */
export interface Indicators {
  /** Of meetings, those whose note says who was there. */
  readonly meetings: Share;
  readonly oneToOnes: number;
  /** Of the organisations that were there, those that were in no meeting before; of 0: there is none before to compare with. */
  readonly firstTime: Share;
  readonly organisations: number;
  /** Of all pairs of organisations with a tie by the last day, those tied first in these days. */
  readonly ties: Share;
  /** Different practices; of them those that a line says worked well, and those used on another day, too. */
  readonly practices: { readonly tried: number; readonly well: number; readonly again: number };
  readonly decisions: Share;
  readonly actions: Share;
  readonly questions: Share;
  /** Threads that asked whether anyone tried it; of them those that were answered, and where somebody had. */
  readonly threads: { readonly asked: number; readonly answered: number; readonly tried: number };
  readonly hunches: {
    readonly held: number;
    readonly changed: number;
    readonly dropped: number;
    readonly open: number;
  };
}

/** Counts the records of some days. */
export function indicatorsIn(sources: IndicatorSources, days: Days): Indicators {
  const within = (day: string) => day >= days.from && day <= days.to;
  const held = sources.meetings.filter(({ meeting }) => meeting.trashedAt === null && meeting.date <= days.to);
  const now = held.filter(({ meeting }) => within(meeting.date));
  const together = now.filter(({ meeting }) => meeting.kind !== 'one-to-one');
  const bare = hostedWithout(sources).filter(({ date }) => within(date)).length;
  const lines = new LinesOf(now, sources);
  return {
    meetings: { count: together.filter(({ present }) => present.length > 0).length, of: together.length + bare },
    oneToOnes: now.length - together.length,
    ...presence(together, held, days),
    ties: tiesIn(sources.map, days),
    practices: practicesIn(held, sources, days),
    decisions: lines.share('decision', ({ words }) => decisionIn(words).because !== ''),
    actions: lines.share('action', ({ done }) => done),
    questions: lines.share('question', ({ done }) => done),
    threads: threadsIn(sources.threads, days),
    hunches: hunchesIn(sources.reviews, days),
  };
}

const isHosted = ({ hosted = [] }: AgendaSession) => hosted.some(({ began }) => typeof began === 'number');

/** Sessions that were hosted and have no note of their own. */
function hostedWithout({ sessions, meetings }: IndicatorSources): AgendaSession[] {
  const noted = new Set(meetings.map(({ meeting }) => meeting.id));
  return sessions.filter(
    (each) => each.trashedAt === null && isHosted(each) && (each.meeting === null || !noted.has(each.meeting)),
  );
}

function presence(
  now: readonly MeetingHeld[],
  held: readonly MeetingHeld[],
  { from }: Days,
): Pick<Indicators, 'organisations' | 'firstTime'> {
  const named = (some: readonly MeetingHeld[]) => new Set(some.flatMap(({ present }) => present.map(foldOrganisation)));
  const here = named(now);
  const before = named(held.filter(({ meeting }) => meeting.date < from));
  const fresh = [...here].filter((each) => !before.has(each)).length;
  return { organisations: here.size, firstTime: { count: fresh, of: before.size > 0 ? here.size : 0 } };
}

function tiesIn(map: NetworkMap, { from, to }: Days): Share {
  const ties = tiesOf(map);
  const since = [...ties.neighbours].flatMap(([one, known]) =>
    [...known].flatMap((other) => (one < other ? (ties.since(one, other) ?? []) : [])),
  );
  const known = since.filter((day) => day <= to);
  return { count: known.filter((day) => day >= from).length, of: known.length };
}

/** The lines of some notes, each once: one that was carried over is as the last note has it. */
class LinesOf {
  readonly #items = new Map<string, NoteItem>();

  constructor(notes: readonly MeetingHeld[], { labels }: Pick<IndicatorSources, 'labels'>) {
    for (const { meeting } of notes.toSorted((a, b) => (a.meeting.date < b.meeting.date ? -1 : 1)))
      for (const item of itemsOf(parse(meeting.text, { labels })))
        if (item.kind !== null && !isPrompt(item.first))
          this.#items.set(`${item.kind} ${squeezed(item.words).toLowerCase()}`, item);
  }

  share(kind: NoteItem['kind'], counts: (item: NoteItem) => boolean): Share {
    const some = [...this.#items.values()].filter((item) => item.kind === kind);
    return { count: some.filter(counts).length, of: some.length };
  }
}

function practicesIn(
  held: readonly MeetingHeld[],
  { sessions, meetings, labels, practiceOf }: IndicatorSources,
  { from, to }: Days,
): Indicators['practices'] {
  const used = new Map<string, Set<string>>();
  const well = new Set<string>();
  const use = (practice: string, day: string) => {
    if (practice !== '') used.set(practice, (used.get(practice) ?? new Set<string>()).add(day));
  };
  for (const { meeting } of held)
    for (const { kind, first, words } of itemsOf(parse(meeting.text, { labels }))) {
      if (kind !== 'practice' || isPrompt(first)) continue;
      use(practiceOf(words), meeting.date);
      if (meeting.date >= from && saysWorkedWell(words)) well.add(practiceOf(words));
    }
  // An agenda says what was meant to be done; that it was, its note or its clock says.
  const noted = new Map(meetings.map(({ meeting }) => [meeting.id, meeting.date]));
  for (const session of sessions) {
    const day = (session.meeting && noted.get(session.meeting)) ?? (isHosted(session) ? session.date : undefined);
    if (session.trashedAt === null && day !== undefined && day <= to)
      for (const { practice } of session.blocks) use(practice, day);
  }
  const tried = [...used].filter(([, on]) => [...on].some((day) => day >= from));
  return {
    tried: tried.length,
    well: tried.filter(([practice]) => well.has(practice)).length,
    again: tried.filter(([, on]) => on.size > 1).length,
  };
}

function threadsIn(threads: readonly ValueThread[], { from, to }: Days): Indicators['threads'] {
  const asked = threads.filter(
    (thread) => thread.trashedAt === null && stopsOf(thread).some(({ day }) => day >= from && day <= to),
  );
  const said = (wanted: readonly string[]) =>
    asked.filter(({ answers }) =>
      answers.some((answer) => !answer.removed && answer.heard <= to && wanted.includes(answer.said)),
    ).length;
  return { asked: asked.length, answered: said(['tried', 'notTried']), tried: said(['tried']) };
}

/** Settled in these days, and open at their end. */
function hunchesIn(reviews: readonly Review[], { from, to }: Days): Indicators['hunches'] {
  const counts = { held: 0, changed: 0, dropped: 0, open: 0 };
  for (const { hunch, history } of hunchesOf(reviews.filter(({ trashedAt }) => trashedAt === null))) {
    const last = history.filter(({ on }) => on <= to).at(-1);
    const state = last?.state ?? 'open';
    if (hunch.since <= to && (state === 'open' || (last?.on ?? '') >= from)) counts[state] += 1;
  }
  return counts;
}
