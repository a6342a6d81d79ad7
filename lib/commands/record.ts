import { t } from '../i18n';
import { type AnyRecord, othersOf, type RecordId, typeOf } from '../model';
import { type Command, pointed } from './command';
import { textOfPrinciple } from './principle-texts';
import type { Context, Services } from './services';

/** What a record is called; empty where it has no name. */
export function nameOfRecord(record: AnyRecord): string {
  if ('given' in record) return textOfPrinciple(record, 'name');
  if ('title' in record) return record.title;
  if ('name' in record) return record.name;
  return 'on' in record ? t('tie_byHand') : '';
}

/** Takes what is selected out of the trash again. */
async function restore({ repository, notify }: Services, { selection }: Context): Promise<void> {
  const found = await repository.getMany(selection);
  const records = found.filter((record) => record && 'trashedAt' in record && record.trashedAt !== null);
  const [first] = records;
  if (!first) return;
  const many = records.length > 1;
  const name = many ? String(records.length) : nameOfRecord(first);
  const title = many ? 'did_clips_restore' : 'did_clip_restore';
  const changes = Object.fromEntries(records.flatMap((record) => (record ? [[record.id, { trashedAt: null }]] : [])));
  const commit = await repository.commit({ title, subject: [name], changes });
  notify(t(title, name), { undo: commit.id });
}

/** Settles a field that was written in two places at once: what stands, or what was written elsewhere at a time. */
async function settle({ repository }: Services, id: RecordId, [key, at]: readonly string[]): Promise<void> {
  if (!key) return;
  const record = await repository.get(id);
  const register = (await repository.fields(id))?.[key];
  const taken = at && register ? othersOf(register).find(({ v }) => v[1] === Number(at)) : undefined;
  if (record && taken)
    await repository.commit(
      { title: `did_${typeOf(id)}_edit`, subject: [nameOfRecord(record)], changes: { [id]: { [key]: taken.x } } },
      { typing: true },
    );
  await repository.dismissOthers(id, key);
}

const settled = (services: Services, { selection: [id], part = '' }: Context) =>
  id ? settle(services, id, part.split(' ')) : undefined;

export const recordCommands: readonly Command[] = [
  {
    id: 'record.restore',
    title: 'trash_restore',
    category: 'library',
    icon: 'restore',
    // By name clips are put back with their own command; what else is in the trash has its button.
    when: ({ selection, pressed }) => selection.length > 0 && pressed === true,
    run: restore,
  },
  // The part: the field's key, and of those that were written elsewhere the time of the one meant, ms since 1970.
  pointed({ id: 'field.take', title: 'other_take', category: 'view', run: settled }),
  pointed({ id: 'field.keep', title: 'other_keep', category: 'view', run: settled }),
];
