import type { LetBe } from '../../model';
import { headings, imageAlt } from './access';
import { newVoice, oneOrganisation, principleAbsent } from './balance';
import { consent, privateNote, release } from './consent';
import { attribution, evidence, quotationLength, source, untagged } from './credit';
import { deficit } from './deficit';
import { action, decision, question } from './doing';
import { blockLength, digestLength, emailSize } from './length';
import { deadLink, tracking } from './links';
import { namedPerson } from './names';
import { grade, jargon, sentenceLength } from './plain';
import { readSubject } from './reading';
import { type Finding, type LintRule, nameOfWords, type Severity, severities } from './rule';
import type { LintSubject } from './subject';

export { voicesOf } from './balance';
export { mostEmailBytes } from './length';
export { type Finding, type Fix, type LintRule, type Severity, severities } from './rule';
export type { EarlierEdition, LintSubject, Where } from './subject';

/** Every rule there is, in the order they are read: a further one is a file beside this and a word here. */
export const lintRules: readonly LintRule[] = [
  ...[release, consent, privateNote],
  ...[namedPerson, attribution, source, imageAlt, headings, action, decision, tracking, deadLink, emailSize],
  ...[grade, sentenceLength, jargon, deficit, oneOrganisation, newVoice, principleAbsent, question, untagged, evidence],
  ...[digestLength, blockLength, quotationLength],
];

/** A finding with its rule, as it leaves the worker. */
export interface Found extends Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly title: LintRule['title'];
  readonly why: LintRule['why'];
  readonly how: LintRule['how'];
  /** The same as long as the same words stand in the same field. */
  readonly key: string;
}

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

/** What a community or somebody let be: rules for every digest, and parts of one digest. */
export interface Switched {
  /** Rules that a community switched off, and its reason. */
  readonly off: ReadonlyMap<string, string>;
  readonly letBe: readonly LetBe[];
}

/** What was found, by whether somebody still has to look at it. */
export interface Outcome {
  readonly open: readonly Found[];
  readonly letBe: readonly (Found & { readonly reason: string; readonly by: 'finding' | 'digest' | 'community' })[];
}

/**
 * Findings apart by what was let be. What stops is let be one by one and never by its rule: its owner says why this one may
 * go.
 */
export function outcomeOf(found: readonly Found[], { off, letBe }: Switched): Outcome {
  const open: Found[] = [];
  const settled: Outcome['letBe'][number][] = [];
  for (const each of found) {
    const own = letBe.find(({ rule, finding }) => rule === each.rule && finding === each.key);
    const whole =
      each.severity === 'stop' ? undefined : letBe.find(({ rule, finding }) => rule === each.rule && !finding);
    const community = each.severity === 'stop' ? undefined : off.get(each.rule);
    if (own) settled.push({ ...each, reason: own.reason, by: 'finding' });
    else if (whole) settled.push({ ...each, reason: whole.reason, by: 'digest' });
    else if (community !== undefined) settled.push({ ...each, reason: community, by: 'community' });
    else open.push(each);
  }
  return { open, letBe: settled };
}

/** What a digest cannot leave past without a reason. */
export const stopsIn = ({ open }: Outcome): Found[] =>
  open.filter(({ severity, held }) => severity === 'stop' && !held);
