import { t } from '../i18n';
import type { MeetingId } from '../model';
import { parse, withDone } from '../notes';
import type { Command } from './command';
import { labelWords } from './label-names';
import { openAtPart } from './open-line';
import type { Context, Services } from './services';

const meetingIn = ({ activeRecord }: Context) => activeRecord as MeetingId;
const onLine = ({ part, activeRecord }: Context) => part !== undefined && activeRecord?.startsWith('meeting:') === true;

/** Marks a line in its note as settled, or as open again: a word at its end, or a tick in its box. */
async function settle(services: Services, context: Context, done: boolean): Promise<void> {
  const { repository, notify } = services;
  const id = meetingIn(context);
  // The text as its own field has it, with the version it is changed from: what was written meanwhile is kept beside it.
  const text = (await repository.fields(id))?.text;
  const labels = await labelWords(repository);
  const next =
    typeof text?.x === 'string' ? withDone(parse(text.x, { labels }), { key: context.part ?? '', done }) : null;
  if (!text || next === null) return notify(t('openLines_gone'));
  if (next === text.x) return;
  const said = (context.part ?? '').replace(/^\d+ \w+ /, '');
  const title = done ? 'did_line_done' : 'did_line_reopen';
  const edit = { title, subject: [said], changes: { [id]: { text: next } } };
  const commit = await repository.commit(edit, { base: { [id]: { text: text.v } } });
  notify(t(title, said), { undo: commit.id });
}

export const openLineCommands: readonly Command[] = [
  {
    id: 'line.open',
    title: 'command_line_open',
    category: 'meeting',
    icon: 'external',
    when: onLine,
    // The part: the line's id. To settle one it is what the line says: that is marked in the text.
    run: ({ session }, context) => openAtPart(session, meetingIn(context), context.part ?? ''),
  },
  {
    id: 'line.done',
    title: 'command_line_done',
    category: 'meeting',
    icon: 'check',
    when: onLine,
    run: (services, context) => settle(services, context, true),
  },
  {
    id: 'line.reopen',
    title: 'command_line_reopen',
    category: 'meeting',
    icon: 'undo',
    when: onLine,
    run: (services, context) => settle(services, context, false),
  },
];
