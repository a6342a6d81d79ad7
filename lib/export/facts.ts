import type { DigestDocument, DocumentItem, DocumentPrinciple } from '../digest';
import type { DocumentImage } from '../digest/document';
import { plainOf } from '../digest/rich';
import { type Words, wordsIn } from '../i18n';
import { type Credit, readingMinutes } from '../model';
import { showableLine } from '../model/showable';
import { linkOf } from './text';

/** Language tags (their first part) whose script runs from right to left. */
const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'ha-arab', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** A language tag in its usual form, fit for a `lang` attribute; empty when it is none. */
export function languageTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}

export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(tag.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** The tongue of our own words in a digest of this language: another one, where the digest's is none of ours. */
export function oursOf(lang: string, { language }: Words): { lang: string; dir: 'ltr' | 'rtl' } {
  const same = lang.split('-')[0] === language.split('-')[0];
  return { lang: same ? lang : language, dir: directionOf(language) };
}

/** Whether these words run from right to left, by the first letter that says so. */
export function rightToLeftWords(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter);
}

export const wordsOf = (document: DigestDocument): Promise<Words> => wordsIn(document.language);

export function titleOf(document: DigestDocument, words: Words): string {
  return showableLine(document.title) || words.t('document_untitled');
}

/** "Name, organisation"; empty where neither is given. */
export function creditLine({ name, organisation }: Credit): string {
  return [name, organisation].map(showableLine).filter(Boolean).join(', ');
}

/** Who made it, what it covers, how long it takes: what stands under the title. */
export function headFacts(document: DigestDocument, words: Words): string[] {
  const maker = creditLine(document.maker);
  const { period } = document;
  const when = period
    ? words.t('document_period', words.date(period.from), words.date(period.to))
    : words.date(document.madeAt);
  const minutes = readingMinutes(countWords(document));
  return [
    maker && words.t('document_by', maker),
    when,
    minutes > 0 ? words.tn('document_minutes', minutes) : '',
  ].filter(Boolean);
}

/** Where an item comes from: site, author, date, minutes, and who found it. */
export function itemFacts(item: DocumentItem, words: Words): string[] {
  const finder = item.credit ? creditLine(item.credit) : '';
  return [
    showableLine(item.site),
    showableLine(item.author),
    item.publishedAt ? words.date(item.publishedAt.slice(0, 10)) : '',
    item.kind === 'clip' && item.minutes > 0 ? words.tn('document_minutes', item.minutes) : '',
    item.due ? words.t('document_due', words.date(item.due)) : '',
    finder && words.t('document_foundBy', finder),
  ].filter(Boolean);
}

/** When and where something is: days in words, times as the clocks there show them, with their zone. Empty for no event. */
export function eventFacts({ event }: DocumentItem, words: Words): string[] {
  if (!event) return [];
  const { start, end } = event;
  const [day = '', time = ''] = start.split('T');
  const [lastDay = day, lastTime = ''] = end?.split('T') ?? [];
  const from = [words.date(day), time].filter(Boolean).join(', ');
  const to = [lastDay === day ? '' : words.date(lastDay), lastTime].filter(Boolean).join(', ');
  const zone = time && event.zone ? ` (${showableLine(event.zone)})` : '';
  return [`${to ? words.t('document_span', from, to) : from}${zone}`, showableLine(event.place)].filter(Boolean);
}

/** A picture's address with all its bytes in it; empty where it is none that a page may show. */
export function imageSource({ type, data }: DocumentImage): string {
  const known = /^image\/(?:png|jpeg|webp|gif)$/.test(type) && /^[A-Za-z0-9+/]+={0,2}$/.test(data);
  return known ? `data:${type};base64,${data}` : '';
}

/** What an item is called: its title, else its site or address. Empty for own words. */
export function itemTitle(item: DocumentItem, words: Words): string {
  if (item.kind === 'words') return '';
  return showableLine(item.title) || showableLine(item.site) || words.t('document_untitledPage');
}

/** Whether the item belongs to the page shown just before it, so that its title need not be said again. */
export function continues(item: DocumentItem, before: DocumentItem | undefined): boolean {
  return (
    item.kind === 'passage' &&
    before !== undefined &&
    before.kind !== 'words' &&
    linkOf(item.address) !== '' &&
    before.address === item.address &&
    before.title === item.title
  );
}

/** Each principle of the digest once, in the order they appear. */
export function principlesIn(document: DigestDocument): DocumentPrinciple[] {
  const found = new Map<string, DocumentPrinciple>();
  for (const section of document.sections)
    for (const principle of [section.principle, ...section.items.flatMap((item) => item.principles)])
      if (principle && !found.has(principle.key)) found.set(principle.key, principle);
  return [...found.values()];
}

/** Each page of the digest once: its title, site and link. */
export function sourcesIn(document: DigestDocument, words: Words): { title: string; site: string; link: string }[] {
  const found = new Map<string, { title: string; site: string; link: string }>();
  for (const item of document.sections.flatMap((section) => section.items)) {
    const link = linkOf(item.address);
    if (link && !found.has(link))
      found.set(link, { title: itemTitle(item, words), site: showableLine(item.site), link });
  }
  return [...found.values()];
}

/** The closing words: who made it, for whom, how to open it, how to have it corrected. */
export function aboutLines(document: DigestDocument, words: Words): string[] {
  const maker = creditLine(document.maker);
  const made = words.date(document.madeAt);
  const release = {
    room: 'document_aboutRoom',
    network: 'document_aboutNetwork',
    public: 'document_aboutPublic',
  } as const;
  return [
    maker ? words.t('document_aboutMade', maker, made) : words.t('document_aboutMadeUnsigned', made),
    words.t(release[document.release]),
    words.t('document_aboutCorrect'),
  ];
}

function countWords(document: DigestDocument): number {
  const texts = document.sections.flatMap(({ title, words, items }) => [
    title,
    plainOf(words),
    ...items.flatMap((item) => [item.title, item.excerpt, item.quote?.exact ?? '', plainOf(item.words)]),
  ]);
  return [plainOf(document.oneMinute), ...texts].reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}
