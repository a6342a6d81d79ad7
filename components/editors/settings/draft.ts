import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SettingsDraft } from '../../../lib/commands/settings-desk';
import { isJsonObject } from '../../../lib/model';

const keptKey = 'settings text';

/** The text that was typed and not applied when a window was closed, or that another one is typing. */
export function keptDraft(): SettingsDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keptKey) ?? 'null');
    if (!isJsonObject(kept as never)) return null;
    const { text, base } = kept as { text?: unknown; base?: unknown };
    return typeof text === 'string' && isJsonObject(base as never)
      ? { text, base: base as SettingsDraft['base'] }
      : null;
  } catch (error) {
    console.warn('settings', error);
    return null;
  }
}

function keep(draft: SettingsDraft | null): void {
  try {
    if (draft) localStorage.setItem(keptKey, JSON.stringify(draft));
    else localStorage.removeItem(keptKey);
  } catch (error) {
    console.warn('settings', error);
  }
}

/** Puts the typed text down at every key, so that it outlives the window; two windows show the same text. */
export function useKeptDraft(draft: Signal<SettingsDraft | null>): void {
  useEffect(() => {
    draft.value ??= keptDraft();
    let first = true;
    const stop = draft.subscribe((typed) => {
      if (!first) keep(typed);
      first = false;
    });
    const elsewhere = (event: StorageEvent) => {
      if (event.key === keptKey || event.key === null) draft.value = keptDraft();
    };
    window.addEventListener('storage', elsewhere);
    return () => {
      stop();
      window.removeEventListener('storage', elsewhere);
    };
  }, [draft]);
}
