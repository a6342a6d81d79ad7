import type { DigestDocument } from '../digest';
import { type Found, lint, lintRules, type Outcome, outcomeOf, stopsIn } from '../digest/lint';
import { t, type Words, wordsIn } from '../i18n';
import type { Digest } from '../model';
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
  const stops = stopsIn(outcome);
  const passed = letBeStops(outcome);
  if (stops.length > 0) {
    if (!services.askPassing) {
      services.notify(t('lint_stopped'), { kind: 'error' });
      return null;
    }
    const reason = await services.askPassing(stops);
    if (reason === null) return null;
    passed.push({ rules: rulesOf(stops), reason });
  }
  const document = digest.report ? await withReport(leaving.document, outcome, passed) : leaving.document;
  return { ...leaving, document, passed };
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
