import { generateNKeysBetween } from 'fractional-indexing';
import {
  type Clip,
  createDigest,
  createPartId,
  type Digest,
  type DigestItem,
  type DigestSection,
  type Meeting,
  type Principle,
  type PrincipleId,
  type Source,
} from '../model';
import { codebook } from './principle';
import { agreementOf, mayTravel } from './release';

export interface Proposal {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly period: Digest['period'];
  /** In the order they are to stand in. */
  readonly clips: readonly Clip[];
  readonly meetings: readonly Meeting[];
  readonly principles: readonly Principle[];
  /** Titles in the digest's language; left out: the section is named when the digest is shared. */
  readonly words?: { readonly also: string };
  /** `none`: all of it in one section, as it came; left out: by principle. */
  readonly grouping?: 'principle' | 'none';
  /** Headings of sections to write oneself, after what was gathered. */
  readonly headings?: readonly string[];
  readonly now: Date;
}

/**
 * A first draft to edit: a section for each principle that has anything, in codebook order (its title is empty: it is
 * called as the principle is), then what carries none. Everything stands once, under the first of its own principles;
 * a clip without any under the first its highlights carry. A clip's highlights follow it as passages. Meeting notes
 * come after the clips, and only those that may go as far as the digest. The texts stay empty: prompts, not prose.
 */
export function proposeDigest(proposal: Proposal): Digest {
  const digest = { ...createDigest(proposal.title, proposal.language, proposal.now), period: proposal.period };
  const { grouping = 'principle', headings = [] } = proposal;
  const places = [...(grouping === 'none' ? [] : codebook(proposal.principles).map(({ id }) => id)), null];
  const bySection = new Map(places.map((principle) => [principle, [] as Source[]]));
  const put = (principles: readonly PrincipleId[], sources: readonly Source[]) => {
    const home = places.find((principle) => principle !== null && principles.includes(principle)) ?? null;
    bySection.get(home)?.push(...sources);
  };
  for (const clip of proposal.clips) if (!clip.trashedAt) put(principlesOf(clip), sourcesOf(clip));
  for (const meeting of proposal.meetings)
    if (!meeting.trashedAt && mayTravel(agreementOf(meeting).release, digest.release))
      put(meeting.principles, [{ record: meeting.id, part: null }]);
  const filled = [...bySection].filter(([, sources]) => sources.length > 0);
  const orders = generateNKeysBetween(null, null, filled.length + headings.length);
  const sections = filled.map(([principle], index) =>
    sectionOf(principle, principle ? '' : (proposal.words?.also ?? ''), orders[index] ?? ''),
  );
  const own = headings.map((title, index) => sectionOf(null, title, orders[filled.length + index] ?? ''));
  const items = filled.flatMap(([, sources], index) => itemsOf(sections[index]?.id ?? '', sources));
  return { ...digest, sections: [...sections, ...own], items };
}

export const principlesOf = (clip: Clip): readonly PrincipleId[] =>
  clip.principles.length > 0 ? clip.principles : clip.highlights.flatMap((highlight) => highlight.principles);

/** A clip and the passages of it. */
export const sourcesOf = (clip: Clip): NonNullable<Source>[] => [
  { record: clip.id, part: null },
  ...clip.highlights.filter(({ removed }) => !removed).map(({ id }) => ({ record: clip.id, part: id })),
];

const sectionOf = (principle: PrincipleId | null, title: string, order: string): DigestSection => ({
  id: createPartId(),
  title,
  principle,
  words: '',
  order,
  removed: false,
});

function itemsOf(section: string, sources: readonly Source[]): DigestItem[] {
  const orders = generateNKeysBetween(null, null, sources.length);
  return sources.map((source, index) => ({
    id: createPartId(),
    section,
    source,
    words: '',
    order: orders[index] ?? '',
    removed: false,
  }));
}
