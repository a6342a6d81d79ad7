import { formatNumber, type Language, t, tn } from '../i18n';
import type { ReadPack } from '../import/pack';
import { setKey, unflatten } from '../model';
import type { Pack } from '../model/pack';
import { builtInPack, compareVersions, packLimits, packsId, packsShape } from '../model/pack-parts';
import { showableLine } from '../model/showable';
import { waysId, waysOf } from '../model/ways';
import { kindNamed, type LabelWords, labelWord, wordsThatHold } from '../notes';
import type { Repository } from '../storage/repository';
import { alone } from './alone';
import { type Command, pointed } from './command';
import { orderAtEnd } from './order';
import type { Context, Services } from './services';

/** A pack that is here. */
export interface PackHere {
  readonly pack: Pack;
  readonly builtIn: boolean;
  readonly on: boolean;
}

/** A pack as it is stored: its text is read again by the schema, for an archive can bring any. */
interface StoredPack {
  readonly id: string;
  readonly content: string;
  readonly order: string;
}

const given = new Map<Language, Promise<Pack>>();

/** The pack that comes with the program, in a language. */
function builtIn(language: Language): Promise<Pack> {
  const known = given.get(language) ?? fetchPack(language);
  given.set(language, known);
  // What could not be read once is tried anew.
  known.catch(() => given.delete(language));
  return known;
}

async function fetchPack(language: Language): Promise<Pack> {
  const { readPack } = await import('../import/pack');
  const answer = await fetch(`/packs/${builtInPack}.${language}.json`);
  return readPack(new Uint8Array(await answer.arrayBuffer())).pack;
}

async function storedPacks(repository: Repository): Promise<{ packs: StoredPack[]; off: ReadonlySet<string> }> {
  const values = Object.entries((await repository.get(packsId)) ?? {}).filter(([key]) => key.includes('/'));
  const { packs, off } = unflatten(packsId, Object.fromEntries(values), packsShape);
  return { packs: packs as unknown as StoredPack[], off: new Set(off as string[]) };
}

/** Every pack that is here, the given one first; without a library that one alone. */
export async function listPacks(language: Language, repository?: Repository): Promise<PackHere[]> {
  const pack = await builtIn(language);
  if (!repository) return [{ pack, builtIn: true, on: true }];
  const { packs, off } = await storedPacks(repository);
  const here: PackHere[] = [{ pack, builtIn: true, on: !off.has(pack.id) }];
  if (packs.length === 0) return here;
  const { readPack } = await import('../import/pack');
  for (const stored of packs) {
    const read = readStored(readPack, stored);
    if (read?.id === stored.id) here.push({ pack: read, builtIn: false, on: !off.has(stored.id) });
  }
  return here;
}

/** Packs as they were read last, by id: reading them again at every letter of a search would take its time. */
const lastRead = new Map<string, { readonly content: string; readonly pack: Pack | null }>();

function readStored(read: (bytes: Uint8Array) => ReadPack, { id, content }: StoredPack): Pack | null {
  const known = lastRead.get(id);
  if (known?.content === content) return known.pack;
  const pack = readText(read, content);
  lastRead.set(id, { content, pack });
  return pack;
}

/** A stored pack; null where its text is none, which is said in the log: it came with a damaged archive. */
function readText(read: (bytes: Uint8Array) => ReadPack, content: string): Pack | null {
  try {
    return read(new TextEncoder().encode(String(content))).pack;
  } catch (error) {
    console.warn('pack', error);
    return null;
  }
}

/** The packs that were brought in and are switched on, in their order. */
export async function packsInUse(repository: Repository): Promise<Pack[]> {
  const { packs, off } = await storedPacks(repository);
  if (packs.length === 0) return [];
  const { readPack } = await import('../import/pack');
  return packs.flatMap((stored) => {
    const read = off.has(stored.id) ? null : readStored(readPack, stored);
    return read?.id === stored.id ? [read] : [];
  });
}

/** What a pack holds, in words. */
export function contentsOf({ practices = [], labels = [], lint = [], cues = [] }: Pack): string {
  const parts = [
    practices.length > 0 && tn('pack_practices', practices.length),
    labels.length > 0 && tn('pack_labels', labels.length),
    lint.length > 0 && tn('pack_lint', lint.length),
    cues.length > 0 && tn('pack_cues', cues.length),
  ].filter((words) => words !== false);
  return parts.join(', ') || t('pack_empty');
}

