import { draftLifetime, type SessionId } from '../lib/model';
import { alone, livingPages, page, stayAlive } from './living';

/**
 * What was typed for a session's note and is not in it yet, put down at each key under the name of its page in the browser's small synchronous store: it outlives a page
 * that is loaded again, and a window that is closed, for a week. Who hosts the session next has it in their field.
 */
export const linePrefix = 'host-line ';
const ofSession = (session: SessionId) => `${linePrefix}${session} `;
const own = (session: SessionId) => `${ofSession(session)}${page}`;
/** The page that put a line down. */
export const pageOfLine = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);

/** Held while what windows that are gone left is taken up. */
export const takingLines = 'host-lines';

interface Left {
  readonly words: string;
  /** ms since 1970 */
  readonly at: number;
}

function read(key: string): Left | null {
  try {
    const left = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Left> | null;
    return typeof left?.words === 'string' && typeof left.at === 'number' ? (left as Left) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What this page put down. */
export const lineOf = (session: SessionId): string => read(own(session))?.words ?? '';

/** Puts a line down; empty: there is none any more. A full store is said in the log: it stays on the page. */
export function putLine(session: SessionId, words: string): void {
  if (words === '') {
    localStorage.removeItem(own(session));
    return;
  }
  stayAlive();
  try {
    localStorage.setItem(own(session), JSON.stringify({ words, at: Date.now() } satisfies Left));
  } catch (error) {
    console.warn('host-line', error);
  }
}

/** Hands over what windows that are gone left for a session, once. */
export async function takeLines(session: SessionId, take: (words: string) => void): Promise<void> {
  const lives = await livingPages();
  await alone(takingLines, async () => {
    const keys = Object.keys(localStorage).filter(
      (key) => key.startsWith(ofSession(session)) && !lives(pageOfLine(key)),
    );
    const left = keys.flatMap((key) => (key === own(session) ? [] : { key, words: read(key)?.words ?? '' }));
    const words = left.map((each) => each.words).filter(Boolean);
    if (words.length > 0) take(words.join(' '));
    for (const { key } of left) localStorage.removeItem(key);
  });
}

/** Drops what nobody came back for. */
export function dropOldLines(now = Date.now()): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(linePrefix) && (read(key)?.at ?? 0) < now - draftLifetime) localStorage.removeItem(key);
}
