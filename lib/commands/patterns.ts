import { type CastMember, castOf, isNamed } from '../digest/cast';
import { sourcesOf as partsOf } from '../digest/propose';
import { type Heard, type HeardPlace, type Pattern, suggestPatterns } from '../digest/suggest-patterns';
import type { TravellingLine } from '../digest/travelling';
import { t, tn, wordsIn } from '../i18n';
import {
  type Changes,
  type Clip,
  createPartId,
  type Digest,
  type DigestItem,
  type DigestSection,
  flattenPart,
  type Label,
  type Meeting,
  namesOf,
  type Person,
} from '../model';
import { mentionsIn } from '../notes/names';
import { authorsIn, foldName } from '../search';
import type { Repository } from '../storage/repository';
import { itemsOf } from './digest-edits';
import { linesOf, recordLines } from './digest-lines';
import { orderAtEnd, ordersAtEnd, placeAt } from './order';
import { boundsOf } from './period';
import type { Services } from './services';

/** The kinds of lines that tell what a community talks of: who is thanked and who does what is none of it. */
const telling: ReadonlySet<Label> = new Set<Label>([
  ...(['noticing', 'insight', 'signal', 'tension', 'story', 'question', 'idea', 'quote', 'resource'] as const),
]);
/** Clips of a period that are looked through, the newest first. */
const mostClips = 200;

/** A suggestion for a digest: what several organisations mention, and whether it stands there already. */
export interface Suggested {
  readonly pattern: Pattern;
  readonly taken: boolean;
}

/** What several organisations mention in what a digest is about: its period, and what it shows already. */
export async function patternsFor(repository: Repository, digest: Digest): Promise<Suggested[]> {
  const [clips, meetings, people] = await Promise.all([
    clipsAbout(repository, digest),
    notesAbout(repository, digest),
    repository.list('person'),
  ]);
  const lines = await linesOf(repository, meetings, digest.release);
  const heard = [
    ...lines.filter(({ kind }) => kind !== null && telling.has(kind)).map((line) => heardInLine(line, people)),
    ...clips.flatMap((clip) => heardInClip(clip, people)),
  ];
  // Somebody's name is no theme, whether it stands behind `@` or not.
  const names = [
    ...people.flatMap(namesOf),
    ...meetings.flatMap((meeting) => castOf(meeting, people).flatMap(namesIn)),
  ];
  return suggestPatterns(heard, names).map((pattern) => ({ pattern, taken: standsIn(digest, pattern) }));
}

const namesIn = ({ kind, names }: CastMember) => (kind === 'person' ? names : []);

async function clipsAbout(repository: Repository, { period, items }: Digest): Promise<Clip[]> {
  const bounds = period && boundsOf(period);
  const found = bounds ? await repository.findClips(bounds) : null;
  const ofPeriod = found ? await repository.clipsAt(found.rows.subarray(0, mostClips)) : [];
  const ids = new Set(items.flatMap(({ source }) => (source?.record.startsWith('clip:') ? source.record : [])));
  const others = [...ids].filter((id) => !ofPeriod.some((clip) => clip.id === id));
  const shown = (await repository.getMany(others)).filter(
    (each): each is Clip => each !== undefined && 'highlights' in each,
  );
  return [...ofPeriod, ...shown].filter(({ trashedAt }) => trashedAt === null);
}

async function notesAbout(repository: Repository, { period, items }: Digest): Promise<Meeting[]> {
  const ids = new Set(items.flatMap(({ source }) => source?.record ?? []));
  const meetings = await repository.list('meeting');
  return meetings.filter(
    ({ id, date }) => ids.has(id) || (period !== null && date >= period.from && date <= period.to),
  );
}

const organisation = (name: string): HeardPlace => ({ kind: 'organisation', name });

function heardInLine(line: TravellingLine, people: readonly Person[]): Heard {
  const { meeting, source, words, record } = line;
  const [said] = mentionsIn(words);
  const name = record?.credit?.name || said?.name || '';
  const member = name ? castOf(meeting, people).find((each) => isNamed(each, name)) : undefined;
  const own = record?.credit?.organisation || said?.organisation || member?.organisation || '';
  const place: HeardPlace = own ? organisation(own) : { kind: 'meeting', name: `${meeting.title} ${meeting.date}` };
  return { source, words, tags: meeting.tags, place };
}

