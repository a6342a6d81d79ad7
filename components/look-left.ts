import { changesOf, lookIn, ReaderLook, usualLook } from '../lib/commands/look';
import { settingsId } from '../lib/model';
import type { Repository } from '../lib/storage/repository';

/** Where it stood before it was a setting. */
const place = 'readerLook';

/** How texts were made to look on this device; null where nothing is left, or nothing that makes sense. */
function lookLeft(): ReaderLook | null {
  try {
    return ReaderLook.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null')).data ?? null;
  } catch (error) {
    console.warn('look', error);
    return null;
  }
}

/** Makes a setting of how texts were made to look before that was one, unless something was set since. */
export async function settleLook(repository: Repository): Promise<void> {
  if (localStorage.getItem(place) === null) return;
  const left = lookLeft();
  const now = lookIn(await repository.settings());
  const isSet = Object.keys(changesOf(now, usualLook)).length > 0;
  const changes = left && !isSet ? changesOf(left, now) : {};
  if (Object.keys(changes).length > 0)
    await repository.commit({ title: 'did_settings_edit', changes: { [settingsId]: changes } });
  localStorage.removeItem(place);
}
