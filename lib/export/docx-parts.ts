import {
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  type IBordersOptions,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { DocumentImage } from '../digest/document';
import type { RichBlock, RichInline } from '../digest/rich';
import type { Words } from '../i18n';
import { showableLine } from '../model/showable';
import { rightToLeftWords } from './facts';
import type { Card, Entry, Outline, OutlineSection, Tongue } from './outline';
import { fitted, type Picture } from './pictures';
import { colourOf, principleColours } from './principle-look';

/** What writing a document needs to know, and how many ordered lists (each begins with 1) and pictures are in it so far. */
export interface Sheet {
  readonly words: Words;
  readonly pictures: ReadonlyMap<DocumentImage, Picture>;
  lists: number;
  drawn: number;
}

/** Of paragraphs: which style, and what else holds for all of them. */
type Dress = Pick<IParagraphOptions, 'style' | 'heading' | 'numbering' | 'keepNext'> & { readonly colour?: string };
type Run = Pick<RichInline, 'text'> & Partial<RichInline>;

/** Every paragraph of the digest in its order. */
export function paragraphsOf(outline: Outline, sheet: Sheet): Paragraph[] {
  const { title, lang, dir, facts, minute, sections, sources, about } = outline;
  // The document says its own language once, in its styles.
  const tongue = { lang: '', dir };
  const ours = { ...outline.ours, lang: outline.ours.lang === lang ? '' : outline.ours.lang };
  return [
    line(title, tongue, { heading: HeadingLevel.TITLE }),
    ...muted(facts, ours),
    ...(minute ? [heading(minute.title, ours), ...written(minute.text, tongue, sheet)] : []),
    ...sections.flatMap((section) => sectionOf(section, tongue, sheet)),
    ...(sources.links.length > 0 ? [heading(sources.title, ours)] : []),
    ...sources.links.map(({ title: page, site, link }) =>
      paragraph([{ text: page, link }, ...(site ? [{ text: ` · ${site}` }] : [])], tongue, {
        numbering: { reference: bullets, level: 0 },
      }),
    ),
    heading(about.title, ours),
    ...about.lines.flatMap((each) => muted([each], ours)),
  ];
}

export const bullets = 'bullets';
export const numbers = 'numbers';

function sectionOf(section: OutlineSection, around: Tongue, sheet: Sheet): Paragraph[] {
  const { principle, title, definition, text, cards } = section;
  const tongue = within(section, around);
  const colour = principle ? principleColours[colourOf(principle)][0].slice(1) : undefined;
  return [
    line(title, tongue, { heading: HeadingLevel.HEADING_1, ...(colour && { colour }) }),
    ...written(definition, tongue, sheet, { style: 'Facts', keepNext: true }),
    ...written(text, tongue, sheet),
    ...cards.flatMap((card) => cardOf(card, tongue, sheet)),
  ];
}

function cardOf(card: Card, around: Tongue, sheet: Sheet): Paragraph[] {
  const head = card.title
    ? [
        paragraph([{ text: card.title, link: card.link }], within(card, around), { heading: HeadingLevel.HEADING_2 }),
        ...muted(card.facts, around, true),
      ]
    : [];
  return [...head, ...card.entries.flatMap((entry) => entryOf(entry, around, sheet)), ...muted(card.labels, around)];
}

function entryOf(
  { theirs, excerpt, quote, own, words, event, image, reply }: Entry,
  around: Tongue,
  sheet: Sheet,
): Paragraph[] {
  const when: Run[] = (event?.facts ?? []).flatMap((text, at) => (at > 0 ? [{ text: ' · ' }, { text }] : [{ text }]));
  if (event?.link) when.push(...(when.length > 0 ? [{ text: ' · ' }] : []), { text: event.link, link: event.link });
  return [
    ...written(excerpt, within(theirs, around), sheet),
    ...written(quote, within(theirs, around), sheet, { style: 'Quote' }),
    ...written(words, within(own, around), sheet),
    ...(when.length > 0
      ? [
          paragraph(
            when.map((run) => ({ ...run, bold: true })),
            around,
            {},
          ),
        ]
      : []),
    ...(image ? pictureOf(image, around, sheet) : []),
    ...written(reply, within(own, around), sheet),
  ];
}

function pictureOf(image: DocumentImage, around: Tongue, sheet: Sheet): Paragraph[] {
  const { pictures, words } = sheet;
  const alt = showableLine(image.alt);
  const picture = pictures.get(image);
  if (!picture) return alt ? [line(words.t('document_image', alt), around)] : [];
  sheet.drawn += 1;
  const run = new ImageRun({
    type: ({ 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' } as const)[picture.type],
    data: picture.bytes,
    transformation: fitted(picture, 600),
    altText: { id: `${sheet.drawn}`, name: alt, description: alt, title: '' },
  });
  return [new Paragraph({ children: [run], bidirectional: around.dir === 'rtl' })];
}

/** Words of a digest as paragraphs: lists as real lists, quotes in the style for them. */
function written(blocks: readonly RichBlock[], tongue: Tongue, sheet: Sheet, dress: Dress = {}): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] => {
    if (block.kind === 'paragraph') return [paragraph(block.content, tongue, dress)];
    if (block.kind === 'quote') return written(block.blocks, tongue, sheet, { ...dress, style: 'Quote' });
    if (block.ordered) sheet.lists += 1;
    const numbering = block.ordered
      ? { reference: numbers, level: 0, instance: sheet.lists }
      : { reference: bullets, level: 0 };
    return block.items.map((item) => paragraph(item, tongue, { ...dress, numbering }));
  });
}

