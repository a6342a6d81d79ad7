import { type MessageKey, t } from '../i18n';
import type { Sign } from '../model/signature';
import type { Command } from './command';
import { digestIn } from './digest';
import type { Outgoing } from './digest-sources';
import { localDay } from './period';
import type { Context, Services } from './services';

/** The formats of `lib/export`, by id, named here so that the table of commands loads no exporter. A test keeps them equal. */
export const shareFormats = [
  { id: 'html', title: 'command_digest_save_html' },
  { id: 'email', title: 'command_digest_save_email' },
  { id: 'eml', title: 'command_digest_save_eml' },
  { id: 'docx', title: 'command_digest_save_docx' },
  { id: 'epub', title: 'command_digest_save_epub' },
  { id: 'slides', title: 'command_digest_save_slides' },
  { id: 'markdown', title: 'command_digest_save_markdown' },
  { id: 'bundle', title: 'command_digest_save_bundle' },
] as const satisfies readonly { id: string; title: MessageKey }[];

/**
 * The digest at hand as it would leave, with the words typed last, after who I am was asked; null when there is none or the
 * answer was no.
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
  const [{ keepStandIns }, { outgoingOf }, { asEdition }] = await Promise.all([
    import('./stand-ins'),
    import('./digest-sources'),
    import('./edition-line'),
  ]);
  await keepStandIns(repository, digest);
  const leaving = await outgoingOf(repository, digest, maker);
  return { ...leaving, document: await asEdition(repository, digest, leaving.document) };
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

/** A file name people recognise: the title's letters and digits, and the day. */
export function fileNameOf(title: string, extension: string, now: Date): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${words || 'digest'}-${localDay(now)}.${extension}`;
}

async function copyRichText(services: Services, context: Context): Promise<void> {
  const leaving = await toShare(services, context);
  if (!leaving) return;
  const { renderRichText } = await import('../export');
  await services.copy(await renderRichText(leaving.document));
  services.notify(t('share_copied'));
  await keep(services, leaving, 'copy');
}

async function saveAs(services: Services, context: Context, format: string): Promise<void> {
  const leaving = await toShare(services, context);
  if (!leaving) return;
  const { document } = leaving;
  const { exporters } = await import('../export');
  const exporter = exporters.find(({ id }) => id === format);
  if (!exporter) return;
  const { content } = await exporter.render(document, { sign: await signed(services, leaving) });
  const name = fileNameOf(document.title, exporter.extension, new Date());
  await services.saveFile({ name, type: exporter.type, content });
  services.notify(t('share_saved', name));
  await keep(services, leaving, format);
}

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
  ...shareFormats.map(
    ({ id, title }): Command => ({
      id: `digest.save.${id}`,
      title,
      category: 'digest',
      menus: ['digest'],
      icon: 'download',
      when: onDigest,
      run: (services, context) => saveAs(services, context, id),
    }),
  ),
];
