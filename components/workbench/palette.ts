import { type Command, commands } from '../../lib/commands';
import { formatKeybinding, type Keymap, keybindingsOf, keymapOf } from '../../lib/commands/keys';
import { matchScore } from '../../lib/commands/match';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { formatDate, t } from '../../lib/i18n';
import type { RecordId } from '../../lib/model';
import type { TabKind } from '../../lib/workbench/session';
import { principleName } from '../principle-name';
import type { IconName } from '../ui';
import { onMac } from './platform';

/** One line of "Find or do…". */
export interface PaletteEntry {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  readonly shortcut?: string;
  /** The command's id, if it is one. */
  readonly command?: string;
  run(): void;
}

const mostClips = 20;
const mostRecent = 8;
const recentKey = 'recentCommands';

/** Commands that can run now and things in the library that answer what was typed, best first, recent commands before. */
export async function findEntries(services: Services, typed: string): Promise<PaletteEntry[]> {
  const recent = (await services.repository.local<string[]>(recentKey)) ?? [];
  const principles = (await services.repository.list('principle')).map(principleName);
  const keymap = keymapOf((await services.repository.settings()).keys);
  const found = commandEntries(services, typed, { recent, principles, keymap });
  if (!typed.trim()) return found;
  const [clips, others] = await Promise.all([clipEntries(services, typed), otherEntries(services, typed)]);
  return [...found.slice(0, 12), ...others, ...clips];
}

/** Puts a command first for the next time. Losing it matters to nobody. */
export function rememberCommand({ repository }: Services, id: string): void {
  const remember = async () => {
    const recent = (await repository.local<string[]>(recentKey)) ?? [];
    await repository.setLocal(recentKey, [id, ...recent.filter((other) => other !== id)].slice(0, mostRecent));
  };
  remember().catch((error: unknown) => console.warn('recent', error));
}

interface Known {
  readonly recent: readonly string[];
  /** Names in the order of the codebook. */
  readonly principles: readonly string[];
  readonly keymap: Keymap;
}

function commandEntries(services: Services, typed: string, { recent, principles, keymap }: Known): PaletteEntry[] {
  const context = contextOf(services.session);
  const place = (id: string) => {
    const at = recent.indexOf(id);
    return at < 0 ? mostRecent : at;
  };
  const scored = commands
    .filter((command) => command.id !== 'palette.open' && (command.when?.(context) ?? true))
    .map((command) => ({
      command,
      score: matchScore(typed, `${titleOf(command, principles)} ${t(`category_${command.category}`)}`),
    }))
    .filter(({ score }) => score > 0);
  scored.sort((a, b) => b.score - a.score || place(a.command.id) - place(b.command.id));
  return best(scored).map(({ command }) => ({
    ...entryOf(command, services),
    title: titleOf(command, principles),
    shortcut: shortcutOf(command, keymap),
  }));
}

function shortcutOf(command: Command, keymap: Keymap): string | undefined {
  const [key] = keybindingsOf(command, keymap);
  return key && formatKeybinding(key, onMac);
}

function entryOf(command: Command, services: Services): PaletteEntry {
  return {
    id: command.id,
    command: command.id,
    icon: (command.icon as IconName | undefined) ?? 'chevron-right',
    title: t(command.title),
    detail: t(`category_${command.category}`),
    run: () => void runCommand(command, services, contextOf(services.session)),
  };
}

/** Without what only resembles it, where something says what was typed. */
function best<T extends { score: number }>(scored: readonly T[]): readonly T[] {
  return (scored[0]?.score ?? 0) >= 40 ? scored.filter(({ score }) => score >= 40) : scored;
}

/** A command's title; for the principle toggles with the principle's own name. */
function titleOf(command: Command, principles: readonly string[]): string {
  const name = principles[Number(/^clip\.principle(\d)$/.exec(command.id)?.[1]) - 1];
  return name ? t('command_clip_principleNamed', name) : t(command.title);
}

async function clipEntries(services: Services, typed: string): Promise<PaletteEntry[]> {
  const { rows } = await services.repository.findClips({ text: typed });
  const clips = await services.repository.clipsAt(rows.subarray(0, mostClips));
  return clips.map((clip) =>
    recordEntry(services, { kind: 'clip', id: clip.id, icon: 'book', title: clip.title, detail: clip.site }),
  );
}

interface Found {
  kind: TabKind;
  id: RecordId;
  icon: IconName;
  title: string;
  detail: string;
}

async function otherEntries(services: Services, typed: string): Promise<PaletteEntry[]> {
  const { repository } = services;
  const [meetings, digests, principles] = await Promise.all([
    repository.list('meeting'),
    repository.list('digest'),
    repository.list('principle'),
  ]);
  const all: Found[] = [
    ...meetings.map((meeting) => ({
      kind: 'meeting' as const,
      id: meeting.id,
      icon: 'meetings' as const,
      title: meeting.title || t('editor_meeting'),
      detail: formatDate(meeting.date),
    })),
    ...digests.map((digest) => ({
      kind: 'digest' as const,
      id: digest.id,
      icon: 'digests' as const,
      title: digest.title || t('editor_digest'),
      detail: formatDate(digest.createdAt),
    })),
    ...principles.map((principle) => ({
      kind: 'principle' as const,
      id: principle.id,
      icon: principle.icon,
      title: principleName(principle),
      detail: t('category_principle'),
    })),
  ];
  const scored = all
    .map((found) => ({ found, score: matchScore(typed, found.title) }))
    .filter(({ score }) => score > 10);
  scored.sort((a, b) => b.score - a.score);
  return scored.slice(0, 20).map(({ found }) => recordEntry(services, found));
}

function recordEntry({ session }: Services, { kind, id, icon, title, detail }: Found): PaletteEntry {
  return { id, icon, title, detail, run: () => session.open(kind, id) };
}
