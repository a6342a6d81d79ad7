import {
  Profile,
  type ProfileKeys,
  type ProfileLabel,
  type ProfilePreset,
  type ProfilePrinciple,
  type ProfileQuestion,
  type ProfileRule,
  profileEntries,
} from '../model/profile';
import { type ProfilePart, profileFormat, profileLimits, profileParts, profileVersion } from '../model/profile-parts';
import { ImportError } from './error';
import { firstTwice, placeOf, readJsonFile, unknownNames } from './json-file';

/** A profile that was read, and the names in it that this version does not know. */
export interface ReadProfile {
  readonly profile: Profile;
  readonly unknown: readonly string[];
}

/** Reads a profile file. Throws an ImportError that says what is wrong with it, and where. */
export function readProfile(bytes: Uint8Array): ReadProfile {
  const value = readJsonFile(bytes, {
    format: profileFormat,
    most: profileLimits.bytes,
    versionField: 'version',
    version: profileVersion,
  });
  const result = Profile.safeParse(value);
  if (!result.success) throw new ImportError('profile_wrong', placeOf(result.error.issues));
  for (const part of profileParts) checkOnce(part, result.data[part] ?? []);
  return { profile: result.data, unknown: unknownNames(result.data, Profile, profileEntries) };
}

type Entry = ProfilePrinciple | ProfileLabel | ProfilePreset | ProfileKeys | ProfileRule | ProfileQuestion;

const idOf = (entry: Entry): string =>
  'rule' in entry
    ? String(entry.rule)
    : 'command' in entry
      ? String(entry.command)
      : 'kind' in entry
        ? String(entry.kind)
        : String(entry.key);

function checkOnce(part: ProfilePart, entries: readonly Entry[]): void {
  const twice = firstTwice(entries.map(idOf));
  if (twice !== undefined) throw new ImportError('profile_twice', part, twice);
}
