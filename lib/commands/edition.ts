import { t } from '../i18n';
import type { DigestId, Edition, EditionId, EditionTold, MeetingId } from '../model';
import { type Command, pointed } from './command';
import type { Context, Services } from './services';

/** A command's `run` on the edition that is its part, as it is now. */
const onEdition =
  (act: (services: Services, edition: Edition) => void | Promise<void>) =>
  async (services: Services, { part }: Context): Promise<void> => {
    const edition = await services.repository.get(part as EditionId);
    if (edition) await act(services, edition);
  };

/** Copies an edition once more as it went, unless something of it is held back now: what is found in it today is told, and may stop it. */
async function copyAgain(services: Services, edition: Edition): Promise<void> {
  const { repository, notify, copy } = services;
  const [{ keepEdition, outgoingAgain }, { markEditions }] = await Promise.all([
    import('./editions'),
    import('./withdrawals'),
  ]);
  const [marked] = await markEditions(repository, [edition]);
  if (!marked || marked.lines.length > 0 || marked.erased > 0) return notify(t('edition_copyHeld'), { kind: 'error' });
  const went = await outgoingAgain(repository, edition);
  if (!went) return notify(t('edition_noText'), { kind: 'error' });
  const { mayLeaveAgain } = await import('./before-share');
  const leaving = await mayLeaveAgain(services, went);
  if (!leaving) return;
  const { renderRichText } = await import('../export');
  await copy(await renderRichText(leaving.document));
  notify(t('share_copied'));
  await keepEdition(services, leaving, 'copy');
}

const settledAs = (how: EditionTold['how']) => async (services: Services, edition: Edition) => {
  const { settle } = await import('./withdrawals');
  await settle(services, edition, how);
};

/** What can be done with what left of a digest; the part is its id, or that of what it leads to. */
export const editionCommands: readonly Command[] = [
  pointed({
    id: 'edition.open',
    title: 'command_edition_open',
    category: 'digest',
    icon: 'eye',
    run: onEdition(({ session }, { id }) => session.open('edition', id)),
  }),
  pointed({
    id: 'edition.copy',
    title: 'command_edition_copy',
    category: 'digest',
    icon: 'copy',
    run: onEdition(copyAgain),
  }),
  pointed({
    id: 'edition.told',
    title: 'command_edition_told',
    category: 'digest',
    icon: 'check',
    run: onEdition(settledAs('told')),
  }),
  pointed({
    id: 'edition.needless',
    title: 'command_edition_needless',
    category: 'digest',
    icon: 'close',
    run: onEdition(settledAs('needless')),
  }),
  pointed({
    id: 'edition.digest',
    title: 'command_edition_digest',
    category: 'digest',
    icon: 'digests',
    run: ({ session }, { part }) => session.open('digest', part as DigestId),
  }),
  pointed({
    id: 'edition.note',
    title: 'command_edition_note',
    category: 'digest',
    icon: 'meetings',
    run: ({ session }, { part }) => session.open('meeting', part as MeetingId),
  }),
];
