/** A stretch of text that is contiguous both in the body's text and in one text node. */
export interface TextRun {
  /** Where it starts in the body's text, and how long it is, in UTF-16 code units. */
  readonly start: number;
  readonly length: number;
  readonly node: Text;
  /** Where it starts in the node. */
  readonly offset: number;
}

/** The text of a body as a reader sees it, and where in the tree each stretch of it stands. */
export interface BodyText {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const unread = /* @__PURE__ */ words(
  'script style noscript template head title textarea select datalist iframe object embed audio video canvas',
);
const blocks = /* @__PURE__ */ words(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
);

/**
 * Reads a tree's text the way positions count it: white space collapsed to one space (but not in `pre`), one line break
 * between blocks, no text of scripts, styles and form fields. Needs no layout, so that a page, its clean copy and the
 * reader's view give the same text. Walks without recursion: trees may be deeper than the stack.
 */
export function readBody(root: Node): BodyText {
  const parts: string[] = [];
  const runs: TextRun[] = [];
  let length = 0;
  let pending = '';
  const wait = (separator: ' ' | '\n') => {
    if (separator === '\n' || pending === '') pending = separator;
  };
  const put = (node: Text, offset: number, piece: string) => {
    if (pending !== '' && length > 0) {
      parts.push(pending);
      length += 1;
    }
    pending = '';
    parts.push(piece);
    runs.push({ start: length, length: piece.length, node, offset });
    length += piece.length;
  };
  const readText = (node: Text, preformatted: boolean) => {
    if (preformatted) {
      if (node.data !== '') put(node, 0, node.data);
      return;
    }
    const { data } = node;
    let from = 0;
    while (from < data.length) {
      const start = skipSpace(data, from);
      if (start > from) wait(' ');
      from = endOfWords(data, start);
      if (from > start) put(node, start, data.slice(start, from));
    }
  };
  walk(root, readText, () => wait('\n'));
  return { text: parts.join(''), runs };
}

/** The text of a tree that positions count in; see `readBody`. */
export function textOf(root: Node): string {
  return readBody(root).text;
}

const isSpace = (code: number) => code === 32 || code === 10 || code === 9 || code === 13 || code === 12;

function skipSpace(data: string, from: number): number {
  let at = from;
  while (at < data.length && isSpace(data.charCodeAt(at))) at += 1;
  return at;
}

/** The end of words that stand one plain space apart: these are one run. */
function endOfWords(data: string, from: number): number {
  let at = from;
  while (at < data.length) {
    const code = data.charCodeAt(at);
    if (isSpace(code) && (code !== 32 || at + 1 === data.length || isSpace(data.charCodeAt(at + 1)))) return at;
    at += 1;
  }
  return at;
}

function walk(root: Node, text: (node: Text, preformatted: boolean) => void, block: () => void): void {
  let preformatted = 0;
  const leave = (node: Node) => {
    const name = (node as Element).localName ?? '';
    if (blocks.has(name)) block();
    if (name === 'pre') preformatted -= 1;
  };
  let node: Node | null = root;
  while (node) {
    const name: string = (node as Element).localName ?? '';
    if (node.nodeType === 3 || node.nodeType === 4) text(node as Text, preformatted > 0);
    if (blocks.has(name)) block();
    if (name === 'pre') preformatted += 1;
    const inside: Node | null = unread.has(name) && node !== root ? null : node.firstChild;
    if (inside) {
      node = inside;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      leave(node);
      node = node.parentNode;
    }
    if (!node || node === root) return;
    leave(node);
    node = node.nextSibling;
  }
}
