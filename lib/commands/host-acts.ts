import type { CapturedKind } from '../facilitate/capture';
import { type Replan, replansOf } from '../facilitate/replan';
import { clockOf, type Run, runOf } from '../facilitate/run';
import { t, tn } from '../i18n';
import { type AgendaBlock, type AgendaSession, attributionModes, type Edit, releaseLevels, stepsOf } from '../model';
import { alone } from './alone';
import type { Command } from './command';
import { type HostSeen, hostDesk } from './host-desk';
import {
  anew,
  endRun,
  goToStep,
  leftOut,
  momentsOf,
  movedBy,
  nextStep,
  pauseOrGoOn,
  replanned,
  stepBack,
} from './host-edits';

import { lookHere } from './run';
import type { Choice, Services } from './services';
import { isLooked } from './session-desk';
import { keepNoteOf } from './session-note';
import { sessionIn } from './sessions';

/** A press, with what this window showed when it came. */
interface Pressed {
  readonly part: string;
  readonly seen: HostSeen | null;
}
type Act = (services: Services, session: AgendaSession, pressed: Pressed) => void | Promise<void>;

/** A command's `run` on the session that is hosted. */
const on =
  (act: Act): Command['run'] =>
  async (services, context) => {
    const id = sessionIn(context);
    const { current } = hostDesk(services.session).seen;
    const seen = current?.session === id ? current : null;
    const session = id && (await services.repository.get(id));
    if (session) await act(services, session, { part: context.part ?? '', seen });
  };

export const blockTitle = ({ title, kind }: Pick<AgendaBlock, 'title' | 'kind'>): string =>
  title.trim() || t(`agendaKind_${kind}`);

type Made = (session: AgendaSession, now: number) => Edit | null;

/** Does an edit of how the session goes, one window after the other: what a second one finds done already it lets be. */
async function step(services: Services, { id }: AgendaSession, made: Made): Promise<boolean> {
  const { repository } = services;
  return alone('host', async () => {
    const session = await repository.get(id);
    const edit = session && made(session, Date.now());
    if (edit) await repository.commit(edit);
    return edit !== null && edit !== undefined;
  });
}

/** Begins, goes on, or ends after the last block. With the beginning there is a note, and so an agreement about what may leave. */
export const next = on(async (services, session, { seen }) => {
  const begins = runOf(session).at < 0;
  await step(services, session, (stored, now) => nextStep(stored, seen, now));
  if (begins) await keepNoteOf(services, session);
});

export const back = on(async (services, session, { seen }) => {
  if (!(await step(services, session, (stored) => stepBack(stored, seen)))) services.notify(t('host_first'));
});

export const pause = on(async (services, session, { seen }) => {
  await step(services, session, (stored, now) => pauseOrGoOn(stored, seen, now));
});
export const goTo = on(async (services, session, { part }) => {
  await step(services, session, (stored, now) => goToStep(stored, part, now));
  await keepNoteOf(services, session);
});
export const end = on(async (services, session) => void (await step(services, session, endRun)));

export const forgetRun = on(async (services, { id }) => {
  if (!(await services.confirm(t('host_anewAsk'), { yes: 'command_host_anew' }))) return;
  const { repository, notify } = services;
  await alone('host', async () => {
    // As it is now: another window may have gone on while this one asked.
    const session = await repository.get(id);
    const commit = session && (await repository.commit(anew(session)));
    if (commit) notify(t('host_anewDone'), { undo: commit.id });
  });
});

/** The part: `out moments from until`, time that does not count; `by moments ms`, moments to be moved; `moments` as they were seen (`momentsOf`). */
export const setClock = on(async (services, session, { part }) => {
  const [how, ...numbers] = part.split(' ');
  const [seen, first = 0, second = 0] = numbers.map(Number);
  await step(services, session, (stored) => {
    if (momentsOf(stored) !== seen) return null;
    return how === 'out' ? leftOut(stored, first, second) : movedBy(stored, first);
  });
});

// Being late

/** What a way to be in time again is called. */
export function replanName(run: Run, plan: Replan): string {
  if (plan.way !== 'shorter') return t(`host_replan_${plan.way}`);
  const block = run.steps[plan.step]?.block;
  return t('host_replan_shorter', block ? blockTitle(block) : '');
}

/** What comes of it: who gets how many minutes, and what is late all the same. */
export function replanDetail(run: Run, plan: Replan): string {
  if (plan.way === 'later') return tn('host_replan_laterBy', plan.wins);
  const changed = run.steps.flatMap(({ block, minutes, breakouts }) => {
    const ids = [block.id, ...breakouts.map((each) => each.block.id)];
    const now = ids.flatMap((id) => plan.minutes.get(id) ?? []);
    return now.length > 0 ? [t('host_replan_change', blockTitle(block), minutes, Math.max(...now))] : [];
  });
  const late = plan.stillLate > 0 ? [tn('host_replan_stillLate', plan.stillLate)] : [];
  return [...changed.slice(0, 4), ...(changed.length > 4 ? ['…'] : []), ...late].join(' · ');
}

