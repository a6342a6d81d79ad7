import { useSignal, useSignalEffect } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import { addSection, itemsOf, moveItem, type Place, strayItems } from '../../../lib/commands/digest-edits';
import { putIntoDigest } from '../../../lib/commands/digest-put';
import { type Sources, unresolved } from '../../../lib/digest';
import { t } from '../../../lib/i18n';
import type { Digest } from '../../../lib/model';
import { useAct } from '../../acts';
import { dragging } from '../../carry';
import { Button, VisuallyHidden } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Digest.module.css';
import { type Desk, DeskContext } from './desk';
import { paneHandlers } from './drag';
import { ItemCard } from './ItemCard';
import { OneMinute } from './OneMinute';
import { SectionCards } from './SectionCards';
import { sectionTitle } from './section-title';
import { useDigestEdit } from './useDigestEdit';

/** Where a digest is written and ordered. */
export function EditPane({ digest, sources }: { digest: Digest; sources: Sources }) {
  const [desk, said] = useDeskOf(digest, sources);
  const stray = strayItems(digest);
  const add = async () => {
    const edit = addSection(digest, '');
    desk.awaited.current = { id: edit.added, control: 'title' };
    await desk.commit(edit);
  };
  return (
    <DeskContext.Provider value={desk}>
      <div
        class={styles.pane}
        data-takes="cards"
        data-aimed={desk.target.value?.section === ''}
        {...paneHandlers(desk)}
      >
        <OneMinute digest={digest} />
        {digest.sections.map((section) => (
          <SectionCards key={section.id} section={section} />
        ))}
        {stray.length > 0 && (
          <section class={styles.section} aria-label={t('digest_stray')}>
            <h2 class={sheet.subheading}>{t('digest_stray')}</h2>
            <div class={styles.cards}>
              {stray.map((item, index) => (
                <ItemCard key={item.id} item={item} index={index} />
              ))}
            </div>
          </section>
        )}
        <div>
          <Button icon="plus" onClick={() => void add()}>
            {t('digest_addSection')}
          </Button>
        </div>
        <VisuallyHidden>
          <span role="status">{said}</span>
        </VisuallyHidden>
      </div>
    </DeskContext.Provider>
  );
}

/** The desk of a digest, and what it last said about a move. */
function useDeskOf(digest: Digest, sources: Sources): [Desk, string] {
  const commit = useDigestEdit();
  const act = useAct();
  const [said, setSaid] = useState('');
  const awaited = useRef<Desk['awaited']['current']>(null);
  const dragged = useSignal<string | null>(null);
  const target = useSignal<Place | null>(null);
  useSignalEffect(() => {
    if (!dragging.value && !dragged.value) target.value = null;
  });
  const put: Desk['put'] = (carried, place) =>
    void act((services) => putIntoDigest(services, { digest, place }, carried));
  const move: Desk['move'] = (item, place, control) => {
    if (!place) return;
    if (control) awaited.current = { id: item, control };
    const section = digest.sections.find(({ id }) => id === place.section);
    const others = itemsOf(digest, place.section).filter(({ id }) => id !== item).length;
    void commit(moveItem(digest, item, place));
    if (section)
      setSaid(
        t('digest_moved', Math.min(place.index, others) + 1, others + 1, sectionTitle(section, sources.principles)),
      );
  };
  const leftOut = new Map(unresolved(digest, sources).map(({ item, reason }) => [item, reason]));
  return [{ digest, sources, leftOut, commit, move, put, awaited, dragged, target }, said];
}
