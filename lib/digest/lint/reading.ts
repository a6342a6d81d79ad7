import type { Clip, Digest, DigestItem, DigestSection, Highlight, Meeting, NoteLine } from '../../model';
import type { DocumentItem, DocumentSection } from '../document';
import { type Unresolved, unresolved } from '../resolve';
import type { LintSubject, Where } from './subject';
import { withoutMarks, withoutQuotations } from './words';

/** Words of a digest that leave with it. */
export interface LintText {
  readonly where: Where;
  /** `title` and `own`: the maker's words, which can be edited; `shown`: a quotation, an excerpt, lines of a note. */
  readonly kind: 'title' | 'own' | 'shown';
  /** As it is written, and the same length without marks, and without quotations too. */
  readonly text: string;
  readonly plain: string;
  readonly unquoted: string;
  /** BCP 47. */
  readonly language: string;
}

/** A card that leaves: its record, what it points to, and what is shown of that. */
export interface LintItem {
  readonly where: Where;
  readonly item: DigestItem;
  readonly shown: DocumentItem;
  readonly clip: Clip | null;
  readonly highlight: Highlight | null;
  readonly meeting: Meeting | null;
  readonly line: NoteLine | null;
}

/** A section that leaves, as it is kept and as it is shown. */
export interface LintSection {
  readonly section: DigestSection;
  readonly shown: DocumentSection;
  readonly items: readonly LintItem[];
}

/** A subject, read once for all rules. */
export interface LintReading extends LintSubject {
  readonly texts: readonly LintText[];
  readonly sections: readonly LintSection[];
  readonly items: readonly LintItem[];
  /** Cards that are left out of what is shared, and why. */
  readonly leftOut: readonly (Unresolved & { readonly where: Where })[];
}

export function readSubject(subject: LintSubject): LintReading {
  const { digest, sources } = subject;
  const out = subject.again ? [] : unresolved(digest, sources);
  const sections = shownSections(subject, new Set(out.map(({ item }) => item)));
  const home = new Map(digest.items.map(({ id, section }) => [id, section]));
  return {
    ...subject,
    sections,
    items: sections.flatMap(({ items }) => items),
    texts: textsOf(digest, sections),
    leftOut: out.map((each) => ({ ...each, where: whereOfItem(each.item, home.get(each.item) ?? null) })),
  };
}

const whereOfItem = (item: string, section: string | null): Where => ({
  ...{ section, item, field: `items/${item}/words` },
});

/** The sections of a document beside those of the digest they were made of: empty ones are in the digest alone. */
function shownSections({ digest, document, sources }: LintSubject, out: ReadonlySet<string>): LintSection[] {
  const found: LintSection[] = [];
  const records = new Map([...sources.clips, ...sources.meetings].map((record) => [record.id as string, record]));
  let at = 0;
  for (const section of digest.sections) {
    const shown = document.sections[at];
    if (section.removed || !shown) continue;
    const items = digest.items.filter((item) => item.section === section.id && !item.removed && !out.has(item.id));
    if (shown.items.length !== items.length || shown.words !== section.words) continue;
    at += 1;
    found.push({ section, shown, items: pairs(items, shown, records) });
  }
  return found;
}

function pairs(
  items: readonly DigestItem[],
  shown: DocumentSection,
  records: ReadonlyMap<string, Clip | Meeting>,
): LintItem[] {
  return items.flatMap((item, nth): LintItem[] => {
    const as = shown.items[nth];
    if (!as) return [];
    const record = item.source ? records.get(item.source.record) : undefined;
    const clip = record && 'highlights' in record ? record : null;
    const meeting = record && !('highlights' in record) ? record : null;
    const part = item.source?.part ?? null;
    return [
      {
        ...{ where: whereOfItem(item.id, item.section), item, shown: as, clip, meeting },
        highlight: clip?.highlights.find(({ id }) => id === part) ?? null,
        line: meeting?.lines.find(({ id }) => id === part) ?? null,
      },
    ];
  });
}

function textsOf(digest: Digest, sections: readonly LintSection[]): LintText[] {
  const whole = digest.language;
  const texts = [
    textOf('title', { section: null, item: null, field: 'title' }, digest.title, whole),
    textOf('own', { section: null, item: null, field: 'oneMinute' }, digest.oneMinute, whole),
  ];
  for (const { section, items } of sections) {
    const language = section.language || whole;
    const at = (field: string): Where => ({
      section: section.id,
      item: null,
      field: `sections/${section.id}/${field}`,
    });
    texts.push(textOf('title', at('title'), section.title, language));
    texts.push(textOf('own', at('words'), section.words, language));
    for (const { where, item, shown } of items) {
      texts.push(textOf('own', where, item.words, item.language || language));
      // A card without a source shows its own words, which are in already.
      if (item.source || shown.kind !== 'words')
        texts.push(textOf('shown', where, shown.quote?.exact ?? shown.excerpt, shown.language || language));
    }
  }
  return texts.filter(({ text }) => text.trim() !== '');
}

function textOf(kind: LintText['kind'], where: Where, text: string, language: string): LintText {
  const plain = withoutMarks(text);
  // Before the marks are taken out: a quotation of its own lines begins with one.
  return { kind, where, text, plain, unquoted: withoutMarks(withoutQuotations(text)), language };
}

/** A place in a text that can be edited; in what is shown only, its card. */
export const placeIn = ({ kind, where }: LintText, from: number, to: number): Where =>
  kind === 'shown' ? where : { ...where, from, to };

/** Everything the maker wrote, without what is shown. */
export const ownTexts = ({ texts }: Pick<LintReading, 'texts'>): LintText[] =>
  texts.filter(({ kind }) => kind === 'own');
