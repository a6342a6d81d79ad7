import Papa from 'papaparse';
import { canonicalJson, type HealthAnswer, type HealthCheck } from '../model';
import { showable, showableLine } from '../model/showable';
import { healthAnswer, isAnswer, type ReadHealth, type Unread } from './health-answer';
import { type Column, columnsOf, type OtherWords } from './health-columns';
import { readHealthReplies } from './health-replies';
import { scoreOf } from './health-words';

/** What is taken of a form at most. */
export const healthLimits = { text: 20_000_000, rows: 10_000 } as const;

/** Why nothing could be read. */
export class HealthReadError extends Error {
  constructor(
    readonly reason: 'empty' | 'large' | 'rows' | 'columns' | 'noAnswers',
    readonly columns: readonly Column[] = [],
  ) {
    super(reason);
    this.name = 'HealthReadError';
  }
}

/**
 * Answers to a round out of a text that was pasted or opened: replies (`health-replies.ts`), else a form as CSV or as copied from a sheet.
 * Throws HealthReadError where it is neither.
 */
export function readHealth(text: string, check: HealthCheck, others?: OtherWords): ReadHealth {
  if (text.trim() === '') throw new HealthReadError('empty');
  if (text.length > healthLimits.text) throw new HealthReadError('large');
  return readHealthReplies(text, check) ?? readForm(text, check, others);
}

function readForm(text: string, check: HealthCheck, others?: OtherWords): ReadHealth {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  const [first = [], ...rows] = data;
  const columns = columnsOf(first.map(showableLine), check, others);
  if (!columns.some(({ as }) => as === 'item')) throw new HealthReadError('columns', columns);
  if (rows.length === 0) throw new HealthReadError('noAnswers', columns);
  if (rows.length > healthLimits.rows) throw new HealthReadError('rows', columns);
  const unread: Unread[] = [];
  const answers = rows.map((row, at) =>
    answerOf(row, columns, (column, value) => unread.push({ row: at + 2, column, value })),
  );
  const said = answers.filter(isAnswer);
  return { answers: said, columns, unread, empty: answers.length - said.length, elsewhere: 0, newer: 0 };
}

function answerOf(row: readonly string[], columns: readonly Column[], unread: (column: string, value: string) => void) {
  const said: Record<string, number> = {};
  const words: Record<string, string> = {};
  let group = '';
  for (const [at, column] of columns.entries()) {
    const value = row[at] ?? '';
    if (column.as === 'group') group = showableLine(value).slice(0, 200);
    if (column.as === 'question' && value.trim() !== '') words[column.id] = showable(value).trim().slice(0, 5000);
    if (column.as !== 'item') continue;
    const score = scoreOf(value);
    if (score === undefined) unread(column.header, showableLine(value).slice(0, 100));
    else if (score !== null) said[column.id] = score;
  }
  return healthAnswer(said, words, group);
}

/** Those that are not there yet: of answers that say exactly the same, as many as are more than there. So a form that went on can be pasted again. */
export function newAnswers(read: readonly HealthAnswer[], here: readonly HealthAnswer[]): HealthAnswer[] {
  const content = ({ said, words, group }: HealthAnswer) => canonicalJson([said, words ?? null, group ?? null]);
  const known = new Map<string, number>();
  for (const answer of here) known.set(content(answer), (known.get(content(answer)) ?? 0) + 1);
  return read.filter((answer) => {
    const left = known.get(content(answer)) ?? 0;
    if (left > 0) known.set(content(answer), left - 1);
    return left === 0;
  });
}
