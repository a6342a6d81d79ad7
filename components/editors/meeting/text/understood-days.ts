import { type Range, RangeSet, StateEffect } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';
import { t } from '../../../../lib/i18n';
import type { DateReading } from '../../../../lib/notes/dates';
import { daysIn } from '../../../../lib/notes/spans';
import { dayInWords, knownDay, readDay } from '../../../due-day';
import { noteDocument } from './note-document';

/** How long typing rests before days are read, ms: half of a date is another one. */
const rest = 400;
/** Days were read, or are to be read otherwise. */
const daysRead = StateEffect.define<null>();

/** A day as it is understood, behind the words that say it. */
class Day extends WidgetType {
  constructor(readonly words: string) {
    super();
  }
  override eq({ words }: Day): boolean {
    return words === this.words;
  }
  override toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'note-day';
    element.textContent = t('note_day', this.words);
    return element;
  }
}

interface Said {
  readonly words: string;
  /** Where they end in the text, UTF-16 code units. */
  readonly end: number;
}

function saidInView({ state, visibleRanges }: EditorView): Said[] {
  const document = state.field(noteDocument);
  const found: Said[] = [];
  for (const { from, to } of visibleRanges)
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at);
      for (const { start, end } of daysIn(document, line.number - 1))
        found.push({ words: line.text.slice(start, end), end: line.from + end });
      at = line.to + 1;
    }
  return found;
}

/** Shows how days are understood that the lines in view say; what reads them is loaded for the first of them. */
export function understoodDays(reading: () => DateReading) {
  return ViewPlugin.define(
    (view) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let here = true;
      const shown = (): DecorationSet => {
        const days = saidInView(view).flatMap(({ words, end }): Range<Decoration>[] => {
          const day = knownDay(words, reading());
          const said = day && dayInWords(day);
          return said && said !== words ? [Decoration.widget({ widget: new Day(said), side: 1 }).range(end)] : [];
        });
        return RangeSet.of(days);
      };
      const look = async () => {
        const unknown = saidInView(view).filter(({ words }) => knownDay(words, reading()) === undefined);
        await Promise.all(unknown.map(({ words }) => readDay(words, reading())));
        if (here && unknown.length > 0) view.dispatch({ effects: daysRead.of(null) });
      };
      const later = () => {
        clearTimeout(timer);
        timer = setTimeout(() => void look().catch((error: unknown) => console.error('days', error)), rest);
      };
      later();
      return {
        days: shown(),
        update({ docChanged, viewportChanged, transactions }: ViewUpdate) {
          const read = transactions.some(({ effects }) => effects.some((effect) => effect.is(daysRead)));
          if (!docChanged && !viewportChanged && !read) return;
          this.days = shown();
          if (!read) later();
        },
        destroy() {
          here = false;
          clearTimeout(timer);
        },
      };
    },
    { decorations: ({ days }) => days },
  );
}
