import { browserCommands } from '../../lib/commands/browser';
import { formatKeybinding } from '../../lib/commands/keys';
import { onMac } from '../workbench/platform';

/** The key that opens a page to us, as it was suggested. */
export const pressKey = () => formatKeybinding(browserCommands[0]?.key ?? '', onMac);
