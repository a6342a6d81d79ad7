import type { Digest, EditionItem, EditionLine, Meeting, NoteLine } from '../model';
import { isReleaseMark, type LabelWords, parse, placeLines, without } from '../notes';
import type { DigestDocument } from './document';
import { noteLength } from './item';
import { released } from './release';
import { unresolved } from './resolve';
import type { Sources } from './sources';

/** The same with the public keys under which they left in this document. */
export function keyedItems(digest: Digest, sources: Sources, document: DigestDocument): EditionItem[] {
  const out = new Set(unresolved(digest, sources).map(({ item }) => item));
  const live = digest.items.filter(({ id, removed }) => !removed && !out.has(id));
  const shown = digest.sections
    .filter(({ removed }) => !removed)
    .flatMap(({ id }) => live.filter(({ section }) => section === id));
  const left = document.sections.flatMap(({ items }) => items);
  const keys = new Map(shown.map(({ id }, nth) => [id, left[nth]?.key ?? undefined]));
  const items = editionItems(digest, sources);
  // Where a document was not made of just these, no key is better than another's.
  return left.length === shown.length ? items.map((each) => ({ ...each, key: keys.get(each.item) })) : items;
}

/** What each item shows that `resolveDigest` would let leave: with the lines of notes, and what their speakers said of them. */
export function editionItems(digest: Digest, sources: Sources): EditionItem[] {
  const out = new Set(unresolved(digest, sources).map(({ item }) => item));
  const shown = new Set(digest.sections.flatMap(({ id, removed }) => (removed ? [] : id)));
  return digest.items.flatMap(({ id, removed, section, source }): EditionItem[] => {
    if (removed || !source || out.has(id) || !shown.has(section)) return [];
    const meeting = sources.meetings.find((each) => each.id === source.record);
    const lines = meeting ? linesOf(meeting, { part: source.part, digest, labels: sources.labels }) : [];
    return [{ item: id, record: source.record, part: source.part, lines }];
  });
}

interface Of {
  readonly part: string | null;
  readonly digest: Digest;
  readonly labels: LabelWords | undefined;
}

function linesOf(meeting: Meeting, { part, digest, labels }: Of): EditionLine[] {
  if (part) return meeting.lines.filter(({ id }) => id === part).map(lineOf);
  const document = parse(meeting.text, { labels });
  const { known } = placeLines(document, meeting.lines);
  const found = new Map<string, EditionLine>();
  for (const at of released(document, meeting, { digest: digest.release, length: noteLength }).lines) {
    const words = without(document.lines[at]?.text ?? '', isReleaseMark).trim();
    if (words === '') continue;
    const of = known.find((line) => line.at !== null && line.at <= at && at < line.at + line.count);
    const record = of && meeting.lines.find(({ id }) => id === of.id);
    found.set(record?.id ?? `${at}`, record ? lineOf(record) : { part: null, words, consent: null });
  }
  return [...found.values()];
}

const lineOf = ({ id, words, consent }: NoteLine): EditionLine => ({
  part: id,
  words,
  consent: consent?.state ?? null,
});
