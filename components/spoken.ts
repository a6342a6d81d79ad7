import { useLayoutEffect, useState } from 'preact/hooks';
import { type Language, language, loadMessages } from '../lib/i18n';
import { defaultSettings, settingsId } from '../lib/model';
import { applyAppearance } from './appearance';
import { useRecord } from './hooks';

/** Gives the page the theme of the settings, and tells the language it speaks by now; `changed` is told of another one. */
export function useSpoken(changed?: () => void): Language {
  const settings = useRecord(settingsId);
  const [spoken, setSpoken] = useState(language());
  // Not after the next frame: a window behind others draws none, and would speak the language of before for a second.
  useLayoutEffect(() => {
    if (settings === undefined) return;
    const chosen = applyAppearance(settings ?? defaultSettings());
    if (chosen === language()) return;
    let left = false;
    loadMessages(chosen).then(
      () => {
        if (left) return;
        setSpoken(chosen);
        changed?.();
      },
      (error: unknown) => console.error('language', error),
    );
    return () => {
      left = true;
    };
  }, [settings?.language, settings?.theme]);
  return spoken;
}
