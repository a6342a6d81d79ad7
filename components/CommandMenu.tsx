import { Fragment } from 'preact';
import type { Command, MenuPlace } from '../lib/commands/command';
import { inMenu, takesAway } from '../lib/commands/menu';
import type { Context } from '../lib/commands/services';
import type { RecordId } from '../lib/model';
import { CommandItem } from './CommandButton';
import { MenuLine } from './ui';

interface CommandItemsProps {
  commands: readonly Command[];
  place: MenuPlace;
  context: Context;
  /** What they act on; left out: what is at hand. */
  record?: RecordId;
  /** The part of that record they act on. */
  part?: string;
}

/** The items of a menu at a place, in groups with a line between them; what takes something away stands last, and looks it. */
export function CommandItems({ commands, place, context, record, part }: CommandItemsProps) {
  return inMenu(commands, place, context).map((group, index) => (
    <Fragment key={group[0]?.id}>
      {index > 0 && <MenuLine />}
      {group.map((command) => (
        <CommandItem key={command.id} command={command} record={record} part={part} danger={takesAway(command)} />
      ))}
    </Fragment>
  ));
}
