import { chooseLanguage, loadMessages, t } from '../i18n';
import type { ClipId } from '../model';
import { StorageFullError } from '../storage/errors';
import type { Writer } from '../storage/writer';
import { enrichClip, type RunInPage } from './enrich';
import { type Kept, type KeptTab, keepPage } from './keep-page';

/** What the background uses of the browser; the entrypoint wires it. */
export interface BackgroundBrowser {
  readonly scripting: Parameters<typeof keepPage>[1];
  readonly runInPage: RunInPage;
  openLibrary(): Promise<Writer>;
  /** Shows a sign on the toolbar button of a tab, and what it means. */
  badge(tab: number, sign: { text: string; title: string; good: boolean }): Promise<void>;
  /** Says it in the system's own way, where that was permitted. */
  notify(message: string): Promise<void>;
}

/** Loads the messages in the language of the settings. */
export async function speak(library: Promise<Writer>): Promise<void> {
  const { language } = await (await library).settings();
  await loadMessages(chooseLanguage(language, navigator.languages));
}

/** Saves the page of a tab without the form and says so on the button; then fetches its images. */
export async function keepNow(around: BackgroundBrowser, tab: KeptTab, passage = false): Promise<void> {
  // Begun before anything is waited for: the permission to read the tab lasts as long as its page.
  const library = around.openLibrary();
  try {
    const kept = await keepPage(library, around.scripting, { tab, passage });
    await speak(library);
    await announce(around, tab.id, kept);
    if (kept.outcome === 'saved' || kept.outcome === 'updated')
      await enrich(around, { clip: kept.clip.id, tab: tab.id });
  } catch (error) {
    console.error(error);
    const title = t(error instanceof StorageFullError ? 'kept_full' : 'kept_failed');
    await around.badge(tab.id, { text: '!', title, good: false });
    await around.notify(title);
  } finally {
    await library.then(
      (opened) => opened.close(),
      (error) => console.error(error),
    );
  }
}

async function announce(around: BackgroundBrowser, tab: number, kept: Kept): Promise<void> {
  const good = kept.outcome !== 'unreadable';
  const title = good ? t(`kept_${kept.outcome}`, kept.clip.title) : t(`kept_${kept.reason}`);
  await around.badge(tab, { text: good ? '✓' : '!', title, good });
  await around.notify(title);
}

/** Fetches in its page what a saved clip still lacks. Never throws: the clip is safe, images come with the next save. */
export async function enrich(around: BackgroundBrowser, asked: { clip: ClipId; tab: number }): Promise<void> {
  const library = await around.openLibrary();
  try {
    await enrichClip(library, around.runInPage, asked);
  } catch (error) {
    console.warn('Images were not kept', error);
  } finally {
    library.close();
  }
}
