import type { Identifier } from './identity';
import { foldWord, nameWord } from './identity/names';
import { labels, naming, relations, saying, titles, towards } from './identity/vocabulary';
import type { Finding } from './rule';

type Says = NonNullable<Finding['says']>;

/** What is said of words that tell who somebody is: which kind they are, and of a possible name what speaks for it most. */
export function toldOf(text: string, { kind, from, to, words, who = [] }: Identifier): Says {
  if (kind === 'unlistedName') return nameSays(text, { from, to, words });
  if (kind === 'initials') return { key: 'lint_told_initials', places: [who.join(', ')] };
  return { key: `lint_told_${kind}`, places: [] };
}

type Named = Pick<Identifier, 'from' | 'to' | 'words'>;

function nameSays(text: string, named: Named): Says {
  const behind = leadIn(text.slice(Math.max(0, named.from - 60), named.from));
  if (behind) return { key: 'lint_told_nameBehind', places: [behind] };
  const next = /^ (\p{Ll}+)/u.exec(text.slice(named.to, named.to + 40))?.[1];
  if (next && saying.has(foldWord(next))) return { key: 'lint_told_nameBefore', places: [next] };
  const parts = named.words.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const given = parts.find((word) => nameWord(foldWord(word)).given);
  if (given) return { key: 'lint_told_nameGiven', places: [given] };
  const surname = parts.find((word) => nameWord(foldWord(word)).surname);
  if (surname) return { key: 'lint_told_nameSurname', places: [surname] };
  return { key: 'lint_told_nameWritten', places: [] };
}

/** Among what leads to a name, words that lead to most others as well. */
const joining = new Set(['and', 'than', 'have', 'had', 'like', 'y', 'e', 'para', 'de', 'in']);
/** As short as this a word says little without the one before it: "thanks to". */
const shortWord = 4;

/** The words that lead to what stands behind them: "thanks to", "said", "Dr."; a dash where somebody is credited; empty for none. */
function leadIn(before: string): string {
  if (/[—–] ?@?$/.test(before)) return '—';
  const [, first = '', last = '', sign = ''] = /(?:(\p{L}+) )?(\p{L}+)([.:]?) ?@?["“«]?$/u.exec(before) ?? [];
  const folded = foldWord(last);
  if (sign === ':') return labels.has(folded) || relations.has(folded) ? `${last}:` : '';
  if (titles.has(folded) && /^\p{Lu}/u.test(last)) return `${last}${sign}`;
  if (sign === '.' || joining.has(folded)) return '';
  if (![saying, naming, relations, towards].some((list) => list.has(folded))) return '';
  return last.length <= shortWord && first ? `${first} ${last}` : last;
}
