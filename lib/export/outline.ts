import type {
  DigestDocument,
  DocumentImage,
  DocumentItem,
  DocumentPrinciple,
  DocumentSection,
} from '../digest/document';
import { type RichBlock, richOf } from '../digest/rich';
import type { Words } from '../i18n';
import { showableLine } from '../model/showable';
import type { Going } from '../storage/going';
import {
  aboutLines,
  continues,
  directionOf,
  eventFacts,
  headFacts,
  imageSource,
  itemFacts,
  itemTitle,
  languageTag,
  oursOf,
  sourcesIn,
  titleOf,
} from './facts';
import { paced } from './pace';
import { linkOf, paragraphsOf } from './text';

/** The language of some words (BCP 47, empty: as what they stand in) and which way they run. */
export interface Tongue {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
}

/**
 * A digest as it is read from top to bottom, every text fit to be shown: what files are made of that are no web page and
 * no Markdown. What each of them shows, and in which order, is decided here.
 */
export interface Outline {
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Of the words that every digest has, such as what its parts are called: a language we speak. */
  readonly ours: { readonly lang: string; readonly dir: 'ltr' | 'rtl' };
  readonly facts: readonly string[];
  readonly minute: { readonly title: string; readonly text: readonly RichBlock[] } | null;
  readonly sections: readonly OutlineSection[];
  readonly sources: { readonly title: string; readonly links: ReturnType<typeof sourcesIn> };
  readonly about: { readonly title: string; readonly lines: readonly string[] };
  /** What its table of contents is called. */
  readonly contents: string;
}

export interface OutlineSection extends Tongue {
  readonly title: string;
  readonly principle: DocumentPrinciple | null;
  readonly definition: readonly RichBlock[];
  readonly text: readonly RichBlock[];
  readonly cards: readonly Card[];
}

/** What one page or note gives, or own words between them (which have no title). */
export interface Card extends Tongue {
  readonly title: string;
  readonly link: string;
  readonly facts: readonly string[];
  readonly entries: readonly Entry[];
  /** Names of principles, then tags with their sign. */
  readonly labels: readonly string[];
}

export interface Entry {
  /** Of the excerpt and the quotation. */
  readonly theirs: Tongue;
  readonly excerpt: readonly RichBlock[];
  readonly quote: readonly RichBlock[];
  /** Of the maker's own words. */
  readonly own: Tongue;
  readonly words: readonly RichBlock[];
  /** When and where, of something that is coming up. */
  readonly event: { readonly facts: readonly string[]; readonly link: string } | null;
  readonly image: DocumentImage | null;
  /** Lines to be filled in and sent back. */
  readonly reply: readonly RichBlock[];
}

export async function outlineOf(document: DigestDocument, words: Words, going: Going = {}): Promise<Outline> {
  const lang = languageTag(document.language) || words.language;
  const minute = richOf(document.oneMinute);
  return {
    title: titleOf(document, words),
    lang,
    dir: directionOf(lang),
    ours: oursOf(lang, words),
    facts: headFacts(document, words),
    minute: minute.length > 0 ? { title: words.t('document_oneMinute'), text: minute } : null,
    sections: await paced(document.sections, going, (section) => sectionOf(section, words)),
    sources: { title: words.t('document_sources'), links: sourcesIn(document, words) },
    about: { title: words.t('document_about'), lines: aboutLines(document, words) },
    contents: words.t('document_contents'),
  };
}

function sectionOf(section: DocumentSection, words: Words): OutlineSection {
  const tongue = ownTongue(section.language);
  return {
    ...tongue,
    title: showableLine(section.title),
    principle: section.principle,
    definition: plainBlocks(section.principle?.definition ?? ''),
    text: richOf(section.words),
    cards: groupsOf(section.items).map((group) => cardOf(group, tongue, words)),
  };
}

/** Items of one page that follow each other are one card. */
function groupsOf(items: readonly DocumentItem[]): DocumentItem[][] {
  const groups: DocumentItem[][] = [];
  items.forEach((item, index) => {
    if (continues(item, items[index - 1])) groups.at(-1)?.push(item);
    else groups.push([item]);
  });
  return groups;
}

function cardOf(items: readonly DocumentItem[], section: Tongue, words: Words): Card {
  const [first] = items as [DocumentItem];
  return {
    ...tongueOf(first),
    title: itemTitle(first, words),
    link: linkOf(first.address),
    facts: itemFacts(first, words),
    entries: items.map((item) => entryOf(item, section, words)),
    labels: [
      ...first.principles.map(({ name }) => showableLine(name)),
      ...first.tags.map((tag) => `#${showableLine(tag)}`),
    ],
  };
}

function entryOf(item: DocumentItem, section: Tongue, words: Words): Entry {
  const own = item.kind === 'words' && languageTag(item.language) ? ownTongue(item.language) : section;
  return {
    theirs: tongueOf(item),
    excerpt: plainBlocks(item.excerpt),
    quote: plainBlocks(item.quote?.exact ?? ''),
    own,
    words: richOf(item.words),
    event: item.event && { facts: eventFacts(item, words), link: linkOf(item.event.address) },
    image: item.image && imageSource(item.image) ? item.image : null,
    reply: plainBlocks(item.reply ?? ''),
  };
}

const tongueOf = ({ language, direction }: DocumentItem): Tongue => ({
  lang: languageTag(language),
  dir: direction === 'ltr' || direction === 'rtl' ? direction : 'auto',
});

function ownTongue(language: string): Tongue {
  const lang = languageTag(language);
  return { lang, dir: lang ? directionOf(lang) : 'auto' };
}

/** Paragraphs in which no mark means anything. */
const plainBlocks = (text: string): RichBlock[] =>
  paragraphsOf(text).map((paragraph) => ({
    kind: 'paragraph',
    content: [{ text: paragraph, bold: false, italic: false, link: '' }],
  }));
