import { textOf } from '../model/body';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe to stand in HTML, as content or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (found) => escapes[found] ?? found);
}

/** The address in its normal form if it is one a link may have (http, https or mailto), else empty. Relative ones are empty. */
export function safeAddress(url: string): string {
  const parsed = URL.parse(url.trim());
  return parsed && /^(https?|mailto):$/.test(parsed.protocol) ? parsed.href : '';
}

/** The text of some HTML as `textOf` reads it, parsed in a document where nothing loads or runs. */
export function textOfHtml(html: string): string {
  return textOf(new DOMParser().parseFromString(html, 'text/html').body);
}
