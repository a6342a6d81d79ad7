import type { DigestDocument, DocumentItem, DocumentSection } from '../digest';
import { type RichBlock, type RichInline, richOf, saysAddress } from '../digest/rich';
import type { Words } from '../i18n';
import { showable, showableLine } from '../model/showable';
import type { Exporter, Rendering } from './exporter';
import {
  aboutLines,
  continues,
  creditLine,
  eventFacts,
  headFacts,
  itemFacts,
  itemTitle,
  sourcesIn,
  titleOf,
  wordsOf,
} from './facts';
import { paced } from './pace';
import { linkOf, paragraphsOf } from './text';

/** The digest as CommonMark with a YAML head. Every text is escaped: it reads as it was written and makes no markup. */
export async function renderMarkdown(document: DigestDocument, rendering: Rendering = {}): Promise<string> {
  const words = await wordsOf(document);
  const blocks = [
    headOf(document, words),
    `# ${inline(titleOf(document, words))}`,
    headFacts(document, words).map(inline).join(' · '),
  ];
  const minute = own(document.oneMinute);
  if (minute.length > 0) blocks.push(`## ${words.t('document_oneMinute')}`, ...minute);
  const sections = await paced(document.sections, rendering, (section) => sectionBlocks(section, words));
  blocks.push(...sections.flat());
  const sources = sourcesIn(document, words);
  if (sources.length > 0) {
    const lines = sources.map(({ title, site, link }) => `- ${linked(title, link)}${site ? ` · ${inline(site)}` : ''}`);
    blocks.push(`## ${words.t('document_sources')}`, lines.join('\n'));
  }
  blocks.push(`## ${words.t('document_about')}`, ...aboutLines(document, words).map(block));
  return `${blocks.join('\n\n')}\n`;
}

function headOf(document: DigestDocument, words: Words): string {
  const { period } = document;
  const fields = [
    ['title', titleOf(document, words)],
    ['date', document.madeAt.slice(0, 10)],
    ['author', creditLine(document.maker)],
    ['lang', showableLine(document.language)],
    ['period', period ? `${period.from}/${period.to}` : ''],
  ] as const;
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${yaml(value)}`);
  return ['---', ...lines, '---'].join('\n');
}

/** YAML takes JSON's strings; marks are written by number, for renderers that take the head for text. */
export function yaml(value: string): string {
  const byNumber = (mark: string) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[<>[\]`]/g, byNumber);
}

function sectionBlocks({ title, principle, words: text, items }: DocumentSection, words: Words): string[] {
  const blocks = [`## ${inline(showableLine(title))}`];
  if (principle?.definition) blocks.push(...paragraphsOf(principle.definition).map((line) => `*${block(line)}*`));
  blocks.push(...own(text));
  let first: DocumentItem | undefined;
  items.forEach((item, index) => {
    const continued = continues(item, items[index - 1]);
    if (!continued) first = item;
    blocks.push(...itemBlocks(item, { continued, words }));
    const next = items[index + 1];
    if (first && !(next && continues(next, item))) blocks.push(...labelBlocks(first));
  });
  return blocks;
}

function itemBlocks(item: DocumentItem, { continued, words }: { continued: boolean; words: Words }): string[] {
  const blocks: string[] = [];
  const facts = itemFacts(item, words).map(inline).join(' · ');
  if (item.kind !== 'words' && !continued) {
    blocks.push(`### ${linked(itemTitle(item, words), linkOf(item.address))}`);
    if (facts) blocks.push(facts);
  }
  blocks.push(...paragraphsOf(item.excerpt).map(block));
  if (item.quote) blocks.push(quoted(item.quote.exact));
  blocks.push(...own(item.words));
  const link = linkOf(item.event?.address ?? '');
  const event = [...eventFacts(item, words).map(inline), link && linked(link, link)].filter(Boolean);
  if (event.length > 0) blocks.push(event.join(' · '));
  if (item.image?.alt) blocks.push(inline(words.t('document_image', showableLine(item.image.alt))));
  if (item.reply) blocks.push(fenced(item.reply));
  return blocks;
}

/** What a page was kept under, behind all that it gives. */
function labelBlocks({ principles, tags }: DocumentItem): string[] {
  const labels = [
    ...principles.map(({ name }) => inline(showableLine(name))),
    ...tags.map((tag) => `\\#${inline(showableLine(tag))}`),
  ];
  return labels.length > 0 ? [labels.join(' · ')] : [];
}

/** Lines as they are, in a fence that none of them is as long as. */
function fenced(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}text\n${showable(text)}\n${fence}`;
}

const quoted = (text: string): string =>
  paragraphsOf(text)
    .map((paragraph) => block(paragraph).replace(/^/gm, '> '))
    .join('\n>\n');

/** The maker's own words, a block each: what marks them up is written anew, all else of them is escaped. */
const own = (words: string): string[] => richOf(words).map(ownBlock);

function ownBlock(rich: RichBlock): string {
  if (rich.kind === 'paragraph') return ownRuns(rich.content);
  if (rich.kind === 'quote') return rich.blocks.map(ownBlock).join('\n\n').replace(/^/gm, '> ');
  const signs = rich.items.map((_, at) => (rich.ordered ? `${at + 1}. ` : '- '));
  return rich.items
    .map((item, at) => `${signs[at]}${ownRuns(item).replace(/\n/g, `\n${' '.repeat(signs[at]?.length ?? 2)}`)}`)
    .join('\n');
}

const ownRuns = (runs: readonly RichInline[]): string => runs.map(ownRun).join('');

/** White space stands outside of the marks, which it would undo. */
function ownRun({ text, bold, italic, link }: RichInline): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const lines = (part: string) => part.split('\n').map(inline).join('\\\n');
  const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  const marked = inner && mark + lines(inner) + [...mark].reverse().join('');
  if (!link || !inner) return lines(before) + marked + lines(after);
  return (
    lines(before) + (saysAddress(inner, link) ? `<${pointed(link)}>` : `[${marked}](<${pointed(link)}>)`) + lines(after)
  );
}

/** `<` and `>` never stand in an address that was parsed. */
const pointed = (link: string): string => link.replace(/\\/g, '%5C').replace(/[<>]/g, encodeURIComponent);

/** A link, where there is something to link to. */
function linked(title: string, link: string): string {
  return link ? `[${inline(title)}](<${pointed(link)}>)` : inline(title);
}

/** Characters that make markup inside a line; `<` and `&` as entities, so that no renderer takes them for HTML. */
export function inline(text: string): string {
  return text
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^(\s*)([#+\-=:]|\d{1,9}[.)])/, (_, space: string, mark: string) => `${space}${escapedEnd(mark)}`);
}

/** `1.` → `1\.`, `#` → `\#`. */
const escapedEnd = (mark: string) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`;

/** A paragraph: each line escaped for itself, its line breaks kept. */
export const block = (paragraph: string): string =>
  paragraph
    .split('\n')
    .map((line) => inline(line.trim()))
    .join('\\\n');

export const markdownExporter: Exporter = {
  id: 'markdown',
  title: 'command_digest_save_markdown',
  extension: 'md',
  type: 'text/markdown',
  render: async (document, rendering) => ({ content: await renderMarkdown(document, rendering) }),
};
