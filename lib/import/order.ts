import { generateKeyBetween } from 'fractional-indexing';

/** An order key after the last one; where that is no key to count on from (a stranger's), a longer one. */
export function orderAfter(last: string | null): string {
  try {
    return generateKeyBetween(last, null);
  } catch (error) {
    if (error instanceof Error) return `${last}V`;
    throw error;
  }
}
