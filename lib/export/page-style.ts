import { principleColours } from './principle-look';

/** Colours in light and dark: paper, card, ink, muted, line, link, soft, mark; and the letters. */
const ground = `:root{color-scheme:light dark;--paper:light-dark(#f8f3e9,#1d1a17);--card:light-dark(#fffcf6,#262220);--ink:light-dark(#2b2622,#f0e9de);--muted:light-dark(#655b51,#bfb2a2);--line:light-dark(#e0d6c6,#403832);--link:light-dark(#1d5d61,#82c8c2);--soft:light-dark(#dcebe8,#203b3b);--c:var(--link);--s:var(--soft);--serif:"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L",Charter,Georgia,"Noto Serif","DejaVu Serif",serif;--sans:Seravek,"Gill Sans Nova","Segoe UI",Candara,Ubuntu,"Source Sans 3","Noto Sans",system-ui,sans-serif}`;

const page = `*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--serif);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:46rem;padding:clamp(1.25rem,5vw,3.5rem) clamp(1rem,4vw,2rem) 3rem;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:3px solid var(--link);outline-offset:3px;border-radius:4px}
h1,h2,h3{line-height:1.22;text-wrap:balance;font-weight:600}
h1{font-size:clamp(1.8rem,6vw,2.6rem);margin:0 0 .4em;letter-spacing:-.01em}
h2{font-size:1.45rem;margin:0 0 .5rem}
h3{font-size:1.15rem;margin:0 0 .15rem}
p{margin:0 0 .8em}
ul{list-style:none;margin:0;padding:0}
.told{list-style:revert;margin:0 0 .8em;padding-inline-start:1.4em}
.picture img{display:block;max-width:100%;height:auto;border-radius:10px}
.facts,.label,.filter,footer,.definition,.sources ul{font-family:var(--sans);font-size:.9rem;line-height:1.5}
.facts,.definition{color:var(--muted)}
.facts{margin:0 0 .6em}
.when{color:var(--ink);font-weight:600}
header{border-block-end:1px solid var(--line);padding-block-end:1.2rem;margin-block-end:2rem}
header .facts{margin:0;font-size:1rem}
.minute{background:var(--card);border:1px solid var(--line);border-inline-start:6px solid var(--link);border-radius:14px;padding:1.3rem 1.5rem .6rem;margin-block-end:2rem;font-size:1.12rem}
.minute h2{font-size:1.15rem}
.filter{border:0;margin:0 0 2rem;padding:0;display:none;gap:.5rem;flex-wrap:wrap;align-items:center}
@supports selector(:has(a)){.filter{display:flex}}
.filter legend{float:inline-start;color:var(--muted);padding:0;margin-inline-end:.25rem}
.filter label,.label{display:inline-flex;gap:.4em;align-items:center;border:1px solid var(--c);color:var(--c);background:var(--s);border-radius:99px}
.filter label{padding:.35rem .8rem;min-height:2.25rem;cursor:pointer}
.filter label:has(:checked){box-shadow:0 0 0 2px var(--c);font-weight:600}
.filter label:has(:focus-visible){outline:3px solid var(--link);outline-offset:3px}
.filter input{accent-color:var(--c);margin:0;width:1rem;height:1rem}
svg{width:1.15em;height:1.15em;flex:none;fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
.section{margin-block-end:2.8rem}
.section>h2{display:flex;gap:.5em;align-items:center;color:var(--c);border-block-end:3px solid var(--c);padding-block-end:.35rem}
.item{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:1.1rem 1.3rem .7rem;margin-block-start:1rem}
.item.continued{margin-block-start:-.9rem;border-block-start:0;border-start-start-radius:0;border-start-end-radius:0;padding-block-start:.2rem}
.item.own{background:none;border:0;padding:.4rem 0 0}
blockquote{margin:.4rem 0 .9rem;padding-block:.1rem;padding-inline-start:1.1rem;border-inline-start:3px solid var(--c);font-style:italic}
blockquote p{margin:0 0 .5em}
.words{border-block-start:1px dashed var(--line);padding-block-start:.7rem;margin-block-start:.2rem}
.own .words{border:0;padding:0;margin:0}
.labels{display:flex;flex-wrap:wrap;gap:.4rem;margin:0 0 .6rem}
.label{padding:.05rem .65rem;font-size:.82rem}
.label.tag{border-color:var(--line);color:var(--muted);background:none}
.reply{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:1rem 1.3rem .7rem;margin-block-start:1rem}
.reply summary{cursor:pointer;color:var(--link);font-family:var(--sans);padding-block:.35rem}
.reply p{font-family:var(--sans);font-size:.9rem;margin:.4rem 0}
.reply pre{user-select:all;white-space:pre-wrap;font:.9rem/1.5 ui-monospace,monospace;border:1px dashed var(--line);border-radius:8px;padding:.8rem;margin:0 0 .5rem}
.sources,.replies{margin-block-end:2.8rem}
.sources li{padding:.3rem 0;border-block-end:1px solid var(--line)}
footer{border-block-start:1px solid var(--line);margin-block-start:2.5rem;padding-block-start:1.4rem;color:var(--muted)}
footer h2{font-size:1.05rem;color:var(--ink)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:30rem){body{padding-block-start:1rem}h1{font-size:1.5rem;margin-block-end:.3rem}header{padding-block-end:.7rem;margin-block-end:1rem}header .facts{font-size:.85rem}.minute{padding:.8rem 1rem .2rem;margin-block-end:1.4rem;font-size:1rem;line-height:1.5}.minute h2{font-size:1rem;margin-block-end:.3rem}.minute p{margin-block-end:.7em}.filter{gap:.4rem;margin-block-end:1.6rem}.filter label{padding:.15rem .65rem;font-size:.8rem}.filter svg{display:none}.section{margin-block-end:2.2rem}.item{padding-inline:1rem}}
@media (forced-colors:active){.item,.minute,.label,.filter label{border:1px solid CanvasText}.filter label:has(:checked){outline:3px solid Highlight}}
@page{margin:16mm}
@media print{html{background:none;color:#000;font-size:11pt}:root{color-scheme:light}body{max-width:none;padding:0}.filter{display:none}.item,.minute{background:none;border-color:#bbb}.item,blockquote,.picture,.definition{break-inside:avoid}.item.continued{margin-block-start:0}.item:has(+.continued){border-block-end:0;border-end-start-radius:0;border-end-end-radius:0}h2,h3,.facts,.section>:not(ul){break-after:avoid}p,li{orphans:3;widows:3}.opens{display:none}details::details-content{content-visibility:visible;block-size:auto}.sources a::after{content:" " attr(href);color:#555;font-size:.85em}}
`;

