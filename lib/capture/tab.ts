import * as z from 'zod/mini';
import { ClipDraft, TextQuote } from '../model';
import { sameSite } from '../model/address';

/** What of a page cannot be read, and why. */
export type Unreadable = 'browserPage' | 'store' | 'pdf' | 'refused' | 'tooLarge' | 'failed';

export type CaptureResult =
  | { readonly ok: true; readonly draft: ClipDraft; readonly passage: TextQuote | null }
  | { readonly ok: false; readonly reason: Unreadable };

/** The part of the extension API that runs a script in a tab. */
export interface Scripting {
  executeScript(injection: {
    target: { tabId: number };
    files: '/capture.js'[];
  }): Promise<{ result?: unknown; error?: unknown }[]>;
}

/** What `capture.js` comes to. The page is not trusted: every part is checked. */
const Captured = z.object({ draft: ClipDraft, passage: z.nullable(TextQuote) });

/** Pages on which browsers let no extension read. */
const stores = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore(\/|$)/,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons(\/|$)/,
  /^https:\/\/(addons|accounts|support)\.mozilla\.org\//,
];

/** Why a page cannot be read, as far as its address tells; null where one should try. */
export function unreadableReason(url: string): Unreadable | null {
  const address = URL.parse(url);
  if (!address || !/^(https?|file|ftp):$/.test(address.protocol)) return 'browserPage';
  if (stores.some((store) => store.test(address.href))) return 'store';
  return isPdf(url) && address.protocol === 'file:' ? 'pdf' : null;
}

/**
 * Reads the page of a tab: injects the capture script and checks what it brings. Never throws: what cannot be read has its
 * reason. Needs the permission for the tab that a click on the button, a shortcut or a menu gives.
 */
export async function captureTab(scripting: Scripting, tab: { id: number; url: string }): Promise<CaptureResult> {
  const reason = unreadableReason(tab.url);
  if (reason) return { ok: false, reason };
  let result: unknown;
  try {
    const [first] = await scripting.executeScript({ target: { tabId: tab.id }, files: ['/capture.js'] });
    result = first?.result;
  } catch (error) {
    console.warn('The page could not be read', error);
    return { ok: false, reason: reasonOf(error, tab.url) };
  }
  if ((result as { unreadable?: unknown } | undefined)?.unreadable === 'pdf') return { ok: false, reason: 'pdf' };
  const captured = Captured.safeParse(result);
  if (captured.success)
    return isOf(tab.url, captured.data.draft) ? { ok: true, ...captured.data } : { ok: false, reason: 'failed' };
  console.warn('What the page gave is no clip', captured.error.issues.slice(0, 3));
  const long = captured.error.issues.some(({ code, path }) => code === 'too_big' && path.includes('html'));
  return { ok: false, reason: isPdf(tab.url) ? 'pdf' : long ? 'tooLarge' : 'failed' };
}

/** Whether a draft is of the site that the tab shows: the tab may have gone on, and no page speaks for another site. */
function isOf(shown: string, { url, address }: ClipDraft): boolean {
  const tab = new URL(shown);
  return [url, address].every((claimed) => sameSite(new URL(claimed), tab));
}

const isPdf = (url: string) => /\.pdf$/i.test(URL.parse(url)?.pathname ?? '');

/** Why a browser would not run the script: a PDF viewer is a page of the browser's, whatever its address says. */
function reasonOf(error: unknown, url: string): Unreadable {
  if (isPdf(url)) return 'pdf';
  const message = error instanceof Error ? error.message : String(error);
  if (/extensions gallery|cannot be scripted/i.test(message)) return 'store';
  return /cannot access|missing host permission|must request permission|error page|blocked|not allowed/i.test(message)
    ? 'refused'
    : 'failed';
}
