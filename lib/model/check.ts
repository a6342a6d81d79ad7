import * as z from 'zod/mini';

/**
 * Checks as plain functions: zod's own say the same, but each brings a class along, and the background loads these at
 * every wake.
 */
interface Checked<T> {
  readonly value: T;
  readonly issues: unknown[];
}

/** At most this many UTF-16 code units, or entries. */
export function atMost(maximum: number) {
  return ({ value, issues }: Checked<{ readonly length: number }>): void => {
    if (value.length > maximum)
      issues.push({ code: 'too_big', maximum, input: value, origin: 'string', inclusive: true });
  };
}

/** A whole number, 0 or more. */
export const Count = z.number().check(({ value, issues }: Checked<number>): void => {
  if (!Number.isSafeInteger(value) || value < 0) issues.push({ code: 'custom', input: value });
});
