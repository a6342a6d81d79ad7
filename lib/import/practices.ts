import { wordsIn } from '../i18n';
import { createPractice, type OwnPractice, type PrincipleId, practiceModes } from '../model';
import { packLimits } from '../model/pack-parts';
import { Practice } from '../model/practice';
import { ImportError } from './error';
import { placeOf } from './json-file';
import { type MethodFile, readMethod } from './method';
import { readPack } from './pack';

/** No method file is longer, bytes. */
const mostMethod = 300_000;

/**
 * The practices in a file, as one's own: one of a method file, all of a pack. Throws an ImportError that says what is wrong:
 * neither of them, too large, HTML in it, no name, no steps, more than a practice holds.
 */
export async function readPractices(bytes: Uint8Array): Promise<OwnPractice[]> {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  if (start.startsWith('{') || bytes.length > packLimits.bytes) return fromPack(bytes);
  if (bytes.length > mostMethod) throw new ImportError('file_tooLarge', mostMethod / 1_000_000);
  const spoken = await Promise.all(['en', 'es'].map((tongue) => wordsIn(tongue)));
  return [fromMethod(readMethod(textOf(bytes), spoken))];
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new ImportError('import_notText');
    throw error;
  }
}

function fromPack(bytes: Uint8Array): OwnPractice[] {
  const { pack } = readPack(bytes);
  if (!pack.practices?.length) throw new ImportError('practice_packEmpty', pack.title);
  const { language, licence, source: wording } = pack;
  return pack.practices.map((practice) => ownOf(practice, { language, licence, wording }));
}

function fromMethod(file: MethodFile): OwnPractice {
  if (file.steps.length === 0) throw new ImportError('method_noSteps');
  const { name, purpose, materials, steps, access, source, link, licenceNote } = file;
  const range = (kind: 'minutes' | 'group', usual: [number, number]): [number, number] => {
    const found = file.tags.flatMap((tag) => new RegExp(`^${kind}-(\\d{1,6})(?:-(\\d{1,6}))?$`).exec(tag) ?? []);
    return found[1] ? [Number(found[1]), Number(found[2] ?? found[1])] : usual;
  };
  const practice = Practice.safeParse({
    id: 'method',
    ...{ name, purpose, materials, steps, access, source, licence_note: licenceNote, link },
    principles: file.tags.filter((tag) => /^[A-Za-z0-9_-]{1,64}$/.test(tag) && !/^(minutes|group)-\d/.test(tag)),
    minutes: range('minutes', [10, 60]),
    group: range('group', [3, 30]),
    mode: practiceModes.find((mode) => file.tags.includes(mode)) ?? 'any',
  });
  if (!practice.success) throw new ImportError('method_wrong', placeOf(practice.error.issues));
  return ownOf(practice.data, file);
}

function ownOf(practice: Practice, of: Pick<OwnPractice, 'language' | 'licence' | 'wording'>): OwnPractice {
  const { name, purpose, principles, minutes, group, mode, materials, steps, access, source, link = '' } = practice;
  const modes: readonly string[] = practiceModes;
  return createPractice({
    ...{ name, purpose, minutes, group, mode, materials, access, source, link },
    principles: principles.filter((key) => !modes.includes(key)).map((key): PrincipleId => `principle:${key}`),
    steps: steps.map((step) => step.replace(/\s*\n\s*/g, ' ')).join('\n'),
    licenceNote: practice.licence_note,
    ...{ language: of.language, licence: of.licence, wording: of.wording.slice(0, 300) },
  });
}
