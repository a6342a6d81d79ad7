import '../../components/ui/base.css';
import '../../components/popup/popup.css';
import { openPopup } from '../../components/popup/open-popup';
import type { Surroundings } from '../../components/popup/surroundings';
import { browser, hasCompanion, openCompanion, perhaps, pressed } from '../../lib/browser';
import { createClient } from '../../lib/messaging/client';

/** A screen that is no wider shows a page where others show a popup, CSS pixels. */
const widestPhone = 480;

// The form comes first: loading what fills it would take the time it is drawn in.
const { promise: shown, resolve: formShown } = Promise.withResolvers<void>();
const filling = shown.then(() => import('../../components/popup/filling'));
const repository = filling.then(({ openLibrary }) => openLibrary());
const tabReading = shown.then(() => import('../../lib/capture/tab'));
const writing = Promise.all([filling, repository]);

const background = createClient((message) => browser.runtime.sendMessage(message));

const around: Surroundings = {
  repository,
  writing: writing.then(([{ createWriting }, opened]) => createWriting(opened)),
  async activeTab() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.id === undefined || !tab.url ? null : { id: tab.id, url: tab.url, title: tab.title ?? '' };
  },
  unreadable: async (url) => (await tabReading).unreadableReason(url),
  capture: async (tab) => (await tabReading).captureTab(browser.scripting, tab),
  enrich: (clip, tab) => background('enrich', { clip, tab }),
  openLibrary: (clip) => around.openPlace(clip ? `#${clip}` : ''),
  openPlace(place) {
    void browser.tabs.create({ url: browser.runtime.getURL(`/workbench.html${place}`) }).then(() => window.close());
  },
  ...(hasCompanion && { openCompanion: () => void openCompanion()?.then(() => window.close()) }),
  async persist() {
    const kept = await navigator.storage.persist();
    (await repository).healthChanged();
    return kept;
  },
  close: () => window.close(),
};

// The button opened this page to us: a companion beside it can show what it is.
pressed.postMessage(0);

// Opened as a page of its own it takes the width it is given; so it does on a phone, where every popup is a page.
const popups = perhaps.extension?.getViews({ type: 'popup' });
document.documentElement.toggleAttribute('data-popup', popups?.includes(window) === true && screen.width > widestPhone);
void openPopup(document.getElementById('root') as HTMLElement, around, formShown);
