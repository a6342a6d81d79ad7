import { useEffect, useState } from 'preact/hooks';
import { runs } from '../../lib/commands/capture';
import { formatKeybinding, isTextField, matchesStroke } from '../../lib/commands/keys';
import { t } from '../../lib/i18n';
import type { Principle, PrincipleId } from '../../lib/model';
import { parseStroke } from '../../lib/model/keybinding';
import { principleName } from '../principle-name';
import { PrincipleChip } from '../ui';
import styles from './PrinciplePicker.module.css';

export interface PrinciplePickerProps {
  principles: readonly Principle[];
  chosen: readonly PrincipleId[];
  /** Turns one on or off, whatever stands when it is called: two keys may come before this is drawn again. */
  onToggle(id: PrincipleId): void;
  bareKeys: boolean;
}

const mac = /Mac/.test(navigator.platform);
/** So many of the codebook's first entries have a key of their own. */
const keyed = 4;

/** The place (0 …) of the principle that a press picks: Alt+1–4 anywhere, 1–4 alone outside text fields; -1 for none. */
export function principleOfKey(event: KeyboardEvent, bareKeys: boolean): number {
  const bare = bareKeys && !isTextField(event.target);
  for (let place = 0; place < keyed; place += 1) {
    const key = `${place + 1}`;
    if (matchesStroke(event, parseStroke(`Alt+${key}`), mac)) return place;
    if (bare && matchesStroke(event, parseStroke(key), mac)) return place;
  }
  return -1;
}

/** The codebook as chips; the first four can be toggled by key. */
export function PrinciplePicker({ principles, chosen, onToggle, bareKeys }: PrinciplePickerProps) {
  const [typing, setTyping] = useState(true);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const principle = principles[principleOfKey(event, bareKeys)];
      if (!principle || event.repeat) return;
      event.preventDefault();
      onToggle(principle.id);
    };
    const focus = () => setTyping(isTextField(document.activeElement));
    document.addEventListener('keydown', press);
    document.addEventListener('focusin', focus);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('focusin', focus);
    };
  });
  const chip = (principle: Principle, index: number) => (
    <PrincipleChip
      key={principle.id}
      name={principleName(principle)}
      colour={principle.colour}
      icon={principle.icon}
      pressed={chosen.includes(principle.id)}
      small={index >= keyed}
      shortcut={index < keyed ? `${index + 1}` : undefined}
      press={runs('capture.principle', () => onToggle(principle.id))}
    />
  );
  return (
    <fieldset>
      <legend class={styles.legend}>
        {t('popup_principles')}
        <kbd class={styles.keys}>{typing || !bareKeys ? formatKeybinding('Alt+1', mac) : '1'} … 4</kbd>
      </legend>
      <div class={styles.given}>{principles.slice(0, keyed).map(chip)}</div>
      {principles.length > keyed && (
        <div class={styles.own}>
          {principles.slice(keyed).map((principle, index) => chip(principle, index + keyed))}
        </div>
      )}
    </fieldset>
  );
}
