import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { normalizeTag } from '../../lib/model';
import { Icon } from './Icon';
import { type Suggestions, useSuggestions } from './suggestions';
import styles from './TagInput.module.css';

export interface TagInputProps {
  label: string;
  tags: readonly string[];
  onChange(tags: string[]): void;
  /** Tags in use that start with what is typed. */
  suggest(prefix: string): Promise<readonly string[]>;
  /** The text that is typed and not yet a tag, if its owner keeps it. */
  text?: string;
  onText?(text: string): void;
  placeholder?: string;
  /** What it holds, where these are no tags. */
  holds?: 'tags' | 'words';
}

/** `tags` with what was typed added: commas part several; a tag that is there already is not added twice. */
export function withTyped(tags: readonly string[], typed: string): string[] {
  const result = [...tags];
  for (const part of typed.split(',')) {
    const tag = normalizeTag(part);
    if (tag && !result.some((known) => known.toLowerCase() === tag.toLowerCase())) result.push(tag);
  }
  return result;
}

/** Shows the list above everything, below its field or, where there is less room below than above it, over it. */
function placeList(list: HTMLElement, field: HTMLElement, open: boolean): void {
  list.togglePopover?.(open);
  if (!open) return;
  const box = (field.parentElement ?? field).getBoundingClientRect();
  const { height } = list.getBoundingClientRect();
  const below = innerHeight - box.bottom > height + 4 || innerHeight - box.bottom > box.top;
  list.style.top = `${below ? box.bottom + 4 : box.top - height - 4}px`;
  list.style.left = `${box.left}px`;
  list.style.width = `${box.width}px`;
}

/** Own tags as chips, with a field that completes from those in use. Comma or Enter adds, Backspace takes the last. */
export function TagInput(props: TagInputProps) {
  const { label, tags, onChange, placeholder, holds = 'tags' } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { text, offered, add, type } = useTyping(props);
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    input.current?.focus();
  };
  const removeLast = () => tags.length > 0 && onChange(tags.slice(0, -1));
  return (
    <div class={styles.field} data-form-field="">
      <label class={styles.label} for={id}>
        {label}
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger place to click, the field itself has the keys */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div class={styles.box} onClick={(event) => event.target === event.currentTarget && input.current?.focus()}>
        {tags.map((tag) => (
          <Tag key={tag} tag={tag} remove={t(removes[holds], tag)} onRemove={() => remove(tag)} />
        ))}
        <input
          ref={input}
          id={id}
          class={styles.input}
          dir="auto"
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded={offered.found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={offered.active >= 0 ? `${id}-${offered.active}` : undefined}
          placeholder={tags.length === 0 ? placeholder : undefined}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => pressed(event, { text, offered, add, removeLast })}
          onBlur={offered.close}
        />
      </div>
      <Offered id={id} label={label} offered={offered} field={input} onTake={add} />
    </div>
  );
}

/** What is typed and not yet a tag, what is offered for it, and how it becomes one. */
function useTyping({ tags, onChange, suggest, onText, ...props }: TagInputProps) {
  const [own, setOwn] = useState('');
  const offered = useSuggestions(suggest, tags);
  const setText = (next: string) => {
    setOwn(next);
    onText?.(next);
  };
  const add = (typed: string) => {
    const next = withTyped(tags, typed);
    if (next.length > tags.length) onChange(next);
    setText('');
    offered.close();
  };
  const type = (typed: string) => {
    if (typed.includes(',')) return add(typed);
    setText(typed);
    void offered.look(typed);
  };
  return { text: props.text ?? own, offered, add, type };
}

interface Typing {
  text: string;
  offered: Suggestions;
  add(typed: string): void;
  removeLast(): unknown;
}

/** What a key does in the field; keys that mean nothing here are left to the page. */
function pressed(event: KeyboardEvent, { text, offered, add, removeLast }: Typing): void {
  if (event.isComposing) return;
  const { key } = event;
  const open = offered.found.length > 0;
  const chosen = offered.found[offered.active];
  if (key === 'Enter' && !event.ctrlKey && !event.metaKey && (text.trim() || chosen)) add(chosen ?? text);
  else if (key === 'Backspace' && text === '') removeLast();
  else if (key === 'Escape' && open) offered.close();
  else if (key === 'ArrowDown' && open) offered.move(1);
  else if (key === 'ArrowUp' && open) offered.move(-1);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

const removes = { tags: 'ui_removeTag', words: 'ui_removeWord' } as const;

function Tag({ tag, remove, onRemove }: { tag: string; remove: string; onRemove(): void }) {
  return (
    <span class={styles.tag}>
      <span dir="auto">{tag}</span>
      <button type="button" class={styles.remove} aria-label={remove} onClick={onRemove}>
        <Icon name="close" size={12} />
      </button>
    </span>
  );
}

interface OfferedProps {
  id: string;
  label: string;
  offered: Suggestions;
  field: RefObject<HTMLInputElement | null>;
  onTake(tag: string): void;
}

function Offered({ id, label, offered, field, onTake }: OfferedProps) {
  const list = useRef<HTMLDivElement>(null);
  const { found, active } = offered;
  useLayoutEffect(() => {
    if (field.current && list.current) placeList(list.current, field.current, found.length > 0);
  }, [found]);
  return (
    <div ref={list} id={`${id}-list`} class={styles.list} popover="manual" role="listbox" aria-label={label}>
      {found.map((tag, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
        // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points at it
        <div
          key={tag}
          id={`${id}-${index}`}
          class={styles.option}
          role="option"
          aria-selected={index === active}
          // Kept from taking the focus, which would close the list before the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(tag)}
        >
          {tag}
        </div>
      ))}
    </div>
  );
}
