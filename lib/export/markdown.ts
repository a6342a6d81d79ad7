import type { DigestDocument, DocumentItem, DocumentSection } from '../digest';
import type { Words } from '../i18n';
import { showableLine } from '../model/showable';
import type { Exporter } from './exporter';
import {
  aboutLines,
  continues,
  creditLine,
  headFacts,
  itemFacts,
  itemTitle,
  sourcesIn,
  titleOf,
  wordsOf,
} from './facts';
import { linkOf, paragraphsOf } from './text';

/** The digest as CommonMark with a YAML head. Every text is escaped: it reads as it was written and makes no markup. */
export async function renderMarkdown(document: DigestDocument): Promise<string> {
  const words = await wordsOf(document);
  const blocks = [
    headOf(document, words),
    `# ${inline(titleOf(document, words))}`,
    headFacts(document, words).map(inline).join(' · '),
  ];
  const minute = paragraphsOf(document.oneMinute);
  if (minute.length > 0) blocks.push(`## ${words.t('document_oneMinute')}`, ...minute.map(block));
  for (const section of document.sections) blocks.push(...sectionBlocks(section, words));
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
function yaml(value: string): string {
  const byNumber = (mark: string) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[<>[\]`]/g, byNumber);
}

function sectionBlocks({ title, principle, words: text, items }: DocumentSection, words: Words): string[] {
  const blocks = [`## ${inline(showableLine(title))}`];
  if (principle?.definition) blocks.push(...paragraphsOf(principle.definition).map((line) => `*${block(line)}*`));
  blocks.push(...paragraphsOf(text).map(block));
  items.forEach((item, index) => {
    blocks.push(...itemBlocks(item, { continued: continues(item, items[index - 1]), words }));
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
  blocks.push(...paragraphsOf(item.words).map(block));
  const labels = [
    ...item.principles.map(({ name }) => inline(showableLine(name))),
    ...item.tags.map((tag) => `\\#${inline(showableLine(tag))}`),
  ];
  if (labels.length > 0 && !continued) blocks.push(labels.join(' · '));
  return blocks;
}

const quoted = (text: string): string =>
  paragraphsOf(text)
    .map((paragraph) => block(paragraph).replace(/^/gm, '> '))
    .join('\n>\n');

/** A link, where there is something to link to. `<` and `>` never stand in an address that was parsed. */
function linked(title: string, link: string): string {
  return link
    ? `[${inline(title)}](<${link.replace(/\\/g, '%5C').replace(/[<>]/g, encodeURIComponent)}>)`
    : inline(title);
}

/** Characters that make markup inside a line; `<` and `&` as entities, so that no renderer takes them for HTML. */
function inline(text: string): string {
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
const block = (paragraph: string): string =>
  paragraph
    .split('\n')
    .map((line) => inline(line.trim()))
    .join('\\\n');

export const markdownExporter: Exporter = {
  id: 'markdown',
  title: 'command_digest_save_markdown',
  extension: 'md',
  type: 'text/markdown',
  render: async (document) => ({ content: await renderMarkdown(document) }),
};
