import type { HealthCheck, HealthId } from '../model';
import { showable, showableLine } from '../model/showable';
import { healthAnswer, isAnswer, type ReadHealth, type Unread } from './health-answer';
import { scoreOf } from './health-words';

/** What marks an answer that was sent back, and the version of its format (docs/formats/reply.md). */
export const checkMark = 'commonplace-check 1';
const version = 1;
const begins = /^=+\s*commonplace-check[ \t]+(\d{1,6})\s*=*$/;
const ends = /^===\s*\S.*$/;

/** Signs that mail programs put before what is quoted. */
const unquoted = (line: string) => line.replace(/^(?:\s*[>|])+\s?/, '').trim();

/** Whether a text holds answers to a health check: filled in or not. */
export const holdsChecks = (text: string): boolean =>
  text.split(/\r\n?|\n/).some((line) => begins.test(unquoted(line)));

/** The rounds that the blocks of a text say they answer, each once; `null`: one says none. */
export const checksIn = (text: string): (HealthId | null)[] => [
  ...new Set(blocksIn(text).map(({ lines }) => roundOf(lines))),
];

/** Answers that came back as text, as many as there are; null where the text holds none. */
export function readHealthReplies(text: string, check: HealthCheck): ReadHealth | null {
  const blocks = blocksIn(text);
  if (blocks.length === 0) return null;
  const known = blocks.filter((block) => block.version <= version);
  const own = known.filter(({ lines }) => isOf(lines, check));
  const unread: Unread[] = [];
  const answers = own.map(({ lines }, at) =>
    answerIn(lines, check, (column, value) => unread.push({ row: at + 1, column, value })),
  );
  const said = answers.filter(isAnswer);
  return {
    answers: said,
    columns: [],
    unread,
    empty: answers.length - said.length,
    elsewhere: known.length - own.length,
    newer: blocks.length - known.length,
  };
}

interface Block {
  readonly version: number;
  readonly lines: readonly string[];
}

function blocksIn(text: string): Block[] {
  const blocks: Block[] = [];
  let open: string[] | null = null;
  for (const line of text.split(/\r\n?|\n/).map(unquoted)) {
    const begun = begins.exec(line);
    if (begun) {
      open = [];
      blocks.push({ version: Number(begun[1]), lines: open });
    } else if (ends.test(line)) open = null;
    else open?.push(line);
  }
  return blocks;
}

/** The round that a block says it answers. */
const roundOf = (lines: readonly string[]): HealthId | null =>
  (lines.map((line) => /\((health:[\w-]+)\)\s*$/.exec(line)?.[1]).find(Boolean) as HealthId | undefined) ?? null;

/** A block without an id is taken: somebody who answers may have left the head out. */
const isOf = (lines: readonly string[], check: HealthCheck): boolean => (roundOf(lines) ?? check.id) === check.id;

function answerIn(lines: readonly string[], check: HealthCheck, unread: (column: string, value: string) => void) {
  const said: Record<string, number> = {};
  const words: Record<string, string[]> = {};
  const items = new Set(check.items.flatMap(({ id, on }) => (on ? [id] : [])));
  const questions = new Set([
    ...check.questions.flatMap(({ id, on }) => (on ? [id] : [])),
    ...(check.grouped ? ['group'] : []),
  ]);
  let open: string[] | null = null;
  for (const line of lines) {
    const scored = /^\[([^\]]*)\]\s*([\w-]+)(?:\s|$)/.exec(line);
    const asked = /^\(([\w-]+)\)\s/.exec(line);
    if (scored?.[2] && items.has(scored[2])) {
      open = null;
      const score = scoreOf(scored[1] ?? '');
      if (score === undefined) unread(scored[2], showableLine(scored[1] ?? '').slice(0, 100));
      else if (score !== null) said[scored[2]] = score;
    } else if (asked?.[1] && questions.has(asked[1])) {
      open = [line];
      words[asked[1]] = open;
    } else open?.push(line);
  }
  const told = Object.entries(words).map(([id, each]) => [id, behindMark(each.join('\n'))] as const);
  const group = showableLine(told.find(([id]) => id === 'group')?.[1] ?? '').slice(0, 200);
  return healthAnswer(said, Object.fromEntries(told.filter(([id, each]) => id !== 'group' && each !== '')), group);
}

/** What stands behind the `»` that ends a question, on whichever line a mail program put it. */
const behindMark = (words: string): string =>
  showable(words.includes('»') ? words.slice(words.indexOf('»') + 1) : words.replace(/^\([\w-]+\)\s/, ''))
    .trim()
    .slice(0, 5000);
