import type { AgendaDocument } from '../facilitate/document';
import { escapeHtml } from '../html';
import { wordsIn } from '../i18n';
import { type AgendaOutline, agendaOutline, type OutlineBlock } from './agenda-outline';

/** Inline, because mail programs and word processors drop style sheets. */
const styles = {
  text: 'margin:0 0 8px;line-height:1.5',
  facts: 'margin:0 0 8px;color:#5a5a5a;font-size:14px',
  list: 'margin:0 0 8px;padding:0 0 0 24px;line-height:1.5',
  h1: 'margin:0 0 6px;font-size:26px;line-height:1.25',
  h2: 'margin:22px 0 8px;font-size:20px;line-height:1.3',
  h3: 'margin:16px 0 4px;font-size:17px;line-height:1.35;break-after:avoid',
  h4: 'margin:12px 0 4px 20px;font-size:15px;line-height:1.35;break-after:avoid',
} as const;

type Tag = 'h1' | 'h2' | 'h3' | 'h4';
const head = (tag: Tag, text: string) => `<${tag} style="${styles[tag]}">${escapeHtml(text)}</${tag}>`;
const line = (html: string, look: 'text' | 'facts' = 'text') => html && `<p style="${styles[look]}">${html}</p>`;
const lines = (text: string) => escapeHtml(text).replace(/\n/g, '<br>');
const items = (tag: 'ul' | 'ol', texts: readonly string[]) =>
  texts.length > 0
    ? `<${tag} style="${styles.list}">${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</${tag}>`
    : '';

/** An agenda as HTML with inline styles and no script: to paste, and for paper. */
export function agendaHtml({ title, facts, link, lists, agenda, blocks, note }: AgendaOutline): string {
  const parts = [
    head('h1', title),
    line(escapeHtml(facts.join(' · ')), 'facts'),
    link && line(`<a href="${escapeHtml(link)}">${escapeHtml(link)}</a>`),
    ...lists.flatMap((list) => [head('h2', list.title), items('ul', list.lines)]),
    head('h2', agenda),
    ...blocks.map((block) => blockHtml(block, 'h3')),
    note && head('h2', note.label) + line(lines(note.text)),
  ];
  return parts.filter(Boolean).join('');
}

function blockHtml({ title, facts, goal, steps, more, inside }: OutlineBlock, tag: Tag): string {
  return [
    head(tag, title),
    line(escapeHtml(facts.join(' · ')), 'facts'),
    goal && line(`<em>${escapeHtml(goal)}</em>`),
    items('ol', steps),
    ...more.map(({ label, text }) => line(`<strong>${escapeHtml(label)}:</strong> ${lines(text)}`)),
    ...inside.map((each) => blockHtml(each, 'h4')),
  ].join('');
}

function agendaText({ title, facts, link, lists, agenda, blocks, note }: AgendaOutline): string {
  const parts = [
    `${title}\n${'='.repeat(Math.min(72, title.length))}`,
    facts.join(' · '),
    link,
    ...lists.map((list) => [list.title.toUpperCase(), ...list.lines.map((each) => `- ${each}`)].join('\n')),
    agenda.toUpperCase(),
    ...blocks.flatMap(blockText),
    note && `${note.label.toUpperCase()}\n${note.text}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function blockText({ title, facts, goal, steps, more, inside }: OutlineBlock): string[] {
  const own = [title, facts.join(' · '), goal, ...steps.map((step, at) => `${at + 1}. ${step}`)];
  return [
    [...own, ...more.map(({ label, text }) => `${label}: ${text}`)].filter(Boolean).join('\n'),
    ...inside.flatMap(blockText),
  ];
}

/** The agenda to paste into an email or a document: HTML with inline styles, and the same as plain text. */
export async function renderAgenda(document: AgendaDocument): Promise<{ html: string; text: string }> {
  const words = await wordsIn(document.language);
  const outline = agendaOutline(document, words);
  return { html: `<div lang="${words.language}">${agendaHtml(outline)}</div>`, text: agendaText(outline) };
}
