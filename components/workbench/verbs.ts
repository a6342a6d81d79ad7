import { type Command, commands } from '../../lib/commands';
import { formatKeybinding, keybindingsOf } from '../../lib/commands/keys';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { language, t, type Words, wordsIn } from '../../lib/i18n';
import { type Keymap, keymapOf } from '../../lib/model/keybinding';
import { type HeldLine, heldLine, lineWith, narrows, type Query, scoreOfHeld } from '../../lib/search/match';
import type { IconName } from '../ui';
import type { PaletteEntry } from './found';
import { onMac } from './platform';

interface Verb {
  readonly command: Command;
  readonly title: string;
  readonly detail: string;
  readonly shortcut?: string;
  /** What typed words are compared with: in the language in use, and in the other one. */
  readonly lines: readonly HeldLine[];
}

/** A command that answers, by its id. */
export interface FoundVerb {
  readonly id: string;
  readonly score: number;
  readonly verb: Verb;
}

/** The commands as they are found: in words of both languages, with the keys that run them. */
export class Verbs {
  private keymap: Keymap = new Map();
  private principles: readonly string[] = [];
  private other: Words | null = null;
  private verbs: readonly Verb[] | null = null;
  /** The last question, and the verbs among all that answer it, whether they can run or not. */
  private last: { readonly all: readonly Verb[]; readonly query: Query; readonly found: readonly FoundVerb[] } | null =
    null;
  private spoken = language();

  constructor(private readonly services: Services) {}

  /** Reads the keys that were chosen, and the words of the other language. */
  async load(): Promise<void> {
    this.keymap = keymapOf((await this.services.repository.settings()).keys);
    const wanted = language() === 'en' ? 'es' : 'en';
    if (this.other?.language !== wanted) this.other = await wordsIn(wanted).catch(() => null);
    this.verbs = null;
  }

  /** Names the principles, in the order of the codebook. */
  name(principles: readonly string[]): void {
    this.principles = principles;
    this.verbs = null;
  }

  /** Commands that can run now and answer, all of them where nothing is asked; in the order of the table. */
  find(query: Query): FoundVerb[] {
    const context = contextOf(this.services.session);
    return this.answering(query).filter(({ verb }) => verb.command.when?.(context) ?? true);
  }

  /** Those whose words answer; a letter more is looked for only among those that answered without it. */
  private answering(query: Query): readonly FoundVerb[] {
    const all = this.all();
    const { last } = this;
    const among = last?.all === all && narrows(query, last.query) ? last.found.map(({ verb }) => verb) : all;
    const found: FoundVerb[] = [];
    for (const verb of among) {
      let score = 0;
      for (const line of verb.lines) score = Math.max(score, scoreOfHeld(query, line, true));
      if (score > 0) found.push({ id: verb.command.id, score, verb });
    }
    this.last = { all, query, found };
    return found;
  }

  private all(): readonly Verb[] {
    if (this.spoken !== language()) this.verbs = null;
    this.spoken = language();
    this.verbs ??= commands.filter(({ id }) => id !== 'palette.open').map((command) => this.verbOf(command));
    return this.verbs;
  }

  private verbOf(command: Command): Verb {
    const [key] = keybindingsOf(command, this.keymap);
    const [title, detail] = [this.titleOf(command), t(`category_${command.category}`)];
    const other = this.other?.language === language() ? null : this.other;
    return {
      command,
      title,
      detail,
      shortcut: key && formatKeybinding(key, onMac),
      lines: [lineWith(title, detail), ...(other ? [lineWith(other.t(command.title), '')] : [])].map(heldLine),
    };
  }

  /** A command's title; for the principle toggles with the principle's own name. */
  private titleOf({ id, title }: Command): string {
    const name = this.principles[Number(/^clip\.principle(\d)$/.exec(id)?.[1]) - 1];
    return name ? t('command_clip_principleNamed', name) : t(title);
  }

  /** A command as the line that shows it. */
  entryOf({ verb: { command, title, detail, shortcut }, score }: FoundVerb): PaletteEntry {
    const { services } = this;
    return {
      id: command.id,
      icon: (command.icon as IconName | undefined) ?? 'chevron-right',
      title,
      detail,
      shortcut,
      score,
      run: () => void runCommand(command, services, contextOf(services.session)),
    };
  }
}
