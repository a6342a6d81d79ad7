import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../../lib/i18n';
import styles from './Health.module.css';

const scores = [1, 2, 3, 4, 5, 0] as const;

interface ScaleProps {
  words: string;
  value: number | undefined;
  /** Takes the focus when it comes. */
  first?: boolean;
  onChange(score: number): void;
}

/** A statement and how true it is: to press, by the arrow keys of a choice, or by a digit, after which the next one has the focus. */
export function Scale({ words, value, first, onChange }: ScaleProps) {
  const name = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (first) box.current?.querySelector('input')?.focus();
  }, []);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const score = /^[0-5]$/.test(event.key) ? Number(event.key) : /^n$/i.test(event.key) ? 0 : null;
    if (score === null) return;
    event.preventDefault();
    onChange(score);
    const all = [...(box.current?.closest('[data-sheet]')?.querySelectorAll('fieldset[data-scale]') ?? [])];
    const next = all[all.indexOf(box.current as Element) + 1];
    const target = next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input');
    (target ?? box.current?.closest('[data-sheet]')?.querySelector<HTMLElement>('textarea'))?.focus();
  };
  return (
    <fieldset ref={box} class={styles.scale} data-scale="" onKeyDown={press}>
      <legend dir="auto">{words}</legend>
      <div class={styles.scores}>
        {scores.map((score) => (
          <label key={score} class={styles.score}>
            <input type="radio" name={name} value={score} checked={value === score} onChange={() => onChange(score)} />
            <span>{score === 0 ? t('health_unsure') : score}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
