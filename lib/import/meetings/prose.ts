import { showable, showableLine } from '../../model/showable';
import type { Importer, Incoming, MeetingDraft } from './importer';
import { dayOfFile, titleOfFile } from './names';
import { dayIn } from './times';

const longest = 120;

/**
 * Markdown (https://spec.commonmark.org), also with a head between `---`. A note is plain text, so nothing of it is rewritten; the title is that of
 * the head or the first heading.
 */
export const markdown: Importer = {
  id: 'markdown',
  title: 'arrive_markdown',
  recognises: ({ name, head }) => /\.(?:md|markdown)$/i.test(name) || /^#{1,6} \S/m.test(head) || headOf(head) !== null,
  read: (incoming) => readProse(incoming),
};

/** Any other text, as it is. */
export const plainText: Importer = {
  id: 'text',
  title: 'arrive_text',
  recognises: () => true,
  read: (incoming) => readProse(incoming),
};

function readProse({ name, text }: Incoming): readonly MeetingDraft[] {
  const shown = showable(text).trim();
  const head = headOf(shown);
  const heading = /^#{1,6} +(.+?)[ #]*$/m.exec(shown.slice(0, 4000))?.[1] ?? '';
  const begin = shown.slice(0, 2000).split('\n').slice(0, 6);
  const opening = begin.find((line) => line.trim() !== '') ?? '';
  const title = head?.title || heading || titleOfFile(name) || (opening.length <= longest ? opening : '');
  return [
    {
      title: showableLine(title.replace(/\*\*/g, '')),
      date: (head && dayIn(head.date)) ?? dayOfFile(name) ?? begin.map(dayIn).find((day) => day !== null) ?? null,
      people: [],
      turns: 0,
      text: shown,
    },
  ];
}

/** Title and date in a head between two lines `---`; null where there is none. */
function headOf(text: string): { readonly title: string; readonly date: string } | null {
  const [, head] = /^---[ \t]*\n([\s\S]{1,4000}?)\n---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (head === undefined) return null;
  const field = (name: string) =>
    new RegExp(`^${name}:[ \\t]*["']?(.*?)["']?(?:[ ]{2,}.*)?$`, 'im').exec(head)?.[1]?.trim() ?? '';
  return { title: field('title') || field('título'), date: field('date') || field('fecha') };
}
