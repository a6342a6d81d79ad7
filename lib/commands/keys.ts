import type { Command } from './command';

/** One stroke of a keybinding, taken apart. `Mod` is Ctrl, on macOS ⌘. */
export interface Stroke {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** `K`, `1`, `/`, `F1`, `Delete` … letters in upper case. */
  readonly key: string;
}

/** What a stroke is compared with: the parts of a KeyboardEvent that count. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> &
  Partial<Pick<KeyboardEvent, 'getModifierState'>>;

/** What stands between the strokes of a keybinding of two, `Alt+G>L`. */
const then = '>';

/** `Mod+Shift+K` → its parts. Throws a TypeError on what is no stroke. */
export function parseStroke(binding: string): Stroke {
  const parts = binding.split('+');
  const key = parts.pop() ?? '';
  const known = parts.every((part) => part === 'Mod' || part === 'Alt' || part === 'Shift');
  if (!known || !/^([A-Z0-9?/,.]|F\d\d?|Delete|Enter|Escape|ArrowUp|ArrowDown|PageUp|PageDown)$/.test(key))
    throw new TypeError(`Not a keybinding: ${binding}`);
  return { mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift'), key };
}

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

/** A bare key types a character: it acts outside text fields only. */
export function isBare(stroke: Stroke): boolean {
  return !stroke.mod && !stroke.alt && stroke.key.length === 1;
}

/** The modifiers of a press. AltGr, which some systems tell as Ctrl and Alt, only writes signs: it is none of them. */
function modifiersOf(press: KeyPress, mac: boolean) {
  if (mac) return { mod: press.metaKey, other: press.ctrlKey, alt: press.altKey };
  const writes = press.ctrlKey && press.altKey && press.getModifierState?.('AltGraph') === true;
  return { mod: press.ctrlKey && !writes, other: press.metaKey, alt: press.altKey && !writes };
}

/**
 * Whether a press is this stroke. A letter or digit is known by what it types or, where another layout types something
 * else there (Cyrillic, a dead key, Alt on macOS), by its place on the keyboard. For signs (`?`, `/`) Shift is part of the
 * sign.
 */
export function matchesStroke(press: KeyPress, stroke: Stroke, mac: boolean): boolean {
  const { mod, other, alt } = modifiersOf(press, mac);
  if (mod !== stroke.mod || other || alt !== stroke.alt) return false;
  if (/^[?/]$/.test(stroke.key)) return press.key === stroke.key;
  if (press.shiftKey !== stroke.shift) return false;
  if (press.key.toUpperCase() === stroke.key.toUpperCase()) return true;
  if (mac && stroke.key === 'Delete' && press.key === 'Backspace') return true;
  return !typesKey(press) && places(stroke.key).includes(press.code);
}

/** Whether a press types what a keybinding can hold: then that counts, not its place. */
const typesKey = ({ key, shiftKey }: KeyPress) => /^[a-z0-9]$/i.test(key) || (!shiftKey && /^[?/,.]$/.test(key));

/** Where a letter, digit or sign is on the keyboard. */
const places = (key: string) => [
  `Key${key}`,
  `Digit${key}`,
  ...(key === ',' ? ['Comma'] : key === '.' ? ['Period'] : []),
];

const macSigns = { mod: '⌘', alt: '⌥', shift: '⇧' };
const signs: Record<string, string> = { Delete: '⌦', Enter: '↵', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' };

/** A keybinding as this platform writes it: `Ctrl+Shift+K` or `⇧⌘K`; of two strokes `Alt+G L`. */
export const formatKeybinding = (binding: string, mac: boolean): string =>
  strokesOf(binding)
    .map((stroke) => formatStroke(stroke, mac))
    .join(' ');

function formatStroke(binding: string, mac: boolean): string {
  const { mod, alt, shift, key } = parseStroke(binding);
  if (mac)
    return `${alt ? macSigns.alt : ''}${shift ? macSigns.shift : ''}${mod ? macSigns.mod : ''}${signs[key] ?? key}`;
  const shown = key === 'Delete' || key === 'Enter' ? key : (signs[key] ?? key);
  return [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', shown].filter(Boolean).join('+');
}

/** `aria-keyshortcuts` of a keybinding; undefined for two strokes, which it cannot say. */
export function ariaKeybinding(binding: string, mac: boolean): string | undefined {
  return strokesOf(binding).length > 1 ? undefined : binding.replace('Mod', mac ? 'Meta' : 'Control');
}

/** The keys chosen instead of the commands' own, by command id; an empty list: none. */
export type Keymap = ReadonlyMap<string, readonly string[]>;
const noKeymap: Keymap = new Map();

/** The keymap that `Settings.keys` says. What is no keybinding, from a newer version perhaps, is left out. */
export function keymapOf(entries: readonly string[]): Keymap {
  const keymap = new Map<string, string[]>();
  for (const entry of entries) {
    const [id = '', binding = ''] = entry.split(' ');
    const known = keymap.get(id) ?? [];
    if (binding && isKeybinding(binding)) known.push(binding);
    keymap.set(id, known);
  }
  return keymap;
}

/** Whether this is a keybinding at all. */
export function isKeybinding(binding: string): boolean {
  try {
    parseKeybinding(binding);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Keybindings of a command: the first is the one that is shown. */
export function keybindingsOf(command: Command, keymap: Keymap = noKeymap): readonly string[] {
  return keymap.get(command.id) ?? (command.keybinding ? command.keybinding.split(' ') : []);
}

/** Keys that browsers keep for themselves on some system: no page ever sees them. */
export const reservedKeys: readonly string[] = [
  ...['Mod+T', 'Mod+W', 'Mod+N', 'Mod+Q', 'Mod+L', 'Alt+F4', 'F11', 'F12'],
  ...['Mod+Shift+T', 'Mod+Shift+N', 'Mod+Shift+W'],
];

/** The stroke that a press writes, `Mod+Shift+K`; null for a modifier alone and for keys that no binding may hold. */
export function bindingOf(press: KeyPress, mac: boolean): string | null {
  const { mod, other, alt } = modifiersOf(press, mac);
  if (other) return null;
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(press.code)?.[1];
  const latin = /^[a-z0-9?/,.]$/i.test(press.key);
  const key = latin ? press.key.toUpperCase() : (place ?? (press.key === 'Backspace' && mac ? 'Delete' : press.key));
  const sign = /^[?/]$/.test(key);
  const parts = [mod && 'Mod', alt && 'Alt', press.shiftKey && !sign && 'Shift', key].filter(Boolean);
  const binding = parts.join('+');
  return isKeybinding(binding) ? binding : null;
}

/** Whether a press in this element types text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button|submit|range|color|file)$/.test(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
