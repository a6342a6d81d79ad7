import type { ClipDraft } from '../model';

/** A page as a capture source sees it: the live document, read and never changed. */
export interface Page {
  readonly document: Document;
  readonly url: string;
}

/** One way to make a draft of a page. Sources are asked in the order of their list; the first that gives one wins. */
export interface CaptureSource {
  readonly name: string;
  /** Cheap: may this source know what to do here? */
  matches(page: Page): boolean;
  /** The draft, or null to let the next source try. Its html is cleaned before it leaves the page. */
  capture(page: Page): ClipDraft | null;
}
