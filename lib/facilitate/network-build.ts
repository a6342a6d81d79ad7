import type { AgendaSession, ClipId, Meeting, Person, Principle, PrincipleId, Tie } from '../model';
import type { LabelWords } from '../notes';
import type { PrincipleByWord } from '../notes/principle-words';
import { writtenList } from '../notes/written-person';
import { foldName } from '../search';
import type { EdgeEvidence, EdgeKind, MapEdge, MapNode, NetworkMap, Place } from './network';
import { isDirected } from './network';
import { readNote } from './network-notes';
import { mostSame, sameQuestions } from './network-questions';
import { type Who, WhoIsWho, type Written } from './network-who';

/** What a clip's credit says, as the marks have it. */
export interface ClipCredit {
  readonly record: ClipId;
  readonly on: string;
  readonly authors: readonly string[];
  /** Who shared it; empty where one kept it oneself. */
  readonly organisation: string;
  readonly tags: readonly string[];
  readonly principles: readonly PrincipleId[];
}

/** What the map is made of, all of it live records. */
export interface NetworkSources {
  readonly people: readonly Person[];
  readonly meetings: readonly Meeting[];
  readonly sessions: readonly AgendaSession[];
  readonly clips: readonly ClipCredit[];
  readonly ties: readonly Tie[];
  readonly principles: readonly Principle[];
  readonly labels: LabelWords;
  /** Finds principles by a word behind `#`. */
  readonly byWord: PrincipleByWord;
  /** What a principle is called here. */
  nameOf(principle: Principle): string;
  /** Calendar day, `YYYY-MM-DD`: what is planned for later tied nobody yet. */
  readonly today: string;
}

/** In a meeting of more organisations than this nobody can be said to have met everybody. */
export const mostTogether = 40;

/** A map with what was too much for it. */
export interface BuiltMap extends NetworkMap {
  /** Meetings of more than `mostTogether` organisations, in which nobody is said to have met. */
  readonly crowded: number;
  /** Whether as many pairs ask the same as are found at most: there may be more. */
  readonly moreAsked: boolean;
}

/** Makes a map record by record, so that who builds a large one can pause between two. */
export class NetworkBuilder {
  readonly #who: WhoIsWho;
  readonly #edges = new Map<string, { kind: EdgeKind; from: string; to: string; evidence: EdgeEvidence[] }>();
  readonly #topics = new Map<string, MapNode>();
  readonly #questions: { place: Place; who: Who[] }[] = [];
  #crowded = 0;

  constructor(private readonly sources: Omit<NetworkSources, 'meetings' | 'sessions' | 'clips' | 'ties'>) {
    this.#who = new WhoIsWho(sources.people);
    for (const { id, kind, organisation, onMap } of sources.people)
      if (kind === 'person' && onMap) {
        const whose = this.#who.organisation(organisation);
        const place = { record: id, part: null, line: null, on: '0000-01-01', words: '' };
        if (whose) this.#join('belongs', [id, whose], { ...place, through: [[], []] });
      }
  }

