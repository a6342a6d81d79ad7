import { language } from '../i18n';
import { type DigestPreset, waysId, waysOf } from '../model/ways';
import type { Repository } from '../storage/repository';

/** The presets that the community made or changed, in their order. */
export const listPresets = async (repository: Repository): Promise<readonly DigestPreset[]> =>
  waysOf(await repository.get(waysId)).presets;

/** The presets there are: those that come with the program, as the community has them where it changed one, then its own. */
export async function presetsHere(repository: Repository): Promise<readonly DigestPreset[]> {
  const { givenPresets, isGivenPreset } = await import('./given-presets');
  const [given, own] = await Promise.all([givenPresets(language()), listPresets(repository)]);
  const changed = (preset: DigestPreset) => own.find(({ id }) => id === preset.id) ?? preset;
  return [...given.map(changed), ...own.filter(({ id }) => !isGivenPreset(id))];
}
