import { entryNamed } from '../digest/cast';
import { plainHeading } from '../digest/lint/access';
import type { Fix } from '../digest/lint/fix';
import { type Changes, type Clip, createPartId, type Digest, flattenPart, type RecordId } from '../model';
import { flatten, setKey, unflatten } from '../model/shape';
import { shapes } from '../model/shapes';
import type { Repository } from '../storage/repository';
import { itemsOf } from './digest-edits';
import { orderAtEnd, placeAt } from './order';

/** What mending comes to, and which of it still could be done: the words may have changed since they were looked at. */
export interface Mended {
  readonly changes: Readonly<Record<RecordId, Changes>>;
  readonly done: readonly Fix[];
}

/** Works out some fixes of one digest, the last in a text first, each on what the ones before it leave. */
export async function mending(repository: Repository, digest: Digest, fixes: readonly Fix[]): Promise<Mended> {
  let current = digest;
  const changes: Record<string, Record<string, Changes[string]>> = {};
  const done: Fix[] = [];
  for (const fix of fixes.toSorted((a, b) => fromOf(b) - fromOf(a))) {
    const made = await changesOf(repository, current, fix);
    if (!made) continue;
    done.push(fix);
    for (const [id, some] of Object.entries(made)) changes[id] = { ...changes[id], ...some };
    current = changed(current, made[digest.id] ?? {});
  }
  return { changes, done };
}

const fromOf = (fix: Fix): number => ('from' in fix ? fix.from : 0);

const changed = (digest: Digest, changes: Changes): Digest =>
  unflatten(digest.id, { ...flatten(digest, shapes.digest), ...changes }, shapes.digest) as unknown as Digest;

type Made = Record<string, Changes>;

/** One fix as changes of records; null where what it mends is not there any more. */
async function changesOf(repository: Repository, digest: Digest, fix: Fix): Promise<Made | null> {
  switch (fix.does) {
    case 'words':
      return put(digest, fix);
    case 'heading':
      return asHeading(digest, fix);
    case 'leaveOut':
      return digest.items.some(({ id }) => id === fix.item)
        ? { [digest.id]: { [`items/${fix.item}/removed`]: true } }
        : null;
    case 'apart':
      return digest.items.some(({ id, removed }) => id === fix.item && !removed)
        ? { [digest.id]: { [`items/${fix.item}/apart`]: true } }
        : null;
    case 'shorten':
      return shorten(repository, digest, fix);
    case 'principle':
    case 'site':
      return ofPage(repository, fix);
    case 'ask':
    case 'unname':
    case 'creditRole':
    case 'stay':
      return ofLine(repository, fix);
    case 'merge':
      return merge(repository, fix);
  }
}

/** The words that a field of a digest holds. */
function wordsAt(digest: Digest, field: string): string {
  const [list = '', id, name = ''] = field.split('/');
  if (id === undefined) return field === 'title' || field === 'oneMinute' ? digest[field] : '';
  const parts: readonly { id: string; title?: string; words: string }[] =
    list === 'items' ? digest.items : digest.sections;
  const part = parts.find((each) => each.id === id);
  return name === 'title' ? (part?.title ?? '') : (part?.words ?? '');
}

const inWord = /^[\p{L}\p{N}]$/u;

/** Where some words stand in a text: where they stood, else where they moved to. Below 0 where more than one place may be that, or none. */
function standsAt(text: string, { from, was }: { from: number; was: string }): number {
  if (text.startsWith(was, from)) return from;
  const places: number[] = [];
  for (let at = text.indexOf(was); at >= 0; at = text.indexOf(was, at + 1)) places.push(at);
  const cut = (left = '', right = '') => inWord.test(left) && inWord.test(right);
  const whole = places.filter((at) => {
    const end = at + was.length;
    return !cut(text[at - 1], was[0]) && !cut(was.at(-1), text[end]);
  });
  return whole.length === 1 ? (whole[0] ?? -1) : -1;
}

function put(digest: Digest, fix: Extract<Fix, { does: 'words' }>): Made | null {
  const text = wordsAt(digest, fix.field);
  const from = standsAt(text, fix);
  if (from < 0) return null;
  return { [digest.id]: { [fix.field]: text.slice(0, from) + fix.by + text.slice(from + fix.was.length) } };
}

