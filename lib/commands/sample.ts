import { language, t, tn } from '../i18n';
import {
  type Changes,
  type ClipId,
  changesOf,
  flattenPart,
  type MeetingId,
  type PersonId,
  type RecordId,
} from '../model';
import type { Repository } from '../storage/repository';
import type { Command } from './command';
import { textOfPrinciple } from './principle-texts';
import type { Services } from './services';

/** Every record the sample library may put into a library, in whatever language: what tells it from the user's own. */
export const sampleIds: readonly RecordId[] = [
  ...Array.from({ length: 30 }, (_, i): ClipId => `clip:sample-${String(i + 1).padStart(2, '0')}`),
  ...Array.from({ length: 3 }, (_, i): MeetingId => `meeting:sample-${i + 1}`),
  'digest:sample-1',
  ...Array.from({ length: 3 }, (_, i): PersonId => `person:sample-${i + 1}`),
];

/** What the ids of the sample's examples begin with: they stand in principles, which are not the sample's. */
export const sampleExample = 'sample-';

/** The records of the sample library that are here, whatever their language; those in the trash only if asked. */
export async function samplePresent(repository: Repository, { trashed = false } = {}): Promise<RecordId[]> {
  const found = await repository.getMany(sampleIds);
  return sampleIds.filter((_, i) => {
    const record = found[i];
    return record && (trashed || !('trashedAt' in record && record.trashedAt));
  });
}

/** Adds what is missing of the sample library, in the language in use; what of it is in the trash comes back. One step. */
async function addSample({ repository, notify }: Services): Promise<void> {
  const { readSampleLibrary, sampleRecords } = await import('./sample-library');
  const { records, bodies, examples } = await sampleRecords(await readSampleLibrary(language()), new Date());
  const present = new Set(await samplePresent(repository));
  const known = new Set(await samplePresent(repository, { trashed: true }));
  const missing = records.filter(({ id }) => !present.has(id));
  if (missing.length === 0) {
    notify(t('sample_already'));
    return;
  }
  const changes: Record<RecordId, Changes> = {};
  for (const record of missing) changes[record.id] = known.has(record.id) ? { trashedAt: null } : changesOf(record);
  for (const { principle, example } of examples)
    changes[principle] = { ...changes[principle], ...flattenPart('examples', example) };
  const commit = await repository.commit({ title: 'did_sample_add', changes }, { blobs: bodies });
  notify(t('did_sample_add'), { undo: commit.id });
}

/** Takes the sample library away for good, from the trash as well; everything else stays as it is. */
async function removeSample({ repository, notify }: Services): Promise<void> {
  const present = await samplePresent(repository, { trashed: true });
  if (present.length === 0) {
    notify(t('sample_none'));
    return;
  }
  await removeExamples(repository);
  await repository.erase(present);
  notify(tn('sample_removed', present.length));
}

/** What the sample put into principles goes with it. */
async function removeExamples(repository: Repository): Promise<void> {
  for (const principle of await repository.list('principle')) {
    const own = principle.examples.filter(({ id }) => id.startsWith(sampleExample));
    if (own.length === 0) continue;
    await repository.commit({
      title: 'did_example_remove',
      subject: [textOfPrinciple(principle, 'name')],
      changes: { [principle.id]: Object.fromEntries(own.map(({ id }) => [`examples/${id}/removed`, true])) },
    });
  }
}

export const sampleCommands: readonly Command[] = [
  {
    id: 'sample.add',
    title: 'command_sample_add',
    category: 'library',
    icon: 'library',
    run: addSample,
  },
  {
    id: 'sample.remove',
    title: 'command_sample_remove',
    category: 'library',
    icon: 'trash',
    run: removeSample,
  },
];
