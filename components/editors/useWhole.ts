import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { useFormField } from '../form';
import type { TextFieldProps } from '../ui';

interface Whole {
  /** Unlike any other of its tab: the record's id and the field's key. */
  name: string;
  /** What is stored, as the field shows it. */
  stored: string;
  /** Keeps what was typed; returns how the field will show it once it is stored, null where it is not whole. */
  take(typed: string): string | null;
  /** What is wrong with what was typed and is not whole; without words where the browser does not tell them. */
  wrong(typed: string): string;
  /** Says so once somebody has left the field: while the year of a day is typed, no day before it is a mistake. */
  calm?: boolean;
}

const Left = z.nullable(z.string());

/**
 * A field that is kept as soon as what is typed in it is whole: a day, a time, a number. What is not stays in sight, with what
 * is wrong with it, and outlives a look at another tab and a reload. Of half a day or time a browser tells no words: then
 * it is said that something was typed, and what is stored stands there again.
 */
export function useWhole({ name, stored, take, wrong, calm = false }: Whole) {
  const [left, setLeft] = useFormField<string | null>(`typed ${name}`, Left, null);
  const [typed, setTyped] = useState<string | null>(null);
  const [inside, setInside] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  // What was typed here comes back as stored a moment later; what is stored otherwise takes its place.
  const [last, own] = [useRef(stored), useRef<string[]>([])];
  useLayoutEffect(() => {
    if (stored === last.current) return;
    last.current = stored;
    const at = own.current.indexOf(stored);
    own.current = own.current.slice(at + 1);
    if (at >= 0) return;
    own.current = [];
    setTyped(null);
    setLeft(null);
  }, [stored]);
  const isHalf = () => box.current?.value === '' && box.current.validity.badInput;
  const note = () => isHalf() && setLeft('');
  return {
    inputRef: box,
    // What the browser keeps to itself is left as it stands, as long as it does.
    value: typed ?? (left || stored),
    error: left !== null && !(inside && (calm || isHalf())) ? wrong(left) : undefined,
    onInput(now: string) {
      setTyped(now);
      const as = isHalf() ? null : take(now);
      if (as !== null && as !== stored) own.current.push(as);
      setLeft(as === null ? now : null);
    },
    // The first parts of a day are no input to a browser.
    onKeyUp: note,
    onFocus: () => setInside(true),
    onBlur() {
      setInside(false);
      note();
      if (left === null) setTyped(null);
      // Said, and read: what stands there is what is stored.
      else if (left === '' && typed === null && !isHalf()) setLeft(null);
    },
  } satisfies Partial<TextFieldProps>;
}
