import { t } from '../i18n';
import { type Settings, settingsId } from '../model';
import type { Command } from './command';
import type { Services } from './services';

const themes = ['auto', 'light', 'dark'] as const;
const languages = ['auto', 'en', 'es'] as const;

const themeNames = (): readonly string[] => [
  t('settings_themeAuto'),
  t('settings_themeLight'),
  t('settings_themeDark'),
];
/** Each language in its own words. */
const languageNames = (): readonly string[] => [t('settings_languageAuto'), 'English', 'Español'];

async function keep({ repository }: Services, changes: Partial<Pick<Settings, 'theme' | 'language'>>): Promise<void> {
  await repository.commit({ title: 'did_settings_edit', changes: { [settingsId]: changes } });
}

/** Asks for light or dark; the page looks so while one is at hand, and as before after a cancel. */
async function chooseTheme(services: Services): Promise<void> {
  const { theme } = await services.repository.settings();
  const names = themeNames();
  const choices = themes.map((value, at) => ({ label: names[at] ?? value, value }));
  const chosen = await services.pick(t('settings_theme'), choices, {
    first: themes.indexOf(theme),
    preview: (value) => services.showTheme?.(value ?? theme),
  });
  if (chosen && chosen !== theme) await keep(services, { theme: chosen });
}

async function chooseLanguage(services: Services): Promise<void> {
  const { language } = await services.repository.settings();
  const names = languageNames();
  const choices = languages.map((value, at) => ({ label: names[at] ?? value, value }));
  const chosen = await services.pick(t('settings_language'), choices, { first: languages.indexOf(language) });
  if (chosen && chosen !== language) await keep(services, { language: chosen });
}

export const appearanceCommands: readonly Command[] = [
  { id: 'view.theme', title: 'command_view_theme', category: 'view', icon: 'eye', run: chooseTheme },
  { id: 'view.language', title: 'command_view_language', category: 'view', icon: 'settings', run: chooseLanguage },
];
