import type { Words } from '../i18n';
import { canonicalJson, type Principle, type ReleaseLevel, sha256 } from '../model';
import type { DocumentPrinciple } from './document';
import { moreFor } from './more';

/** A principle as readers elsewhere see it: its own words, or the given ones in the document's language. */
export async function documentPrinciple(
  principle: Principle,
  words: Words,
  release: ReleaseLevel,
): Promise<DocumentPrinciple> {
  const { given } = principle;
  return {
    key: given ?? (await sha256(canonicalJson(['principle', principle.name.normalize('NFC').trim().toLowerCase()]))),
    name: principle.name || (given ? words.t(`principle_${given}_name`) : ''),
    definition: principle.definition || (given ? words.t(`principle_${given}_definition`) : ''),
    colour: principle.colour,
    icon: principle.icon,
    ...moreFor(release, principle.more),
  };
}

/** The live principles in their order. */
export function codebook(principles: readonly Principle[]): Principle[] {
  const live = principles.filter((principle) => !principle.trashedAt);
  return live.sort((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1));
}
