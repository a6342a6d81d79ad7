import { type MessageKey, t } from '../i18n';
import { type Label, labels } from '../model';
import { showableLine } from '../model/showable';
import { waysId, waysOf } from '../model/ways';
import { type LabelWords, labelWord } from '../notes';
import type { Repository } from '../storage/repository';
import { packsInUse } from './packs';

/** What a kind of note line is called here, and who says so. */
export interface LabelName {
  readonly kind: Label;
  readonly word: string;
  /** One's own word; empty where there is none. */
  readonly own: string;
  /** The word it has otherwise, and the title of the pack it is from; null: the one that is given. */
  readonly else: string;
  readonly pack: string | null;
}

/** The given word of a kind, in the language in use. */
export const givenLabel = (kind: Label): string => t(`label_${kind}` satisfies MessageKey);

/** Every kind of note line with what it is called: one's own word, else that of the first pack that has one. */
export async function labelNames(repository: Repository): Promise<LabelName[]> {
  const [ways, packs] = await Promise.all([repository.get(waysId), packsInUse(repository)]);
  const own = new Map(waysOf(ways).labels.map(({ id, word }) => [id, labelWord(showableLine(word))]));
  return labels.map((kind) => {
    const pack = packs.find((each) =>
      each.labels?.some((label) => label.kind === kind && labelWord(label.word) !== ''),
    );
    const theirs = pack?.labels?.find((label) => label.kind === kind)?.word;
    const otherwise = theirs ? labelWord(showableLine(theirs)) : givenLabel(kind);
    const mine = own.get(kind) ?? '';
    return { kind, own: mine, else: otherwise, pack: pack?.title ?? null, word: mine || otherwise };
  });
}

/** The words that are not as given, by kind. */
export const wordsOfNames = (names: readonly LabelName[]): LabelWords =>
  new Map(names.flatMap(({ kind, word, own, pack }) => (own || pack !== null ? [[kind, word] as const] : [])));

export const labelWords = async (repository: Repository): Promise<LabelWords> =>
  wordsOfNames(await labelNames(repository));
