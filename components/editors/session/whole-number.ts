import { t } from '../../../lib/i18n';

/** The whole number from 0 to `most` that a text is; null for any other. */
export function wholeNumber(typed: string, most: number): number | null {
  const text = typed.trim();
  if (!/^\d{1,9}$/.test(text)) return null;
  const number = Number(text);
  return number <= most ? number : null;
}

/** Says of what was typed that it is no such number. */
export const numberWrong =
  (most: number) =>
  (typed: string): string =>
    typed ? t('session_numberWrong', most, typed) : t('session_numberNone', most);
