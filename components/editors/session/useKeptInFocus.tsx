import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Json } from '../../../lib/model';
import { type DurableField, type FieldPlace, useDurableField } from '../../fields';
import { OtherTexts } from '../DurableText';

interface KeptInFocus<T> {
  readonly value: T;
  set(value: T): void;
  /** For the input. */
  readonly events: { onFocusIn(): void; onFocusOut(): void };
  /** To be drawn beside it. */
  readonly keeper: ComponentChildren;
}

/**
 * A durable field that is one only from when it is first gone into: each reads its version at every change of the record, and an agenda can have
 * hundreds of them in sight.
 */
export function useKeptInFocus<T extends Json>(place: FieldPlace<T>, stored: T): KeptInFocus<T> {
  const [kept, setKept] = useState(false);
  const [typed, setTyped] = useState<{ value: T } | null>(null);
  const field = useRef<DurableField<T> | null>(null);
  const waiting = useRef<{ value: T } | null>(null);
  // What is stored now is what was typed: from here on it is shown as it is stored.
  useEffect(() => {
    if (typed && typed.value === stored) setTyped(null);
  }, [stored, typed]);
  const onField = (now: DurableField<T>) => {
    field.current = now;
    if (!waiting.current) return;
    const { value } = waiting.current;
    waiting.current = null;
    now.set(value);
  };
  return {
    value: typed ? typed.value : stored,
    set(value) {
      setTyped({ value });
      setKept(true);
      if (field.current) field.current.set(value);
      else waiting.current = { value };
    },
    events: { onFocusIn: () => setKept(true), onFocusOut: () => field.current?.flush() },
    keeper: kept && <Keeper place={place} stored={stored} onField={onField} />,
  };
}

function Keeper<T extends Json>({
  place,
  stored,
  onField,
}: {
  place: FieldPlace<T>;
  stored: T;
  onField(field: DurableField<T>): void;
}) {
  const kept = useDurableField(place, stored);
  useLayoutEffect(() => onField(kept));
  if (typeof stored !== 'string') return null;
  return <OtherTexts kept={kept as unknown as DurableField<string>} record={place.record} field={place.key} />;
}
