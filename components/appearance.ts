import { chooseLanguage, type Language } from '../lib/i18n';
import type { Settings } from '../lib/model';

/** How a page looks and speaks. */
export type Appearance = Pick<Settings, 'language' | 'theme'>;

const place = 'appearance';

/**
 * What the last open page looked like: known before the library is open, so that no page flashes in another theme or
 * language. Follows the system where nothing is remembered or what is remembered makes no sense.
 */
export function rememberedAppearance(): Appearance {
  const [language = '', theme = ''] = (localStorage.getItem(place) ?? '').split(' ');
  return {
    language: language === 'en' || language === 'es' ? language : 'auto',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
  };
}

/** Gives the page its theme and language, and remembers them. Returns the language to speak. */
export function applyAppearance({ language, theme }: Appearance): Language {
  const spoken = chooseLanguage(language, navigator.languages);
  document.documentElement.lang = spoken;
  showTheme(theme);
  localStorage.setItem(place, `${language} ${theme}`);
  return spoken;
}

/** Gives the page a theme, and remembers nothing. */
export function showTheme(theme: Settings['theme']): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
