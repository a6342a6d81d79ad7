/** The absolute form of an address, or empty where it is none or is not one of these kinds. */
export function absolute(address: string | null | undefined, base: string, kinds = /^(https?|mailto):$/): string {
  const parsed = address ? URL.parse(address.trim(), base) : null;
  return parsed && kinds.test(parsed.protocol) ? parsed.href : '';
}

/** Makes the addresses of a copied element absolute; a link that leads nowhere safe loses its address. */
export function pinAddresses(copied: Element, base: string): void {
  for (const name of ['href', 'cite']) {
    const value = Element.prototype.getAttribute.call(copied, name);
    if (value === null) continue;
    const address = absolute(value, base);
    if (address) Element.prototype.setAttribute.call(copied, name, address);
    else Element.prototype.removeAttribute.call(copied, name);
  }
}

/** Attributes in which pages put the address of an image they have not loaded yet. */
const later = ['data-src', 'data-original', 'data-lazy-src', 'data-url', 'data-hi-res-src'];
const laterSets = ['data-srcset', 'data-lazy-srcset', 'srcset'];
/** Width times height below which an image is ornament or a tracker. */
const ornament = 32 * 32;

/** Gives a copied image the one address that the live one shows, or would show once it is loaded. */
export function copyImage(live: HTMLImageElement, copied: Element): void {
  const base = live.baseURI;
  const shown = live.currentSrc || live.src;
  const placeholder = shown === '' || (shown.startsWith('data:') && shown.length < 2000);
  const address = (placeholder ? laterAddress(live, base) : '') || absolute(shown, base, /^(https?|blob|data):$/);
  for (const name of ['srcset', 'sizes', 'loading', 'style', ...later, ...laterSets]) copied.removeAttribute(name);
  const size = live.naturalWidth * live.naturalHeight;
  if (address && (size === 0 || size > ornament)) copied.setAttribute('src', address);
  else copied.removeAttribute('src');
}

function laterAddress(image: Element, base: string): string {
  for (const name of later) {
    const address = absolute(image.getAttribute(name), base, /^https?:$/);
    if (address) return address;
  }
  for (const name of laterSets) {
    const last = image.getAttribute(name)?.split(/,\s+/).at(-1)?.trim().split(/\s+/)[0];
    const address = absolute(last, base, /^https?:$/);
    if (address) return address;
  }
  return '';
}
