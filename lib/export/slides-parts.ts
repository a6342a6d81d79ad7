import { escapeHtml } from '../html';
import type { Words } from '../i18n';
import { showableLine } from '../model/showable';
import { type ChartPictures, sourceIn } from './chart-pictures';
import type { Card, Entry, Outline, OutlineSection, Tongue } from './outline';
import { colourOf } from './principle-look';
import { drawBlocks, eachItsWay } from './rich-html';

/** What stands on one slide; `notes` are for who presents. */
interface Slide {
  readonly name: string;
  readonly tongue: Tongue;
  readonly body: (id: string) => string;
  readonly notes: string;
}

const around: Tongue = { lang: '', dir: 'auto' };

/** What drawing slides needs to know. */
export interface Showing {
  readonly words: Words;
  readonly charts: ChartPictures;
}

/** Every slide as HTML, in order: the title, the minute, and of each section its head and one slide an insight. */
export function slidesOf(outline: Outline, { words, charts }: Showing): string[] {
  const { title, facts, minute, sections, sources, about } = outline;
  const first: Slide = {
    name: 'first',
    tongue: around,
    body: (id) => `<h1 id="${id}" tabindex="-1" dir="auto">${escapeHtml(title)}</h1>${muted(facts)}`,
    notes: '',
  };
  const inMinute = minute && {
    ...first,
    name: 'minute',
    body: (id: string) => `${headed('h2', id, minute.title)}${drawBlocks(minute.text, eachItsWay)}`,
  };
  const links = sources.links.map(
    ({ title: page, site, link }) =>
      `<li><a href="${escapeHtml(link)}" rel="noopener noreferrer" dir="auto">${escapeHtml(page)}</a>${site && ` · ${escapeHtml(site)}`}</li>`,
  );
  const last: Slide = {
    ...first,
    name: 'last',
    body: (id) =>
      `${headed('h2', id, about.title)}${about.lines.map((line) => muted([line])).join('')}${links.length > 0 ? `<h3>${escapeHtml(sources.title)}</h3><ul>${links.join('')}</ul>` : ''}`,
  };
  const slides = [
    first,
    ...(inMinute ? [inMinute] : []),
    ...sections.flatMap((section) => sectionSlides(section, charts)),
    last,
  ];
  return slides.map((slide, index) => drawSlide(slide, `slide-${index + 1}`, words));
}

function drawSlide({ name, tongue, body, notes }: Slide, id: string, words: Words): string {
  const note =
    notes && `<div class="notes" role="note" aria-label="${escapeHtml(words.t('document_notes'))}">${notes}</div>`;
  return `<article class="slide ${name}" id="${id}" aria-labelledby="${id}-title"${attributes(tongue)}><div class="sheet">${body(`${id}-title`)}</div>${note}</article>`;
}

function sectionSlides(section: OutlineSection, charts: ChartPictures): Slide[] {
  const { principle, title, definition, text, cards } = section;
  const colour = principle ? colourOf(principle) : 'plain';
  const head: Slide = {
    name: `head ${colour}`,
    tongue: section,
    body: (id) => headed('h2', id, title) + drawBlocks(text, eachItsWay),
    notes: drawBlocks(definition, eachItsWay),
  };
  return [
    head,
    ...cards.flatMap((card) =>
      card.entries.map(
        (entry): Slide => ({
          name: `one ${colour}`,
          tongue: section,
          body: (id) => cardHead(card, section, id) + drawEntry(entry, charts),
          notes: notesOf(card, entry === card.entries.at(-1)) + drawBlocks(entry.reply, eachItsWay),
        }),
      ),
    ),
  ];
}

/** What the slide is about: the page, or for own words the section that they stand in. */
function cardHead(card: Card, { title }: OutlineSection, id: string): string {
  if (!card.title) return `<h3 id="${id}" tabindex="-1" class="over" dir="auto">${escapeHtml(title)}</h3>`;
  const name = escapeHtml(card.title);
  const linked = card.link ? `<a href="${escapeHtml(card.link)}" rel="noopener noreferrer">${name}</a>` : name;
  return `<p class="over" dir="auto">${escapeHtml(title)}</p><h3 id="${id}" tabindex="-1"${attributes(card)}>${linked}</h3>${muted(card.facts)}`;
}

function drawEntry({ theirs, excerpt, quote, own, words: text, event, image }: Entry, charts: ChartPictures): string {
  const when = (event?.facts ?? []).map(escapeHtml);
  if (event?.link)
    when.push(`<a href="${escapeHtml(event.link)}" rel="noopener noreferrer">${escapeHtml(event.link)}</a>`);
  const alt = image ? showableLine(image.alt) : '';
  return [
    excerpt.length > 0 && `<div${attributes(theirs)}>${drawBlocks(excerpt, eachItsWay)}</div>`,
    quote.length > 0 && `<blockquote${attributes(theirs)}>${drawBlocks(quote, eachItsWay)}</blockquote>`,
    text.length > 0 && `<div class="own"${attributes(own)}>${drawBlocks(text, eachItsWay)}</div>`,
    when.length > 0 && `<p class="when"><bdi>${when.join(' · ')}</bdi></p>`,
    image && `<p class="picture"><img src="${sourceIn(image, charts)}" alt="${escapeHtml(alt)}"></p>`,
  ]
    .filter(Boolean)
    .join('');
}

/** Where it is to be found, written out for who reads it aloud or from paper, and what it was kept under. */
function notesOf({ link, labels }: Card, last: boolean): string {
  const kept = last ? muted(labels) : '';
  return (link && `<p><a href="${escapeHtml(link)}" rel="noopener noreferrer">${escapeHtml(link)}</a></p>`) + kept;
}

const headed = (tag: 'h2' | 'h3', id: string, title: string): string =>
  `<${tag} id="${id}" tabindex="-1" dir="auto">${escapeHtml(title)}</${tag}>`;

/** On the side where its slide begins, and itself from its own. */
const muted = (facts: readonly string[]): string =>
  facts.length > 0 ? `<p class="facts"><bdi>${facts.map(escapeHtml).join(' · ')}</bdi></p>` : '';

const attributes = ({ lang, dir }: Tongue): string =>
  `${lang && ` lang="${lang}"`}${dir === 'auto' ? '' : ` dir="${dir}"`}`;
