import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { useServices } from '../services';
import { Dialog, Icon } from '../ui';
import styles from './CommandPalette.module.css';
import { findEntries, type PaletteEntry, rememberCommand } from './palette';

/** How long typing rests before the library is asked, ms. */
const rest = 60;

interface Found {
  /** The typed text these entries answer. */
  readonly answers: string;
  readonly entries: readonly PaletteEntry[];
}

/** One box for every verb and every thing: "Find or do…". */
export function CommandPalette() {
  const services = useServices();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [{ answers, entries }, setFound] = useState<Found>({ answers: '', entries: [] });
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let left = false;
    const timer = setTimeout(
      () => {
        findEntries(services, typed).then(
          (found) => {
            if (left) return;
            setFound({ answers: typed, entries: found });
            setChosen(0);
          },
          (error: unknown) => console.error('palette', error),
        );
      },
      typed ? rest : 0,
    );
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [typed]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, entries]);
  const close = () => {
    services.session.palette.value = false;
  };
  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    close();
    if (entry.command) rememberCommand(services, entry.command);
    // After the dialog has given the focus back, so that what runs can move it.
    setTimeout(() => entry.run(), 0);
  };
  /** What is shown may still answer fewer letters than were typed: then the first of what answers them all. */
  const choose = ({ value }: HTMLInputElement) => {
    if (value === answers) run(entries[chosen]);
    else
      findEntries(services, value).then(
        ([first]) => run(first),
        (error: unknown) => console.error('palette', error),
      );
  };
  const press = (event: KeyboardEvent) => {
    const last = entries.length - 1;
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') setChosen(chosen >= last ? 0 : chosen + 1);
    else if (event.key === 'ArrowUp') setChosen(chosen <= 0 ? last : chosen - 1);
    else if (event.key === 'PageDown') setChosen(Math.min(last, chosen + 8));
    else if (event.key === 'PageUp') setChosen(Math.max(0, chosen - 8));
    else if (event.key === 'Enter') choose(event.currentTarget as HTMLInputElement);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t('command_palette_open')} onClose={close} wide>
      <div class={styles.palette}>
        <input
          class={styles.input}
          type="text"
          role="combobox"
          autofocus
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          aria-label={t('command_palette_open')}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={entries.length > 0 ? `${id}-${chosen}` : undefined}
          placeholder={t('palette_placeholder')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={press}
        />
        <div ref={list} id={`${id}-list`} class={styles.list} role="listbox" aria-label={t('palette_found')}>
          {entries.map((entry, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points at it
            <div
              key={entry.id}
              id={`${id}-${index}`}
              class={styles.entry}
              role="option"
              aria-selected={index === chosen}
              onClick={() => run(entry)}
            >
              <Icon name={entry.icon} size={18} />
              <span class={styles.title} dir="auto">
                {entry.title}
              </span>
              <span class={styles.kind}>{entry.detail}</span>
              {entry.shortcut && <kbd>{entry.shortcut}</kbd>}
            </div>
          ))}
        </div>
        <p class={styles.none} role="status">
          {typed && entries.length === 0 ? t('palette_none') : ''}
        </p>
      </div>
    </Dialog>
  );
}
