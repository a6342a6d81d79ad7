import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage, isPdf, selectedQuote } from '../lib/capture';

/** Runs in the page when asked to, and is its value: what the page holds, and the words selected on it. */
export default defineUnlistedScript(() => {
  const page = { document, url: location.href };
  if (isPdf(page)) return { unreadable: 'pdf' as const };
  return { draft: capturePage(page), passage: selectedQuote(page) };
});
