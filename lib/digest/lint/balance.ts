import { foldName } from '../../search';
import type { LintItem, LintReading } from './reading';
import type { Finding, LintRule } from './rule';
import type { Where } from './subject';

const whole: Where = { section: null, item: null, field: '' };

/** Whose each card is, as far as it says: who was credited in a note, whom it came from, whose page it is. */
function organisationOf({ line, meeting, clip, shown }: LintItem): string {
  const said = line?.credit?.organisation || meeting?.origin?.credit.organisation || clip?.origin?.credit.organisation;
  return said || (clip ? shown.site : '');
}

/** Of fewer cards a share says nothing; of more than this share it is one organisation's digest. */
const leastCards = 5;
const largestShare = 0.4;

export const oneOrganisation: LintRule = {
  id: 'one-organisation',
  severity: 'consider',
  title: 'lint_oneOrganisation_title',
  why: 'lint_oneOrganisation_why',
  how: 'lint_oneOrganisation_how',
  check({ items }) {
    const named = items.map(organisationOf).filter((name) => name.trim() !== '');
    if (named.length < leastCards) return [];
    const most = [...Map.groupBy(named, foldName).values()].sort((a, b) => b.length - a.length)[0] ?? [];
    if (most.length / named.length <= largestShare) return [];
    const says = { key: 'lint_oneOrganisation_says', places: [most[0] ?? '', most.length, named.length] } as const;
    return [{ where: whole, words: '', says }];
  },
};

/** Who speaks or wrote on each card, folded. */
export const voicesOf = (items: readonly { author: string; credit: { name: string } | null }[]): string[] => [
  ...new Set(
    items
      .flatMap(({ author, credit }) => [author, credit?.name ?? ''])
      .map(foldName)
      .filter((name) => name !== ''),
  ),
];

/** How many editions are looked at, this one among them. */
const editions = 3;

export const newVoice: LintRule = {
  id: 'new-voice',
  severity: 'consider',
  title: 'lint_newVoice_title',
  why: 'lint_newVoice_why',
  how: 'lint_newVoice_how',
  check({ items, before }) {
    // What came before them has to be known too: in the first editions every voice is new.
    const earlier = before.slice(editions - 1);
    const voices = [
      voicesOf(items.map(({ shown }) => shown)),
      ...before.slice(0, editions - 1).map((each) => each.voices),
    ];
    if (earlier.length === 0 || voices.every((each) => each.length === 0)) return [];
    const known = new Set(earlier.flatMap((each) => each.voices));
    return voices.flat().some((voice) => !known.has(voice)) ? [] : [{ where: whole, words: '' }];
  },
};

const principlesOf = ({ sections }: LintReading): ReadonlySet<string> =>
  new Set(
    sections.flatMap(({ shown }) => [
      ...(shown.principle && shown.items.length > 0 ? [shown.principle.key] : []),
      ...shown.items.flatMap(({ principles }) => principles.map(({ key }) => key)),
    ]),
  );

export const principleAbsent: LintRule = {
  id: 'principle-absent',
  severity: 'consider',
  title: 'lint_absent_title',
  why: 'lint_absent_why',
  how: 'lint_absent_how',
  check(reading) {
    const latest = reading.before.slice(0, editions - 1);
    if (latest.length < editions - 1) return [];
    const seen = new Set([...principlesOf(reading), ...latest.flatMap(({ principles }) => principles)]);
    return reading.principles
      .filter(({ key }) => !seen.has(key))
      .map(({ name }): Finding => ({ where: whole, words: name }));
  },
};
