import * as z from 'zod/mini';
import { matching } from './check';

const day = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;

/** A calendar day, `YYYY-MM-DD`. */
export const IsoDate = z.string().check(matching(new RegExp(`^${day}$`)));

/** A moment in UTC, `YYYY-MM-DDThh:mm:ss.sssZ`, as `Date.toISOString` writes it. */
export const IsoDateTime = z
  .string()
  .check(matching(new RegExp(String.raw`^${day}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$`)));
