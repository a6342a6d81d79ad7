import { foldName } from '../../search';
import { withoutNames } from '../names-away';
import { agreementOf } from '../release';
import { standingIn } from './fix';
import { type LintReading, type LintText, placeIn } from './reading';
import { type Finding, type LintRule, shortened } from './rule';
import { initialsOfHidden } from './who';

/** Names of people who are not named, in words the maker typed: what notes say themselves leaves without them. */
function namesIn(text: LintText, { hidden, somebody }: LintReading): Finding[] {
  // Where a name stands, from where what takes its place would: each before it is longer or shorter than its stand-in.
  let shift = 0;
  return withoutNames(text.text, { hidden, somebody }).replaced.map(({ words, by, from }): Finding => {
    const at = from - shift;
    shift += by.length - words.length;
    const place = { from: at, to: at + words.length };
    // Behind a dash, where it says who spoke, it has no brackets yet.
    const word = by.startsWith('[') ? by : `[${by}]`;
    return {
      ...{ where: placeIn(text, place.from, place.to), words: shortened(words) },
      // An edition is as it went.
      ...(text.kind === 'shown' ? {} : { fixes: [standingIn(text, place, word)] }),
    };
  });
}

/** Who said a line, in an edition that went out while that was agreed, or before anybody saw that it is somebody's name. */
function creditedOf({ items, hidden }: LintReading): Finding[] {
  const names = new Set(hidden.flatMap((each) => each.names.map(foldName)));
  return items.flatMap(({ where, shown, line, meeting }): Finding[] => {
    const named = (line?.attribution ?? (meeting && agreementOf(meeting).attribution)) === 'named';
    if (shown.kind !== 'meeting' || named || !names.has(foldName(shown.author))) return [];
    return [{ where, words: shortened(shown.author) }];
  });
}

/** Texts that may hold a name: what is shown of notes leaves without names, but an edition is as it went. */
function textsOf({ texts, items, again }: LintReading): LintText[] {
  const notes = new Set(items.flatMap(({ shown, where }) => (again && shown.kind === 'meeting' ? where.field : [])));
  return texts.filter(({ kind, where }) => kind !== 'shown' || notes.has(where.field));
}

export const namedPerson: LintRule = {
  id: 'named-person',
  severity: 'fix',
  title: 'lint_named_title',
  why: 'lint_named_why',
  how: 'lint_named_how',
  check: (reading) =>
    reading.hidden.length === 0
      ? []
      : [
          ...textsOf(reading).flatMap((text) => namesIn(text, reading)),
          ...(reading.again ? creditedOf(reading) : []),
          ...initialsOfHidden(reading),
        ],
};
