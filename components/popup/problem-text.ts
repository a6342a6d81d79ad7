import { t } from '../../lib/i18n';

/** What went wrong, in plain words, with what to do. */
export function problemText(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'StorageFullError' || name === 'QuotaExceededError') return t('popup_diskFull');
  return t('popup_notSaved', message);
}
