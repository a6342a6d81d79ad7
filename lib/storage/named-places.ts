/** Where a name can stand, in the order it is told. */
export const namedPlaces = [
  'author',
  'note',
  'page',
  'meeting',
  'roster',
  'session',
  'review',
  'thread',
  'health',
  'tie',
  'practice',
  'digest',
  'edition',
  'entry',
  'version',
  'activity',
  'draft',
] as const;
export type NamedPlace = (typeof namedPlaces)[number];
