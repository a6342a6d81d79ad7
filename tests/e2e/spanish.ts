import type { Surface } from './browser/surface';
import { ask } from './wishes';

/**
 * Lets a surface say all words of ours in Spanish, or again in English, and changes nothing else: in the other language a
 * page is drawn anew, and each surface would have to be reached again. Of words that stand for several in Spanish it is
 * the longest. Gives what was not to be done.
 */
export const inSpanish = (page: Surface, on: boolean): Promise<string[]> =>
  ask(page, on ? say : '() => { window.sayAgain?.(); return []; }');

/** Runs in the surface. */
const say = `async () => {
  const catalogue = async (language) => {
    const answer = await window.fetch(new URL('/_locales/' + language + '/messages.json', document.baseURI).href);
    return answer.json();
  };
  const read = async () => {
    const [english, spanish] = await Promise.all(['en', 'es'].map(catalogue));
    const whole = new Map();
    const filled = [];
    for (const [key, { message }] of Object.entries(english)) {
      const other = spanish[key]?.message;
      if (!other) continue;
      if (!/\\$[1-9]/.test(message)) {
        if (other.length > (whole.get(message)?.length ?? 0)) whole.set(message, other);
      } else if (message.replace(/\\$[1-9]/g, '').trim().length > 2) {
        const places = [...message.matchAll(/\\$([1-9])/g)].map(([, place]) => place);
        const pattern = message.split(/\\$[1-9]/).map((each) => each.replace(/[.*+?^$\\{}()|[\\]\\\\]/g, '\\\\$&')).join('(.{0,80}?)');
        filled.push({ begin: message.split('$')[0], pattern: new RegExp('^' + pattern + '$', 's'), places, other });
      }
    }
    filled.sort((a, b) => b.other.length - a.other.length);
    return { whole, filled, known: new Map() };
  };
  const { whole, filled, known } = (window.ourWords ??= await read());
  const search = (text) => {
    const same = whole.get(text);
    if (same) return same;
    for (const { begin, pattern, places, other } of filled) {
      const [, ...parts] = (text.startsWith(begin) && pattern.exec(text)) || [];
      if (parts.length > 0) return other.replace(/\\$([1-9])/g, (_, place) => parts[places.indexOf(place)] ?? '');
    }
    return null;
  };
  const spanishOf = (text) => {
    if (!known.has(text)) known.set(text, search(text));
    return known.get(text);
  };
  const back = [];
  const root = document.documentElement;
  const { lang } = root;
  root.lang = 'es';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const was = node.data;
    const words = was.trim();
    const other = words && !node.parentElement.closest('[contenteditable], [data-reader], textarea, script, style') && spanishOf(words);
    if (!other) continue;
    node.data = was.replace(words, () => other);
    const now = node.data;
    // What was drawn anew meanwhile stays.
    back.push(() => { if (node.data === now) node.data = was; });
  }
  for (const name of ['title', 'aria-label', 'placeholder'])
    for (const each of document.querySelectorAll('[' + name + ']')) {
      const was = each.getAttribute(name);
      const now = spanishOf(was.trim());
      if (!now) continue;
      each.setAttribute(name, now);
      back.push(() => { if (each.getAttribute(name) === now) each.setAttribute(name, was); });
    }
  window.sayAgain = () => {
    root.lang = lang;
    for (const put of back) put();
    window.sayAgain = undefined;
  };
  // What follows the width of its words does so as the next frame is drawn.
  await new Promise((resolve) => setTimeout(resolve, 40));
  return back.length > 0 ? [] : ['says no word of ours'];
}`;
