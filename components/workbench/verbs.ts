import { type Command, commands } from '../../lib/commands';
import { alsoCalled } from '../../lib/commands/also';
import { formatKeybinding, keybindingsOf } from '../../lib/commands/keys';
import { takesAway } from '../../lib/commands/menu';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { language, t, type Words, wordsIn } from '../../lib/i18n';
import { type Keymap, keymapOf } from '../../lib/model/keybinding';
import {
  type HeldLine,
  heldLine,
  lineOf,
  lineWith,
  narrows,
  ofOtherName,
  type Query,
  scoreOfHeld,
  tier,
  titleEnd,
} from '../../lib/search/match';
import type { IconName } from '../ui';
import type { PaletteEntry } from './found';
import { onMac } from './platform';

interface Verb {
  readonly command: Command;
  readonly title: string;
  readonly detail: string;
  readonly shortcut?: string;
  /** What typed words are compared with: its title, and its other names. */
  readonly line: HeldLine;
  readonly names: readonly OtherName[];
}

/** Another name of a command: what people call it, in both languages, or its title in the other one. */
interface OtherName {
  readonly name: string;
  readonly line: HeldLine;
}

/** A command that answers, by its id. */
export interface FoundVerb {
  readonly id: string;
  readonly score: number;
  readonly verb: Verb;
  /** The name by which it was found, where that is not its title. */
  readonly also?: string;
}

/** Names as they are compared: what is typed may have words of the title in it, too (“export slides”). */
function namesWith(title: string, names: readonly string[]): OtherName[] {
  if (names.length === 0) return [];
  const beside = title && `${titleEnd} ${lineOf(title)}`;
  return names.map((name) => ({ name, line: heldLine(lineOf(name) + beside) }));
}

/**
 * How well a command answers by the best of its names. Letters in their order are looked for in its title alone; where
 * that says what was typed, another name only brings it further up.
 */
function answerOf(query: Query, verb: Verb): FoundVerb {
  const ofTitle = scoreOfHeld(query, verb.line, true);
  let score = ofTitle;
  let also: string | undefined;
  for (const { name, line } of verb.names) {
    const given = ofOtherName(scoreOfHeld(query, line));
    if (given > score) [score, also] = [given, ofTitle < tier.phrase ? name : undefined];
  }
  return { id: verb.command.id, score, verb, ...(also !== undefined && { also }) };
}

/** The commands as they are found: in words of both languages, with the keys that run them. */
export class Verbs {
  private keymap: Keymap = new Map();
  private principles: readonly string[] = [];
  private other: Words | null = null;
  private verbs: readonly Verb[] | null = null;
  private readonly names = new Map<string, readonly OtherName[]>();
  /** The last question, and the verbs among all that answer it, whether they can run or not. */
  private last: { readonly all: readonly Verb[]; readonly query: Query; readonly found: readonly FoundVerb[] } | null =
    null;
  private spoken = language();

  constructor(private readonly services: Services) {}

  /** Reads the keys that were chosen, and the words of the other language. */
  async load(): Promise<void> {
    this.keymap = keymapOf((await this.services.repository.settings()).keys);
    const wanted = language() === 'en' ? 'es' : 'en';
    if (this.other?.language !== wanted) {
      this.other = await wordsIn(wanted).catch(() => null);
      this.names.clear();
    }
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
      const answer = answerOf(query, verb);
      if (answer.score > 0) found.push(answer);
    }
    this.last = { all, query, found };
    return found;
  }

  private all(): readonly Verb[] {
    if (this.spoken !== language()) {
      this.names.clear();
      this.verbs = null;
    }
    this.spoken = language();
    this.verbs ??= commands.filter(({ id }) => id !== 'palette.open').map((command) => this.verbOf(command));
    return this.verbs;
  }

  private verbOf(command: Command): Verb {
    const [key] = keybindingsOf(command, this.keymap);
    const [title, detail] = [this.titleOf(command), t(`category_${command.category}`)];
    return {
      command,
      title,
      detail,
      shortcut: key && formatKeybinding(key, onMac),
      line: heldLine(lineWith(title, detail)),
      names: this.namesOf(command),
    };
  }

  /** A command's other names, made once in a language. */
  private namesOf(command: Command): readonly OtherName[] {
    const known = this.names.get(command.id);
    if (known) return known;
    const { id, title, category } = command;
    const { other } = this;
    const names = namesWith(`${t(title)} ${t(`category_${category}`)}`, alsoCalled(id));
    if (other && other.language !== language())
      names.push(...namesWith('', [other.t(title)]), ...namesWith(other.t(title), alsoCalled(id, other)));
    this.names.set(id, names);
    return names;
  }

  /** A command's title; for the principle toggles with the principle's own name. */
  private titleOf({ id, title }: Command): string {
    const name = this.principles[Number(/^clip\.principle(\d)$/.exec(id)?.[1]) - 1];
    return name ? t('command_clip_principleNamed', name) : t(title);
  }

  /** A command as the line that shows it. */
  entryOf({ verb: { command, title, detail, shortcut }, score, also }: FoundVerb): PaletteEntry {
    const { services } = this;
    return {
      id: command.id,
      icon: (command.icon as IconName | undefined) ?? 'chevron-right',
      title,
      detail,
      shortcut,
      ...(also !== undefined && { also }),
      score,
      doubtful: score <= (takesAway(command) ? tier.slip : tier.letters),
      run: () => void runCommand(command, services, contextOf(services.session)),
    };
  }
}
