import type { Command } from './command';
import { offered } from './offers';

const text = (id: string, title: Command['title'], more: Pick<Command, 'keybinding' | 'icon'>): Command =>
  offered({ id: `text.${id}`, title, category: 'digest', ...more });

/**
 * What can be done to words in light Markdown, while a field of them has the focus. They come before the commands of the frame: in such a field
 * their keys are theirs.
 */
export const textCommands: readonly Command[] = [
  text('bold', 'command_text_bold', { keybinding: 'Mod+B', icon: 'bold' }),
  text('italic', 'command_text_italic', { keybinding: 'Mod+I', icon: 'italic' }),
  text('link', 'command_text_link', { keybinding: 'Mod+Shift+K', icon: 'link' }),
  text('list', 'command_text_list', { icon: 'list' }),
  text('numbers', 'command_text_numbers', { icon: 'numbers' }),
  text('quote', 'command_text_quote', { icon: 'quote' }),
];
