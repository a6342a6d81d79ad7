import type { AgendaBlock, AgendaSession, PrincipleId } from '../model';
import { type AgendaRole, agendaRoles } from '../model/new-session';
import { isZone } from '../model/zoned';
import { type Agenda, everyBlock, minutesOf, mostMinutes, startIsSkipped } from './agenda';
import { leastVoice, type Voice } from './voice';

/** What a rule looks at. */
export interface AgendaSubject {
  readonly session: AgendaSession;
  readonly agenda: Agenda;
  readonly voice: Voice;
  /** The codebook in use: ids and what they are called. */
  readonly principles: readonly { readonly id: PrincipleId; readonly name: string }[];
  /** What roles and blocks are called. */
  readonly names: { role(role: AgendaRole): string; block(block: AgendaBlock): string };
}

/** Where something was found: a block, or a part of the session. */
export type AgendaPlace =
  | { readonly block: string }
  | { readonly part: 'when' | 'size' | 'roles' | 'access' | 'blocks' };

/** What a rule says of one place; `filled` goes into its title. */
interface Said {
  readonly at: AgendaPlace;
  readonly filled?: readonly (string | number)[];
}

/** `fix`: people would notice. `consider`: there may be reasons. */
export type AgendaSeverity = 'fix' | 'consider';

interface AgendaRule {
  readonly severity: AgendaSeverity;
  check(subject: AgendaSubject): readonly Said[];
}

const blocks = { part: 'blocks' } as const;
const when = { part: 'when' } as const;
const nothing: readonly Said[] = [];
const oneIf = (holds: boolean, at: AgendaPlace, ...filled: (string | number)[]): readonly Said[] =>
  holds ? [{ at, filled }] : nothing;

/** Minutes people can go without a break: from the first on it is worth a thought, above the second it is too much. */
const withoutBreak = { some: 75, most: 90 } as const;
/** A gap of so many minutes is a break, too. */
const leastBreak = 5;
/** A session of so many minutes needs some for what takes longer. */
const needsBuffer = 45;
/** Every session has somebody for these. */
const needed: readonly AgendaRole[] = ['host', 'scribe', 'time', 'care'];

/** The blocks that take time of the session. */
const taking = ({ agenda }: AgendaSubject) => agenda.blocks.filter(({ minutes }) => minutes > 0);

/** The longest stretch without a break: its minutes, and the block in which it ends. */
function longestStretch(subject: AgendaSubject): { minutes: number; block: string } {
  let [since, longest] = [0, { minutes: 0, block: '' }];
  for (const { block, minutes, gap } of taking(subject)) {
    if (gap >= leastBreak || block.kind === 'break') since = 0;
    if (block.kind === 'break') continue;
    since += minutes;
    if (since > longest.minutes) longest = { minutes: since, block: block.id };
  }
  return longest;
}

function unfilled({ session, names }: AgendaSubject): string[] {
  const online = session.address.trim() !== '';
  const filled = new Set(session.roles.filter(({ name }) => name.trim() !== '').map(({ id }) => id));
  return agendaRoles
    .filter((role) => needed.includes(role) || role === 'nextHost' || (role === 'tech' && online))
    .filter((role) => !filled.has(role))

    .map(names.role);
}

const isDone = ({ access }: AgendaSession, ...ids: string[]) => access.some(({ id, done }) => done && ids.includes(id));

/** Which of the two ways to take part otherwise nobody saw to: where it is known how people meet, the one that counts there. */
function missingWays({ session }: AgendaSubject): boolean {
  if (!session.access.some(({ done }) => done)) return false;
  const [online, room] = [session.address.trim() !== '', session.place.trim() !== ''];
  const [camera, seated] = [online || !room, room || !online];
  return (camera && !isDone(session, 'camera')) || (seated && !isDone(session, 'seated'));
}

