import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t, tn } from '../../lib/i18n';
import { piecesOf } from '../../lib/search/marks';
import { type Query, queryOf } from '../../lib/search/match';
import { Icon, type IconName, VisuallyHidden } from '../ui';
import styles from './FindBox.module.css';
import { useKeptGroups } from './line-groups';

/** One line to choose. */
export interface FindLine {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** Another name of it, by which it was found. */
  readonly also?: string;
  readonly icon?: IconName;
  readonly shortcut?: string;
  /** What neighbouring lines have in common: their heading. */
  readonly group?: string;
  /** Stands beside what is found and is not counted: a way to look elsewhere, or to make something new. */
  readonly aside?: boolean;
  /** Given: the line is ticked or not; `some`: for some of what it is about. */
  readonly state?: 'all' | 'some' | 'none';
}

export interface FindBoxProps<L extends FindLine> {
  label: string;
  placeholder?: string;
  lines: readonly L[];
  typed: string;
  onType(typed: string): void;
  onChoose(line: L): void;
  /** Another line is the one that Enter would choose; null: none is. */
  onMove?(line: L | null): void;
  /** The line that is at hand first; else the first one. */
  first?: string;
  /** Several can be ticked: what Enter does while nothing is typed, and Space in place of `onChoose`. */
  onDone?(): void;
  /** What is not found can be made new: then nothing found needs no words. */
  offers?: boolean;
  /** As high as its lines, which say what they have to say below their titles. */
  tall?: boolean;
}

/** Lines drawn at first, more than the box can show: what is typed is answered as fast as these are drawn. */
const atOnce = 12;
/** Further ones when somebody comes near the end. */
const further = 60;

/** A field and the lines that answer what is typed in it: the field keeps the focus, arrows move along the lines. */
export function FindBox<L extends FindLine>(props: FindBoxProps<L>) {
  const { lines, typed, onChoose } = props;
  const id = useId();
  const [at, setAt] = useAtHand(props);
  const [drawn, setDrawn] = useState(atOnce);
  const list = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const shown = lines.slice(0, Math.max(drawn, at + 1));
  // At its top the first line is seen: nothing has to be laid out to know that.
  const atTop = useRef(true);
  useLayoutEffect(() => {
    const box = list.current;
    if (!box || (at === 0 && atTop.current)) return;
    box.querySelector(`[id="${id}-${at}"]`)?.scrollIntoView({ block: 'nearest' });
    atTop.current = box.scrollTop === 0;
  }, [at, lines]);
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const next = nextLine(event.key, at, lines.length);
    const ticks = props.onDone && event.key === ' ' && (typed === '' || moved.current);
    if (next !== null) {
      moved.current = true;
      setAt(next);
    } else if (event.key === 'Enter' && props.onDone && (typed.trim() === '' || event.ctrlKey || event.metaKey)) {
      props.onDone();
    } else if (event.key === 'Enter' || ticks) {
      if (lines[at]) onChoose(lines[at]);
    } else return;
    event.preventDefault();
  };
  const type = (text: string) => {
    moved.current = false;
    setDrawn(atOnce);
    props.onType(text);
  };
  const grow = (box: HTMLElement) => {
    if (drawn < lines.length && box.scrollTop + box.clientHeight > box.scrollHeight - 400) setDrawn(drawn + further);
  };
  return (
    <div class={`${styles.box} ${props.tall ? styles.fit : ''}`}>
      <Field box={props} controls={`${id}-list`} active={lines[at] && `${id}-${at}`} onType={type} onPress={press} />
      <div
        ref={list}
        id={`${id}-list`}
        class={styles.list}
        role="listbox"
        aria-label={t('palette_found')}
        aria-multiselectable={props.onDone ? true : undefined}
        onScroll={({ currentTarget }) => {
          atTop.current = currentTarget.scrollTop === 0;
          grow(currentTarget);
        }}
      >
        <Lines id={id} box={props} shown={shown} at={at} />
      </div>
      <Found typed={typed} count={lines.filter(({ aside }) => !aside).length} offers={props.offers ?? false} />
    </div>
  );
}

/** The line at hand, by its id: it stays so while others come and go around it. What is typed makes it the first. */
function useAtHand<L extends FindLine>({ lines, typed, first, onMove }: FindBoxProps<L>) {
  const [chosen, setChosen] = useState<{ typed: string; id: string | undefined }>({ typed, id: first });
  const wanted = chosen.typed === typed ? lines.findIndex(({ id }) => id === chosen.id) : 0;
  const at = Math.max(0, wanted);
  const current = lines[at];
  useEffect(() => onMove?.(current ?? null), [current?.id]);
  return [at, (next: number) => setChosen({ typed, id: lines[next]?.id })] as const;
}

