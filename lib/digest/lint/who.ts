import { foldName } from '../../search';
import { agreementOf } from '../release';
import { crowd, crowdOf, type Identifier, type IdentifierKind, identifiersIn, type Listed, whoIn } from './identity';
import { type LintItem, type LintReading, type LintText, placeIn } from './reading';
import { type Finding, type LintRule, shortened } from './rule';

/** What tells who somebody is, in one text. */
interface Told {
  readonly text: LintText;
  readonly found: readonly Identifier[];
}

const tellings = new WeakMap<LintReading, readonly Told[]>();

/** Looked for once for all rules: in the maker's words, and in what is shown of notes. What a page says was published. */
function toldIn(reading: LintReading): readonly Told[] {
  const known = tellings.get(reading) ?? readTold(reading);
  tellings.set(reading, known);
  return known;
}

function readTold(reading: LintReading): Told[] {
  const hidden = reading.hidden.map(
    ({ names: [name = '', ...aliases], kind, organisation }): Listed => ({
      ...{ name, aliases, kind, organisation },
    }),
  );
  const roster: readonly Listed[] = [...reading.roster, ...hidden.filter(({ name }) => name !== '')];
  const notes = new Set(reading.items.flatMap(({ shown, where }) => (shown.kind === 'meeting' ? where.field : [])));
  return reading.texts
    .filter(({ kind, where }) => kind !== 'shown' || notes.has(where.field))
    .map((text) => ({ text, found: identifiersIn(text.text, { roster, language: text.language }) }));
}

const findingOf = (text: LintText, { from, to, words }: Identifier): Finding => ({
  where: placeIn(text, from, to),
  words: shortened(words),
});

const ofKinds = (reading: LintReading, kinds: readonly IdentifierKind[]): Finding[] =>
  toldIn(reading).flatMap(({ text, found }) =>
    found.filter(({ kind }) => kinds.includes(kind)).map((each) => findingOf(text, each)),
  );

export const studentId: LintRule = {
  id: 'student-id',
  severity: 'stop',
  title: 'lint_studentId_title',
  why: 'lint_studentId_why',
  how: 'lint_studentId_how',
  check: (reading) => ofKinds(reading, ['studentId']),
};

export const contact: LintRule = {
  id: 'contact-details',
  severity: 'fix',
  title: 'lint_contact_title',
  why: 'lint_contact_why',
  how: 'lint_contact_how',
  check: (reading) => ofKinds(reading, ['email', 'phone', 'address', 'birthDate']),
};

export const unlistedName: LintRule = {
  id: 'unlisted-name',
  severity: 'fix',
  title: 'lint_unlisted_title',
  why: 'lint_unlisted_why',
  how: 'lint_unlisted_how',
  // Who wrote a page that is on a card is credited there in public.
  check(reading) {
    const credited = new Set(reading.items.flatMap(({ clip, shown }) => (clip ? foldName(shown.author) : [])));
    return toldIn(reading).flatMap(({ text, found }) =>
      found
        .filter(({ kind, words }) => kind === 'unlistedName' && !credited.has(foldName(words)))
        .map((each) => findingOf(text, each)),
    );
  },
};

/** Initials of people who are not to be named. */
export function initialsOfHidden(reading: LintReading): Finding[] {
  const hidden = new Set(reading.hidden.flatMap(({ names }) => names.map(foldName)));
  return toldIn(reading).flatMap(({ text, found }) =>
    text.kind === 'shown'
      ? []
      : found
          .filter(({ kind, who = [] }) => kind === 'initials' && who.some((name) => hidden.has(foldName(name))))
          .map((each) => findingOf(text, each)),
  );
}

/** Of how many people on the roster a line of a note may be, whose speaker is not named. */
function fewMayBe({ line, meeting, shown, where }: LintItem, roster: readonly Listed[]): Finding[] {
  if (!meeting || !line) return [];
  const mode = line.attribution ?? agreementOf(meeting).attribution;
  const name = foldName(line.credit?.name ?? '');
  const person = roster.find((each) =>
    [each.name, ...each.aliases].some((own) => name !== '' && foldName(own) === name),
  );
  const organisation = line.credit?.organisation || person?.organisation || '';
  const found = crowdOf({ text: shown.excerpt, mode, role: person?.role ?? '', organisation }, roster);
  if (!found || found.k >= crowd) return [];
  return [{ where, words: shortened(shown.excerpt), says: { key: 'lint_guessWho_few', places: [found.k] } }];
}

export const guessWho: LintRule = {
  id: 'guess-who',
  severity: 'fix',
  title: 'lint_guessWho_title',
  why: 'lint_guessWho_why',
  how: 'lint_guessWho_how',
  check: (reading) => [
    ...reading.items.flatMap((item) => fewMayBe(item, reading.roster)),
    ...toldIn(reading)
      .filter(({ text }) => text.kind !== 'shown')
      .flatMap(({ text }) =>
        whoIn(text.text, reading.roster).map(
          ({ from, to, words, k }): Finding => ({
            ...{ where: placeIn(text, from, to), words: shortened(words) },
            says: { key: 'lint_guessWho_few', places: [k] },
          }),
        ),
      ),
  ],
};
