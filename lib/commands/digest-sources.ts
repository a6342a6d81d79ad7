import { keyedItems, resolveDigest, type Sources } from '../digest';
import type { DigestDocument } from '../digest/document';
import { wordsIn } from '../i18n';
import type { Clip, ClipId, Credit, Digest, EditionItem, HealthId, Meeting, MeetingId, PersonId } from '../model';
import { barePicture } from '../model/bare-picture';
import { base64Of } from '../model/base64';
import type { Repository } from '../storage/repository';
import { keptPeople } from './kept-people';
import { labelWords } from './label-names';

/** Reads everything a digest points to, the trash included: what is in it is named and left out. */
export async function sourcesOf(repository: Repository, digest: Digest): Promise<Sources> {
  const ids = [...new Set(digest.items.flatMap(({ source }) => (source ? [source.record] : [])))];
  const [found, principles, words, images, replies] = await Promise.all([
    repository.getMany<ClipId | MeetingId>(ids),
    repository.list('principle'),
    labelWords(repository),
    imagesOf(repository, digest),
    repliesOf(repository, digest),
  ]);
  const clips: Clip[] = [];
  const meetings: Meeting[] = [];
  for (const record of found) {
    if (!record) continue;
    if ('savedAt' in record) clips.push(record);
    else meetings.push(record);
  }
  const roster = meetings.flatMap(({ people = [] }) => people.flatMap(({ person }) => person ?? []));
  const people = await repository.getMany<PersonId>([...new Set(roster)]);
  return {
    ...{ clips, meetings, principles, labels: words, images, replies },
    people: people.filter((person) => person !== undefined),
    kept: meetings.length > 0 ? await keptPeople(repository) : [],
  };
}

/** What readers answer the rounds by that a digest asks for, in its language: of those that go on. */
async function repliesOf(repository: Repository, { items, language }: Digest): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(items.flatMap(({ asks, removed }) => (asks && !removed ? [asks] : [])))];
  if (ids.length === 0) return new Map();
  const [{ healthReply }, words, rounds] = await Promise.all([
    import('../export/health-reply'),
    wordsIn(language),
    repository.getMany<HealthId>(ids),
  ]);
  const open = rounds.filter((check) => check !== undefined && check.closedOn === null && check.trashedAt === null);
  return new Map(open.flatMap((check) => (check ? [[check.id, healthReply(check, words)]] : [])));
}

/**
 * The bytes of a digest's pictures, without what else their files say: those that came in before that was taken out on the way. One whose bytes are
 * not here, or are no whole picture, is left out.
 */
async function imagesOf(repository: Repository, { items }: Digest): Promise<ReadonlyMap<string, string>> {
  const hashes = new Set(items.flatMap(({ image, removed }) => (image && !removed ? image.hash : [])));
  const found = await Promise.all(
    [...hashes].map(async (hash): Promise<[string, string][]> => {
      const { type = '', content } = (await repository.blob(hash)) ?? {};
      const bare = content instanceof Uint8Array ? barePicture(content, type) : null;
      return bare ? [[hash, base64Of(bare)]] : [];
    }),
  );
  return new Map(found.flat());
}

/** A digest as it would leave now, made by `maker`; a received one keeps its own maker and the day it came. */
export async function documentOf(repository: Repository, digest: Digest, maker: Credit): Promise<DigestDocument> {
  return (await outgoingOf(repository, digest, maker)).document;
}

/** A digest on its way out: what it says, and what that was made of at that moment. */
export interface Outgoing {
  readonly digest: Pick<Digest, 'id' | 'title'>;
  readonly document: DigestDocument;
  readonly items: readonly EditionItem[];
  /** What was to stop it and did not, and why. */
  readonly passed?: readonly { readonly rules: readonly string[]; readonly reason: string }[];
}

/** The same with what it is made of. */
export async function outgoingOf(repository: Repository, digest: Digest, maker: Credit): Promise<Outgoing> {
  const sources = await sourcesOf(repository, digest);
  const { origin } = digest;
  const document = await (origin
    ? resolveDigest(digest, sources, origin.credit, new Date(origin.receivedAt))
    : resolveDigest(digest, sources, maker, new Date()));
  return { digest, document, items: keyedItems(digest, sources, document) };
}
