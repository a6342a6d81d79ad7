import { type Signal, signal } from '@preact/signals';
import { agreementOf, reachOf } from '../digest/release';
import type { EdgeKind, NetworkMap, NetworkView, NodeKind } from '../facilitate/network';
import { type BuiltMap, type ClipCredit, NetworkBuilder } from '../facilitate/network-build';
import { nodeKey } from '../facilitate/network-key';
import { daysBefore } from '../facilitate/network-numbers';
import type { NodePlace } from '../facilitate/network-places';
import { foldOrganisation } from '../facilitate/network-who';
import type { Clip, Meeting } from '../model';
import { breathe } from '../model/breathe';
import { type LabelWords, parse } from '../notes';
import { principlesByWord } from '../notes/principle-words';
import { authorsIn } from '../search';
import { creditedClips } from '../storage/credited';
import { placesKey } from '../storage/kept-places';
import type { Change, Repository } from '../storage/repository';
import type { Session } from '../workbench/session';
import { labelWords } from './label-names';
import { localDay } from './period';
import { textOfPrinciple } from './principle-texts';

/** How far back a map looks; 0: all of it. Days. */
export const networkPeriods = [0, 90, 180, 365] as const;
export type NetworkPeriod = (typeof networkPeriods)[number];

/** How the map of one window is looked at. */
export interface NetworkDesk {
  readonly period: Signal<NetworkPeriod>;
  readonly kinds: Signal<ReadonlySet<EdgeKind>>;
  readonly nodes: Signal<ReadonlySet<NodeKind>>;
  /** Id of the node or edge that is looked at; empty: none. */
  readonly chosen: Signal<string>;
}

const desks = new WeakMap<Session, NetworkDesk>();
const shownFirst = ['met', 'presented', 'introduced', 'helped', 'credited', 'question'] as const;

export function networkDesk(session: Session): NetworkDesk {
  const known = desks.get(session);
  if (known) return known;
  const desk: NetworkDesk = {
    period: signal<NetworkPeriod>(0),
    kinds: signal<ReadonlySet<EdgeKind>>(new Set<EdgeKind>(shownFirst)),
    nodes: signal<ReadonlySet<NodeKind>>(new Set<NodeKind>(['organisation'])),
    chosen: signal(''),
  };
  desks.set(session, desk);
  return desk;
}

/** What a desk shows, on a day. People bring the line to their organisation, topics that to whom they concern. */
export function viewAt({ period, kinds, nodes }: NetworkDesk, today: string): NetworkView {
  const with_ = new Set(kinds.value);
  if (nodes.value.has('person')) with_.add('belongs');
  if (nodes.value.has('topic')) with_.add('about');
  return {
    from: period.value === 0 ? '' : daysBefore(today, period.value),
    until: today,
    kinds: with_,
    nodes: nodes.value,
  };
}

/** The map, and how many clips that are credited were not read for it: those older than the newest `mostCredited`. */
export interface ReadMap extends BuiltMap {
  readonly older: number;
}

/** How long the map is built before the page may paint, ms. */
const slice = 24;

/**
 * The map of the whole library: notes, sessions and ties whole, of clips those that peers shared or people of the roster wrote. `leaving`: only what may go
 * further than the room, so without notes and lines that stay there, and quotes that wait for a yes.
 */
export async function readNetwork(repository: Repository, { leaving = false } = {}): Promise<ReadMap> {
  const [people, meetings, sessions, ties, principles, labels] = await Promise.all([
    repository.list('person'),
    repository.list('meeting'),
    repository.list('session'),
    repository.list('tie'),
    repository.list('principle'),
    labelWords(repository),
  ]);
  const { clips, older } = await creditedClips(repository, people);
  const builder = new NetworkBuilder({
    ...{ people, principles, labels, byWord: principlesByWord(principles), today: localDay(new Date()) },
    nameOf: (principle) => textOfPrinciple(principle, 'name'),
  });
  let painted = performance.now();
  const pause = async () => {
    if (performance.now() - painted < slice) return;
    await breathe();
    painted = performance.now();
  };
  for (const meeting of meetings) {
    if (!leaving) builder.addMeeting(meeting);
    else if (agreementOf(meeting).release !== 'room') builder.addMeeting(meeting, stayingIn(meeting, labels));
    await pause();
  }
  for (const session of sessions) builder.addSession(session);
  for (const tie of ties) builder.addTie(tie);
  for (const clip of clips) {
    builder.addClip(creditOf(clip));
    await pause();
  }
  return { ...builder.build(), older };
}

/** Which lines of a note stay in the room. A map names people who agreed to be on it, and nobody else: how the note names them holds none back. */
function stayingIn(meeting: Meeting, labels: LabelWords): (line: number) => boolean {
  const reach = reachOf(parse(meeting.text, { labels }), { ...meeting, attribution: 'named' });
  return (line) => reach[line] === 'room';
}

function creditOf(clip: Clip): ClipCredit {
  const { id, author, origin, tags, principles, savedAt } = clip;
  const marked = clip.highlights.flatMap((highlight) => highlight.principles);
  return {
    ...{ record: id, on: localDay(new Date(savedAt)), authors: authorsIn(author ?? ''), tags },
    organisation: origin?.credit.organisation ?? '',
    principles: [...new Set([...principles, ...marked])],
  };
}

/** Whether a change may have changed the map. */
export const concernsNetwork = ({ scope, records }: Change): boolean =>
  scope === 'everything' || records.some((id) => /^(person|meeting|session|tie|principle|clip):/.test(id));

/** The node of one's own organisation, as settings name it; null where they do not, or the map has none. */
export function ownNode({ nodes }: NetworkMap, organisation: string): string | null {
  const folded = foldOrganisation(organisation);
  if (folded === '') return null;
  const own = nodes.find(
    ({ kind, name, also }) =>
      kind === 'organisation' && [name, ...also].some((each) => foldOrganisation(each) === folded),
  );
  return own?.id ?? null;
}

type KeptPlaces = Readonly<Record<string, NodePlace>>;

/** Where nodes stood when the map was open last, by id. */
export async function placesBefore(repository: Repository, ids: readonly string[]): Promise<Record<string, NodePlace>> {
  const kept = (await repository.local<KeptPlaces>(placesKey)) ?? {};
  const found: Record<string, NodePlace> = {};
  for (const id of ids) {
    const place = kept[nodeKey(id)];
    if (Array.isArray(place) && place.every(Number.isFinite)) found[id] = place;
  }
  return found;
}

/** Keeps where the nodes of the whole map stand: of who is not on it any more nothing is kept. */
export async function keepPlaces(repository: Repository, places: Readonly<Record<string, NodePlace>>): Promise<void> {
  const mine = Object.entries(places).map(([id, place]) => [nodeKey(id), place] as const);
  await repository.setLocal(placesKey, Object.fromEntries(mine));
}
