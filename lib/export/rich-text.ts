import type { DigestDocument } from '../digest';
import type { DocumentImage } from '../digest/document';
import { plainOfBlocks } from '../digest/rich';
import { escapeHtml } from '../html';
import type { Words } from '../i18n';
import { showableLine } from '../model/showable';
import { imageSource, wordsOf } from './facts';
import { type Card, type Entry, type Outline, outlineOf } from './outline';
import { drawHeading, drawMuted, drawSaid, drawStyledSection, type Place, sideOf } from './styled-html';

/** Inline, because mail programs and word processors drop style sheets; few, because each keeps another part. Nothing has a ground or letters of its own. */
const css = {
  p: 'margin:0 0 10px;line-height:1.5',
  muted: 'margin:0 0 10px;color:#5a5a5a;font-size:14px',
  when: 'margin:0 0 10px;font-weight:bold',
  quote: 'margin:0 0 10px;padding:2px 0 2px 14px;border-left:3px solid #c9b99f;line-height:1.5',
  quoteRtl: 'margin:0 0 10px;padding:2px 14px 2px 0;border-right:3px solid #c9b99f;line-height:1.5',
  list: 'margin:0 0 10px;padding:0 0 0 24px;line-height:1.5',
  listRtl: 'margin:0 0 10px;padding:0 24px 0 0;line-height:1.5',
  h1: 'margin:0 0 6px;font-size:26px;line-height:1.25',
  h2: 'margin:24px 0 8px;font-size:20px;line-height:1.3',
  h3: 'margin:16px 0 4px;font-size:17px;line-height:1.35',
  picture: 'max-width:100%;height:auto',
} as const;

const style = (name: keyof typeof css): string => ` style="${css[name]}"`;
const look = {
  ...{ p: style('p'), muted: style('muted'), when: style('when'), h3: style('h3') },
  ...{ list: style('list'), quote: style('quote'), item: '', link: '' },
};
const styling = {
  looks: { ltr: look, rtl: { ...look, list: style('listRtl'), quote: style('quoteRtl') } },
  heading: () => style('h2'),
  picture: pictureHtml,
};

/** The digest to paste into an email or a document: HTML with inline styles, and the same as plain text. */
export async function renderRichText(document: DigestDocument): Promise<{ html: string; text: string }> {
  const words = await wordsOf(document);
  const outline = await outlineOf(document, words);
  return { html: htmlOf(outline), text: textOf(outline, words) };
}

function htmlOf({ title, lang, dir, facts, minute, sections, about }: Outline): string {
  const place: Place = { ...styling, lang, dir };
  const parts = [
    `<h1${style('h1')}>${escapeHtml(title)}</h1>`,
    drawMuted(facts, place),
    minute && drawHeading(minute.title, place) + drawSaid(minute.text, { lang: '', dir: 'auto' }, place),
    ...sections.map((section) => drawStyledSection(section, place)),
    drawHeading(about.title, place),
    ...about.lines.map((line) => drawMuted([line], place)),
  ];
  const side = dir === 'rtl' ? ` style="text-align:${sideOf(dir)}"` : '';
  return `<div lang="${lang}" dir="${dir}"${side}>${parts.filter(Boolean).join('')}</div>`;
}

function pictureHtml(image: DocumentImage): string {
  const alt = escapeHtml(showableLine(image.alt));
  return `<p${style('p')}><img src="${imageSource(image)}" alt="${alt}"${style('picture')}></p>`;
}

function textOf({ title, facts, minute, sections, about }: Outline, words: Words): string {
  const blocks = [`${title}\n${'='.repeat(Math.min(72, title.length))}`, facts.join(' · ')];
  if (minute) blocks.push(minute.title.toUpperCase(), plainOfBlocks(minute.text));
  for (const section of sections)
    blocks.push(
      section.title.toUpperCase(),
      ...[section.definition, section.text].map(plainOfBlocks),
      ...section.cards.flatMap((card) => cardText(card, words)),
    );
  blocks.push(about.title.toUpperCase(), ...about.lines);
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function cardText({ title, facts, link, entries, labels }: Card, words: Words): string[] {
  const head = title ? [title, facts.join(' · '), link].filter(Boolean).join('\n') : '';
  return [head, ...entries.flatMap((entry) => entryText(entry, words)), labels.join(' · ')];
}

function entryText({ excerpt, quote, words: own, event, image, reply }: Entry, words: Words): string[] {
  const alt = showableLine(image?.alt ?? '');
  return [
    plainOfBlocks(excerpt),
    quote.length > 0 ? plainOfBlocks([{ kind: 'quote', blocks: quote }]) : '',
    plainOfBlocks(own),
    event ? [...event.facts, event.link].filter(Boolean).join(' · ') : '',
    alt && words.t('document_image', alt),
    plainOfBlocks(reply),
  ];
}
