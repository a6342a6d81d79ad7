import { useEffect, useMemo, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { useServices } from '../services';
import { Dialog } from '../ui';
import { FindBox } from './FindBox';
import { finderOf } from './finder';
import type { PaletteEntry } from './found';

/** One box for every verb and every thing: "Find or do…". */
export function CommandPalette() {
  const services = useServices();
  const finder = finderOf(services);
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState(0);
  useEffect(() => {
    const stop = finder.onChange(() => setKnown((count) => count + 1));
    finder.load().catch((error: unknown) => console.error('palette', error));
    return stop;
  }, [finder]);
  const entries = useMemo(() => finder.find(typed), [finder, typed, known]);
  const close = () => {
    services.session.palette.value = false;
  };
  const run = (entry: PaletteEntry) => {
    close();
    if (entry.id !== entries[0]?.id || !entry.aside) return start(entry);
    // Nothing was found, perhaps because the library is still being read.
    finder.whole().then(
      () => start(finder.find(typed)[0] ?? entry),
      () => start(entry),
    );
  };
  const start = (entry: PaletteEntry) => {
    finder.remember(entry.id);
    // After the dialog has given the focus back, so that what runs can move it.
    setTimeout(() => entry.run(), 0);
  };
  return (
    <Dialog title={t('command_palette_open')} onClose={close} wide>
      <FindBox
        label={t('command_palette_open')}
        placeholder={t('palette_placeholder')}
        lines={entries}
        typed={typed}
        onType={setTyped}
        onChoose={run}
      />
    </Dialog>
  );
}
