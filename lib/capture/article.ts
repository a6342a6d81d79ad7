import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { textOf } from '../model/body';
import { createDraft, parkPageImages } from './draft';
import { describePage, letters, type Metadata } from './metadata';
import { type Snapshot, snapshotOf } from './snapshot';
import type { CaptureSource } from './source';
import { isoDate, languageTag, shorten } from './text';

/** A text shorter than this is no article. */
const shortest = 140;
/** Below this share of the other's running text, Readability took too little: a forum, a list, a manual. */
const gate = 0.4;

interface Extract {
  readonly html: string;
  readonly title: string;
  readonly author: string;
  readonly published: string;
  readonly language: string;
  readonly site: string;
}

/** The page's main text: what Readability finds, or Defuddle where that is much more. */
export const articleSource: CaptureSource = {
  name: 'article',
  matches: (page) => !snapshotOf(page).large,
  capture(page) {
    const snapshot = snapshotOf(page);
    const [readability, defuddle] = [tryTo(() => byReadability(snapshot)), tryTo(() => byDefuddle(snapshot))];
    const article = bodyOf(readability?.html ?? '');
    const other = bodyOf(defuddle?.html ?? '');
    const chosen = runningText(article) < gate * runningText(other) ? other : article;
    if (textOf(chosen).length < shortest) return null;
    parkPageImages(chosen);
    const about = completed(describePage(snapshot), [defuddle, readability]);
    dropTitle(chosen, about.title);
    const draft = createDraft('article', chosen.innerHTML, { ...about, cut: snapshot.cut });
    return draft.html === '' ? null : draft;
  },
};

/** What an extractor trips over, the next way of capturing takes: strange pages must not lose the clip. */
function tryTo(extract: () => Extract | null): Extract | null {
  try {
    return extract();
  } catch (error) {
    console.debug('An extractor gave up on this page', error);
    return null;
  }
}

function byReadability({ document }: Snapshot): Extract | null {
  const found = new Readability(copyOf(document), { keepClasses: false, disableJSONLD: true }).parse();
  if (!found) return null;
  return {
    html: found.content ?? '',
    title: found.title ?? '',
    author: found.byline ?? '',
    published: found.publishedTime ?? '',
    language: found.lang ?? '',
    site: found.siteName ?? '',
  };
}

function byDefuddle({ document, url }: Snapshot): Extract {
  const noNetwork = () => Promise.reject(new Error('Nothing is fetched while a page is read'));
  const found = new Defuddle(copyOf(document), { url, useAsync: false, fetch: noNetwork }).parse();
  const { title, author, published, language, site } = found;
  return { html: found.content, title, author, published, language, site };
}

const copyOf = (document: Document) => document.cloneNode(true) as Document;

function bodyOf(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

/** Drops the heading that says the title again: the clip has it. */
function dropTitle(body: Element, title: string): void {
  const first = body.querySelector('h1, h2, p');
  if (first && /^h/.test(first.localName) && letters(first.textContent ?? '') === letters(title)) first.remove();
}

/** Letters in lines long enough to be sentences. */
function runningText(body: Element): number {
  return textOf(body)
    .split('\n')
    .reduce((sum, line) => (line.length >= 80 ? sum + line.length : sum), 0);
}

/** What the page did not state itself, from what the extractors saw, the first that saw it. */
function completed(about: Metadata, extracts: readonly (Extract | null)[]): Metadata {
  const first = (part: keyof Extract) => extracts.map((one) => one?.[part]).find(Boolean) ?? '';
  const untitled = about.title === about.url;
  return {
    ...about,
    title: (untitled && shorten(first('title'), 1000)) || about.title,
    author: about.author || shorten(first('author'), 300),
    publishedAt: about.publishedAt ?? isoDate(first('published')),
    language: about.language || languageTag(first('language')),
  };
}
