import { backupCommands } from './backup';
import { clipCommands } from './clip';
import type { Command } from './command';
import { digestCommands } from './digest';
import { digestPutCommands } from './digest-put';
import { editCommands } from './edit';
import { highlightCommands } from './highlight';
import { libraryCommands } from './library';
import { meetingCommands } from './meeting';
import { openLineCommands } from './open-lines';
import { principleCommands } from './principle';
import { sampleCommands } from './sample';
import { shareCommands } from './share';
import { tabCommands } from './tab';
import { versionCommands } from './versions';
import { viewCommands } from './view';

export type { Command, MenuPlace } from './command';

/** Everything a user can do, as lists of lists. A new command is one entry in one of them. */
export const commands: readonly Command[] = [
  clipCommands,
  highlightCommands,
  meetingCommands,
  openLineCommands,
  digestCommands,
  digestPutCommands,
  shareCommands,
  principleCommands,
  libraryCommands,
  sampleCommands,
  backupCommands,
  editCommands,
  viewCommands,
  tabCommands,
  versionCommands,
].flat();

const byId = new Map(commands.map((command) => [command.id, command]));

/** A command by its id. Throws where there is none: a mistake of ours. */
export function commandNamed(id: string): Command {
  const command = byId.get(id);
  if (!command) throw new Error(`No command ${id}`);
  return command;
}
