import { type MessageKey, t } from '../i18n';
import type { GivenPrinciple, Principle } from '../model';

/** The texts of a codebook entry, in the order they are read. */
export const principleTexts = ['name', 'definition', 'looksLike', 'doesNotLookLike', 'question'] as const;
export type PrincipleText = (typeof principleTexts)[number];

type GivenKey = `principle_${GivenPrinciple}_${PrincipleText}` & MessageKey;

/** The given words of a given principle, in the language in use; empty for a principle of one's own. */
export function givenText(principle: Principle, text: PrincipleText): string {
  if (!principle.given) return '';
  const key: GivenKey = `principle_${principle.given}_${text}`;
  return t(key);
}

/** What a principle says: its own words, or the given ones where it has none. */
export function textOfPrinciple(principle: Principle, text: PrincipleText): string {
  return principle[text] || givenText(principle, text);
}

/** Whether a given principle was put into other words. */
export const isReworded = (principle: Principle): boolean =>
  principle.given !== null && principleTexts.some((text) => principle[text] !== '');
