import { type MessageKey, t } from '../i18n';
import { type Label, labels } from '../model';
import { showableLine } from '../model/showable';
import { waysId, waysOf } from '../model/ways';
import { kindNamed, type LabelWords, labelWord, wordsThatHold } from '../notes';
import type { Repository } from '../storage/repository';
import { packsInUse, packWords } from './packs';

/** What a kind of note line is called here, and who says so. */
export interface LabelName {
  readonly kind: Label;
  readonly word: string;
  /** One's own word, whether it holds or not; empty where there is none. */
  readonly own: string;
  /** The word it has otherwise, and the title of the pack it is from; null: the one that is given. */
  readonly else: string;
  readonly pack: string | null;
}

/** The given word of a kind, in the language in use. */
export const givenLabel = (kind: Label): string => t(`label_${kind}` satisfies MessageKey);

/**
 * Every kind of note line with what it is called: one's own word, else that of the first pack that has one. A word that begins lines of another kind
 * already holds for none, wherever it came from: notes go on meaning what they meant.
 */
export async function labelNames(repository: Repository): Promise<LabelName[]> {
  const [ways, packs] = await Promise.all([repository.get(waysId), packsInUse(repository)]);
  const stored: LabelWords = new Map(waysOf(ways).labels.map(({ id, word }) => [id, labelWord(showableLine(word))]));
  const own = wordsThatHold([stored]);
  const theirs = wordsThatHold(packs.map(packWords), own);
  return labels.map((kind) => {
    const word = theirs.get(kind);
    const pack = word === undefined ? undefined : packs.find((each) => packWords(each).get(kind) === word);
    const otherwise = word ?? givenLabel(kind);
    return {
      ...{ kind, own: stored.get(kind) ?? '', else: otherwise, pack: pack?.title ?? null },
      word: own.get(kind) ?? otherwise,
    };
  });
}

/** Words of names that were asked for: the same, so that nothing is read anew for them. */
const wordsKnown = new WeakMap<readonly LabelName[], LabelWords>();

/** The words that are not as given, by kind. */
export function wordsOfNames(names: readonly LabelName[]): LabelWords {
  const known = wordsKnown.get(names);
  if (known) return known;
  const other = names.filter(({ word, own, pack }) => word === own || pack !== null);
  const words: LabelWords = new Map(other.map(({ kind, word }) => [kind, word]));
  wordsKnown.set(names, words);
  return words;
}

/** What packs in use call the kinds. */
export const packLabels = (names: readonly LabelName[]): LabelWords =>
  new Map(names.flatMap(({ kind, else: word, pack }) => (pack === null ? [] : [[kind, word] as const])));

/** Why a word cannot stand for a kind beside what the others are called, in words; empty where it can. */
export function labelFault(word: string, of: Label, words: LabelWords): string {
  const other = kindNamed(word, of, words);
  return other ? t('label_taken', labelWord(showableLine(word)), givenLabel(other)) : '';
}

export const labelWords = async (repository: Repository): Promise<LabelWords> =>
  wordsOfNames(await labelNames(repository));
