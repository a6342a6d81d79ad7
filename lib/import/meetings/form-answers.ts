import Papa from 'papaparse';
import { showable, showableLine } from '../../model/showable';
import type { Importer } from './importer';
import { withoutLeave } from './leave';
import { dayOfFile, titleOfFile } from './names';
import { dayIn, dayOfSlashes } from './times';
import { saysOnlyWhen } from './when';

const when =
  /^(?:timestamp|marca temporal|start time|completion time|hora de (?:inicio|finalización)|submitted at|date submitted)$/i;
const who = /^(?:name|full name|your name|nombre|nombre completo|tu nombre)$/i;

/**
 * Answers of a form as CSV (https://www.rfc-editor.org/rfc/rfc4180), a row for each: Google Forms begins it with “Timestamp”, Microsoft Forms with
 * “ID, Start time, Completion time”. Each becomes a part of the note with its questions and answers, so that what one person said stays together.
 */
export const formAnswers: Importer = {
  id: 'form-answers',
  title: 'arrive_formAnswers',
  recognises: ({ name }) => /\.(?:csv|tsv)$/i.test(name),
  read({ name, text, report }) {
    const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
    for (const { row, code } of errors)
      if (code !== 'UndetectableDelimiter') report.problem(`arrive_row`, row === undefined ? null : row + 1);
    const [questions = [], ...rows] = data;
    const asked = questions.map((question) => withoutLeave(showableLine(question)));
    const people = new Set<string>();
    const parts = rows.map((row, index) => {
      report.progress(index, rows.length);
      if (row.length !== asked.length) report.problem('arrive_rowLength', index + 2, asked.length);
      const named = showableLine(row[asked.findIndex((question) => who.test(question))] ?? '');
      if (named) people.add(named);
      return answerOf(row, asked, [`${index + 1}`, named]);
    });
    const start = rows[0]?.[asked.findIndex((question) => when.test(question))] ?? '';
    if (rows.length === 0) report.problem('arrive_noRows', null);
    for (const [column, question] of asked.entries()) {
      const answered = who.test(question) || when.test(question) || rows.some((row) => row[column]?.trim());
      if (question !== '' && !answered) report.problem('arrive_unanswered', 1);
    }
    return [
      {
        title: titleOfFile(name.replace(/\.csv$/i, '')),
        date: dayIn(start) ?? dayOfSlashes(start)?.day ?? dayOfFile(name),
        people: [...people],
        turns: rows.length,
        text: parts.join('\n\n'),
      },
    ];
  },
};

/** One row: a heading, then each question with its answer below. */
function answerOf(
  row: readonly string[],
  asked: readonly string[],
  [number, named]: readonly [string, string],
): string {
  const times = row.filter((_, column) => when.test(asked[column] ?? '')).map(showableLine);
  const heading = `## ${[number, named, ...times.slice(0, 1)].filter(Boolean).join(' · ')}`;
  const lines = row.flatMap((answer, column) => {
    const question = asked[column] ?? '';
    const words = withoutLeave(showable(answer).trim());
    // The name and the time stand in the heading.
    const told = heading.includes(words) || saysOnlyWhen(words);
    if (words === '' || (told && (who.test(question) || when.test(question)))) return [];
    return [question || '–', ...words.split('\n').map((line) => `  ${line.trim()}`)];
  });
  return [heading, ...lines].join('\n');
}
