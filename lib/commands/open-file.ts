import { isMethodFile } from '../import/method';
import { packFormat, packLimits } from '../model/pack-parts';
import { profileFormat, profileLimits } from '../model/profile-parts';
import { openPack } from './packs';
import { bring } from './practice-edits';
import { openProfile } from './profile';
import type { Services } from './services';

/** A kind of file that says itself what it is, and what opens it. */
interface OwnFile {
  readonly format: string;
  readonly most: number;
  open(services: Services, file: File): Promise<void>;
}

const kinds: readonly OwnFile[] = [
  { format: profileFormat, most: profileLimits.bytes, open: openProfile },
  { format: packFormat, most: packLimits.bytes, open: openPack },
];

const methodFile: OwnFile = {
  ...{ format: 'method', most: packLimits.bytes },
  open: (services, file) => bring(services, [file]),
};

/** What opens this file, if it is one of a community's own (no digest); a little over the limit still, so that this is said. */
export async function ownFile(file: File): Promise<OwnFile | undefined> {
  if (file.size > 2 * Math.max(...kinds.map(({ most }) => most))) return undefined;
  const text = await file.text();
  if (isMethodFile(text)) return methodFile;
  // Named near its top or end: where keys are sorted or a person moved them.
  const named = /"format"\s*:\s*"([\w-]{1,60})"/.exec(text.trimStart().startsWith('{') ? text : '')?.[1];
  return kinds.find(({ format }) => format === named);
}
