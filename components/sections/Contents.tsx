import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { usePress } from '../acts';
import { useServices } from '../services';
import { Icon } from '../ui';
import { type OutlineEntry, shownOutlines } from '../workbench/outline';
import styles from './Sections.module.css';

/** How far below the top of its tab a place counts as reached, CSS pixels. */
const reached = 120;
const none: readonly OutlineEntry[] = [];

/** What is in the text at hand, as a list of its places, with the one that shows marked. */
export function Contents() {
  const { session } = useServices();
  const press = usePress();
  const list = useRef<HTMLUListElement>(null);
  const { id, active } = session.group.value;
  const entries = shownOutlines.value.get(`${id} ${active}`) ?? none;
  const current = useCurrent(entries, `${id} ${active}`);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  if (entries.length === 0) return <p class={styles.nothing}>{t('contents_none')}</p>;
  const move = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const places: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 };
    const place = places[event.key];
    if (place === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, place))]?.focus();
  };
  return (
    <ul ref={list} class={styles.list} onKeyDown={move}>
      {entries.map((entry, index) => (
        <li key={entry.id}>
          <button
            type="button"
            class={styles.entry}
            style={{ '--level': entry.level - 1 }}
            // One of them is in the order of Tab; arrows go to the others.
            tabIndex={entry.id === current || (!current && index === 0) ? 0 : -1}
            aria-current={entry.id === current ? 'location' : undefined}
            title={entry.title}
            {...press('contents.go', undefined, entry.id)}
          >
            {entry.icon && <Icon name={entry.icon} size={14} />}
            <span class={styles.title} dir="auto">
              {entry.title}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The last place above the reading line of the tab; follows as the tab is scrolled. */
function useCurrent(entries: readonly OutlineEntry[], place: string): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      setCurrent(currentOf(entries));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    document.addEventListener('scroll', soon, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', soon, { capture: true });
    };
  }, [entries, place]);
  return current;
}

/** Places stand in reading order, so that a few looks find the last one reached. */
function currentOf(entries: readonly OutlineEntry[]): string | null {
  const panel = document.querySelector('[data-used=true] [role=tabpanel]');
  const line = (panel?.getBoundingClientRect().top ?? 0) + reached;
  let [low, high] = [0, entries.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const top = entries[middle]?.top() ?? null;
    if (top !== null && top <= line) low = middle;
    else high = middle - 1;
  }
  return entries[low]?.id ?? null;
}
