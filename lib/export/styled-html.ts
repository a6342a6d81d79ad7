import type { DocumentImage, DocumentPrinciple } from '../digest/document';
import type { RichBlock } from '../digest/rich';
import { escapeHtml } from '../html';
import { rightToLeftWords } from './facts';
import type { Card, Entry, OutlineSection, Tongue } from './outline';
import { drawBlocks } from './rich-html';

type Side = 'ltr' | 'rtl';
type Element = 'p' | 'muted' | 'when' | 'quote' | 'list' | 'item' | 'link' | 'h3';

/** What an outline is drawn with where no sheet of style is taken along: an email, and what is pasted into one. */
export interface Styling {
  /** Attributes of each element, with a space before; by the side on which its words begin, since such programs know nothing that turns around with them. */
  readonly looks: Readonly<Record<Side, Readonly<Record<Element, string>>>>;
  /** Those of a heading. */
  heading(principle: DocumentPrinciple | null): string;
  /** A picture, or what it shows in words. */
  picture(image: DocumentImage): string;
}

/** A styling, and the language and direction of what stands around. */
export interface Place extends Styling {
  readonly lang: string;
  readonly dir: Side;
}

export const sideOf = (dir: Side) => (dir === 'rtl' ? 'right' : 'left');

export const drawHeading = (title: string, { heading }: Styling, principle: DocumentPrinciple | null = null): string =>
  `<h2${heading(principle)}>${escapeHtml(title)}</h2>`;

/** A block with its cards. */
export function drawStyledSection(section: OutlineSection, place: Place): string {
  const { principle, title, definition, text, cards } = section;
  const dir = section.dir === 'auto' ? place.dir : section.dir;
  const inside = { ...place, lang: section.lang || place.lang, dir };
  const look = place.looks[dir];
  const drawn = [
    drawHeading(title, place, principle),
    drawBlocks(definition, { ...look, p: look.muted }),
    drawSaid(text, section, inside),
    ...cards.map((card) => cardHtml(card, inside)),
  ];
  return wrap(section, drawn.filter(Boolean).join('\n'), place);
}

function cardHtml(card: Card, place: Place): string {
  const { h3, link } = place.looks[place.dir];
  const title = escapeHtml(card.title);
  const linked = card.link ? `<a href="${escapeHtml(card.link)}"${link}>${title}</a>` : title;
  const head = title && `<h3${attributes(card, place)}${h3}>${linked}</h3>${drawMuted(card.facts, place)}`;
  return head + card.entries.map((entry) => entryHtml(entry, place)).join('') + drawMuted(card.labels, place);
}

function entryHtml({ theirs, excerpt, quote, own, words, event, image, reply }: Entry, place: Place): string {
  const when = (event?.facts ?? []).map(escapeHtml);
  const { link } = place.looks[place.dir];
  if (event?.link) when.push(`<a href="${escapeHtml(event.link)}"${link}>${escapeHtml(event.link)}</a>`);
  return [
    drawSaid(excerpt, theirs, place),
    quote.length > 0 && drawSaid([{ kind: 'quote', blocks: quote }], theirs, place),
    drawSaid(words, own, place),
    aside(when, place, 'when'),
    image && place.picture(image),
    drawSaid(reply, own, place),
  ]
    .filter(Boolean)
    .join('');
}

/** Words in their language, on the side where their lines begin. */
export function drawSaid(blocks: readonly RichBlock[], tongue: Tongue, place: Place): string {
  const letters = wordsIn(blocks);
  const dir = tongue.dir !== 'auto' || !letters ? tongue.dir : rightToLeftWords(letters) ? 'rtl' : 'ltr';
  return wrap({ ...tongue, dir }, drawBlocks(blocks, place.looks[dir === 'auto' ? place.dir : dir]), place);
}

const wordsIn = (blocks: readonly RichBlock[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'quote') return wordsIn(block.blocks);
      const runs = block.kind === 'list' ? block.items.flat() : block.content;
      return runs.map(({ text }) => text).join('');
    })
    .join(' ');

/** Facts on the side where what stands around begins, and themselves from their own. */
export const drawMuted = (facts: readonly string[], place: Place): string =>
  aside(facts.map(escapeHtml), place, 'muted');

/** The same of facts that are HTML. */
function aside(facts: readonly string[], { looks, dir: around }: Place, look: 'muted' | 'when'): string {
  if (facts.length === 0) return '';
  const all = facts.join(' · ');
  const dir = rightToLeftWords(all.replace(/<[^>]*>/g, '')) ? 'rtl' : 'ltr';
  return `<p${looks[around][look]}>${dir === around ? all : `<span dir="${dir}">${all}</span>`}</p>`;
}

/** Language and direction where they are others than those around. */
function attributes({ lang, dir }: Tongue, around: Place): string {
  const turned = dir === 'auto' || dir === around.dir ? '' : ` dir="${dir}"`;
  return `${lang && lang !== around.lang ? ` lang="${lang}"` : ''}${turned}`;
}

/** Around words that are in another language, or run the other way. */
function wrap(tongue: Tongue, content: string, around: Place): string {
  const said = attributes(tongue, around);
  if (!content || !said) return content;
  const { dir } = tongue;
  const side = dir === 'auto' || dir === around.dir ? '' : ` style="text-align:${sideOf(dir)}"`;
  return `<div${said}${side}>${content}</div>`;
}
