import { type AgendaSession, type Label, type Meeting, namesOf, type Person, type Tie } from '../model';
import { isPrompt, itemsOf, type LabelWords, type NoteDocument, parse, placeLines } from '../notes';
import { mentionsIn } from '../notes/names';
import { attributionIn, type PersonInNote, peopleIn } from '../notes/people';
import { foldName } from '../search';
import { tiesOf } from './network';
import { NetworkBuilder } from './network-build';
import { foldOrganisation } from './network-who';
import { daysBefore, type RadarReading, readRadar, type Spoken, windowDays } from './radar';

/** What the radar looks at: plain values, so that it goes to a worker as it is. */
export interface RadarSources {
  readonly meetings: readonly Meeting[];
  readonly sessions: readonly AgendaSession[];
  /** Those that were put down by hand. */
  readonly ties: readonly Tie[];
  /** Pages and passages that an organisation shared or its people wrote. */
  readonly clips: readonly Spoken[];
  readonly people: readonly Person[];
  readonly labels: LabelWords;
  /** The end of the window, ms since 1970, and the calendar day that it falls on here, `YYYY-MM-DD`: notes have days, and east of UTC a day begins before it does there. */
  readonly until: number;
  readonly today: string;
}

/** Lines that tell what somebody talks of: who is thanked and who does what is none of it. */
const telling: ReadonlySet<Label | null> = new Set<Label>([
  ...(['noticing', 'insight', 'signal', 'tension', 'story', 'question', 'idea', 'quote', 'resource'] as const),
]);
const day = 24 * 60 * 60_000;
/** Since when the radar looks at anything, ms since 1970. */
export const radarSince = (until: number): number => until - (windowDays + daysBefore) * day;

/**
 * What rises in organisations that have not met, as notes and clips tell. Who has met is what the network of these notes, sessions
 * and ties by hand says: together in a meeting, introduced, helped, on one stage.
 */
export function lookAround(sources: RadarSources): RadarReading {
  const { meetings, clips, people, labels, until, today } = sources;
  const who = new Known(people);
  const spoken: Spoken[] = clips.map((clip) => ({ ...clip, organisation: who.called(clip.organisation) }));
  const names = people.flatMap(namesOf);
  const network = networkIn(sources);
  for (const meeting of meetings) {
    // Of today as late as it is now, whatever the clock says elsewhere.
    const at = Math.min(Date.parse(meeting.date) || 0, until);
    if (at <= radarSince(until) || meeting.date > today || meeting.trashedAt) continue;
    const note = readNote(meeting, { labels, who, at });
    names.push(...note.names);
    spoken.push(...note.spoken);
    network.addMeeting(meeting);
  }
  return readRadar(spoken, { until, haveMet: metIn(network, today), names });
}

/** The network without topics, to which the notes are still to be added. */
function networkIn({ people, sessions, ties, labels, today }: RadarSources): NetworkBuilder {
  const untold = { principles: [], byWord: () => null, nameOf: () => '' };
  const network = new NetworkBuilder({ people, labels, ...untold, today });
  for (const session of sessions) network.addSession(session);
  for (const tie of ties) network.addTie(tie);
  return network;
}

/** Whether two organisations, as they are written, were tied until a day. */
function metIn(network: NetworkBuilder, on: string): (one: string, other: string) => boolean {
  const map = network.build();
  const ties = tiesOf(map);
  const nodes = new Map<string, string>();
  for (const { kind, id, name, also } of map.nodes)
    if (kind === 'organisation') for (const each of [name, ...also]) nodes.set(foldOrganisation(each), id);
  return (one, other) => {
    const [a, b] = [one, other].map((name) => nodes.get(foldOrganisation(name)));
    return a !== undefined && b !== undefined && ties.haveMet(a, b, on);
  };
}

/** Whose somebody is, and what an organisation is called here. */
class Known {
  readonly #called = new Map<string, string>();
  readonly #whose = new Map<string, string>();