function heardInClip(clip: Clip, people: readonly Person[]): Heard[] {
  const authors = new Set(authorsIn(clip.author).map(foldName));
  const person = people.find((each) => namesOf(each).some((own) => authors.has(foldName(own))));
  const own = clip.origin?.credit.organisation || person?.organisation || '';
  const place: HeardPlace = own ? organisation(own) : { kind: 'site', name: clip.site || new URL(clip.url).host };
  const [whole, ...passages] = partsOf(clip);
  const quotes = new Map(clip.highlights.map(({ id, quote }) => [id, quote.exact]));
  const of = { tags: clip.tags, place };
  return [
    ...(whole ? [{ ...of, source: whole, words: `${clip.title}. ${clip.excerpt}` }] : []),
    ...passages.map((source) => ({ ...of, source, words: quotes.get(source.part ?? '') ?? '' })),
  ];
}

const noticing = ({ sections }: Digest): DigestSection | undefined => sections.find(({ kind }) => kind === 'noticing');

/** Whether some words of the maker's own are followed by all that bears a pattern out, where a digest says what it notices. */
function standsIn(digest: Digest, { heard }: Pattern): boolean {
  const section = noticing(digest);
  const items = section ? itemsOf(digest, section.id) : [];
  return items.some((item, at) => {
    if (item.source !== null) return false;
    const following = items.slice(at + 1, at + 1 + heard.length);
    return heard.every(({ source }) => following.some((each) => isOf(each, source)));
  });
}

const isOf = ({ source }: DigestItem, { record, part }: Heard['source']) =>
  source?.record === record && source.part === part;

/** A pattern as the fact it is: its words, in how many places, how sure. */
export function factOf({ terms, places, sure }: Pattern, words = { t, tn }): string {
  const counts = (['organisation', 'site', 'meeting'] as const).flatMap((kind) => {
    const count = places.filter((place) => place.kind === kind).length;
    return count > 0 ? words.tn(`pattern_${kind}`, count) : [];
  });
  const said = terms.map((term) => words.t('quoted', term)).join(', ');
  return words.t('pattern_fact', said, counts.join(', '), words.t(`pattern_sure_${sure}`));
}

/**
 * Puts a pattern where a digest says what it notices: the count as a fact to write on, and below it what bears it out, moved
 * there where it stands elsewhere. One step, undone as one.
 */
export async function takePattern({ repository, notify }: Services, digest: Digest, key: string): Promise<void> {
  const found = (await patternsFor(repository, digest)).find(({ pattern }) => pattern.key === key);
  if (!found) return notify(t('pattern_gone'));
  const words = await wordsIn(digest.language);
  const section: DigestSection = noticing(digest) ?? {
    ...{ id: createPartId(), title: '', principle: null, kind: 'noticing', words: '', removed: false },
    order: firstOrder(digest),
  };
  const { pattern } = found;
  const known = new Set(digest.sections);
  const fact = itemIn(section.id, null, factOf(pattern, words));
  const evidence = pattern.heard.map(
    ({ source }) => digest.items.find((item) => isOf(item, source)) ?? itemIn(section.id, source, ''),
  );
  const { digest: recorded, changes } = await recordLines(repository, { ...digest, items: [fact, ...evidence] });
  const orders = ordersAtEnd(itemsOf(digest, section.id), recorded.items.length);
  const edits: Record<string, Changes[string]> = known.has(section) ? {} : { ...flattenPart('sections', section) };
  for (const [at, item] of recorded.items.entries()) {
    const placed = { ...item, section: section.id, order: orders[at] ?? '' };
    const stands = digest.items.some(({ id }) => id === item.id);
    Object.assign(edits, flattenPart('items', stands ? pick(placed) : placed));
  }
  const commit = await repository.commit({
    ...{ title: 'did_pattern_take', subject: [digest.title] },
    changes: { ...changes, [digest.id]: edits },
  });
  notify(t('pattern_taken'), { undo: commit.id });
}

/** Of a card that stands already only where it stands changes. */
const pick = ({ id, section, order }: DigestItem) => ({ id, section, order });

const itemIn = (section: string, source: DigestItem['source'], words: string): DigestItem => ({
  ...{ id: createPartId(), section, source, words, order: '', removed: false },
});

/** Before every other section. */
function firstOrder({ sections }: Digest): string {
  const [first] = sections;
  return first ? (placeAt(sections, 'new', 0).get('new') ?? '') : orderAtEnd([]);
}
