import type { Fix } from './fix';
import { type LintReading, type LintText, ownTexts, placeIn } from './reading';
import { type Finding, type LintRule, shortened } from './rule';

/** Alternative texts that say nothing of what is seen: names of files, and words for any image. */
const saysNothing =
  /^(?:\S+\.(?:png|jpe?g|gif|webp|svg|heic|avif)|img[ _-]?\d+|image|picture|photo|screenshot|imagen|foto|captura)$/i;

export const imageAlt: LintRule = {
  id: 'image-alt',
  severity: 'fix',
  title: 'lint_alt_title',
  why: 'lint_alt_why',
  how: 'lint_alt_how',
  check: ({ items }) =>
    items.flatMap(({ where, item: { image } }): Finding[] => {
      const alt = image?.alt.trim();
      if (alt === undefined || image?.decorative || (alt !== '' && !saysNothing.test(alt))) return [];
      return [{ where, words: shortened(alt), ...(alt && { says: { key: 'lint_alt_nothing', places: [] } }) }];
    }),
};

/** A line that looks like a heading and is none: all of it bold, or behind the signs that other editors take for one. */
const looksLikeHeading = /^[ \t]{0,3}(?:\*\*[^*\n]{2,80}\*\*:?|#{1,6}[ \t]+[^\n]{1,120})[ \t]*$/gm;

/** What such a line says, without what makes it look so. */
export const plainHeading = (line: string): string =>
  line
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/^\*\*(.*?)\*\*:?$/, '$1')
    .trim();

/** In a block's words it becomes a title; where there is no block to part, it is a line as any other. */
function fixOf(text: LintText, { from, was }: { from: number; was: string }, { sections }: LintReading): Fix {
  const { section, item, field } = text.where;
  const home = item === null ? sections.find((each) => each.section.id === section)?.section : undefined;
  const untitled = home && home.title === '' && !home.kind && !home.principle;
  const parts = text.text.slice(0, from).trim() !== '' || untitled;
  return home && parts
    ? { does: 'heading', section: home.id, from, was }
    : { does: 'words', field, from, was, by: plainHeading(was) };
}

export const headings: LintRule = {
  id: 'heading-order',
  severity: 'fix',
  title: 'lint_headings_title',
  why: 'lint_headings_why',
  how: 'lint_headings_how',
  check: (reading) =>
    ownTexts(reading).flatMap((text) =>
      [...text.text.matchAll(looksLikeHeading)].map(({ 0: line, index }) => ({
        where: placeIn(text, index, index + line.length),
        words: shortened(line),
        fixes: [fixOf(text, { from: index, was: line }, reading)],
      })),
    ),
};