/** The line a key leads to; null where it leads nowhere. */
function nextLine(key: string, at: number, count: number): number | null {
  const last = count - 1;
  if (last < 0) return null;
  if (key === 'ArrowDown') return at >= last ? 0 : at + 1;
  if (key === 'ArrowUp') return at <= 0 ? last : at - 1;
  if (key === 'PageDown') return Math.min(last, at + 8);
  if (key === 'PageUp') return Math.max(0, at - 8);
  return null;
}

interface FieldProps {
  box: Pick<FindBoxProps<FindLine>, 'label' | 'placeholder' | 'typed'>;
  controls: string;
  active: string | undefined;
  onType(typed: string): void;
  onPress(event: KeyboardEvent): void;
}

function Field({ box, controls, active, onType, onPress }: FieldProps) {
  return (
    <input
      class={styles.input}
      type="text"
      role="combobox"
      autofocus
      autocomplete="off"
      spellcheck={false}
      dir="auto"
      aria-label={box.label}
      aria-expanded="true"
      aria-controls={controls}
      aria-autocomplete="list"
      aria-activedescendant={active}
      placeholder={box.placeholder}
      value={box.typed}
      onInput={(event) => onType(event.currentTarget.value)}
      onKeyDown={onPress}
    />
  );
}

interface LinesProps<L extends FindLine> {
  id: string;
  box: FindBoxProps<L>;
  shown: readonly L[];
  at: number;
}

function Lines<L extends FindLine>({ id, box, shown, at }: LinesProps<L>) {
  const query = useMemo(() => queryOf(box.typed.trimStart().replace(/^>/, '')), [box.typed]);
  const groups = useKeptGroups(shown);
  return (
    <>
      {groups.map(({ name, from, lines }, nth) => {
        const drawn = lines.map((line, index) => (
          <Line
            // What stands at a place is another line at nearly every key: its elements stay, its words change.
            key={from + index}
            id={`${id}-${from + index}`}
            line={line}
            query={query}
            active={from + index === at}
            place={[from + index + 1, box.lines.length]}
            tall={box.tall}
            onPick={() => box.onChoose(line)}
          />
        ));
        return name !== undefined ? (
          <div key={nth} {...(name ? { role: 'group', 'aria-label': name } : { role: 'presentation' })}>
            {name && (
              <div class={styles.heading} aria-hidden="true">
                {name}
              </div>
            )}
            {drawn}
          </div>
        ) : (
          drawn
        );
      })}
    </>
  );
}

interface LineProps {
  id: string;
  line: FindLine;
  query: Query;
  active: boolean;
  place: readonly [number, number];
  tall?: boolean;
  onPick(): void;
}

const checked = { all: true, some: 'mixed', none: false } as const;
const boxes = { all: 'check', some: 'minus', none: undefined } as const;

function Line({ id, line, query, active, place, tall, onPick }: LineProps) {
  const { state } = line;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points at it
    <div
      id={id}
      class={`${styles.line} ${active ? styles.active : ''}`}
      role="option"
      aria-selected={state ? undefined : active}
      aria-checked={state && checked[state]}
      aria-posinset={place[0]}
      aria-setsize={place[1]}
      onMouseDown={keepFocus}
      onClick={onPick}
    >
      {state && <span class={styles.tick}>{boxes[state] && <Icon name={boxes[state]} size={14} />}</span>}
      {line.icon && <Icon name={line.icon} size={18} />}
      <span class={tall ? styles.tall : styles.words}>
        <span class={styles.title} dir="auto">
          <Marked query={query} text={line.title} />
          {line.also && (
            <span class={styles.also}>
              {' ('}
              <Marked query={query} text={line.also} />
              {')'}
            </span>
          )}
        </span>
        {line.detail && (
          <span class={styles.detail} dir="auto">
            <Marked query={query} text={line.detail} />
          </span>
        )}
      </span>
      {line.shortcut && <kbd>{line.shortcut}</kbd>}
    </div>
  );
}

const keepFocus = (event: Event) => event.preventDefault();

/** A text with the typed letters marked in it. */
function Marked({ query, text }: { query: Query; text: string }) {
  if (!query.line) return <>{text}</>;
  return (
    <>
      {piecesOf(query, text).map((piece): ComponentChildren => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}
    </>
  );
}

/** How long typing rests before the number of lines is said, ms. */
const untilSaid = 700;

/** How many lines there are, said once typing rests and not at every key; that there are none shows. */
function Found({ typed, count, offers }: { typed: string; count: number; offers: boolean }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(typed && count > 0 ? tn('palette_count', count) : ''), untilSaid);
    return () => clearTimeout(timer);
  }, [typed, count]);
  const none = typed && count === 0 && !offers;
  return (
    <>
      {none && <p class={styles.none}>{t('palette_none')}</p>}
      <VisuallyHidden>
        <span role="status">{none ? t('palette_none') : said}</span>
      </VisuallyHidden>
    </>
  );
}
