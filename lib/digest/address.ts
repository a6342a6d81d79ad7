import { type Clip, canonicalAddress } from '../model';

/**
 * Where a reader elsewhere finds the page: the address it was saved from without name, password, tracking and fragment,
 * or the canonical one where that names another page. Its canonical address is the clip's. Empty for what is on this
 * machine alone.
 */
export function sharedAddress(clip: Clip): string {
  const url = URL.parse(clip.url);
  const address = URL.parse(clip.address);
  if (!url || !address || !isWeb(url) || !isWeb(address)) return '';
  if (canonicalAddress(clip.url) !== clip.address) {
    // A canonical address has lost its `www.`, and some sites answer under that name alone.
    if (url.hostname === `www.${address.hostname}`) address.hostname = url.hostname;
    return address.href;
  }
  url.username = '';
  url.password = '';
  url.search = address.search;
  url.hash = address.hash;
  return url.href;
}

const isWeb = (url: URL) => url.protocol === 'https:' || url.protocol === 'http:';
