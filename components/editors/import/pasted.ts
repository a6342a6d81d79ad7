import { t } from '../../../lib/i18n';

/** Lines that somebody filled in: they are read as they were typed. */
export const sentBack = /commonplace-(?:reply|check)\s+\d/;

/** Something that marks text as a document with headings, lists or tables, which its plain form would lose. */
const structured = /<(?:h[1-6]|li|table)\b|docs-internal-guid/i;

/** A pasted file, or text that is pasted or dropped as one: as a document where it is one. */
export function pastedFile(clipboard: DataTransfer | null): File | null {
  const file = clipboard?.files[0];
  if (file) return file;
  const text = clipboard?.getData('text/plain') ?? '';
  const html = clipboard?.getData('text/html') ?? '';
  if (structured.test(html) && !text.trimStart().startsWith('{') && !sentBack.test(text))
    return new File([`<!doctype html>${html}`], t('import_pasted'), { type: 'text/html' });
  return text.trim() ? new File([text], t('import_pasted')) : null;
}
