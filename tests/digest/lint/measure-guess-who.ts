import { mending } from '../../../lib/commands/lint-fixes';
import { type Found, lint, lintRules } from '../../../lib/digest/lint';
import type { Changes, Digest, Meeting } from '../../../lib/model';
import { flatten, type Shape, unflatten } from '../../../lib/model/shape';
import { shapes } from '../../../lib/model/shapes';
import type { Repository } from '../../../lib/storage/repository';
import { attack } from './attacker';
import { type Cohort, cohortOf, subjectOfCohort } from './cohorts';

/** Seeds and phrases that the rule was written beside, and others. */
export const cohortSeeds = {
  tuned: { from: 1, count: 60, say: 'tuned' },
  told: { from: 5001, count: 200, say: 'told' },
} as const;

export interface GuessFigures {
  /** The share of quotes that the attacker can tell (fewer than three it could be) that are found. */
  readonly caught: number;
  /** The share of the others that are found. */
  readonly falseAlarms: number;
  /** The share of all quotes that can still be told once everything found was mended as it is proposed first. */
  readonly residual: number;
  readonly quotes: number;
  readonly told: number;
  /** Which edits were proposed first. */
  readonly edits: Readonly<Record<string, number>>;
}

const rule = lintRules.filter(({ id }) => id === 'guess-who');
const fewest = 3;

/** Which quotes of a cohort's digest an attacker can tell, by card. */
async function toldIn(cohort: Cohort): Promise<ReadonlySet<string>> {
  const { document } = await subjectOfCohort(cohort.records);
  const live = cohort.records.digest.items.filter(({ removed }) => !removed);
  const items = document.sections.flatMap((section) => section.items);
  if (items.length !== live.length) throw new Error('A card of the cohort does not show');
  const could = attack(cohort, new Map(live.map(({ id }, nth) => [id, items[nth] as (typeof items)[number]])));
  return new Set([...could].filter(([, some]) => some.length > 0 && some.length < fewest).map(([item]) => item));
}

/** Mends what is found, as one press on each finding would, until nothing is found any more; the number of rounds is bounded. */
async function mended(cohort: Cohort, edits: Record<string, number>): Promise<Cohort> {
  let current = cohort;
  for (let round = 0; round < 80; round += 1) {
    const [found] = await findings(current);
    const fix = found?.fixes?.[0];
    if (!fix) return current;
    edits[fix.does] = (edits[fix.does] ?? 0) + 1;
    current = await mend(current, fix);
  }
  return current;
}

async function mend(cohort: Cohort, fix: NonNullable<Found['fixes']>[number]): Promise<Cohort> {
  const { digest, meetings, people } = cohort.records;
  const repository = { get: async (id: string) => meetings.find((each) => each.id === id) } as unknown as Repository;
  const { changes } = await mending(repository, digest, [fix]);
  const own = changes as Record<string, Changes>;
  const changed = <R extends Digest | Meeting>(record: R, shape: Shape): R =>
    own[record.id]
      ? (unflatten(record.id, { ...flatten(record, shape), ...own[record.id] }, shape) as unknown as R)
      : record;
  return {
    ...cohort,
    records: {
      ...{ digest: changed(digest, shapes.digest), people },
      meetings: meetings.map((each) => changed(each, shapes.meeting)),
    },
  };
}

const findings = async (cohort: Cohort) => lint(await subjectOfCohort(cohort.records), rule);

/** Which cohorts, and in which phrases they say what they are. */
export interface Seeds {
  readonly from: number;
  readonly count: number;
  readonly say: 'tuned' | 'told';
}

/** What the rule finds of what the attacker can tell, and what is left once it was mended. `report` is told of each that is wrong. */
export async function measureGuessWho(
  { from, count, say }: Seeds,
  report?: (line: string) => void,
): Promise<GuessFigures> {
  const tally = { told: 0, caught: 0, safe: 0, alarms: 0, left: 0, quotes: 0 };
  const edits: Record<string, number> = {};
  for (let seed = from; seed < from + count; seed += 1) {
    const cohort = cohortOf(seed, say);
    const [told, found] = [await toldIn(cohort), new Set((await findings(cohort)).map(({ where }) => where.item))];
    for (const { item, planted, speaker, meeting } of cohort.quotes) {
      const [is, was] = [told.has(item), found.has(item)];
      tally.quotes += 1;
      tally[is ? 'told' : 'safe'] += 1;
      if (was) tally[is ? 'caught' : 'alarms'] += 1;
      if (is !== was)
        report?.(
          `${seed} ${item} ${meeting} ${is ? 'missed' : 'alarm'} ${speaker.role} ${speaker.organisation} ${speaker.state}: ${planted.map(({ words }) => words).join(' | ')}`,
        );
    }
    const after = await mended(cohort, edits);
    const still = await toldIn(after);
    for (const item of still) report?.(`${seed} ${item} left ${told.has(item) ? '' : 'new'}`);
    tally.left += still.size;
  }
  return {
    ...{
      caught: tally.caught / tally.told,
      falseAlarms: tally.alarms / tally.safe,
      residual: tally.left / tally.quotes,
    },
    ...{ quotes: tally.quotes, told: tally.told, edits },
  };
}
