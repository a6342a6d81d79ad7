import type { Command } from './command';
import type { Context } from './services';

/** A keybinding taken apart. `Mod` is Ctrl, on macOS ⌘. */
export interface KeyChord {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** `K`, `1`, `/`, `F1`, `Delete` … letters in upper case. */
  readonly key: string;
}

/** What a chord is compared with: the parts of a KeyboardEvent that count. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** `Mod+Shift+K` → its parts. Throws a TypeError on what is no keybinding. */
export function parseKeybinding(binding: string): KeyChord {
  const parts = binding.split('+');
  const key = parts.pop() ?? '';
  const known = parts.every((part) => part === 'Mod' || part === 'Alt' || part === 'Shift');
  if (!known || !/^([A-Z0-9?/,.]|F\d\d?|Delete|Enter|Escape|ArrowUp|ArrowDown|PageUp|PageDown)$/.test(key))
    throw new TypeError(`Not a keybinding: ${binding}`);
  return { mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift'), key };
}

/** A bare key types a character: it acts outside text fields only. */
export function isBare(chord: KeyChord): boolean {
  return !chord.mod && !chord.alt && chord.key.length === 1;
}

/**
 * Whether a press is this chord. A letter or digit is known by what it types or, where another layout types something
 * else there (Cyrillic, Alt on macOS), by its place on the keyboard. For signs (`?`, `/`) Shift is part of the sign.
 */
export function matchesChord(press: KeyPress, chord: KeyChord, mac: boolean): boolean {
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (mod !== chord.mod || other || press.altKey !== chord.alt) return false;
  if (/^[?/]$/.test(chord.key)) return press.key === chord.key;
  if (press.shiftKey !== chord.shift) return false;
  if (press.key.toUpperCase() === chord.key.toUpperCase()) return true;
  if (mac && chord.key === 'Delete' && press.key === 'Backspace') return true;
  const typesLatin = /^[a-z0-9]$/i.test(press.key);
  return !typesLatin && places(chord.key).includes(press.code);
}

/** Where a letter, digit or sign is on the keyboard. */
const places = (key: string) => [
  `Key${key}`,
  `Digit${key}`,
  ...(key === ',' ? ['Comma'] : key === '.' ? ['Period'] : []),
];

const macSigns = { mod: '⌘', alt: '⌥', shift: '⇧' };
const signs: Record<string, string> = { Delete: '⌦', Enter: '↵', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' };

/** A keybinding as this platform writes it: `Ctrl+Shift+K` or `⇧⌘K`. */
export function formatKeybinding(binding: string, mac: boolean): string {
  const { mod, alt, shift, key } = parseKeybinding(binding);
  if (mac)
    return `${alt ? macSigns.alt : ''}${shift ? macSigns.shift : ''}${mod ? macSigns.mod : ''}${signs[key] ?? key}`;
  const shown = key === 'Delete' || key === 'Enter' ? key : (signs[key] ?? key);
  return [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', shown].filter(Boolean).join('+');
}

/** `aria-keyshortcuts` of a keybinding. */
export function ariaKeybinding(binding: string, mac: boolean): string {
  return binding.replace('Mod', mac ? 'Meta' : 'Control');
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

function isKeybinding(binding: string): boolean {
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

/** The keybinding that a press writes, `Mod+Shift+K`; null for a modifier alone and for keys that no binding may hold. */
export function bindingOf(press: KeyPress, mac: boolean): string | null {
  if (mac ? press.ctrlKey : press.metaKey) return null;
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(press.code)?.[1];
  const latin = /^[a-z0-9?/,.]$/i.test(press.key);
  const key = latin ? press.key.toUpperCase() : (place ?? (press.key === 'Backspace' && mac ? 'Delete' : press.key));
  const mod = mac ? press.metaKey : press.ctrlKey;
  const sign = /^[?/]$/.test(key);
  const parts = [mod && 'Mod', press.altKey && 'Alt', press.shiftKey && !sign && 'Shift', key].filter(Boolean);
  const binding = parts.join('+');
  return isKeybinding(binding) ? binding : null;
}

/** Other commands that have this key too. */
export function commandsWith(binding: string, commands: readonly Command[], keymap: Keymap): Command[] {
  return commands.filter((command) => keybindingsOf(command, keymap).includes(binding));
}

export interface KeySettings {
  readonly mac: boolean;
  /** Whether bare keys act at all. */
  readonly bareKeys: boolean;
  readonly keymap?: Keymap;
}

/** The command that a press runs in a context, if any. */
export function commandForKey(
  press: KeyPress,
  commands: readonly Command[],
  { context, mac, bareKeys, keymap }: KeySettings & { context: Context },
): Command | undefined {
  return commands.find((command) =>
    keybindingsOf(command, keymap).some((binding) => {
      const chord = parseKeybinding(binding);
      if (!matchesChord(press, chord, mac)) return false;
      if (isBare(chord) && !bareKeys) return false;
      if (context.typing && (isBare(chord) || yieldsToText(chord, mac))) return false;
      return command.when ? command.when(context) : true;
    }),
  );
}

/** Keys that mean something of their own in a text field. */
const yieldsToText = ({ mod, alt, key }: KeyChord, mac: boolean) =>
  (mod && (key === 'Z' || key === 'Y' || key === 'A')) ||
  (!mod && !alt && /^(Delete|Enter|Arrow.*|Page.*)$/.test(key)) ||
  (mod && key === 'Delete') ||
  (mac && alt && !mod && key.length === 1);

/** Whether a press in this element types text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button|submit|range|color|file)$/.test(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
