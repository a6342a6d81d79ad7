import type { LetBe } from '../../model';
import type { Finding, LintRule, Severity } from './rule';

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
