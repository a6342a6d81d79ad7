import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { normalizeTag } from '../../lib/model';
import { Icon } from './Icon';
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
  const { label, tags, onChange, suggest, placeholder } = props;
  const id = useId();
  const [own, setOwn] = useState('');
  const text = props.text ?? own;
  const [found, setFound] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const asked = useRef(0);

  const setText = (next: string) => {
    setOwn(next);
    props.onText?.(next);
  };
  const close = () => {
    asked.current += 1;
    setFound([]);
    setChosen(-1);
  };
  const add = (typed: string) => {
    const next = withTyped(tags, typed);
    if (next.length > tags.length) onChange(next);
    setText('');
    close();
  };
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    input.current?.focus();
  };
  const look = async (typed: string) => {
    const prefix = normalizeTag(typed);
    asked.current += 1;
    const mine = asked.current;
    if (!prefix) return close();
    const answer = await suggest(prefix);
    if (mine !== asked.current) return;
    setFound(answer.filter((tag) => !tags.includes(tag)).slice(0, 6));
    setChosen(-1);
  };
  const type = (typed: string) => {
    if (typed.includes(',')) return add(typed);
    setText(typed);
    void look(typed);
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const { key } = event;
    if (key === 'Enter' && !event.ctrlKey && !event.metaKey && (text.trim() || chosen >= 0)) add(found[chosen] ?? text);
    else if (key === 'Backspace' && text === '' && tags.length > 0) onChange(tags.slice(0, -1));
    else if (key === 'Escape' && found.length > 0) close();
    else if (key === 'ArrowDown' && found.length > 0) setChosen((chosen + 1) % found.length);
    else if (key === 'ArrowUp' && found.length > 0) setChosen((chosen <= 0 ? found.length : chosen) - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  useLayoutEffect(() => {
    if (input.current && list.current) placeList(list.current, input.current, found.length > 0);
  }, [found]);
  useEffect(
    () => () => {
      asked.current += 1;
    },
    [],
  );

  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {label}
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger place to click, the field itself has the keys */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div class={styles.box} onClick={(event) => event.target === event.currentTarget && input.current?.focus()}>
        {tags.map((tag) => (
          <span key={tag} class={styles.tag}>
            <span dir="auto">{tag}</span>
            <button type="button" class={styles.remove} aria-label={t('ui_removeTag', tag)} onClick={() => remove(tag)}>
              <Icon name="close" size={12} />
            </button>
          </span>
        ))}
        <input
          ref={input}
          id={id}
          class={styles.input}
          dir="auto"
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
          placeholder={tags.length === 0 ? placeholder : undefined}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={press}
          onBlur={close}
        />
      </div>
      <div ref={list} id={`${id}-list`} class={styles.list} popover="manual" role="listbox" aria-label={label}>
        {found.map((tag, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points at it
          <div
            key={tag}
            id={`${id}-${index}`}
            class={styles.option}
            role="option"
            aria-selected={index === chosen}
            // Kept from taking the focus, which would close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add(tag)}
          >
            {tag}
          </div>
        ))}
      </div>
    </div>
  );
}
