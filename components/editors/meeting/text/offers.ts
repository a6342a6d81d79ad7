import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippetCompletion,
} from '@codemirror/autocomplete';
import type { LabelName } from '../../../../lib/commands/label-names';
import { type Language, language, t } from '../../../../lib/i18n';
import { foldLabel, givenLabels, type NoteDocument, type WrittenLine } from '../../../../lib/notes';
import { type FillIn, fillIn } from './fill-ins';
import { noteDocument } from './note-document';
import type { Vocabulary } from './vocabulary';

/** More are not offered at once. */
const most = 40;

/** The line the cursor is in, and where it stands in it. */
interface Here {
  readonly line: WrittenLine;
  readonly before: string;
  /** Where the line begins in the text. */
  readonly start: number;
}

/** What a way to offer has for a place: what it would stand instead of, and the choices. */
interface Offer {
  /** Where it begins in the line. */
  readonly from: number;
  readonly options: readonly Completion[];
}

type Way = (here: Here, words: Vocabulary) => Promise<Offer | null> | Offer | null;

const begins = (word: string, typed: string) => foldLabel(word).startsWith(foldLabel(typed));
/** Whether one of a name's words begins so. */
const named = (name: string, typed: string) =>
  begins(name, typed) || name.split(/[\s-]+/).some((word) => begins(word, typed));

/** The word that begins lines of a kind in the note's language; a community's own word whatever the language. */
const nameOf = ({ kind, word, own, pack }: LabelName, spoken: Language): string =>
  own || pack !== null || spoken === language() ? word : (givenLabels[spoken][kind][0] ?? word);

/**
 * Labels for a line that has none yet: by name; another word for one only where no name begins so, and one of the other language only where this
 * one has none.
 */
const labels: Way = ({ line, before }, { names, language: spoken }) => {
  const typed = before.slice(line.from);
  if (before.length < line.from || !/^\p{L}[\p{L}\p{M} '’-]{0,28}$/u.test(typed)) return null;
  const called = names.map((name) => ({ kind: name.kind, word: nameOf(name, spoken) }));
  const other: Language = spoken === 'en' ? 'es' : 'en';
  const byWord = (language: Language) =>
    called.flatMap(({ kind, word }) => {
      const given = givenLabels[language][kind].find((each) => begins(each, typed));
      return given ? [asLabel(given, word)] : [];
    });
  const byName = called.filter(({ word }) => begins(word, typed)).flatMap((name) => labelAndFillIn(name, spoken));
  const options = [byName, byWord(spoken), byWord(other)].find((each) => each.length > 0);
  return { from: line.from, options: options ?? [] };
};

const asLabel = (word: string, detail = ''): Completion => ({
  ...{ label: `${word}: `, displayLabel: `${word}:`, detail, type: 'label' },
});

/** A label as it is called here, and the line to fill in that begins with it. */
function labelAndFillIn({ kind, word }: Pick<LabelName, 'kind' | 'word'>, spoken: Language): Completion[] {
  const fill = fillIn(kind, word, spoken);
  return [asLabel(word), ...(fill ? [asSnippet(fill)] : [])];
}

const asSnippet = ({ template, shown }: FillIn): Completion =>
  snippetCompletion(template, { label: shown, detail: t('note_fillIn'), type: 'fill-in' });

/** People and organisations behind `@`: those of the library, and those that the note names already. */
const people: Way = async ({ before }, { people: known }) => {
  const inside = /(?<![\p{L}\p{N}_.+%])@\p{L}[^@()]{0,80}\(([^()]{0,80})$/u.exec(before);
  const at = inside ? null : /(?<![\p{L}\p{N}_.+%])@([\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*)*)$/u.exec(before);
  if (!inside && !at) return null;
  const typed = (inside ?? at)?.[1] ?? '';
  const all = await known();
  const organisations = [...new Set(all.flatMap(({ organisation }) => organisation || []))];
  const from = before.length - typed.length;
  if (inside)
    return {
      from,
      options: organisations
        .filter((name) => named(name, typed))
        .map((name) => ({ label: name, apply: `${name})`, type: 'organisation' })),
    };
  // What is being typed is in the note already.
  const found = all.filter(({ name }) => named(name, typed) && name !== typed);
  return {
    from,
    options: found.map(({ name, organisation, kind }) => ({
      label: name,
      apply: organisation && organisation !== name ? `${name} (${organisation})` : name,
      detail: organisation === name ? '' : organisation,
      type: kind,
    })),
  };
};

/** Principles behind `#`. */
const principles: Way = ({ before }, { principles: known }) => {
  const found = /(?<![\p{L}\p{N}_#&/])#([\p{L}\p{M}\p{N}_-]*)$/u.exec(before);
  if (!found || before.trim() === '#') return null;
  const typed = found[1] ?? '';
  const options = known
    .filter(({ word, name }) => begins(word, typed) || named(name, typed))
    .map(({ word, name }) => ({ label: word, displayLabel: `#${word}`, detail: name, type: 'principle' }));
  return { from: before.length - typed.length, options };
};

/** Practices by name, in a line that begins with the label for them. */
const practices: Way = async ({ line, before }, { practices: known }) => {
  if (line.label?.kind !== 'practice' || before.length < line.label.end) return null;
  const typed = before.slice(line.label.end);
  if (typed.length > 60 || /[.!?;]/.test(typed)) return null;
  const options = (await known()).filter((name) => named(name, typed) && name !== typed);
  return { from: line.label.end, options: options.map((name) => ({ label: name, type: 'practice' })) };
};

const markWords = {
  en: ['ask', 'room', 'ok network', 'ok public', 'done'],
  es: ['preguntar', 'sala', 'ok red', 'ok público', 'hecho'],
} as const;
const markMeanings = ['note_markAsk', 'note_markRoom', 'note_markNetwork', 'note_markPublic', 'note_markDone'] as const;

/** Marks that say how far a line goes, behind `[`; a bracket that begins a line is a box to tick. */
const marks: Way = ({ line, before }, { language: spoken }) => {
  const found = /\[([\p{L} ]{0,12})$/u.exec(before);
  if (!found || before.slice(line.from, found.index).trim() === '') return null;
  const options = markWords[spoken].flatMap((word, nth) =>
    begins(word, found[1] ?? '')
      ? [{ label: `[${word}]`, detail: t(markMeanings[nth] ?? 'note_markAsk'), type: 'mark' }]
      : [],
  );
  return { from: found.index, options };
};

const ways: readonly Way[] = [labels, people, principles, marks, practices];

/** What is offered for what stands before the cursor. */
export function offersFor(words: () => Vocabulary) {
  return async ({ state, pos, explicit }: CompletionContext): Promise<CompletionResult | null> => {
    const { from: start, number, text } = state.doc.lineAt(pos);
    const document: NoteDocument = state.field(noteDocument);
    const line = document.lines[number - 1];
    if (!line || number <= (document.head?.lines ?? 0)) return null;
    const before = text.slice(0, pos - start);
    // Asked for where nothing is typed yet: every label.
    if (explicit && before.slice(line.from).trim() === '') return emptyLine(words(), pos);
    for (const way of ways) {
      const offer = await way({ line, before, start }, words());
      if (offer && offer.options.length > 0)
        return { from: start + offer.from, options: offer.options.slice(0, most), filter: false };
    }
    return null;
  };
}

const emptyLine = ({ names, language: spoken }: Vocabulary, from: number): CompletionResult => ({
  ...{ from, filter: false },
  options: names.flatMap((name) => labelAndFillIn({ kind: name.kind, word: nameOf(name, spoken) }, spoken)),
});
