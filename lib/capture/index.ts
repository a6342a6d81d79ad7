import type { ClipDraft } from '../model/clip';
import { articleSource } from './article';
import { contentTypeOf } from './live';
import { selectionSource } from './selection';
import type { CaptureSource, Page } from './source';
import { visibleSource } from './visible';

/** Every way to make a draft of a page; the first that gives one wins. A new one is one file and one word here. */
export const captureSources: readonly CaptureSource[] = [selectionSource, articleSource, visibleSource];

/** The draft of a page: what is selected, else its article, else its words, else its address. Changes nothing in the page. */
export function capturePage(page: Page): ClipDraft {
  for (const source of captureSources) {
    const draft = source.matches(page) ? source.capture(page) : null;
    if (draft) return draft;
  }
  throw new Error('No capture source took the page');
}

export { selectedQuote } from './passage';
/** Whether a browser's viewer shows a PDF here, whatever the address says. */
export function isPdf({ document }: Page): boolean {
  return contentTypeOf(document) === 'application/pdf';
}

export type { CaptureSource, Page } from './source';
