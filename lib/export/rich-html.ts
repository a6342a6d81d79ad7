import { type RichBlock, type RichInline, richOf } from '../digest/rich';
import { escapeHtml } from '../html';
import { languageTag, rightToLeftWords } from './facts';

/** Attributes of each element, with a space before; none where left out. They are ours: nothing of a digest stands in them. */
export interface RichLook {
  readonly p?: string;
  readonly list?: string;
  readonly item?: string;
  readonly quote?: string;
  readonly link?: string;
  /** Each list says which way it runs, by its first letter: its marks stand where its words begin. */
  readonly turned?: boolean;
}

/** Every paragraph, list and line runs the way of its own words. */
export const eachItsWay: RichLook = { p: ' dir="auto"', item: ' dir="auto"', turned: true };

/** Words of a digest as HTML: paragraphs, lists, quotes, bold, italic and links; everything else of them is text. */
export const drawWords = (words: string, look: RichLook = {}): string => drawBlocks(richOf(words), look);

/** The same of words that were read before. */
export const drawBlocks = (blocks: readonly RichBlock[], look: RichLook = {}): string =>
  blocks.map((block) => drawBlock(block, look)).join('');

function drawBlock(block: RichBlock, look: RichLook): string {
  if (block.kind === 'paragraph') return `<p${look.p ?? ''}>${drawRuns(block.content, look)}</p>`;
  if (block.kind === 'quote')
    return `<blockquote${look.quote ?? ''}>${block.blocks.map((inner) => drawBlock(inner, look)).join('')}</blockquote>`;
  const tag = block.ordered ? 'ol' : 'ul';
  const items = block.items.map((item) => `<li${look.item ?? ''}>${drawRuns(item, look)}</li>`);
  const words = block.items.flatMap((item) => item.map(({ text }) => text)).join(' ');
  const way = look.turned ? ` dir="${rightToLeftWords(words) ? 'rtl' : 'ltr'}"` : '';
  return `<${tag}${look.list ?? ''}${way}>${items.join('')}</${tag}>`;
}

const drawRuns = (runs: readonly RichInline[], look: RichLook): string =>
  runs.map((run) => drawRun(run, look)).join('');

function drawRun({ text, bold, italic, link }: RichInline, look: RichLook): string {
  let drawn = escapeHtml(text).replace(/\n/g, '<br>');
  if (italic) drawn = `<em>${drawn}</em>`;
  if (bold) drawn = `<strong>${drawn}</strong>`;
  return link ? `<a href="${escapeHtml(link)}" rel="noopener noreferrer"${look.link ?? ''}>${drawn}</a>` : drawn;
}

/** The `lang` attribute of what is in another language than what it stands in, with a space before; nothing where that is not known. */
export function langOf(language: string): string {
  const tag = languageTag(language);
  return tag && ` lang="${tag}"`;
}
