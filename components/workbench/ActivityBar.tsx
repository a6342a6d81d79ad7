import { useEffect, useRef, useState } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { formatKeybinding, keybindingsOf } from '../../lib/commands/keys';
import { t } from '../../lib/i18n';
import type { Room } from '../../lib/workbench/session';
import { usePress } from '../acts';
import { dragging, kindOf } from '../carry';
import { useSaidOver } from '../dropped';
import { useKeymap } from '../hooks';
import { useServices } from '../services';
import { Icon, VisuallyHidden } from '../ui';
import { views } from '../views';
import styles from './ActivityBar.module.css';
import { onMac } from './platform';
import { usePartScroll } from './useScrollKept';

/** The rooms, and the box that finds or does everything. */
export function ActivityBar() {
  const { session } = useServices();
  const press = usePress();
  const alone = session.oneColumn.value;
  const bar = useRef<HTMLElement>(null);
  const scrolled = usePartScroll(bar, 'rooms');
  /** The button of the room that shows hides it, where there is room for more than that. */
  const runs = (room: Room) =>
    session.room.value === room && session.sideBar.value && !alone ? 'view.sideBar' : `view.${room}`;
  const palette = commandNamed('palette.open');
  const aim = useRoomAim();
  const key = formatKeybinding(keybindingsOf(palette, useKeymap())[0] ?? '', onMac);
  return (
    <nav ref={bar} class={styles.bar} aria-label={t('frame_rooms')} data-region="rooms" onScroll={scrolled}>
      <VisuallyHidden>
        <h1>{t('app_name')}</h1>
      </VisuallyHidden>
      <button type="button" class={styles.room} title={`${t(palette.title)} (${key})`} {...press(palette.id)}>
        <Icon name="search" size={22} />
        <span class={styles.name}>{t('frame_find')}</span>
      </button>
      {views.map(({ room, icon, title }) => (
        <button
          key={room}
          type="button"
          class={styles.room}
          aria-current={
            session.room.value === room && !(alone && session.narrow.value === 'panel') ? 'page' : undefined
          }
          aria-expanded={session.room.value === room ? session.sideBar.value : undefined}
          {...press(runs(room))}
          {...aim(room)}
        >
          <Icon name={icon} size={22} />
          <span class={styles.name}>{t(title)}</span>
        </button>
      ))}
    </nav>
  );
}

/** How long a drag rests on a room until that shows, ms: what it is to fall on may be there. */
const rest = 600;

/** What a room's button listens to so that the room shows when a drag of ours rests on it. */
function useRoomAim() {
  const { session } = useServices();
  const [aimed, setAimed] = useState<Room | null>(null);
  const drag = dragging.value;
  const view = views.find(({ room }) => room === aimed);
  useSaidOver(view ? t('drop_showTab', t(view.title)) : '');
  useEffect(() => {
    if (drag === null) setAimed(null);
  }, [drag === null]);
  useEffect(() => {
    if (aimed === null) return;
    const timer = setTimeout(() => {
      session.room.value = aimed;
      session.sideBar.value = true;
    }, rest);
    return () => clearTimeout(timer);
  }, [aimed]);
  return (room: Room) => ({
    'data-aimed': aimed === room,
    onDragOver(event: DragEvent) {
      const kind = kindOf(event);
      if (kind === 'records' || kind === 'passage') setAimed(room);
    },
    onDragLeave: () => setAimed(null),
  });
}
