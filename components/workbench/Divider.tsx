import { useRef } from 'preact/hooks';
import styles from './Divider.module.css';

interface DividerProps {
  label: string;
  /** The height it sets, CSS pixels. */
  value: number;
  min: number;
  max: number;
  onResize(height: number): void;
}

/** The upper edge of a part that stands at the foot: drawn up it grows. Arrow keys, Page, Home and End move it as well. */
export function Divider({ label, value, min, max, onResize }: DividerProps) {
  const from = useRef<{ y: number; height: number } | null>(null);
  const resize = (to: number) => onResize(Math.round(Math.max(min, Math.min(max, to))));
  const press = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowUp: 16,
      ArrowDown: -16,
      PageUp: 96,
      PageDown: -96,
      Home: -max,
      End: max,
    };
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    resize(value + step);
  };
  const drop = () => {
    from.current = null;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no hr
    <div
      class={styles.divider}
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuenow={Math.min(max, value)}
      aria-valuemin={min}
      aria-valuemax={max}
      onKeyDown={press}
      onPointerDown={(event) => {
        from.current = { y: event.clientY, height: Math.min(max, value) };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => from.current && resize(from.current.height + from.current.y - event.clientY)}
      onPointerUp={drop}
      onPointerCancel={drop}
    />
  );
}
