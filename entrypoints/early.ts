import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rememberedAppearance, showTheme } from '../components/appearance';
import { openEarly } from '../lib/storage/early';

/**
 * The first script of a page that opens the library: it is there long before those that know what to do with it, and has
 * the browser make ready meanwhile what takes its time: the library's files, and what is remembered beside it.
 */
export default defineUnlistedScript(() => {
  openEarly();
  showTheme(rememberedAppearance().theme);
  // Who looks first waits for the browser to bring it.
  void sessionStorage.length;
});
