import { useMemo, useRef } from 'preact/hooks';
import type { LabelName } from '../../../../lib/commands/label-names';
import { listPractices } from '../../../../lib/commands/practices-here';
import { type Language, language, languages } from '../../../../lib/i18n';
import { foldLabel } from '../../../../lib/notes';
import { mentionsIn } from '../../../../lib/notes/names';
import { principleWord } from '../../../../lib/notes/principle-words';
import { usePrinciples } from '../../../hooks';
import { principleName } from '../../../principle-name';
import { useServices } from '../../../services';

/** Somebody who can be named in a note. */
export interface Named {
  readonly name: string;
  /** Empty where nobody wrote it down; an organisation is its own. */
  readonly organisation: string;
  readonly kind: 'person' | 'organisation';
}

/** Words that are offered in a note. */
export interface Vocabulary {
  readonly names: readonly LabelName[];
  /** That of the note, where it says one that we speak; else that of the surface. */
  readonly language: Language;
  readonly principles: readonly { readonly word: string; readonly name: string }[];
  people(): Promise<readonly Named[]>;
  practices(): Promise<readonly string[]>;
}

/**
 * The words of this library; of people and practices each time that somebody is about to name one. `spoken`: the note's language as it is written
 * down, often not at all; `note` gives the note's text.
 */
export function useVocabulary(
  names: readonly LabelName[] | undefined,
  spoken: string,
  note: () => string,
): () => Vocabulary {
  const { repository } = useServices();
  const principles = usePrinciples();
  const words = useMemo(
    (): Vocabulary => ({
      names: names ?? [],
      language: languages.find((each) => spoken.toLowerCase().split('-')[0] === each) ?? language(),
      principles: principles.map((principle) => {
        const name = principleName(principle);
        return { word: principle.given ?? principleWord(name), name };
      }),
      async people() {
        const kept = await repository.list('person');
        const known = kept.map(
          ({ name, organisation, kind }): Named => ({
            ...{ name, kind, organisation: kind === 'organisation' ? name : organisation },
          }),
        );
        const here = mentionsIn(note()).map(
          ({ name, organisation }): Named => ({ name, organisation, kind: 'person' }),
        );
        const all = new Map([...here, ...known].map((each) => [foldLabel(each.name), each]));
        return [...all.values()].toSorted((a, b) => a.name.localeCompare(b.name));
      },
      practices: async () => (await listPractices(language(), repository)).map(({ title }) => title),
    }),
    [names, spoken, principles, repository],
  );
  const latest = useRef(words);
  latest.current = words;
  return useRef(() => latest.current).current;
}