/** Every rule there is, by the name its words have in the catalogue, in the order they are read: a further one is a row here. */
const rules = {
  zone: {
    severity: 'fix',
    check: ({ session }) => oneIf(session.zone !== '' && !isZone(session.zone), when, session.zone),
  },
  noStart: { severity: 'fix', check: ({ session }) => oneIf(session.start === '', when) },
  skipped: {
    severity: 'fix',
    check: ({ session, agenda }) => oneIf(startIsSkipped(session, agenda), when, session.start),
  },
  minutes: {
    severity: 'fix',
    check: ({ session, names }) =>
      session.blocks
        .filter(({ minutes }) => minutesOf({ minutes }) !== minutes)
        .map((block) => ({ at: { block: block.id }, filled: [names.block(block), mostMinutes] })),
  },
  overlap: {
    severity: 'fix',
    check: ({ agenda, names }) =>
      agenda.blocks
        .filter(({ gap }) => gap < 0)
        .map((each) => ({ at: { block: each.block.id }, filled: [names.block(each.block), -each.gap] })),
  },
  empty: {
    severity: 'fix',
    check: ({ agenda, names }) =>
      everyBlock(agenda)
        .filter(({ block, minutes }) => minutes === 0 && block.kind !== 'prework')
        .map((each) => ({ at: { block: each.block.id }, filled: [names.block(each.block)] })),
  },
  overTime: {
    severity: 'fix',
    check: ({ agenda: { left } }) => oneIf(left !== null && left < 0, blocks, -(left ?? 0)),
  },
  voice: {
    severity: 'fix',
    check: ({ voice: { perHour } }) => oneIf(perHour !== null && perHour < leastVoice, blocks, perHour ?? 0),
  },
  noSize: {
    severity: 'consider',
    check: (subject) => oneIf(subject.voice.each === null && taking(subject).length > 0, { part: 'size' }),
  },
  noBreak: {
    severity: 'fix',
    check(subject) {
      const { minutes, block } = longestStretch(subject);
      return oneIf(minutes > withoutBreak.most, { block }, minutes);
    },
  },
  lateBreak: {
    severity: 'consider',
    check(subject) {
      const { minutes, block } = longestStretch(subject);
      return oneIf(minutes > withoutBreak.some && minutes <= withoutBreak.most, { block }, minutes);
    },
  },
  noAccess: {
    severity: 'fix',
    check: ({ session }) => oneIf(!session.access.some(({ done }) => done), { part: 'access' }),
  },
  noWays: { severity: 'consider', check: (subject) => oneIf(missingWays(subject), { part: 'access' }) },
  noRoles: {
    severity: 'consider',
    check(subject) {
      const open = unfilled(subject);
      return oneIf(open.length > 0, { part: 'roles' }, open.join(', '));
    },
  },
  noBuffer: {
    severity: 'consider',
    check: ({ agenda: { minutes, buffer, left } }) =>
      oneIf(minutes >= needsBuffer && buffer === 0 && (left ?? 0) <= 0, blocks),
  },
  noCheckIn: {
    severity: 'consider',
    check(subject) {
      const first = taking(subject)[0];
      return first && first.block.kind !== 'checkin' ? [{ at: { block: first.block.id } }] : nothing;
    },
  },
  noClose: {
    severity: 'consider',
    check(subject) {
      const last = taking(subject).findLast(({ block }) => block.kind !== 'buffer' && block.kind !== 'break');
      return last && last.block.kind !== 'close' ? [{ at: { block: last.block.id } }] : nothing;
    },
  },
  principles: {
    severity: 'consider',
    check(subject) {
      const used = new Set(subject.session.blocks.flatMap(({ principles }) => principles));
      const absent = subject.principles.filter(({ id }) => !used.has(id)).map(({ name }) => name);
      return oneIf(absent.length > 0 && taking(subject).length > 0, blocks, absent.join(', '));
    },
  },
  uneven: {
    severity: 'consider',
    check: ({ agenda, names }) =>
      agenda.blocks
        .filter(({ breakouts }) => new Set(breakouts.map(({ minutes }) => minutes)).size > 1)
        .map((each) => ({ at: { block: each.block.id }, filled: [names.block(each.block)] })),
  },
  clockChange: {
    severity: 'consider',
    check: ({ agenda: { clockChange } }) => oneIf(clockChange !== 0, when, Math.abs(clockChange)),
  },
} as const satisfies Record<string, AgendaRule>;

export type AgendaRuleId = keyof typeof rules;
export const agendaRuleIds = Object.keys(rules) as AgendaRuleId[];

/** Something about an agenda that is worth a look before people come. */
export interface AgendaFinding extends Said {
  readonly rule: AgendaRuleId;
  readonly severity: AgendaSeverity;
}

/** Everything the rules find, what people would notice first. */
export function lintAgenda(subject: AgendaSubject): AgendaFinding[] {
  const found = agendaRuleIds.flatMap((rule) => {
    const { severity, check }: AgendaRule = rules[rule];
    return check(subject).map((said): AgendaFinding => ({ ...said, rule, severity }));
  });
  return [
    ...found.filter(({ severity }) => severity === 'fix'),
    ...found.filter(({ severity }) => severity === 'consider'),
  ];
}
