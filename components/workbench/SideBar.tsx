import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { FocusPlace, Room } from '../../lib/workbench/session';
import { useServices } from '../services';
import { views } from '../views';
import { Guard } from './Guard';
import styles from './SideBar.module.css';
import { SideSections } from './SideSections';
import { useLoaded } from './useLoaded';
import { usePartScroll } from './useScrollKept';

const [narrowest, widest] = [240, 640];

/** The room's view, as wide as it is drawn. */
export function SideBar() {
  const { session } = useServices();
  const view = views.find(({ room }) => room === session.room.value);
  const View = useLoaded(view?.load);
  const alone = session.oneColumn.value;
  const part = useRef<HTMLElement>(null);
  const wanted = wantedIn(session.focus.value);
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => () => waiting.current?.(), []);
  useEffect(() => {
    if (wanted === null || !View || !part.current) return;
    session.focus.value = null;
    waiting.current?.();
    waiting.current = focusList(part.current, wanted);
  }, [wanted, View]);
  if (!view) return null;
  return (
    <section
      ref={part}
      class={styles.side}
      // Where it is all there is beside the rooms, it is the page's main part.
      role={alone && session.narrow.value === 'list' ? 'main' : 'complementary'}
      data-region="side"
      aria-label={t(view.title)}
      style={{ '--width': `${session.sideBarWidth.value}px` }}
    >
      <div class={styles.view}>
        <h2 class={styles.title}>{t(view.title)}</h2>
        <Content key={view.room} room={view.room}>
          {View && <View />}
        </Content>
        {!alone && <SideSections />}
      </div>
      <Divider />
    </section>
  );
}

/** A view, scrolled as it was left; a list in it scrolls by itself. */
function Content({ room, children }: { room: Room; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const scrolled = usePartScroll(box, `room ${room}`);
  return (
    <div ref={box} class={styles.content} onScroll={scrolled}>
      <Guard>{children}</Guard>
    </div>
  );
}

/** What somebody does who goes on elsewhere meanwhile: the focus is theirs, and what they type stays where they type. */
const goesOn = ['pointerdown', 'beforeinput', 'input'] as const;
/** Keys that lead elsewhere; others are for what is about to have the focus. */
const leads = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) => key === 'Tab' || altKey || ctrlKey || metaKey;

/** Which list of the view is wanted, by its kind; empty: the first; null: none. */
function wantedIn(focus: FocusPlace | null): string | null {
  if (focus === 'view') return '';
  return focus?.startsWith('view ') ? focus.slice('view '.length) : null;
}

/**
 * Gives the focus to a view's list as soon as it shows: to the one of a kind where that is wanted, to another or to the
 * first control where it does not come. Returns what ends it.
 */
function focusList(part: HTMLElement, kind: string): () => void {
  const listOf = (around: string) => part.querySelector<HTMLElement>(`${around} [role="listbox"]`);
  let tries = 30;
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const kind of goesOn) removeEventListener(kind, stop, true);
    removeEventListener('keydown', away, true);
  };
  const away = (event: KeyboardEvent) => leads(event) && stop();
  const look = () => {
    const list = listOf(kind && `[data-list="${kind}"]`);
    if (!list && tries > 0) {
      tries -= 1;
      frame = requestAnimationFrame(look);
      return;
    }
    stop();
    (list ?? listOf('') ?? part.querySelector<HTMLElement>('input, button'))?.focus();
  };
  for (const kind of goesOn) addEventListener(kind, stop, true);
  addEventListener('keydown', away, true);
  look();
  return stop;
}

/** The edge that is drawn, or moved by arrow keys. */
function Divider() {
  const { session } = useServices();
  const from = useRef<{ x: number; width: number } | null>(null);
  const width = session.sideBarWidth.value;
  const resize = (to: number) => {
    session.sideBarWidth.value = Math.round(Math.max(narrowest, Math.min(widest, to)));
  };
  const press = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: -16, ArrowRight: 16, Home: -widest, End: widest };
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    resize(width + step);
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
      aria-orientation="vertical"
      aria-label={t('frame_resize')}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      onKeyDown={press}
      onPointerDown={(event) => {
        from.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => from.current && resize(from.current.width + event.clientX - from.current.x)}
      onPointerUp={drop}
      onPointerCancel={drop}
    />
  );
}
