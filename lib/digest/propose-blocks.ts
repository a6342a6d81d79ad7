import { generateNKeysBetween } from 'fractional-indexing';
import {
  type Clip,
  createDigest,
  createPartId,
  type Digest,
  type DigestItem,
  type DigestSection,
  type Principle,
  type PrincipleId,
  type ReleaseLevel,
} from '../model';
import { longestNote, type PresetBlock, type PresetBlockKind } from '../model/ways';
import type { AskedBefore } from './asked';
import { homeOfLabel, stillOpen } from './blocks';
import { codebook } from './principle';
import { principlesOf, sourcesOf } from './propose';
import { hasYes, type StoryCounts, storyKey } from './stories';
import type { TravellingLine } from './travelling';

/** More lines than this in one block are a list that nobody reads: the newest go in, and the count says the rest. */
export const mostLines = 30;

/** Something on a day that is yet to come. */
export interface ComingDay {
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** What a draft is made of, and how. */
export interface BlockProposal {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly period: Digest['period'];
  readonly release: ReleaseLevel;
  /** The preset it begins with; empty where it is none that is kept. */
  readonly preset: string;
  readonly blocks: readonly PresetBlock[];
  /** Of what is gathered: a section for each principle, or one for all. */
  readonly grouping: 'principle' | 'none';
  /** In the order they are to stand in. */
  readonly clips: readonly Clip[];
  /** Those of the newest note first; all may go as far as the digest. */
  readonly lines: readonly TravellingLine[];
  readonly asked: readonly AskedBefore[];
  readonly coming: readonly ComingDay[];
  /** What answers a value thread, by `storyKey`, with what the thread began with where that may be told. */
  readonly threads?: ReadonlyMap<string, TravellingLine | null>;
  /** How many value stories there are. */
  readonly stories?: StoryCounts;
  /** What can be counted of its days: a list in light Markdown, and what that is called. */
  readonly figures?: { readonly title: string; readonly said: string } | undefined;
  readonly principles: readonly Principle[];
  /** The day by which an action is to be done, `YYYY-MM-DD`; null where it says none. */
  dueOf(line: TravellingLine): string | null;
  readonly words: BlockWords;
  /** The day it is, `YYYY-MM-DD`. */
  readonly today: string;
  readonly now: Date;
}

/** What a draft says by itself, in its language: two titles, and prompts that only its maker sees. */
export interface BlockWords {
  /** What carries no principle, and all in one list. */
  readonly also: string;
  readonly all: string;
  /** To a principle with nothing. */
  readonly missed: string;
  /** How many questions were put last time, and how many of them are answered. */
  asked(count: number, answered: number): string;
  /** How many value stories are told and how many are left out: that is said to whoever reads. What the others wait for, to its maker alone. */
  stories?(counts: StoryCounts): { readonly told: string; readonly hint: string };
}

/** A draft, and how much there was for each block, by its id: what does not go in is counted too. */
export interface BlockDraft {
  readonly digest: Digest;
  readonly found: ReadonlyMap<string, number>;
}

type Entry = Pick<DigestItem, 'source' | 'words' | 'event'>;
type Filled = Pick<DigestSection, 'title' | 'principle' | 'kind' | 'hint' | 'most'> & {
  readonly words?: string;
  readonly entries: readonly Entry[];
};

/**
 * A first draft of a preset's blocks, filled with what may go as far as it does. Everything stands once, in the first block
 * that takes it. The words of every block stay empty but for counts: what is to be written there is a prompt (`hint`), never prose.
 */
export function proposeBlocks(proposal: BlockProposal): BlockDraft {
  const { title, language, period, release, preset, blocks, now } = proposal;
  const found = new Map<string, number>();
  const filler = new Filler(proposal);
  const filled = blocks.flatMap((block) => {
    const sections = filler.fill(block);
    found.set(block.id, filler.found);
    return sections;
  });
  const orders = generateNKeysBetween(null, null, filled.length);
  const sections = filled.map(
    ({ entries: _entries, ...section }, at): DigestSection => ({
      ...{ id: createPartId(), words: '', order: orders[at] ?? '', removed: false },
      ...section,
    }),
  );
  const items = filled.flatMap(({ entries }, at) => itemsIn(sections[at]?.id ?? '', entries));
  const digest = { ...createDigest(title, language, now), period, release, ...(preset && { preset }), sections, items };
  return { digest, found };
}

function itemsIn(section: string, entries: readonly Entry[]): DigestItem[] {
  const orders = generateNKeysBetween(null, null, entries.length);
  return entries.map((entry, at) => ({
    id: createPartId(),
    section,
    order: orders[at] ?? '',
    removed: false,
    ...entry,
  }));
}

type Asked = TravellingLine | AskedBefore['question'];
const entryOf = ({ source, words }: Asked): Entry => ({ source, words: source ? '' : words });
const keyOf = ({ source, words }: Asked) => (source ? storyKey(source) : words);

/** Fills one block after the other. */
class Filler {
  readonly #kinds: readonly PresetBlockKind[];
  /** Lines that a block has already, by record and part. */
  readonly #told = new Set<string>();
  /** How much there was for the last block. */
  found = 0;

