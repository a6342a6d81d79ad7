import type { ComponentChildren } from 'preact';
import type { Command } from '../lib/commands/command';
import { formatKeybinding, keybindingsOf } from '../lib/commands/keys';
import { t } from '../lib/i18n';
import type { RecordId } from '../lib/model';
import { useRun } from './acts';
import { useKeymap } from './hooks';
import { Button, type ButtonProps, IconButton, type IconName, MenuItem, type MenuItemProps } from './ui';
import { onMac } from './workbench/platform';

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
  ...look
}: CommandProps & Omit<ButtonProps, 'onClick' | 'children' | 'label' | 'command'> & { children?: ComponentChildren }) {
  const run = useRun();
  if (!command) return null;
  return (
    <Button
      icon={command.icon as IconName | undefined}
      {...look}
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

/** A command as an item of a menu, with its key; its own title and picture unless others are given. What says what it is for has no picture. */
export function CommandItem({
  command,
  record,
  part,
  icon,
  shortcut,
  danger,
  disabled,
  detail,
  children,
}: CommandProps & Partial<Pick<MenuItemProps, 'icon' | 'shortcut' | 'danger' | 'disabled' | 'detail' | 'children'>>) {
  const run = useRun();
  const keymap = useKeymap();
  if (!command) return null;
  const [key] = keybindingsOf(command, keymap);
  return (
    <MenuItem
      icon={detail ? icon : (icon ?? (command.icon as IconName | undefined))}
      shortcut={shortcut ?? (key && formatKeybinding(key, onMac))}
      danger={danger}
      disabled={disabled}
      detail={detail}
      command={command.id}
      onClick={() => void run(command, record, part)}
    >
      {children ?? t(command.title)}
    </MenuItem>
  );
}

/** One command of a list, by id. */
export const commandOf = (commands: readonly Command[], id: string): Command | undefined =>
  commands.find((command) => command.id === id);
