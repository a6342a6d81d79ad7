import { type CastMember, entryNamed, StandIns, standInsOf } from '../digest';
import { t, wordsIn } from '../i18n';
import {
  type Changes,
  createPartId,
  type Digest,
  flattenPart,
  type Meeting,
  type MeetingId,
  type MeetingPerson,
} from '../model';
import { showableLine } from '../model/showable';
import { foldName, NameReplacer } from '../search';
import type { Repository } from '../storage/repository';
import { sourcesOf } from './digest-sources';
import { labelWords } from './label-names';
import { orderAtEnd } from './order';
import type { Context, Services } from './services';

/**
 * Keeps with their notes the signs that people have in a digest which is about to leave, so that they are called the same in
 * all that leaves of it later. Who has one keeps it; nobody gets one that they have in another note. Writes nothing
 * where there is nothing new.
 */
export function keepStandIns(repository: Repository, digest: Digest): Promise<void> {
  // One after the other: a page that prints is told so twice, and each would give signs of its own.
  const before = keeping.get(repository) ?? Promise.resolve();
  const kept = before.then(() => giveSigns(repository, digest));
  keeping.set(
    repository,
    kept.catch(() => undefined),
  );
  return kept;
}

const keeping = new WeakMap<Repository, Promise<void>>();

async function giveSigns(repository: Repository, digest: Digest): Promise<void> {
  if (digest.origin || !digest.items.some(({ source }) => source?.record.startsWith('meeting:'))) return;
  const sources = await sourcesOf(repository, digest);
  const words = await wordsIn(digest.language);
  const changes: Record<MeetingId, Changes> = {};
  for (const { meeting, fresh } of standInsOf(digest, sources, words).values())
    if (fresh.length > 0) changes[meeting.id] = signChanges(meeting, fresh);
  if (Object.keys(changes).length === 0) return;
  await repository.commit({ title: 'did_standIn_give', subject: [digest.title], changes });
}

function signChanges(meeting: Meeting, fresh: readonly (readonly [CastMember, string])[]): Changes {
  const people = [...(meeting.people ?? [])];
  const changes: Record<string, Changes[string]> = {};
  for (const [{ entry, names }, sign] of fresh) {
    if (entry) changes[`people/${entry.id}/sign`] = sign;
    else {
      const made = { ...blankEntry(meeting, names), sign, order: orderAtEnd(people) };
      people.push(made);
      Object.assign(changes, flattenPart('people', made));
    }
  }
  return changes;
}

const blankEntry = ({ people = [] }: Meeting, names: readonly string[]): MeetingPerson => ({
  ...{ id: createPartId(), person: null, names: [...names], sign: '', word: '' },
  ...{ order: orderAtEnd(people), removed: false },
});

/** Why a word cannot stand for somebody; null where it can. */
function unfit(word: string, { names }: Pick<MeetingPerson, 'names'>, others: readonly MeetingPerson[]): string | null {
  const parts = names.flatMap((name) => name.split(/[\s-]+/)).filter((part) => part.length > 2);
  if (new NameReplacer([...names, ...parts], '').holds(word)) return t('standIn_isName');
  // What is given looks so: it may be somebody else's.
  const given = foldName(t('standIn_speaker', ''));
  if (foldName(word).startsWith(given) && word.trim().length <= given.length + 4) return t('standIn_taken');
  return others.some((other) => other.word !== '' && foldName(other.word) === foldName(word))
    ? t('standIn_taken')
    : null;
}

/** Asks for another word that stands for somebody in what leaves of a note. The part: their name there. */
export async function chooseWord(
  { repository, notify, pick }: Services,
  { activeRecord, part = '' }: Context,
): Promise<void> {
  const meeting = await repository.get(activeRecord as MeetingId);
  if (!meeting) return;
  const standIns = new StandIns(meeting, { labels: await labelWords(repository) }, await wordsIn(meeting.language));
  const names = standIns.member(part)?.names ?? [part];
  const entry = entryNamed(meeting, names) ?? blankEntry(meeting, names);
  const own = { label: t('standIn_given'), value: '' };
  const create = {
    label: (word: string) => t('standIn_use', word),
    make: (word: string) => showableLine(word).slice(0, 100),
  };
  const word = await pick(t('standIn_which'), entry.word ? [own] : [], { create });
  if (word === null || word === entry.word) return;
  const others = (meeting.people ?? []).filter(({ id }) => id !== entry.id);
  const wrong = unfit(word, { names: [...names] }, others);
  if (wrong) return notify(wrong, { kind: 'error' });
  const known = meeting.people?.includes(entry);
  const made: MeetingPerson = { ...entry, word };
  const changes = known ? { [`people/${entry.id}/word`]: word } : flattenPart('people', made);
  const title = 'did_standIn_choose';
  const commit = await repository.commit({ title, subject: [meeting.title], changes: { [meeting.id]: changes } });
  notify(t(title, meeting.title), { undo: commit.id });
}
