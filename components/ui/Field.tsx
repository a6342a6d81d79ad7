import type { ComponentChildren, Ref, RefObject } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import styles from './Field.module.css';
import { Icon } from './Icon';
import type { Scrolled } from './scrolled';
import { useSettled } from './settled';
import type { TextBox } from './text-box';
import { VisuallyHidden } from './VisuallyHidden';

export interface FieldProps {
  label: string;
  /** The label is read aloud and not shown. */
  hideLabel?: boolean;
  /** One line below: what belongs here. */
  hint?: string;
  /** What is wrong, in plain words. */
  error?: string;
  /** For a control that a label cannot be tied to: what a press on the label does. It is named by `labelId`. */
  onLabel?(): void;
  /** Takes the ids that the control needs. */
  children(ids: {
    id: string;
    labelId: string;
    describedBy: string | undefined;
    invalid: true | undefined;
  }): ComponentChildren;
}

/** A label, a control, and what is said about it. */
export function Field({ label, hideLabel, hint, error, onLabel, children }: FieldProps) {
  const id = useId();
  const said = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={styles.field}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a larger place to press, the control itself has the keys */}
      <label class={styles.label} id={`${id}-label`} for={onLabel ? undefined : id} onClick={onLabel}>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      {children({ id, labelId: `${id}-label`, describedBy: said || undefined, invalid: error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} class={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} class={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

/** The copy of a text that stands behind a field that grows with it: the same words at the same places. */
export function copyOf(box: TextBox): HTMLElement | null {
  const before = box.previousElementSibling;
  return before instanceof HTMLElement && before.dataset.copy !== undefined ? before : null;
}

/** The copy scrolls as its field does. */
function follow(box: TextBox): void {
  const copy = copyOf(box);
  if (copy) copy.scrollTop = box.scrollTop;
}

interface TextProps extends Omit<FieldProps, 'children'> {
  value: string;
  onInput(value: string): void;
  placeholder?: string;
  /** Id of something that describes it further. */
  describedBy?: string;
  autoFocus?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
  maxLength?: number;
  lang?: string;
  dir?: 'auto' | 'ltr' | 'rtl';
  onFocus?(): void;
  onBlur?(): void;
  onKeyUp?(): void;
  onKeyDown?(event: KeyboardEvent): void;
}

export interface TextFieldProps extends TextProps {
  type?: 'text' | 'search' | 'url' | 'email' | 'date' | 'time' | 'number' | 'password';
  /** `reading`: serif and larger, for a title. */
  look?: 'plain' | 'reading';
  min?: string;
  max?: string;
  /** Id of a `datalist` of what is offered. */
  list?: string;
  inputRef?: Ref<HTMLInputElement>;
}

const joined = (...ids: (string | undefined)[]) => ids.filter(Boolean).join(' ') || undefined;

/** One line of text. `onInput` is given the text. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, hint, error, describedBy, onInput, inputRef, autoFocus, ...others } = props;
  const { look = 'plain', type = 'text', ...rest } = others;
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(ids) => (
        <input
          dir="auto"
          data-empty={rest.value === '' ? '' : undefined}
          {...rest}
          type={type as 'text'}
          ref={inputRef}
          id={ids.id}
          class={`${styles.input} ${look === 'reading' ? styles.reading : ''}`}
          autofocus={autoFocus}
          aria-describedby={joined(ids.describedBy, describedBy)}
          aria-invalid={ids.invalid}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export interface TextAreaProps extends TextProps {
  rows?: number;
  /** Grows with its text. */
  grow?: boolean;
  /** One line of text however it is wrapped: it holds no line ends. */
  oneLine?: boolean;
  /** `reading`: serif, for prose; `title`: serif and bold. */
  look?: 'plain' | 'reading' | 'title';
  /** Of one that grows: it scrolls by itself from a height on. */
  scrolled?: Scrolled;
  inputRef?: RefObject<HTMLTextAreaElement | null>;
}

const areaLooks = { plain: '', reading: styles.prose, title: styles.title };

/** Several lines of text. `onInput` is given the text. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, hint, error, describedBy, onInput, grow, rows = 4, inputRef, autoFocus, ...others } = props;
  const { look = 'plain', value, oneLine, scrolled, ...rest } = others;
  const own = useRef<HTMLTextAreaElement>(null);
  const box = inputRef ?? own;
  useLayoutEffect(() => {
    if (scrolled?.from) box.current?.scrollTo({ top: scrolled.from, behavior: 'instant' });
  }, []);
  const keepOneLine = (event: KeyboardEvent) => event.key === 'Enter' && !event.isComposing && event.preventDefault();
  const shape = `${styles.input} ${styles.area} ${areaLooks[look]}`;
  const area = (ids: { id: string; describedBy: string | undefined; invalid: true | undefined }) => (
    <textarea
      dir="auto"
      onKeyDown={oneLine ? keepOneLine : undefined}
      data-empty={value === '' ? '' : undefined}
      {...rest}
      value={value}
      rows={rows}
      ref={box}
      id={ids.id}
      class={shape}
      autofocus={autoFocus}
      aria-describedby={joined(ids.describedBy, describedBy)}
      aria-invalid={ids.invalid}
      onInput={({ currentTarget: { value: typed } }) => onInput(oneLine ? typed.replace(/\s*\n\s*/g, ' ') : typed)}
      onScroll={
        grow
          ? ({ currentTarget }) => {
              follow(currentTarget);
              scrolled?.keep(currentTarget.scrollTop);
            }
          : undefined
      }
    />
  );
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(ids) =>
        grow ? (
          // The copy of the text gives the box its height; the field fills the box. What is found shows in the copy.
          <div class={styles.grow}>
            <div class={shape} aria-hidden="true" data-copy="">
              {`${value.replace(/\r\n?/g, '\n')} `}
            </div>
            {area(ids)}
          </div>
        ) : (
          area(ids)
        )
      }
    </Field>
  );
}

export interface SelectProps<V extends string> extends Omit<FieldProps, 'children'> {
  value: V;
  options: readonly { readonly value: V; readonly label: string }[];
  onChange(value: V): void;
  disabled?: boolean;
}

/** So many choices are drawn at once; of more, all but the chosen one as soon as the page rests. */
const fewOptions = 12;

/** Chooses one of several. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, hideLabel, hint, error, value, options, onChange, disabled } = props;
  const settled = useSettled();
  const shown = settled || options.length <= fewOptions ? options : options.filter((option) => option.value === value);
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(ids) => (
        <span class={styles.choice}>
          <select
            id={ids.id}
            class={`${styles.input} ${styles.select}`}
            value={value}
            disabled={disabled}
            aria-describedby={ids.describedBy}
            aria-invalid={ids.invalid}
            onChange={(event) => onChange(event.currentTarget.value as V)}
          >
            {shown.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" size={16} />
        </span>
      )}
    </Field>
  );
}

export interface CheckboxProps {
  label: ComponentChildren;
  checked: boolean;
  onChange(checked: boolean): void;
  disabled?: boolean;
  /** What it means or why it is there: below the words, not below the box. */
  hint?: ComponentChildren;
}

/** A box to tick, with its words beside it. */
export function Checkbox({ label, checked, onChange, disabled, hint }: CheckboxProps) {
  const id = useId();
  const box = (
    <label class={styles.check}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? id : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
  if (!hint) return box;
  return (
    <div>
      {box}
      <div id={id} class={styles.checkHint} dir="auto">
        {hint}
      </div>
    </div>
  );
}
