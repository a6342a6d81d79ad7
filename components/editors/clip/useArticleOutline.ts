import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { entryAt, useOutline } from '../../workbench/outline';

/** More are not listed: such a page is an index, not a text. */
const most = 500;

/** The headings of the text that shows, each as deep as it is below the text's highest; `shown` tells that it stands anew. */
export function useArticleOutline(container: RefObject<HTMLElement | null>, shown: number): void {
  const entries = useMemo(() => {
    const found = [...(container.current?.querySelectorAll<HTMLElement>('h3, h4, h5, h6') ?? [])]
      .filter((heading) => heading.dataset.title === undefined && heading.textContent?.trim())
      .slice(0, most);
    return found.map((heading, index) =>
      entryAt(() => heading, {
        id: `heading-${index}`,
        title: heading.textContent?.trim().slice(0, 200) ?? '',
        level: Number(heading.localName[1]) - 2,
      }),
    );
  }, [shown]);
  useOutline(entries);
}
