import { cleanHtml } from './clean';
import { escapedMarks, linkedMarks } from './light-marks';
import { safeAddress } from './text';

/**
 * HTML that was pasted as light Markdown: paragraphs, lists, quotes, bold, italic and links stay, everything else is its words. Headings become bold
 * lines. It goes through `cleanHtml` like all HTML from elsewhere, and what comes out is text. Needs a DOM.
 */
export function lightMarkdown(html: string): string {
  const page = new DOMParser().parseFromString(cleanHtml(dressedByTags(html)), 'text/html');
  return blocksOf(page.body)
    .join('\n\n')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Word processors dress words by styles, which are not kept: says the same by tags. Nothing in this document loads or runs. */
function dressedByTags(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.body.querySelectorAll<HTMLElement>('[style]')) {
    const { fontWeight, fontStyle } = element.style;
    const plain = /^(normal|[1-4]00)$/.test(fontWeight);
    // Google Docs puts all that is copied into one `b` that is not bold.
    if (/^(b|strong)$/.test(element.localName)) {
      if (plain) element.replaceWith(...element.childNodes);
      continue;
    }
    if (element.localName !== 'span') continue;
    if (/^(bold|bolder|[6-9]00)$/.test(fontWeight)) wrap(element, 'strong');
    if (fontStyle === 'italic') wrap(element, 'em');
  }
  return page.body.innerHTML;
}

function wrap(element: HTMLElement, name: 'strong' | 'em'): void {
  const around = element.ownerDocument.createElement(name);
  around.append(...element.childNodes);
  element.append(around);
}

const blocks = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup li main ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

const isBlock = (node: Node): node is Element => node instanceof Element && blocks.has(node.localName);

/** The blocks in an element, each as its lines; words that stand between blocks are a paragraph. */
function blocksOf(element: Element): string[] {
  const found: string[] = [];
  let run = '';
  const end = () => {
    const words = paragraph(run);
    if (words) found.push(words);
    run = '';
  };
  for (const node of element.childNodes) {
    if (isBlock(node)) {
      end();
      found.push(...blockOf(node));
    } else if (node instanceof Element && [...node.querySelectorAll('*')].some(isBlock)) {
      // Blocks inside what is no block, as in a link around a card.
      end();
      found.push(...blocksOf(node));
    } else run += inline(node);
  }
  end();
  return found;
}

function blockOf(element: Element): string[] {
  const { localName: name } = element;
  if (name === 'ul' || name === 'ol') return [listOf(element, '')].filter(Boolean);
  if (name === 'blockquote') {
    const inner = blocksOf(element).join('\n\n');
    return inner ? [inner.replace(/^/gm, '> ').replace(/^> $/gm, '>')] : [];
  }
  if (name === 'tr') return [rowOf(element)].filter(Boolean);
  if (/^h[1-6]$/.test(name)) {
    const words = paragraph(inlines(element)).replace(/\*\*/g, '');
    return words ? [`**${words}**`] : [];
  }
  return blocksOf(element);
}

const rowOf = (row: Element): string =>
  [...row.children]
    .map((cell) => blocksOf(cell).join(' ').replace(/\s+/g, ' '))
    .filter(Boolean)
    .join(' · ');

/** Lists in lists are indented below their item. */
function listOf(list: Element, indent: string): string {
  const ordered = list.localName === 'ol';
  let number = Number.parseInt(list.getAttribute('start') ?? '', 10) || 1;
  const lines: string[] = [];
  for (const item of list.children) {
    if (/^[ou]l$/.test(item.localName)) {
      lines.push(listOf(item, `${indent}  `));
      continue;
    }
    const inner = [...item.children].filter(({ localName }) => /^[ou]l$/.test(localName));
    const own = item.cloneNode(true) as Element;
    for (const nested of own.querySelectorAll(':scope > ul, :scope > ol')) nested.remove();
    const words = blocksOf(own)
      .join(' ')
      .replace(/\s*\n\s*/g, ' ');
    const sign = ordered ? `${number}. ` : '- ';
    if (words) {
      lines.push(indent + sign + words);
      number += 1;
    }
    for (const nested of inner) lines.push(listOf(nested, indent + ' '.repeat(sign.length)));
  }
  return lines.filter(Boolean).join('\n');
}

const inlines = (element: Element): string => [...element.childNodes].map(inline).join('');

function inline(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return escapedMarks((node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' '));
  if (!(node instanceof Element)) return '';
  const { localName: name } = node;
  if (name === 'br') return '\n';
  if (name === 'img' || name === 'hr') return '';
  const words = inlines(node);
  if (name === 'strong' || name === 'b') return marked(words, '**');
  if (name === 'em' || name === 'i') return marked(words, '*');
  if (name === 'a') return linked(words, safeAddress(node.getAttribute('href') ?? ''));
  return words;
}

/** A mark touches its words: space stays outside. Words that have it already get no second one. */
function marked(words: string, mark: '*' | '**'): string {
  const [, lead = '', core = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
  if (core === '' || (mark === '**' && /^\*\*[^*]+\*\*$/.test(core))) return words;
  // Across a line break a mark would hold in some readers only.
  return (
    lead +
    core
      .split('\n')
      .map((line) => (line.trim() ? `${mark}${line.trim()}${mark}` : line))
      .join('\n') +
    trail
  );
}

function linked(words: string, address: string): string {
  const said = words.trim().replace(/\s+/g, ' ');
  if (!address || !said) return words;
  return words.replace(words.trim(), () => linkedMarks(said, address));
}

/** The words of one paragraph; a list that is only drawn, as Word draws one, becomes one. */
function paragraph(run: string): string {
  const words = run
    .replace(/[ \u00a0]*\n[ \u00a0]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
  const drawn = /^[·•▪◦‣§][\s\u00a0]+([\s\S]+)$/.exec(words);
  if (drawn) return `- ${(drawn[1] ?? '').trim()}`;
  return words.replace(/^([-+>])(?=\s)/gm, '\\$1').replace(/^(\d{1,9})([.)])(?=\s)/gm, '$1\\$2');
}
