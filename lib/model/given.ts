/** The four every library starts with. Their words come from the message catalogue until somebody edits them. */
export const givenPrinciples = ['relationships', 'humility', 'openness', 'emergence'] as const;

const looks = {
  relationships: { colour: 'clay', icon: 'hands', order: 'a0' },
  humility: { colour: 'plum', icon: 'ear', order: 'a1' },
  openness: { colour: 'lake', icon: 'window', order: 'a2' },
  emergence: { colour: 'moss', icon: 'sprout', order: 'a3' },
} as const;

/** The texts of a principle nobody has written yet. */
export const blankPrinciple = {
  name: '',
  definition: '',
  looksLike: '',
  doesNotLookLike: '',
  question: '',
  trashedAt: null,
};

/**
 * The four given principles, without the schema, so that a form shows them at once; the same ids in every library, so
 * that bundles of two communities meet.
 */
export function createGivenPrinciples() {
  return givenPrinciples.map((given) => ({
    id: `principle:${given}` as const,
    given,
    ...blankPrinciple,
    ...looks[given],
    examples: [],
  }));
}
