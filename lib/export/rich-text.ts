import type { DigestDocument, DocumentItem, DocumentSection } from '../digest';
import { plainOf } from '../digest/rich';
import { escapeHtml } from '../html';
import type { Words } from '../i18n';
import { showable, showableLine } from '../model/showable';
import {
  aboutLines,
  continues,
  eventFacts,
  headFacts,
  imageSource,
  itemFacts,
  itemTitle,
  languageTag,
  titleOf,
  wordsOf,
} from './facts';
import { drawWords, langOf } from './rich-html';
import { linkOf, paragraphsOf } from './text';

/** Inline, because mail programs and word processors drop style sheets; few, because each keeps another part. */
const styles = {
  text: 'margin:0 0 10px;line-height:1.5',
  facts: 'margin:0 0 10px;color:#5a5a5a;font-size:14px',
  quote: 'margin:0 0 10px;padding:2px 0 2px 14px;border-left:3px solid #c9b99f;line-height:1.5',
  list: 'margin:0 0 10px;padding:0 0 0 24px;line-height:1.5',
  picture: 'max-width:100%;height:auto',
  h1: 'margin:0 0 6px;font-size:26px;line-height:1.25',
  h2: 'margin:24px 0 8px;font-size:20px;line-height:1.3',
  h3: 'margin:16px 0 4px;font-size:17px;line-height:1.35',
} as const;

const look = {
  p: ` style="${styles.text}"`,
  list: ` style="${styles.list}"`,
  quote: ` style="${styles.quote}"`,
};

/** The digest to paste into an email or a document: HTML with inline styles, and the same as plain text. */
export async function renderRichText(document: DigestDocument): Promise<{ html: string; text: string }> {
  const words = await wordsOf(document);
  return { html: htmlOf(document, words), text: textOf(document, words) };
}

function htmlOf(document: DigestDocument, words: Words): string {
  const minute = drawWords(document.oneMinute, look);
  const parts = [
    element('h1', titleOf(document, words)),
    `<p style="${styles.facts}">${escapeHtml(headFacts(document, words).join(' · '))}</p>`,
    minute && element('h2', words.t('document_oneMinute')) + minute,
    ...document.sections.map((section) => sectionHtml(section, words)),
    element('h2', words.t('document_about')),
    ...aboutLines(document, words).map((line) => `<p style="${styles.facts}">${escapeHtml(line)}</p>`),
  ];
  return `<div lang="${languageTag(document.language) || words.language}">${parts.join('')}</div>`;
}

function sectionHtml({ title, language, words: text, items }: DocumentSection, words: Words): string {
  const shown = items.map((item, index) => itemHtml(item, { continued: continues(item, items[index - 1]), words }));
  const drawn = element('h2', showableLine(title)) + drawWords(text, look) + shown.join('');
  const lang = langOf(language);
  return lang ? `<div${lang}>${drawn}</div>` : drawn;
}

function itemHtml(item: DocumentItem, { continued, words }: { continued: boolean; words: Words }): string {
  const title = escapeHtml(itemTitle(item, words));
  const link = linkOf(item.address);
  const facts = itemFacts(item, words).join(' · ');
  const head =
    item.kind === 'words' || continued
      ? ''
      : `<h3 style="${styles.h3}">${link ? `<a href="${escapeHtml(link)}">${title}</a>` : title}</h3>${
          facts && `<p style="${styles.facts}">${escapeHtml(facts)}</p>`
        }`;
  const quote = item.quote ? `<blockquote style="${styles.quote}">${paragraphs(item.quote.exact)}</blockquote>` : '';
  return head + paragraphs(item.excerpt) + quote + ownHtml(item, words);
}

/** The maker's own words, with the picture or the event they tell of. */
function ownHtml(item: DocumentItem, words: Words): string {
  const { image } = item;
  const link = linkOf(item.event?.address ?? '');
  const facts = eventFacts(item, words).map(escapeHtml);
  if (link) facts.push(`<a href="${escapeHtml(link)}">${escapeHtml(link)}</a>`);
  const source = image ? imageSource(image) : '';
  const alt = escapeHtml(showableLine(image?.alt ?? ''));
  const own =
    drawWords(item.words, look) +
    (facts.length > 0 ? `<p style="${styles.facts}">${facts.join(' · ')}</p>` : '') +
    (source && `<p style="${styles.text}"><img src="${source}" alt="${alt}" style="${styles.picture}"></p>`) +
    paragraphs(item.reply ?? '');
  const lang = item.kind === 'words' ? langOf(item.language) : '';
  return lang ? `<div${lang}>${own}</div>` : own;
}

const element = (tag: 'h1' | 'h2', text: string) => `<${tag} style="${styles[tag]}">${escapeHtml(text)}</${tag}>`;

const paragraphs = (text: string): string =>
  paragraphsOf(text)
    .map((paragraph) => `<p style="${styles.text}">${escapeHtml(paragraph).replace(/\n/g, '<br>')}</p>`)
    .join('');

function textOf(document: DigestDocument, words: Words): string {
  const title = titleOf(document, words);
  const minute = plainOf(document.oneMinute);
  const blocks = [`${title}\n${'='.repeat(Math.min(72, title.length))}`, headFacts(document, words).join(' · ')];
  if (minute) blocks.push(words.t('document_oneMinute').toUpperCase(), minute);
  for (const { title: heading, words: text, items } of document.sections) {
    blocks.push(showableLine(heading).toUpperCase(), plainOf(text));
    items.forEach((item, index) => {
      blocks.push(...itemText(item, { continued: continues(item, items[index - 1]), words }));
    });
  }
  blocks.push(words.t('document_about').toUpperCase(), ...aboutLines(document, words));
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function itemText(item: DocumentItem, { continued, words }: { continued: boolean; words: Words }): string[] {
  const head = [itemTitle(item, words), itemFacts(item, words).join(' · '), linkOf(item.address)];
  const quote = item.quote ? [`> ${paragraphsOf(item.quote.exact).join('\n\n').replace(/\n/g, '\n> ')}`] : [];
  return [
    ...(item.kind === 'words' || continued ? [] : [head.filter(Boolean).join('\n')]),
    ...paragraphsOf(item.excerpt),
    ...quote,
    plainOf(item.words),
    [...eventFacts(item, words), linkOf(item.event?.address ?? '')].filter(Boolean).join(' · '),
    item.image?.alt ? words.t('document_image', showableLine(item.image.alt)) : '',
    showable(item.reply ?? ''),
  ];
}
