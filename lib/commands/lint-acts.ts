import type { Found } from '../digest/lint';
import type { Fix } from '../digest/lint/fix';
import { togetherAs } from '../digest/lint/together';
import { type MessageKey, t, tn } from '../i18n';
import { createPartId, type Digest, type DigestId, flattenPart, type LetBe, leastReason } from '../model';
import { waysId } from '../model/ways';
import { look } from '../workbench/session';
import type { Command } from './command';
import { digestIn } from './digest';
import { lintDesk } from './lint-desk';
import { mending } from './lint-fixes';
import { orderAtEnd } from './order';
import { placeOf } from './run';
import type { Context, Services } from './services';

interface Meant {
  readonly digest: Digest;
  readonly found: Found;
}

/** A command's `run` on the finding whose key is the part, or its first word, in the digest at hand as it is now. */
const onFinding =
  (act: (services: Services, meant: Meant, context: Context) => void | Promise<void>): Command['run'] =>
  async (services: Services, context: Context): Promise<void> => {
    const id = digestIn(context);
    const outcome = id && lintDesk(services.session).checked.peek().get(id)?.outcome;
    const found = outcome && [...outcome.open, ...outcome.letBe].find(({ key }) => key === context.part?.split(' ')[0]);
    await services.written?.();
    const digest = id && (await services.repository.get(id));
    if (digest && found) await act(services, { digest, found }, context);
  };

/** Shows a place of a digest's words, selected. */
function showPlace({ session }: Services, digest: DigestId, where: Found['where']): void {
  session.open('digest', digest);
  look(session, `mode ${placeOf(session)}`, null);
  session.narrow.value = 'editor';
  session.panel.value = { ...session.panel.peek(), whole: false };
  lintDesk(session).goTo.value = { digest, where };
}

/** Goes to the words something was found in. */
const go = (services: Services, { digest, found }: Meant): void => showPlace(services, digest.id, found.where);

/** Goes to a place of a digest's words: the part is the field, and from where to where. */
export async function goToPlace(services: Services, context: Context): Promise<void> {
  const id = digestIn(context);
  const [field = '', from, to] = context.part?.split(' ') ?? [];
  if (!id) return;
  showPlace(services, id, { section: null, item: null, field, from: Number(from), to: Number(to) });
}

/** Does what a finding offers: the first of it, or what the part names behind the finding's key. */
async function mend(services: Services, { digest, found }: Meant, { part = '' }: Context): Promise<void> {
  const wanted = part.slice(found.key.length + 1);
  const fixes = found.fixes ?? [];
  const fix = wanted === '' ? fixes[0] : fixes.find(({ does }) => does === wanted);
  if (fix) await mendThese(services, digest, { fixes: [fix], title: found.title });
}

/** Does what a finding offers first wherever its rule offers the same first, in one step: who takes words out leaves no card out. */
async function mendAll(services: Services, { digest, found }: Meant): Promise<void> {
  const open = lintDesk(services.session).checked.peek().get(digest.id)?.outcome.open ?? [];
  const alike = open.filter((each) => togetherAs(each) === togetherAs(found));
  const fixes = alike.flatMap(({ fixes: [first] = [] }) => first ?? []);
  await mendThese(services, digest, { fixes, title: found.title });
}

/** Mends in one commit and says what was done, and how much of it could not be. */
export async function mendThese(
  { repository, notify }: Services,
  { id }: Pick<Digest, 'id'>,
  { fixes, title }: { fixes: readonly Fix[]; title: Found['title'] },
): Promise<void> {
  // The versions first: what another window writes from here on is not lost to what is mended.
  const seen = (await repository.fields(id)) ?? {};
  const digest = await repository.get(id);
  if (!digest) return;
  const { changes, done } = await mending(repository, digest, fixes);
  const [first] = done;
  if (!first) return notify(t('lint_fixGone'));
  const base = { [id]: Object.fromEntries(Object.entries(seen).map(([key, { v }]) => [key, v])) };
  const one = { title: titleOf(first), subject: [digest.title] };
  const many = { title: 'did_fix_all', subject: [digest.title, `${done.length}`] } as const;
  const commit = await repository.commit({ ...(done.length === 1 ? one : many), changes }, { base });
  const said =
    done.length === 1 ? saidOfOne(first, digest.title) : t('lint_didAll', done.length, t(title), digest.title);
  const left = fixes.length - done.length;
  notify(left > 0 ? `${said} ${tn('lint_fixLeft', left)}` : said, { undo: commit.id });
}

const saidOfOne = (fix: Fix, title: string): string =>
  'by' in fix && fix.does !== 'shorten' ? t(`lint_did_${fix.does}`, fix.by, title) : t(titleOf(fix), title);

const titleOf = ({ does }: Fix): MessageKey => (does === 'words' ? 'did_lint_fix' : `did_fix_${does}`);

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
export const fixAll = onFinding(mendAll);
export const letFindingBe = lettingBe(false);
export const letRuleBe = lettingBe(true);
