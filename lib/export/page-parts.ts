import type { DocumentItem, DocumentPrinciple, DocumentSection } from '../digest';
import { escapeHtml } from '../html';
import type { Words } from '../i18n';
import { showableLine } from '../model/showable';
import { type ChartPictures, sourceIn } from './chart-pictures';
import { continues, eventFacts, itemFacts, itemTitle, languageTag } from './facts';
import { colourOf, iconOf } from './principle-look';
import { drawReply } from './reply';
import { drawWords, eachItsWay, langOf } from './rich-html';
import { linkOf, paragraphsOf } from './text';

/** What drawing needs to know of the page: its words, and the class of each principle that can be shown alone. */
export interface Drawing {
  readonly words: Words;
  readonly places: ReadonlyMap<string, string>;
  readonly charts: ChartPictures;
  /** What says of our own words which language they are in; empty where that is the page's. */
  readonly ours: string;
}

export function drawSection(section: DocumentSection, index: number, drawing: Drawing): string {
  const { principle, items } = section;
  const classes = ['section', ...(principle ? [colourOf(principle), ...placesOf([principle], drawing)] : [])];
  const drawn = groupsOf(items).flatMap((group) => {
    const carried = group.flatMap((item) => placesOf([...item.principles, ...(principle ? [principle] : [])], drawing));
    // Behind all that the page gives stands what it was kept under, as in every other format.
    const labels = group.map((_, place) =>
      place === group.length - 1 && group[0] ? drawLabels(group[0], drawing.words) : '',
    );
    return group.map((item, place) =>
      drawItem(item, { ...drawing, carried, continued: place > 0, labels: labels[place] ?? '' }),
    );
  });
  const definition = principle ? drawParagraphs(principle.definition, 'definition') : '';
  return `<section class="${classes.join(' ')}"${langOf(section.language)} aria-labelledby="section-${index + 1}">
<h2 id="section-${index + 1}" dir="auto">${principle ? drawIcon(principle) : ''}<span>${escapeHtml(showableLine(section.title))}</span></h2>
${definition}${drawOwn(section.words)}${drawn.length > 0 ? `<ul>${drawn.join('\n')}</ul>\n` : ''}</section>`;
}

/** Items of one page that follow each other: drawn as one card, shown and hidden together. */
function groupsOf(items: readonly DocumentItem[]): DocumentItem[][] {
  const groups: DocumentItem[][] = [];
  items.forEach((item, index) => {
    if (continues(item, items[index - 1])) groups.at(-1)?.push(item);
    else groups.push([item]);
  });
  return groups;
}

interface Place extends Pick<Drawing, 'words' | 'charts' | 'ours'> {
  /** Classes of the principles its group carries. */
  readonly carried: readonly string[];
  readonly continued: boolean;
  readonly labels: string;
}

function drawItem(item: DocumentItem, { words, charts, ours, carried, continued, labels }: Place): string {
  const classes = ['item', ...(item.kind === 'words' ? ['own'] : []), ...(continued ? ['continued'] : []), ...carried];
  const lang = item.kind === 'words' ? langOf(item.language) : '';
  const how = words.t('reply_howCheck');
  const reply = item.reply ? `<div class="reply">${drawReply(item.reply, { words, how, ours })}</div>` : '';
  const own = drawOwn(item.words) + drawEvent(item, words) + drawImage(item, charts) + reply;
  return `<li class="${[...new Set(classes)].join(' ')}">${continued ? '' : drawHead(item, words)}${wrap('div', item, drawParagraphs(item.excerpt))}${wrap('blockquote', item, drawParagraphs(item.quote?.exact ?? ''))}${own && `<div class="words"${lang} dir="auto">${own}</div>`}${labels}</li>`;
}

/** The maker's own words. */
export const drawOwn = (text: string): string => drawWords(text, { ...eachItsWay, list: ' class="told"' });

/** When and where it is, with its link. */
function drawEvent(item: DocumentItem, words: Words): string {
  const facts = eventFacts(item, words).map(escapeHtml);
  const link = linkOf(item.event?.address ?? '');
  if (link) facts.push(`<a href="${escapeHtml(link)}" rel="noopener noreferrer">${escapeHtml(link)}</a>`);
  return facts.length > 0 ? `<p class="facts when" dir="auto">${facts.join(' · ')}</p>` : '';
}

function drawImage({ image }: DocumentItem, charts: ChartPictures): string {
  const source = image ? sourceIn(image, charts) : '';
  return image && source
    ? `<p class="picture"><img src="${source}" alt="${escapeHtml(showableLine(image.alt))}" width="${pixels(image.width)}" height="${pixels(image.height)}"></p>`
    : '';
}

/** A whole number that an attribute can hold. */
const pixels = (length: number): number => Math.min(10_000, Math.max(1, Math.round(length) || 1));

function drawHead(item: DocumentItem, words: Words): string {
  if (item.kind === 'words') return '';
  const title = escapeHtml(itemTitle(item, words));
  const link = linkOf(item.address);
  const linked = link ? `<a href="${escapeHtml(link)}" rel="noopener noreferrer">${title}</a>` : title;
  const facts = itemFacts(item, words).join(' · ');
  return wrap('h3', item, linked) + (facts && `<p class="facts" dir="auto">${escapeHtml(facts)}</p>`);
}

/** The item's own words in its own language and direction; nothing where there are none. */
function wrap(tag: 'h3' | 'div' | 'blockquote', { language, direction }: DocumentItem, content: string): string {
  if (!content) return '';
  const lang = languageTag(language);
  return `<${tag}${lang && ` lang="${lang}"`} dir="${direction === 'ltr' || direction === 'rtl' ? direction : 'auto'}">${content}</${tag}>`;
}

function drawLabels({ principles, tags }: DocumentItem, words: Words): string {
  const labels = [
    ...principles.map(
      (principle) =>
        `<li class="label ${colourOf(principle)}">${drawIcon(principle)}<span>${escapeHtml(showableLine(principle.name))}</span></li>`,
    ),
    ...tags.map((tag) => `<li class="label tag" dir="auto">#${escapeHtml(showableLine(tag))}</li>`),
  ];
  const name = [principles.length > 0 && words.t('document_principles'), tags.length > 0 && words.t('document_tags')];
  return labels.length > 0
    ? `<ul class="labels" aria-label="${escapeHtml(name.filter(Boolean).join(' '))}">${labels.join('')}</ul>`
    : '';
}

/** The principle's icon; its name always stands beside it. */
export function drawIcon(principle: DocumentPrinciple): string {
  return `<svg aria-hidden="true" focusable="false"><use href="#icon-${iconOf(principle)}"/></svg>`;
}

/** Paragraphs of a text that is nobody's markup. */
export function drawParagraphs(text: string, name = ''): string {
  return paragraphsOf(text)
    .map((line) => `<p${name && ` class="${name}"`} dir="auto">${escapeHtml(line).replace(/\n/g, '<br>')}</p>`)
    .join('');
}

const placesOf = (principles: readonly DocumentPrinciple[], { places }: Drawing): string[] =>
  principles.flatMap(({ key }) => places.get(key) ?? []);
