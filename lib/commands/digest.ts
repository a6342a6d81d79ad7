import { t } from '../i18n';
import {
  type ClipId,
  changesOf,
  createDigest,
  type Digest,
  type DigestId,
  type MeetingId,
  type RecordId,
} from '../model';
import { fillIn } from '../workbench/forms';
import { lookOf } from '../workbench/session';
import type { Command } from './command';
import { offered } from './offers';
import { lookHere, placeOf } from './run';
import type { Context, Services } from './services';

/** The digest a command acts on: the first one selected, or the one open. */
export function digestIn(context: Context): DigestId | null {
  const found = [...context.selection, context.activeRecord].find((id) => id?.startsWith('digest:'));
  return (found as DigestId | undefined) ?? null;
}

/** What of a selection a digest can show. */
export const selectedSources = (selection: readonly RecordId[]): (ClipId | MeetingId)[] =>
  selection.filter((id): id is ClipId | MeetingId => /^(clip|meeting):/.test(id));

/** Shows the form of a new digest; where several are selected it is of those, whatever the form said before. */
function begin({ session }: Services): void {
  session.open('newDigest');
  if (selectedSources(session.selection.peek()).length > 1)
    fillIn(session, { tab: 'newDigest', name: 'what' }, { value: 'selection', lasts: true });
}

/** Puts a digest into the trash; the notice takes it back. */
async function trashDigest(services: Services, id: DigestId): Promise<void> {
  const digest = await services.repository.get(id);
  if (!digest) return;
  const commit = await services.repository.commit({
    title: 'did_digest_trash',
    subject: [digest.title],
    changes: { [id]: { trashedAt: new Date().toISOString() } },
  });
  services.notify(t('did_digest_trash', digest.title), { undo: commit.id });
}

/**
 * A digest of one's own with the sections and cards of a received one. The maker's own words stay in theirs; what the
 * cards show keeps its credit.
 */
export function ownFrom(received: Digest, title: string, now: Date): Digest {
  return {
    ...createDigest(title, received.language, now),
    period: received.period,
    release: received.release,
    sections: received.sections.map((section) => ({ ...section, words: '' })),
    items: received.items.filter(({ source }) => source !== null).map((item) => ({ ...item, words: '' })),
  };
}

/** Starts a digest of one's own from a received one and opens it. */
async function startOwn({ repository, session }: Services, id: DigestId): Promise<void> {
  const received = await repository.get(id);
  if (!received) return;
  const digest = ownFrom(received, received.title, new Date());
  await repository.commit({
    title: 'did_digest_new',
    subject: [digest.title],
    changes: { [digest.id]: changesOf(digest) },
  });
  session.open('digest', digest.id);
}

export const digestCommands: readonly Command[] = [
  {
    id: 'digest.new',
    title: 'command_digest_new',
    category: 'digest',
    keybinding: 'Alt+Shift+G',
    menus: ['clipList'],
    icon: 'digests',
    run: begin,
  },
  {
    id: 'digest.receive',
    title: 'command_digest_receive',
    category: 'digest',
    icon: 'import',
    run: ({ session }) => session.open('import'),
  },
  {
    id: 'digest.write',
    title: 'command_digest_write',
    category: 'digest',
    icon: 'edit',
    when: (context) => context.activeKind === 'digest' && digestIn(context) !== null,
    run: ({ session }) => lookHere(session, 'mode', null),
  },
  {
    id: 'digest.preview',
    title: 'command_digest_preview',
    category: 'digest',
    icon: 'eye',
    when: (context) => context.activeKind === 'digest' && digestIn(context) !== null,
    run: ({ session }) => lookHere(session, 'mode', 'preview'),
  },
  {
    id: 'digest.skim',
    title: 'command_digest_skim',
    category: 'digest',
    icon: 'clock',
    when: (context) => context.activeKind === 'digest' && digestIn(context) !== null,
    run({ session }, { pressed }) {
      const on = lookOf(session, `skim ${placeOf(session)}`) !== undefined;
      lookHere(session, 'skim', on ? null : 'on');
      // By its name it may be chosen where no preview has room beside what is written.
      if (!on && !pressed) lookHere(session, 'mode', 'preview');
    },
  },
  {
    id: 'digest.figures',
    title: 'command_digest_figures',
    category: 'digest',
    menus: ['digest'],
    icon: 'activity',
    when: (context) => digestIn(context) !== null,
    run: async (services, context) => (await import('./indicators')).putFigures(services, context),
  },
  {
    id: 'digest.trend',
    title: 'command_digest_trend',
    category: 'digest',
    icon: 'activity',
    when: (context) => digestIn(context) !== null,
    run: async (services, context) => (await import('./measure-chart')).putTrend(services, context),
  },
  offered({ id: 'digest.make', title: 'newDigest_create', category: 'digest', icon: 'digests' }),
  offered({ id: 'import.choose', title: 'import_choose', category: 'digest', icon: 'import' }),
  offered({ id: 'import.google', title: 'google_get', category: 'meeting', icon: 'import' }),
  offered({ id: 'import.bring', title: 'command_import_bring', category: 'digest', icon: 'import' }),
  {
    id: 'digest.own',
    title: 'command_digest_own',
    category: 'digest',
    menus: ['digest'],
    icon: 'edit',
    when: (context) => digestIn(context) !== null,
    async run(services, context) {
      const id = digestIn(context);
      if (id) await startOwn(services, id);
    },
  },
  {
    id: 'digest.trash',
    title: 'command_digest_trash',
    category: 'digest',
    menus: ['digest'],
    icon: 'trash',
    when: (context) => digestIn(context) !== null,
    async run(services, context) {
      const id = digestIn(context);
      if (id) await trashDigest(services, id);
    },
  },
];
