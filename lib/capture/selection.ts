import { PageCopy } from './copy';
import { createDraft, parkPageImages } from './draft';
import { createInertDocument, localName, nodeType, parentNode, selectedRanges } from './live';
import { describePage } from './metadata';
import { snapshotOf } from './snapshot';
import type { CaptureSource } from './source';

/** Elements whose parts mean little without them. */
const parts = new Set('td th tr tbody thead tfoot li dt dd code pre b strong i em a span'.split(' '));

/** What the reader selected, and nothing else. */
export const selectionSource: CaptureSource = {
  name: 'selection',
  matches: ({ document }) => selectedRanges(document).length > 0,
  capture(page) {
    const inert = createInertDocument(page.document);
    const copies = selectedRanges(page.document).map((range) => {
      const copy = new PageCopy(inert, { nodes: 100_000, text: 5_000_000 }, range);
      copy.copy(wholeOf(range.commonAncestorContainer), inert.body);
      return copy;
    });
    parkPageImages(inert.body);
    const cut = copies.some((copy) => copy.cut);
    const draft = createDraft('selection', inert.body.innerHTML, { ...describePage(snapshotOf(page)), cut });
    return draft.html === '' ? null : draft;
  },
};

/** The node to copy for a range: around parts of a table, a list or a phrase, what they are parts of. */
function wholeOf(ancestor: Node): Node {
  let node = ancestor;
  for (;;) {
    const up = parentNode(node);
    const isPart = nodeType(node) !== 1 || parts.has(localName(node as Element));
    if (!up || nodeType(up) !== 1 || !isPart) return node;
    node = up;
  }
}
