import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rememberedAppearance } from '../components/appearance';
import { chooseLanguage, prepareFormats } from '../lib/i18n';
import { openEarly } from '../lib/storage/early';

/**
 * The first script of a page that opens the library: it is there long before those that know what to do with it, and has
 * the browser make ready meanwhile what takes its time.
 */
export default defineUnlistedScript(() => {
  openEarly();
  prepareFormats(chooseLanguage(rememberedAppearance().language, navigator.languages));
});
