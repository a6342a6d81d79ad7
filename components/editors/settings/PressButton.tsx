import { useEffect, useRef, useState } from 'preact/hooks';
import { bindingOf, formatKeybinding } from '../../../lib/commands/keys';
import { t } from '../../../lib/i18n';
import { chordOf } from '../../../lib/model/keybinding';
import { look, lookOf } from '../../../lib/workbench/session';
import { usePress } from '../../acts';
import { useServices } from '../../services';
import { Button } from '../../ui';
import { onMac } from '../../workbench/platform';

/** How long a second key is waited for, ms; Enter takes the first alone at once. */
const patience = 2000;

interface PressButtonProps {
  command: 'keys.record' | 'keys.find';
  part: string;
  label: string;
  /** Its name where the label is not enough, and while it waits for keys. */
  name?: string;
  waiting?: string;
  /** The first key as it is pressed; one or two keys once they are whole. */
  onStroke?(binding: string): void;
  onKey(binding: string): void;
}

/** A button that, once pressed, waits for one key or two after each other. Esc and Tab leave it as it was. */
export function PressButton({ command, part, label, name, waiting, onStroke, onKey }: PressButtonProps) {
  const { session } = useServices();
  const on = lookOf(session, 'recording') === part;
  const [first, setFirst] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const stop = () => {
    clearTimeout(timer.current);
    setFirst(null);
    if (session.looks.peek().get('recording') === part) look(session, 'recording', null);
  };
  const take = (binding: string) => {
    stop();
    onKey(binding);
  };
  const press = (event: KeyboardEvent) => {
    if (!on || event.key === 'Tab' || event.repeat) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return stop();
    if (event.key === 'Enter' && first) return take(first);
    const stroke = bindingOf(event, onMac);
    if (!stroke) return;
    clearTimeout(timer.current);
    if (first) return take(chordOf(first, stroke));
    setFirst(stroke);
    onStroke?.(stroke);
    timer.current = setTimeout(() => take(stroke), patience);
  };
  const shown = first ? t('keys_pressMore', formatKeybinding(first, onMac)) : t('keys_pressNow');
  return (
    <Button
      small
      aria-label={on ? (first ? shown : waiting) : name}
      aria-pressed={on}
      {...usePress()(command, undefined, part)}
      onBlur={() => on && (first ? take(first) : stop())}
      onKeyDown={press}
    >
      {on ? shown : label}
    </Button>
  );
}
