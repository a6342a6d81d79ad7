import { headings, imageAlt } from './access';
import { newVoice, oneOrganisation, principleAbsent } from './balance';
import { consent, privateNote, release } from './consent';
import { attribution, evidence, quotationLength, source, untagged } from './credit';
import { deficit } from './deficit';
import { action, decision, question } from './doing';
import { blockLength, digestLength, emailSize } from './length';
import { deadLink, tracking } from './links';
import { namedPerson } from './names';
import type { Found } from './outcome';
import { grade, jargon, sentenceLength } from './plain';
import { readSubject } from './reading';
import { type LintRule, nameOfWords, severities } from './rule';
import type { LintSubject } from './subject';
import { contact, guessWho, studentId, unlistedName } from './who';

export { voicesOf } from './balance';
export type { Fix } from './fix';
export { type Found, type Outcome, outcomeOf, type Switched, stopsIn } from './outcome';
export { type Finding, type LintRule, type Severity, severities } from './rule';
export type { EarlierEdition, LintSubject, Where } from './subject';

/** Every rule there is, in the order they are read: a further one is a file beside this and a word here. */
export const lintRules: readonly LintRule[] = [
  ...[release, consent, studentId, privateNote],
  ...[namedPerson, guessWho, contact, unlistedName],
  ...[attribution, source, imageAlt, headings, action, decision, tracking, deadLink, emailSize],
  ...[grade, sentenceLength, jargon, deficit, oneOrganisation, newVoice, principleAbsent, question, untagged, evidence],
  ...[digestLength, blockLength, quotationLength],
];

/** Everything the rules find, what matters most first. Throws where a rule does: what was not checked is not said to be fine. */
export function lint(subject: LintSubject, rules: readonly LintRule[] = lintRules): Found[] {
  const reading = readSubject(subject);
  const found = rules.flatMap((rule) => {
    const times = new Map<string, number>();
    return rule.check(reading).map((finding): Found => {
      const said = `${rule.id}:${finding.where.field}:${nameOfWords(finding.words)}`;
      const nth = times.get(said) ?? 0;
      times.set(said, nth + 1);
      const { id, severity, title, why, how } = rule;
      return { ...finding, rule: id, severity, title, why, how, key: nth === 0 ? said : `${said}:${nth}` };
    });
  });
  return severities.flatMap((severity) => found.filter((each) => each.severity === severity));
}
