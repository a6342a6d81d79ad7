import * as z from 'zod/mini';

/**
 * Checks as plain functions: zod's own say the same, but each brings a class along, and the background loads these at
 * every wake. Marked as without side effects: a schema that nobody uses is left out of what is built.
 */
interface Checked<T> {
  readonly value: T;
  readonly issues: unknown[];
}

/** At most this many UTF-16 code units, or entries. */
/* @__NO_SIDE_EFFECTS__ */
export function atMost(maximum: number) {
  return ({ value, issues }: Checked<{ readonly length: number }>): void => {
    if (value.length > maximum) issues.push({ code: 'too_big', maximum, input: value });
  };
}

/** A text that a pattern (without `g`) finds something in. */
/* @__NO_SIDE_EFFECTS__ */
export function matching(pattern: RegExp) {
  return ({ value, issues }: Checked<string>): void => {
    if (!pattern.test(value)) issues.push({ code: 'custom', input: value });
  };
}

/** One of some words; what is said about another one names them. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf<const T extends string>(words: readonly T[]): z.ZodMiniType<T, T> {
  return z.string().check(({ value, issues }: Checked<string>): void => {
    if (!(words as readonly string[]).includes(value)) issues.push({ code: 'custom', input: value, values: words });
  }) as never;
}

/** A whole number of steps between two; what is said about another one names them. */
/* @__NO_SIDE_EFFECTS__ */
export function steps(minimum: number, maximum: number): z.ZodMiniType<number, number> {
  return z.number().check(({ value, issues }: Checked<number>): void => {
    if (!Number.isInteger(value) || value < minimum || value > maximum)
      issues.push({ code: 'custom', input: value, minimum, maximum });
  }) as never;
}

/** A whole number, 0 or more. */
export const Count = z.number().check(({ value, issues }: Checked<number>): void => {
  if (!Number.isSafeInteger(value) || value < 0) issues.push({ code: 'custom', input: value });
});
