import { canonicalAddress } from './address';
import type { ClipDraft } from './clip';

/** A draft of an address alone, for pages that cannot be read. */
export function linkDraft(url: string, title: string): ClipDraft {
  const site = new URL(url).hostname.replace(/^www\./, '');
  return {
    kind: 'link',
    url,
    address: canonicalAddress(url),
    title: title.slice(0, 2000) || url,
    site,
    author: '',
    publishedAt: null,
    language: '',
    direction: 'auto',
    excerpt: '',
    words: 0,
    html: '',
    images: [],
    cut: false,
  };
}
