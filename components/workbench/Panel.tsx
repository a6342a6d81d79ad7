import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { t } from '../../lib/i18n';
import type { PanelView } from '../../lib/workbench/session';
import { usePress } from '../acts';
import { CommandIconButton } from '../CommandButton';
import { panels } from '../panels';
import { useServices } from '../services';
import { Icon, IconButton, VisuallyHidden } from '../ui';
import { Divider } from './Divider';
import { Guard } from './Guard';
import styles from './Panel.module.css';
import { useLoaded } from './useLoaded';
import { usePartScroll } from './useScrollKept';

const lowest = 120;
const tabDomId = (view: PanelView) => `panel-tab-${view}`;
const bodyDomId = 'panel-body';

/** What stands under the editors, as high as it is drawn; in one column a page of its own. */
export function Panel() {
  const { session } = useServices();
  const part = useRef<HTMLElement>(null);
  const { view, height, whole } = session.panel.value;
  const alone = session.oneColumn.value;
  const front = !alone || session.narrow.value === 'panel';
  useFocusInAndBack(part, front);
  const highest = Math.max(lowest, innerHeight - 220);
  return (
    <section
      ref={part}
      class={styles.panel}
      // Where it is all there is beside the rooms, it is the page's main part.
      role={front && (alone || whole) ? 'main' : 'region'}
      aria-label={t('panel_name')}
      data-region="panel"
      style={{ '--height': `${Math.min(height, highest)}px` }}
    >
      {!alone && !whole && (
        <Divider
          label={t('panel_resize')}
          value={height}
          min={lowest}
          max={highest}
          onResize={(to) => {
            session.panel.value = { ...session.panel.peek(), height: to };
          }}
        />
      )}
      <Head alone={alone} view={view} whole={whole} />
      <Body key={view} view={view} />
    </section>
  );
}

function Head({ alone, view, whole }: { alone: boolean; view: PanelView; whole: boolean }) {
  const press = usePress();
  return (
    <div class={styles.head}>
      {alone && <IconButton icon="chevron-left" label={t('frame_back')} {...press('view.panel')} />}
      <PanelTabs view={view} />
      {!alone && (
        <>
          <CommandIconButton
            small
            command={commandNamed('view.panelWhole')}
            icon={whole ? 'down' : 'up'}
            label={t(whole ? 'panel_restore' : 'panel_whole')}
          />
          <CommandIconButton small command={commandNamed('view.panel')} icon="close" label={t('panel_hide')} />
        </>
      )}
    </div>
  );
}

/** Its views as tabs: arrows, Home and End move and show. */
function PanelTabs({ view }: { view: PanelView }) {
  const { session } = useServices();
  const show = (next: PanelView) => {
    session.panel.value = { ...session.panel.peek(), view: next };
  };
  const press = (event: KeyboardEvent) => {
    const at = panels.findIndex((each) => each.view === view);
    const places: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: panels.length - 1 };
    const place = places[event.key];
    if (place === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = panels[(place + panels.length) % panels.length];
    if (!next) return;
    show(next.view);
    document.getElementById(tabDomId(next.view))?.focus();
  };
  return (
    <div class={styles.tabs} role="tablist" aria-label={t('panel_tabs')} onKeyDown={press}>
      {panels.map((each) => (
        <button
          key={each.view}
          type="button"
          role="tab"
          id={tabDomId(each.view)}
          class={styles.tab}
          tabIndex={each.view === view ? 0 : -1}
          aria-selected={each.view === view}
          aria-controls={each.view === view ? bodyDomId : undefined}
          title={t(each.title)}
          onClick={() => show(each.view)}
        >
          <Icon name={each.icon} size={16} />
          <span class={styles.name}>{t(each.title)}</span>
        </button>
      ))}
    </div>
  );
}

function Body({ view }: { view: PanelView }) {
  const entry = panels.find((each) => each.view === view);
  const View = useLoaded(entry?.load);
  const box = useRef<HTMLDivElement>(null);
  const scrolled = usePartScroll(box, `panel ${view}`);
  return (
    <div
      ref={box}
      id={bodyDomId}
      class={styles.body}
      role="tabpanel"
      aria-labelledby={tabDomId(view)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
      onScroll={scrolled}
    >
      <VisuallyHidden>
        <h2>{entry && t(entry.title)}</h2>
      </VisuallyHidden>
      <Guard>{View ? <View /> : <p class={styles.wait}>{t('frame_wait')}</p>}</Guard>
    </div>
  );
}

/** Takes the focus when it is asked for, and gives it back to where it came from when the panel goes, or what shows goes before it. */
function useFocusInAndBack(part: { readonly current: HTMLElement | null }, front: boolean): void {
  const { session } = useServices();
  const from = useRef<Element | null>(null);
  const wanted = session.focus.value === 'panel';
  useEffect(() => {
    if (!wanted || !part.current) return;
    session.focus.value = null;
    const now = document.activeElement;
    if (!part.current.contains(now)) from.current = now;
    part.current.querySelector<HTMLElement>('[role=tabpanel]')?.focus({ preventScroll: true });
  }, [wanted, session.panel.value.view]);
  useLayoutEffect(() => {
    if (!front) return;
    return () => {
      if (!part.current?.contains(document.activeElement)) return;
      // At once, while it still stands: what is pressed next is meant for where the focus is then.
      const before = from.current;
      const stands = before instanceof HTMLElement && before !== document.body && before.checkVisibility?.();
      const editor = document.querySelector<HTMLElement>('#main [data-used=true] [role=tabpanel]');
      (stands ? before : editor)?.focus({ preventScroll: true });
    };
  }, [front]);
}