  constructor(private readonly proposal: BlockProposal) {
    this.#kinds = proposal.blocks.map(({ kind }) => kind);
    // What was asked last time stands there, wherever that block is.
    if (this.#kinds.includes('lastTime'))
      for (const { question, answers } of proposal.asked)
        for (const line of [question, ...answers]) this.#told.add(keyOf(line));
  }

  fill(block: PresetBlock): readonly Filled[] {
    if (block.kind === 'gathered') return this.#gathered(block);
    if (block.kind === 'figures') return [this.#figures(block)];
    const { kind } = block;
    const entries = this.#entriesOf(kind);
    const { asked, words } = this.proposal;
    const answered = asked.filter((each) => each.answered).length;
    const said = kind === 'lastTime' && asked.length > 0 ? [words.asked(asked.length, answered)] : [];
    const counted = kind === 'values' ? this.#stories() : null;
    const hint = [block.note, ...said, counted?.hint].filter(Boolean).join('\n');
    // Without a title of its own it is called as its kind is, in the language of the digest.
    const section = { title: block.title, principle: null, kind, hint: hint.slice(0, longestNote), most: block.to };
    return [{ ...section, ...(counted && { words: counted.told }), entries }];
  }

  /** Figures are text that its maker goes on with, as any block of their own is. */
  #figures(block: PresetBlock): Filled {
    const { title = '', said = '' } = this.proposal.figures ?? {};
    this.found = said.split('\n').filter((line) => line.startsWith('- ')).length;
    const called = { title: block.title || title, principle: null, kind: 'own' as const };
    return { ...called, hint: block.note, most: block.to, words: said, entries: [] };
  }

  #stories() {
    const { stories, words } = this.proposal;
    return stories && stories.all > 0 ? (words.stories?.(stories) ?? null) : null;
  }

  #entriesOf(kind: PresetBlockKind): readonly Entry[] {
    if (kind === 'lastTime') return this.#lastTime();
    const lines = this.#sorted(kind, this.#linesFor(kind));
    const days = kind === 'coming' ? this.#days() : [];
    this.found = lines.length + days.length;
    return [...days, ...(kind === 'values' ? this.#tellStories(lines) : this.#tell(lines))];
  }

  /** Stories below what their thread began with; those of one thread together. */
  #tellStories(lines: readonly TravellingLine[]): readonly Entry[] {
    const began = (line: TravellingLine) => this.proposal.threads?.get(keyOf(line)) ?? null;
    const threads = [...Map.groupBy(lines.slice(0, mostLines), (line) => began(line) ?? line)];
    return threads.flatMap(([first, told]) => {
      const before = told.includes(first) || this.#told.has(keyOf(first)) ? [] : [first];
      return this.#tell([...before, ...told]);
    });
  }

