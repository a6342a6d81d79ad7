import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n';
import type { AgendaSession } from '../../../lib/model';
import { useDurableField } from '../../fields';
import { TextField } from '../../ui';
import { wholeNumber } from './whole-number';

interface NumberFieldProps {
  session: AgendaSession;
  field: string;
  stored: number;
  label: string;
  hint?: string;
  most: number;
}

/** A whole number of a session, kept as it is typed; what is none stays in sight, with what to type, and is not kept. */
export function NumberField({ session, field, stored, label, hint, most }: NumberFieldProps) {
  const kept = useDurableField<number>({ record: session, key: field }, stored);
  const [typed, setTyped] = useState<string | null>(null);
  const own = useRef(stored);
  // As in the minutes of a block: what was typed here comes back as stored a moment later.
  useLayoutEffect(() => {
    if (stored !== own.current) setTyped(null);
    own.current = stored;
  }, [stored]);
  const wrong = typed !== null && typed !== '' && wholeNumber(typed, most) === null;
  return (
    <TextField
      type="number"
      label={label}
      hint={hint}
      min="0"
      max={`${most}`}
      value={typed ?? (kept.value === 0 ? '' : `${kept.value}`)}
      error={wrong ? t('session_numberWrong', most, typed) : undefined}
      onInput={(words) => {
        setTyped(words);
        const number = words.trim() === '' ? 0 : wholeNumber(words, most);
        if (number === null) return;
        own.current = number;
        kept.set(number);
      }}
      onBlur={() => {
        if (!wrong) setTyped(null);
        kept.flush();
      }}
    />
  );
}
