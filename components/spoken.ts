import { useLayoutEffect, useState } from 'preact/hooks';
import { chooseLanguage, type Language, language, loadMessages, speakHeld } from '../lib/i18n';
import { defaultSettings, type Settings, settingsId } from '../lib/model';
import { applyAppearance, showTheme } from './appearance';
import { focusAgain } from './focus-again';
import { hearRecord, useRecord } from './hooks';
import { useServices } from './services';

const chosenIn = (settings: Settings) => chooseLanguage(settings.language, navigator.languages);

/** Gives the page the theme of the settings, and tells the language it speaks by now; `changed` is told of another one. */
export function useSpoken(changed?: () => void): Language {
  const { repository } = useServices();
  const settings = useRecord(settingsId);
  const [spoken, setSpoken] = useState(language());
  const speak = (wanted: Settings) => {
    const back = focusAgain();
    // What has the focus leaves the page with everything. As it goes a browser lays out the page; now it is laid out.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setSpoken(applyAppearance(wanted));
    changed?.();
    back?.();
  };
  // Words that are here are spoken at once: nothing is drawn with the new settings in the old language first.
  useLayoutEffect(
    () =>
      hearRecord(repository, settingsId, (now) => {
        if (now && chosenIn(now) !== language() && speakHeld(chosenIn(now))) speak(now);
      }),
    [repository],
  );
  // Not after the next frame: a window behind others draws none, and would speak the language of before for a second.
  useLayoutEffect(() => {
    if (settings === undefined) return;
    const wanted = settings ?? defaultSettings();
    if (chosenIn(wanted) === language()) return void applyAppearance(wanted);
    showTheme(wanted.theme);
    let left = false;
    loadMessages(chosenIn(wanted)).then(
      () => left || speak(wanted),
      (error: unknown) => console.error('language', error),
    );
    return () => {
      left = true;
    };
  }, [settings?.language, settings?.theme]);
  return spoken;
}
