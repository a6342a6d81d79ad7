import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button, IconButton } from './Button';
import { rememberFocus } from './focus-back';
import { Icon, type IconName } from './Icon';
import styles from './Menu.module.css';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface MenuListProps {
  label: string;
  /** Where it opens, in CSS pixels of the window; it stays inside the window. */
  at: Point;
  onClose(): void;
  children: ComponentChildren;
  id?: string;
  /** Many items, in groups: in two columns where there is room. */
  columns?: boolean;
}

/** The open list of a menu, also for a right click. Arrows, Home, End move; Esc, Tab or a click elsewhere closes. */
export function MenuList({ label, at, onClose, children, id, columns }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const closing = useRef(onClose);
  closing.current = onClose;
  useLayoutEffect(() => {
    const giveBack = rememberFocus();
    const box = list.current;
    if (!box) return;
    box.showPopover?.();
    const place = () => {
      // As wide as it gets where nothing is in its way.
      box.style.left = '0';
      const { width, height } = box.getBoundingClientRect();
      box.style.left = `${Math.max(4, Math.min(at.x, innerWidth - width - 4))}px`;
      box.style.top = `${Math.max(4, Math.min(at.y, innerHeight - height - 4))}px`;
    };
    place();
    itemsOf(box)[0]?.focus();
    // Not by the browser's own `auto`: that closes as the finger goes up which held a row until this opened.
    const elsewhere = ({ target, pointerType }: PointerEvent) => {
      const inside = target instanceof Element && target.closest(`[role=menu], [aria-controls="${box.id}"]`);
      if (inside) return;
      // A tap beside a menu only closes it: what lies under the finger was not meant.
      if (pointerType === 'touch') dropNextClick();
      closing.current();
    };
    document.addEventListener('pointerdown', elsewhere, true);
    // Who brings the page nearer, or turns a phone, still has it in sight.
    addEventListener('resize', place);
    // What is around it may be out of sight for a moment as the width changes: then it has none.
    const shown = new ResizeObserver(place);
    shown.observe(box);
    return () => {
      removeEventListener('resize', place);
      shown.disconnect();
      document.removeEventListener('pointerdown', elsewhere, true);
      if (box.contains(document.activeElement)) giveBack();
    };
  }, [at]);
  const press = (event: KeyboardEvent) => {
    if (!list.current) return;
    const items = itemsOf(list.current);
    const now = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown') items[(now + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items[(now <= 0 ? items.length : now) - 1]?.focus();
    else if (event.key === 'Home') items[0]?.focus();
    else if (event.key === 'End') items.at(-1)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={list}
      id={id}
      class={`${styles.list} ${columns ? styles.columns : ''}`}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      popover="manual"
      onKeyDown={press}
      onClick={onClose}
    >
      {children}
    </div>
  );
}

/** Lets the click that a touch just begun may end in do nothing. */
function dropNextClick(): void {
  const drop = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  const forget = () => {
    removeEventListener('click', drop, { capture: true });
    removeEventListener('pointerdown', forget, { capture: true });
  };
  addEventListener('click', drop, { capture: true, once: true });
  // No click may have come of it; the next touch is meant.
  addEventListener('pointerdown', forget, { capture: true });
  setTimeout(forget, 700);
}

const itemsOf = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('[role^=menuitem]:not(:disabled)')];

export interface MenuProps {
  label: string;
  icon?: IconName;
  kind?: 'primary' | 'plain' | 'quiet';
  /** Shows the label beside the icon. */
  words?: boolean;
  small?: boolean;
  columns?: boolean;
  children: ComponentChildren;
}

/** A button that opens a list of things to do: `MenuItem`s and `MenuLine`s. */
export function Menu({ label, icon = 'more', kind = 'quiet', words, small, columns, children }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState<Point | null>(null);
  const open = () => {
    const box = button.current?.getBoundingClientRect();
    if (box) setAt({ x: box.left, y: box.bottom + 4 });
  };
  const trigger = {
    ref: button,
    icon,
    kind,
    small,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': at !== null,
    'aria-controls': at ? id : undefined,
    onClick: () => (at ? setAt(null) : open()),
  };
  return (
    <>
      {words ? <Button {...trigger}>{label}</Button> : <IconButton {...trigger} label={label} />}
      {at && (
        <MenuList id={id} label={label} at={at} columns={columns} onClose={() => setAt(null)}>
          {children}
        </MenuList>
      )}
    </>
  );
}

export interface MenuItemProps {
  onClick(): void;
  /** Id of the command it runs. */
  command?: string;
  icon?: IconName;
  /** Shown at the end, e.g. `Ctrl+Z`. */
  shortcut?: string;
  /** Given: an item that is on or off. */
  checked?: boolean;
  danger?: boolean;
  disabled?: boolean;
  /** A second line: what it is for. */
  detail?: string;
  children: ComponentChildren;
}

export function MenuItem(props: MenuItemProps) {
  const { onClick, command, icon, shortcut, checked, danger, disabled, detail, children } = props;
  const id = useId();
  const shown = checked === undefined ? icon : checked ? 'check' : undefined;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: aria-checked is given with menuitemcheckbox only
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked={checked}
      tabIndex={-1}
      aria-describedby={detail && id}
      data-command={command}
      class={`${styles.item} ${danger ? styles.danger : ''}`}
      disabled={disabled}
      onClick={onClick}
    >
      {shown ? <Icon name={shown} size={16} /> : !detail && <span class={styles.blank} />}
      <span class={styles.words}>
        {children}
        {detail && (
          // Its description, and no part of its name.
          <span id={id} class={styles.detail} aria-hidden="true">
            {detail}
          </span>
        )}
      </span>
      {shortcut && <kbd>{shortcut}</kbd>}
    </button>
  );
}

/** A line between groups of items. */
export function MenuLine() {
  return <hr class={styles.line} />;
}
