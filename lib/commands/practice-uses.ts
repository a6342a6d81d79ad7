import type { Digest, DigestId, PracticeId } from '../model';
import { foldName, holdsName } from '../search';
import type { Repository } from '../storage/repository';
import { practicesHere } from './practices-here';

/** What a practice is called: in every language that it comes in, for notes may be written in another one. */
export async function namesOfPractice(repository: Repository, id: PracticeId): Promise<string[]> {
  const all = await Promise.all((['en', 'es'] as const).map((tongue) => practicesHere(tongue, repository)));
  const names = all.flat().flatMap((here) => (here.id === id ? foldName(here.practice.name) : []));
  return [...new Set(names)].filter(Boolean);
}

/** Whether a line that is about a practice begins with one of these names, as `namesOfPractice` gives them. */
export function isAbout(words: string, names: readonly string[]): boolean {
  const said = foldName(words);
  return names.some((name) => said.startsWith(name) && !/^[\p{L}\p{N}]/u.test(said.slice(name.length)));
}

export interface DigestUse {
  readonly id: DigestId;
  readonly title: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The digests that name a practice in what they say, the newest first. */
export async function digestsWith(repository: Repository, names: readonly string[]): Promise<DigestUse[]> {
  const digests = await repository.list('digest');
  return digests.flatMap((digest) => {
    // Names stand there as light Markdown writes them.
    const words = foldName(wordsOf(digest).replace(/\\(?=[^\p{L}\p{N}\s])/gu, ''));
    const says = names.some((name) => holdsName(words, name));
    return says ? [{ id: digest.id, title: digest.title, at: digest.createdAt }] : [];
  });
}

const wordsOf = ({ oneMinute, sections, items }: Digest): string =>
  [oneMinute, ...[...sections, ...items].map(({ words }) => words)].join('\n');
