import { type Keymap, parseKeybinding, type Stroke, strokesOf } from '../model/keybinding';
import type { Command } from './command';
import { isBare, type KeyPress, keybindingsOf, matchesStroke } from './keys';
import type { Context } from './services';

export interface KeySettings {
  readonly mac: boolean;
  /** Whether bare keys act at all. */
  readonly bareKeys: boolean;
  readonly keymap?: Keymap;
}

/** What a press comes to: a command, the first stroke of a chord that waits for its second, or nothing of ours. */
export type KeyAnswer = { readonly command: Command } | { readonly waits: string } | null;

interface Asked extends KeySettings {
  readonly context: Context;
  /** The first stroke that was pressed before, as it is written; that one alone is answered then. */
  readonly after?: string | null;
}

/** The command that a press runs in a context, or the chords it begins. A key alone comes before chords that begin so. */
export function answerKey(press: KeyPress, commands: readonly Command[], asked: Asked): KeyAnswer {
  const { context, mac, keymap, after } = asked;
  const able = commands.filter((command) => !command.pointed && (command.when?.(context) ?? true));
  const bound = able.flatMap((command) => keybindingsOf(command, keymap).map((binding) => ({ command, binding })));
  if (after) {
    const found = bound.find(({ binding }) => {
      const [, second] = parseKeybinding(binding);
      return second && strokesOf(binding)[0] === after && matchesStroke(press, second, mac);
    });
    return found ? { command: found.command } : null;
  }
  const begun = bound.filter(({ binding }) => begins(press, parseKeybinding(binding)[0], asked));
  const alone = begun.find(({ binding }) => strokesOf(binding).length === 1);
  if (alone) return { command: alone.command };
  const [first] = begun.flatMap(({ binding }) => strokesOf(binding)[0] ?? []);
  return first ? { waits: first } : null;
}

/** Whether a press is this stroke, and may be one here. */
function begins(press: KeyPress, stroke: Stroke, { context, mac, bareKeys }: Asked): boolean {
  if (!matchesStroke(press, stroke, mac)) return false;
  if (isBare(stroke) && !bareKeys) return false;
  return !(context.typing && (isBare(stroke) || yieldsToText(stroke, mac)));
}

/** Keys that mean something of their own in a text field. */
const yieldsToText = ({ mod, alt, key }: Stroke, mac: boolean) =>
  (mod && (key === 'Z' || key === 'Y' || key === 'A')) ||
  (!mod && !alt && /^(Delete|Enter|Arrow.*|Page.*)$/.test(key)) ||
  (mod && key === 'Delete') ||
  (mac && alt && !mod && (key.length === 1 || key.startsWith('Arrow')));

/** The commands whose chords begin with a stroke and can run now, each with its second stroke. */
export function continuationsOf(
  first: string,
  commands: readonly Command[],
  { context, keymap }: { context: Context; keymap: Keymap },
): { readonly command: Command; readonly second: string }[] {
  return commands
    .filter(({ when, pointed }) => !pointed && (when?.(context) ?? true))
    .flatMap((command) =>
      keybindingsOf(command, keymap).flatMap((binding) => {
        const [begin, second] = strokesOf(binding);
        return begin === first && second !== undefined ? [{ command, second }] : [];
      }),
    );
}

/** How a keybinding stands in the way of others, each by the commands it meets. */
export interface Conflicts {
  /** Have the same keys. */
  readonly same: readonly Command[];
  /** Run at the first stroke of this chord, so that its second is never asked for. */
  readonly hiddenBy: readonly Command[];
  /** Have chords that begin with this key and are not reached. */
  readonly hides: readonly Command[];
}

/** What a keybinding meets among the commands. */
export function conflictsOf(binding: string, commands: readonly Command[], keymap: Keymap): Conflicts {
  const [first, second] = strokesOf(binding);
  const having = (fits: (other: string) => boolean) =>
    commands.filter((command) => !command.pointed && keybindingsOf(command, keymap).some(fits));
  return {
    same: having((other) => other === binding),
    hiddenBy: second === undefined ? [] : having((other) => other === first),
    hides: second === undefined ? having((other) => strokesOf(other)[0] === binding && other !== binding) : [],
  };
}
