import type { DigestDocument } from '../digest/document';
import { exporters, type Format, recordExporters } from '../export';
import { t } from '../i18n';
import type { Sign } from '../model/signature';
import { fileNameOf } from './file-name';
import type { FileToSave, Services } from './services';
import { formatName, type ShareFormatId } from './share-formats';

/** What a file is made of: what it is called, and what it is called while it is made. */
interface Making<Of> {
  readonly of: Of;
  readonly title: string;
  readonly label: string;
  readonly sign?: Sign;
}

/** Makes a file of something that leaves: while it lasts it is shown and can be stopped; null then. */
export async function makeFile<Of>(
  services: Services,
  format: Format<Of>,
  { of, title, label, sign }: Making<Of>,
): Promise<FileToSave | null> {
  const passphrase = format.locked ? await services.askPassphrase?.() : undefined;
  if (format.locked && !passphrase) return null;
  const rendered = await services.during(
    t('share_making', label),
    (going) => format.render(of, { ...going, ...(passphrase && { passphrase }), ...(sign && { sign }) }),
    { cancel: true },
  );
  if (!rendered) return null;
  const name = fileNameOf(format.locked ? t('share_lockedFile') : title, format.extension, new Date());
  return { name, type: format.type, content: rendered.content };
}

/** A digest as a file of a format; null where it was stopped, or has nothing for that format, which is said. */
export async function fileOf(
  services: Services,
  { document, format: id, sign }: { document: DigestDocument; format: ShareFormatId; sign?: Sign },
): Promise<FileToSave | null> {
  const format = [...exporters, ...recordExporters].find((each) => each.id === id);
  if (!format) return null;
  const label = t(formatName(id));
  if (format.has?.(document) === false) {
    services.notify(t('share_nothing', label), { kind: 'error' });
    return null;
  }
  return makeFile(services, format, { of: document, title: document.title, label, ...(sign && { sign }) });
}
