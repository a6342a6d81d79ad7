/** Query parameters that say who sent a reader, not what is read. */
const tracking =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_hsenc|_hsmi|mkt_tok|ref_src|vero_id|oly_enc_id|oly_anon_id)$/i;

/**
 * The address two visits to the same page share: no fragment (but for `#!` and `#/` routes), no tracking parameters,
 * parameters sorted, host in lower case without `www.`, no trailing slash. Takes a page's own canonical link if given
 * and on the same site. Throws a TypeError on what is no URL.
 */
export function canonicalAddress(url: string, canonicalLink?: string): string {
  const page = new URL(url);
  const link = canonicalLink ? URL.parse(canonicalLink, url) : null;
  const address =
    link && /^https?:$/.test(link.protocol) && sameSite(link, page) && !isFrontPage(link, page) ? link : page;
  if (!/^#[!/]/.test(address.hash)) address.hash = '';
  // In a page Firefox hands a script a wrapped URL, whose parameters can be walked but not iterated.
  const names: string[] = [];
  address.searchParams.forEach((_, name) => {
    names.push(name);
  });
  for (const name of names) if (tracking.test(name)) address.searchParams.delete(name);
  address.searchParams.sort();
  address.hostname = address.hostname.replace(/^www\./, '');
  address.username = '';
  address.password = '';
  if (address.pathname.length > 1) address.pathname = address.pathname.replace(/\/+$/, '') || '/';
  return address.href;
}

/** An address as it is written, without tracking parameters; the same where it has none, or is no address. */
export function withoutTracking(address: string): string {
  const hash = address.indexOf('#');
  const whole = hash < 0 ? address : address.slice(0, hash);
  const at = whole.indexOf('?');
  if (at < 0) return address;
  const all = whole.slice(at + 1).split('&');
  const kept = all.filter((each) => !tracking.test(each.split('=', 1)[0] ?? ''));
  if (kept.length === all.length) return address;
  return `${whole.slice(0, at)}${kept.length > 0 ? `?${kept.join('&')}` : ''}${address.slice(whole.length)}`;
}

const bare = (url: URL) => url.hostname.replace(/^www\./, '');
/** Whether two addresses are of one host and port, `www.` or not. */
export const sameSite = (a: URL, b: URL) => bare(a) === bare(b) && a.port === b.port;
/** Some sites name their front page as the canonical address of every page. */
const isFrontPage = (link: URL, page: URL) => link.pathname === '/' && !link.search && page.pathname !== '/';
