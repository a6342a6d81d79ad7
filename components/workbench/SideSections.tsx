import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { Section } from '../../lib/workbench/session';
import { usePress } from '../acts';
import { type SectionEntry, sectionEntries } from '../sections';
import { useServices } from '../services';
import { Icon } from '../ui';
import { Divider } from './Divider';
import { Guard } from './Guard';
import { KeptScroll } from './KeptScroll';
import styles from './SideSections.module.css';

const [lowest, highest] = [80, 600];

/** What stands at the foot of the side bar in every room: closed until it is asked for, then as high as it was drawn. */
export function SideSections() {
  return (
    <div class={styles.sections}>
      {sectionEntries.map((entry) => (
        <One key={entry.section} entry={entry} />
      ))}
    </div>
  );
}

function One({ entry: { section, title, Body } }: { entry: SectionEntry }) {
  const { session } = useServices();
  const press = usePress();
  const part = useRef<HTMLElement>(null);
  const { open, height } = session.sections.value[section];
  useFocusWanted(section, part);
  return (
    <section ref={part} class={styles.section} data-section={section} aria-label={t(title)}>
      {open && (
        <Divider
          label={t('section_resize', t(title))}
          value={height}
          min={lowest}
          max={highest}
          onResize={(to) => {
            const held = session.sections.peek();
            session.sections.value = { ...held, [section]: { ...held[section], height: to } };
          }}
        />
      )}
      <h3 class={styles.head}>
        <button type="button" class={styles.toggle} aria-expanded={open} {...press(`view.${section}`)}>
          <Icon name={open ? 'chevron-down' : 'chevron-right'} size={16} />
          {t(title)}
        </button>
      </h3>
      {open && (
        <KeptScroll name={`section ${section}`} class={styles.body} style={{ '--height': `${height}px` }}>
          <Guard>
            <Body />
          </Guard>
        </KeptScroll>
      )}
    </section>
  );
}

/** Takes the focus when the section was opened by its command: where one stands in it, else its name. */
export function useFocusWanted(section: Section, part: { readonly current: HTMLElement | null }): void {
  const { session } = useServices();
  const wanted = session.focus.value === section;
  useEffect(() => {
    if (!wanted) return;
    session.focus.value = null;
    const buttons = part.current?.querySelectorAll<HTMLElement>('button');
    const current = part.current?.querySelector<HTMLElement>('button[tabindex="0"]');
    // A press on its name leaves the focus there.
    if (!part.current?.contains(document.activeElement)) (current ?? buttons?.[0])?.focus();
  }, [wanted]);
}
