import { type CapturedKind, capturedLine, withCaptured } from '../facilitate/capture';
import { runOf } from '../facilitate/run';
import { t } from '../i18n';
import type { AgendaSession, MeetingId } from '../model';
import { parse } from '../notes';
import { alone } from './alone';
import { labelNames, wordsOfNames } from './label-names';
import { putIntoText } from './note-text';
import type { Services } from './services';
import { keepNoteOf } from './session-note';

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
  const labels = wordsOfNames(names);
  const put = await alone('host-capture', () =>
    putIntoText(repository, note, {
      text: (before) => withCaptured(parse(before, { labels }), line, title),
      edit: (text) => ({ title: 'did_host_capture', subject: [line], changes: { [note]: { text } } }),
    }),
  );
  return put ? { note, line } : null;
}
