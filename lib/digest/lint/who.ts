import { foldName } from '../../search';
import { type Fix, putting, standingIn } from './fix';
import {
  crowd,
  crowdOf,
  type Described,
  type Identifier,
  type IdentifierKind,
  identifiersIn,
  insteadOf,
  type Known,
  type Listed,
  whoIn,
} from './identity';
import { safeEdits } from './insider/edits';
import { guesses, isTold } from './insider/insider';
import { sceneOf } from './insider/voices';
import { omitted } from './omitted';
import { type LintItem, type LintReading, type LintText, placeIn } from './reading';
import { type Finding, type LintRule, shortened } from './rule';
import { toldOf } from './told';

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

const findingOf = (text: LintText, found: Identifier, known: Known): Finding => ({
  where: placeIn(text, found.from, found.to),
  words: shortened(found.words),
  says: toldOf(text.text, found),
  fixes: text.kind === 'shown' ? leavingOut(text) : [standingIn(text, found, insteadOf(found, known))],
});

/** Of what others said nothing is changed: its card can be left out. */
const leavingOut = ({ where: { item } }: Pick<LintText, 'where'>): Fix[] =>
  item === null ? [] : [{ does: 'leaveOut', item }];

const ofKinds = (reading: LintReading, kinds: readonly IdentifierKind[]): Finding[] =>
  toldIn(reading).flatMap(({ text, found }) =>
    found.filter(({ kind }) => kinds.includes(kind)).map((each) => findingOf(text, each, reading)),
  );

/** What a card shows of a note without the note saying it was put there in the place of a name. */
function isStandIn(words: string, { kind, where }: LintText, { items }: LintReading): boolean {
  if (kind !== 'shown') return false;
  const card = items.find((item) => item.where.field === where.field);
  return !!card?.meeting && ![card.meeting.text, card.line?.words].some((said) => said?.includes(words));
}

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
        .filter(({ words }) => !isStandIn(words, text, reading))
        .map((each) => findingOf(text, each, reading)),
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
          .map((each) => findingOf(text, each, reading)),
  );
}

/** Voices without a name that somebody who knows the people and was there can probably tell, and what makes them safe. */
function told(reading: LintReading): Finding[] {
  const scene = sceneOf(reading);
  return guesses(scene)
    .filter(isTold)
    .map((guess) => {
      const { item, line, meeting, words } = guess.voice;
      const edits = safeEdits(scene, guess, reading.somebody);
      const asks = item.line && line?.consent === null && edits.length === 1;
      const ask: Fix[] = asks ? [{ does: 'ask', record: meeting.id, part: line.id }] : [];
      return {
        ...{ where: item.where, words: shortened(words) },
        says: { key: 'lint_guessWho_few', places: [guess.could.size] },
        fixes: [...edits, ...ask],
      };
    });
}

/** Somebody else whom a quote describes so that hardly anybody else can be meant. */
function describedBy({ line, shown, where, item }: LintItem, roster: readonly Listed[]): Finding[] {
  if (!line) return [];
  const found = crowdOf({ text: shown.excerpt, mode: 'unattributed', role: '', organisation: '' }, roster);
  if (!found || found.k >= crowd) return [];
  return [
    {
      ...{ where, words: shortened(shown.excerpt), says: { key: 'lint_guessWho_few', places: [found.k] } },
      fixes: [{ does: 'leaveOut', item: item.id }],
    },
  ];
}

/** How far around a description is read again, UTF-16 code units. */
const around = 240;

/** The one detail without which a description fits enough people; none where no single one is. */
function smallestEdit(text: LintText, { cues, from, to }: Described, roster: readonly Listed[]): Fix[] {
  const [start, end] = [Math.max(0, from - around), Math.min(text.text.length, to + around)];
  for (const cue of cues.toReversed()) {
    if (cue.from === null || cue.to === null) continue;
    const left = text.text.slice(start, cue.from) + omitted + text.text.slice(cue.to, end);
    const still = whoIn(left, roster).some((each) => each.from < to - start && from - start < each.to);
    if (!still) return [putting(text, { from: cue.from, to: cue.to }, omitted)];
  }
  return [];
}

/** One finding a card is enough. */
const byCard = (first: readonly Finding[], then: readonly Finding[]): Finding[] => [
  ...first,
  ...then.filter(({ where }) => !first.some((each) => each.where.item === where.item)),
];

export const guessWho: LintRule = {
  id: 'guess-who',
  severity: 'fix',
  title: 'lint_guessWho_title',
  why: 'lint_guessWho_why',
  how: 'lint_guessWho_how',
  check: (reading) => [
    ...byCard(
      told(reading),
      reading.items.flatMap((item) => describedBy(item, reading.roster)),
    ),
    ...toldIn(reading)
      .filter(({ text }) => text.kind !== 'shown')
      .flatMap(({ text }) =>
        whoIn(text.text, reading.roster).map(
          (found): Finding => ({
            ...{ where: placeIn(text, found.from, found.to), words: shortened(found.words) },
            says: { key: 'lint_guessWho_few', places: [found.k] },
            fixes: smallestEdit(text, found, reading.roster),
          }),
        ),
      ),
  ],
};
