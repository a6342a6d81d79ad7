import { t, tAny } from '../i18n';
import type { Clip, ClipId, Edit, MeetingId, PrincipleId } from '../model';
import { exportAddress } from '../model/google-document';
import { arrivalsDesk } from './arrivals-desk';
import { isClip, isMeeting, principleEdit, readEdit, restoreEdit, trashEdit } from './clip-edits';
import { type Command, pointed } from './command';
import { loadImages } from './images';
import { textOfPrinciple } from './principle-texts';
import type { Context, Services } from './services';

const onClips = (context: Context) => context.selection.some(isClip);
const onLiveClips = (context: Context) => onClips(context) && !context.trash;

async function clipsIn({ repository }: Services, context: Context): Promise<Clip[]> {
  const clips = await repository.getMany(context.selection.filter(isClip));
  return clips.filter((clip) => clip !== undefined);
}

/** Commits and says so, with the way back. */
async function commitAndSay({ repository, notify }: Services, edit: Edit): Promise<void> {
  const commit = await repository.commit(edit);
  notify(tAny(edit.title, ...(edit.subject ?? [])), { undo: commit.id });
}

async function trash(services: Services, context: Context): Promise<void> {
  const clips = (await clipsIn(services, context)).filter((clip) => clip.trashedAt === null);
  if (clips.length === 0) return;
  await commitAndSay(services, trashEdit(clips, new Date()));
  services.session.selection.value = [];
}

async function restore(services: Services, context: Context): Promise<void> {
  const clips = (await clipsIn(services, context)).filter((clip) => clip.trashedAt !== null);
  if (clips.length > 0) await commitAndSay(services, restoreEdit(clips));
}

async function toggleRead(services: Services, context: Context): Promise<void> {
  const clips = await clipsIn(services, context);
  const read = !clips.every((clip) => clip.read);
  const changed = clips.filter((clip) => clip.read !== read);
  if (changed.length > 0) await commitByKey(services, context, readEdit(changed, read));
}

/** Commits, and says it to those who do not see it. A control that is pressed says by itself how it stands then. */
async function commitByKey({ repository, say }: Services, { pressed }: Context, edit: Edit): Promise<void> {
  await repository.commit(edit);
  if (!pressed) say?.(tAny(edit.title, ...(edit.subject ?? [])));
}

/** Puts a principle, or the one at a place (0 …) of the codebook, on what is selected, or takes it off. */
export async function togglePrinciple(
  services: Services,
  context: Context,
  which: PrincipleId | number,
): Promise<void> {
  const { repository } = services;
  const codebook = await repository.list('principle');
  const principle = typeof which === 'number' ? codebook[which] : codebook.find(({ id }) => id === which);
  const found = await repository.getMany(context.selection.filter((id) => isClip(id) || isMeeting(id)));
  const records = found.filter((record) => record !== undefined);
  if (!principle || records.length === 0) return;
  const edit = principleEdit(records, { id: principle.id, name: textOfPrinciple(principle, 'name') });
  await commitByKey(services, context, edit);
}

/** Puts a principle on records; those that carry it keep it. */
export async function addPrinciple(
  services: Services,
  ids: readonly (ClipId | MeetingId)[],
  which: PrincipleId,
): Promise<void> {
  const principle = await services.repository.get(which);
  const found = await services.repository.getMany(ids);
  const without = found.filter((record) => record !== undefined && !record.principles.includes(which));
  const records = without.filter((record) => record !== undefined);
  if (!principle) return;
  const name = textOfPrinciple(principle, 'name');
  if (records.length === 0) return services.notify(t('principle_hasAll', name));
  await commitAndSay(services, principleEdit(records, { id: which, name }));
}

const principleToggle = (place: 1 | 2 | 3 | 4): Command => ({
  id: `clip.principle${place}`,
  title: `command_clip_principle${place}`,
  category: 'clip',
  keybinding: String(place),
  icon: 'principles',
  when: (context) => context.selection.some((id) => isClip(id) || isMeeting(id)),
  run: (services, context) => togglePrinciple(services, context, place - 1),
});

