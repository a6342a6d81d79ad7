/** One stroke of a keybinding, taken apart. `Mod` is Ctrl, on macOS ⌘. */
export interface Stroke {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** `K`, `1`, `/`, `F1`, `Delete` … letters in upper case. */
  readonly key: string;
}

/** What stands between the strokes of a keybinding of two, `Alt+G>L`. */
const then = '>';

/** A sign that has Shift in it, on one keyboard or another. */
export const isSign = (key: string): boolean => key === '?' || key === '/';

/** `Mod+Shift+K` → its parts. Throws a TypeError on what is no stroke. */
export function parseStroke(binding: string): Stroke {
  const parts = binding.split('+');
  const key = parts.pop() ?? '';
  const known = parts.every((part) => part === 'Mod' || part === 'Alt' || part === 'Shift');
  if (!known || !/^([A-Z0-9?/,.]|F\d\d?|Delete|Enter|Escape|ArrowUp|ArrowDown|PageUp|PageDown)$/.test(key))
    throw new TypeError(`Not a keybinding: ${binding}`);
  return { mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift'), key };
}

/** A stroke as it is written: its modifiers always in this order, so that the same keys are the same text. */
export const writeStroke = ({ mod, alt, shift, key }: Stroke): string =>
  [mod && 'Mod', alt && 'Alt', shift && !isSign(key) && 'Shift', key].filter(Boolean).join('+');

/** The strokes of a keybinding as they are written: one, or for a chord two. */
export const strokesOf = (binding: string): readonly string[] => binding.split(then);

/** A keybinding of two strokes. */
export const chordOf = (first: string, second: string): string => `${first}${then}${second}`;

/** The strokes of a keybinding. Throws a TypeError on what is no keybinding. */
export function parseKeybinding(binding: string): readonly [Stroke, Stroke?] {
  const [first = '', second, more] = strokesOf(binding);
  if (more !== undefined) throw new TypeError(`Not a keybinding: ${binding}`);
  return second === undefined ? [parseStroke(first)] : [parseStroke(first), parseStroke(second)];
}

/** Whether this is a keybinding at all. */
export const isKeybinding = (binding: string): boolean => readBinding(binding).fault !== 'keys';

/** Keys that browsers keep for themselves on some system: no page ever sees them. */
export const reservedKeys: readonly string[] = [
  ...['Mod+T', 'Mod+W', 'Mod+N', 'Mod+Q', 'Mod+L', 'Alt+F4', 'F11', 'F12'],
  ...['Mod+Shift+T', 'Mod+Shift+N', 'Mod+Shift+W', 'Mod+Shift+P'],
];

/** Keys that somebody chose, as they were read. */
export interface BindingRead {
  /** With the modifiers in their order; what is no keybinding, as it is written. */
  readonly binding: string;
  /** Why it cannot be chosen: it is no keybinding, or browsers keep it for themselves. */
  readonly fault: 'keys' | 'reserved' | null;
}

/** Reads keys that somebody chose. Never throws. */
export function readBinding(written: string): BindingRead {
  try {
    const strokes = parseKeybinding(written).map((stroke) => writeStroke(stroke as Stroke));
    const fault = strokes.some((stroke) => reservedKeys.includes(stroke)) ? 'reserved' : null;
    return { binding: strokes.join(then), fault };
  } catch (error) {
    if (error instanceof TypeError) return { binding: written, fault: 'keys' };
    throw error;
  }
}

/** An entry of `Settings.keys` as it was read. */
export interface KeyEntry {
  readonly command: string;
  /** Empty: the command has no keys. */
  readonly binding: string;
  /** Why it says nothing about the command's keys: it is not a command, a space and keys, or what is wrong with those. */
  readonly fault: 'entry' | BindingRead['fault'];
}

/** Reads an entry of `Settings.keys`: `command binding`; `command ` alone: none. Never throws. */
export function readKeyEntry(entry: string): KeyEntry {
  const parts = /^([A-Za-z][A-Za-z0-9.]{0,99}) (.*)$/s.exec(entry);
  if (!parts) return { command: entry, binding: '', fault: 'entry' };
  const [, command = '', binding = ''] = parts;
  return binding === '' ? { command, binding, fault: null } : { command, ...readBinding(binding) };
}

/** The keys chosen instead of the commands' own, by command id; an empty list: none. */
export type Keymap = ReadonlyMap<string, readonly string[]>;

/** The keymap that `Settings.keys` says, each key once. An entry with a fault, from a newer version perhaps, is left out. */
export function keymapOf(entries: readonly string[]): Keymap {
  const keymap = new Map<string, string[]>();
  for (const { command, binding, fault } of entries.map(readKeyEntry)) {
    if (fault) continue;
    const known = keymap.get(command) ?? [];
    if (binding && !known.includes(binding)) known.push(binding);
    keymap.set(command, known);
  }
  return keymap;
}
