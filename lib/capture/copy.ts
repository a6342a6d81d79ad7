import { copyImage, pinAddresses } from './addresses';
import { baseOf, bodyOf, firstChild, frameDocument, localName, nextSibling, nodeType, shadowRoot } from './live';

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const skipped = words(
  'style noscript template object embed applet canvas video audio svg link base source track input textarea select option datalist param map progress meter',
);
/** Elements whose `id` or `name` would shadow a property of the document or of a form. */
const shadowing = words('form img iframe frame button fieldset output');

/** How much of a page is copied. */
export interface Budget {
  nodes: number;
  /** UTF-16 code units of text. */
  text: number;
}

interface Step {
  node: Node | null;
  readonly target: Node;
  /** Nodes that are no siblings, last first: what a slot shows. */
  readonly rest: Node[];
}

/** Elements deeper than this leave their text and images to the one they are in: extractors slow down with the cube of the depth. */
const deepest = 250;

/**
 * Copies the children of live nodes into an inert document, without touching the page: what open shadow roots and readable frames
 * show stands where they stand, addresses are absolute, nothing that runs or could shadow a property comes along. Stops when the budget
 * is used up. With a range, only what lies in it. Without recursion: a page may be deeper than the stack.
 */
export class PageCopy {
  cut = false;

  constructor(
    private readonly inert: Document,
    private readonly budget: Budget,
    private readonly range: Range | null = null,
  ) {}

  /** Copies a node and all that is in it to the end of `target`. */
  copy(from: Node, target: Node): void {
    const stack: Step[] = [{ node: null, target, rest: [from] }];
    for (let step = stack.pop(); step; step = stack.pop()) {
      const node = step.node ?? step.rest.pop();
      if (!node) continue;
      stack.push({ ...step, node: step.node && nextSibling(step.node) });
      if (this.range && !this.range.intersectsNode(node)) continue;
      if (this.budget.nodes <= 0 || this.budget.text <= 0) {
        this.cut = true;
        return;
      }
      this.budget.nodes -= 1;
      this.copyOne(node, step.target, stack);
    }
  }

  private copyOne(node: Node, target: Node, stack: Step[]): void {
    const kind = nodeType(node);
    if (kind === 3 || kind === 4) this.copyText(node as Text, target);
    if (kind !== 1) return;
    const element = node as Element;
    const name = localName(element);
    if (skipped.has(name) || (name === 'script' && !isStructuredData(element))) return;
    const inside = (first: Node | null, into: Node) => {
      if (first) stack.push({ node: first, target: into, rest: [] });
    };
    if (name === 'iframe' || name === 'frame') {
      const body = frameBody(element, name);
      if (body) inside(firstChild(body), target.appendChild(this.inert.createElement('section')));
      return;
    }
    if (name === 'slot') {
      const assigned = HTMLSlotElement.prototype.assignedNodes.call(element);
      if (assigned.length > 0) stack.push({ node: null, target, rest: [...assigned].reverse() });
      else inside(firstChild(element), target);
      return;
    }
    const flat = stack.length > deepest && name !== 'img';
    const copied = flat ? target : target.appendChild(this.shallow(element, name));
    inside(firstChild(shadowRoot(element) ?? element), copied);
  }

  private copyText(node: Text, target: Node): void {
    let { data } = node;
    if (this.range) {
      const end = node === this.range.endContainer ? this.range.endOffset : data.length;
      data = data.slice(node === this.range.startContainer ? this.range.startOffset : 0, end);
    }
    if (data.length > this.budget.text) {
      data = data.slice(0, this.budget.text).toWellFormed();
      this.cut = true;
    }
    this.budget.text -= data.length;
    target.appendChild(this.inert.createTextNode(data));
  }

  private shallow(element: Element, name: string): Element {
    if (name === 'frameset') return this.inert.createElement('div');
    const copied = this.inert.importNode(element, false);
    if (shadowing.has(name)) {
      Element.prototype.removeAttribute.call(copied, 'id');
      Element.prototype.removeAttribute.call(copied, 'name');
    }
    if (name === 'img') copyImage(element as HTMLImageElement, copied);
    else pinAddresses(copied, baseOf(element));
    return copied;
  }
}

function isStructuredData(script: Element): boolean {
  return Element.prototype.getAttribute.call(script, 'type')?.trim().toLowerCase() === 'application/ld+json';
}

function frameBody(frame: Element, name: 'iframe' | 'frame'): Element | null {
  const inner = readable(() => frameDocument(frame, name));
  return inner && readable(() => bodyOf(inner));
}

/** A frame that navigates while it is read may refuse; then it shows nothing. */
function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
