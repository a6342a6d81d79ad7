import { showable, showableLine } from '../../model/showable';
import type { Importer } from './importer';
import { dayOfFile, titleOfFile } from './names';
import { saysOnlyWhen, whenAbove } from './when';

const headings = ['quick recap', 'next steps', 'summary', 'resumen rápido', 'próximos pasos', 'resumen'];
const titled = /^(?:meeting summary|resumen de la reunión)(?: for| de|:)?\s+(\S.{0,300})$/i;
const warning =
  /^(?:ai[- ]generated content may be inaccurate or misleading\.(?: always check for accuracy\.)?|please rate the accuracy of this summary\.?)$/i;

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
    const at = above.findIndex((line) => titled.test(line));
    const { title, day } = titleOf(titled.exec(above[at] ?? '')?.[1] ?? '');
    // The day behind the title stands for the line that it stands in.
    const when = whenAbove(
      above.map((line, index) => (index === at ? day : line)),
      report,
    );
    const rest = above.filter((line, index) => line !== '' && index !== at && !when.says(index));
    const body = lines.slice(first).map((line) => (isHeading(line) ? `## ${bare(line)}` : line.trimEnd()));
    return [
      {
        title: showableLine(title) || titleOfFile(name),
        date: when.date ?? dayOfFile(name),
        people: [],
        turns: 0,
        text: [...rest, ...body.filter((line) => !warning.test(line.trim()))].join('\n').trim(),
      },
    ];
  },
};

/** `March call (03/12/2026)` as title and day. */
function titleOf(line: string): { readonly title: string; readonly day: string } {
  const [all = '', day = ''] = /\(([^()]*)\)$/.exec(line) ?? [];
  return saysOnlyWhen(day) ? { title: line.slice(0, -all.length), day } : { title: line, day: '' };
}
