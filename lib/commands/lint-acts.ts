import type { Found } from '../digest/lint';
import { t } from '../i18n';
import { createPartId, type Digest, flattenPart, type LetBe, leastReason } from '../model';
import { waysId } from '../model/ways';
import { look } from '../workbench/session';
import type { Command } from './command';
import { digestIn } from './digest';
import { lintDesk } from './lint-desk';
import { orderAtEnd } from './order';
import { placeOf } from './run';
import type { Context, Services } from './services';

interface Meant {
  readonly digest: Digest;
  readonly found: Found;
}

/** A command's `run` on the finding whose key is the part, in the digest at hand as it is now. */
const onFinding =
  (act: (services: Services, meant: Meant) => void | Promise<void>): Command['run'] =>
  async (services: Services, context: Context): Promise<void> => {
    const id = digestIn(context);
    const outcome = id && lintDesk(services.session).checked.peek().get(id)?.outcome;
    const found = outcome && [...outcome.open, ...outcome.letBe].find(({ key }) => key === context.part);
    await services.written?.();
    const digest = id && (await services.repository.get(id));
    if (digest && found) await act(services, { digest, found });
  };

/** Goes to the words something was found in. */
function go({ session }: Services, { digest, found }: Meant): void {
  session.open('digest', digest.id);
  look(session, `mode ${placeOf(session)}`, null);
  session.narrow.value = 'editor';
  session.panel.value = { ...session.panel.peek(), whole: false };
  lintDesk(session).goTo.value = { digest: digest.id, where: found.where };
}

/** The words that a field of a digest holds. */
function wordsAt(digest: Digest, field: string): string {
  const [list = '', id, name = ''] = field.split('/');
  if (id === undefined) return field === 'title' || field === 'oneMinute' ? digest[field] : '';
  const parts: readonly { id: string; title?: string; words: string }[] =
    list === 'items' ? digest.items : digest.sections;
  const part = parts.find((each) => each.id === id);
  return name === 'title' ? (part?.title ?? '') : (part?.words ?? '');
}

/** Puts what a rule proposes in the place of what it found, where that still stands. */
async function mend({ repository, notify }: Services, { digest, found: { fix } }: Meant): Promise<void> {
  if (!fix) return;
  const text = wordsAt(digest, fix.field);
  const from = text.startsWith(fix.was, fix.from) ? fix.from : text.indexOf(fix.was);
  if (from < 0) return notify(t('lint_fixGone'));
  const words = text.slice(0, from) + fix.by + text.slice(from + fix.was.length);
  const commit = await repository.commit({
    ...{ title: 'did_lint_fix', subject: [digest.title] },
    changes: { [digest.id]: { [fix.field]: words } },
  });
  notify(t('did_lint_fix', digest.title), { undo: commit.id });
}

/** Asks why something may stay; null where nobody said. */
async function askReason({ pick, notify }: Services, title: string, stops: boolean): Promise<string | null> {
  const given = stops ? [] : [t('lint_reason_meant'), t('lint_reason_wrong'), t('lint_reason_agreed')];
  const create = {
    label: (words: string) => t('lint_reason_own', words),
    make: (words: string) => words.slice(0, 500),
  };
  const reason = await pick(
    title,
    given.map((label) => ({ label, value: label })),
    { create },
  );
  if (reason === null || !stops || reason.trim().length >= leastReason) return reason;
  notify(t('lint_reason_short', leastReason), { kind: 'error' });
  return null;
}

/** Lets one finding be, or with `whole` all that its rule finds in this digest. */
const lettingBe = (whole: boolean) =>
  onFinding(async (services, { digest, found }) => {
    const stops = found.severity === 'stop';
    const reason = await askReason(services, t(stops ? 'lint_whyStop' : 'lint_why', t(found.title)), stops);
    if (reason === null) return;
    const part: LetBe = {
      ...{ id: createPartId(), rule: found.rule, finding: whole ? '' : found.key, reason },
      ...{ at: new Date().toISOString(), order: orderAtEnd(digest.letBe ?? []), removed: false },
    };
    const step = { title: 'did_lint_letBe', subject: [digest.title] };
    const commit = await services.repository.commit({ ...step, changes: { [digest.id]: flattenPart('letBe', part) } });
    services.notify(t('did_lint_letBe', digest.title), { undo: commit.id });
  });

/** Switches a rule off for every digest of the community, with its reason. */
export const switchOff = onFinding(async (services, { found }) => {
  const reason = await askReason(services, t('lint_whyRule', t(found.title)), false);
  if (reason === null) return;
  const commit = await services.repository.commit({
    ...{ title: 'did_rule_off', subject: [t(found.title)] },
    changes: { [waysId]: { [`rules/${found.rule}/set`]: 'off', [`rules/${found.rule}/reason`]: reason } },
  });
  services.notify(t('did_rule_off', t(found.title)), { undo: commit.id });
});

/** Looks at something again that was let be: where it was let be by a rule, at all that the rule finds. */
export const lookAgain = onFinding(async ({ repository, notify }, { digest, found }) => {
  const own = (digest.letBe ?? []).filter(
    ({ rule, finding }) => rule === found.rule && (!finding || finding === found.key),
  );
  const by = own.some(({ finding }) => finding) ? own.filter(({ finding }) => finding) : own;
  const commit = await repository.commit({
    ...{ title: 'did_lint_again', subject: [digest.title] },
    changes:
      by.length > 0
        ? { [digest.id]: Object.fromEntries(by.map(({ id }) => [`letBe/${id}/removed`, true])) }
        : { [waysId]: { [`rules/${found.rule}/set`]: 'on' } },
  });
  notify(t('did_lint_again', digest.title), { undo: commit.id });
});

/** Whether what is shared tells what was checked. */
export async function switchReport({ repository, notify }: Services, context: Context): Promise<void> {
  const id = digestIn(context);
  const digest = id && (await repository.get(id));
  if (!digest) return;
  const report = !digest.report;
  const title = report ? 'did_lint_report' : 'did_lint_noReport';
  const commit = await repository.commit({ title, subject: [digest.title], changes: { [digest.id]: { report } } });
  notify(t(title, digest.title), { undo: commit.id });
}

export const goThere = onFinding(go);
export const fix = onFinding(mend);
export const letFindingBe = lettingBe(false);
export const letRuleBe = lettingBe(true);
