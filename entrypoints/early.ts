import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rememberedAppearance, showTheme } from '../components/appearance';
import { chooseLanguage, preloadMessages } from '../lib/i18n';
import { openEarly } from '../lib/storage/early';

/**
 * The first script of a page that opens the library: it is there long before those that know what to do with it, and has
 * the browser make ready meanwhile what takes its time: the library's files, what is remembered beside it, and the words
 * that the page speaks.
 */
export default defineUnlistedScript(() => {
  openEarly();
  const { language, theme } = rememberedAppearance();
  showTheme(theme);
  preloadMessages(chooseLanguage(language, navigator.languages));
  // Who looks first waits for the browser to bring it.
  void sessionStorage.length;
});
