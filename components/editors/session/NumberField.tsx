import type { AgendaSession } from '../../../lib/model';
import { useDurableField } from '../../fields';
import { TextField } from '../../ui';
import { useWhole } from '../useWhole';
import { numberWrong, wholeNumber } from './whole-number';

interface NumberFieldProps {
  session: AgendaSession;
  field: string;
  stored: number;
  label: string;
  hint?: string;
  most: number;
}

const shown = (number: number) => (number === 0 ? '' : `${number}`);

/** A whole number of a session, kept as it is typed; what is none stays in sight, with what to type, and is not kept. */
export function NumberField({ session, field, stored, label, hint, most }: NumberFieldProps) {
  const kept = useDurableField<number>({ record: session, key: field }, stored);
  const whole = useWhole({
    name: `${session.id} ${field}`,
    stored: shown(kept.value),
    take(words) {
      const number = words.trim() === '' ? 0 : wholeNumber(words, most);
      if (number === null) return null;
      kept.set(number);
      return shown(number);
    },
    wrong: numberWrong(most),
  });
  const leave = () => {
    whole.onBlur();
    kept.flush();
  };
  return <TextField {...whole} type="number" label={label} hint={hint} min="0" max={`${most}`} onBlur={leave} />;
}
