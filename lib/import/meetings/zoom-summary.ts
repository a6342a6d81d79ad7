import { showable, showableLine } from '../../model/showable';
import type { Importer } from './importer';
import { dayOfFile, titleOfFile } from './names';
import { dayIn, dayOfSlashes } from './times';

const headings = ['quick recap', 'next steps', 'summary', 'resumen rápido', 'próximos pasos', 'resumen'];
const titled = /^(?:meeting summary|resumen de la reunión)(?: for| de|:)?\s+(.+)$/i;
const warning = /^(?:ai(?:-| )generated content|please rate the accuracy)/i;

const bare = (line: string) =>
  line
    .replace(/^#+\s+/, '')
    .replace(/^\*\*(.+)\*\*$/, '$1')
    .trim();
const isHeading = (line: string) => headings.includes(bare(line).replace(/:$/, '').toLowerCase());

/**
 * What Zoom's AI Companion sends after a meeting: its title and day, then “Quick recap”, “Next steps” and “Summary”
 * (https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=KB0058013). A machine wrote it, so its next steps stay words and become no actions.
 */
export const zoomSummary: Importer = {
  id: 'zoom-summary',
  title: 'arrive_zoomSummary',
  recognises: ({ lines }) =>
    lines.filter(isHeading).length >= 2 && headings.indexOf(bare(lines.find(isHeading) ?? '').toLowerCase()) % 3 === 0,
  read({ name, text, report }) {
    const lines = showable(text).split('\n');
    const first = Math.max(lines.findIndex(isHeading), 0);
    const above = lines.slice(0, first).map(bare);
    const title = above.map((line) => titled.exec(line)?.[1] ?? '').find((found) => found !== '') ?? '';
    const written = above.map(dayIn).find((day) => day !== null);
    const slashes = above.map(dayOfSlashes).find((day) => day !== null);
    if (!written && slashes?.unsure)
      report.problem('arrive_dayUnsure', above.findIndex((line) => dayOfSlashes(line)) + 1, slashes.day);
    const rest = above.filter((line) => line !== '' && !titled.test(line) && !dayIn(line) && !dayOfSlashes(line));
    const body = lines.slice(first).map((line) => (isHeading(line) ? `## ${bare(line)}` : line.trimEnd()));
    return [
      {
        title: showableLine(title.replace(/\s*\((?=[^()]*\d{4})[^()]*\)$/, '')) || titleOfFile(name),
        date: written ?? slashes?.day ?? dayOfFile(name),
        people: [],
        turns: 0,
        text: [...rest, ...body.filter((line) => !warning.test(line))].join('\n').trim(),
      },
    ];
  },
};