/**
 * Opens a kept page as what a meeting left: what is understood of its words is shown first. Of a Google document the page holds none, so its address is
 * given to be fetched.
 */
async function readClipAsNote({ repository, session, notify }: Services, clip: Clip): Promise<void> {
  const { given } = arrivalsDesk(session);
  const kept = clip.body === null ? undefined : await repository.blob(clip.body);
  if (exportAddress(clip.url)) given.value = clip.url;
  else if (!kept) return notify(t('clip_noWords', clip.title));
  else {
    const { escapeHtml } = await import('../html');
    const head = `<!doctype html><title>${escapeHtml(clip.title)}</title>`;
    given.value = new File([head, kept.content], clip.title || clip.site, { type: 'text/html' });
  }
  session.open('import');
}

export const clipCommands: readonly Command[] = [
  {
    id: 'clip.open',
    title: 'command_clip_open',
    category: 'clip',
    menus: ['clip'],
    icon: 'book',
    when: onClips,
    run({ session }, context) {
      for (const id of context.selection.filter(isClip)) session.open('clip', id);
      session.narrow.value = 'editor';
    },
  },
  {
    id: 'clip.toggleRead',
    title: 'command_clip_toggleRead',
    category: 'clip',
    keybinding: 'R',
    menus: ['clip', 'clipList'],
    icon: 'eye',
    when: onLiveClips,
    run: toggleRead,
  },
  pointed({
    id: 'clip.principle',
    title: 'marks_principles',
    category: 'clip',
    icon: 'principles',
    when: (context) => context.selection.some((id) => isClip(id) || isMeeting(id)),
    run: (services, context) => togglePrinciple(services, context, context.part as PrincipleId),
  }),
  principleToggle(1),
  principleToggle(2),
  principleToggle(3),
  principleToggle(4),
  {
    id: 'clip.openOriginal',
    title: 'command_clip_openOriginal',
    category: 'clip',
    keybinding: 'O',
    menus: ['clip'],
    icon: 'external',
    when: onClips,
    async run(services, context) {
      const [clip] = await clipsIn(services, context);
      if (clip) services.openAddress(clip.url);
    },
  },
  // The part: what asks the browser for the images must be known within the click, so that nothing waits before it.
  pointed({
    id: 'clip.loadImages',
    title: 'command_clip_loadImages',
    category: 'clip',
    icon: 'image',
    when: onClips,
    run: (services, { selection, part = '' }) => {
      const id = selection.find(isClip);
      return id && loadImages(services, id, part.split(' '));
    },
  }),
  {
    id: 'clip.toNote',
    title: 'command_clip_toNote',
    category: 'clip',
    menus: ['clip'],
    icon: 'meetings',
    when: onLiveClips,
    async run(services, context) {
      const [clip] = await clipsIn(services, context);
      if (clip) await readClipAsNote(services, clip);
    },
  },
  {
    id: 'clip.keepLinks',
    title: 'command_clip_keepLinks',
    category: 'clip',
    icon: 'link',
    run: async (services) => (await import('./keep-links')).askForLinks(services),
  },
  {
    id: 'clip.copyLink',
    title: 'command_clip_copyLink',
    category: 'clip',
    menus: ['clip'],
    icon: 'link',
    when: onClips,
    async run(services, context) {
      const [clip] = await clipsIn(services, context);
      if (!clip) return;
      await services.copyText(clip.url);
      services.notify(t('clip_linkCopied'));
    },
  },
  {
    id: 'clip.delete',
    title: 'command_clip_delete',
    category: 'clip',
    keybinding: 'Delete',
    menus: ['clip', 'clipList'],
    icon: 'trash',
    when: onLiveClips,
    run: trash,
  },
  {
    id: 'clip.restore',
    title: 'command_clip_restore',
    category: 'clip',
    menus: ['clip', 'clipList'],
    icon: 'restore',
    when: (context) => onClips(context) && (context.trash === true || context.pressed === true),
    run: restore,
  },
];
