import { leastAnswers } from '../facilitate/health';
import { language, t, tn, wordsIn } from '../i18n';
import {
  type Changes,
  changesOf,
  createHealthCheck,
  createMeeting,
  flattenPart,
  type HealthAnswer,
  type HealthCheck,
} from '../model';
import { putUntimed } from '../storage/untimed';
import { alone } from './alone';
import type { Command } from './command';
import { fileNameOf } from './file-name';
import { givenHealth } from './given-health';
import { healthIn } from './health';
import { givenLabel, labelWords } from './label-names';
import { localDay } from './period';
import { lookHere } from './run';
import type { Context, Services } from './services';

export const healthTitle = ({ title }: Pick<HealthCheck, 'title'>): string => title.trim() || t('health_untitled');

/** A command's `run` on the round at hand, as it was typed last. */
const on =
  (act: (services: Services, check: HealthCheck, context: Context) => void | Promise<void>): Command['run'] =>
  async (services, context) => {
    const id = healthIn(context);
    await services.written?.();
    const check = id && (await services.repository.get(id));
    if (check) await act(services, check, context);
  };

/** Begins a round: with what the one before asked, as it was changed then, else with what is given. */
export async function newRound({ repository, session }: Services): Promise<void> {
  const [last] = await repository.list('health');
  const asked = last ?? (await givenHealth(language()));
  const now = new Date();
  const check: HealthCheck = {
    ...createHealthCheck({ title: last?.title ?? t('health_title'), openedOn: localDay(now), ...pick(asked) }, now),
    grouped: last?.grouped ?? false,
  };
  await repository.commit({
    ...{ title: 'did_health_new', subject: [healthTitle(check)] },
    changes: { [check.id]: changesOf(check) },
  });
  session.open('health', check.id);
}

const pick = ({ items, questions }: Pick<HealthCheck, 'items' | 'questions'>) => ({ items, questions });

export const openRound = on(({ session }, { id }) => session.open('health', id));

/** Opens a round, showing one of its forms; whoever is in it already sees it change. One that is over takes no answers: it says how it would. */
const showing = (mode: string) =>
  on(({ session, notify }, { id, closedOn }) => {
    session.open('health', id);
    if (closedOn !== null) return notify(t('health_over', t('command_health_reopen')), { kind: 'error' });
    lookHere(session, 'health', mode);
  });
export const answerHere = showing('answer');
export const pasteHere = showing('paste');

/**
 * Marks the answers that count from now on, in no step of the history, so that no undo lets results be worked out of a few more: all
 * that wait, where they are enough. `leastAnswers` and what it is for: `countedIn`.
 */
async function count({ repository }: Services, { id, answers, createdAt }: HealthCheck): Promise<void> {
  const waiting = answers.filter(({ counted }) => counted === undefined);
  if (waiting.length < leastAnswers) return;
  const group = Math.max(0, ...answers.map(({ counted = 0 }) => counted)) + 1;
  const marks = Object.fromEntries(waiting.map((answer) => [`answers/${answer.id}/counted`, group]));
  await putUntimed(repository, id, marks, Date.parse(createdAt));
}

/** Marks what was seen of a round that was ended before there were marks, before anything is added to it. */
async function countSeen(services: Services, check: HealthCheck): Promise<void> {
  const seen = check.closedOn !== null && check.answers.every(({ counted }) => counted === undefined);
  if (seen) await count(services, check);
}

/** One window after the other, on the round as it is then. */
const inTurn = <T>({ repository }: Services, id: HealthCheck['id'], act: (check: HealthCheck) => Promise<T>) =>
  alone('health-answers', async () => {
    const check = await repository.get(id);
    return check ? act(check) : null;
  });

async function set({ repository, notify }: Services, check: HealthCheck, closedOn: string | null): Promise<void> {
  const title = closedOn ? 'did_health_close' : 'did_health_reopen';
  const commit = await repository.commit({
    ...{ title, subject: [healthTitle(check)] },
    changes: { [check.id]: { closedOn } },
  });
  notify(t(title, healthTitle(check)), { undo: commit.id });
}

/** Ends a round: from now on it shows what it came to. */
export const closeRound = on(async (services, check) => {
  const few = check.answers.length < leastAnswers;
  const question = t('health_closeFew', check.answers.length, leastAnswers);
  if (few && !(await services.confirm(question, { yes: 'command_health_close' }))) return;
  await inTurn(services, check.id, async (now) => {
    await count(services, now);
    await set(services, now, localDay(new Date()));
  });
  lookHere(services.session, 'health', null);
});
export const reopenRound = on(async (services, check) => {
  await inTurn(services, check.id, async (now) => {
    await countSeen(services, now);
    await set(services, now, null);
  });
});

