import type { Language } from '../i18n';
import type { DigestPreset } from '../model/ways';

/** The presets that come with the program, in the order in which they are offered: one file each in every language. */
const givenKeys = ['community', 'one-pager', 'harvest', 'evidence', 'newcomer', 'slides'] as const;

const read = new Map<Language, Promise<readonly DigestPreset[]>>();

/**
 * The presets that come with the program, in a language: `public/presets`, each a profile with one preset, as a
 * community shares its own.
 */
export function givenPresets(language: Language): Promise<readonly DigestPreset[]> {
  const known = read.get(language) ?? Promise.all(givenKeys.map((key) => fetchPreset(key, language)));
  read.set(language, known);
  // What could not be read once is tried anew.
  known.catch(() => read.delete(language));
  return known;
}

export const isGivenPreset = (id: string): boolean => givenKeys.some((key) => key === id);

async function fetchPreset(key: string, language: Language): Promise<DigestPreset> {
  const [{ readProfile }, { presetFrom }] = await Promise.all([
    import('../import/read-profile'),
    import('../import/profile'),
  ]);
  const answer = await fetch(`/presets/${key}.${language}.json`);
  const [preset] = readProfile(new Uint8Array(await answer.arrayBuffer())).profile.presets ?? [];
  if (!preset) throw new TypeError(`No preset in ${key}.${language}.json`);
  return presetFrom(preset, { id: key, order: '' });
}
