import { canonicalJson, sha256 } from '../model';
import { itemsOf, parse } from '../notes';
import type { DigestDocument, DocumentItem, DocumentSection } from './document';
import { plainOf, type RichBlock, richOf } from './rich';

/** A question that a digest asks its readers. */
export interface AskedQuestion {
  /** 12 hexadecimal digits, the same wherever the same is asked (docs/formats/reply.md). */
  readonly id: string;
  readonly words: string;
}

/** A question is no longer than this, UTF-16 code units: what is longer asks nothing that can be answered in a block. */
const longest = 2000;

/** Words of a question as they compare. */
const squeezed = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim();

export async function questionId(words: string): Promise<string> {
  return (await sha256(canonicalJson(['question', squeezed(words)]))).slice(0, 12);
}

/** The questions of a digest in its order, each once. */
export async function questionsIn({ sections }: DigestDocument): Promise<AskedQuestion[]> {
  const asked = sections.flatMap((section) => [
    ...(section.kind === 'questions' ? askedIn(section) : []),
    ...section.items.map((item) => askedBy(item, section)),
  ]);
  const words = [...new Set(asked.map(squeezed))].filter((each) => each !== '' && each.length <= longest);
  return Promise.all(words.map(async (each) => ({ id: await questionId(each), words: each })));
}

/** What a section's own words ask: each paragraph or entry of a list that ends with a question mark. */
const askedIn = ({ words }: DocumentSection): string[] =>
  richOf(words)
    .flatMap(textsOf)
    .filter((text) => /[?？؟]["”»’)\]]*\s*$/.test(text));

function textsOf(block: RichBlock): string[] {
  if (block.kind === 'quote') return block.blocks.flatMap(textsOf);
  const runs = block.kind === 'paragraph' ? [block.content] : block.items;
  return runs.map((content) => content.map(({ text }) => text).join(''));
}

/** What an item asks; empty where it asks nothing. */
function askedBy(item: DocumentItem, { kind }: DocumentSection): string {
  const shown = item.kind === 'meeting' ? withoutLabel(item.excerpt) : (item.quote?.exact ?? '');
  if (item.label === 'question') return shown;
  return kind === 'questions' && !item.event && !item.image ? plainOf(item.words) || shown : '';
}

/** A line of a note without the label it begins with. */
const withoutLabel = (line: string): string => itemsOf(parse(line))[0]?.words ?? line;
