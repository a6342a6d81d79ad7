import { language } from '../../../lib/i18n';

/** Languages that a block can be in, BCP 47: those that are offered; any other that a digest has is added. */
const offered =
  'am ar ay bn ca chk de el en es eu fa fil fr gl gn gu haw he hi hmn ht id it ja km ko lo mh my ne nl nv pa pl ps pt pt-BR qu ru sm so sv sw ta te th to tr uk ur vi yi zh-Hans zh-Hant';

const names = new Map<string, Intl.DisplayNames>();

/** What a language is called, in the language in use; its code where that is not known. */
export function languageName(code: string): string {
  const known = names.get(language()) ?? new Intl.DisplayNames(language(), { type: 'language' });
  names.set(language(), known);
  try {
    const name = known.of(code) ?? code;
    return name.charAt(0).toLocaleUpperCase(language()) + name.slice(1);
  } catch (error) {
    // No language tag at all: a received digest may hold any text.
    if (error instanceof RangeError) return code;
    throw error;
  }
}

export interface LanguageChoice {
  readonly value: string;
  readonly label: string;
}
const choices = new Map<string, readonly LanguageChoice[]>();

/** The languages to choose from, by their names; `other` is in use besides. */
export function languageChoices(other: string): readonly LanguageChoice[] {
  const key = `${language()} ${other}`;
  const known = choices.get(key);
  if (known) return known;
  const codes = [...new Set([...offered.split(' '), ...(other ? [other] : [])])];
  const made = codes
    .map((value) => ({ value, label: languageName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, language()));
  choices.set(key, made);
  return made;
}