/** Reads a pack's file and brings it in after a yes. Throws an ImportError that says what is wrong with it. */
export async function openPack(services: Services, file: File): Promise<void> {
  const { readPack } = await import('../import/pack');
  const { ImportError } = await import('../import/error');
  if (file.size > packLimits.bytes) throw new ImportError('file_tooLarge', formatNumber(packLimits.bytes / 1_000_000));
  const { pack, unknown } = readPack(new Uint8Array(await file.arrayBuffer()));
  if (pack.id === builtInPack) throw new ImportError('pack_reserved', pack.id);
  const { repository, notify } = services;
  const content = JSON.stringify(pack);
  const before = (await storedPacks(repository)).packs.find(({ id }) => id === pack.id);
  if (before?.content === content) return notify(t('pack_already', pack.title));
  const known = (await listPacks('en', repository)).find((here) => !here.builtIn && here.pack.id === pack.id)?.pack;
  const question = [contentsOf(pack), `${pack.licence} · ${pack.source}`, ...(await labelsLeftOut(pack, repository))];
  if (unknown.length > 0) question.push(t('pack_unknown', unknown.join('; ')));
  const asked = { title: replacing(pack, known), yes: known ? 'pack_replaceYes' : 'pack_addYes' } as const;
  if (!(await services.confirm(question.join('\n'), asked))) return;
  const commit = await put(repository, pack, content);
  notify(t('did_pack_add', pack.title), { undo: commit });
}

/** The words that a pack has for kinds of note lines, as they can stand before a colon. */
export const packWords = ({ labels = [] }: Pack): LabelWords =>
  new Map(labels.map(({ kind, word }) => [kind, labelWord(showableLine(word))]));

/** The words of a pack that would not hold, since they begin lines of another kind already: a line for each. */
async function labelsLeftOut(pack: Pack, repository: Repository): Promise<string[]> {
  const [ways, others] = await Promise.all([repository.get(waysId), packsInUse(repository)]);
  const own: LabelWords = new Map(waysOf(ways).labels.map(({ id, word }) => [id, word]));
  const words = packWords(pack);
  const here = wordsThatHold([own, ...others.filter(({ id }) => id !== pack.id).map(packWords)]);
  const held = wordsThatHold([words], here);
  return [...words].flatMap(([kind, word]) => {
    const other = held.has(kind) ? undefined : (kindNamed(word, kind, held) ?? kindNamed(word, kind, here));
    return other ? [t('label_leftOut', word, t(`label_${other}`))] : [];
  });
}

/** What bringing a pack in comes to, said before it is done. */
function replacing({ title, version }: Pack, known: Pack | undefined): string {
  if (!known) return t('pack_question', title, version);
  const step = compareVersions(version, known.version);
  if (step > 0) return t('pack_newer', title, known.version, version);
  return step < 0 ? t('pack_older', title, known.version, version) : t('pack_changed', title, version);
}

function put(repository: Repository, pack: Pack, content: string): Promise<string> {
  return alone('receive', async () => {
    const { packs } = await storedPacks(repository);
    const before = packs.find(({ id }) => id === pack.id);
    if (!before && packs.length >= packLimits.packs) {
      const { ImportError } = await import('../import/error');
      throw new ImportError('pack_tooMany', packLimits.packs);
    }
    const at = `packs/${pack.id}`;
    const order = before?.order ?? orderAtEnd(packs);
    const changes = { [packsId]: { [`${at}/content`]: content, [`${at}/order`]: order, [`${at}/removed`]: false } };
    return (await repository.commit({ title: 'did_pack_add', subject: [pack.title], changes })).id;
  });
}

async function packAt(services: Services, { part }: Context): Promise<PackHere | undefined> {
  return (await listPacks('en', services.repository)).find(({ pack }) => pack.id === part);
}

export const packCommands: readonly Command[] = [
  {
    id: 'pack.import',
    title: 'command_pack_import',
    category: 'settings',
    icon: 'import',
    async run(services) {
      const file = await services.openFile('.json');
      if (file) await openPack(services, file);
    },
  },
  pointed({
    id: 'pack.switch',
    title: 'command_pack_switch',
    category: 'settings',
    async run(services, context) {
      const here = await packAt(services, context);
      if (!here) return;
      await services.repository.commit({
        title: here.on ? 'did_pack_off' : 'did_pack_on',
        subject: [here.pack.title],
        changes: { [packsId]: { [setKey('off', here.pack.id)]: here.on } },
      });
    },
  }),
  pointed({
    id: 'pack.remove',
    title: 'command_pack_remove',
    category: 'settings',
    icon: 'trash',
    async run(services, context) {
      const here = await packAt(services, context);
      if (!here || here.builtIn) return;
      const commit = await services.repository.commit({
        title: 'did_pack_remove',
        subject: [here.pack.title],
        changes: { [packsId]: { [`packs/${here.pack.id}/removed`]: true } },
      });
      services.notify(t('did_pack_remove', here.pack.title), { undo: commit.id });
    },
  }),
];
