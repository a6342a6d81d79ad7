import type { DocumentImage, DocumentPrinciple } from '../digest/document';
import { escapeHtml } from '../html';
import type { Words } from '../i18n';
import { showableLine } from '../model/showable';
import type { Outline, OutlineSection } from './outline';
import { fitted, type Picture } from './pictures';
import { colourOf, principleColours } from './principle-look';
import { drawHeading, drawMuted, drawSaid, drawStyledSection, type Place, sideOf } from './styled-html';

/** What drawing an email needs to know: its words, and the pictures that go with it, each with its address in the message. */
export interface Mailing {
  readonly words: Words;
  readonly pictures: ReadonlyMap<DocumentImage, Picture & { readonly source: string }>;
}

const width = 600;
const sans = "Seravek,'Segoe UI',Candara,Ubuntu,'Noto Sans',Helvetica,Arial,sans-serif";

/**
 * What all words have. Each cell that holds some says it: a table within another takes no colour and no letters from around it
 * in Word's engine (Outlook), nor where a program writes the draft into a page of its own without a doctype (Thunderbird).
 */
const spoken = `font-family:${sans};font-size:16px;line-height:1.5;color:#2b2622;word-break:break-word`;

/** Every style stands on its element, since mail programs drop sheets of style. No text is smaller than 16 px. */
const css = {
  p: 'margin:0 0 12px',
  muted: 'margin:0 0 12px;color:#5f564d',
  when: 'margin:0 0 12px;font-weight:bold',
  quote: 'margin:0 0 12px;padding:2px 0 2px 14px;border-left:3px solid #b7a68c;font-style:italic',
  quoteRtl: 'margin:0 0 12px;padding:2px 14px 2px 0;border-right:3px solid #b7a68c;font-style:italic',
  list: 'margin:0 0 12px;padding:0 0 0 26px',
  listRtl: 'margin:0 0 12px;padding:0 26px 0 0',
  item: 'margin:0 0 4px',
  link: 'color:#1d5d61',
  h1: 'margin:0 0 8px;font-size:28px;line-height:1.25;font-weight:bold',
  h2: 'margin:32px 0 12px;padding:0 0 6px;border-bottom:2px solid;font-size:22px;line-height:1.3;font-weight:bold',
  h3: 'margin:20px 0 4px;font-size:18px;line-height:1.35;font-weight:bold',
  minute: `padding:18px 20px 8px;border:1px solid #d8cdbb;border-left:6px solid #1d5d61;${spoken}`,
  minuteRtl: `padding:18px 20px 8px;border:1px solid #d8cdbb;border-right:6px solid #1d5d61;${spoken}`,
  picture: 'display:block;max-width:100%;height:auto;border:0',
} as const;

const style = (name: keyof typeof css): string => ` style="${css[name]}"`;
const table = '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"';
const look = {
  p: style('p'),
  muted: ` class="muted"${style('muted')}`,
  when: ` class="when"${style('when')}`,
  list: style('list'),
  item: style('item'),
  quote: style('quote'),
  link: style('link'),
  h3: style('h3'),
};
const styling = {
  looks: { ltr: look, rtl: { ...look, list: style('listRtl'), quote: style('quoteRtl') } },
  heading(principle: DocumentPrinciple | null): string {
    if (!principle) return style('h2');
    const colour = colourOf(principle);
    return ` class="${colour}" style="${css.h2};color:${principleColours[colour][0]}"`;
  },
};

/** The outline as an email that mail programs show as it is, in light and in dark; nothing in it is loaded from anywhere. */
export function emailHtml(outline: Outline, mailing: Mailing): string {
  const { title, lang, dir, facts, minute, sections, sources, about } = outline;
  const place: Place = { ...styling, lang, dir, picture: (image) => pictureHtml(image, mailing) };
  const parts = [
    `<h1${style('h1')}>${escapeHtml(title)}</h1>`,
    drawMuted(facts, place),
    minute &&
      `${table}><tr><td class="card ink" align="${sideOf(dir)}"${style(dir === 'rtl' ? 'minuteRtl' : 'minute')}><h2 style="margin:0 0 8px;font-size:18px">${escapeHtml(minute.title)}</h2>${drawSaid(minute.text, { lang: '', dir: 'auto' }, place)}</td></tr></table>`,
    ...sections.map((section) => drawStyledSection(section, place)),
    sources.links.length > 0 && drawHeading(sources.title, place) + sourcesHtml(sources.links, place),
    drawHeading(about.title, place),
    ...about.lines.map((line) => drawMuted([line], place)),
  ].filter(Boolean);
  // `lang` and `dir` once more, because mail programs take the body out of its page.
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${darkOf(sections, dir)}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:#f8f3e9">
<div role="article" aria-roledescription="email" aria-label="${escapeHtml(title)}" lang="${lang}" dir="${dir}">
${table} class="ground" bgcolor="#f8f3e9"><tr><td align="center" style="padding:16px 8px">
<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="${width}" class="sheet" bgcolor="#fffcf6" style="width:100%;max-width:${width}px"><tr><td class="ink" align="${sideOf(dir)}" style="padding:24px;${spoken}">
${parts.join('\n')}
</td></tr></table>
</td></tr></table>
</div>
</body>
</html>
`;
}

/**
 * The dark colours, for programs that follow the reader's choice; `!important`, for nothing else is stronger than a style
 * on its element. Others turn the colours around by themselves.
 */
function darkOf(sections: readonly OutlineSection[], dir: 'ltr' | 'rtl'): string {
  const used = new Set(sections.flatMap(({ principle }) => (principle ? [colourOf(principle)] : [])));
  const colours = [...used].map((name) => `.${name}{color:${principleColours[name][2]}!important}`);
  return `:root{color-scheme:light dark}@media (prefers-color-scheme:dark){.ground{background:#1d1a17!important}.sheet,.card{background:#262220!important}.ink{color:#f0e9de!important}.muted{color:#bfb2a2!important}.card{border-color:#5a5048!important;border-${sideOf(dir)}-color:#82c8c2!important}a{color:#82c8c2!important}${colours.join('')}}`;
}

/** The picture, or where none goes along what it shows. */
function pictureHtml(image: DocumentImage, { pictures, words }: Mailing): string {
  const alt = showableLine(image.alt);
  const picture = pictures.get(image);
  if (!picture) return alt && `<p${style('p')}>${escapeHtml(words.t('document_image', alt))}</p>`;
  const size = fitted(picture, width - 48);
  return `<p${style('p')}><img src="${picture.source}" alt="${escapeHtml(alt)}" width="${size.width}" height="${size.height}"${style('picture')}></p>`;
}

function sourcesHtml(links: Outline['sources']['links'], { looks, dir }: Place): string {
  const rows = links.map(
    ({ title, site, link }) =>
      `<li${style('item')}><a href="${escapeHtml(link)}"${style('link')}>${escapeHtml(title)}</a>${site && ` · ${escapeHtml(site)}`}</li>`,
  );
  return `<ul${looks[dir].list}>${rows.join('')}</ul>`;
}