export const copyReply = on(async (services, check) => {
  const { healthReply } = await import('../export/health-reply');
  await services.copyText(healthReply(check, await wordsIn(language())));
  services.notify(t('health_replyCopied'));
});

export async function printSheet(services: Services): Promise<void> {
  await services.written?.();
  services.print?.();
}

/**
 * Keeps answers, those alone that are not there yet; `always`: all, for two people may say the same. Fewer than `leastAnswers` come in no step of the
 * history: its times would tell whose they are. More come in one step, which can be undone. Returns how many were kept.
 */
export async function keepAnswers(
  services: Services,
  id: HealthCheck['id'],
  read: readonly HealthAnswer[],
  { always = false }: { readonly always?: boolean } = {},
): Promise<number> {
  const { newAnswers } = await import('../import/health-answers');
  const { repository, notify } = services;
  const kept = await inTurn(services, id, async (check) => {
    const fresh = always ? read : newAnswers(read, check.answers);
    if (fresh.length === 0) return 0;
    await countSeen(services, check);
    // With the field by which an undo takes a part away.
    const whole = fresh.map((answer): HealthAnswer => ({ ...answer, removed: false }));
    const inOrder = whole.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const parts = inOrder.map((answer) => flattenPart('answers', answer));
    const changes: Changes = Object.assign({}, ...parts);
    if (fresh.length < leastAnswers) {
      await putUntimed(repository, id, changes, Date.parse(check.createdAt));
      notify(`${tn('health_kept', fresh.length)} ${t('health_keptAlone', leastAnswers)}`);
      return fresh.length;
    }
    const step = { title: 'did_health_answers', subject: [healthTitle(check)] } as const;
    const commit = await repository.commit({ ...step, changes: { [id]: changes } });
    notify(tn('health_kept', fresh.length), { undo: commit.id });
    return fresh.length;
  });
  return kept ?? 0;
}

/** Takes a statement or question away: `items <id>`. */
export const dropPart = on(async ({ repository, notify }, check, { part = '' }) => {
  const [list, id] = part.split(' ');
  if (!id || check.answers.length > 0 || (list !== 'items' && list !== 'questions')) return;
  const title = 'did_health_edit';
  const changes = { [check.id]: { [`${list}/${id}/removed`]: true } };
  const commit = await repository.commit({ title, subject: [healthTitle(check)], changes });
  notify(t(title, healthTitle(check)), { undo: commit.id });
});

/** Makes what would move one point a question or an action of a note. */
export const askNext = on(async ({ repository, session, pick: ask, notify }, check) => {
  const words = check.move.trim().replace(/\s+/g, ' ');
  if (words === '') return notify(t('health_moveNone'));
  const kind = await ask(
    t('health_moveAs'),
    (['question', 'action'] as const).map((value) => ({ label: t(`health_moveAs_${value}`), value })),
  );
  if (!kind) return;
  const label = (await labelWords(repository)).get(kind) ?? givenLabel(kind);
  const note = createMeeting(t('health_moveNote', healthTitle(check)), `${label}: ${words}\n`, new Date());
  await repository.commit({
    ...{ title: 'did_meeting_new', subject: [note.title] },
    changes: { [note.id]: changesOf(note) },
  });
  session.open('meeting', note.id);
});

/** Asks readers of a digest for answers, by a card that a block to be filled in goes along with as long as the round goes on. */
export const askPeers = on(async (services, check) => {
  if (check.closedOn !== null) return services.notify(t('health_over', t('command_health_reopen')), { kind: 'error' });
  await (await import('./health-digest')).askInDigest(services, check);
});

export const toDigest = on(async (services, check) => (await import('./health-digest')).putHealth(services, check));

export const saveChart = on(async (services, check, { part = '' }) => {
  const [{ chartsOf }, { drawChart, onPaper }] = await Promise.all([import('./health-charts'), import('../charts')]);
  const chart = (await chartsOf(services.repository, check)).find(({ kind }) => kind === part);
  if (!chart) return services.notify(t('health_few', leastAnswers));
  const content = drawChart(chart, onPaper);
  const file = { name: fileNameOf(chart.title, 'svg', new Date()), type: 'image/svg+xml', content };
  if (await services.saveFile(file)) services.notify(t('share_saved', file.name));
});

export const trashRound = on(async ({ repository, notify }, check) => {
  const title = 'did_health_trash';
  const changes = { [check.id]: { trashedAt: new Date().toISOString() } };
  const commit = await repository.commit({ title, subject: [healthTitle(check)], changes });
  notify(t(title, healthTitle(check)), { undo: commit.id });
});
