import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { showPanel } from '../../lib/commands/view';
import { t } from '../../lib/i18n';
import { usePress } from '../acts';
import { dragging } from '../carry';
import type { NoticeEntry } from '../notices';
import { useServices } from '../services';
import { Button, Notice, Progress } from '../ui';
import type { Desk } from './desk';
import styles from './Notices.module.css';
import { useAside } from './useAside';
import type { Work } from './works';

/** How long a notice stands, ms; an error stays until it is closed, and nothing leaves while one is on it. */
const standing = 9000;

/** What was just done or went wrong, in the corner, with the way back. */
export function Notices({ desk }: { desk: Desk }) {
  const part = useRef<HTMLElement>(null);
  const { session } = desk.services;
  const wanted = session.focus.value === 'notice';
  useEffect(() => {
    if (!wanted) return;
    session.focus.value = null;
    const [newest] = [...(part.current?.children ?? [])].reverse();
    newest?.querySelector<HTMLElement>('button')?.focus();
    // Where none stands any more, the list of them has it.
    if (!newest) showPanel(session, 'notices');
  }, [wanted]);
  const shown = desk.works.value.length + desk.notices.value.length;
  const aside = useAside(part, shown);
  useRoomBelow(part, aside ? 0 : shown);
  return (
    <section
      ref={part}
      class={styles.notices}
      data-aside={aside}
      // What is dragged falls on what it is meant for, and not on what lies over that for a moment.
      data-through={dragging.value !== null}
      aria-label={t('frame_notices')}
    >
      {desk.works.value.map((work) => (
        <Going key={work.id} work={work} />
      ))}
      {desk.notices.value.map((notice) => (
        <One key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

/** How much of the window's foot they stand on, so that what is scrolled into view stops above them (`--notice-room`). */
function useRoomBelow(part: { readonly current: HTMLElement | null }, shown: number): void {
  useLayoutEffect(() => {
    const look = document.documentElement.style;
    const box = part.current;
    if (!box || shown === 0) return void look.removeProperty('--notice-room');
    const own = getComputedStyle(box).position === 'static';
    look.setProperty('--notice-room', own ? '0px' : `${Math.ceil(innerHeight - box.getBoundingClientRect().top)}px`);
  }, [shown]);
}

/** Something that takes a while, how far it is, and the way to stop it where there is one. */
function Going({ work: { id, label, part, cancel } }: { work: Work }) {
  const [stopping, setStopping] = useState(false);
  const press = usePress();
  return (
    <Notice
      silent
      actions={
        cancel && (
          <Button
            small
            disabled={stopping}
            {...press('work.stop', undefined, `${id}`)}
            onClickCapture={() => setStopping(true)}
          >
            {t('cancel')}
          </Button>
        )
      }
    >
      <Progress label={label} value={part} />
    </Notice>
  );
}

function One({ notice }: { notice: NoticeEntry }) {
  const services = useServices();
  const press = usePress();
  const dismiss = () => services.dismiss?.(notice.id);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || notice.kind === 'error') return;
    const timer = setTimeout(dismiss, standing);
    return () => clearTimeout(timer);
  }, [held, notice]);
  const { action } = notice;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps it standing while somebody is on it
    <div
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <Notice
        silent
        kind={notice.kind}
        close={press('notice.close', undefined, `${notice.id}`)}
        actions={
          action && (
            <Button small {...press(action.command, action.record, action.part)} onClickCapture={dismiss}>
              {action.label}
            </Button>
          )
        }
      >
        {notice.message}
      </Notice>
    </div>
  );
}
