import { type CapturedKind, capturedLine, withCaptured } from '../facilitate/capture';
import { runOf } from '../facilitate/run';
import { t } from '../i18n';
import { type AgendaSession, type MeetingId, othersOf } from '../model';
import { parse } from '../notes';
import type { Repository } from '../storage/repository';
import { alone } from './alone';
import { labelNames, wordsOfNames } from './label-names';
import type { Services } from './services';
import { keepNoteOf } from './session-note';

/** How often a line is put in again where the note changed under it. */
const tries = 5;

/** A line of a session's note. */
export interface Captured {
  readonly note: MeetingId;
  readonly line: string;
}

/**
 * Puts a line into the note of a session, below the heading of the block that goes on; the note is made where there is none. Two windows do so one
 * after the other, and a note that is written in meanwhile keeps both. Null where nothing was typed, or the session or its note is gone: then nothing was put down.
 */
export async function capture(
  services: Services,
  session: AgendaSession,
  { kind, words }: { kind: CapturedKind; words: string },
): Promise<Captured | null> {
  // What was typed into the note in this window is part of what the line is put into.
  await services.written?.();
  const { repository } = services;
  const names = await labelNames(repository);
  const line = capturedLine(kind, names.find((each) => each.kind === kind)?.word ?? '', words);
  const note = line === '' ? null : await keepNoteOf(services, session);
  if (!note) return null;
  const run = runOf(session);
  const block = run.steps[run.at]?.block;
  const title = block ? block.title.trim() || t(`agendaKind_${block.kind}`) : '';
  const put = await alone('host-capture', () => putIn(repository, note, { line, title, labels: wordsOfNames(names) }));
  return put ? { note, line } : null;
}

interface Putting {
  readonly line: string;
  readonly title: string;
  readonly labels: ReturnType<typeof wordsOfNames>;
}

/** Whether there was a note to put it into. */
async function putIn(repository: Repository, note: MeetingId, { line, title, labels }: Putting): Promise<boolean> {
  for (let tried = 0; tried < tries; tried += 1) {
    const text = (await repository.fields(note))?.text;
    if (typeof text?.x !== 'string') return false;
    const next = withCaptured(parse(text.x, { labels }), line, title);
    const change = { title: 'did_host_capture', subject: [line], changes: { [note]: { text: next } } } as const;
    await repository.commit(change, { base: { [note]: { text: text.v } } });
    // Where somebody typed into the note at that moment, their text may have won: the line goes into that one, too.
    const now = (await repository.fields(note))?.text;
    if (!now || othersOf(now).every(({ x }) => x !== next)) return now !== undefined;
  }
  // What went on being written over stands beside the note's text as its other version.
  return true;
}
