import type { DocumentImage } from '../digest/document';
import { escapeHtml } from '../html';
import type { Words } from '../i18n';
import { showableLine } from '../model/showable';
import type { Card, Entry, Outline, OutlineSection, Tongue } from './outline';
import type { Picture } from './pictures';
import { colourOf, principleColours } from './principle-look';
import { drawBlocks, eachItsWay } from './rich-html';

/** A picture as a file of the book; a chart is drawn lines. */
export interface BookPicture extends Omit<Picture, 'type'> {
  readonly type: Picture['type'] | 'image/svg+xml';
  readonly file: string;
}

/** What drawing a book needs to know: its words, and each picture with the name of its file. */
export interface Binding {
  readonly words: Words;
  readonly pictures: ReadonlyMap<DocumentImage, BookPicture>;
}

/** One file of text in the book. */
export interface Leaf {
  /** `section-1.xhtml`. */
  readonly file: string;
  readonly title: string;
  readonly body: string;
  readonly tongue: Tongue;
}

/** The book's texts in the order in which they are read: cover, the sections, the sources, the closing words. */
export function leavesOf(outline: Outline, binding: Binding): Leaf[] {
  const { title, facts, minute, sections, sources, about } = outline;
  const none: Tongue = { lang: '', dir: 'auto' };
  const cover = `<header><h1 dir="auto">${escapeHtml(title)}</h1>${muted(facts)}</header>${
    minute
      ? `<section class="minute"><h2>${escapeHtml(minute.title)}</h2>${drawBlocks(minute.text, eachItsWay)}</section>`
      : ''
  }`;
  const closing =
    (sources.links.length > 0
      ? `<section><h1>${escapeHtml(sources.title)}</h1>${sourcesXhtml(sources.links)}</section>`
      : '') +
    `<section><h1>${escapeHtml(about.title)}</h1>${about.lines.map((line) => muted([line])).join('')}</section>`;
  return [
    { file: 'cover.xhtml', title, body: cover, tongue: none },
    ...sections.map((section, index) => ({
      file: `section-${index + 1}.xhtml`,
      title: section.title || `${index + 1}`,
      body: sectionXhtml(section, binding),
      tongue: section,
    })),
    { file: 'about.xhtml', title: sources.links.length > 0 ? sources.title : about.title, body: closing, tongue: none },
  ];
}

function sectionXhtml({ title, principle, definition, text, cards }: OutlineSection, binding: Binding): string {
  const name = principle ? ` class="${colourOf(principle)}"` : '';
  const drawn = cards.map((card) => cardXhtml(card, binding));
  return `<section${name}><h1 dir="auto">${escapeHtml(title)}</h1>${drawBlocks(definition, { p: ' class="muted" dir="auto"' })}${drawBlocks(text, eachItsWay)}${drawn.join('\n')}</section>`;
}

function cardXhtml(card: Card, binding: Binding): string {
  const entries = card.entries.map((entry) => entryXhtml(entry, binding)).join('');
  const labels = muted(card.labels);
  if (!card.title) return `<div class="own">${entries}${labels}</div>`;
  const title = escapeHtml(card.title);
  const linked = card.link ? `<a href="${escapeHtml(card.link)}">${title}</a>` : title;
  return `<section class="card"><h2${attributes(card)}>${linked}</h2>${muted(card.facts)}${entries}${labels}</section>`;
}

function entryXhtml({ theirs, excerpt, quote, own, words, event, image, reply }: Entry, binding: Binding): string {
  const when = (event?.facts ?? []).map(escapeHtml);
  if (event?.link) when.push(`<a href="${escapeHtml(event.link)}">${escapeHtml(event.link)}</a>`);
  return [
    excerpt.length > 0 && `<div${attributes(theirs)}>${drawBlocks(excerpt, eachItsWay)}</div>`,
    quote.length > 0 && `<blockquote${attributes(theirs)}>${drawBlocks(quote, eachItsWay)}</blockquote>`,
    words.length > 0 && `<div${attributes(own)}>${drawBlocks(words, eachItsWay)}</div>`,
    when.length > 0 && `<p class="when"><bdi>${when.join(' · ')}</bdi></p>`,
    image && pictureXhtml(image, binding),
    reply.length > 0 && `<div class="reply"${attributes(own)}>${drawBlocks(reply, eachItsWay)}</div>`,
  ]
    .filter(Boolean)
    .join('');
}

function pictureXhtml(image: DocumentImage, { pictures, words }: Binding): string {
  const picture = pictures.get(image);
  const alt = showableLine(image.alt);
  if (picture) return `<p class="picture"><img src="${picture.file}" alt="${escapeHtml(alt)}"/></p>`;
  return alt && `<p>${escapeHtml(words.t('document_image', alt))}</p>`;
}

function sourcesXhtml(links: Outline['sources']['links']): string {
  const rows = links.map(
    ({ title, site, link }) =>
      `<li><a href="${escapeHtml(link)}" dir="auto">${escapeHtml(title)}</a>${site && ` · ${escapeHtml(site)}`}</li>`,
  );
  return `<ul>${rows.join('')}</ul>`;
}

const muted = (facts: readonly string[]): string =>
  facts.length > 0 ? `<p class="muted"><bdi>${facts.map(escapeHtml).join(' · ')}</bdi></p>` : '';

const attributes = ({ lang, dir }: Tongue): string => `${lang && ` lang="${lang}" xml:lang="${lang}"`} dir="${dir}"`;

/**
 * What the book looks like where its reader does not choose: few rules, for each reader has its own page and letters. No
 * letter has a colour, since nobody knows on which ground it will stand; lines do.
 */
export const bookStyle = `body{margin:0 5%;line-height:1.5}
h1,h2{line-height:1.25;text-align:start;hyphens:none;break-after:avoid}
h1{font-size:1.5em;margin:1em 0 .6em;padding-bottom:.25em;border-bottom:2px solid}
header h1{font-size:2em;border:0;margin-bottom:.3em}
h2{font-size:1.15em;margin:1.4em 0 .2em}
p{margin:0 0 .7em}
a{text-decoration:underline}
.muted{font-size:.9em}
.when{font-weight:bold}
blockquote{margin:0 0 .7em;padding-inline-start:1em;border-inline-start:3px solid;font-style:italic;break-inside:avoid}
.minute{border:1px solid;border-inline-start-width:6px;padding:.8em 1em .2em;margin:1.5em 0}
.minute h2{margin-top:0}
.own{margin:1.2em 0}
.reply{border:1px dashed;padding:.8em 1em .2em;margin:.8em 0}
ul,ol{margin:0 0 .7em;padding-inline-start:1.4em}
.picture{break-inside:avoid}
.picture img{max-width:100%;height:auto}
${Object.entries(principleColours)
  .map(([name, [colour]]) => `.${name} h1{border-color:${colour}}`)
  .join('\n')}
`;
