import { type Budget, PageCopy } from './copy';
import { bodyOf, createInertDocument, firstChild, headOf, nextSibling, rootOf } from './live';
import type { Page } from './source';

/** Beyond this a page is too large for the extractors: its text is taken as it stands. */
const extractable: Budget = { nodes: 40_000, text: 3_000_000 };
/** Beyond this a page is cut. */
const kept: Budget = { nodes: 120_000, text: 5_000_000 };

/** An inert copy of a page, to be read (and cloned before it is changed). */
export interface Snapshot {
  readonly document: Document;
  readonly url: string;
  /** True when the page was larger than what is kept. */
  readonly cut: boolean;
  /** True when the page is too large to search it for its article. */
  readonly large: boolean;
}

const taken = new WeakMap<Page, Snapshot>();

/** The copy of a page; made once for a capture. */
export function snapshotOf(page: Page): Snapshot {
  const known = taken.get(page);
  if (known) return known;
  const snapshot = takeSnapshot(page);
  taken.set(page, snapshot);
  return snapshot;
}

function takeSnapshot({ document: live, url }: Page): Snapshot {
  const inert = createInertDocument(live);
  const budget = { ...kept };
  const copy = new PageCopy(inert, budget);
  const copyAll = (from: Node | null, to: Node) => {
    for (let child = from && firstChild(from); child; child = nextSibling(child)) copy.copy(child, to);
  };
  const [root, head, body] = [rootOf(live), headOf(live), bodyOf(live)];
  inert.head.replaceChildren();
  copyHead(head, inert);
  copyAll(body ?? root, inert.body);
  for (const name of ['lang', 'dir']) {
    const value = attribute(root, name) ?? attribute(body, name);
    if (value) inert.documentElement.setAttribute(name, value);
  }
  if (body && !inert.documentElement.dir && getComputedStyle(body).direction === 'rtl')
    inert.documentElement.dir = 'rtl';
  const large = kept.nodes - budget.nodes > extractable.nodes || kept.text - budget.text > extractable.text;
  return { document: inert, url, cut: copy.cut, large };
}

function attribute(element: Element | null, name: string): string | null {
  return element ? Element.prototype.getAttribute.call(element, name) : null;
}

/** The head's title, metadata and canonical link: what tells about the page, nothing that acts. */
function copyHead(head: Element | null, inert: Document): void {
  if (!head) return;
  const wanted = 'title, meta, link[rel~="canonical" i], script[type="application/ld+json" i]';
  for (const element of [...Element.prototype.querySelectorAll.call(head, wanted)].slice(0, 500)) {
    const acts = element.localName === 'meta' && /refresh|policy/i.test(element.getAttribute('http-equiv') ?? '');
    if (!acts && (element.textContent ?? '').length < 500_000) inert.head.append(inert.importNode(element, true));
  }
}
