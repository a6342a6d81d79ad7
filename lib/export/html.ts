import type { DigestDocument } from '../digest';
import { escapeHtml } from '../html';
import type { Words } from '../i18n';
import { bundleElement } from '../model/bundle';
import { showableLine } from '../model/showable';
import { writeBundle } from './bundle';
import { chartPictures } from './chart-pictures';
import type { Exporter, Rendering } from './exporter';
import {
  aboutLines,
  directionOf,
  headFacts,
  languageTag,
  oursOf,
  principlesIn,
  sourcesIn,
  titleOf,
  wordsOf,
} from './facts';
import { paced } from './pace';
import { type Drawing, drawIcon, drawOwn, drawSection } from './page-parts';
import { pageStyle } from './page-style';
import { colourOf, iconOf, principlePaths } from './principle-look';
import { drawReplies } from './reply';

/**
 * The digest as one file that opens anywhere, offline: styles inside, no script, nothing loaded, and the bundle of the
 * same document in a data block.
 */
export async function renderPage(document: DigestDocument, rendering: Rendering = {}): Promise<string> {
  const { sign } = rendering;
  const [words, bundle, charts] = await Promise.all([
    wordsOf(document),
    writeBundle(document, sign && { sign }),
    chartPictures(document),
  ]);
  const principles = principlesIn(document);
  const filters = principles.length > 1 ? principles : [];
  const places = new Map(filters.map(({ key }, index) => [key, `p${index + 1}`]));
  const style = pageStyle(filters.length);
  const language = languageTag(document.language) || words.language;
  const ours = attributesOf(oursOf(language, words), language);
  const drawing: Drawing = { words, charts, places, ours };
  const title = escapeHtml(titleOf(document, words));
  const sections = await paced(document.sections, rendering, (section, index) => drawSection(section, index, drawing));
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${await base64Hash(style)}'; img-src data:; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Commonplace">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${drawIcons(principles.map(iconOf))}
<header>
<h1 dir="auto">${title}</h1>
<p class="facts"${ours}>${escapeHtml(headFacts(document, words).join(' · '))}</p>
</header>
<main>
${drawMinute(document, words, ours)}${drawFilter(filters, words, ours)}${sections.join('\n')}
${await drawReplies(document, words, ours)}${drawSources(document, words, ours)}</main>
<footer${ours}>
<h2>${escapeHtml(words.t('document_about'))}</h2>
${aboutLines(document, words)
  .map((line) => `<p>${escapeHtml(line)}</p>`)
  .join('\n')}
<p class="opens">${escapeHtml(words.t('document_aboutOpen'))}</p>
</footer>
<script type="${bundleElement.type}" id="${bundleElement.id}">${bundle}</script>
</body>
</html>
`;
}

/** What says of our own words that they are in another language than the page; nothing where they are not. */
const attributesOf = ({ lang, dir }: ReturnType<typeof oursOf>, around: string): string =>
  lang === around ? '' : ` lang="${lang}" dir="${dir}"`;

/** Each icon once; the page refers to them. */
function drawIcons(names: readonly string[]): string {
  const symbols = [...new Set(names)].map(
    (name) => `<symbol id="icon-${name}" viewBox="0 0 24 24"><path d="${principlePaths[name] ?? ''}"/></symbol>`,
  );
  return symbols.length > 0 ? `<svg class="hidden" aria-hidden="true" focusable="false">${symbols.join('')}</svg>` : '';
}

function drawMinute({ oneMinute }: DigestDocument, words: Words, ours: string): string {
  const text = drawOwn(oneMinute);
  if (!text) return '';
  return `<section class="minute" aria-labelledby="minute"><h2 id="minute"${ours}>${escapeHtml(words.t('document_oneMinute'))}</h2>${text}</section>\n`;
}

/** Radio buttons that the style sheet listens to: no script. */
function drawFilter(principles: ReturnType<typeof principlesIn>, words: Words, ours: string): string {
  if (principles.length === 0) return '';
  const choices = principles.map(
    (principle, index) =>
      `<label class="${colourOf(principle)}"><input type="radio" name="show" id="show-${index + 1}">${drawIcon(principle)}<span>${escapeHtml(showableLine(principle.name))}</span></label>`,
  );
  return `<fieldset class="filter"><legend${ours}>${escapeHtml(words.t('document_show'))}</legend><label><input type="radio" name="show" id="show-0" checked><span${ours}>${escapeHtml(words.t('document_all'))}</span></label>${choices.join('')}</fieldset>\n`;
}

function drawSources(document: DigestDocument, words: Words, ours: string): string {
  const sources = sourcesIn(document, words).map(
    ({ title, site, link }) =>
      `<li><a href="${escapeHtml(link)}" rel="noopener noreferrer" dir="auto">${escapeHtml(title)}</a>${site && ` · ${escapeHtml(site)}`}</li>`,
  );
  if (sources.length === 0) return '';
  return `<section class="sources" aria-labelledby="sources"><h2 id="sources"${ours}>${escapeHtml(words.t('document_sources'))}</h2><ul>${sources.join('\n')}</ul></section>\n`;
}

/** The hash by which a policy names a style or a script. */
export async function base64Hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

export const htmlExporter: Exporter = {
  id: 'html',
  title: 'command_digest_save_html',
  extension: 'html',
  type: 'text/html',
  render: async (document, rendering) => ({ content: await renderPage(document, rendering) }),
};
