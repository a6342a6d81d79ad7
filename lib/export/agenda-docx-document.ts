import { Document, ExternalHyperlink, HeadingLevel, LevelFormat, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { AgendaDocument } from '../facilitate/document';
import { wordsIn } from '../i18n';
import { type AgendaOutline, agendaOutline, type OutlineBlock } from './agenda-outline';
import { listOf, packed, stylesOf } from './docx-document';
import { bullets, numbers } from './docx-parts';

/** The agenda as a Word document (Office Open XML). */
export async function writeAgendaDocx(document: AgendaDocument): Promise<Uint8Array<ArrayBuffer>> {
  const words = await wordsIn(document.language);
  const outline = agendaOutline(document, words);
  const made = new Document({
    title: outline.title,
    styles: stylesOf({ lang: words.language }),
    numbering: { config: [listOf(bullets, LevelFormat.BULLET, '•'), listOf(numbers, LevelFormat.DECIMAL, '%1.')] },
    sections: [{ children: paragraphsOf(outline) }],
  });
  const madeAt = new Date(document.changedAt).toISOString();
  return packed(made, { title: outline.title, lang: words.language, creator: '', madeAt });
}

type Heading = (typeof HeadingLevel)[keyof typeof HeadingLevel];
const head = (text: string, heading: Heading) => new Paragraph({ text, heading });
const plain = (children: readonly ParagraphChild[], style?: string) =>
  new Paragraph({ children: [...children], ...(style && { style }) });
const facts = (all: readonly string[]) => (all.length > 0 ? [plain([new TextRun(all.join(' · '))], 'Facts')] : []);
const item = (text: string, reference: string, instance = 0) =>
  new Paragraph({ text, numbering: { reference, level: 0, instance } });
/** Lines of a text, each on its own. */
const runs = (text: string) =>
  text.split('\n').map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }) }));
const labelled = ({ label, text }: { label: string; text: string }) =>
  plain([new TextRun({ text: `${label}: `, bold: true }), ...runs(text)]);

function paragraphsOf({ title, facts: about, link, lists, agenda, blocks, note }: AgendaOutline): Paragraph[] {
  // Each ordered list begins with 1.
  const count = { lists: 0 };
  return [
    head(title, HeadingLevel.TITLE),
    ...facts(about),
    ...(link
      ? [plain([new ExternalHyperlink({ link, children: [new TextRun({ text: link, style: 'Hyperlink' })] })])]
      : []),
    ...lists.flatMap((list) => [
      head(list.title, HeadingLevel.HEADING_1),
      ...list.lines.map((line) => item(line, bullets)),
    ]),
    head(agenda, HeadingLevel.HEADING_1),
    ...blocks.flatMap((block) => blockOf(block, HeadingLevel.HEADING_2, count)),
    ...(note ? [head(note.label, HeadingLevel.HEADING_1), plain(runs(note.text))] : []),
  ];
}

function blockOf(block: OutlineBlock, heading: Heading, count: { lists: number }): Paragraph[] {
  const { title, facts: about, goal, steps, more, inside } = block;
  count.lists += 1;
  const list = count.lists;
  return [
    head(title, heading),
    ...facts(about),
    ...(goal ? [plain([new TextRun({ text: goal, italics: true })])] : []),
    ...steps.map((step) => item(step, numbers, list)),
    ...more.map(labelled),
    ...inside.flatMap((each) => blockOf(each, HeadingLevel.HEADING_3, count)),
  ];
}
