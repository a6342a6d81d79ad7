import type { EdgeEvidence, MapNode, NetworkMap } from '../facilitate/network';
import { viewOf } from '../facilitate/network';
import { introductions } from '../facilitate/network-numbers';
import { t } from '../i18n';
import {
  changesOf,
  createPerson,
  createTie,
  namesOf,
  type Person,
  type PersonId,
  setKey,
  type TieId,
  type TieKind,
} from '../model';
import { tieKinds } from '../model/tie';
import { heldLines } from '../storage/held-lines';
import type { Command } from './command';
import { fileNameOf } from './file-name';
import { tiesMoved } from './moved-ties';
import { networkDesk, ownNode, readNetwork, viewAt } from './network-desk';
import { openAtPart } from './open-line';
import { localDay } from './period';
import { mergeChanges } from './person';
import type { Context, Services } from './services';

const words = ({ part = '' }: Context): string[] => part.split(' ').map(decodeURIComponent);

/** Two nodes of a part, as the map has them now; undefined where one is gone. */
async function bothOf(services: Services, context: Context): Promise<[MapNode, MapNode, NetworkMap] | undefined> {
  const map = await readNetwork(services.repository);
  const [one, other] = words(context).map((id) => map.nodes.find((node) => node.id === id));
  if (one && other) return [one, other, map];
  services.notify(t('network_gone'));
  return undefined;
}

/** Chooses a node or an edge, to see what it rests on; none where the part names none. */
export const choose: Command['run'] = ({ session }, context) => {
  networkDesk(session).chosen.value = words(context)[0] ?? '';
};

/** Opens what an edge rests on: a note at its line, a session, a clip, an entry. */
export const openEvidence: Command['run'] = async (services, context) => {
  const [id = '', nth = '0'] = words(context);
  const map = await readNetwork(services.repository);
  const evidence = map.edges.find((edge) => edge.id === id)?.evidence[Number(nth)];
  if (!evidence) return services.notify(t('network_gone'));
  await openAt(services, evidence);
};

async function openAt({ repository, session }: Services, { record, line }: EdgeEvidence): Promise<void> {
  if (record.startsWith('meeting:')) {
    const meeting = line && (await repository.get(record as `meeting:${string}`));
    if (!meeting || !line) return session.open('meeting', record);
    openAtPart(session, meeting.id, heldLines(repository, meeting.id, meeting.text).idAt(line.at, line.count));
  } else if (record.startsWith('session:')) session.open('session', record);
  else if (record.startsWith('clip:')) session.open('clip', record);
  else if (record.startsWith('person:')) session.open('person', record);
}

/** Opens who or what a node is; an organisation without an entry gets one. */
export const openNode: Command['run'] = async (services, context) => {
  const [id = ''] = words(context);
  const node = (await readNetwork(services.repository)).nodes.find((each) => each.id === id);
  if (!node) return services.notify(t('network_gone'));
  const { repository, session } = services;
  if (node.principle) return session.open('principle', node.principle);
  if (node.kind === 'topic') return services.notify(t('network_topicIsTag', node.name));
  if (node.person) return session.open('person', node.person);
  const entry = entryOf(node);
  const changes = { [entry.id]: changesOf(entry) };
  await repository.commit({ title: 'did_person_new', subject: [entry.name], changes });
  session.open('person', entry.id);
};

/** A new entry for an organisation that has none, with every way its name was written. */
const entryOf = ({ name, also }: MapNode): Person => ({
  ...createPerson(name.slice(0, 300), '', 'organisation'),
  aliases: also.map((each) => each.slice(0, 300)),
});

const pickKind = ({ pick }: Services, [one, other]: readonly [string, string]): Promise<TieKind | null> =>
  pick(
    t('network_tieHow', one, other),
    tieKinds.map((kind) => ({
      ...{ label: t(`networkEdge_${kind}`), detail: t(`networkEdge_${kind}_hint`), value: kind },
    })),
  );

/** Puts a tie down between two nodes, with entries for those that have none, in one step. */
async function putDown(services: Services, [one, other]: readonly [MapNode, MapNode]): Promise<void> {
  const kind = await pickKind(services, [one.name, other.name]);
  if (!kind) return;
  const ends = [one, other].map((node) => ({ node, made: node.person ? null : entryOf(node) }));
  const [from, to] = ends.map(({ node, made }) => node.person ?? made?.id) as [PersonId, PersonId];
  const now = new Date();
  const tie = createTie({ kind, from, to, on: localDay(now), note: '' }, now);
  const made = ends.flatMap((end) => (end.made ? [[end.made.id, changesOf(end.made)] as const] : []));
  const changes = { ...Object.fromEntries(made), [tie.id]: changesOf(tie) };
  const subject = [one.name, other.name];
  const commit = await services.repository.commit({ title: 'did_tie_new', subject, changes });
  services.notify(t('did_tie_new', ...subject), { undo: commit.id });
}

/** Asks whom a tie is between and how, and puts it down. */
export const newTie: Command['run'] = async (services) => {
  const { nodes } = await readNetwork(services.repository);
  const able = nodes.filter(({ kind }) => kind !== 'topic').toSorted((a, b) => a.name.localeCompare(b.name));
  const ask = (title: string, but: string | null) =>
    services.pick<MapNode>(
      title,
      able
        .filter(({ id }) => id !== but)
        .map((node) => ({ label: node.name, detail: t(`networkNode_${node.kind}`), value: node })),
      { create: { label: (name) => t('network_newOrganisation', name), make: blankNode } },
    );
  const one = await ask(t('network_tieFrom'), null);
  const other = one && (await ask(t('network_tieTo', one.name), one.id));
  if (one && other) await putDown(services, [one, other]);
};

