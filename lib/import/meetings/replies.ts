import { showable, showableLine } from '../../model/showable';
import type { Importer, MeetingDraft, Reply } from './importer';
import { withoutLeave } from './leave';
import type { Report } from './report';

/** What of a reply is read at most: blocks of one text, characters of each field. */
const limits = { blocks: 200, answer: 20_000, question: 2000, digest: 500, from: 300 } as const;

/** A line that says nothing else, whatever signs a mail program put around it. */
const begins = /^[ \t>=_*#-]*commonplace-reply[ \t]+(\d{1,6})[ \t=_*#-]*$/m;
const ends = /^[ \t=_*#-]*(?:end of reply|fin de la respuesta)[ \t=_*#-]*$/i;

type Field = 'digest' | 'question' | 'id' | 'answer' | 'from' | 'quote';

/** The names of the fields as they compare, in the order in which writers put them. */
const fields: Readonly<Record<string, Field>> = {
  digest: 'digest',
  boletin: 'digest',
  question: 'question',
  pregunta: 'question',
  id: 'id',
  answer: 'answer',
  respuesta: 'answer',
  from: 'from',
  de: 'from',
  'may we quote you': 'quote',
  'podemos citarle': 'quote',
};
const order: readonly Field[] = ['digest', 'question', 'id', 'answer', 'from', 'quote'];

const yes = /^(?:yes|y|sí|si|s)\s*[.!]*$/i;

/**
 * Answers to questions of a digest (docs/formats/reply.md), wherever they stand in a text. Each digest's answers are a draft. A block without an
 * answer says nothing; one that is too long, or of a newer version, is told to the report.
 */
export const replies: Importer = {
  id: 'reply',
  title: 'arrive_replies',
  recognises: ({ head }) => begins.test(head),
  read({ text, report }) {
    const found = repliesIn(text, report);
    return [...Map.groupBy(found, ({ digest }) => digest)].map(([digest, some]) => draftOf(digest, some));
  },
};

function draftOf(digest: string, some: readonly Reply[]): MeetingDraft {
  const asked = Map.groupBy(some, ({ question }) => question);
  const text = [...asked].map(([question, all]) => `## ${question}\n${all.map(({ answer }) => answer).join('\n')}`);
  const people = [...new Set(some.flatMap(({ from }) => from || []))];
  return { title: digest, date: null, people, turns: some.length, text: text.join('\n\n'), replies: some };
}

/** Each reply of a text once. */
export function repliesIn(text: string, report: Report): Reply[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .replaceAll('\u00a0', ' ')
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^(?:[>\s]*>)\s*/, '').trimEnd());
  const starts = lines.flatMap((line, at) => (begins.test(line) ? [at] : []));
  if (starts.length > limits.blocks) report.problem('reply_tooMany', (starts[limits.blocks] ?? 0) + 1, limits.blocks);
  const before = lines.slice(0, starts[0] ?? lines.length);
  if (before.some((line) => line.trim() !== '')) report.problem('reply_around', null);
  const found = new Map<string, Reply>();
  for (const [nth, start] of starts.slice(0, limits.blocks).entries()) {
    report.progress(nth, starts.length);
    if (Number(begins.exec(lines[start] ?? '')?.[1]) > 1) {
      report.problem('reply_newer', start + 1);
      continue;
    }
    const reply = replyIn(lines.slice(start + 1, starts[nth + 1] ?? lines.length), { line: start + 1, report });
    if (reply) found.set(JSON.stringify([reply.id || reply.question, reply.answer, reply.from]), reply);
  }
  return [...found.values()];
}

/** What one block says; null where it answers nothing or is too long. */
function replyIn(lines: readonly string[], { line, report }: { line: number; report: Report }): Reply | null {
  const end = lines.findIndex((each) => ends.test(each));
  const values = valuesOf(end < 0 ? lines : lines.slice(0, end));
  const textOf = (field: Field) => (values.get(field) ?? []).join('\n').trim();
  for (const field of ['answer', 'question', 'digest', 'from'] as const)
    if (textOf(field).length > limits[field]) {
      report.problem('reply_tooLong', line);
      return null;
    }
  const answer = withoutLeave(showable(textOf('answer')));
  if (answer === '') return null;
  return {
    digest: showableLine(textOf('digest')),
    question: withoutLeave(showableLine(textOf('question'))),
    id: /^[\da-f]{12}$/i.test(textOf('id')) ? textOf('id').toLowerCase() : '',
    answer,
    from: showableLine(textOf('from')),
    mayQuote: yes.test(textOf('quote')),
  };
}

/** The lines of each field. A name that was read before, and one that stands above the answer within it, is no field any more. */
function valuesOf(lines: readonly string[]): Map<Field, string[]> {
  const values = new Map<Field, string[]>();
  let now: Field | null = null;
  for (const line of lines) {
    const begun = fieldOf(line);
    const inAnswer = now === 'answer' && begun && order.indexOf(begun.field) < order.indexOf('answer');
    if (begun && !values.has(begun.field) && !inAnswer) {
      now = begun.field;
      values.set(now, [begun.rest]);
    } else if (now) values.get(now)?.push(line);
  }
  return values;
}

/** The field that a line begins, and what stands behind its colon. */
function fieldOf(line: string): { readonly field: Field; readonly rest: string } | null {
  const colon = line.indexOf(':');
  if (colon < 0 || colon > 120) return null;
  const name = line
    .slice(0, colon)
    .replace(/\([^()]*\)/g, ' ')
    .normalize('NFD')
    .replace(/[\p{M}¿?*_]/gu, '')
    .trim()
    .toLowerCase();
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field ? { field, rest: line.slice(colon + 1).replace(/^[*_\s]+/, '') } : null;
}
