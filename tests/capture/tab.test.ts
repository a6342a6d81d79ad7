import { beforeEach, describe, expect, it, vi } from 'vitest';
import { captureTab, unreadableReason } from '../../lib/capture/tab';
import { linkDraft } from '../../lib/model';

const tab = { id: 7, url: 'https://example.org/page' };
const draft = linkDraft(tab.url, 'A page');
const answering = (result: unknown) => ({ executeScript: vi.fn(async () => [{ result }]) });
const failing = (message: string) => ({ executeScript: () => Promise.reject(new Error(message)) });

beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue(undefined));

describe('unreadableReason', () => {
  it.each([
    ['chrome://settings/', 'browserPage'],
    ['about:blank', 'browserPage'],
    ['edge://newtab', 'browserPage'],
    ['moz-extension://1-2-3/workbench.html', 'browserPage'],
    ['chrome-extension://abc/workbench.html', 'browserPage'],
    ['view-source:https://example.org/', 'browserPage'],
    ['data:text/html,x', 'browserPage'],
    ['javascript:1', 'browserPage'],
    ['', 'browserPage'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore/category/extensions', 'store'],
    ['https://microsoftedge.microsoft.com/addons/detail/x', 'store'],
    ['https://addons.mozilla.org/en-US/firefox/', 'store'],
    ['file:///home/handout.pdf', 'pdf'],
    ['https://example.org/a', null],
    ['http://127.0.0.1:8080/', null],
    ['file:///home/page.html', null],
    ['https://chrome.google.com/intl/', null],
  ])('%s: %s', (url, reason) => expect(unreadableReason(url)).toBe(reason));
});

describe('captureTab', () => {
  it('gives what the script brought, and injects nothing but it', async () => {
    const scripting = answering({ draft, passage: { exact: 'words', prefix: '', suffix: '' } });
    expect(await captureTab(scripting, tab)).toEqual({
      ok: true,
      draft,
      passage: { exact: 'words', prefix: '', suffix: '' },
    });
    expect(scripting.executeScript).toHaveBeenCalledWith({ target: { tabId: 7 }, files: ['/capture.js'] });
  });

  it.each([
    ['a page', { url: 'https://bank.example/page' }],
    ['an address', { address: 'https://bank.example/' }],
    ['a port', { url: 'https://example.org:8443/page', address: 'https://example.org:8443/page' }],
  ])('takes no draft that is of another site by %s', async (_what, claimed) => {
    const scripting = answering({ draft: { ...draft, ...claimed }, passage: null });
    expect(await captureTab(scripting, tab)).toEqual({ ok: false, reason: 'failed' });
  });

  it('takes a draft of the same site, with and without www', async () => {
    const shown = { id: 7, url: 'https://www.example.org/other' };
    expect(await captureTab(answering({ draft, passage: null }), shown)).toMatchObject({ ok: true });
  });

  it('does not touch a page no script may run in', async () => {
    const scripting = answering({ draft, passage: null });
    expect(await captureTab(scripting, { id: 7, url: 'chrome://settings/' })).toEqual({
      ok: false,
      reason: 'browserPage',
    });
    expect(scripting.executeScript).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'hello'],
    ['no draft', { passage: null }],
    ['an address that acts', { draft: { ...draft, url: 'javascript:alert(1)' }, passage: null }],
    ['a canonical address that acts', { draft: { ...draft, address: 'data:text/html,x' }, passage: null }],
    ['an unknown kind', { draft: { ...draft, kind: 'trap' }, passage: null }],
    [
      'too many images',
      { draft: { ...draft, images: Array(501).fill({ address: 'https://example.org/', alt: '' }) }, passage: null },
    ],
    ['words that are no number', { draft: { ...draft, words: Number.NaN }, passage: null }],
    ['a passage without words', { draft, passage: { exact: '', prefix: '', suffix: '' } }],
  ])('refuses what is no clip: %s', async (_, result) => {
    expect(await captureTab(answering(result), tab)).toEqual({ ok: false, reason: 'failed' });
  });

  it('says when a page is too large', async () => {
    const result = { draft: { ...draft, html: 'x'.repeat(8_000_001) }, passage: null };
    expect(await captureTab(answering(result), tab)).toEqual({ ok: false, reason: 'tooLarge' });
  });

  it('keeps nothing a page adds', async () => {
    const read = await captureTab(answering({ draft: { ...draft, note: 'planted' }, passage: null, more: 1 }), tab);
    expect(read).toEqual({ ok: true, draft, passage: null });
  });

  it.each([
    ['Cannot access contents of the page. Extension manifest must request permission', tab.url, 'refused'],
    ['Missing host permission for the tab', tab.url, 'refused'],
    ['The extensions gallery cannot be scripted.', tab.url, 'store'],
    ['Frame with ID 0 is showing error page', tab.url, 'refused'],
    ['Cannot access contents of the page', 'https://example.org/a.pdf', 'pdf'],
    ['Something else', tab.url, 'failed'],
  ])('tells why the browser would not: %s', async (message, url, reason) => {
    expect(await captureTab(failing(message), { id: 7, url })).toEqual({ ok: false, reason });
  });

  it('tells a PDF viewer', async () => {
    expect(await captureTab(answering({ unreadable: 'pdf' }), tab)).toEqual({ ok: false, reason: 'pdf' });
  });
});
