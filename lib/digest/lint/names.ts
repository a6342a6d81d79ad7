import { withoutNames } from '../names-away';
import { type LintReading, type LintText, placeIn } from './reading';
import { type Finding, type LintRule, shortened } from './rule';
import { initialsOfHidden } from './who';

/** Names of people who are not named, in words the maker typed: what notes say themselves leaves without them. */
function namesIn(text: LintText, { hidden }: LintReading): Finding[] {
  // Where a name stands, from where what takes its place would: each before it is longer or shorter than its stand-in.
  let shift = 0;
  return withoutNames(text.text, { hidden, somebody: '' }).replaced.map(({ words, by, who, from }): Finding => {
    const at = from - shift;
    shift += by.length - words.length;
    const found = { where: placeIn(text, at, at + words.length), words: shortened(words) };
    if (who === null) return found;
    // In one's own words nothing is changed in a quotation, so there are no brackets.
    return { ...found, fix: { field: text.where.field, from: at, was: words, by: by.replace(/^\[|\]$/g, '') } };
  });
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
          ...reading.texts.filter(({ kind }) => kind !== 'shown').flatMap((text) => namesIn(text, reading)),
          ...initialsOfHidden(reading),
        ],
};
