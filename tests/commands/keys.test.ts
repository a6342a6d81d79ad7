import { beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../lib/commands';
import { answerKey, conflictsOf, continuationsOf } from '../../lib/commands/key-answer';
import { bindingOf, formatKeybinding, type KeyPress, keybindingsOf, matchesStroke } from '../../lib/commands/keys';
import { setMessages } from '../../lib/i18n';
import { keymapOf, parseKeybinding, parseStroke, readKeyEntry } from '../../lib/model/keybinding';
import en from '../../public/_locales/en/messages.json';
import es from '../../public/_locales/es/messages.json';

beforeAll(() => setMessages('en', en));

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
/** The command an answer runs. */
const ran = (answer: ReturnType<typeof answerKey>) => (answer && 'command' in answer ? answer.command.id : undefined);
const context = { activeKind: null, activeRecord: null, selection: [], typing: false };

describe('keys', () => {
  test('refuses what is no keybinding', () => {
    for (const wrong of ['', 'k', 'Ctrl+K', 'Mod+', 'Mod+KK']) expect(() => parseKeybinding(wrong)).toThrow(TypeError);
  });

  test('takes Ctrl for Mod, on macOS ⌘, and not the other', () => {
    const stroke = parseStroke('Mod+K');
    expect(matchesStroke(press('k', { ctrlKey: true }), stroke, false)).toBe(true);
    expect(matchesStroke(press('k', { metaKey: true }), stroke, true)).toBe(true);
    expect(matchesStroke(press('k', { ctrlKey: true }), stroke, true)).toBe(false);
    expect(matchesStroke(press('k', { ctrlKey: true, metaKey: true }), stroke, false)).toBe(false);
    expect(matchesStroke(press('K', { ctrlKey: true, shiftKey: true }), stroke, false)).toBe(false);
  });

  test('finds a letter by its place where the layout types another script, but not another Latin letter', () => {
    const stroke = parseStroke('Mod+K');
    expect(matchesStroke(press('л', { ctrlKey: true, code: 'KeyK' }), stroke, false)).toBe(true);
    expect(matchesStroke(press('t', { ctrlKey: true, code: 'KeyK' }), stroke, false)).toBe(false);
    expect(matchesStroke(press('&', { code: 'Digit1' }), parseStroke('1'), false)).toBe(true);
  });

  test('knows signs by what they type, with or without Shift', () => {
    expect(matchesStroke(press('/', { shiftKey: true, code: 'Digit7' }), parseStroke('/'), false)).toBe(true);
    expect(matchesStroke(press('7', { code: 'Digit7' }), parseStroke('/'), false)).toBe(false);
  });

  test('runs bare keys, undo and Delete outside text fields only, and bare keys only while they are on', () => {
    const list = [command('one', '1'), command('undo', 'Mod+Z'), command('delete', 'Delete'), command('find', 'Mod+K')];
    const found = (key: KeyPress, typing: boolean, bareKeys = true) =>
      ran(answerKey(key, list, { context: { ...context, typing }, mac: false, bareKeys }));
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
    expect(formatKeybinding('Alt+PageUp', false)).toBe('Alt+Page Up');
  });

  test('stand under the names that keyboards of the language in use have', () => {
    setMessages('es', es);
    expect(formatKeybinding('Mod+Shift+Delete', false)).toBe('Ctrl+Mayús+Supr');
    expect(formatKeybinding('Alt+PageDown', false)).toBe('Alt+Av Pág');
    expect(formatKeybinding('Mod+Shift+Enter', true)).toBe('⇧⌘↵');
    setMessages('en', en);
  });

  test('takes chosen keys in place of a command’s own, several or none, and leaves out what is no key', () => {
    const list = [command('one', '1'), command('find', 'Mod+K F1'), command('plain', 'Alt+G')];
    const keymap = keymapOf(['one Alt+J', 'find ', 'one Alt+Shift+J', 'plain Hyper+Q', 'gone Alt+X']);
    expect(list.map((each) => keybindingsOf(each, keymap))).toEqual([['Alt+J', 'Alt+Shift+J'], [], ['Alt+G']]);
    const settings = { context, mac: false, bareKeys: true, keymap };
    expect(ran(answerKey(press('j', { altKey: true }), list, settings))).toBe('one');
    expect(answerKey(press('1'), list, settings)).toBeNull();
    expect(conflictsOf('Alt+J', list, keymap).same.map(({ id }) => id)).toEqual(['one']);
  });

  test.each([
    ['half a keybinding', 'find Alt+'],
    ['a small letter', 'find alt+j'],
    ['what a browser keeps', 'find Mod+W'],
    ['what Firefox keeps', 'find Mod+Shift+P'],
    ['what a browser keeps as a second stroke', 'find Alt+G>Mod+T'],
    ['a chord as it is shown', 'find Alt+G L'],
    ['no space', 'find'],
    ['no command', ' Alt+J'],
    ['nothing', ''],
  ])('lets a command keep its keys where an entry is %s', (_, entry) => {
    expect(readKeyEntry(entry).fault).not.toBeNull();
    expect(keybindingsOf(command('find', 'Mod+K F1'), keymapOf([entry]))).toEqual(['Mod+K', 'F1']);
  });

  test('are the same keys however their modifiers stand, and a sign has its Shift in it', () => {
    const written = [
      'one Shift+Alt+J',
      'one Alt+Shift+J',
      'two Shift+Alt+J',
      'find Shift+Mod+?',
      'go Shift+Alt+G>Shift+Alt+L',
    ];
    const keymap = keymapOf(written);
    expect([...keymap.values()]).toEqual([['Alt+Shift+J'], ['Alt+Shift+J'], ['Mod+?'], ['Alt+Shift+G>Alt+Shift+L']]);
    const list = [command('one', '1'), command('two', '2'), command('go', '3'), command('first', 'Alt+Shift+G')];
    const ids = (found: readonly Command[]) => found.map(({ id }) => id);
    expect(ids(conflictsOf('Alt+Shift+J', list, keymap).same)).toEqual(['one', 'two']);
    expect(ids(conflictsOf('Alt+Shift+G>Alt+Shift+L', list, keymap).hiddenBy)).toEqual(['first']);
    const settings = { context, mac: false, bareKeys: true, keymap };
    const begun = answerKey(press('G', { altKey: true, shiftKey: true }), list.slice(0, 3), settings);
    expect(begun).toEqual({ waits: 'Alt+Shift+G' });
    const after = { ...settings, after: 'Alt+Shift+G' };
    expect(ran(answerKey(press('L', { altKey: true, shiftKey: true }), list, after))).toBe('go');
    expect(continuationsOf('Alt+Shift+G', list, settings).map(({ second }) => second)).toEqual(['Alt+Shift+L']);
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
      if (binding) expect(matchesStroke(given, parseStroke(binding), mac), binding).toBe(true);
    }
  });

  test('takes AltGr for what it types, never for Ctrl and Alt', () => {
    const altGr = { ctrlKey: true, altKey: true, getModifierState: (key: string) => key === 'AltGraph' };
    expect(matchesStroke(press('@', { code: 'KeyQ', ...altGr }), parseStroke('Mod+Alt+Q'), false)).toBe(false);
    expect(matchesStroke(press('/', { code: 'Digit7', ...altGr }), parseStroke('/'), false)).toBe(true);
    expect(bindingOf(press('€', { code: 'KeyE', ...altGr }), false)).toBe('E');
    // Where Alt itself tells AltGraph, it is Alt.
    const option = { altKey: true, getModifierState: () => true };
    expect(matchesStroke(press('ø', { code: 'KeyO', ...option }), parseStroke('Alt+O'), true)).toBe(true);
  });

  test('goes by what is typed on other Latin layouts, and by the place under a dead key', () => {
    // QWERTZ: Z and Y have changed places; AZERTY: the comma is where M is.
    expect(matchesStroke(press('z', { ctrlKey: true, code: 'KeyY' }), parseStroke('Mod+Z'), false)).toBe(true);
    expect(matchesStroke(press('z', { ctrlKey: true, code: 'KeyY' }), parseStroke('Mod+Y'), false)).toBe(false);
    expect(matchesStroke(press(',', { altKey: true, code: 'KeyM' }), parseStroke('Alt+,'), false)).toBe(true);
    expect(matchesStroke(press(',', { altKey: true, code: 'KeyM' }), parseStroke('Alt+M'), false)).toBe(false);
    expect(matchesStroke(press('Dead', { altKey: true, code: 'KeyN' }), parseStroke('Alt+N'), true)).toBe(true);
    expect(bindingOf(press('Dead', { altKey: true, code: 'KeyN' }), true)).toBe('Alt+N');
  });

  describe('of two strokes', () => {
    const list = [
      command('library', 'Alt+G>L'),
      command('meetings', 'Alt+G>M'),
      { ...command('trash', 'Alt+G>T'), when: () => false },
      command('bare', '1>2'),
      { ...command('part', 'Alt+X>Y'), pointed: true },
    ];
    const asked = { context, mac: false, bareKeys: true };
    const first = press('g', { altKey: true, code: 'KeyG' });

    test('wait for the second, and run what both say', () => {
      expect(answerKey(first, list, asked)).toEqual({ waits: 'Alt+G' });
      expect(ran(answerKey(press('l'), list, { ...asked, after: 'Alt+G' }))).toBe('library');
      // The layout writes Cyrillic: by its place.
      expect(ran(answerKey(press('ь', { code: 'KeyM' }), list, { ...asked, after: 'Alt+G' }))).toBe('meetings');
      expect(answerKey(press('x'), list, { ...asked, after: 'Alt+G' })).toBeNull();
      expect(answerKey(press('t'), list, { ...asked, after: 'Alt+G' })).toBeNull();
      expect(answerKey(press('l'), list, asked)).toBeNull();
    });

    test('take the second even where text is typed, but begin there with no bare key', () => {
      const typing = { ...asked, context: { ...context, typing: true } };
      expect(answerKey(first, list, typing)).toEqual({ waits: 'Alt+G' });
      expect(ran(answerKey(press('l'), list, { ...typing, after: 'Alt+G' }))).toBe('library');
      expect(answerKey(press('1'), list, typing)).toBeNull();
      expect(answerKey(press('1'), list, asked)).toEqual({ waits: '1' });
      expect(answerKey(press('1'), list, { ...asked, bareKeys: false })).toBeNull();
    });

    test('are not begun for what cannot run or has no key of its own', () => {
      expect(answerKey(first, list.slice(2, 3), asked)).toBeNull();
      expect(answerKey(press('x', { altKey: true }), list, asked)).toBeNull();
      expect(continuationsOf('Alt+G', list, { context, keymap: new Map() }).map(({ second }) => second)).toEqual([
        'L',
        'M',
      ]);
    });

    test('are hidden by a key alone that is their first, and that is told on both sides', () => {
      const more = [...list, command('new', 'Alt+G')];
      expect(ran(answerKey(first, more, asked))).toBe('new');
      const ids = (found: readonly Command[]) => found.map(({ id }) => id);
      expect(ids(conflictsOf('Alt+G>L', more, new Map()).hiddenBy)).toEqual(['new']);
      expect(ids(conflictsOf('Alt+G', more, new Map()).hides)).toEqual(['library', 'meetings', 'trash']);
      expect(ids(conflictsOf('Alt+G>L', more, new Map()).same)).toEqual(['library']);
    });

    test('are written as they are pressed, and are two at most', () => {
      expect(formatKeybinding('Alt+G>L', false)).toBe('Alt+G L');
      expect(formatKeybinding('Alt+G>L', true)).toBe('⌥G L');
      expect(keymapOf(['library Alt+Q>L', 'meetings Alt+Q>L>M', 'trash Alt+Q>']).get('library')).toEqual(['Alt+Q>L']);
      for (const wrong of ['Alt+G>', '>L', 'Alt+G>L>M', 'Alt+G>l']) expect(() => parseKeybinding(wrong)).toThrow();
    });
  });
});
