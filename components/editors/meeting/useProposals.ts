import { useEffect, useState } from 'preact/hooks';
import type { LabelName } from '../../../lib/commands/label-names';
import type { Meeting } from '../../../lib/model';
import type { LabelWords } from '../../../lib/notes';
import type { UnderstoodDate } from '../../../lib/notes/dates';
import type { Proposal } from '../../../lib/notes/proposals';
import { proposalKey } from '../../../lib/notes/proposals/key';

/** A sentence that may be worth a line, and the line it would be. */
export interface Proposed {
  /** What it is known by in the note: see `proposalKey`. */
  readonly key: string;
  readonly proposal: Proposal;
  readonly line: string;
}

/** A pause after which a note that is written on is looked through again, ms. */
const pause = 700;
/** Speakers' lines below which nothing is looked for, and how they begin. */
const fewest = 4;
const spoken = /^(?:\[[\d:]{4,}\] ?)?(?:[^\s:[][^:\n]{0,99}: )?\S/;

/** What may be worth keeping in a note, with the line each would be; null until it is known. */
export function useProposals(
  { text, date }: Meeting,
  names: readonly LabelName[] | undefined,
  labels: LabelWords | undefined,
): readonly Proposed[] | null {
  const [found, setFound] = useState<readonly Proposed[] | null>(null);
  useEffect(() => {
    if (!names || !labels) return;
    if (!mayBeTalk(text)) return setFound([]);
    const stop = new AbortController();
    const wait = setTimeout(
      () => {
        look({ text, date, names, labels }, stop.signal).then(setFound, (error: unknown) => {
          if (!stop.signal.aborted) throw error;
        });
      },
      found === null ? 0 : pause,
    );
    return () => {
      clearTimeout(wait);
      stop.abort(new DOMException('Another text is looked through', 'AbortError'));
    };
  }, [text, date, names, labels]);
  return found;
}

/** Whether it is worth a look: a note that somebody wrote has hardly a line like those of a transcript. */
function mayBeTalk(text: string): boolean {
  const lines = text.slice(0, 20_000).split('\n');
  return lines.filter((line) => line.includes(': ') && spoken.test(line)).length >= fewest;
}

interface Looked extends Pick<Meeting, 'text' | 'date'> {
  readonly names: readonly LabelName[];
  readonly labels: LabelWords;
}

async function look({ text, date, names, labels }: Looked, signal: AbortSignal): Promise<readonly Proposed[]> {
  const { findProposals } = await import('../../../lib/notes/proposals/find');
  const proposals = await findProposals({ text, labels }, signal);
  const days = await daysOf(proposals, date);
  const { lineOf } = await import('../../../lib/notes/proposals/words');
  return proposals.map((proposal, at) => {
    const word = names.find(({ kind }) => kind === proposal.kind)?.word ?? proposal.kind;
    return { key: proposalKey(proposal), proposal, line: lineOf(proposal.line, word, days[at]) };
  });
}

/** The days that actions say; what reads them is loaded where there is one. */
async function daysOf(proposals: readonly Proposal[], written: string): Promise<readonly (UnderstoodDate | null)[]> {
  const none = proposals.map(() => null);
  if (!proposals.some(({ kind }) => kind === 'action')) return none;
  const { readDates } = await import('../../../lib/notes/dates');
  const inLanguage = async (language: string, by: string) =>
    readDates(
      proposals.map(({ kind, sentence, line }) => (kind === 'action' && line.by === by ? sentence : '')),
      { written, language },
    );
  const [english, spanish] = await Promise.all([inLanguage('en', 'by'), inLanguage('es', 'para')]);
  return none.map((_, at) => english[at] ?? spanish[at] ?? null);
}
