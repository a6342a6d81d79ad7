import { useEffect } from 'preact/hooks';
import { commands } from '../../lib/commands';
import { commandForKey, isTextField, keymapOf } from '../../lib/commands/keys';
import { contextOf, runCommand } from '../../lib/commands/run';
import { useSettings } from '../hooks';
import { useServices } from '../services';
import type { Desk } from './desk';
import { onMac } from './platform';

/** The one place where keys become commands. While a dialog asks, keys are the dialog's. */
export function useKeys(desk: Desk): void {
  const services = useServices();
  const { bareKeys, keys } = useSettings();
  const chosen = keys.join('\n');
  useEffect(() => {
    const keymap = keymapOf(keys);
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (desk.question.peek() || services.session.palette.peek()) return;
      if (document.querySelector('dialog[open]')) return;
      const context = contextOf(services.session, isTextField(event.target));
      const command = commandForKey(event, commands, { context, bareKeys, keymap, mac: onMac });
      if (!command) return;
      event.preventDefault();
      void runCommand(command, services, context);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [services, desk, bareKeys, chosen]);
}
