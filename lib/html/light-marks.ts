/** Words as light Markdown says them: signs that would be read as marks stand for themselves. */
export const escapedMarks = (text: string): string =>
  text.replace(/[\\*[\]]/g, '\\$&').replace(/(^|[\s(])_|_(?=[\s).,;:!?]|$)/g, (found) => found.replace('_', '\\_'));

/** A link of light Markdown: words with their marks, and an address whose parentheses do not end it. */
export const linkedMarks = (words: string, address: string): string =>
  `[${words}](${address.replace(/\(/g, '%28').replace(/\)/g, '%29')})`;
