import { t } from '../../../../lib/i18n';
import type { Label } from '../../../../lib/model';

/** A line with places to fill in, one after the other by Tab. */
export interface FillIn {
  /** Places are `#{}`: nothing stands in them, so that what is not filled in says nothing. */
  readonly template: string;
  /** The same as it is offered. */
  readonly shown: string;
}

const texts = {
  decision: 'note_fillDecision',
  action: 'note_fillAction',
  quote: 'note_fillQuote',
} as const;

/** What a line of a kind is made of, where that is more than words; in the language in use. */
export function fillIn(kind: Label, word: string): FillIn | null {
  const key = kind in texts ? texts[kind as keyof typeof texts] : null;
  if (!key) return null;
  const line = `${word}: ${t(key)}`;
  return { template: line.replace(/[\\{}]/g, '\\$&').replaceAll('…', '#{}'), shown: line };
}