  #lastTime(): readonly Entry[] {
    const lines = this.proposal.asked.flatMap(({ question, answers }) => [question, ...answers]);
    this.found = lines.length;
    return [...new Map(lines.map((line) => [keyOf(line), entryOf(line)])).values()].slice(0, mostLines);
  }

  /** The lines that are a block's, and that none has yet. */
  #linesFor(kind: PresetBlockKind): readonly TravellingLine[] {
    return this.proposal.lines.filter(
      (line) =>
        this.#homeOf(line) === kind &&
        stillOpen(line) &&
        // A value story is told with the yes of those whose story it is.
        (kind !== 'values' || hasYes(line)) &&
        !this.#told.has(keyOf(line)),
    );
  }

  /** What answers a value thread is a value story, whatever kind of line it is. */
  #homeOf(line: TravellingLine): PresetBlockKind | undefined {
    if (this.#kinds.includes('values') && this.proposal.threads?.has(keyOf(line))) return 'values';
    return line.kind === null ? undefined : homeOfLabel(line.kind, this.#kinds);
  }

  /** Decisions before actions, actions by their day; of what is coming up only what has a day that is not over. */
  #sorted(kind: PresetBlockKind, lines: readonly TravellingLine[]): readonly TravellingLine[] {
    if (kind !== 'decided' && kind !== 'coming') return lines;
    const { dueOf, today } = this.proposal;
    const dated = lines.map((line) => ({ line, due: line.kind === 'action' ? dueOf(line) : null }));
    const told = kind === 'coming' ? dated.filter(({ due }) => due !== null && due >= today) : dated;
    const rank = ({ line, due }: (typeof dated)[number]) => `${line.kind === 'action' ? 1 : 0} ${due ?? '9999'}`;
    return told.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)).map(({ line }) => line);
  }

  #days(): readonly Entry[] {
    const { coming, today } = this.proposal;
    const ahead = coming.filter(({ day }) => day > today).toSorted((a, b) => (a.day < b.day ? -1 : 1));
    return ahead.map(({ title, day }) => ({
      source: null,
      words: title,
      event: { start: day, end: null, zone: '', place: '', address: '' },
    }));
  }

  #tell(lines: readonly TravellingLine[]): readonly Entry[] {
    const told = lines.slice(0, mostLines);
    for (const line of told) this.#told.add(keyOf(line));
    return told.map(entryOf);
  }

  /** What is new: clips with their passages, then lines that no other block takes. */
  #gathered(block: PresetBlock): readonly Filled[] {
    const { clips, grouping, principles, words } = this.proposal;
    const lines = this.#linesFor('gathered');
    const places = grouping === 'none' ? [] : codebook(principles).map(({ id }) => id);
    const homes = new Map<PrincipleId | null, Entry[]>([...places, null].map((place) => [place, []]));
    const put = (own: readonly PrincipleId[], entries: readonly Entry[]) =>
      homes.get(places.find((place) => own.includes(place)) ?? null)?.push(...entries);
    for (const clip of clips)
      if (!clip.trashedAt)
        put(
          principlesOf(clip),
          sourcesOf(clip).map((source) => ({ source, words: '' })),
        );
    this.found = [...homes.values()].flat().length + lines.length;
    for (const line of lines.slice(0, mostLines)) put(line.principles, this.#tell([line]));
    return [...homes].flatMap(([principle, entries]): Filled[] => {
      if (!principle && entries.length === 0 && places.length > 0) return [];
      const title = principle ? '' : block.title || (places.length > 0 ? words.also : words.all);
      const hint = principle && entries.length === 0 ? words.missed : block.note;
      return [{ title, principle, hint, most: block.to, entries }];
    });
  }
}
