import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '../../lib/notes';
import { type ProposedKind, proposedKinds } from '../../lib/notes/proposals/cue';
import type { Weights } from '../../lib/notes/proposals/judge';
import { type Likely, likelyIn } from '../../lib/notes/proposals/likely';
import { turnsOf } from '../../lib/notes/proposals/turns';

/** Transcripts with gold lines: see the guide beside them. */
const transcripts = path.resolve(import.meta.dirname, '../fixtures/transcripts');

export interface GoldLine {
  /** From 0. */
  readonly turn: number;
  readonly kind: ProposedKind;
  readonly sentence: string;
}

export interface Transcript {
  readonly folder: string;
  readonly name: string;
  readonly text: string;
  readonly gold: readonly GoldLine[];
}

/** What rules are made beside and weights fitted to, and what nobody read: see the guide. */
export const development = ['tuned', 'practice', 'held', 'next'] as const;
export const unread = 'unread';

/** Whether a folder of transcripts is there: the unread one is not while it is being written. */
export const hasTranscripts = (folder: string): boolean => existsSync(path.join(transcripts, folder));

/** The transcripts of a folder. Throws where a gold line is not what somebody says in its turn. */
export function transcriptsOf(folder: string, root = transcripts): Transcript[] {
  const place = path.join(root, folder);
  return readdirSync(place)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.txt$/, '');
      const text = readFileSync(path.join(place, file), 'utf8');
      return {
        folder,
        name,
        text,
        gold: goldOf(readFileSync(path.join(place, `${name}.gold.tsv`), 'utf8'), text, name),
      };
    });
}

function goldOf(table: string, text: string, name: string): GoldLine[] {
  const said = text.split('\n');
  return table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [number = '', kind = '', sentence = ''] = line.split('\t');
      const turn = Number(number) - 1;
      if (!said[turn]?.includes(sentence) || sentence === '' || !proposedKinds.includes(kind as ProposedKind))
        throw new Error(`${name}: no such line: ${line}`);
      return { turn, kind: kind as ProposedKind, sentence };
    });
}

export interface Figures {
  readonly gold: number;
  readonly proposed: number;
  readonly right: number;
  /** Precision and recall, 0 to 1. */
  readonly p: number;
  readonly r: number;
}

export interface Compared {
  readonly right: readonly Likely[];
  readonly wrong: readonly Likely[];
  readonly missed: readonly GoldLine[];
}

/** A proposal is right where a gold line of its kind stands in its turn and one has the other's words; each counts once. */
export function compare({ text, gold }: Transcript, weights?: Weights): Compared {
  const left = [...gold];
  const right: Likely[] = [];
  const wrong: Likely[] = [];
  for (const likely of likelyIn(turnsOf(parse(text)), weights)) {
    const { words } = likely.sentence;
    const at = left.findIndex(
      ({ turn, kind, sentence }) =>
        turn === likely.turn && kind === likely.kind && (words.includes(sentence) || sentence.includes(words)),
    );
    (at < 0 ? wrong : right).push(likely);
    if (at >= 0) left.splice(at, 1);
  }
  return { right, wrong, missed: left };
}

/** Precision and recall of each kind over some transcripts together, with the weights that are in use. */
export const measure = (of: readonly Transcript[]) => figuresOf(of.map((each) => compare(each)));

/** Precision and recall of each kind over what was compared. */
export function figuresOf(all: readonly Compared[]): Readonly<Record<ProposedKind, Figures>> {
  const figures = (kind: ProposedKind): Figures => {
    const count = (list: readonly { kind: ProposedKind }[]) => list.filter((each) => each.kind === kind).length;
    const right = count(all.flatMap((each) => each.right));
    const proposed = right + count(all.flatMap((each) => each.wrong));
    const gold = right + count(all.flatMap((each) => each.missed));
    return { gold, proposed, right, p: proposed ? right / proposed : 0, r: gold ? right / gold : 0 };
  };
  return Object.fromEntries(proposedKinds.map((kind) => [kind, figures(kind)])) as Record<ProposedKind, Figures>;
}
