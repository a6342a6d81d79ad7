import { escapedMarks, linkedMarks } from '../html';
import type { Clip } from '../model';
import { showableLine } from '../model/showable';
import { sharedAddress } from './address';

/**
 * The page that something is from, as words of the maker's own: a link in light Markdown, to where readers elsewhere find it. What is
 * nowhere but on this machine is named without one.
 */
export function pageCredit(clip: Clip): string {
  const address = sharedAddress(clip);
  const name = showableLine(clip.title) || showableLine(clip.site) || address;
  const said = escapedMarks(name);
  return address ? linkedMarks(said, address) : said;
}
