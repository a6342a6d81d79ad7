/** The one door to the extension API. Entrypoints import it and hand on what others need. */
export { type Browser, browser } from 'wxt/browser';
