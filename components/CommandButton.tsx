import type { ComponentChildren } from 'preact';
import type { Command } from '../lib/commands/command';
import { t } from '../lib/i18n';
import type { RecordId } from '../lib/model';
import { useRun } from './acts';
import { Button, type ButtonProps, IconButton, type IconName, MenuItem } from './ui';

interface CommandProps {
  command: Command | undefined;
  /** What it acts on; left out: what is at hand. */
  record?: RecordId;
  /** The part of that record it acts on. */
  part?: string;
}

/** A command as a button, with its own title unless other words are given. Nothing where there is no such command. */
export function CommandButton({
  command,
  record,
  part,
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
      data-command={command.id}
      onClick={() => void run(command, record, part)}
    >
      {children ?? t(command.title)}
    </Button>
  );
}

/** A command as a button that shows its picture only; its title, or what is given, is its name. */
export function CommandIconButton({
  command,
  record,
  part,
  icon,
  label,
  ...look
}: CommandProps &
  Omit<ButtonProps, 'onClick' | 'children' | 'icon' | 'label' | 'command'> & { icon?: IconName; label?: string }) {
  const run = useRun();
  const shown = icon ?? (command?.icon as IconName | undefined);
  if (!command || !shown) return null;
  return (
    <IconButton
      {...look}
      icon={shown}
      label={label ?? t(command.title)}
      data-command={command.id}
      onClick={() => void run(command, record, part)}
    />
  );
}

/** A command as an item of a menu. */
export function CommandItem({ command, record, part, danger }: CommandProps & { danger?: boolean }) {
  const run = useRun();
  if (!command) return null;
  return (
    <MenuItem
      icon={command.icon as IconName | undefined}
      danger={danger}
      command={command.id}
      onClick={() => void run(command, record, part)}
    >
      {t(command.title)}
    </MenuItem>
  );
}

/** One command of a list, by id. */
export const commandOf = (commands: readonly Command[], id: string): Command | undefined =>
  commands.find((command) => command.id === id);
