import type { Fix } from './fix';
import { sentencesIn } from './readability';
import { type LintItem, type LintReading, type LintText, ownTexts, placeIn } from './reading';
import { type Finding, type LintRule, shortened } from './rule';
import { knownLanguage, placeOfSaid, quotationsIn, rowOf, type SaidWords, saidWords, wordsIn } from './words';

const nameOf = ({ shown }: LintItem): string => shortened(shown.quote?.exact ?? (shown.title || shown.excerpt));

const isPage = ({ shown }: LintItem): boolean => shown.kind === 'clip' || shown.kind === 'passage';

export const source: LintRule = {
  id: 'source-link',
  severity: 'fix',
  title: 'lint_source_title',
  why: 'lint_source_why',
  how: 'lint_source_how',
  check: ({ items }) =>
    items
      .filter((item) => isPage(item) && item.shown.address === '')
      .map((item) => ({ where: item.where, words: nameOf(item) })),
};

/** How many words a quotation has before somebody wants to know whose it is. */
const worthCredit = 8;
/** How far from a quotation its speaker is looked for, UTF-16 code units. */
const near = 90;
const credited =
  /[—–]\s*\p{Lu}|\(\p{Lu}|\]\(|https?:\/\/|\b(?:said|says|wrote|writes|told|asked|according to|dijo|dice|escribi[oó]|pregunt[oó]|seg[uú]n|cuenta|cont[oó])\b/iu;

interface CardWords {
  readonly shown: LintItem['shown'];
  readonly said: SaidWords;
}

const cards = new WeakMap<LintReading, readonly CardWords[]>();

/** What the cards say, to be compared; read once, however many quotations are looked for. */
function cardsIn(reading: LintReading): readonly CardWords[] {
  const known =
    cards.get(reading) ??
    reading.items.map(({ shown }) => ({ shown, said: saidWords(`${shown.quote?.exact ?? ''}\n${shown.excerpt}`) }));
  cards.set(reading, known);
  return known;
}

/** Whose words a quotation is, where a card of the digest has them: as it is credited there, and its link. */
function creditIn(words: string, reading: LintReading): string | null {
  const row = rowOf(words);
  for (const { shown, said } of cardsIn(reading)) {
    if (!placeOfSaid(said, row)) continue;
    const credit = [...new Set([shown.author, shown.site].map((name) => name.replace(/[[\]]/g, '').trim()))]
      .filter((name) => name !== '')
      .join(', ');
    const address = shown.address.replaceAll('(', '%28').replaceAll(')', '%29');
    if (credit !== '') return address ? `[${credit}](${address})` : credit;
  }
  return null;
}

function crediting(
  { where: { field } }: LintText,
  { from, words }: { from: number; words: string },
  reading: LintReading,
) {
  const credit = creditIn(words, reading);
  const was = words.trimEnd();
  return credit === null ? [] : [{ does: 'words', field, from, was, by: `${was} — ${credit}` } as const];
}

/** Quotations in the maker's own words with nobody beside them. */
function uncredited(text: LintText, reading: LintReading): Finding[] {
  return quotationsIn(text.text)
    .filter(({ words }) => wordsIn(words).length >= worthCredit)
    .filter(({ from, to, words }) => {
      // In a block of its own the speaker may stand in the quotation's last line.
      const around = `${text.text.slice(Math.max(0, from - near), from)} ${text.text.slice(to, to + near)}`;
      return !credited.test(around) && !(words.trimStart().startsWith('>') && credited.test(words));
    })
    .map(({ from, to, words }) => ({
      ...{ where: placeIn(text, from, to), words: shortened(words) },
      fixes: crediting(text, { from, words }, reading),
    }));
}

/** A page that says nothing of itself stands on a site all the same; what came from a peer is credited as it came. */
function siteOf({ clip, shown }: LintItem): Fix[] {
  const host = URL.parse(shown.address)?.hostname.replace(/^www\./, '');
  return clip && !clip.origin && host ? [{ does: 'site', record: clip.id, by: host }] : [];
}

export const attribution: LintRule = {
  id: 'attribution',
  severity: 'fix',
  title: 'lint_attribution_title',
  why: 'lint_attribution_why',
  how: 'lint_attribution_how',
  check: (reading) => [
    ...reading.items
      .filter((item) => isPage(item) && item.shown.author.trim() === '' && item.shown.site.trim() === '')
      .map((item) => ({ where: item.where, words: nameOf(item), fixes: siteOf(item) })),
    ...ownTexts(reading).flatMap((text) => uncredited(text, reading)),
  ],
};

/** From this many words on a quotation is looked at by its owner. */
const longQuotation = 50;

/** The first sentences of a passage, as many as are no long quotation; none where the first is. */
function beginningOf({ item, shown }: LintItem): Fix[] {
  const exact = shown.quote?.exact ?? '';
  let words = 0;
  let end = 0;
  for (const sentence of sentencesIn(exact, knownLanguage(shown.language) ?? 'en')) {
    words += sentence.words.length;
    if (words > longQuotation) break;
    end = sentence.to;
  }
  return end === 0 ? [] : [{ does: 'shorten', item: item.id, by: exact.slice(0, end).trim() }];
}

export const quotationLength: LintRule = {
  id: 'long-quotation',
  severity: 'consider',
  title: 'lint_longQuotation_title',
  why: 'lint_longQuotation_why',
  how: 'lint_longQuotation_how',
  check: ({ items }) =>
    items.flatMap((item): Finding[] => {
      const words = wordsIn(item.shown.quote?.exact ?? '').length;
      if (words <= longQuotation) return [];
      const says = { key: 'lint_words', places: [words, longQuotation] } as const;
      return [{ where: item.where, words: nameOf(item), says, fixes: beginningOf(item) }];
    }),
};

/** In a block of a principle the page is there for that. */
function principleOf({ clip, item }: LintItem, { sections }: LintReading): Fix[] {
  const home = sections.find(({ section }) => section.id === item.section);
  const [id, shown] = [home?.section.principle, home?.shown.principle];
  return clip && id && shown ? [{ does: 'principle', record: clip.id, principle: id, by: shown.name }] : [];
}

export const untagged: LintRule = {
  id: 'untagged-clip',
  severity: 'consider',
  title: 'lint_untagged_title',
  why: 'lint_untagged_why',
  how: 'lint_untagged_how',
  check: (reading) =>
    reading.items
      .filter(({ clip, highlight }) => clip && [...clip.principles, ...(highlight?.principles ?? [])].length === 0)
      // A card of a passage says it for its page.
      .filter(({ clip }, nth, all) => all.findIndex((other) => other.clip?.id === clip?.id) === nth)
      .map((item) => ({ where: item.where, words: nameOf(item), fixes: principleOf(item, reading) })),
};

const claims = {
  en: /\b(?:research (?:shows|suggests|says|finds)|studies (?:show|suggest|find)|evidence (?:shows|suggests)|data (?:show|suggest)s?|(?:most|all|every|nearly all) (?:schools|teachers|educators|districts|students|organi[sz]ations|members)|proven|proves|\d{1,3} ?(?:%|percent|per cent)|(?:doubled|tripled|halved))(?!\p{L})/iu,
  es: /(?:la investigaci[oó]n|los estudios|la evidencia|los datos) (?:muestran?|sugieren?|indican?|demuestran?)|\b(?:la mayor[ií]a de|tod[oa]s l[oa]s) (?:las |los )?(?:escuelas|docentes|maestr[oa]s|distritos|estudiantes|alumn[oa]s|organizaciones|miembros)|\b(?:est[aá] (?:de|com)probado|demuestra)|\b\d{1,3} ?(?:%|por ciento)|\b(?:se duplic[oó]|se triplic[oó])(?!\p{L})/iu,
} as const;

const linked = /https?:\/\/|\]\(/;

/** Whether something stands beside a text that shows where it is from. */
function hasEvidence({ where, text }: LintText, { sections, items }: LintReading): boolean {
  if (linked.test(text)) return true;
  if (where.section === null) return items.some(({ item }) => item.source);
  const home = sections.find(({ section }) => section.id === where.section);
  return home?.items.some(({ item }) => item.source) === true;
}

export const evidence: LintRule = {
  id: 'claim-evidence',
  severity: 'consider',
  title: 'lint_evidence_title',
  why: 'lint_evidence_why',
  how: 'lint_evidence_how',
  check: (reading) =>
    ownTexts(reading).flatMap((text): Finding[] => {
      const language = knownLanguage(text.language);
      const found = language && claims[language].exec(text.unquoted);
      if (!found || hasEvidence(text, reading)) return [];
      const to = found.index + found[0].length;
      const words = shortened(sentenceAround(text.text, found.index));
      const says = { key: 'lint_evidence_claim', places: [text.text.slice(found.index, to)] } as const;
      return [{ where: placeIn(text, found.index, to), words, says }];
    }),
};

/** What stands around a place, up to where a sentence or line ends. */
function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 200), at);
  const from = at - before.length + Math.max(...['. ', '\n', '! ', '? '].map((end) => before.lastIndexOf(end) + 1), 0);
  const behind = /[.!?](?:\s|$)|\n/.exec(text.slice(at, at + 300));
  return text.slice(from, behind ? at + behind.index + 1 : at + 300);
}
