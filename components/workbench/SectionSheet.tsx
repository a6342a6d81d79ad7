import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { Section } from '../../lib/workbench/session';
import { usePress } from '../acts';
import { sectionEntries } from '../sections';
import { useServices } from '../services';
import { Button, IconButton } from '../ui';
import { Guard } from './Guard';
import { KeptScroll } from './KeptScroll';
import styles from './SectionSheet.module.css';
import { useFocusWanted } from './SideSections';

/** Where there is one column: what stands at the foot of the side bar elsewhere, under the editor that it is about. */
export function SectionSheet() {
  const { session } = useServices();
  const shown = session.sheet.value;
  const active = session.active.value?.id;
  const first = useRef(true);
  useEffect(() => {
    // What was opened from it takes all the room there is.
    if (!first.current) session.sheet.value = null;
    first.current = false;
  }, [active]);
  if (!shown || !active || session.narrow.value !== 'editor') return null;
  return <Sheet shown={shown} />;
}

function Sheet({ shown }: { shown: Section }) {
  const { session } = useServices();
  const press = usePress();
  const part = useRef<HTMLElement>(null);
  useFocusWanted(shown, part);
  const entry = sectionEntries.find(({ section }) => section === shown);
  if (!entry) return null;
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    session.sheet.value = null;
    session.focus.value = 'editor';
  };
  return (
    <section
      ref={part}
      class={styles.sheet}
      data-region="sheet"
      data-section={shown}
      aria-label={t(entry.title)}
      onKeyDown={close}
    >
      <div class={styles.head}>
        {sectionEntries.map(({ section, title }) => (
          <Button key={section} kind="quiet" small pressed={section === shown} {...press(`view.${section}`)}>
            {t(title)}
          </Button>
        ))}
        <span class={styles.gap} />
        <IconButton icon="close" label={t('section_close')} {...press(`view.${shown}`)} />
      </div>
      <KeptScroll key={shown} name={`section ${shown}`} class={styles.body}>
        <Guard>
          <entry.Body />
        </Guard>
      </KeptScroll>
    </section>
  );
}
