import type { ComponentChildren } from 'preact';
import type { Command } from '../lib/commands/command';
import { t } from '../lib/i18n';
import type { RecordId } from '../lib/model';
import { useRun } from './acts';
import { Button, type ButtonProps, type IconName, MenuItem } from './ui';

interface CommandProps {
  command: Command | undefined;
  /** What it acts on; left out: what is at hand. */
  record?: RecordId;
}

/** A command as a button, with its own title unless other words are given. Nothing where there is no such command. */
export function CommandButton({
  command,
  record,
  children,
  kind,
  small,
}: CommandProps & { children?: ComponentChildren; kind?: ButtonProps['kind']; small?: boolean }) {
  const run = useRun();
  if (!command) return null;
  return (
    <Button
      kind={kind}
      small={small}
      icon={command.icon as IconName | undefined}
      onClick={() => void run(command, record)}
    >
      {children ?? t(command.title)}
    </Button>
  );
}

/** A command as an item of a menu. */
export function CommandItem({ command, record, danger }: CommandProps & { danger?: boolean }) {
  const run = useRun();
  if (!command) return null;
  return (
    <MenuItem icon={command.icon as IconName | undefined} danger={danger} onClick={() => void run(command, record)}>
      {t(command.title)}
    </MenuItem>
  );
}

/** One command of a list, by id. */
export const commandOf = (commands: readonly Command[], id: string): Command | undefined =>
  commands.find((command) => command.id === id);
