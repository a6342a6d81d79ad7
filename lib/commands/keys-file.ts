import * as z from 'zod/mini';
import { type BindingRead, keymapOf, readBinding } from '../model/keybinding';
import type { Command } from './command';
import { commands } from './index';
import { formatKeybinding } from './keys';

/** A file of keys as `docs/formats/keys.md` describes it. What a later version adds beside these is let be. */
const KeysFile = z.object({
  format: z.literal('commonplace-keys'),
  version: z.literal(1),
  keys: z.record(z.string().check(z.maxLength(100)), z.array(z.string().check(z.maxLength(40))).check(z.maxLength(10))),
});

/** What of a file of keys can be taken over. */
export interface KeysRead {
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Commands that are not known here, and keys that no page gets or that are none, as they are written. */
  readonly leftOut: readonly string[];
}

/** A file of the keys that were chosen (`Settings.keys`). */
export function writeKeysFile(entries: readonly string[]): string {
  const keys = Object.fromEntries([...keymapOf(entries)].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ format: 'commonplace-keys', version: 1, keys }, null, 2)}\n`;
}

/** Reads a file of keys for these commands; null where it is none. Never throws. */
export function readKeysFile(text: string, table: readonly Command[] = commands): KeysRead | null {
  const parsed = KeysFile.safeParse(asJson(text));
  if (!parsed.success) return null;
  const known = new Set(table.filter(({ pointed }) => !pointed).map(({ id }) => id));
  const keys = new Map<string, readonly string[]>();
  const leftOut: string[] = [];
  for (const [id, bindings] of Object.entries(parsed.data.keys)) {
    if (!known.has(id)) {
      leftOut.push(id);
      continue;
    }
    const read = bindings.map(readBinding);
    const good = read.flatMap(({ binding, fault }) => (fault ? [] : [binding]));
    leftOut.push(...read.flatMap((each) => (each.fault ? [shown(each)] : [])));
    // All of its keys were wrong: it keeps those it has.
    if (good.length > 0 || bindings.length === 0) keys.set(id, [...new Set(good)]);
  }
  return { keys, leftOut: [...new Set(leftOut)] };
}

const shown = ({ binding, fault }: BindingRead) => (fault === 'keys' ? binding : formatKeybinding(binding, false));

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
