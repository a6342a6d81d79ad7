import type { BlockKind, DigestSection } from '../model';

/** How a kind of block looks, and how many words are meant to be in it: none where it is a list. */
export interface BlockLook {
  readonly icon: string;
  readonly least: number;
  readonly most: number;
}

/** The blocks a digest can have, in the order they are offered. Lengths: of what peers read to the end of. */
export const blockLooks: Readonly<Record<BlockKind, BlockLook>> = {
  noticing: { icon: 'eye', least: 40, most: 70 },
  try: { icon: 'sprout', least: 60, most: 90 },
  questions: { icon: 'help', least: 0, most: 60 },
  decided: { icon: 'check', least: 0, most: 0 },
  thanks: { icon: 'heart', least: 0, most: 0 },
  coming: { icon: 'calendar', least: 0, most: 0 },
  lastTime: { icon: 'restore', least: 40, most: 80 },
  glossary: { icon: 'book', least: 0, most: 0 },
  values: { icon: 'star', least: 0, most: 120 },
  health: { icon: 'activity', least: 0, most: 80 },
  own: { icon: 'edit', least: 0, most: 0 },
};

/** How many words a block of its kind, or of a principle, is meant to have; `most` 0: as many as it takes. */
export const usualLength = ({ kind, principle }: Pick<DigestSection, 'kind' | 'principle'>) => {
  const { least, most } = kind ? blockLooks[kind] : principle ? { least: 40, most: 60 } : { least: 0, most: 0 };
  return { least, most };
};

/** How many words a block is meant to have: its own number, else that of its kind; `most` 0: as many as it takes. */
export function lengthOf(section: DigestSection): { least: number; most: number } {
  const usual = usualLength(section);
  const { most } = section;
  if (most === undefined || most === null) return usual;
  return { least: usual.least < most ? usual.least : 0, most };
}
