import { useLayoutEffect, useState } from 'preact/hooks';
import { chooseLanguage, type Language, language, loadMessages } from '../lib/i18n';
import { defaultSettings, settingsId } from '../lib/model';
import { applyAppearance, showTheme } from './appearance';
import { focusAgain } from './focus-again';
import { useRecord } from './hooks';

/** Gives the page the theme of the settings, and tells the language it speaks by now; `changed` is told of another one. */
export function useSpoken(changed?: () => void): Language {
  const settings = useRecord(settingsId);
  const [spoken, setSpoken] = useState(language());
  // Not after the next frame: a window behind others draws none, and would speak the language of before for a second.
  useLayoutEffect(() => {
    if (settings === undefined) return;
    const wanted = settings ?? defaultSettings();
    const chosen = chooseLanguage(wanted.language, navigator.languages);
    if (chosen === language()) return void applyAppearance(wanted);
    showTheme(wanted.theme);
    let left = false;
    loadMessages(chosen).then(
      () => {
        if (left) return;
        const back = focusAgain();
        // What has the focus leaves the page with everything. As it goes a browser lays out the page; now it is laid out.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        applyAppearance(wanted);
        setSpoken(chosen);
        changed?.();
        back?.();
      },
      (error: unknown) => console.error('language', error),
    );
    return () => {
      left = true;
    };
  }, [settings?.language, settings?.theme]);
  return spoken;
}
