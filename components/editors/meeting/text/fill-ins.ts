import type { Language } from '../../../../lib/i18n';
import type { Label } from '../../../../lib/model';

/** A line with places to fill in, one after the other by Tab. */
export interface FillIn {
  /** Places are `#{}`: nothing stands in them, so that what is not filled in says nothing. */
  readonly template: string;
  /** The same as it is offered. */
  readonly shown: string;
}

const texts: Readonly<Record<Language, Partial<Record<Label, string>>>> = {
  en: { decision: '… because …', action: '@… — … — by …', quote: '“…” — @… [ask]' },
  es: { decision: '… porque …', action: '@… — … — para el …', quote: '«…» — @… [preguntar]' },
};

/** What a line of a kind is made of, where that is more than words; in the language of the note. */
export function fillIn(kind: Label, word: string, language: Language): FillIn | null {
  const text = texts[language][kind];
  if (text === undefined) return null;
  const line = `${word}: ${text}`;
  return { template: line.replace(/[\\{}]/g, '\\$&').replaceAll('…', '#{}'), shown: line };
}