/** What stands below the line, and the block's cards, go to a block of its own; a block without title or words before takes it as its title. */
function asHeading(digest: Digest, fix: Extract<Fix, { does: 'heading' }>): Made | null {
  const at = digest.sections.findIndex(({ id }) => id === fix.section);
  const section = digest.sections[at];
  const from = section ? standsAt(section.words, fix) : -1;
  if (!section || from < 0) return null;
  const title = plainHeading(fix.was);
  const above = section.words.slice(0, from).trimEnd();
  const words = section.words.slice(from + fix.was.length).trimStart();
  const key = (field: string) => `sections/${section.id}/${field}`;
  if (above === '' && section.title === '') return { [digest.id]: { [key('title')]: title, [key('words')]: words } };
  const id = createPartId();
  const changes: Record<string, Changes[string]> = { [key('words')]: above };
  const { language } = section;
  const made = { id, title, principle: null, words, ...(language && { language }), order: '', removed: false };
  Object.assign(changes, flattenPart('sections', made));
  for (const [each, order] of placeAt(digest.sections, id, at + 1)) changes[`sections/${each}/order`] = order;
  for (const item of itemsOf(digest, section.id)) changes[`items/${item.id}/section`] = id;
  return { [digest.id]: changes };
}

/** A passage of its own, so that what was highlighted stays as it is. */
async function shorten(
  repository: Repository,
  digest: Digest,
  { item, by }: Extract<Fix, { does: 'shorten' }>,
): Promise<Made | null> {
  const source = digest.items.find(({ id }) => id === item)?.source;
  const clip = source && ((await repository.get(source.record)) as Clip | undefined);
  const whole = clip?.highlights?.find(({ id }) => id === source?.part);
  if (!clip || !whole) return null;
  const begins = whole.quote.exact.indexOf(by);
  if (begins < 0) return null;
  const known = clip.highlights.find(({ quote }) => quote.exact === by);
  const id = known?.id ?? createPartId();
  const end = begins + by.length;
  const position = whole.position && { start: whole.position.start + begins, end: whole.position.start + end };
  const suffix = (whole.quote.exact.slice(end) + whole.quote.suffix).slice(0, 200);
  const part = {
    ...{ id, quote: { exact: by, prefix: whole.quote.prefix, suffix }, position, note: '' },
    ...{ principles: whole.principles, createdAt: new Date().toISOString() },
    ...{ order: orderAtEnd(clip.highlights), removed: false },
  };
  return {
    [digest.id]: { [`items/${item}/source`]: { record: clip.id, part: id } },
    ...(known ? {} : { [clip.id]: flattenPart('highlights', part) }),
  };
}

async function ofPage(repository: Repository, fix: Extract<Fix, { does: 'principle' | 'site' }>): Promise<Made | null> {
  const clip = await repository.get(fix.record);
  if (!clip) return null;
  if (fix.does === 'principle') return { [fix.record]: { [setKey('principles', fix.principle)]: true } };
  return clip.site.trim() === '' ? { [fix.record]: { site: fix.by } } : null;
}

async function ofLine(
  repository: Repository,
  { does, record, part }: Extract<Fix, { does: 'ask' | 'unname' | 'creditRole' | 'stay' }>,
): Promise<Made | null> {
  const meeting = await repository.get(record);
  const line = meeting?.lines.find(({ id, removed }) => id === part && !removed);
  if (!line) return null;
  if (does === 'unname') return { [record]: { [`lines/${part}/attribution`]: 'unattributed' } };
  if (does === 'stay') return { [record]: { [`lines/${part}/release`]: 'room' } };
  if (does === 'creditRole') return { [record]: { [`lines/${part}/attribution`]: 'role' } };
  const asked = { state: 'ask', by: '', at: new Date().toISOString() };
  return line.consent === null ? { [record]: { [`lines/${part}/consent`]: asked } } : null;
}

/** Who has no entry with the note yet gets one that holds the word alone. */
async function merge(
  repository: Repository,
  { record, names, by }: Extract<Fix, { does: 'merge' }>,
): Promise<Made | null> {
  const meeting = await repository.get(record);
  if (!meeting) return null;
  const people = [...(meeting.people ?? [])];
  const changes: Record<string, Changes[string]> = {};
  for (const own of names) {
    const entry = entryNamed(meeting, own);
    if (entry) changes[`people/${entry.id}/word`] = by;
    else {
      const made = {
        id: createPartId(),
        person: null,
        names: [...own],
        sign: '',
        word: by,
        order: orderAtEnd(people),
        removed: false,
      };
      people.push(made);
      Object.assign(changes, flattenPart('people', made));
    }
  }
  return { [record]: changes };
}
