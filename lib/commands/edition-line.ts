import type { DigestDocument } from '../digest/document';
import { canonicalJson, type Digest, type Edition, sha256 } from '../model';
import type { Repository } from '../storage/repository';
import { saysTheSame } from './editions';
import { markEditions } from './withdrawals';

/**
 * Which edition of its digest a document is, and what of those before was taken back since. The digest's own id stays here: its line is a hash
 * of it. A digest that somebody else made has none: its editions are its maker's.
 */
export async function asEdition(
  repository: Repository,
  { id, origin }: Pick<Digest, 'id' | 'origin'>,
  document: DigestDocument,
): Promise<DigestDocument> {
  const before = (await repository.list('edition')).filter(({ digest }) => digest === id);
  const withdrawn = await takenBack(repository, before, document);
  const [last] = before;
  const again = last !== undefined && (await saysTheSame(last, document));
  const number = before.length + (again ? 0 : 1);
  const edition = origin ? undefined : { line: await sha256(canonicalJson(['digest', id])), number };
  return { ...document, ...(edition && { edition }), ...(withdrawn.length > 0 && { withdrawn }) };
}

/** Public keys of what left with earlier editions, does not stand in this one and would not leave now: in their order, each once. */
async function takenBack(repository: Repository, editions: readonly Edition[], document: DigestDocument) {
  const marked = await markEditions(repository, editions);
  const stands = new Set(document.sections.flatMap(({ items }) => items.map(({ key }) => key)));
  const found = new Map<string, { readonly key: string; readonly at: string }>();
  for (const { edition, items, lines } of marked) {
    const needless = new Set(edition.told.flatMap(({ how, keys }) => (how === 'needless' ? keys : [])));
    for (const line of lines) {
      const key = items.find(({ item }) => line.key.startsWith(`${item} `))?.key;
      if (!key || stands.has(key) || found.has(key) || needless.has(line.key)) continue;
      found.set(key, { key, at: line.since ?? document.madeAt });
    }
  }
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
