/**
 * Reads a page's live nodes through their prototypes: `<img name="body">` or `<input name="firstChild">` in a form shadows a
 * property of the document or the form, but not the getter it stands on. A page's script cannot reach these prototypes.
 */
function getter<T extends object, V>(prototype: T, name: keyof T): (node: T) => V {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (node) => (get ? get.call(node) : node[name]) as V;
}

export const firstChild = getter<Node, Node | null>(Node.prototype, 'firstChild');
export const nextSibling = getter<Node, Node | null>(Node.prototype, 'nextSibling');
export const parentNode = getter<Node, Node | null>(Node.prototype, 'parentNode');
export const nodeType = getter<Node, number>(Node.prototype, 'nodeType');
export const localName = getter<Element, string>(Element.prototype, 'localName');
export const shadowRoot = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const bodyOf = getter<Document, HTMLElement | null>(Document.prototype, 'body');
export const headOf = getter<Document, HTMLHeadElement | null>(Document.prototype, 'head');
export const rootOf = getter<Document, Element | null>(Document.prototype, 'documentElement');
export const contentTypeOf = getter<Document, string>(Document.prototype, 'contentType');
const implementationOf = getter<Document, DOMImplementation>(Document.prototype, 'implementation');
export const baseOf = getter<Node, string>(Node.prototype, 'baseURI');

const iframeDocument = getter<HTMLIFrameElement, Document | null>(HTMLIFrameElement.prototype, 'contentDocument');
const oldFrameDocument = getter<HTMLFrameElement, Document | null>(HTMLFrameElement.prototype, 'contentDocument');

/** What a frame shows, where the page may see it. */
export function frameDocument(frame: Element, name: 'iframe' | 'frame'): Document | null {
  return name === 'iframe' ? iframeDocument(frame as HTMLIFrameElement) : oldFrameDocument(frame as HTMLFrameElement);
}

/** The page's selection if it holds anything, read the same way. */
export function selectedRanges(document: Document): Range[] {
  const selection = Document.prototype.getSelection.call(document);
  if (!selection || selection.isCollapsed) return [];
  return Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
}

/** A new document where nothing loads and no script runs. */
export function createInertDocument(document: Document): Document {
  return implementationOf(document).createHTMLDocument('');
}