const heading = (title: string, tongue: Tongue) => line(title, tongue, { heading: HeadingLevel.HEADING_1 });
const line = (text: string, tongue: Tongue, dress: Dress = {}) => paragraph([{ text }], tongue, dress);
const muted = (facts: readonly string[], tongue: Tongue, keepNext = false): Paragraph[] =>
  facts.length > 0 ? [line(facts.join(' · '), tongue, { style: 'Facts', keepNext })] : [];

function paragraph(runs: readonly Run[], { lang, dir }: Tongue, { colour, ...dress }: Dress = {}): Paragraph {
  const all = runs.map(({ text }) => text).join('');
  const rightToLeft = dir === 'auto' ? rightToLeftWords(all) : dir === 'rtl';
  const language = lang ? { language: wordLanguage(lang) } : {};
  const children = runs.flatMap((run): ParagraphChild[] => {
    const made = run.text.split('\n').map(
      (text, at) =>
        new TextRun({
          text: text.toWellFormed(),
          ...(at > 0 && { break: 1 }),
          ...(run.bold && { bold: true, boldComplexScript: true }),
          ...(run.italic && { italics: true, italicsComplexScript: true }),
          ...(run.link && { style: 'Hyperlink' }),
          ...(colour && { color: colour }),
          ...(rightToLeft && { rightToLeft }),
          ...language,
        }),
    );
    return run.link ? [new ExternalHyperlink({ link: run.link, children: made })] : made;
  });
  const bar = rightToLeft && dress.style === 'Quote' ? { border: quoteBar('rtl') } : {};
  return new Paragraph({ ...dress, ...bar, children, ...(rightToLeft && { bidirectional: true }) });
}

/** The line beside a quotation, on the side where its lines begin: Word does not turn it around by itself. */
export function quoteBar(dir: 'ltr' | 'rtl'): IBordersOptions {
  const bar = { style: BorderStyle.SINGLE, size: 18, space: 12, color: 'B7A68C' };
  return dir === 'ltr' ? { left: bar } : { left: { style: BorderStyle.NONE }, right: bar };
}

interface WordLanguage {
  readonly value: string;
  readonly eastAsia: string;
  readonly bidirectional: string;
}

const known = new Map<string, WordLanguage>();

/** A language as Word names it for each kind of script: with a country always, the likeliest where none is said. */
export function wordLanguage(tag: string): WordLanguage {
  const found = known.get(tag);
  if (found) return found;
  const { language, region } = new Intl.Locale(tag).maximize();
  const value = region ? `${language}-${region}` : language;
  const made = { value, eastAsia: value, bidirectional: value };
  known.set(tag, made);
  return made;
}

/** A tongue of its own where it says one, else that around it; a way to run that is not known is looked up in the words. */
function within({ lang, dir }: Tongue, around: Tongue): Tongue {
  return lang ? { lang, dir } : { lang: around.lang, dir };
}
