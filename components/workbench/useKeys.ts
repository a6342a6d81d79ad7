import { useEffect, useRef } from 'preact/hooks';
import { commands } from '../../lib/commands';
import { answerKey } from '../../lib/commands/key-answer';
import { bindingOf, formatKeybinding, isTextField } from '../../lib/commands/keys';
import { keyContextOf, runCommand } from '../../lib/commands/run';
import { t } from '../../lib/i18n';
import { keymapOf } from '../../lib/model/keybinding';
import { useSettings } from '../hooks';
import { useServices } from '../services';
import type { Desk } from './desk';
import { onMac } from './platform';

/** How long the second key of a chord is waited for, ms. */
export const chordPatience = 3000;

/** The one place where keys become commands. While a dialog asks, keys are the dialog's. */
export function useKeys(desk: Desk): void {
  const services = useServices();
  const { bareKeys, keys } = useSettings();
  const chosen = keys.join('\n');
  const wait = useChord(desk);
  useEffect(() => {
    const keymap = keymapOf(keys);
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat || event.key === 'Process') return;
      if (desk.question.peek() || services.session.palette.peek()) return;
      if (document.querySelector('dialog[open]')) return;
      const after = desk.chord.peek();
      // A modifier is on its way to a second stroke.
      if (after && /^(Shift|Control|Alt|AltGraph|Meta)$/.test(event.key)) return;
      const context = keyContextOf(services.session, isTextField(event.target));
      const answer = answerKey(event, commands, { context, bareKeys, keymap, mac: onMac, after });
      if (after) wait(null);
      if (!answer && !after) return;
      event.preventDefault();
      if (after) event.stopImmediatePropagation();
      if (!answer) {
        const second = bindingOf(event, onMac);
        if (after && event.key !== 'Escape')
          services.notify(
            t('chord_nothing', formatKeybinding(after, onMac), second ? formatKeybinding(second, onMac) : ''),
          );
      } else if ('waits' in answer) wait(answer.waits);
      else void runCommand(answer.command, services, context);
    };
    // A key that is waited for is taken before whatever has the focus makes something else of it.
    const first = (event: KeyboardEvent) => desk.chord.peek() && press(event);
    window.addEventListener('keydown', first, true);
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', first, true);
      window.removeEventListener('keydown', press);
    };
  }, [services, desk, bareKeys, chosen]);
}

/** What begins and ends the wait for a second key; it ends by itself, and as the window is left. */
function useChord(desk: Desk): (stroke: string | null) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wait = (stroke: string | null) => {
    clearTimeout(timer.current);
    desk.chord.value = stroke;
    if (stroke) timer.current = setTimeout(() => wait(null), chordPatience);
  };
  useEffect(() => {
    const leave = () => wait(null);
    window.addEventListener('blur', leave);
    window.addEventListener('pointerdown', leave, true);
    return () => {
      leave();
      window.removeEventListener('blur', leave);
      window.removeEventListener('pointerdown', leave, true);
    };
  }, [desk]);
  return wait;
}
