import { t } from '../i18n';
import { changesOf, type MeetingId } from '../model';
import { type Command, pointed } from './command';
import { labelNames, labelWords } from './label-names';
import { meetingOf, meetingTemplates } from './meeting-templates';
import { offered } from './offers';
import { lookHere } from './run';
import type { Context, Services } from './services';

/** The meeting note a command acts on: the first one selected, or the one open. */
function meetingIn(context: Context): MeetingId | null {
  const found = [...context.selection, context.activeRecord].find((id) => id?.startsWith('meeting:'));
  return (found as MeetingId | undefined) ?? null;
}

/** Asks for a template, keeps the new note and opens it. */
async function startMeeting({ repository, session, pick }: Services): Promise<void> {
  const choices = meetingTemplates.map((value) => ({
    label: t(value.title),
    detail: t(value.detail),
    icon: value.text ? 'meetings' : 'note',
    value,
  }));
  const template = await pick(t('meeting_chooseTemplate'), choices);
  if (!template) return;
  const meeting = meetingOf(template, new Date(), await labelWords(repository));
  await repository.commit({
    title: 'did_meeting_new',
    subject: [meeting.title || t('meeting_untitled')],
    changes: { [meeting.id]: changesOf(meeting) },
  });
  session.open('meeting', meeting.id);
}

/** Lets the note at hand begin a line with a label: the one that is meant, else one that is asked for. */
async function beginLine({ repository, session, pick }: Services, { part }: Context): Promise<void> {
  const names = await labelNames(repository);
  const choices = names.map(({ kind, word, pack, own }) => ({
    label: word,
    detail: own ? '' : (pack ?? ''),
    value: kind,
  }));
  const kind = names.find((each) => each.kind === part)?.kind ?? (await pick(t('command_meeting_label'), choices));
  if (kind) lookHere(session, 'label', kind);
}

/** Puts a meeting note into the trash and closes its tab; the notice takes it back. */
async function trashMeeting(services: Services, id: MeetingId): Promise<void> {
  const meeting = await services.repository.get(id);
  if (!meeting) return;
  const title = meeting.title || t('meeting_untitled');
  const commit = await services.repository.commit({
    title: 'did_meeting_trash',
    subject: [title],
    changes: { [id]: { trashedAt: new Date().toISOString() } },
  });
  services.session.close(`meeting ${id}`);
  services.notify(t('did_meeting_trash', title), { undo: commit.id });
}

/** Says that lines which were to stay, and are not found in their note any more, are gone: it waits for them no longer. */
async function linesAreGone({ repository, notify }: Services, id: MeetingId, ids: readonly string[]): Promise<void> {
  const meeting = await repository.get(id);
  const [first] = meeting?.lines.filter((line) => ids.includes(line.id)) ?? [];
  if (!first) return;
  const title = 'did_line_agree';
  const changes = { [id]: Object.fromEntries(ids.map((line) => [`lines/${line}/removed`, true])) };
  const commit = await repository.commit({ title, subject: [first.words], changes });
  notify(t(title, first.words), { undo: commit.id });
}

export const meetingCommands: readonly Command[] = [
  {
    id: 'meeting.new',
    title: 'command_meeting_new',
    category: 'meeting',
    keybinding: 'Alt+N',
    icon: 'meetings',
    run: startMeeting,
  },
  {
    id: 'meeting.arrive',
    title: 'command_meeting_arrive',
    category: 'meeting',
    icon: 'import',
    run: ({ session }) => session.open('import'),
  },
  offered({ id: 'import.note', title: 'command_import_note', category: 'meeting', icon: 'meetings' }),
  {
    id: 'meeting.label',
    title: 'command_meeting_label',
    category: 'meeting',
    icon: 'tag',
    when: ({ activeKind }) => activeKind === 'meeting',
    run: beginLine,
  },
  // The part: ids of lines, parted by a space.
  pointed({
    id: 'meeting.linesGone',
    title: 'lines_lostGone',
    category: 'meeting',
    when: (context) => meetingIn(context) !== null,
    async run(services, context) {
      const id = meetingIn(context);
      if (id) await linesAreGone(services, id, (context.part ?? '').split(' '));
    },
  }),
  {
    id: 'meeting.trash',
    title: 'command_meeting_trash',
    category: 'meeting',
    menus: ['meeting'],
    icon: 'trash',
    when: (context) => meetingIn(context) !== null,
    async run(services, context) {
      const id = meetingIn(context);
      if (id) await trashMeeting(services, id);
    },
  },
];
