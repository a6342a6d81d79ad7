import type { DigestDocument } from '../digest/document';
import { escapeHtml } from '../html';
import type { Going } from '../storage/going';
import { chartPictures } from './chart-pictures';
import { wordsOf } from './facts';
import { base64Hash } from './html';
import { outlineOf } from './outline';
import { slidesScript, slidesStyle } from './slides-look';
import { slidesOf } from './slides-parts';

/** The digest as slides in one file: a page that reads without its script, which is the only one its policy lets run. */
export async function renderSlides(document: DigestDocument, going: Going = {}): Promise<string> {
  const words = await wordsOf(document);
  const outline = await outlineOf(document, words, going);
  const [style, script, charts] = await Promise.all([
    base64Hash(slidesStyle),
    base64Hash(slidesScript),
    chartPictures(document),
  ]);
  const button = (name: string, key: Parameters<typeof words.t>[0], pressed = '') =>
    `<button type="button" data-do="${name}"${pressed}>${escapeHtml(words.t(key))}</button>`;
  return `<!doctype html>
<html lang="${outline.lang}" dir="${outline.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${style}'; script-src 'sha256-${script}'; img-src data:; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Commonplace">
<title>${escapeHtml(outline.title)}</title>
<style>${slidesStyle}</style>
</head>
<body>
<main>
${slidesOf(outline, { words, charts }).join('\n')}
</main>
<nav class="bar" lang="${outline.ours.lang}" aria-label="${escapeHtml(words.t('document_slides'))}" data-count="${escapeHtml(words.t('document_slideCount', '$1', '$2'))}">
${button('back', 'document_slideBack')}<p role="status" dir="auto"></p>${button('forth', 'document_slideForth')}${button('notes', 'document_notes', ' aria-pressed="false"')}${button('page', 'document_slidesAll', ' aria-pressed="false"')}
</nav>
<script>${slidesScript}</script>
</body>
</html>
`;
}
