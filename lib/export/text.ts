import { safeAddress } from '../html';
import { showable } from '../model/showable';

/** Paragraphs: parted by blank lines; a single line break stays inside one. */
export function paragraphsOf(text: string): string[] {
  return showable(text)
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** A link's address, web only; empty for anything else. */
export function linkOf(address: string): string {
  return /^https?:/i.test(address.trim()) ? safeAddress(address) : '';
}
