import { afterEach, describe, expect, test, vi } from 'vitest';
import { commands } from '../../lib/commands';
import { browserCommands, manifestCommands } from '../../lib/commands/browser';
import { captureCommands } from '../../lib/commands/capture';
import { isBare, keybindingsOf } from '../../lib/commands/keys';
import type { Context } from '../../lib/commands/services';
import type { RecordId } from '../../lib/model';
import { parseKeybinding, readKeyEntry, strokesOf } from '../../lib/model/keybinding';
import { tabKinds } from '../../lib/workbench/session';
import english from '../../public/_locales/en/messages.json';
import spanish from '../../public/_locales/es/messages.json';

const records: (RecordId | null)[] = [
  null,
  'clip:a',
  'meeting:a',
  'digest:a',
  'principle:own',
  'principle:humility',
  'session:a',
  'thread:a',
];

/** Every situation that a command's `when` can tell apart. */
const contexts: Context[] = [null, ...tabKinds].flatMap((activeKind) =>
  records.flatMap((record) =>
    [true, false].map((trash) => ({
      activeKind,
      activeRecord: record,
      selection: record ? [record] : [],
      typing: false,
      trash,
    })),
  ),
);

describe('the table of commands', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('has every id once', () => {
    const ids = commands.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('names each command and its category in every language', () => {
    for (const { title, category } of commands)
      for (const messages of [english, spanish] as Record<string, unknown>[]) {
        expect(messages, title).toHaveProperty(title);
        expect(messages, category).toHaveProperty(`category_${category}`);
      }
  });

  test('binds each key to one command at a time', () => {
    for (const context of contexts) {
      const bound = new Map<string, string>();
      for (const command of commands.filter(({ when }) => when?.(context) ?? true))
        for (const key of keybindingsOf(command)) {
          expect(bound.get(key), `${key} of ${command.id}`).toBeUndefined();
          bound.set(key, command.id);
        }
      for (const [key, id] of bound) {
        const [first = ''] = strokesOf(key);
        if (first !== key) expect(bound.get(first), `${first} alone hides ${key} of ${id}`).toBeUndefined();
      }
    }
  });

  test('gives no part of the page a key that goes between tabs: whoever goes on there would change what they are in', () => {
    const [tabs, others] = [true, false].map((of) => commands.filter(({ id }) => id.startsWith('tab.') === of));
    const keys = new Set(tabs?.flatMap((command) => keybindingsOf(command)));
    expect(keys).toContain('Alt+PageUp');
    const taken = others?.filter((command) => keybindingsOf(command).some((key) => keys.has(key)));
    expect(taken?.map(({ id }) => id)).toEqual([]);
  });

  test('names the commands of the capture form in every language, none of them twice', () => {
    const ids = [...commands, ...browserCommands, ...captureCommands].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { title } of captureCommands)
      for (const messages of [english, spanish]) expect(messages).toHaveProperty(title);
  });

  test('gives what needs a part no key and no menu: only a control says which part', () => {
    for (const command of commands.filter(({ pointed }) => pointed)) {
      expect(command.keybinding, command.id).toBeUndefined();
      expect(command.menus, command.id).toBeUndefined();
      for (const context of contexts) expect(command.when?.(context), command.id).toBe(false);
    }
  });

  test('shows nothing in a menu that can never run there', () => {
    // As on a device that has apps to share with.
    vi.stubGlobal('navigator', { ...globalThis.navigator, canShare: () => true });
    const kinds = ['clip', 'meeting', 'digest', 'principle'] as const;
    for (const kind of kinds)
      for (const command of commands.filter(({ menus }) => menus?.includes(kind)))
        expect(
          contexts.some((context) => context.selection[0]?.startsWith(kind) && (command.when?.(context) ?? true)),
          `${command.id} in the menu of a ${kind}`,
        ).toBe(true);
  });

  test('binds no key a browser keeps for itself', () => {
    for (const command of commands)
      for (const key of keybindingsOf(command)) {
        // The palette has two other keys: this one is there where the browser gives it.
        const fault = command.id === 'palette.open' && key === 'Mod+Shift+P' ? 'reserved' : null;
        // As it would be read of a setting: keys are compared as text.
        expect(readKeyEntry(`${command.id} ${key}`)).toEqual({ command: command.id, binding: key, fault });
      }
  });

  test('gives the manifest every key the browser listens for, named in every language, and none of the workbench', () => {
    const given = manifestCommands();
    expect(Object.keys(given)).toEqual(browserCommands.map(({ id }) => id));
    for (const { id, title, key } of browserCommands) {
      expect(given[id]?.suggested_key.default).toBe(key);
      if (given[id]?.description) expect(given[id].description).toBe(`__MSG_${title}__`);
      for (const messages of [english, spanish]) expect(messages).toHaveProperty(title);
      expect(commands.flatMap((command) => keybindingsOf(command))).not.toContain(key);
    }
  });

  test('says outside of text fields only what bare keys do', () => {
    const bare = commands.flatMap((command) => keybindingsOf(command).filter((key) => isBare(parseKeybinding(key)[0])));
    expect(bare).toContain('1');
    expect(bare).not.toContain('F1');
  });
});
