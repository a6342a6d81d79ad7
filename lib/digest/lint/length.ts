import type { LintReading, LintSection, LintText } from './reading';
import type { Finding, LintRule } from './rule';
import type { Where } from './subject';
import { wordsIn } from './words';

const whole: Where = { section: null, item: null, field: '' };

/** Gmail cuts an e-mail off that is longer, bytes. */
export const mostEmailBytes = 102_000;

export const emailSize: LintRule = {
  id: 'email-size',
  severity: 'fix',
  title: 'lint_email_title',
  why: 'lint_email_why',
  how: 'lint_email_how',
  check: ({ bytes }) =>
    bytes === null || bytes <= mostEmailBytes
      ? []
      : [{ where: whole, words: '', says: { key: 'lint_email_size', places: [Math.ceil(bytes / 1000)] } }],
};

/** Longer ones are not read to their end, words. */
const longestDigest = 1200;

const countOf = (texts: readonly LintText[]) => texts.reduce((sum, { plain }) => sum + wordsIn(plain).length, 0);

export const digestLength: LintRule = {
  id: 'digest-length',
  severity: 'consider',
  title: 'lint_length_title',
  why: 'lint_length_why',
  how: 'lint_length_how',
  check({ texts }) {
    const words = countOf(texts);
    return words <= longestDigest
      ? []
      : [{ where: whole, words: '', says: { key: 'lint_words', places: [words, longestDigest] } }];
  },
};

/** What "in one minute" is meant to hold at most, words: what is read aloud in a minute or so. */
const longestMinute = 180;

function tooLong(texts: readonly LintText[], most: number): Finding[] {
  const words = countOf(texts);
  const [first] = texts;
  if (!first || words <= most) return [];
  return [{ where: first.where, words: '', says: { key: 'lint_words', places: [words, most] } }];
}

const textsOfSection = ({ texts }: LintReading, { section }: LintSection) =>
  texts.filter(({ where, kind }) => where.section === section.id && kind !== 'title');

export const blockLength: LintRule = {
  id: 'block-length',
  severity: 'consider',
  title: 'lint_block_title',
  why: 'lint_block_why',
  how: 'lint_block_how',
  check: (reading) => [
    ...tooLong(
      reading.texts.filter(({ where }) => where.field === 'oneMinute'),
      longestMinute,
    ),
    ...reading.sections.flatMap((section) =>
      section.section.most ? tooLong(textsOfSection(reading, section), section.section.most) : [],
    ),
  ],
};