/** The colour of each principle. */
const colours = Object.entries(principleColours)
  .map(
    ([name, [text, fill, darkText, darkFill]]) =>
      `.${name}{--c:light-dark(${text},${darkText});--s:light-dark(${fill},${darkFill})}`,
  )
  .join('');

/** 7 to 1 in all that words have, where the reader's system asks for more contrast. */
const more = Object.entries(principleColours)
  .map(([name, [, , , , text, darkText]]) => `.${name}{--c:light-dark(${text},${darkText})}`)
  .join('');
const contrast = `@media (prefers-contrast:more){:root{--ink:light-dark(#000000,#ffffff);--muted:light-dark(#3a332c,#e2d8ca);--line:light-dark(#6a6055,#a89b8b);--link:light-dark(#0f4346,#a8e2dc)}${more}}`;

/** What everything made of a digest for a browser looks alike by: its colours, those of the principles as classes, and its letters. */
export const pageColours = `${ground}${colours}${contrast}`;

/**
 * The page's own style sheet. `filters` principles can be shown alone, without a script: the one chosen (`#show-1` …)
 * hides items and sections that do not carry it (`p1` …).
 */
export function pageStyle(filters: number): string {
  const rules = Array.from({ length: filters }, (_, index) => {
    const place = index + 1;
    return `body:has(#show-${place}:checked) :is(.item:not(.p${place}),.section:not(.p${place}):not(:has(.p${place}))){display:none}`;
  });
  return pageColours + page + rules.join('');
}
