import { describe, expect, test } from 'vitest';
import type { Command } from '../../lib/commands';
import {
  bindingOf,
  commandForKey,
  commandsWith,
  formatKeybinding,
  type KeyPress,
  keybindingsOf,
  keymapOf,
  matchesChord,
  parseKeybinding,
} from '../../lib/commands/keys';

const press = (key: string, given: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...given,
});
const command = (id: string, keybinding: string): Command => ({
  id,
  keybinding,
  title: 'app_name',
  category: 'view',
  run: () => undefined,
});
const context = { activeKind: null, activeRecord: null, selection: [], typing: false };

describe('keys', () => {
  test('refuses what is no keybinding', () => {
    for (const wrong of ['', 'k', 'Ctrl+K', 'Mod+', 'Mod+KK']) expect(() => parseKeybinding(wrong)).toThrow(TypeError);
  });

  test('takes Ctrl for Mod, on macOS ⌘, and not the other', () => {
    const chord = parseKeybinding('Mod+K');
    expect(matchesChord(press('k', { ctrlKey: true }), chord, false)).toBe(true);
    expect(matchesChord(press('k', { metaKey: true }), chord, true)).toBe(true);
    expect(matchesChord(press('k', { ctrlKey: true }), chord, true)).toBe(false);
    expect(matchesChord(press('k', { ctrlKey: true, metaKey: true }), chord, false)).toBe(false);
    expect(matchesChord(press('K', { ctrlKey: true, shiftKey: true }), chord, false)).toBe(false);
  });

  test('finds a letter by its place where the layout types another script, but not another Latin letter', () => {
    const chord = parseKeybinding('Mod+K');
    expect(matchesChord(press('л', { ctrlKey: true, code: 'KeyK' }), chord, false)).toBe(true);
    expect(matchesChord(press('t', { ctrlKey: true, code: 'KeyK' }), chord, false)).toBe(false);
    expect(matchesChord(press('&', { code: 'Digit1' }), parseKeybinding('1'), false)).toBe(true);
  });

  test('knows signs by what they type, with or without Shift', () => {
    expect(matchesChord(press('/', { shiftKey: true, code: 'Digit7' }), parseKeybinding('/'), false)).toBe(true);
    expect(matchesChord(press('7', { code: 'Digit7' }), parseKeybinding('/'), false)).toBe(false);
  });

  test('runs bare keys, undo and Delete outside text fields only, and bare keys only while they are on', () => {
    const list = [command('one', '1'), command('undo', 'Mod+Z'), command('delete', 'Delete'), command('find', 'Mod+K')];
    const found = (key: KeyPress, typing: boolean, bareKeys = true) =>
      commandForKey(key, list, { context: { ...context, typing }, mac: false, bareKeys })?.id;
    expect(found(press('1'), false)).toBe('one');
    expect(found(press('1'), false, false)).toBeUndefined();
    expect(found(press('1'), true)).toBeUndefined();
    expect(found(press('z', { ctrlKey: true }), false)).toBe('undo');
    expect(found(press('z', { ctrlKey: true }), true)).toBeUndefined();
    expect(found(press('Delete'), true)).toBeUndefined();
    expect(found(press('k', { ctrlKey: true }), true)).toBe('find');
  });

  test('are written as each platform writes them', () => {
    expect(formatKeybinding('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
    expect(formatKeybinding('Mod+Shift+Z', true)).toBe('⇧⌘Z');
    expect(formatKeybinding('F1', false)).toBe('F1');
  });

  test('takes chosen keys in place of a command’s own, several or none, and leaves out what is no key', () => {
    const list = [command('one', '1'), command('find', 'Mod+K F1'), command('plain', 'Alt+G')];
    const keymap = keymapOf(['one Alt+J', 'find ', 'one Alt+Shift+J', 'plain Hyper+Q', 'gone Alt+X']);
    expect(list.map((each) => keybindingsOf(each, keymap))).toEqual([['Alt+J', 'Alt+Shift+J'], [], []]);
    const settings = { context, mac: false, bareKeys: true, keymap };
    expect(commandForKey(press('j', { altKey: true }), list, settings)?.id).toBe('one');
    expect(commandForKey(press('1'), list, settings)).toBeUndefined();
    expect(commandsWith('Alt+J', list, keymap).map(({ id }) => id)).toEqual(['one']);
  });

  test('writes a press as the keybinding that it matches', () => {
    const presses: [KeyPress, boolean, string | null][] = [
      [press('k', { ctrlKey: true }), false, 'Mod+K'],
      [press('K', { metaKey: true, shiftKey: true, code: 'KeyK' }), true, 'Mod+Shift+K'],
      [press('л', { altKey: true, code: 'KeyK' }), false, 'Alt+K'],
      [press('˜', { altKey: true, code: 'KeyN' }), true, 'Alt+N'],
      [press('?', { shiftKey: true, code: 'Slash' }), false, '?'],
      [press(',', { altKey: true, code: 'Comma' }), false, 'Alt+,'],
      [press('F1'), false, 'F1'],
      [press('Delete'), false, 'Delete'],
      [press('Shift', { shiftKey: true }), false, null],
      [press('Control', { ctrlKey: true }), false, null],
      [press('k', { metaKey: true }), false, null],
      [press('ß'), false, null],
    ];
    for (const [given, mac, binding] of presses) {
      expect(bindingOf(given, mac), given.key).toBe(binding);
      if (binding) expect(matchesChord(given, parseKeybinding(binding), mac), binding).toBe(true);
    }
  });
});
