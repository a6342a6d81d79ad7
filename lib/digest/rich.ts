import { Marked, type Token, Tokenizer, type Tokens } from 'marked';
import { showable } from '../model/showable';

/** A run of words in one dress. `\n` in its text is a line break. */
export interface RichInline {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** http, https or mailto; empty for none. */
  readonly link: string;
}

export type RichBlock =
  | { readonly kind: 'paragraph'; readonly content: readonly RichInline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly RichInline[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly RichBlock[] };

const none = () => undefined;

/** CommonMark without what a digest has no place for: its headings are those of its blocks, and nothing in it is HTML. */
class LightTokenizer extends Tokenizer {
  override code = none;
  override fences = none;
  override heading = none;
  override hr = none;
  override html = none;
  override def = none;
  override table = none;
  override lheading = none;
  override tag = none;
  override reflink = none;
  override codespan = none;
  override del = none;
}

const reader = new Marked({ tokenizer: new LightTokenizer(), gfm: true, breaks: true });

/**
 * What words of a digest say, in light Markdown: paragraphs, `- ` and `1. ` lists, `> ` quotes, `**bold**`, `*italic*`, links. Every other mark is
 * itself. Lists in lists become one. The text comes out fit to be shown; it is text, never HTML.
 */
export function richOf(words: string): RichBlock[] {
  const text = showable(words);
  // Who writes such paragraphs wants the reader to be long about them: the time it takes grows with the square of the marks.
  if (!isHeavy(text)) return read(text);
  return text.split(parting).flatMap((part) => (isHeavy(part) ? asItIs(part) : read(part)));
}

const parting = /\n[ \t]*\n/;
/** Where a line of its own begins in a list or quote. */
const ownLine = /\n(?=[ \t]*(?:[-*+>]|\d{1,9}[.)])[ \t])/;
/** What one paragraph, or item of a list, holds at most: UTF-16 code units, and signs that may be marks. */
const most = { length: 5000, marks: 300 };

const isHeavy = (text: string): boolean =>
  text.split(parting).some((part) => {
    if (part.length <= most.marks) return false;
    return part.split(ownLine).some((piece) => piece.length > most.length || marksIn(piece) > most.marks);
  });

const marksIn = (piece: string): number => piece.match(/[*_`[\]()<>!~\\@:]/g)?.length ?? 0;

const asItIs = (text: string): RichBlock[] =>
  text.trim() === '' ? [] : [{ kind: 'paragraph', content: [{ text: text.trim(), ...bare }] }];

function read(text: string): RichBlock[] {
  try {
    return blocksOf(reader.lexer(text));
  } catch (error) {
    // Marks that stand in each other thousands deep say nothing: what they are in is shown as it is.
    if (error instanceof RangeError) return asItIs(text);
    throw error;
  }
}

/** The same without marks, to be read as plain text: lists keep their signs, a link its address where the words do not say it. */
export const plainOf = (words: string): string => plainOfBlocks(richOf(words));

/** The same of words that were read before. */
export const plainOfBlocks = (blocks: readonly RichBlock[]): string => blocks.map(plainBlock).join('\n\n');

function blocksOf(tokens: readonly Token[]): RichBlock[] {
  return tokens.flatMap((token): RichBlock[] => {
    if (token.type === 'space') return [];
    if (token.type === 'list') {
      const { ordered, items } = token as Tokens.List;
      return [{ kind: 'list', ordered, items: items.flatMap(itemsOf).filter((item) => item.length > 0) }];
    }
    if (token.type === 'blockquote') return [{ kind: 'quote', blocks: blocksOf((token as Tokens.Blockquote).tokens) }];
    const content = trimmed(inlineOf('tokens' in token && token.tokens ? token.tokens : [token]));
    return content.length > 0 ? [{ kind: 'paragraph', content }] : [];
  });
}

/** What an item of a list says, and then the items of the lists in it. */
function itemsOf({ tokens }: Tokens.ListItem): RichInline[][] {
  const own: RichInline[] = [];
  const inner: RichInline[][] = [];
  for (const token of tokens) {
    if (token.type === 'list') inner.push(...(token as Tokens.List).items.flatMap(itemsOf));
    // A box to tick is no more than what was typed.
    else if (token.type === 'checkbox') own.push({ text: `${token.raw.trim()} `, ...bare });
    else if (token.type !== 'space') {
      if (own.length > 0 && !own.at(-1)?.text.endsWith(' ')) own.push({ text: '\n', ...bare });
      own.push(...blocksOf([token]).flatMap(contentOf));
    }
  }
  return [own, ...inner];
}

const contentOf = (block: RichBlock): readonly RichInline[] => {
  if (block.kind === 'paragraph') return block.content;
  return block.kind === 'list' ? block.items.flat() : block.blocks.flatMap(contentOf);
};

type Dress = Omit<RichInline, 'text'>;
const bare: Dress = { bold: false, italic: false, link: '' };

function inlineOf(tokens: readonly Token[], dress: Dress = bare): RichInline[] {
  return joined(
    tokens.flatMap((token): RichInline[] => {
      const inside = 'tokens' in token && token.tokens ? token.tokens : null;
      if (token.type === 'strong' && inside) return inlineOf(inside, { ...dress, bold: true });
      if (token.type === 'em' && inside) return inlineOf(inside, { ...dress, italic: true });
      if (token.type === 'link' && inside) {
        const link = webAddress((token as Tokens.Link).href);
        // Where it leads nowhere, all of it stays to be seen.
        return link ? inlineOf(inside, { ...dress, link }) : [{ text: token.raw, ...dress }];
      }
      if (token.type === 'br') return [{ text: '\n', ...dress }];
      if (token.type === 'escape') return [{ text: (token as Tokens.Escape).text, ...dress }];
      if (token.type === 'text' && inside) return inlineOf(inside, dress);
      return [{ text: token.raw, ...dress }];
    }),
  );
}

/** An address that words may lead to, in its normal form; empty for any other. */
function webAddress(href: string): string {
  const url = URL.parse(href.trim());
  return url && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : '';
}

/** Neighbours in one dress are one. */
function joined(runs: readonly RichInline[]): RichInline[] {
  const found: RichInline[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic && last.link === run.link)
      found[found.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') found.push(run);
  }
  return found;
}

/** Without space at its ends. */
function trimmed(runs: readonly RichInline[]): RichInline[] {
  const last = runs.length - 1;
  return runs
    .map((run, at) => {
      const text = at === 0 ? run.text.trimStart() : run.text;
      return { ...run, text: at === last ? text.trimEnd() : text };
    })
    .filter(({ text }) => text !== '');
}

function plainBlock(block: RichBlock): string {
  if (block.kind === 'paragraph') return plainRuns(block.content);
  if (block.kind === 'quote') return plainOfBlocks(block.blocks).replace(/^/gm, '> ');
  const sign = (at: number) => (block.ordered ? `${at + 1}. ` : '- ');
  return block.items.map((item, at) => sign(at) + plainRuns(item).replace(/\n/g, '\n  ')).join('\n');
}

const plainRuns = (runs: readonly RichInline[]): string =>
  runs
    .map(({ text, link }) => (link && !saysAddress(text, link) ? `${text} (${link.replace(/^mailto:/, '')})` : text))
    .join('');

/** Whether a link's words are its address. */
export function saysAddress(text: string, link: string): boolean {
  const plain = (address: string) => address.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
  return plain(text.trim()) === plain(link);
}
