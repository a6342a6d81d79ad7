/**
 * What has to be open to us before a document's text can be read: where Google is asked for it, and where Google sends whoever asks there on to, a
 * host with another name each time (`doc-0g-3o-docstext.googleusercontent.com`).
 */
export const googleSites = ['https://docs.google.com/*', 'https://*.googleusercontent.com/*'] as const;

/** The place of the workbench (`#google/…`) where a Google document's text is fetched; null where an address is that of none. */
export const placeOfGoogleDocument = (address: string): string | null =>
  exportAddress(address) === null ? null : `#google/${encodeURIComponent(address)}`;

/** A Google document's own page; the account that is meant (`/u/1`) and an organisation's name (`/a/example.org`) may stand in it. */
const page = /^(\/(?:a\/[\w.-]{1,253}\/)?document)\/(?:u\/(\d{1,3})\/)?(d\/[\w-]{20,200})(?=\/|$)/;

/**
 * Where Google gives a document as a Word file, which keeps headings and lists; null where an address is that of no Google document. One that was published
 * (`/d/e/…/pub`) is a page like any other.
 */
export function exportAddress(address: string): string | null {
  const url = URL.parse(address.trim());
  if (url?.protocol !== 'https:' || url.host !== 'docs.google.com') return null;
  const [, place, account, document] = page.exec(url.pathname) ?? [];
  if (!document) return null;
  const wanted = new URL(`https://docs.google.com${place}/${document}/export?format=docx`);
  const meant = {
    resourcekey: url.searchParams.get('resourcekey'),
    authuser: account ?? url.searchParams.get('authuser'),
  };
  for (const [name, value] of Object.entries(meant)) if (value) wanted.searchParams.set(name, value);
  return wanted.href;
}
