import { t } from '../i18n';
import type { Sign } from '../model/signature';
import type { Command } from './command';
import { digestIn } from './digest';
import type { Outgoing } from './digest-sources';
import type { Context, FileToSave, Services } from './services';
import { formatTitle, type ShareFormatId, shareFormats } from './share-formats';

/**
 * The digest at hand as it would leave, with the words typed last, after who I am was asked; null when there is none or the
 * answer was no, or where something stops it.
 */
async function toShare(services: Services, context: Context): Promise<Outgoing | null> {
  const { repository } = services;
  const id = digestIn(context);
  const known = id && (await repository.get(id));
  if (!known) return null;
  const maker = known.origin?.credit ?? (await services.identity());
  if (!maker) return null;
  await services.written?.();
  const digest = await repository.get(id);
  if (!digest) return null;
  const [{ keepStandIns }, { outgoingOf }, { asEdition }, { mayLeave }] = await Promise.all([
    import('./stand-ins'),
    import('./digest-sources'),
    import('./edition-line'),
    import('./before-share'),
  ]);
  await keepStandIns(repository, digest);
  const leaving = await mayLeave(services, await outgoingOf(repository, digest, maker));
  return leaving && { ...leaving, document: await asEdition(repository, digest, leaving.document) };
}

/** What signs a digest; nothing for one that came from somebody else. */
async function signed({ repository }: Services, leaving: Outgoing): Promise<Sign | undefined> {
  const [{ signFor }, digest] = await Promise.all([import('./signing'), repository.get(leaving.digest.id)]);
  return digest && signFor(repository, digest);
}

async function keep(services: Services, leaving: Outgoing, format: string): Promise<void> {
  const { keepEdition } = await import('./editions');
  await keepEdition(services, leaving, format);
}

async function copyRichText(services: Services, context: Context): Promise<void> {
  const leaving = await toShare(services, context);
  if (!leaving) return;
  const { renderRichText } = await import('../export');
  await services.copy(await renderRichText(leaving.document));
  services.notify(t('share_copied'));
  await keep(services, leaving, 'copy');
}

/** Makes a file of the digest at hand and hands it over; `hand` says whether it got there. */
async function leaveAs(
  services: Services,
  context: Context,
  { format, hand }: { format: ShareFormatId; hand: (file: FileToSave) => Promise<boolean> },
): Promise<void> {
  const leaving = await toShare(services, context);
  if (!leaving) return;
  const { fileOf } = await import('./share-file');
  const sign = await signed(services, leaving);
  const file = await fileOf(services, { document: leaving.document, format, ...(sign && { sign }) });
  if (!file || !(await hand(file))) return;
  services.notify(t('share_saved', file.name));
  await keep(services, leaving, format);
}

/** Whether this device has apps that take a page from us. */
export const takesFiles = (): boolean =>
  globalThis.navigator?.canShare?.({ files: [new File([''], 'page.html', { type: 'text/html' })] }) ?? false;

const onDigest = (context: Context) => digestIn(context) !== null;

export const shareCommands: readonly Command[] = [
  {
    id: 'digest.copy',
    title: 'command_digest_copy',
    category: 'digest',
    keybinding: 'Alt+C',
    menus: ['digest'],
    icon: 'copy',
    when: onDigest,
    run: copyRichText,
  },
  {
    id: 'digest.share',
    title: 'command_digest_share',
    category: 'digest',
    menus: ['digest'],
    icon: 'share',
    when: (context) => onDigest(context) && takesFiles(),
    run: (services, context) =>
      leaveAs(services, context, { format: 'html', hand: services.shareFile ?? services.saveFile }),
  },
  ...shareFormats.map(
    ({ id }): Command => ({
      id: `digest.save.${id}`,
      title: formatTitle(id),
      category: 'digest',
      // One way at hand in the list; all of them where the digest is open.
      ...(id === 'html' && { menus: ['digest'] }),
      icon: 'download',
      when: onDigest,
      run: (services, context) => leaveAs(services, context, { format: id, hand: services.saveFile }),
    }),
  ),
];
