import { type Label, labels } from '../model';

/** A community's own words for kinds of note lines; a kind that is not in it is called as given. */
export type LabelWords = ReadonlyMap<Label, string>;
export const noLabelWords: LabelWords = new Map();

/**
 * The words that begin a line of each kind, without being told; the first of each is the one that the product proposes.
 * They count whatever a community says beside them, so that an older note means what it meant.
 */
export const givenLabels: Readonly<Record<'en' | 'es', Readonly<Record<Label, readonly string[]>>>> = {
  en: {
    noticing: ['Noticing', 'Noticed', 'We notice', 'We noticed', 'Observation'],
    decision: ['Decision', 'Decisions', 'Decided', 'We decided', 'Agreed', 'We agreed', 'Agreement'],
    action: [
      ...['Action', 'Actions', 'Action item', 'Action items', 'Action point', 'Action points', 'AI', 'TODO', 'To do'],
      ...['To-do', 'Next step', 'Next steps'],
    ],
    question: ['Question', 'Questions', 'Open question', 'Open questions', 'Q', 'Parking lot', 'Parked'],
    insight: ['Insight', 'Insights', 'Learning', 'Lesson', 'Lesson learned'],
    idea: ['Idea', 'Ideas', 'Suggestion'],
    signal: ['Signal', 'Signals', 'Early signal', 'Weak signal'],
    tension: ['Tension', 'Tensions', 'Dilemma'],
    quote: ['Quote', 'Quotes', 'Quotation', 'Verbatim'],
    thanks: ['Thanks', 'Thank you', 'Shout-out', 'Shout out', 'Shoutout', 'Kudos', 'Gratitude', 'Appreciation'],
    resource: ['Resource', 'Resources', 'Link', 'Links'],
    practice: ['Practice', 'Practices', 'Practise'],
    story: ['Story', 'Stories'],
  },
  es: {
    noticing: ['Notamos', 'Observación', 'Observamos', 'Nos damos cuenta', 'Nos dimos cuenta'],
    decision: ['Decisión', 'Decisiones', 'Decidido', 'Decidimos', 'Acordado', 'Acordamos', 'Acuerdo', 'Acuerdos'],
    action: [
      ...['Acción', 'Acciones', 'Punto de acción', 'Tarea', 'Tareas', 'Pendiente', 'Pendientes', 'Por hacer'],
      ...['Próximo paso', 'Próximos pasos'],
    ],
    question: ['Pregunta', 'Preguntas', 'Pregunta abierta', 'Preguntas abiertas', 'Duda', 'Dudas', 'Para después'],
    insight: ['Comprensión', 'Aprendizaje', 'Aprendizajes', 'Hallazgo'],
    idea: ['Idea', 'Ideas', 'Sugerencia'],
    signal: ['Señal', 'Señales', 'Señal temprana'],
    tension: ['Tensión', 'Tensiones', 'Dilema'],
    quote: ['Cita', 'Citas', 'Cita textual', 'Textual'],
    thanks: ['Gracias', 'Agradecimiento', 'Agradecimientos', 'Agradecemos', 'Reconocimiento'],
    resource: ['Recurso', 'Recursos', 'Enlace', 'Enlaces'],
    practice: ['Práctica', 'Prácticas'],
    story: ['Historia', 'Historias', 'Relato'],
  },
};

/** As labels are compared: without capitals, accents and doubled spaces. */
export const foldLabel = (words: string): string =>
  (plain.test(words) ? words : words.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase().replace(/\s+/g, ' ').trim();
/** Has neither accents nor marks: most labels, and what is looked at at every colon of a long note. */
const plain = /^[ -~]*$/;

/** A word as it can stand before a colon; empty where there is nothing left of it. */
export const labelWord = (word: string): string => word.replace(/[:：]/g, ' ').replace(/\s+/g, ' ').trim();

/** The kinds that these words name, by the word as it is compared; of a word for two kinds the first counts. */
export function kindsByWord(words: LabelWords): ReadonlyMap<string, Label> {
  const kinds = new Map<string, Label>();
  for (const kind of labels) {
    const word = foldLabel(labelWord(words.get(kind) ?? ''));
    if (word !== '' && !kinds.has(word)) kinds.set(word, kind);
  }
  return kinds;
}

/**
 * The other kind whose lines a word for a kind begins already: by the given words of both languages, or as that kind is called among `words`; undefined:
 * none, and lines stay what they are.
 */
export function kindNamed(word: string, of: Label, words: LabelWords = noLabelWords): Label | undefined {
  const folded = foldLabel(labelWord(word));
  if (folded === '') return undefined;
  const meant = given.get(folded);
  if (meant !== undefined && meant !== of) return meant;
  return labels.find((kind) => kind !== of && foldLabel(labelWord(words.get(kind) ?? '')) === folded);
}

/** The words that hold, of each kind that of the first list that has one: none that is another kind's already, there or in `taken`. */
export function wordsThatHold(lists: readonly LabelWords[], taken: LabelWords = noLabelWords): LabelWords {
  const held = new Map<Label, string>();
  for (const words of lists)
    for (const kind of labels) {
      const word = labelWord(words.get(kind) ?? '');
      if (word === '' || held.has(kind) || kindNamed(word, kind, held) || kindNamed(word, kind, taken)) continue;
      held.set(kind, word);
    }
  return held;
}

/** What a word before a colon says about its line. */
export interface LabelMeaning {
  readonly kind: Label;
  /** Somebody is quoted, by any word for it, though the community may use that word otherwise. */
  readonly quotes: boolean;
}

/** Reads words before a colon; undefined where they are no label. */
export type LabelReader = (written: string) => LabelMeaning | undefined;

type Kinds = ReadonlyMap<string, Label>;

function foldedWords(language: keyof typeof givenLabels): Kinds {
  return new Map(labels.flatMap((kind) => givenLabels[language][kind].map((word) => [foldLabel(word), kind] as const)));
}
const english = foldedWords('en');
const spanish = foldedWords('es');
const given: Kinds = new Map([...spanish, ...english]);

/** Whether a label is a Spanish word and no English one. */
export const isSpanishLabel = (written: string): boolean =>
  spanish.has(foldLabel(written)) && !english.has(foldLabel(written));

const readers = new WeakMap<LabelWords, LabelReader>();

/** Reads labels by a community's own words, and by the given ones where those say nothing. */
export function labelReader(words: LabelWords = noLabelWords): LabelReader {
  const known = readers.get(words) ?? makeReader(words);
  readers.set(words, known);
  return known;
}

function makeReader(words: LabelWords): LabelReader {
  const ownQuote = foldLabel(labelWord(words.get('quote') ?? ''));
  const meanings = new Map<string, LabelMeaning>();
  for (const [word, kind] of [...given, ...kindsByWord(words)])
    meanings.set(word, {
      kind,
      quotes: kind === 'quote' || given.get(word) === 'quote' || word === ownQuote,
    });
  return (written) => meanings.get(foldLabel(written));
}
