import { batch } from '@preact/signals';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Column, type Section, type Session, sections } from '../../lib/workbench/session';

/** Where there is room for one column only; the stylesheets ask the same. */
export const oneColumn = '(max-width: 720px)';

/**
 * Keeps what the session says of the room there is (`oneColumn`). Where the frame gets or loses a column, what somebody is at
 * stays in front of them and keeps the focus.
 */
export function useOneColumn(session: Session): void {
  // Before anything is drawn from it.
  useState(() => {
    session.oneColumn.value = matchMedia(oneColumn).matches;
  });
  const focus = useLastFocus();
  useLayoutEffect(() => {
    const query = matchMedia(oneColumn);
    let list: HTMLElement | null = null;
    const changed = () =>
      batch(() => {
        session.oneColumn.value = query.matches;
        if (query.matches) list = fold(session, focus.current);
        else unfold(session, focus.current, list);
      });
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [session]);
  useLayoutEffect(() => {
    // It shows again, or still.
    if (document.activeElement === document.body) focus.current?.focus({ preventScroll: true });
  }, [session.oneColumn.value]);
}

/** What has the focus, or had it until it was hidden: a browser may take it before it tells of the width. */
function useLastFocus(): { readonly current: HTMLElement | null } {
  const last = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const took = ({ target }: FocusEvent) => {
      last.current = target as HTMLElement;
    };
    // Looked at once whoever takes the focus away is done: a tab that goes would be laid out for it.
    let soon: ReturnType<typeof setTimeout> | undefined;
    const left = ({ target }: FocusEvent) => {
      clearTimeout(soon);
      soon = setTimeout(() => {
        const element = last.current;
        if (element === target && (!element?.isConnected || element.checkVisibility())) last.current = null;
      });
    };
    document.addEventListener('focusin', took);
    document.addEventListener('focusout', left);
    return () => {
      document.removeEventListener('focusin', took);
      document.removeEventListener('focusout', left);
      clearTimeout(soon);
    };
  }, []);
  return last;
}

/** The column that each part of the frame is where there is one. */
const columnOf: Readonly<Record<string, Column>> = { side: 'list', group: 'editor', panel: 'panel' };

/**
 * One column is left: what has the focus comes to the front. A list gives way to what was opened from it; returns that list.
 */
function fold(session: Session, focus: HTMLElement | null): HTMLElement | null {
  const region = focus?.closest<HTMLElement>('[data-region]')?.dataset.region ?? '';
  const section = sectionAt(focus);
  if (section) {
    if (!session.sections.peek()[section].open || !session.active.peek()) return null;
    session.sheet.value = section;
    session.focus.value = section;
    session.narrow.value = 'editor';
  } else if (region === 'side' && focus?.matches('[role=listbox], button') && session.narrow.peek() === 'editor') {
    session.focus.value = 'editor';
    return focus;
  } else session.narrow.value = columnOf[region] ?? session.narrow.peek();
  return null;
}

/** There is room for several again: `list` gave way before, to an editor that has had the focus since. */
function unfold(session: Session, focus: HTMLElement | null, list: HTMLElement | null): void {
  const section = sectionAt(focus);
  if (section) {
    const held = session.sections.peek();
    session.sideBar.value = true;
    session.sections.value = { ...held, [section]: { ...held[section], open: true } };
    session.focus.value = section;
  } else if (focus?.matches('[role=tabpanel]')) list?.focus({ preventScroll: true });
}

/** The foot of the side bar is a sheet under the editor where there is one column: another place, so another element. */
const sectionAt = (element: Element | null): Section | undefined =>
  sections.find((name) => name === element?.closest<HTMLElement>('[data-section]')?.dataset.section);
