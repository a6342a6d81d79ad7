import { type AgendaFormat, type AgendaKind, type AgendaSession, stepsOf } from '../model';
import type { AgendaRole } from '../model/new-session';
import { type Agenda, agendaOf, clockAt, elsewhere, minutesOf, type TimedBlock } from './agenda';
import { voiceOf } from './voice';

/** A session as it leaves: plain values, of what people may see. */
export interface AgendaDocument {
  /** What tells it from other sessions, so that a calendar that has it already changes it. */
  readonly key: string;
  /** ms since 1970 */
  readonly changedAt: number;
  readonly title: string;
  /** BCP 47: the language of its headings. */
  readonly language: string;
  readonly date: string;
  readonly zone: string;
  /** ms since 1970 */
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly until: string;
  readonly minutes: number;
  readonly place: string;
  readonly address: string;
  /** How many are expected; 0: nobody said. */
  readonly size: number;
  /** Minutes of talk for each; null where that is not known. */
  readonly voice: number | null;
  readonly elsewhere: readonly {
    readonly zone: string;
    readonly from: string;
    readonly until: string;
    readonly days: number;
  }[];
  readonly roles: readonly { readonly role: AgendaRole; readonly name: string }[];
  /** What was seen to: a line of the checklist (its id), or one's own words. */
  readonly access: readonly { readonly id: string; readonly words: string }[];
  readonly blocks: readonly DocumentBlock[];
  /** One's own notes; empty unless they were asked for. */
  readonly note: string;
}

export interface DocumentBlock {
  readonly title: string;
  readonly kind: AgendaKind;
  readonly format: AgendaFormat;
  /** On the clocks of the zone; null: before the session. */
  readonly from: string | null;
  readonly until: string | null;
  readonly minutes: number;
  readonly goal: string;
  readonly steps: readonly string[];
  readonly materials: string;
  readonly lead: string;
  /** What they are called. */
  readonly principles: readonly string[];
  readonly shorter: string;
  readonly online: string;
  readonly silent: string;
  readonly note: string;
  readonly breakouts: readonly DocumentBlock[];
}

export interface AgendaDocumentOptions {
  readonly language: string;
  readonly now: Date;
  /** With what its host wrote for themselves. */
  readonly notes?: boolean;
  /** What the principles are called, by id; one that is not there is left out. */
  readonly principles: ReadonlyMap<string, string>;
}

/** A session as a document. What its host wrote for themselves is in it only where they ask for it. */
export function agendaDocument(session: AgendaSession, options: AgendaDocumentOptions): AgendaDocument {
  const agenda = agendaOf(session);
  const { zone, start, end, minutes } = agenda;
  return {
    changedAt: options.now.getTime(),
    key: session.id.slice('session:'.length),
    ...{ title: session.title, language: options.language, date: session.date, zone, start, end, minutes },
    from: clockAt(zone, start),
    until: clockAt(zone, end),
    place: session.place,
    address: session.address,
    size: session.size,
    voice: voiceOf(agenda, session.size).each,
    elsewhere: session.zones.flatMap((other) => {
      const there = elsewhere(agenda, other);
      return there ? [{ zone: other, ...there }] : [];
    }),
    roles: session.roles
      .filter(({ name }) => name.trim() !== '')
      .map(({ id, name }) => ({ role: id as AgendaRole, name })),
    access: session.access.filter(({ done }) => done).map(({ id, words }) => ({ id, words })),
    blocks: agenda.blocks.map((each) => documentBlock(each, agenda, options)),
    note: options.notes ? session.note : '',
  };
}

function documentBlock(
  { block, from, until, breakouts }: TimedBlock,
  agenda: Agenda,
  options: AgendaDocumentOptions,
): DocumentBlock {
  const { title, kind, format, goal, materials, lead, shorter, online, silent, note } = block;
  const before = kind === 'prework';
  return {
    ...{ title, kind, format, goal, materials, lead, shorter, online, silent },
    from: before ? null : clockAt(agenda.zone, from),
    until: before ? null : clockAt(agenda.zone, until),
    minutes: minutesOf(block),
    steps: stepsOf(block),
    principles: block.principles.flatMap((id) => options.principles.get(id) ?? []),
    note: options.notes ? note : '',
    breakouts: breakouts.map((each) => documentBlock(each, agenda, options)),
  };
}
