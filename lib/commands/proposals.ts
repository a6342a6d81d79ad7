import { t } from '../i18n';
import { type MeetingId, setKey } from '../model';
import { parse } from '../notes';
import { withLines } from '../notes/proposals/keep';
import { type Command, pointed } from './command';
import { labelWords } from './label-names';
import type { Context, Services } from './services';

const onMeeting = ({ activeRecord }: Context) => activeRecord?.startsWith('meeting:') === true;

/** Writes lines into the note at hand, in one step. The part: the lines, one below the other. */
async function keepLines(services: Services, { activeRecord, part = '' }: Context): Promise<void> {
  const { repository, notify } = services;
  // What was typed last is part of the note that the lines are put into.
  await services.written?.();
  const id = activeRecord as MeetingId;
  // The text as its own field has it, with the version it is changed from: what was written meanwhile is kept beside it.
  const text = (await repository.fields(id))?.text;
  if (typeof text?.x !== 'string') return;
  const lines = part.split('\n');
  const next = withLines(parse(text.x, { labels: await labelWords(repository) }), lines);
  if (next === text.x) return;
  const title = lines.length === 1 ? 'did_proposal_keep' : 'did_proposal_keepMany';
  const subject = [lines.length === 1 ? part : String(lines.length)];
  const edit = { title, subject, changes: { [id]: { text: next } } } as const;
  const commit = await repository.commit(edit, { base: { [id]: { text: text.v } } });
  notify(t(title, ...subject), { undo: commit.id });
}

/**
 * Says of a proposal that it is not to be made again, or is. The part: its key. The note keeps it, so it stays so in every window
 * and after a restart. No notice: what goes is below, to be brought back, and who leaves out many would have as many notices in the way.
 */
const leaving =
  (leftOut: boolean) =>
  async ({ repository }: Services, { activeRecord, part = '' }: Context): Promise<void> => {
    const id = activeRecord as MeetingId;
    const title = leftOut ? 'did_proposal_leave' : 'did_proposal_again';
    await repository.commit({ title, changes: { [id]: { [setKey('leftOut', part)]: leftOut } } });
  };

export const proposalCommands: readonly Command[] = [
  pointed({
    id: 'proposal.keep',
    title: 'proposals_keep',
    category: 'meeting',
    icon: 'check',
    when: onMeeting,
    run: keepLines,
  }),
  pointed({
    id: 'proposal.leave',
    title: 'proposals_leave',
    category: 'meeting',
    icon: 'close',
    when: onMeeting,
    run: leaving(true),
  }),
  pointed({
    id: 'proposal.again',
    title: 'proposals_again',
    category: 'meeting',
    icon: 'undo',
    when: onMeeting,
    run: leaving(false),
  }),
];
