import type { Digest, DigestItem, DigestSection, EditionItem } from '../model';
import type { DigestDocument, DocumentItem } from './document';

/**
 * The digest that would say what an edition said: its sections and items are those of the document, whatever became of the digest since. What a part
 * is called (its id) is taken from the digest as it stands where that says the same there, so that what was let be stays let be.
 */
export function digestAsItWent(digest: Digest, document: DigestDocument, items: readonly EditionItem[]): Digest {
  const left = [...items];
  const sections: DigestSection[] = [];
  const parts: DigestItem[] = [];
  const taken = new Set<string>();
  for (const [nth, { title, words, language, items: shown }] of document.sections.entries()) {
    const known = digest.sections.find((each) => each.words === words && !taken.has(each.id));
    const id = known?.id ?? `went-${nth}`;
    taken.add(id);
    sections.push({ id, title, principle: null, words, language, hint: known?.hint ?? '', order: '', removed: false });
    for (const item of shown)
      parts.push({ ...partOf(item, { digest, left, taken, name: `went-${nth}-${parts.length}` }), section: id });
  }
  // Where nothing says which card showed it, its note is looked at all the same.
  const rest = left.map(({ item, record, part }) => ({
    ...{ id: item, section: '', source: { record, part }, words: '', order: '', removed: true },
  }));
  const { title, language, oneMinute, release } = document;
  return { ...digest, title, language, oneMinute, release, sections, items: [...parts, ...rest] };
}

interface Finding {
  readonly digest: Digest;
  /** What the edition was made of and no card was found for yet. */
  readonly left: EditionItem[];
  readonly taken: Set<string>;
  readonly name: string;
}

function partOf(shown: DocumentItem, { digest, left, taken, name }: Finding): Omit<DigestItem, 'section'> {
  const { words, language } = shown;
  const rest = { words, language: shown.kind === 'words' ? language : '', order: '', removed: false };
  const at = shown.key === null ? -1 : left.findIndex(({ key }) => key === shown.key);
  const [made] = at < 0 ? [] : left.splice(at, 1);
  if (made) return { ...rest, id: made.item, source: { record: made.record, part: made.part } };
  const known = digest.items.find((each) => !each.source && each.words === words && !taken.has(each.id));
  const id = known?.id ?? name;
  taken.add(id);
  return { ...rest, id, source: null };
}
