import type { DigestDocument } from '../digest';
import { digestAsItWent } from '../digest/as-it-went';
import { type Found, lint, lintRules, type Outcome, outcomeOf, stopsIn } from '../digest/lint';
import { t, tn, type Words, wordsIn } from '../i18n';
import type { Digest, Edition } from '../model';
import type { Repository } from '../storage/repository';
import { type Outgoing, sourcesOf } from './digest-sources';
import { emailBytes, lintSubject, switchedFor } from './lint-subject';
import type { Services } from './services';

/** Which stops a digest left past, and why, in its owner's words. */
export interface Passing {
  readonly rules: readonly string[];
  readonly reason: string;
}

/** Looks through a digest as it is about to leave. */
async function check({ repository }: Services, digest: Digest, document: DigestDocument): Promise<Outcome> {
  const sources = await sourcesOf(repository, digest);
  const bytes = digest.report ? await emailBytes(document) : null;
  const subject = await lintSubject(repository, { digest, sources, document, bytes });
  return outcomeOf(lint(subject), await switchedFor(repository, digest));
}

/**
 * What may leave of what is about to: all of it, past what is to stop it only with its owner's reason, which goes along to be kept with the edition, and
 * with the report of what was checked where that is wanted. Null: it stays. Everything that copies, saves or sends a digest asks here.
 */
export async function mayLeave(services: Services, leaving: Outgoing): Promise<Outgoing | null> {
  const digest = await services.repository.get(leaving.digest.id);
  if (!digest) return leaving;
  const outcome = await check(services, digest, leaving.document);
  const passed = await passStops(services, outcome);
  if (!passed) return null;
  const document = digest.report ? await withReport(leaving.document, outcome, passed) : leaving.document;
  return { ...leaving, document, passed };
}

/** What tells who somebody is: found today, it may have been nobody's name when the edition went. */
const whoRules: ReadonlySet<string> = new Set(['named-person', 'guess-who', 'contact-details', 'unlisted-name']);
const rulesAgain = lintRules.filter(({ id, severity }) => severity === 'stop' || whoRules.has(id));

/**
 * What may leave of an edition that is to go once more, as it went: all of it, after what tells who somebody is was told, and past what is to stop it only
 * with its owner's reason. It is looked at as the library stands today: who is listed, what was agreed, what is written for oneself. Null: it stays.
 */
export async function mayLeaveAgain(services: Services, leaving: Outgoing): Promise<Outgoing | null> {
  const outcome = await outcomeAgain(services.repository, leaving);
  if (!outcome) return null;
  const told = outcome.open.filter(({ rule }) => whoRules.has(rule));
  if (!(await mayTell(services, told))) return null;
  const passed = await passStops(services, outcome);
  return passed && { ...leaving, passed };
}

/** What stands against an edition that goes out among others, nobody being asked about each. */
export interface AgainstIt {
  /** Something that stops it today, and that it did not go past with its owner's reason. */
  readonly stopped: boolean;
  /** What tells who somebody is, as it stands in it. */
  readonly told: readonly Found[];
}

export async function againstIt(repository: Repository, leaving: Outgoing, { passed }: Edition): Promise<AgainstIt> {
  const outcome = await outcomeAgain(repository, leaving);
  if (!outcome) return { stopped: true, told: [] };
  const reasoned = new Set(passed?.flatMap(({ removed, rules }) => (removed ? [] : rules)));
  return {
    stopped: stopsIn(outcome).some(({ rule }) => !reasoned.has(rule)),
    told: outcome.open.filter(({ rule, severity }) => severity !== 'stop' && whoRules.has(rule)),
  };
}

/** Asks whether what tells who somebody is may go out all the same. */
export const mayTell = async (services: Services, told: readonly Found[]): Promise<boolean> =>
  told.length === 0 || (await services.confirm(tellsWho(told), { yes: 'edition_copyAsItWent' }));

/** What is found today in an edition as it went; null where its digest is gone. */
async function outcomeAgain(
  repository: Repository,
  { digest: { id }, document, items }: Outgoing,
): Promise<Outcome | null> {
  const digest = await repository.get(id);
  if (!digest) return null;
  const went = digestAsItWent(digest, document, items);
  const sources = await sourcesOf(repository, went);
  const subject = await lintSubject(repository, { digest: went, sources, document, bytes: null, again: true });
  return outcomeOf(lint(subject, rulesAgain), await switchedFor(repository, digest));
}

/** How many of them are named when somebody is asked. */
const mostNamed = 6;

function tellsWho(found: readonly Found[]): string {
  const words = [...new Set(found.map(({ words }) => `“${words}”`))];
  const named = words.slice(0, mostNamed).join(', ');
  return words.length > mostNamed
    ? tn('edition_tellsWhoMore', words.length - mostNamed, named)
    : t('edition_tellsWho', named);
}

/** Which stops it goes past, and why: those that were let be before, and the others for a reason that its owner gives now. Null: it stays. */
async function passStops(services: Services, outcome: Outcome): Promise<Passing[] | null> {
  const passed = letBeStops(outcome);
  const stops = stopsIn(outcome);
  if (stops.length === 0) return passed;
  if (!services.askPassing) {
    services.notify(t('lint_stopped'), { kind: 'error' });
    return null;
  }
  const reason = await services.askPassing(stops);
  return reason === null ? null : [...passed, { rules: rulesOf(stops), reason }];
}

const rulesOf = (found: readonly Found[]): string[] => [...new Set(found.map(({ rule }) => rule))];

/** Stops that somebody let be one by one: their reasons are kept with the edition as well. */
function letBeStops({ letBe }: Outcome): Passing[] {
  const stops = letBe.filter(({ severity, held }) => severity === 'stop' && !held);
  return [...Map.groupBy(stops, ({ reason }) => reason)].map(([reason, found]) => ({ rules: rulesOf(found), reason }));
}

/** A document with a last section that tells what was checked: rules, how often, what was let be and why. No word of what was found. */
async function withReport(
  document: DigestDocument,
  outcome: Outcome,
  passed: readonly Passing[],
): Promise<DigestDocument> {
  const words = await wordsIn(document.language);
  const lines = reportLines(outcome, passed, words).map((line) => `- ${line.replace(/\s+/g, ' ')}`);
  return {
    ...document,
    sections: [
      ...document.sections,
      {
        ...{ title: words.t('report_title'), kind: 'own', language: '', principle: null, items: [] },
        words: `${words.t('report_lead')}\n\n${lines.join('\n')}`,
      },
    ],
  };
}

export function reportLines(outcome: Outcome, passed: readonly Passing[], words: Pick<Words, 't' | 'tn'>): string[] {
  const lines = lintRules.flatMap(({ id, title, severity }) => {
    const left = outcome.open.filter(({ rule, held }) => rule === id && !held && severity !== 'stop').length;
    const settled = outcome.letBe.filter(({ rule }) => rule === id);
    const reasons = [
      ...settled.map(({ reason }) => reason),
      ...passed.flatMap(({ rules, reason }) => (rules.includes(id) ? [reason] : [])),
    ];
    const said = [...new Set(reasons.filter((reason) => reason !== ''))].join('; ');
    if (left > 0) return [words.tn('report_left', left, words.t(title))];
    return reasons.length > 0 ? [words.t('report_letBe', words.t(title), said)] : [];
  });
  const quiet = lintRules.length - lines.length;
  return quiet > 0 ? [...lines, words.tn('report_quiet', quiet)] : lines;
}
