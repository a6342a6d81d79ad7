import { formatDate, language, t, tn } from '../i18n';
import {
  type Changes,
  type Clip,
  type ClipId,
  changesOf,
  createDigest,
  type Digest,
  type DigestId,
  type Edit,
  flattenPart,
  type Meeting,
  type MeetingId,
  type Principle,
  type PrincipleId,
  type Source,
} from '../model';
import { principlesByWord, principlesIn } from '../notes/principle-words';
import { groupsIn } from '../workbench/groups';
import type { Passage } from '../workbench/session';
import { isClip, isMeeting } from './clip-edits';
import type { Command } from './command';
import { addSection, insertItems, itemsOf, type Place } from './digest-edits';
import { highlightOf } from './highlight';
import { recordedLine } from './line-record';
import { textOfPrinciple } from './principle-texts';
import type { Context, Services } from './services';

/** What is put into a digest: words of a clip that are not highlighted yet, or clips, highlights and meeting notes. */
export type Carried = { readonly passage: Passage } | { readonly sources: readonly NonNullable<Source>[] };

interface Ready {
  readonly sources: readonly NonNullable<Source>[];
  /** Changes of the clip whose words are highlighted first. */
  readonly changes: Edit['changes'];
  /** Principles of what is put: they say which section it belongs to. */
  readonly principles: readonly PrincipleId[];
}

/** Cards for what is carried, with the highlight that a bare passage needs; what is gone or in the trash is left out. */
async function readyFor({ repository }: Services, carried: Carried): Promise<Ready> {
  if ('passage' in carried) {
    const { passage } = carried;
    const clip = await repository.get(passage.clip);
    if (!clip) return { sources: [], changes: {}, principles: [] };
    const known = clip.highlights.find(
      ({ quote, position }) =>
        quote.exact === passage.quote.exact && position?.start === (passage.position?.start ?? position?.start),
    );
    const mark = known ?? highlightOf(clip, passage);
    return {
      sources: [{ record: clip.id, part: mark.id }],
      changes: known ? {} : { [clip.id]: flattenPart('highlights', mark) },
      principles: [...mark.principles, ...clip.principles],
    };
  }
  const found = await repository.getMany<ClipId | MeetingId>(carried.sources.map(({ record }) => record));
  const byWord = principlesByWord(await repository.list('principle'));
  const ready: { source: NonNullable<Source>; principles: readonly PrincipleId[]; changes: Edit['changes'] }[] = [];
  for (const [at, source] of carried.sources.entries()) {
    const record = found[at];
    if (!record || record.trashedAt !== null) continue;
    const isLine = !('highlights' in record) && source.part !== null;
    const line = isLine ? await recordedLine(repository, record, source.part ?? '') : null;
    if (isLine && !line) continue;
    const own = line
      ? [...line.line.principles, ...principlesIn(line.line.words, byWord)]
      : marksOf(record, source.part);
    ready.push({
      source: line ? { ...source, part: line.line.id } : source,
      principles: [...own, ...record.principles],
      changes: line && Object.keys(line.changes).length > 0 ? { [record.id]: line.changes } : {},
    });
  }
  return {
    sources: ready.map(({ source }) => source),
    changes: mergedChanges(ready.map(({ changes }) => changes)),
    principles: ready[0]?.principles ?? [],
  };
}

/** Several changes as one, those of one record together. */
function mergedChanges(some: readonly Edit['changes'][]): Edit['changes'] {
  const all: Record<string, Changes> = {};
  for (const changes of some)
    for (const [id, change] of Object.entries(changes)) all[id] = { ...all[id], ...(change as Changes) };
  return all;
}

const marksOf = (record: Clip | Meeting, part: string | null): readonly PrincipleId[] =>
  ('highlights' in record && record.highlights.find(({ id }) => id === part)?.principles) || [];

/** Where things go that nobody gave a place: the section of their principle, else one of none, else the last. */
export function homeOf(digest: Digest, principles: readonly PrincipleId[]): Place | null {
  const own = principles.flatMap((id) => digest.sections.find(({ principle }) => principle === id) ?? []);
  const section = own[0] ?? digest.sections.findLast(({ principle }) => principle === null) ?? digest.sections.at(-1);
  return section ? { section: section.id, index: itemsOf(digest, section.id).length } : null;
}

/** The changes that put cards into a digest; a digest without sections gets one first. */
function putChanges(digest: Digest, place: Place | null, sources: readonly Source[]) {
  const section = place ? null : addSection(digest, '');
  const at = place ?? { section: section?.added ?? '', index: 0 };
  const edit = insertItems(digest, at, sources);
  return { at, changes: { ...section?.changes[digest.id], ...edit.changes[digest.id] } as Changes };
}

/**
 * Puts what is carried into a digest, at a place or where it fits; a passage is highlighted in the same step, so that one
 * undo takes both back. Says where it came to stand. `fresh`: the digest is new and is saved with it.
 */
