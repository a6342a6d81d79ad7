import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { t } from '../../../lib/i18n';
import { useServices } from '../../services';
import { entryAt, type OutlineEntry, useOutline } from '../../workbench/outline';
import { barRoom, panelOf } from '../paint';

export interface Heading {
  /** Unlike every other of the text: its place among its headings. The page's own ids are not kept. */
  readonly id: string;
  readonly element: HTMLElement;
  /** 1 at the top of the text. */
  readonly level: number;
  readonly title: string;
}

/** Longer titles are cut: the whole stands in the text. */
const longest = 160;

/** The headings of a text as it shows, in reading order. */
export function headingsOf(root: ParentNode): Heading[] {
  return [...root.querySelectorAll<HTMLElement>('[data-heading]:not([data-title])')].flatMap((element) => {
    const title = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const level = Math.max(1, Number(element.localName[1]) - 2);
    return title ? [{ id: `heading-${element.dataset.heading}`, element, level, title: title.slice(0, longest) }] : [];
  });
}

/** Tells the frame the headings of a text; gives what goes from one to the next. */
export function useHeadings(container: RefObject<HTMLElement | null>, shown: number): (by: 1 | -1) => void {
  const { notify } = useServices();
  const headings = useMemo(() => (container.current && shown > 0 ? headingsOf(container.current) : []), [shown]);
  const entries = headings.map(({ id, level, title }): OutlineEntry => {
    const number = id.slice('heading-'.length);
    return entryAt(() => container.current?.querySelector<HTMLElement>(`[data-heading="${number}"]`), {
      id,
      title,
      level,
    });
  });
  useOutline(entries);
  return (by) => {
    const top = (panelOf(container.current)?.getBoundingClientRect().top ?? 0) + barRoom;
    const focused = headings.findIndex(({ element }) => element === document.activeElement);
    const next =
      focused >= 0
        ? focused + by
        : by > 0
          ? headings.findIndex(({ element }) => element.getBoundingClientRect().top > top + 4)
          : headings.findLastIndex(({ element }) => element.getBoundingClientRect().top < top - 4);
    const entry = entries[next];
    if (entry) entry.go();
    else notify(t('reader_noHeading'));
  };
}
