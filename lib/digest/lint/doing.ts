import { type LabelledLine, labelledLines, noLabelWords, parse } from '../../notes';
import { actionIn, isPrompt } from '../../notes/parts';
import { reasonIn } from '../../notes/reason';
import type { LintItem, LintReading, LintText } from './reading';
import { type Finding, type LintRule, shortened } from './rule';
import type { Where } from './subject';

/** A line that says what it is, in a digest's own words or in what it shows of a note. */
interface Labelled extends Pick<LabelledLine, 'kind' | 'words' | 'owner' | 'due' | 'done'> {
  readonly where: Where;
  readonly item: LintItem | null;
}

const readings = new WeakMap<LintReading, readonly Labelled[]>();

/** Every such line; read once for all rules that ask. */
function labelledIn(reading: LintReading): readonly Labelled[] {
  const known = readings.get(reading) ?? [
    ...ownLines(reading),
    ...reading.items.flatMap((item) => linesOf(item, reading)),
  ];
  readings.set(reading, known);
  return known;
}

function ownLines({ texts, sources: { labels = noLabelWords } }: LintReading): Labelled[] {
  return texts
    .filter(({ kind }) => kind === 'own')
    .flatMap((text: LintText) =>
      labelledLines(parse(text.text, { labels })).map((line) => ({
        ...line,
        where: { ...text.where, from: line.start, to: line.end },
        item: null,
      })),
    );
}

/** A line that is a card of its own is read as it is written: what leaves of it has no names. */
function linesOf(item: LintItem, { sources: { labels = noLabelWords } }: LintReading): Labelled[] {
  const { line, meeting, where, shown } = item;
  if (!meeting) return [];
  const written = line?.words ?? shown.excerpt;
  const found = labelledLines(parse(written, { labels })).map((each) => ({ ...each, where, item }));
  if (found.length > 0 || !line?.label) return found;
  return [{ kind: line.label, ...actionIn(line.words), done: false, where, item }];
}

const asFinding = ({ where, words }: Labelled): Finding => ({ where, words: shortened(words) });

export const action: LintRule = {
  id: 'action-owner-date',
  severity: 'fix',
  title: 'lint_action_title',
  why: 'lint_action_why',
  how: 'lint_action_how',
  check: (reading) =>
    labelledIn(reading).flatMap((line): Finding[] => {
      if (line.kind !== 'action' || line.done || isPrompt(line.words)) return [];
      const credit = line.item?.line?.credit;
      const owner = line.owner !== '' || Boolean(credit?.name || credit?.organisation);
      const due = line.due !== '' || Boolean(line.item?.shown.due);
      if (owner && due) return [];
      const key = owner ? 'lint_action_noDate' : due ? 'lint_action_noOwner' : 'lint_action_neither';
      return [{ ...asFinding(line), says: { key, places: [] } }];
    }),
};

/** Besides the words of the notes: other ways that people give a reason in a digest. */
const givesReason = /\b(?:so that|in order to|since|as a result|para que|con el fin de|debido a|a fin de)(?!\p{L})/iu;

export const decision: LintRule = {
  id: 'decision-reason',
  severity: 'fix',
  title: 'lint_decision_title',
  why: 'lint_decision_why',
  how: 'lint_decision_how',
  check: (reading) =>
    labelledIn(reading)
      .filter(({ kind, words }) => kind === 'decision' && !reasonIn(words) && !givesReason.test(words))
      // What the maker wrote beside the card may say it.
      .filter(({ item }) => !item || !(reasonIn(item.item.words) || givesReason.test(item.item.words)))
      .map(asFinding),
};

/** In how many earlier editions a question stood before it is said that nobody answered. */
const asked = 2;

export const question: LintRule = {
  id: 'question-unanswered',
  severity: 'consider',
  title: 'lint_question_title',
  why: 'lint_question_why',
  how: 'lint_question_how',
  check: (reading) =>
    labelledIn(reading).flatMap((line): Finding[] => {
      const key = line.item?.shown.key;
      if (line.kind !== 'question' || line.done || !key) return [];
      const times = reading.before.filter(({ items }) => items.includes(key)).length;
      if (times < asked || !line.item) return [];
      const says = { key: 'lint_question_times', places: [times] } as const;
      return [{ ...asFinding(line), says, fixes: [{ does: 'leaveOut', item: line.item.item.id }] }];
    }),
};