  /** What a note says of who was there and who did what with whom; `without`: the lines, by their place, that are passed over. */
  addMeeting(meeting: Meeting, without?: (line: number) => boolean): void {
    if (meeting.date > this.sources.today) return;
    const place: Place = { record: meeting.id, part: null, line: null, on: meeting.date, words: meeting.title };
    const note = readNote(meeting, { labels: this.sources.labels, byWord: this.sources.byWord, without });
    const there = note.present.map((each) => this.#who.who(each));
    for (const who of there) this.#see(who, place.on);
    this.#all('met', there, place);
    if (new Set(there.flatMap(({ organisation }) => organisation ?? [])).size > mostTogether) this.#crowded += 1;
    for (const tag of meeting.tags) for (const who of there) this.#about(who, tag, place);
    for (const principle of meeting.principles) for (const who of there) this.#principle(who, principle, place);
    for (const { kind, between, line, words, principles } of note.lines) {
      const at: Place = { ...place, line, words };
      const [some, others] = between.map((group) => group.map((each) => this.#who.who(each))) as [Who[], Who[]];
      for (const who of [...some, ...others]) {
        this.#see(who, place.on);
        for (const principle of principles) this.#principle(who, principle, at);
      }
      if (kind === 'question') this.#questions.push({ place: at, who: [...some, ...others] });
      if (others.length === 0) this.#all(kind, some, at);
      else for (const one of some) for (const other of others) this.#tie(kind, [one, other], at);
    }
  }

  /** Who lead blocks of one session present together. */
  addSession({ id, date, title, blocks, roles }: AgendaSession): void {
    if (date > this.sources.today) return;
    const leads = blocks.flatMap((block) => writtenList(block.lead).map((written) => ({ written, part: block.id })));
    const host = roles.find((role) => role.id === 'host')?.name ?? '';
    const all: { written: Written; part: string | null }[] = [
      ...leads,
      ...writtenList(host).map((written) => ({ written, part: null })),
    ];
    const once = [...new Map(all.map((each) => [foldName(each.written.name), each])).values()];
    const found = once.map(({ written, part }) => ({ who: this.#who.who(written), part }));
    for (const { who } of found) this.#see(who, date);
    for (const [nth, one] of found.entries())
      for (const other of found.slice(nth + 1)) {
        const place = { record: id, part: other.part ?? one.part, line: null, on: date, words: title };
        this.#tie('presented', [one.who, other.who], place);
      }
  }

  /** Who wrote a clip together, and what an organisation shares. */
  addClip({ record, on, authors, organisation, tags, principles }: ClipCredit): void {
    const place = { record, part: null, line: null, on, words: '' };
    const by = authors.map((name) => this.#who.who({ name, organisation: '' }));
    const sharer: Who = { organisation: this.#who.organisation(organisation), person: null, nth: null };
    this.#all('credited', by, place);
    for (const who of [...by, sharer]) {
      this.#see(who, on);
      for (const tag of tags) this.#about(who, tag, place);
      for (const principle of principles) this.#principle(who, principle, place);
    }
  }

  /** A tie that somebody put down. */
  addTie({ id, kind, from, to, on, note }: Tie): void {
    const entry = (person: string) => this.sources.people.find((each) => each.id === person);
    const [one, other] = [entry(from), entry(to)];
    if (!one || !other) return;
    const who = [one, other].map((each) =>
      each.kind === 'organisation'
        ? { organisation: this.#who.organisation(each.name), person: null, nth: null }
        : this.#who.who({ name: each.name, organisation: each.organisation }),
    ) as [Who, Who];
    for (const each of who) this.#see(each, on);
    this.#tie(kind, who, { record: id, part: null, line: null, on, words: note });
  }

  /** The map of all that was added. Nodes and edges stand in the order of their ids, so that the same data gives the same map. */
  build(): BuiltMap {
    const asked = sameQuestions(this.#questions);
    for (const { place, one, other } of asked) this.#tie('question', [one, other], place);
    const edges = [...this.#edges].map(
      ([id, edge]): MapEdge => ({
        ...edge,
        id,
        evidence: edge.evidence.toSorted((a, b) => compare(a.on, b.on) || compare(a.record, b.record)),
      }),
    );
    const nodes = [...this.#who.nodes, ...this.#topics.values()];
    return {
      ...{ nodes: nodes.toSorted(byId), edges: edges.toSorted(byId) },
      ...{ crowded: this.#crowded, moreAsked: asked.length === mostSame },
    };
  }

  #see(who: Who, on: string): void {
    this.#who.see(who.organisation, on);
    this.#who.see(who.person, on);
  }

  /** Everybody of a group with everybody else: organisations that are not too many, and people who agreed. */
  #all(kind: EdgeKind, group: readonly Who[], place: Place): void {
    const members = new Map<string, Who[]>();
    for (const who of group)
      if (who.organisation !== null) members.set(who.organisation, [...(members.get(who.organisation) ?? []), who]);
    const organisations = [...members];
    if (organisations.length <= mostTogether)
      for (const [nth, [one, some]] of organisations.entries())
        for (const [other, others] of organisations.slice(nth + 1))
          this.#join(kind, [one, other], { ...place, through: [numbersOf(some), numbersOf(others)] });
    const people = [...new Set(group.flatMap(({ person }) => person ?? []))];
    if (people.length <= mostTogether)
      for (const [nth, one] of people.entries())
        for (const other of people.slice(nth + 1)) this.#join(kind, [one, other], { ...place, through: [[], []] });
  }

  #tie(kind: EdgeKind, [one, other]: readonly [Who, Who], place: Place): void {
    const through = [numbersOf([one]), numbersOf([other])] as const;
    if (one.organisation && other.organisation)
      this.#join(kind, [one.organisation, other.organisation], { ...place, through });
    if (one.person && other.person) this.#join(kind, [one.person, other.person], { ...place, through: [[], []] });
  }

  #about(who: Who, topic: string, place: Place): void {
    const id = `topic:${foldName(topic)}`;
    if (!this.#topics.has(id))
      this.#topics.set(id, {
        ...{ id, kind: 'topic', name: topic, also: [], person: null },
        principle: null,
        last: '',
      });
    if (who.organisation) this.#join('about', [who.organisation, id], { ...place, through: [[], []] });
  }

  #principle(who: Who, principle: PrincipleId, place: Place): void {
    const known = this.sources.principles.find(({ id }) => id === principle);
    if (!known || !who.organisation) return;
    const node: MapNode = {
      ...{ id: principle, kind: 'topic', name: this.sources.nameOf(known), also: [], person: null },
      ...{ principle, last: '' },
    };
    this.#topics.set(principle, node);
    this.#join('about', [who.organisation, principle], { ...place, through: [[], []] });
  }

  #join(kind: EdgeKind, [from, to]: readonly [string, string], evidence: EdgeEvidence): void {
    if (from === to) return;
    const turned = !isDirected(kind) && kind !== 'belongs' && from > to;
    const [a, b] = turned ? [to, from] : [from, to];
    const { through } = evidence;
    const own = turned ? { ...evidence, through: [through[1], through[0]] as const } : evidence;
    const id = `${kind} ${a} ${b}`;
    const edge = this.#edges.get(id);
    if (!edge) this.#edges.set(id, { kind, from: a, to: b, evidence: [own] });
    else if (!edge.evidence.some((each) => isSamePlace(each, own))) edge.evidence.push(own);
  }
}

const numbersOf = (group: readonly Who[]): number[] => [...new Set(group.flatMap(({ nth }) => nth ?? []))];
const isSamePlace = (a: Place, b: Place) => a.record === b.record && a.part === b.part && a.line?.at === b.line?.at;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { readonly id: string }, b: { readonly id: string }) => compare(a.id, b.id);

/** The map of a library's records. Never throws; what names nobody, or points to who is gone, is left out. */
export function networkOf({ meetings, sessions, clips, ties, ...rest }: NetworkSources): NetworkMap {
  const builder = new NetworkBuilder(rest);
  for (const meeting of meetings) builder.addMeeting(meeting);
  for (const session of sessions) builder.addSession(session);
  for (const clip of clips) builder.addClip(clip);
  for (const tie of ties) builder.addTie(tie);
  return builder.build();
}
