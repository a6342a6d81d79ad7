import type { NoteDocument } from './document';
import { type LabelWords, noLabelWords } from './labels';
import { edit, parse, type Reading } from './parse';

/** Readings that are kept: the note at hand, and the one beside it. */
const most = 2;
const latest: { readonly text: string; readonly document: NoteDocument }[] = [];

/**
 * The same as `parse`. A text that is near one that was read just now is read where it differs: a note that is written on is read by several
 * at each of its writes. Documents are never changed, so they may be shared.
 */
export function parseNear(text: string, { labels = noLabelWords }: Reading = {}): NoteDocument {
  const alike = latest.filter(({ document }) => sameWords(document.labels, labels));
  const known = alike.find((each) => each.text === text);
  if (known) return known.document;
  const near = alike
    .map((each) => ({ ...each, change: changeTo(each.text, text) }))
    .find(({ change }) => change !== null);
  const document = near?.change ? edit(near.document, [near.change]) : parse(text, { labels });
  if (near)
    latest.splice(
      latest.findIndex((each) => each.document === near.document),
      1,
    );
  latest.unshift({ text, document });
  latest.length = Math.min(latest.length, most);
  return document;
}

const sameWords = (one: LabelWords, other: LabelWords) =>
  one === other || (one.size === other.size && [...one].every(([kind, word]) => other.get(kind) === word));

/** The piece in which two texts differ; null where little of them is the same. */
function changeTo(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  if ((head + tail) * 2 < Math.max(before.length, after.length)) return null;
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}
