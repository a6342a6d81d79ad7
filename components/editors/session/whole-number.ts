/** The whole number from 0 to `most` that a text is; null for any other. */
export function wholeNumber(typed: string, most: number): number | null {
  const text = typed.trim();
  if (!/^\d{1,9}$/.test(text)) return null;
  const number = Number(text);
  return number <= most ? number : null;
}
