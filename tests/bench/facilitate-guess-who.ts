import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setMessages } from '../../lib/i18n';
import { cohortSeeds, measureGuessWho } from '../digest/lint/measure-guess-who';
import type { Measured } from './facilitate';

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const rounded = (share: number) => Math.round(share * 1000) / 1000;

const messagesIn = async (language: string) =>
  JSON.parse(
    await readFile(path.join(import.meta.dirname, '../../public/_locales', language, 'messages.json'), 'utf8'),
  );

/** What the guess-who test finds in the digests of cohorts that were made up, in phrases that no rule was written beside. */
export async function measure(): Promise<Measured> {
  const [en, es] = await Promise.all(['en', 'es'].map(messagesIn));
  setMessages('en', en);
  // Words of another language are fetched, in the product from its own files.
  const { fetch } = globalThis;
  globalThis.fetch = async () => Response.json(es);
  try {
    const { caught, falseAlarms, residual, quotes, told, edits } = await measureGuessWho(cohortSeeds.told);
    const named = Object.entries(edits).map(([edit, times]) => `${edit} ${times}`);
    return {
      rows: [
        ['quotes that can be told, found', percent(caught), `${told} of ${quotes} can be`],
        ['quotes that cannot, found', percent(falseAlarms)],
        ['quotes that can be told, still when mended', percent(residual), named.join(', ')],
      ],
      figures: {
        guessWho: { caught: rounded(caught), falseAlarms: rounded(falseAlarms), residual: rounded(residual) },
      },
    };
  } finally {
    globalThis.fetch = fetch;
  }
}