export async function putIntoDigest(
  services: Services,
  target: { digest: Digest; place: Place | null; fresh?: boolean },
  carried: Carried,
): Promise<void> {
  const { digest } = target;
  const ready = await readyFor(services, carried);
  const known = new Set(digest.items.map(({ source }) => source && `${source.record} ${source.part}`));
  const sources = ready.sources.filter(({ record, part }) => !known.has(`${record} ${part}`));
  if (sources.length === 0)
    return services.notify(ready.sources.length > 0 ? t('digest_putAlready', digest.title) : t('digest_putGone'));
  const { at, changes } = putChanges(digest, target.place ?? homeOf(digest, ready.principles), sources);
  const commit = await services.repository.commit({
    title: target.fresh ? 'did_digest_new' : 'did_digest_add',
    subject: [digest.title],
    changes: { ...ready.changes, [digest.id]: { ...(target.fresh ? changesOf(digest) : {}), ...changes } },
  });
  if ('passage' in carried) services.session.passage.value = null;
  const where = await sectionName(services, digest, at.section);
  const said =
    sources.length > 1
      ? tn('digest_putCards', sources.length, digest.title, where)
      : t('digest_put', digest.title, where, at.index + 1, itemsOf(digest, at.section).length + 1);
  services.notify(said, { undo: commit.id });
}

async function sectionName({ repository }: Services, digest: Digest, id: string): Promise<string> {
  const section = digest.sections.find((each) => each.id === id);
  const principle: Principle | undefined = section?.principle ? await repository.get(section.principle) : undefined;
  return section?.title || (principle ? textOfPrinciple(principle, 'name') : '') || t('digest_untitledSection');
}

/** What a command puts: the part meant, else the words selected in the reader, else what is selected in the list. */
function carriedIn({ session }: Services, { part, selection, activeRecord }: Context): Carried {
  const sources = selection.filter((id) => isClip(id) || isMeeting(id));
  const [first] = sources;
  if (part !== undefined && first) return { sources: [{ record: first, part }] };
  const passage = session.passage.peek();
  if (passage && sources.length < 2 && passage.clip === activeRecord) return { passage };
  return { sources: sources.map((record) => ({ record, part: null })) };
}

/** The digest to put things into: the one that shows beside; else the one a person picks, a new one among them. */
export async function chooseDigest(services: Services): Promise<{ digest: Digest; fresh?: boolean } | null> {
  const { repository, session } = services;
  const shown = groupsIn(session.arrangement.peek().layout).flatMap(({ tabs, active }) =>
    tabs.filter(({ id, kind }) => id === active && kind === 'digest').flatMap(({ record }) => record ?? []),
  );
  const beside = (await repository.getMany([...new Set(shown)] as DigestId[])).filter(isWritable);
  if (beside[0] && beside.length === 1) return { digest: beside[0] };
  const others = (await repository.list('digest')).filter(isWritable);
  others.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  const offered = beside.length > 0 ? beside : others;
  const titled = (title: string) => ({ digest: createDigest(title, language(), new Date()), fresh: true });
  const today = t('newDigest_titleToday', formatDate(new Date().toISOString()));
  if (offered.length === 0) return titled(today);
  return services.pick<{ digest: Digest; fresh?: boolean }>(
    t('digest_putWhich'),
    [
      ...offered.map((digest) => ({
        label: digest.title || t('editor_digest'),
        detail: tn('count_cards', digest.items.length),
        icon: 'digests',
        value: { digest },
      })),
      { label: t('digest_putNew'), detail: today, icon: 'plus', value: titled(today) },
    ],
    { create: { label: (name) => t('digest_putNewNamed', name), make: (name) => titled(name.slice(0, 300)) } },
  );
}

const isWritable = (digest: Digest | undefined): digest is Digest =>
  digest !== undefined && digest.origin === null && digest.trashedAt === null;

/** Opens a record beside what shows now, which stays in use. */
export function openBeside({ session }: Services, id: DigestId): void {
  const { id: group, active } = session.group.peek();
  session.open('digest', id);
  if (!active) return;
  session.split(group, 'right', { tab: `digest ${id}`, from: group });
  session.show(group, active);
}

async function put(services: Services, context: Context): Promise<void> {
  const carried = carriedIn(services, context);
  const chosen = await chooseDigest(services);
  if (!chosen) return;
  await putIntoDigest(services, { ...chosen, place: null }, carried);
  if (chosen.fresh) openBeside(services, chosen.digest.id);
}

export const digestPutCommands: readonly Command[] = [
  {
    id: 'digest.put',
    title: 'command_digest_put',
    category: 'digest',
    keybinding: 'D',
    menus: ['clip', 'clipList', 'meeting'],
    icon: 'digests',
    when: (context) => !context.trash && context.selection.some((id) => isClip(id) || isMeeting(id)),
    run: put,
  },
];
