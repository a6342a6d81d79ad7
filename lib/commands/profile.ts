import { language, t, tn } from '../i18n';
import type { OwnWays, ProfileRow } from '../import/profile';
import { profileLimits } from '../model/profile-parts';
import { waysId, waysOf } from '../model/ways';
import type { Repository } from '../storage/repository';
import { alone } from './alone';
import type { Command } from './command';
import { fileNameOf } from './file-name';
import { labelNames, packLabels } from './label-names';
import { layOut, type ProfileDesk, profileDesk } from './profile-desk';
import type { Context, Services } from './services';

/** Everything here that a profile can hold. */
export async function ownWays(repository: Repository): Promise<OwnWays> {
  const [live, trashed, ways, settings, names] = await Promise.all([
    repository.list('principle'),
    repository.list('principle', { trashed: true }),
    repository.get(waysId),
    repository.settings(),
    labelNames(repository),
  ]);
  return {
    ...{ principles: [...live, ...trashed], ways: waysOf(ways), keys: settings.keys },
    packLabels: packLabels(names),
  };
}

/** Whether a row of an opened profile is taken, as it is chosen now. */
export function isTaken({ taking, left }: Pick<ProfileDesk, 'taking' | 'left'>, row: ProfileRow): boolean {
  const how = taking.value[row.part];
  const open = row.status === 'new' || row.status === 'different';
  return open && (how === 'theirs' || (how === 'each' && !left.value.has(row.id)));
}

async function save({ repository, session, saveFile, notify, version = '' }: Services): Promise<void> {
  const { makeProfile, profileText } = await import('../export/profile');
  const { title, parts } = profileDesk(session);
  const named = title.peek()?.trim() || t('profile_title');
  const profile = makeProfile(await ownWays(repository), {
    title: named,
    language: language(),
    parts: new Set(parts.peek()),
    generator: `${t('app_name')} ${version}`.trim(),
    now: new Date(),
  });
  const name = fileNameOf(named, 'json', new Date());
  if (await saveFile({ name, type: 'application/json', content: profileText(profile) })) notify(t('share_saved', name));
}

/** Reads a profile's file and shows what is in it beside what is here. Throws an ImportError that says what is wrong. */
export async function openProfile({ session }: Services, file: File): Promise<void> {
  const { readProfile } = await import('../import/read-profile');
  const { ImportError } = await import('../import/error');
  if (file.size > profileLimits.bytes) throw new ImportError('file_tooLarge', profileLimits.bytes / 1_000_000);
  const read = readProfile(new Uint8Array(await file.arrayBuffer()));
  layOut(profileDesk(session), file.name, read);
  session.open('profile');
}

/** Takes over what was chosen, compared anew: the library may have changed since it was shown. */
async function take(services: Services): Promise<void> {
  const { repository, session, notify } = services;
  const desk = profileDesk(session);
  const incoming = desk.incoming.peek();
  if (!incoming) return notify(t('profile_nothing'));
  const { changesIn, compareProfile } = await import('../import/profile');
  const commit = await alone('receive', async () => {
    const rows = compareProfile(incoming.read, await ownWays(repository)).filter((row) => isTaken(desk, row));
    const subject = [incoming.read.profile.title || incoming.file];
    const made = await repository.commit({ title: 'did_profile_take', subject, changes: changesIn(rows) });
    return { ...made, rows: rows.length };
  });
  if (commit.records === 0) return notify(t('profile_nothing'));
  if (desk.incoming.peek() === incoming) desk.incoming.value = null;
  session.close('profile');
  notify(tn('profile_taken', commit.rows), { undo: commit.id });
}

const inProfile = ({ activeKind }: Context) => activeKind === 'profile';

export const profileCommands: readonly Command[] = [
  {
    id: 'profile.export',
    title: 'command_profile_export',
    category: 'settings',
    icon: 'share',
    run({ session }) {
      profileDesk(session).incoming.value = null;
      session.open('profile');
    },
  },
  {
    id: 'profile.import',
    title: 'command_profile_import',
    category: 'settings',
    icon: 'import',
    async run(services) {
      const file = await services.openFile('.json');
      if (file) await openProfile(services, file);
    },
  },
  {
    id: 'profile.save',
    title: 'command_profile_save',
    category: 'settings',
    icon: 'download',
    when: inProfile,
    run: save,
  },
  {
    id: 'profile.take',
    title: 'command_profile_take',
    category: 'settings',
    icon: 'check',
    when: inProfile,
    run: take,
  },
  {
    id: 'profile.leave',
    title: 'command_profile_leave',
    category: 'settings',
    icon: 'close',
    when: inProfile,
    run({ session }) {
      profileDesk(session).incoming.value = null;
      session.close('profile');
    },
  },
];