const blankNode = (name: string): MapNode => ({
  ...{ id: `organisation:${name}`, kind: 'organisation', name, also: [], person: null, principle: null, last: '' },
});

export const tieBoth: Command['run'] = async (services, context) => {
  const both = await bothOf(services, context);
  if (both) await putDown(services, [both[0], both[1]]);
};

/** Takes off a tie that was put down by hand; those that were read go with what they were read in. */
export const removeTie: Command['run'] = async ({ repository, notify }, context) => {
  const [id = ''] = words(context);
  const tie = await repository.get(id as TieId);
  if (!tie) return notify(t('network_gone'));
  const ends = await repository.getMany<PersonId>([tie.from, tie.to]);
  const subject = ends.map((end) => end?.name ?? '');
  const changes = { [tie.id]: { trashedAt: new Date().toISOString() } };
  const commit = await repository.commit({ title: 'did_tie_trash', subject, changes });
  notify(t('did_tie_trash', ...subject), { undo: commit.id });
};

/** Copies words of one's own that introduce two to each other; nothing is sent. */
export const copyIntroduction: Command['run'] = async (services, context) => {
  const both = await bothOf(services, context);
  if (!both) return;
  const [one, other, map] = both;
  const { organisation } = await services.repository.settings();
  const found = introductions(map, ownNode(map, organisation)).find(
    (each) => [each.one, each.other].includes(one.id) && [each.one, each.other].includes(other.id),
  );
  const topics = (found?.topics ?? []).flatMap((id) => map.nodes.find((node) => node.id === id)?.name ?? []);
  await services.copyText(introductionText([one.name, other.name], topics));
  services.notify(t('network_introductionCopied', one.name, other.name));
};

/** A draft of an introduction by what each is good at: places in brackets are for whoever sends it. */
export const introductionText = ([one, other]: readonly [string, string], topics: readonly string[]): string =>
  [
    t('network_draft_hello', one, other),
    t('network_draft_why'),
    t('network_draft_strengths', one),
    t('network_draft_strengths', other),
    topics.length > 0 ? t('network_draft_topics', topics.join(', ')) : t('network_draft_noTopics'),
    t('network_draft_ask'),
  ].join('\n\n');

/** Makes two spellings one organisation: one entry with the names of both, in one step. */
export const makeSame: Command['run'] = async (services, context) => {
  const both = await bothOf(services, context);
  if (!both) return;
  const { repository, notify } = services;
  // Who has an entry keeps it.
  const [kept, other] = both[0].person || !both[1].person ? [both[0], both[1]] : [both[1], both[0]];
  const known = kept.person && (await repository.get(kept.person));
  const from = other.person && (await repository.get(other.person));
  const entry = known || entryOf(kept);
  const names = [other.name, ...other.also].filter((name) => !namesOf(entry).includes(name));
  const aliases = Object.fromEntries(names.map((name) => [setKey('aliases', name.slice(0, 300)), true] as const));
  const ties = from ? await tiesMoved(repository, from.id, entry.id) : {};
  const changes = {
    [entry.id]: { ...(known ? {} : changesOf(entry)), ...(from ? mergeChanges(entry, from) : {}), ...aliases },
    ...(from ? { [from.id]: { trashedAt: new Date().toISOString() } } : {}),
    ...ties,
  };
  const subject = [other.name, entry.name];
  const commit = await repository.commit({ title: 'did_person_merge', subject, changes });
  notify(t('did_person_merge', ...subject), { undo: commit.id });
};

/** What the map shows as it may leave: where something of it is known from what stays in the room alone, its owner says whether that goes too. Null: nothing goes. */
async function leavingView(services: Services, today: Date): Promise<NetworkMap | null> {
  const { repository, session } = services;
  const [all, leaving] = await Promise.all([readNetwork(repository), readNetwork(repository, { leaving: true })]);
  const view = viewAt(networkDesk(session), localDay(today));
  const [shown, goes] = [viewOf(all, view), viewOf(leaving, view)];
  if (isSame(shown, goes)) return shown;
  return services.pick(t('network_saveWhat'), [
    {
      label: t('network_saveLeaving'),
      detail: t('network_saveCount', goes.nodes.length, goes.edges.length),
      value: goes,
    },
    {
      label: t('network_saveAll'),
      detail: t('network_saveCount', shown.nodes.length, shown.edges.length),
      value: shown,
    },
  ]);
}

/** Whether two maps are the same but for the numbers that people go by in each. */
function isSame(one: NetworkMap, other: NetworkMap): boolean {
  const written = (map: NetworkMap) => JSON.stringify(map, (key, value) => (key === 'through' ? undefined : value));
  return written(one) === written(other);
}

/** Saves what the map shows as tables for Kumu. */
export const saveNetwork: Command['run'] = async (services) => {
  const today = new Date();
  const shown = await leavingView(services, today);
  if (!shown) return;
  if (shown.nodes.length === 0) return services.notify(t('network_nothing'));
  const { networkZip } = await import('../export/network-map');
  const file = {
    name: fileNameOf(t('network_title'), 'zip', today),
    type: 'application/zip',
    content: await networkZip(shown),
  };
  if (await services.saveFile(file)) services.notify(t('share_saved', file.name));
};