/** What stands for a way to be in time again in a control: the way, and the block it is about. */
export const replanKey = (run: Run, plan: Replan): string =>
  plan.way === 'shorter' ? `shorter ${run.steps[plan.step]?.block.id ?? ''}` : plan.way;

function plansNow(session: AgendaSession): { run: Run; plans: readonly Replan[] } {
  const run = runOf(session);
  const clock = clockOf(run, Date.now());
  const counts = clock.phase === 'running' || clock.phase === 'paused';
  return { run, plans: counts ? replansOf(run, clock) : [] };
}

async function take(services: Services, session: AgendaSession, key: string): Promise<void> {
  const { run, plans } = plansNow(session);
  const plan = plans.find((each) => replanKey(run, each) === key);
  if (!plan) return services.notify(t('host_replan_gone'));
  const commit = await services.repository.commit(replanned(session, plan));
  services.notify(`${replanName(run, plan)} · ${replanDetail(run, plan)}`, { undo: commit.id });
}

export const takeReplan = on((services, session, { part }) => take(services, session, part));

export const chooseReplan = on(async (services, session) => {
  const { run, plans } = plansNow(session);
  if (plans.length === 0) return services.notify(t('host_inTime'));
  const chosen = await services.pick(
    t('command_host_replan'),
    plans.map((plan) => ({
      label: replanName(run, plan),
      detail: replanDetail(run, plan),
      value: replanKey(run, plan),
    })),
  );
  const now = chosen && (await services.repository.get(session.id));
  if (now) await take(services, now, chosen);
});

// Words

/** What can be copied into a chat for a block: its steps, one at a time; without steps what it is and is for. */
export function promptsOf(block: AgendaBlock): readonly string[] {
  const steps = stepsOf(block).map((each) => each.replace(/^(?:[-*•]|\d{1,2}[.)])\s+/, ''));
  if (steps.length > 0) return steps;
  return [[blockTitle(block), block.goal.trim()].filter(Boolean).join(': ')];
}

/** Copies the next prompt of the block that goes on, of the first one before the start; after the last one begins again. */
export const copyPrompt = on(async (services, session) => {
  const run = runOf(session);
  const block = run.steps[Math.max(0, run.at)]?.block;
  if (!block) return;
  const { prompt } = hostDesk(services.session);
  const prompts = promptsOf(block);
  const before = prompt.peek();
  const at = before?.block === block.id ? (before.at + 1) % prompts.length : 0;
  const words = prompts[at] ?? '';
  await services.copyText(words);
  prompt.value = { block: block.id, at };
  services.say?.(t('host_copied', words));
});

/** Shows one's own notes, where nobody else looks on; or folds them again. */
export const switchNotes = on(({ session, notify }) => {
  if (isLooked(session, 'screen')) return notify(t('host_notesProjected'));
  lookHere(session, 'private', isLooked(session, 'private') ? null : 'on');
});

const put = (kind: CapturedKind) =>
  on(({ session }) => {
    const desk = hostDesk(session);
    desk.kind.value = kind;
    desk.asked.value += 1;
  });
export const decision = put('decision');
export const action = put('action');
export const question = put('question');
export const quote = put('quote');
export const signal = put('signal');
export const thanks = put('thanks');

// What may leave

/** Asks for one of some answers about the session's note, and keeps it there. */
async function agree(
  services: Services,
  session: AgendaSession,
  { title, field, choices }: { title: string; field: 'release' | 'attribution'; choices: readonly Choice<string>[] },
): Promise<void> {
  const note = await keepNoteOf(services, session);
  const meeting = note && (await services.repository.get(note));
  if (!meeting) return;
  const first = choices.findIndex(({ value }) => value === meeting[field]);
  const chosen = await services.pick(title, choices, { first: Math.max(0, first) });
  if (!chosen) return;
  const changes = { [meeting.id]: { [field]: chosen } };
  await services.repository.commit({ title: 'did_meeting_edit', subject: [meeting.title], changes });
}

export const chooseRelease = on((services, session) =>
  agree(services, session, {
    ...{ title: t('release_label'), field: 'release' },
    choices: releaseLevels.map((value) => ({ label: t(`release_${value}`), value })),
  }),
);

export const chooseAttribution = on((services, session) =>
  agree(services, session, {
    ...{ title: t('attribution_label'), field: 'attribution' },
    choices: attributionModes.map((value) => ({ label: t(`attribution_${value}`), value })),
  }),
);
