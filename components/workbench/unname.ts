import * as z from 'zod/mini';
import type { Unnaming } from '../../lib/commands/services';
import { NameReplacer } from '../../lib/search';
import { type Rewrite, rewriteSaved, rewriteTexts, rewriteTyped } from '../../lib/workbench/rewrite';
import { linePrefix, pageOfLine, takingLines } from '../lines-left';
import { alone, livingPages, page } from '../living';
import { isSessionKey, pageOfSession, type Sessions, sessionPrefix } from './sessions-left';
import type { Saying } from './unnaming';

/** What one window tells the others. One of another version may say it otherwise: then it is none. */
const Told = z.object({ names: z.array(z.string()), word: z.nullable(z.string()) });

/**
 * Lets names go from what is kept nowhere but in windows of this browser: from what those left that are gone, by `tell`
 * from others that live, and from this one. In this order, so that who takes up meanwhile what was left hears of it, too.
 */
export async function unname(here: Saying, wish: Unnaming, tell: (told: Unnaming) => void): Promise<void> {
  const { names, word } = wish;
  const write = rewriteOf(wish);
  if (write) await rewriteLeft(here.repository, write);
  tell({ names, word });
  unnameHere(here, wish);
}

/** Does in this window what another one tells. */
export function hear(here: Saying, told: unknown): void {
  const { data } = Told.safeParse(told);
  if (data) unnameHere(here, data);
}

/** Null: the name stays where it is written. */
function rewriteOf({ names, word }: Unnaming): Rewrite | null {
  if (word === null) return null;
  const replacer = new NameReplacer(names, word);
  return (text) => replacer.replace(text);
}

function unnameHere({ session, notices, history, said }: Saying, wish: Unnaming): void {
  const named = new NameReplacer(wish.names, '');
  notices.value = notices.value.filter(({ message }) => !named.holds(message));
  history.value = history.value.filter(({ message }) => !named.holds(message));
  said.value = said.value.filter(({ words }) => !named.holds(words));
  const write = rewriteOf(wish);
  if (!write) return;
  rewriteTyped(session, write);
  rewriteLines((name) => name === page, write);
}

/** What a window that lives put down is its own to write. */
async function rewriteLeft(repository: Sessions, write: Rewrite): Promise<void> {
  // What is taken up from a window that is gone is taken up written anew, or not yet looked at here.
  await alone(takingLines, async () => {
    const lives = await livingPages();
    rewriteLines((name) => !lives(name), write);
  });
  const lives = await livingPages();
  const isLeft = (key: string) => isSessionKey(key) && !lives(pageOfSession(key));
  rewritePutDown(isLeft, (kept) => rewriteSaved(kept, write));
  for (const [key, kept] of await repository.locals(sessionPrefix)) {
    const next = rewriteSaved(kept, write);
    if (isLeft(key) && JSON.stringify(next) !== JSON.stringify(kept)) await repository.setLocal(key, next);
  }
}

const rewriteLines = (whose: (page: string) => boolean, write: Rewrite) =>
  rewritePutDown(
    (key) => key.startsWith(linePrefix) && whose(pageOfLine(key)),
    (line) => rewriteTexts(line, write),
  );

/** Writes anew what stands in the browser's small store. Where that has no room the name goes before what was typed. */
function rewritePutDown(which: (key: string) => boolean, anew: (value: unknown) => unknown): void {
  for (const key of Object.keys(localStorage).filter(which)) {
    const text = localStorage.getItem(key) ?? '';
    try {
      const next = JSON.stringify(anew(JSON.parse(text)));
      if (next !== text) localStorage.setItem(key, next);
    } catch (error) {
      // What is no JSON nobody reads.
      console.warn('unname', error);
      localStorage.removeItem(key);
    }
  }
}
