import type { AllMeasures } from '../../../lib/commands/measures';
import { type Count, fewest } from '../../../lib/digest/measures';
import { formatNumber, t, tn } from '../../../lib/i18n';
import { languageName } from './languages';

/** So many of so many; in hundredths, too, where there are enough of them. */
export function countInWords({ count, of }: Count): string {
  const said = t('measure_of', formatNumber(count), formatNumber(of));
  return of < fewest ? said : t('measure_percent', said, formatNumber(Math.round((count / of) * 100)));
}

/** Each measure that is one line, with what it says; those of nothing are left out. */
export function rowsOf(found: AllMeasures): (readonly [string, string])[] {
  const { largest, effective, firstTime, returning, memberMade, ownVoice, answered, done, consent, links, alt } = found;
  const counted = (term: string, count: Count | null) =>
    count && count.of > 0 ? [[term, countInWords(count)] as const] : [];
  return [
    [t('measure_length'), lengthInWords(found)],
    [t('measure_voices'), voicesInWords(found)],
    ...counted(t('measure_largest'), largest),
    ...(largest.of > 0 ? [[t('measure_even'), evenInWords(effective)] as const] : []),
    ...(firstTime ? [] : [[t('measure_firstTime'), t('measure_noEarlier')] as const]),
    ...counted(t('measure_firstTime'), firstTime),
    ...counted(t('measure_returning'), returning),
    ...counted(t('measure_members'), memberMade),
    ...counted(t('measure_ownVoice'), ownVoice),
    ...counted(t('measure_answered'), answered),
    ...counted(t('measure_done'), done),
    ...counted(t('measure_consent'), consent),
    ...counted(t('measure_links'), links),
    ...counted(t('measure_alt'), alt),
  ];
}

const lengthInWords = ({ words, minutes }: AllMeasures): string =>
  [tn('count_words', words), tn('measure_minutes', minutes)].join(', ');

const evenInWords = (effective: number) => t('measure_evenAs', formatNumber(Math.round(effective * 10) / 10));

const voicesInWords = ({ people, organisations, roles }: AllMeasures): string =>
  [tn('measure_people', people), tn('measure_organisations', organisations), tn('measure_roles', roles)].join(', ');

/** How hard the words of one language are to read, with the aim, and of how much that is. */
export function levelInWords(level: AllMeasures['levels'][number], several: boolean): string {
  const { key, places } = level.says;
  const { language, words, sentences } = level.found;
  const said = `${t(key, ...places)} · ${t('measure_levelOf', formatNumber(words), formatNumber(sentences))}`;
  return several ? `${languageName(language)}: ${said}` : said;
}

/** What came through whoever makes it, beside the digest before; and a word of praise where it is less. */
export function hubInWords({ hub, hubBefore }: AllMeasures): { said: string; falls: boolean } | null {
  if (!hub || hub.of === 0) return null;
  const before = hubBefore && hubBefore.of > 0 ? hubBefore : null;
  const said = countInWords(hub);
  return {
    said: before ? t('measure_before', said, countInWords(before)) : said,
    falls: before !== null && hub.count / hub.of < before.count / before.of,
  };
}