  constructor(people: readonly Person[]) {
    for (const person of people)
      if (person.kind === 'organisation')
        for (const name of namesOf(person)) this.#called.set(foldName(name), person.name);
    for (const person of people)
      if (person.kind === 'person' && person.organisation.trim() !== '')
        for (const name of namesOf(person)) this.#whose.set(foldName(name), this.called(person.organisation));
  }

  /** An organisation by the name it has here; the first way it was written where it has no entry. */
  called(name: string): string {
    const folded = foldName(name);
    if (folded === '') return '';
    const known = this.#called.get(folded) ?? name.trim();
    this.#called.set(folded, known);
    return known;
  }

  /** Empty where nobody says. */
  whose(name: string, organisation: string): string {
    return this.called(organisation) || this.#whose.get(foldName(name)) || this.#called.get(foldName(name)) || '';
  }
}

interface ReadNote {
  readonly spoken: readonly Spoken[];
  /** Organisations that were there. */
  readonly present: readonly string[];
  /** People and organisations it tells of. */
  readonly names: readonly string[];
}

interface Reading {
  readonly labels: LabelWords;
  readonly who: Known;
  /** When it was said, ms since 1970. */
  readonly at: number;
}

function readNote(meeting: Meeting, { labels, who, at }: Reading): ReadNote {
  const document = parse(meeting.text, { labels });
  const credits = meeting.lines.flatMap(({ credit, removed }) => (credit && !removed ? credit : []));
  const people = peopleIn(document, { present: meeting.present, credits });
  const there = people.filter(({ seen }) => seen.some((as) => as !== 'named'));
  const present = [...new Set(there.map(({ name, organisation }) => who.whose(name, organisation)))].filter(Boolean);
  return {
    present,
    spoken: spokenIn(meeting, document, new Speakers(people, who, present)).map((each) => ({ ...each, at })),
    names: people.flatMap(({ name, also, organisation }) => [name, ...also, organisation]),
  };
}

/** Who said a line of a note, as far as organisations go. */
class Speakers {
  readonly #named: ReadonlyMap<string, PersonInNote>;

  constructor(
    people: readonly PersonInNote[],
    private readonly who: Known,
    private readonly present: readonly string[],
  ) {
    this.#named = new Map(people.flatMap((each) => [each.name, ...each.also].map((name) => [foldName(name), each])));
  }

  /** Who is credited, else who it says said it, else who it names first; else the only organisation that was there. */
  of(words: string, credit: { readonly name: string; readonly organisation: string } | null | undefined): string {
    const [named] = mentionsIn(words);
    for (const said of [credit, attributionIn(words), named]) {
      const whose = said ? this.#whose(said) : '';
      if (whose) return whose;
    }
    return this.present.length === 1 ? (this.present[0] ?? '') : '';
  }

  #whose({ name, organisation }: { readonly name: string; readonly organisation: string }): string {
    return this.who.whose(name, organisation || this.#named.get(foldName(name))?.organisation || '');
  }
}

function spokenIn(meeting: Meeting, document: NoteDocument, speakers: Speakers): Omit<Spoken, 'at'>[] {
  const lines = meeting.lines.filter(({ removed }) => !removed);
  const kept = new Map(lines.map((line) => [line.id, line]));
  const byLine = new Map(placeLines(document, lines).known.map(({ id, at }) => [at, kept.get(id)]));
  return itemsOf(document).flatMap((item): Omit<Spoken, 'at'>[] => {
    if (!telling.has(item.kind) || isPrompt(item.first)) return [];
    const record = byLine.get(item.line);
    const organisation = speakers.of(item.words, record?.credit);
    if (organisation === '') return [];
    return [
      {
        ...{ source: { record: meeting.id, part: record?.id ?? null }, organisation, words: item.words },
        ...{ tags: meeting.tags, question: item.kind === 'question' },
        line: { at: item.line, count: item.until - item.line },
      },
    ];
  });
}
