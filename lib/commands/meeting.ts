import { formatDate, t, tn } from '../i18n';
import { changesOf, type Meeting, type MeetingId } from '../model';
import type { LabelWords } from '../notes';
import { type Command, pointed } from './command';
import { labelNames, labelWords } from './label-names';
import { carriedKinds, meetingFrom, type Series, seriesAmong } from './last-time';
import { meetingOf, meetingTemplates } from './meeting-templates';
import { offered } from './offers';
import { lookHere } from './run';
import { seriesOf, withoutDates } from './series';
import type { Choice, Context, Services } from './services';

/** The meeting note a command acts on: the first one selected, or the one open. */
function meetingIn(context: Context): MeetingId | null {
  const found = [...context.selection, context.activeRecord].find((id) => id?.startsWith('meeting:'));
  return (found as MeetingId | undefined) ?? null;
}

/** Whether a record has a line of its own in a note: see `note-put`. */
export const hasLine = (id: string): boolean => /^(?:clip|practice|person|principle):/.test(id);

/** How many series are offered beside the templates: those that met last. */
const seriesOffered = 3;

/** Asks for a template or a series that has something open, keeps the new note and opens it. */
async function startMeeting(services: Services): Promise<void> {
  const words = await labelWords(services.repository);
  const series = await readSeries(services, words);
  const again = series.filter(({ open }) => open.length > 0).slice(0, seriesOffered);
  const choices: Choice<() => Meeting>[] = meetingTemplates.map((template) => ({
    label: t(template.title),
    detail: t(template.detail),
    icon: template.text ? 'meetings' : 'note',
    value: () => meetingOf(template, new Date(), words),
  }));
  choices.push(
    ...again.map((each) => ({ ...seriesChoice(each, true), value: () => meetingFrom(each, new Date(), words) })),
  );
  const make = await services.pick(t('meeting_chooseTemplate'), choices);
  if (make) await keepNew(services, make());
}

const readSeries = async ({ repository }: Services, words: LabelWords): Promise<Series[]> =>
  seriesAmong(await repository.list('meeting'), words);

function seriesChoice(series: Series, lead: boolean) {
  const title = withoutDates(series.last.title) || t('meeting_untitled');
  const label = lead ? t('meeting_againOf', title) : title;
  return { label, detail: openWords(series), icon: 'meetings' as const };
}

/** What is open in a series, counted by kind. */
function openWords({ last, open }: Series): string {
  const counts = carriedKinds.flatMap((kind) => {
    const count = open.filter((line) => line.kind === kind).length;
    return count > 0 ? [tn(`open_${kind}`, count)] : [];
  });
  return [formatDate(last.date), counts.join(', ') || t('meeting_nothingOpen')].join(' · ');
}

/** Begins the next meeting of a series: that of the note at hand, else one that is asked for. */
async function startFromLast(services: Services, context: Context): Promise<void> {
  const words = await labelWords(services.repository);
  const series = await readSeries(services, words);
  const id = meetingIn(context);
  const here = id && (await services.repository.get(id));
  const own = here && series.find(({ last }) => seriesOf(last) === seriesOf(here));
  const choices = series.map((each) => ({ ...seriesChoice(each, false), value: each }));
  if (!own && choices.length === 0) return services.notify(t('meeting_noLast'));
  const chosen = own ?? (await services.pick(t('command_meeting_again'), choices));
  if (chosen) await keepNew(services, meetingFrom(chosen, new Date(), words));
}

async function keepNew({ repository, session }: Services, meeting: Meeting): Promise<void> {
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

/** Puts a meeting note into the trash; the notice takes it back. */
async function trashMeeting(services: Services, id: MeetingId): Promise<void> {
  const meeting = await services.repository.get(id);
  if (!meeting) return;
  const title = meeting.title || t('meeting_untitled');
  const commit = await services.repository.commit({
    title: 'did_meeting_trash',
    subject: [title],
    changes: { [id]: { trashedAt: new Date().toISOString() } },
  });
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
    id: 'meeting.again',
    title: 'command_meeting_again',
    category: 'meeting',
    icon: 'meetings',
    menus: ['meeting'],
    run: startFromLast,
  },
  {
    id: 'meeting.arrive',
    title: 'command_meeting_arrive',
    category: 'meeting',
    icon: 'import',
    run: ({ session }) => session.open('import'),
  },
  {
    id: 'meeting.put',
    title: 'command_meeting_put',
    category: 'meeting',
    keybinding: 'M',
    menus: ['clip', 'clipList', 'practice', 'person', 'principle'],
    icon: 'meetings',
    when: ({ trash, selection }) => !trash && selection.some(hasLine),
    run: async (services, context) => (await import('./note-put')).putAtHand(services, context),
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
  {
    id: 'meeting.fold',
    title: 'command_meeting_fold',
    category: 'meeting',
    keybinding: 'Alt+G>Z',
    when: ({ activeKind }) => activeKind === 'meeting',
    run: ({ session }) => lookHere(session, 'fold', 'here'),
  },
  {
    id: 'meeting.foldAll',
    title: 'command_meeting_foldAll',
    category: 'meeting',
    when: ({ activeKind }) => activeKind === 'meeting',
    run: ({ session }) => lookHere(session, 'fold', 'all'),
  },
  {
    id: 'meeting.unfoldAll',
    title: 'command_meeting_unfoldAll',
    category: 'meeting',
    when: ({ activeKind }) => activeKind === 'meeting',
    run: ({ session }) => lookHere(session, 'fold', 'none'),
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
