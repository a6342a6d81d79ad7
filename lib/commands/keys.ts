import { type MessageKey, t } from '../i18n';
import {
  isKeybinding,
  isSign,
  type Keymap,
  parseStroke,
  type Stroke,
  strokesOf,
  writeStroke,
} from '../model/keybinding';
import type { Command } from './command';

/** What a stroke is compared with: the parts of a KeyboardEvent that count. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> &
  Partial<Pick<KeyboardEvent, 'getModifierState'>>;

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
  if (isSign(stroke.key)) return press.key === stroke.key;
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
/** Keys that stand on a keyboard under a name of its language; a Mac's have signs. */
const named: Record<string, MessageKey> = {
  Delete: 'keyName_Delete',
  Enter: 'keyName_Enter',
  PageUp: 'keyName_PageUp',
  PageDown: 'keyName_PageDown',
};

/** A keybinding as this platform writes it: `Ctrl+Shift+K` or `⇧⌘K`; of two strokes `Alt+G L`; in Spanish `Ctrl+Mayús+K`. */
export const formatKeybinding = (binding: string, mac: boolean): string =>
  strokesOf(binding)
    .map((stroke) => formatStroke(stroke, mac))
    .join(' ');

function formatStroke(binding: string, mac: boolean): string {
  const { mod, alt, shift, key } = parseStroke(binding);
  if (mac)
    return `${alt ? macSigns.alt : ''}${shift ? macSigns.shift : ''}${mod ? macSigns.mod : ''}${signs[key] ?? key}`;
  const name = named[key];
  const shown = name ? t(name) : (signs[key] ?? key);
  return [mod && 'Ctrl', alt && 'Alt', shift && t('keyName_Shift'), shown].filter(Boolean).join('+');
}

/** `aria-keyshortcuts` of a keybinding; undefined for two strokes, which it cannot say. */
export function ariaKeybinding(binding: string, mac: boolean): string | undefined {
  return strokesOf(binding).length > 1 ? undefined : binding.replace('Mod', mac ? 'Meta' : 'Control');
}

const noKeymap: Keymap = new Map();

/** Keybindings of a command: the first is the one that is shown. */
export function keybindingsOf(command: Command, keymap: Keymap = noKeymap): readonly string[] {
  return keymap.get(command.id) ?? (command.keybinding ? command.keybinding.split(' ') : []);
}

/** The stroke that a press writes, `Mod+Shift+K`; null for a modifier alone and for keys that no binding may hold. */
export function bindingOf(press: KeyPress, mac: boolean): string | null {
  const { mod, other, alt } = modifiersOf(press, mac);
  if (other) return null;
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(press.code)?.[1];
  const latin = /^[a-z0-9?/,.]$/i.test(press.key);
  const key = latin ? press.key.toUpperCase() : (place ?? (press.key === 'Backspace' && mac ? 'Delete' : press.key));
  const binding = writeStroke({ mod, alt, shift: press.shiftKey, key });
  return isKeybinding(binding) ? binding : null;
}

/** Whether a press in this element types text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button|submit|range|color|file)$/.test(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
