import type { ReviewId, SessionId } from '../model';
import { type Command, pointed } from './command';
import { offered } from './offers';
import type { Context } from './services';

type Acts = typeof import('./review-acts');
type Act = { [name in keyof Acts]: Acts[name] extends Command['run'] ? name : never }[keyof Acts];

/** The session or the review that a command acts on: the first one selected, or the one open. */
export function reviewedIn({ selection, activeRecord }: Context): SessionId | ReviewId | null {
  const found = [...selection, activeRecord].find((id) => id?.startsWith('session:') || id?.startsWith('review:'));
  return (found as SessionId | ReviewId | undefined) ?? null;
}

const command = (id: string, icon: string, name: Act): Command => ({
  ...{ id, icon, title: `command_${id.replace('.', '_')}` as Command['title'], category: 'session' },
  when: (context) => reviewedIn(context) !== null,
  run: async (services, context) => (await import('./review-acts'))[name](services, context),
});

const inReview = (id: string, icon: string, name: Act): Command => ({
  ...command(id, icon, name),
  when: (context) => reviewedIn(context)?.startsWith('review:') === true,
});

const listed = { menus: ['session'] } as const;

/** What hosts expect of a session, what they make of it, and what is left to do after it; what it takes comes when it is done. */
export const reviewCommands: readonly Command[] = [
  { ...command('review.before', 'split', 'openBefore'), ...listed },
  { ...command('review.after', 'split', 'openAfter'), ...listed },
  { ...command('session.after', 'check', 'openAfterSession'), ...listed },
  inReview('review.addHunch', 'plus', 'addHunch'),
  pointed(inReview('review.judge', 'check', 'judge')),
  pointed(inReview('review.dropHunch', 'trash', 'dropHunch')),
  inReview('review.trash', 'trash', 'trashReview'),
  {
    ...{ id: 'learning.open', title: 'command_learning_open', category: 'session', icon: 'sprout' },
    run: ({ session }) => session.open('learning'),
  },
  offered({ id: 'learning.add', title: 'command_learning_add', category: 'session', icon: 'plus' }),
  offered({ id: 'after.addPerson', title: 'command_after_addPerson', category: 'session', icon: 'plus' }),
  pointed(command('after.there', 'check', 'markThere')),
  pointed(command('after.leave', 'close', 'leaveOut')),
  pointed(command('after.present', 'note', 'writePresent')),
  pointed(command('after.copyRead', 'copy', 'copyRead')),
  pointed(command('after.copyAsk', 'copy', 'copyAsk')),
  pointed(command('after.answer', 'check', 'keepAnswer')),
  pointed(command('after.digest', 'digests', 'putHarvest')),
];
