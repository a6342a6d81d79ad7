import { wordsIn } from '../i18n';
import { type AgendaOutline, agendaOutline, type OutlineBlock } from './agenda-outline';
import type { AgendaExporter } from './exporter';
import { block, inline } from './markdown';

function markdownOf({ title, facts, link, lists, agenda, blocks, note }: AgendaOutline): string {
  const parts = [
    `# ${inline(title)}`,
    facts.map(inline).join(' · '),
    link && `<${link}>`,
    ...lists.map(({ title: head, lines }) => `**${inline(head)}**\n\n${bullets(lines)}`),
    `## ${inline(agenda)}`,
    ...blocks.flatMap((each) => blockParts(each, 3)),
    note && `## ${inline(note.label)}\n\n${block(note.text)}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${inline(line)}`).join('\n');

function blockParts({ title, facts, goal, steps, more, inside }: OutlineBlock, depth: number): string[] {
  return [
    `${'#'.repeat(depth)} ${inline(title)}`,
    facts.map(inline).join(' · '),
    goal && `*${inline(goal)}*`,
    steps.map((step, at) => `${at + 1}. ${inline(step)}`).join('\n'),
    ...more.map(({ label, text }) => `**${inline(label)}:** ${block(text)}`),
    ...inside.flatMap((each) => blockParts(each, depth + 1)),
  ].filter(Boolean);
}

/** An agenda as Markdown. */
export const agendaMarkdown: AgendaExporter = {
  id: 'markdown',
  title: 'command_session_save_markdown',
  extension: 'md',
  type: 'text/markdown',
  render: async (document) => ({ content: markdownOf(agendaOutline(document, await wordsIn(document.language))) }),
};
